import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callerKinds, checkEligibility, ties, type EligibilityFacts } from './eligibility.ts'

const unknown: EligibilityFacts = { callerKind: null, ties: null, municipality: null }
const strict = { takesPosters: false }
const check = (facts: Partial<EligibilityFacts>, policy = strict) =>
  checkEligibility({ ...unknown, ...facts }, policy)

describe('eligibility', () => {
  it.each(['self', 'guardian'] as const)('EL-1 %s with any tie is eligible', (callerKind) => {
    for (const tie of ties)
      expect(check({ callerKind, ties: [tie] })).toEqual({ state: 'eligible', ties: [tie] })
  })

  it('EL-2 without any tie it is said where else to go', () => {
    for (const callerKind of ['self', 'guardian', null] as const)
      expect(check({ callerKind, ties: [], municipality: 'outside' })).toEqual({
        state: 'notEligible',
        why: 'no-tie',
      })
  })

  it('EL-3 a third party is asked to have the person concerned call', () => {
    for (const told of [null, [], ['lives'] as const])
      expect(check({ callerKind: 'thirdParty', ties: told })).toEqual({
        state: 'notEligible',
        why: 'third-party',
      })
  })

  it('EL-4 the setting decides about those who posted', () => {
    const poster = { callerKind: 'poster', ties: ['lives'] } as const
    expect(check(poster)).toEqual({ state: 'notEligible', why: 'poster' })
    expect(check(poster, { takesPosters: true })).toEqual({ state: 'eligible', ties: ['lives'] })
    expect(check({ ...poster, ties: [] }, { takesPosters: true })).toMatchObject({ why: 'no-tie' })
  })

  it('EL-5 names what is missing', () => {
    expect(check({})).toEqual({ state: 'unsure', missing: ['callerKind', 'ties'] })
    expect(check({ callerKind: 'self' })).toEqual({ state: 'unsure', missing: ['ties'] })
    expect(check({ ties: ['works'] })).toEqual({ state: 'unsure', missing: ['callerKind'] })
  })

  it('EL-6 a municipality of the prefecture is a tie, one outside says nothing of school and work', () => {
    expect(check({ callerKind: 'self', municipality: '102024' })).toEqual({
      state: 'eligible',
      ties: ['lives'],
    })
    expect(check({ callerKind: 'self', ties: ['works'], municipality: '102024' })).toEqual({
      state: 'eligible',
      ties: ['lives', 'works'],
    })
    expect(check({ callerKind: 'self', municipality: 'outside' })).toEqual({
      state: 'unsure',
      missing: ['ties'],
    })
    expect(check({ callerKind: 'self', ties: [], municipality: '102024' }).state).toBe('eligible')
  })

  it('EL-5 asking more never makes an answer unsure again', () => {
    const facts = fc.record({
      callerKind: fc.option(fc.constantFrom(...callerKinds)),
      ties: fc.option(fc.subarray([...ties])),
      municipality: fc.option(fc.constantFrom('102024' as const, 'outside' as const)),
    })
    fc.assert(
      fc.property(facts, fc.boolean(), (known, takesPosters) => {
        const answer = checkEligibility(known, { takesPosters })
        if (answer.state === 'unsure') {
          expect(answer.missing.length).toBeGreaterThan(0)
          for (const field of answer.missing) expect(known[field]).toBeNull()
        }
      }),
    )
  })
})
