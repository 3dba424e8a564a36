import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import routingJson from '../../../resources/guide/routing.json'
import { presetCodes } from '../codes/preset-codes.ts'
import { dangerKinds } from '../triage/triage.ts'
import { guideOf } from './guide-entry.ts'
import { dangerLines, knownBodies, presets, proposalRules } from './guide.fixture.ts'
import { parseProposals, proposeBodies, proposeEntries, type CaseFacts } from './proposals.ts'

const nothing: CaseFacts = { dangers: [], harms: [], wishes: [], services: [], isMinor: false }
const propose = (facts: Partial<CaseFacts>) =>
  proposeBodies(proposalRules, dangerLines, { ...nothing, ...facts })
const ids = (facts: Partial<CaseFacts>) => propose(facts).map(({ bodyId }) => bodyId)
const guide = guideOf(presets.entries, [])
const entries = (facts: Partial<CaseFacts>) =>
  proposeEntries(guide, { ...nothing, ...facts }).map(({ id }) => id)

const anyFacts: fc.Arbitrary<CaseFacts> = fc.record({
  dangers: fc.subarray([...dangerKinds]),
  harms: fc.subarray([...presetCodes.harm]),
  wishes: fc.subarray([...presetCodes.wish]),
  services: fc.subarray(['x', 'bakusai', 'note']),
  isMinor: fc.boolean(),
})

describe('bodies for a case', () => {
  it('GP-1 danger before harm, harm before wishes', () => {
    const facts = { dangers: ['visit'], harms: ['intimateImage'], wishes: ['delete'] } as const
    const found = ids(facts)
    expect(found[0]).toBe('police-110')
    expect(found.indexOf('safe-line')).toBeLessThan(found.indexOf('ihaho'))
    fc.assert(
      fc.property(anyFacts, (some) => {
        const order = ['danger', 'harm', 'wish', 'minor']
        const strongest = propose(some).map(({ reasons }) =>
          order.indexOf(reasons[0]?.ground ?? ''),
        )
        expect(strongest).toEqual([...strongest].sort((one, other) => one - other))
      }),
    )
  })

  it('GP-1 each wish leads where the desk sends it', () => {
    expect(ids({ wishes: ['identify'] })[0]).toBe('houterasu')
    expect(ids({ wishes: ['punish'] })[0]).toBe('police-9110')
    expect(ids({ wishes: ['delete'] })).toEqual(
      expect.arrayContaining(['ihaho', 'moj-110', 'sia-hotline']),
    )
    expect(ids({ wishes: ['beHeard'] })[0]).toBe('yorisoi')
    expect(ids({ harms: ['intimateImage'] })[0]).toBe('safe-line')
  })

  it('GP-2 children first for somebody under age, and for nobody else', () => {
    expect(ids({ wishes: ['beHeard'], isMinor: true })[0]).toBe('child-sos')
    expect(ids({ isMinor: true })).toEqual(['child-sos', 'moj-children', 'childline'])
    fc.assert(
      fc.property(anyFacts, (some) => {
        const found = ids({ ...some, isMinor: false })
        expect(found.filter((id) => proposalRules.children.includes(id))).toEqual([])
      }),
    )
  })

  it('GP-3 each once, with all its reasons', () => {
    const [first] = propose({ dangers: ['visit', 'stalking'] })
    expect(first).toEqual({
      bodyId: 'police-110',
      reasons: [
        { ground: 'danger', code: 'visit' },
        { ground: 'danger', code: 'stalking' },
      ],
    })
    fc.assert(
      fc.property(anyFacts, (some) => {
        const found = propose(some)
        expect(new Set(found.map(({ bodyId }) => bodyId)).size).toBe(found.length)
        expect(found.every(({ reasons }) => reasons.length > 0)).toBe(true)
      }),
    )
  })

  it('GP-4 nothing known proposes nothing, an own code of the desk nothing more', () => {
    expect(propose({})).toEqual([])
    expect(propose({ wishes: ['own-wish'], harms: ['own-harm'] })).toEqual([])
    expect(propose({ wishes: ['delete', 'own-wish'] })).toEqual(propose({ wishes: ['delete'] }))
  })

  it('GP-5 the order of choosing does not matter', () => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        const turned = {
          ...some,
          dangers: [...some.dangers].reverse(),
          harms: [...some.harms].reverse(),
          wishes: [...some.wishes].reverse(),
        }
        expect(propose(turned)).toEqual(propose(some))
      }),
    )
  })

  it('GP-6 for one danger alone those are named that the danger sheet names, in its order', () => {
    for (const kind of dangerKinds) {
      const sheet = dangerLines.filter(
        ({ kinds, isForChildren }) => kinds.includes(kind) && !isForChildren,
      )
      const added = kind === 'intimateImages' ? ['safe-line'] : []
      expect(ids({ dangers: [kind] }), kind).toEqual([...sheet.map(({ id }) => id), ...added])
    }
  })

  it('GP-4 the rules name codes and bodies that are there, once', () => {
    for (const { ground, code, bodies } of proposalRules.rules) {
      expect(knownBodies).toEqual(expect.arrayContaining([...bodies]))
      if (ground === 'danger') expect(dangerKinds).toContain(code)
      else if (ground !== 'minor') expect(presetCodes[ground]).toContain(code)
    }
    const [rule] = routingJson.proposals.rules
    expect(parseProposals({ ...routingJson.proposals, rules: [rule, rule] }).ok).toBe(false)
    expect(parseProposals({ ...routingJson.proposals, rules: [{ ...rule, code: null }] }).ok).toBe(
      false,
    )
  })
})

describe('entries for a case', () => {
  it('GP-7 danger, then the service, then harm, then wishes', () => {
    const found = entries({
      dangers: ['suicidal'],
      services: ['x'],
      harms: ['impersonation'],
      wishes: ['identify'],
    })
    const at = (id: string) => found.indexOf(id)
    expect(at('suicidal')).toBe(0)
    expect(at('service-x')).toBe(1)
    expect(at('impersonation')).toBeGreaterThan(1)
    expect(at('log-clock')).toBeGreaterThan(at('impersonation'))
    expect(entries({})).toEqual([])
  })

  it('GP-7 retired entries are not proposed', () => {
    const retired = guide.map((one) =>
      one.id === 'service-x' ? { ...one, retiredOn: '2026-11-25' as const } : one,
    )
    const facts = { ...nothing, services: ['x'] }
    expect(proposeEntries(retired, facts)).toEqual([])
    expect(proposeEntries(guide, facts).map(({ id }) => id)).toEqual(['service-x'])
  })
})
