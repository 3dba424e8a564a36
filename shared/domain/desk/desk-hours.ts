/**
 * Desk hours: when the desk and its telephone line are open, and why not.
 *
 *   DH-1  Desk and telephone each have weekdays and intervals of their own; an interval is half-open.
 *   DH-2  Closed on weekends.
 *   DH-3  Closed on national holidays, substitute and citizens' holidays included.
 *   DH-4  Closed over the year's end, both end days included.
 *   DH-5  Closed on the desk's own closures, whatever else the day is.
 *   DH-6  Open in the usual intervals on an extra opening, though it is a weekend, a holiday or year's end.
 *   DH-7  A closed day has one reason, the first that holds: own closure, year's end, holiday, weekend,
 *         no desk day.
 *   DH-8  Open says until when, closed says from when next, looking a year ahead.
 *   DH-9  What must lie in desk hours lies wholly inside one desk interval of an open day; otherwise the
 *         refusal is closed-day for a start on a closed day and outside-desk-hours for the rest.
 *
 * Source: `resources/desk/desk.*.json`. Must not know: the clock, the language, bookings.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import type { DeskSettings } from '../settings/desk-settings.ts'
import {
  addDays,
  dateOf,
  instantOn,
  minuteOfDay,
  weekdayOf,
  type DateText,
  type InstantText,
} from '../time/tokyo.ts'
import type { DeskPreset } from './desk-preset.ts'
import { holidayOn, type HolidayCode } from './holidays.ts'

export type DeskLine = 'desk' | 'phone'
/** Minutes since midnight in Tokyo, half-open, 0 to 1440. */
export interface MinuteInterval {
  readonly fromMinute: number
  readonly toMinute: number
}
export type ClosedReason =
  | { readonly code: 'extra-closure' }
  | { readonly code: 'year-end' }
  | { readonly code: 'national-holiday'; readonly holiday: HolidayCode }
  | { readonly code: 'weekend'; readonly weekday: 6 | 7 }
  | { readonly code: 'no-desk-day' }

export interface DayHours {
  readonly date: DateText
  /** `null` on an open day. */
  readonly closed: ClosedReason | null
  readonly desk: readonly MinuteInterval[]
  readonly phone: readonly MinuteInterval[]
}

export type LineState =
  | { readonly open: true; readonly until: InstantText }
  | {
      readonly open: false
      readonly why: ClosedReason | { readonly code: 'outside-hours' }
      /** `null` when nothing opens within a year. */
      readonly opensAt: InstantText | null
    }

/** A preset with the desk's own choices: what every question about hours is asked of. */
export interface DeskHours {
  readonly preset: DeskPreset
  readonly closures: ReadonlySet<DateText>
  readonly openings: ReadonlySet<DateText>
}

export function makeDeskHours(
  preset: DeskPreset,
  own: Pick<DeskSettings, 'extraClosures' | 'extraOpenings'> = {
    extraClosures: [],
    extraOpenings: [],
  },
): DeskHours {
  return {
    preset,
    closures: new Set([...preset.extraClosures, ...own.extraClosures]),
    openings: new Set([...preset.extraOpenings, ...own.extraOpenings]),
  }
}

const toMinute = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

export function whyClosedOn(hours: DeskHours, date: DateText): ClosedReason | null {
  const { closed, desk } = hours.preset
  if (hours.closures.has(date)) return { code: 'extra-closure' }
  if (hours.openings.has(date)) return null
  if (closed.yearEnd && isInYearEnd(date.slice(5), closed.yearEnd)) return { code: 'year-end' }
  const holiday = closed.nationalHolidays ? holidayOn(date) : null
  if (holiday) return { code: 'national-holiday', holiday }
  const weekday = weekdayOf(date)
  if (closed.weekend && (weekday === 6 || weekday === 7)) return { code: 'weekend', weekday }
  return desk.weekdays.includes(weekday) ? null : { code: 'no-desk-day' }
}

function isInYearEnd(
  monthDay: string,
  { from, to }: { readonly from: string; readonly to: string },
): boolean {
  return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to
}

export const isOpenOn = (hours: DeskHours, date: DateText): boolean =>
  whyClosedOn(hours, date) === null

/** One day of the desk, as the ribbon of a day draws it. */
export function describeDay(hours: DeskHours, date: DateText): DayHours {
  const closed = whyClosedOn(hours, date)
  const weekday = weekdayOf(date)
  const intervalsOf = (line: DeskLine): readonly MinuteInterval[] => {
    const { weekdays, intervals } = hours.preset[line]
    if (closed || !(weekdays.includes(weekday) || hours.openings.has(date))) return []
    return intervals.map(([from, to]) => ({ fromMinute: toMinute(from), toMinute: toMinute(to) }))
  }
  return { date, closed, desk: intervalsOf('desk'), phone: intervalsOf('phone') }
}

export function lineState(hours: DeskHours, line: DeskLine, at: InstantText): LineState {
  const date = dateOf(at)
  const day = describeDay(hours, date)
  const minute = minuteOfDay(at)
  const now = day[line].find((each) => each.fromMinute <= minute && minute < each.toMinute)
  if (now) return { open: true, until: instantOn(date, now.toMinute) }
  return {
    open: false,
    why: day.closed ?? { code: 'outside-hours' },
    opensAt: nextOpening(hours, line, date, minute),
  }
}

export const isOpenAt = (hours: DeskHours, line: DeskLine, at: InstantText): boolean =>
  lineState(hours, line, at).open

const daysAhead = 366

function nextOpening(
  hours: DeskHours,
  line: DeskLine,
  from: DateText,
  afterMinute: number,
): InstantText | null {
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const date = addDays(from, ahead)
    const next = describeDay(hours, date)[line].find(
      (each) => ahead > 0 || each.fromMinute > afterMinute,
    )
    if (next) return instantOn(date, next.fromMinute)
  }
  return null
}

export type DeskHoursRefusal =
  | Refusal<'not-a-period'>
  | Refusal<'closed-day', { readonly date: DateText; readonly why: ClosedReason }>
  | Refusal<'outside-desk-hours', { readonly date: DateText }>

/** Whether `[from, to)` lies wholly within desk hours. */
export function checkWithinDeskHours(
  hours: DeskHours,
  from: InstantText,
  to: InstantText,
): Result<null, DeskHoursRefusal> {
  if (from >= to) return refuse('not-a-period')
  const date = dateOf(from)
  const day = describeDay(hours, date)
  if (day.closed) return refuse('closed-day', { date, why: day.closed })
  const inside = day.desk.some(
    (each) => instantOn(date, each.fromMinute) <= from && to <= instantOn(date, each.toMinute),
  )
  return inside ? ok(null) : refuse('outside-desk-hours', { date })
}
