import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import shipped from '../../../resources/desk/referral-bodies.json'
import { expectOk } from '../core/result.ts'
import {
  instantOn,
  toEpochMs,
  toInstantText,
  type DateText,
  type InstantText,
} from '../time/tokyo.ts'
import { alwaysOpen, officeHours } from './body.fixture.ts'
import { bodyHoursOn, openState } from './open-now.ts'
import { parsePresetBodies, presetBodyId } from './preset-bodies.ts'
import type { BodyHours } from './referral-body.ts'

const all = expectOk(parsePresetBodies(shipped))
const hoursOf = (id: string): BodyHours | null =>
  all.find((body) => body.id === presetBodyId(id))?.hours ?? null
const at = (day: string, time: string): InstantText => `${day}T${time}:00.000+09:00` as InstantText
const told = (hours: BodyHours | null, day: string, time: string): string => {
  const state = openState(hours, at(day, time))
  if (state.kind === 'unknown') return 'unknown'
  const until = state.kind === 'open' ? state.until : state.opensAt
  return `${state.kind} ${until === null ? 'never' : until.slice(0, 16).replace('T', ' ')}`
}
const withDays = (hours: BodyHours, exceptions: BodyHours['exceptions']): BodyHours => ({
  ...hours,
  exceptions,
})

describe('open now, by hand', () => {
  it('ON-1 says nothing of hours that are not known', () => {
    expect(told(hoursOf('police-gunma'), '2026-11-24', '10:00')).toBe('unknown')
    expect(told(hoursOf('kokoro'), '2026-12-31', '10:00')).toBe('unknown')
  })

  it('ON-5 ON-6 an office on a weekday and in its evening', () => {
    expect(told(hoursOf('moj-110'), '2026-11-24', '08:29')).toBe('closed 2026-11-24 08:30')
    expect(told(hoursOf('moj-110'), '2026-11-24', '08:30')).toBe('open 2026-11-24 17:15')
    expect(told(hoursOf('moj-110'), '2026-11-24', '17:14')).toBe('open 2026-11-24 17:15')
    expect(told(hoursOf('moj-110'), '2026-11-24', '17:15')).toBe('closed 2026-11-25 08:30')
    expect(told(hoursOf('moj-110'), '2026-11-27', '18:00')).toBe('closed 2026-11-30 08:30')
  })

  it('ON-6 the legal line on a weekday evening, on a Saturday and on the Sunday after', () => {
    expect(told(hoursOf('houterasu'), '2026-11-24', '20:59')).toBe('open 2026-11-24 21:00')
    expect(told(hoursOf('houterasu'), '2026-11-28', '09:00')).toBe('open 2026-11-28 17:00')
    expect(told(hoursOf('houterasu'), '2026-11-28', '17:00')).toBe('closed 2026-11-30 09:00')
    expect(told(hoursOf('houterasu'), '2026-11-29', '10:00')).toBe('closed 2026-11-30 09:00')
  })

  it('ON-3 ON-7 a holiday closes an office, and says whether that is assumed', () => {
    expect(told(hoursOf('moj-110'), '2026-11-23', '10:00')).toBe('closed 2026-11-24 08:30')
    expect(openState(hoursOf('moj-110'), at('2026-11-23', '10:00'))).toMatchObject({
      why: { code: 'national-holiday', holiday: 'laborThanksgiving' },
      isAssumed: false,
    })
    const assumed = openState(hoursOf('moj-maebashi'), at('2026-11-23', '10:00'))
    expect(assumed).toMatchObject({ kind: 'closed', isAssumed: true })
    const evening = openState(hoursOf('moj-maebashi'), at('2026-11-24', '18:00'))
    expect(evening).toMatchObject({ why: { code: 'outside-hours' }, isAssumed: false })
    // 6 May 2026 is the day off for Constitution Day, a Sunday.
    expect(told(hoursOf('moj-110'), '2026-05-02', '10:00')).toBe('closed 2026-05-07 08:30')
  })

  it('ON-4 ON-7 the year’s end closes from 29 December to 3 January', () => {
    expect(told(hoursOf('moj-110'), '2026-12-28', '17:00')).toBe('open 2026-12-28 17:15')
    expect(told(hoursOf('moj-110'), '2026-12-28', '17:15')).toBe('closed 2027-01-04 08:30')
    expect(told(hoursOf('moj-110'), '2026-12-31', '10:00')).toBe('closed 2027-01-04 08:30')
    expect(openState(hoursOf('moj-110'), at('2026-12-31', '10:00'))).toMatchObject({
      why: { code: 'year-end' },
    })
  })

  it('ON-4 the children’s line is open on holidays, but not over the year’s end', () => {
    expect(told(hoursOf('childline'), '2026-11-23', '15:59')).toBe('closed 2026-11-23 16:00')
    expect(told(hoursOf('childline'), '2026-11-23', '16:00')).toBe('open 2026-11-23 21:00')
    expect(told(hoursOf('childline'), '2026-12-28', '21:00')).toBe('closed 2027-01-04 16:00')
    expect(told(hoursOf('childline'), '2026-12-29', '17:00')).toBe('closed 2027-01-04 16:00')
    expect(told(hoursOf('childline'), '2027-01-03', '17:00')).toBe('closed 2027-01-04 16:00')
  })

  it('ON-5 what is open day and night has no end, on every day of the year', () => {
    for (const id of ['police-110', 'fire-119', 'child-sos', 'yorisoi', 'child-189'])
      for (const day of ['2026-11-23', '2026-12-31', '2027-01-01', '2026-11-24'])
        expect(told(hoursOf(id), day, '23:59'), id).toBe('open never')
  })

  it('ON-2 ON-7 a day that differs goes before everything else', () => {
    const morning = [{ fromMinute: 540, toMinute: 720 }]
    const hours = withDays(officeHours, [
      { date: '2026-11-23', stretches: morning },
      { date: '2026-11-25', stretches: [] },
      { date: '2026-12-30', stretches: morning },
    ])
    expect(told(hours, '2026-11-23', '10:00')).toBe('open 2026-11-23 12:00')
    expect(told(hours, '2026-12-30', '11:59')).toBe('open 2026-12-30 12:00')
    expect(told(hours, '2026-11-24', '18:00')).toBe('closed 2026-11-26 08:30')
    expect(openState(hours, at('2026-11-25', '10:00'))).toMatchObject({
      why: { code: 'exception' },
    })
    // The day that differs was found out by the desk, whatever is assumed of the rest.
    const assumed = { ...hours, isClosureAssumed: true }
    expect(openState(assumed, at('2026-11-25', '10:00'))).toMatchObject({ isAssumed: false })
    const broken = withDays(alwaysOpen, [{ date: '2026-11-25', stretches: [] }])
    expect(told(broken, '2026-11-24', '10:00')).toBe('open 2026-11-25 00:00')
    expect(told(broken, '2026-11-25', '10:00')).toBe('closed 2026-11-26 00:00')
  })

  it('ON-5 ON-6 runs over midnight, and ends there where nothing follows', () => {
    const late = { fromMinute: 1200, toMinute: 1440 }
    const early = { fromMinute: 0, toMinute: 120 }
    const none: BodyHours['week'][number] = []
    const nights = { ...alwaysOpen, week: [[late], [early], none, none, none, none, none] }
    expect(told(nights, '2026-11-30', '23:59')).toBe('open 2026-12-01 02:00')
    expect(told(nights, '2026-12-01', '00:00')).toBe('open 2026-12-01 02:00')
    expect(told(nights, '2026-12-01', '02:00')).toBe('closed 2026-12-07 20:00')
    const untilMidnight = { ...alwaysOpen, week: [[late], none, none, none, none, none, none] }
    expect(told(untilMidnight, '2026-11-30', '23:59')).toBe('open 2026-12-01 00:00')
    expect(told(untilMidnight, '2026-12-01', '00:00')).toBe('closed 2026-12-07 20:00')
  })

  it('ON-6 does not open within a year where no day has hours', () => {
    const week: BodyHours['week'] = [[], [], [], [], [], [], []]
    expect(told({ ...alwaysOpen, week }, '2026-11-24', '10:00')).toBe('closed never')
  })
})

const day = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 }), { maxLength: 4 })
  .map((hours) => [...hours].sort((one, other) => one - other))
  .map((hours) =>
    hours.flatMap((hour, at) => {
      const end = hours[at + 1]
      return at % 2 === 1 || end === undefined
        ? []
        : [{ fromMinute: hour * 60, toMinute: end * 60 }]
    }),
  )
const days: readonly DateText[] = ['2026-12-28', '2026-12-29', '2026-12-30', '2027-01-11']
const anyHours: fc.Arbitrary<BodyHours> = fc.record({
  week: fc.array(day, { minLength: 7, maxLength: 7 }),
  isClosedOnHolidays: fc.boolean(),
  isClosedAtYearEnd: fc.boolean(),
  isClosureAssumed: fc.boolean(),
  exceptions: fc
    .subarray([...days])
    .chain((dates) =>
      fc.tuple(...dates.map((date) => day.map((stretches) => ({ date, stretches })))),
    ),
})
const anyMoment = fc
  .tuple(fc.integer({ min: 20, max: 31 }), fc.integer({ min: 0, max: 1439 }))
  .map(([date, minute]) => instantOn(`2026-12-${date}` as DateText, minute))
const later = (moment: InstantText, minutes: number): InstantText =>
  toInstantText(toEpochMs(moment) + minutes * 60_000)

describe('open now, always', () => {
  it('ON-5 the end is the first instant that is not open', () => {
    fc.assert(
      fc.property(
        anyHours,
        anyMoment,
        fc.integer({ min: 0, max: 2000 }),
        (hours, moment, minutes) => {
          const state = openState(hours, moment)
          if (state.kind !== 'open' || state.until === null) return
          expect(state.until > moment).toBe(true)
          expect(openState(hours, state.until).kind).toBe('closed')
          const between = later(moment, minutes)
          if (between < state.until) expect(openState(hours, between)).toEqual(state)
        },
      ),
    )
  })

  it('ON-6 the next opening is the first instant that is open', () => {
    fc.assert(
      fc.property(
        anyHours,
        anyMoment,
        fc.integer({ min: 0, max: 9000 }),
        (hours, moment, minutes) => {
          const state = openState(hours, moment)
          if (state.kind !== 'closed') return
          if (state.opensAt !== null) expect(openState(hours, state.opensAt).kind).toBe('open')
          const between = later(moment, minutes)
          if (state.opensAt === null || between < state.opensAt)
            expect(openState(hours, between)).toMatchObject({
              kind: 'closed',
              opensAt: state.opensAt,
            })
        },
      ),
    )
  })

  it('ON-1 ON-3 ON-4 is never open on a day that has no hours, and never both', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, (hours, moment) => {
        const state = openState(hours, moment)
        const minute = Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))
        const isIn = bodyHoursOn(hours, moment.slice(0, 10) as DateText).some(
          ({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute,
        )
        expect(state.kind).toBe(isIn ? 'open' : 'closed')
        expect(openState(null, moment)).toEqual({ kind: 'unknown' })
      }),
    )
  })
})
