import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRecord } from '../core/record.ts'
import type { Expert } from '../expert/expert.ts'
import { emptyRoster, nthsOfMonth, type RecurringLine } from '../expert/roster.ts'
import { ModelDesk, type DeskPlan, type Step } from './booking-model.fixture.ts'
import { expertNumber, lawyer } from './booking.fixture.ts'
import { expertSessionRecord } from './expert-session.ts'

const anyLine: fc.Arbitrary<RecurringLine> = fc
  .record({
    weekday: fc.integer({ min: 1, max: 6 }),
    nths: fc.option(
      fc.uniqueArray(fc.constantFrom(...nthsOfMonth), { minLength: 1, maxLength: 3 }),
    ),
    from: fc.constantFrom(510, 540, 600, 780, 785),
    length: fc.constantFrom(90, 180, 240, 480),
    validFrom: fc.option(fc.constantFrom('2026-12-10' as const, '2027-02-01' as const), {
      freq: 2,
    }),
    validTo: fc.option(fc.constantFrom('2027-03-10' as const, '2027-04-01' as const), { freq: 2 }),
  })
  .map(({ from, length, nths, ...line }) => ({
    ...line,
    nths: nths as RecurringLine['nths'],
    fromMinute: from,
    toMinute: from + length,
  }))
const anyExpert = fc.record({
  kind: fc.constantFrom('lawyer' as const, 'psychologist' as const),
  sessionMinutes: fc.constantFrom(30, 50),
  bufferBeforeMinutes: fc.constantFrom(0, 5),
  bufferAfterMinutes: fc.constantFrom(0, 10, 15),
  seatsPerDay: fc.option(fc.integer({ min: 1, max: 4 })),
  deadlineOpenDays: fc.option(fc.integer({ min: 0, max: 3 })),
  leadMinutes: fc.constantFrom(0, 0, 120, 2880),
  recurring: fc.array(anyLine, { minLength: 1, maxLength: 3 }),
})
const anyLimit = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 })
const anyDesk: fc.Arbitrary<DeskPlan> = fc.record({
  experts: fc.array(anyExpert, { minLength: 2, maxLength: 4 }).map((some) =>
    some.map(({ recurring, ...rest }, at): Expert => ({
      ...lawyer,
      ...rest,
      id: expertNumber(at + 1),
      roster: { ...emptyRoster, recurring },
    })),
  ),
  settings: fc.record({
    quotaPerYear: fc.record({ lawyer: anyLimit, psychologist: anyLimit }),
    missedCounts: fc.boolean(),
    expiredFallFree: fc.boolean(),
    usesRooms: fc.boolean(),
  }),
  lunchBreak: fc.boolean(),
})
const anyStep: fc.Arbitrary<Step> = fc.record({
  act: fc.integer({ min: 0, max: 9 }),
  day: fc.integer({ min: 0, max: 40 }),
  slot: fc.integer({ min: 0, max: 80 }),
  minutes: fc.constantFrom(30, 50, 50, 60),
  who: fc.integer({ min: 0, max: 11 }),
  which: fc.integer({ min: 0, max: 11 }),
  aims: fc.constantFrom(true, true, true, false),
  override: fc.integer({ min: 0, max: 19 }),
})

const [desks, stepsEach] = [50, 200]
const refusals = [
  ...['closed-day', 'outside-desk-hours', 'outside-roster', 'expert-absent', 'expert-retired'],
  ...['in-the-past', 'deadline-passed', 'lead-time', 'expert-busy', 'person-busy', 'room-busy'],
  ...['seats-full', 'open-booking-exists', 'quota-reached', 'case-closed', 'person-not-of-case'],
  ...['override-not-allowed', 'override-reason-needed'],
]
const done = 'booked moved confirmed cancelled held missed expired seats walked'.split(' ')

describe('ten thousand steps at random desks', () => {
  it('BK-1 BK-5 OL-1 OL-5 PL-1 HB-3 break no rule, refuse nothing without a reason, and cancelled holds nothing', () => {
    const seen = new Map<string, number>()
    const steps = fc.array(anyStep, { minLength: stepsEach, maxLength: stepsEach })
    fc.assert(
      fc.property(anyDesk, steps, (plan, all) => {
        const desk = new ModelDesk(plan)
        for (const step of all) desk.run(step)
        for (const session of desk.sessions)
          expect(checkRecord(expertSessionRecord, session).ok).toBe(true)
        for (const [what, times] of desk.seen) seen.set(what, (seen.get(what) ?? 0) + times)
      }),
      { numRuns: desks, endOnFailure: true },
    )
    expect(seen.get('steps')).toBe(desks * stepsEach)
    const never = [...refusals, ...done].filter((what) => !seen.has(what))
    expect(never).toEqual([])
  })
})
