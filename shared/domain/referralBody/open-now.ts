/**
 * Open now: whether a window to turn to is open at an instant, until when, or from when next.
 *
 *   ON-1  Hours that are not known are neither open nor closed, whatever the day.
 *   ON-2  A single day that differs has its own stretches, whatever else the day is; without any it is closed.
 *   ON-3  Closed on national holidays where the window is closed on them.
 *   ON-4  Closed from 29 December to 3 January, both included, where the window is closed then.
 *   ON-5  Open until the first instant that is not open: stretches that meet at midnight run on. Without such an
 *         instant within a year there is no end.
 *   ON-6  Closed says from when next, looking a year ahead; a stretch is half-open, its end is closed.
 *   ON-7  Closed has a reason: the day that differs, the year's end, the holiday, or the time; whether the reason is
 *         assumed only is said with it.
 *
 * Must not know: the clock, the desk's own hours, retirement.
 */
import { holidayOn, type HolidayCode } from '../desk/holidays.ts'
import { hoursOn, minutesOfDay, type MinuteInterval } from '../desk/week-hours.ts'
import {
  addDays,
  dateOf,
  instantOn,
  minuteOfDay,
  weekdayOf,
  type DateText,
  type InstantText,
} from '../time/tokyo.ts'
import type { BodyHours } from './referral-body.ts'

export type BodyClosure =
  | { readonly code: 'exception' | 'year-end' }
  | { readonly code: 'national-holiday'; readonly holiday: HolidayCode }

export type OpenState =
  | { readonly kind: 'unknown' }
  /** `until` `null`: day and night. */
  | { readonly kind: 'open'; readonly until: InstantText | null }
  | {
      readonly kind: 'closed'
      /** `null`: not within a year. */
      readonly opensAt: InstantText | null
      readonly why: BodyClosure | { readonly code: 'outside-hours' }
      /** The reason is assumed, the source does not say it. */
      readonly isAssumed: boolean
    }

const daysAhead = 366

/** Why a whole day is closed; `null` where it has the hours of its weekday or of its own. */
export function closureOn(hours: BodyHours, date: DateText): BodyClosure | null {
  const exception = hours.exceptions.find((day) => day.date === date)
  if (exception !== undefined)
    return exception.stretches.length === 0 ? { code: 'exception' } : null
  if (hours.isClosedAtYearEnd && isYearEnd(date)) return { code: 'year-end' }
  const holiday = hours.isClosedOnHolidays ? holidayOn(date) : null
  return holiday === null ? null : { code: 'national-holiday', holiday }
}

const isYearEnd = (date: DateText): boolean => date.slice(5) >= '12-29' || date.slice(5) <= '01-03'

export function bodyHoursOn(hours: BodyHours, date: DateText): readonly MinuteInterval[] {
  if (closureOn(hours, date) !== null) return []
  const exception = hours.exceptions.find((day) => day.date === date)
  return exception?.stretches ?? hoursOn(hours.week, weekdayOf(date))
}

const isWholeDay = (day: readonly MinuteInterval[]): boolean =>
  day.length === 1 && day[0]?.fromMinute === 0 && day[0].toMinute === minutesOfDay

/** What is never closed need not be looked at day by day. */
const isNeverClosed = (hours: BodyHours): boolean =>
  hours.week.every(isWholeDay) &&
  hours.exceptions.length === 0 &&
  !hours.isClosedOnHolidays &&
  !hours.isClosedAtYearEnd

export function openState(hours: BodyHours | null, at: InstantText): OpenState {
  if (hours === null) return { kind: 'unknown' }
  if (isNeverClosed(hours)) return { kind: 'open', until: null }
  const [date, minute] = [dateOf(at), minuteOfDay(at)]
  const now = bodyHoursOn(hours, date).find(
    ({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute,
  )
  if (now !== undefined) return { kind: 'open', until: endOf(hours, date, now.toMinute) }
  const closure = closureOn(hours, date)
  return {
    kind: 'closed',
    opensAt: nextOpening(hours, date, minute),
    why: closure ?? { code: 'outside-hours' },
    isAssumed: hours.isClosureAssumed && closure !== null && closure.code !== 'exception',
  }
}

function endOf(hours: BodyHours, from: DateText, toMinute: number): InstantText | null {
  let [date, end] = [from, toMinute]
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    if (end < minutesOfDay) return instantOn(date, end)
    const [first] = bodyHoursOn(hours, addDays(date, 1))
    if (first?.fromMinute !== 0) return instantOn(date, end)
    date = addDays(date, 1)
    end = first.toMinute
  }
  return null
}

function nextOpening(hours: BodyHours, from: DateText, afterMinute: number): InstantText | null {
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const date = addDays(from, ahead)
    const next = bodyHoursOn(hours, date).find(
      ({ fromMinute }) => ahead > 0 || fromMinute > afterMinute,
    )
    if (next !== undefined) return instantOn(date, next.fromMinute)
  }
  return null
}
