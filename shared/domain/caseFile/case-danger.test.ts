import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dangerKinds, proposeUrgency, urgencies, type Triage } from '../triage/triage.ts'
import { compareUrgency, dangerOfCase, isAlarm, standingTriage } from './case-danger.ts'

const at = '2026-11-24T10:42:00.000+09:00'
type Told = readonly [(typeof dangerKinds)[number], boolean]
const triageOf = (...told: readonly Told[]): Triage =>
  told.map(([kind, isYes]) => ({ kind, isYes, at }))
const anyTriage = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...dangerKinds), fc.boolean()), {
    selector: ([kind]) => kind,
  })
  .map((told) => triageOf(...told))
const anyCase = fc.record({
  urgency: fc.option(fc.constantFrom(...urgencies)),
  isInDanger: fc.boolean(),
  state: fc.constantFrom('open' as const, 'closed' as const),
  lastContactAt: fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22'),
})

describe('the danger of a case', () => {
  it('CD-1 a later contact that did not ask takes nothing back', () => {
    const first = triageOf(['suicidal', true], ['visit', false])
    expect(dangerOfCase(null, [first, triageOf(['visit', false]), []])).toEqual({
      urgency: 'A',
      isInDanger: true,
    })
    expect(dangerOfCase(null, [first, triageOf(['suicidal', false])])).toEqual({
      urgency: null,
      isInDanger: false,
    })
  })

  it('CD-1 what stands is, kind by kind, the last answer of all', () => {
    fc.assert(
      fc.property(fc.array(anyTriage, { maxLength: 6 }), (triages) => {
        const standing = standingTriage(triages)
        for (const kind of dangerKinds) {
          const answers = triages.flat().filter((answer) => answer.kind === kind)
          expect(standing.filter((answer) => answer.kind === kind)).toEqual(answers.slice(-1))
        }
      }),
    )
  })

  it('CD-2 what a counselor chose stands above the answers; without a choice they propose', () => {
    const grave = [triageOf(['threatToLife', true])]
    expect(dangerOfCase('C', grave)).toEqual({ urgency: 'C', isInDanger: true })
    expect(dangerOfCase(null, [])).toEqual({ urgency: null, isInDanger: false })
    fc.assert(
      fc.property(fc.array(anyTriage), (triages) => {
        const proposed = proposeUrgency(standingTriage(triages))
        expect(dangerOfCase(null, triages).urgency).toBe(proposed)
      }),
    )
  })

  it('CD-3 is an alarm only while open, of urgency A and with somebody in danger', () => {
    const alarm = { urgency: 'A', isInDanger: true, state: 'open' } as const
    expect(isAlarm(alarm)).toBe(true)
    expect(isAlarm({ ...alarm, urgency: 'B' })).toBe(false)
    expect(isAlarm({ ...alarm, isInDanger: false })).toBe(false)
    expect(isAlarm({ ...alarm, state: 'closed' })).toBe(false)
  })

  it('CD-4 alarms stand first, then A before B before C, then the newest', () => {
    fc.assert(
      fc.property(fc.array(anyCase), (some) => {
        const sorted = [...some].sort(compareUrgency)
        sorted.slice(1).forEach((after, index) => {
          const before = sorted[index]
          if (before === undefined) throw new Error('no such place')
          const rank = (one: typeof after) => (isAlarm(one) ? '' : (one.urgency ?? 'Z'))
          expect(rank(before) <= rank(after)).toBe(true)
          if (rank(before) === rank(after))
            expect(before.lastContactAt >= after.lastContactAt).toBe(true)
        })
      }),
    )
  })
})
