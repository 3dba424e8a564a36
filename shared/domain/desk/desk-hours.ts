/**
 * Desk hours: when the desk and its telephone line are open, and why not.
 *
 *   DH-1  Desk and telephone each have weekdays and intervals of their own; an interval is half-open. A week the
 *         desk chose for itself takes the place of the shipped one.
 *   DH-2  Closed on weekends, but on those for which the desk chose hours of its own.
 *   DH-3  Closed on national holidays, substitute and citizens' holidays included.
 *   DH-4  Closed over the year's end, both end days included.
 *   DH-5  Closed on the desk's own closures, whatever else the day is.
 *   DH-6  Open in the usual intervals on an extra opening, though it is a weekend, a holiday or year's end.
 *   DH-7  A closed day has one reason, the first that holds: own closure, year's end, holiday, weekend,
 *         no desk day.
 *   DH-8  Open says until when, closed says from when next, looking a year ahead.
 *   DH-9  What must lie in desk hours lies wholly inside one desk interval of an open day; otherwise the
 *         refusal is closed-day for a start on a closed day and outside-desk-hours for the rest.
 *   DH-10 A desk that does not offer the telephone has no telephone hours.
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
import {
  hoursOn,
  shippedStretches,
  shippedWeek,
  usualDayOf,
  type MinuteInterval,
  type WeekHours,
} from './week-hours.ts'

export type { MinuteInterval } from './week-hours.ts'

export type DeskLine = 'desk' | 'phone'
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
  readonly week: WeekHours
  readonly isOwnWeek: boolean
  /** What an extra opening takes where its weekday has no hours. */
  readonly usualDay: Readonly<Record<DeskLine, readonly MinuteInterval[]>>
  readonly offersPhone: boolean
}

type OwnChoices = Pick<DeskSettings, 'extraClosures' | 'extraOpenings'> &
  Partial<Pick<DeskSettings, 'weekHours' | 'channelOffers'>>

export function makeDeskHours(
  preset: DeskPreset,
  own: OwnChoices = { extraClosures: [], extraOpenings: [] },
): DeskHours {
  const week = own.weekHours ?? null
  return {
    preset,
    closures: new Set([...preset.extraClosures, ...own.extraClosures]),
    openings: new Set([...preset.extraOpenings, ...own.extraOpenings]),
    week: week ?? shippedWeek(preset),
    isOwnWeek: week !== null,
    usualDay:
      week === null
        ? {
            desk: shippedStretches(preset.desk.intervals),
            phone: shippedStretches(preset.phone.intervals),
          }
        : usualDayOf(week),
    offersPhone: own.channelOffers?.some(({ channel }) => channel === 'phone') ?? true,
  }
}

export function whyClosedOn(hours: DeskHours, date: DateText): ClosedReason | null {
  const { closed } = hours.preset
  if (hours.closures.has(date)) return { code: 'extra-closure' }
  if (hours.openings.has(date)) return null
  if (closed.yearEnd && isInYearEnd(date.slice(5), closed.yearEnd)) return { code: 'year-end' }
  const holiday = closed.nationalHolidays ? holidayOn(date) : null
  if (holiday) return { code: 'national-holiday', holiday }
  const weekday = weekdayOf(date)
  const hasDeskHours = isDeskDay(hours, weekday)
  const isChosen = hours.isOwnWeek && hasDeskHours
  if (closed.weekend && !isChosen && (weekday === 6 || weekday === 7))
    return { code: 'weekend', weekday }
  return hasDeskHours ? null : { code: 'no-desk-day' }
}

/** A shipped weekday counts as a desk day even where the preset names no hours. */
const isDeskDay = ({ preset, week, isOwnWeek }: DeskHours, weekday: number): boolean =>
  isOwnWeek ? hoursOn(week.desk, weekday).length > 0 : preset.desk.weekdays.includes(weekday)

function isInYearEnd(
  monthDay: string,
  { from, to }: { readonly from: string; readonly to: string },
): boolean {
  return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to
}

export const isOpenOn = (hours: DeskHours, date: DateText): boolean =>
  describeDay(hours, date).closed === null

const known = new WeakMap<DeskHours, Map<DateText, DayHours>>()

/** One day of the desk, as the ribbon of a day draws it. Worked out once for each day that is asked for. */
export function describeDay(hours: DeskHours, date: DateText): DayHours {
  let days = known.get(hours)
  if (days === undefined) known.set(hours, (days = new Map<DateText, DayHours>()))
  let day = days.get(date)
  if (day === undefined) days.set(date, (day = workOutDay(hours, date)))
  return day
}

function workOutDay(hours: DeskHours, date: DateText): DayHours {
  const closed = whyClosedOn(hours, date)
  if (closed) return { date, closed, desk: [], phone: [] }
  const weekday = weekdayOf(date)
  const isUsual = hours.openings.has(date) && !isDeskDay(hours, weekday)
  const of = (line: DeskLine): readonly MinuteInterval[] =>
    isUsual || (hours.openings.has(date) && !hours.isOwnWeek)
      ? hours.usualDay[line]
      : hoursOn(hours.week[line], weekday)
  return { date, closed, desk: of('desk'), phone: hours.offersPhone ? of('phone') : [] }
}

const stretchAt = (day: DayHours, line: DeskLine, minute: number): MinuteInterval | undefined =>
  day[line].find((each) => each.fromMinute <= minute && minute < each.toMinute)

export function lineState(hours: DeskHours, line: DeskLine, at: InstantText): LineState {
  const date = dateOf(at)
  const day = describeDay(hours, date)
  const minute = minuteOfDay(at)
  const now = stretchAt(day, line, minute)
  if (now) return { open: true, until: instantOn(date, now.toMinute) }
  return {
    open: false,
    why: day.closed ?? { code: 'outside-hours' },
    opensAt: nextOpening(hours, line, date, minute),
  }
}

export const isOpenAt = (hours: DeskHours, line: DeskLine, at: InstantText): boolean =>
  stretchAt(describeDay(hours, dateOf(at)), line, minuteOfDay(at)) !== undefined

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
