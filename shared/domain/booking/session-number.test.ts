import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOn } from '../time/tokyo.ts'
import { at, caseNumber } from './booking.fixture.ts'
import { sessionStates } from './expert-session.ts'
import { sessionNumber } from './session-number.ts'

const one = {
  caseFileId: caseNumber(1),
  kind: 'lawyer',
  from: at('2026-11-25T13:00'),
  state: 'confirmed',
} as const

describe('the number of a session', () => {
  it('NU-1 counts the sessions before it of its case and kind alone', () => {
    const before = { ...one, from: at('2026-11-11T13:00'), state: 'held' } as const
    expect(sessionNumber(one, [one])).toBe(1)
    expect(sessionNumber(one, [before, one])).toBe(2)
    expect(sessionNumber(before, [before, one])).toBe(1)
    const others = [
      { ...before, caseFileId: caseNumber(2) },
      { ...before, kind: 'psychologist' } as const,
      { ...before, from: at('2026-12-09T13:00') },
    ]
    expect(sessionNumber(one, [...others, one])).toBe(1)
  })

  it('NU-2 gives none to what did not take place, and counts it for none', () => {
    for (const state of ['cancelled', 'missed'] as const) {
      expect(sessionNumber({ ...one, state }, [])).toBeNull()
      expect(sessionNumber(one, [{ ...one, from: at('2026-11-11T13:00'), state }])).toBe(1)
    }
  })

  it('NU-1 NU-2 numbers what takes place 1, 2, 3 in the order of time, whatever else there was', () => {
    const sessions = fc
      .uniqueArray(fc.integer({ min: 0, max: 1400 }), { maxLength: 20 })
      .chain((minutes) =>
        fc.tuple(
          ...minutes.map((minute) =>
            fc
              .constantFrom(...sessionStates)
              .map((state) => ({ ...one, state, from: instantOn('2026-11-25', minute) })),
          ),
        ),
      )
    fc.assert(
      fc.property(sessions, (all) => {
        const inTurn = [...all].sort((a, b) => (a.from < b.from ? -1 : 1))
        const numbers = inTurn.map((each) => sessionNumber(each, all)).filter((n) => n !== null)
        expect(numbers).toEqual(numbers.map((_each, index) => index + 1))
      }),
    )
  })
})
