import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ok, refuse } from '../core/result.ts'
import {
  addDays,
  dateOf,
  minuteOfDay,
  toInstantText,
  weekdayOf,
  type InstantText,
} from '../time/tokyo.ts'
import { describeDay, isOpenAt, lineState, makeDeskHours, whyClosedOn } from './desk-hours.ts'
import { gunma, gunmaHours } from './gunma.fixture.ts'
import {
  checkWeek,
  ownWeek,
  shippedWeek,
  usualDayOf,
  weekHoursField,
  type MinuteInterval,
  type WeekHours,
  type WeekLine,
} from './week-hours.ts'

const stretch = (from: number, to: number): MinuteInterval => ({
  fromMinute: from * 60,
  toMinute: to * 60,
})
const shipped = shippedWeek(gunma)
const withDay = (line: WeekLine, weekday: number, day: readonly MinuteInterval[]): WeekLine =>
  line.map((each, at) => (at === weekday - 1 ? day : each))
const none = { extraClosures: [], extraOpenings: [] } as const
const hoursOf = (weekHours: WeekHours, more: object = {}) =>
  makeDeskHours(gunma, { ...none, weekHours, ...more })
const isField = (week: unknown): boolean => v.is(weekHoursField, week)

describe('hours of a week', () => {
  it('WH-1 seven days, each in order and within the day', () => {
    const withMonday = (...day: readonly MinuteInterval[]): boolean =>
      isField({ desk: withDay(shipped.desk, 1, day), phone: withDay(shipped.phone, 1, []) })
    expect(isField(shipped)).toBe(true)
    expect(withMonday(stretch(0, 24))).toBe(true)
    expect(withMonday(stretch(9, 12), stretch(13, 17))).toBe(true)
    expect(withMonday(stretch(13, 17), stretch(9, 12))).toBe(false)
    expect(withMonday(stretch(9, 12), stretch(12, 17))).toBe(false)
    expect(withMonday(stretch(9, 13), stretch(12, 17))).toBe(false)
    expect(withMonday(stretch(17, 9))).toBe(false)
    expect(withMonday(stretch(9, 25))).toBe(false)
    expect(isField({ ...shipped, desk: shipped.desk.slice(0, 6) })).toBe(false)
  })

  it('WH-2 the telephone lies within the desk hours of its day', () => {
    expect(checkWeek(shipped)).toEqual(ok(shipped))
    const early = { ...shipped, phone: withDay(shipped.phone, 3, [stretch(8, 12)]) }
    expect(checkWeek(early)).toEqual(refuse('phone-outside-desk', { weekdays: [3] }))
    const acrossNoon = {
      ...shipped,
      desk: withDay(shipped.desk, 1, [stretch(9, 12), stretch(13, 17)]),
    }
    expect(checkWeek(acrossNoon).ok).toBe(true)
    const phone = withDay(withDay(acrossNoon.phone, 1, [stretch(9, 16)]), 6, [stretch(9, 10)])
    expect(checkWeek({ ...acrossNoon, phone })).toEqual(
      refuse('phone-outside-desk', { weekdays: [1, 6] }),
    )
    expect(isField(early)).toBe(false)
  })

  it('WH-3 the usual day is the one most days are like, of equals the earlier', () => {
    const { desk, phone } = shipped
    expect(usualDayOf(shipped)).toEqual({ desk: desk[0], phone: phone[0] })
    const short = { desk: withDay(desk, 1, [stretch(10, 12)]), phone: withDay(phone, 1, []) }
    expect(usualDayOf(short)).toEqual({ desk: desk[1], phone: phone[1] })
    const empty = desk.map(() => [])
    const two = withDay(withDay(empty, 2, [stretch(9, 12)]), 4, [stretch(13, 17)])
    expect(usualDayOf({ desk: two, phone: empty })).toEqual({ desk: [stretch(9, 12)], phone: [] })
    expect(usualDayOf({ desk: empty, phone: empty })).toEqual({ desk: [], phone: [] })
  })

  it('WH-4 the shipped week typed again is no own week', () => {
    expect(ownWeek(gunma, shippedWeek(gunma))).toBeNull()
    const swapped = shipped.desk.map((day) =>
      day.map(({ fromMinute, toMinute }) => ({ toMinute, fromMinute })),
    )
    expect(ownWeek(gunma, { ...shipped, desk: swapped })).toBeNull()
    const other = { ...shipped, phone: withDay(shipped.phone, 5, []) }
    expect(ownWeek(gunma, other)).toBe(other)
  })
})

describe('a desk with a week of its own', () => {
  const saturday = {
    desk: withDay(withDay(shipped.desk, 6, [stretch(10, 15)]), 1, []),
    phone: withDay(withDay(shipped.phone, 6, [stretch(10, 12)]), 1, []),
  }

  it('DH-1 DH-2 is open on the Saturdays it chose and closed on the Mondays it left out', () => {
    const hours = hoursOf(saturday)
    expect(describeDay(hours, '2026-11-28')).toEqual({
      date: '2026-11-28',
      closed: null,
      desk: [stretch(10, 15)],
      phone: [stretch(10, 12)],
    })
    expect(whyClosedOn(hours, '2026-11-29')).toEqual({ code: 'weekend', weekday: 7 })
    expect(whyClosedOn(hours, '2026-11-30')).toEqual({ code: 'no-desk-day' })
    expect(whyClosedOn(hours, '2026-11-23')).toMatchObject({ code: 'national-holiday' })
    expect(lineState(hours, 'phone', '2026-11-27T16:00:00.000+09:00')).toMatchObject({
      opensAt: '2026-11-28T10:00:00.000+09:00',
    })
  })

  it('DH-6 WH-3 opens extra in the hours of the weekday, or else in the usual ones', () => {
    const hours = hoursOf(saturday, { extraOpenings: ['2026-11-29', '2026-11-30', '2026-12-05'] })
    for (const date of ['2026-11-29', '2026-11-30'] as const)
      expect(describeDay(hours, date)).toMatchObject({ desk: [stretch(9, 17)] })
    expect(describeDay(hours, '2026-12-05')).toMatchObject({ desk: [stretch(10, 15)] })
  })

  it('DH-10 has no telephone hours where it does not offer the telephone', () => {
    const channelOffers = [{ channel: 'mail', answerDueMinutes: null }] as const
    const hours = makeDeskHours(gunma, { ...none, channelOffers })
    expect(describeDay(hours, '2026-11-24')).toMatchObject({ desk: [stretch(9, 17)], phone: [] })
    expect(lineState(hours, 'phone', '2026-11-24T10:00:00.000+09:00')).toMatchObject({
      open: false,
      opensAt: null,
    })
  })
})

describe('asking in bulk', () => {
  const anyInstant = fc
    .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) })
    .map(toInstantText)

  it('DH-1 a day remembered answers as one worked out anew', () => {
    const line = fc.constantFrom('desk' as const, 'phone' as const)
    fc.assert(
      fc.property(anyInstant, line, (at, which) => {
        const fresh = makeDeskHours(gunma)
        expect(isOpenAt(gunmaHours, which, at)).toBe(isOpenAt(fresh, which, at))
        expect(isOpenAt(gunmaHours, which, at)).toBe(lineState(fresh, which, at).open)
      }),
    )
  })

  it('DH-1 WH-1 any own week is open exactly in its stretches on an ordinary day', () => {
    const anyDay = fc
      .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 600 }))
      .map(([fromMinute, long]) => [{ fromMinute, toMinute: Math.min(1440, fromMinute + long) }])
    const anyWeek = fc.array(fc.oneof(anyDay, fc.constant([])), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(
        anyWeek,
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 1439 }),
        (desk, ahead, minute) => {
          const hours = hoursOf({ desk, phone: desk })
          // A week without holidays.
          const date = addDays('2026-06-01', ahead)
          const clock = [Math.floor(minute / 60), minute % 60].map((part) =>
            String(part).padStart(2, '0'),
          )
          const at = `${date}T${clock.join(':')}:30.000+09:00` as InstantText
          const isIn = (desk[weekdayOf(dateOf(at)) - 1] ?? []).some(
            ({ fromMinute, toMinute }) =>
              fromMinute <= minuteOfDay(at) && minuteOfDay(at) < toMinute,
          )
          expect(isOpenAt(hours, 'desk', at)).toBe(isIn)
          expect(isOpenAt(hours, 'phone', at)).toBe(isIn)
        },
      ),
    )
  })
})
