/** When things happen at the desk: which days bring how much, and at what time of day. */
import {
  describeDay,
  isOpenOn,
  type DeskHours,
  type MinuteInterval,
} from '../../shared/domain/desk/desk-hours.ts'
import type { Channel } from '../../shared/domain/contact/contact.ts'
import {
  addDays,
  instantOn,
  weekdayOf,
  type DateText,
  type InstantText,
} from '../../shared/domain/time/tokyo.ts'
import type { Chance, Weighted } from './chance.ts'

/** Mondays are busiest. */
const weekdayWeights = [1.3, 1.1, 1, 0.95, 0.9, 1, 1] as const
/** January to December: more after the holidays of spring and summer, less at the year's end. */
const monthWeights = [0.9, 0.9, 1, 1.1, 1.2, 1.05, 0.95, 0.8, 1.2, 1.1, 1, 0.8] as const
/** Mails and forms alone. */
const closedDayWeight = 0.2

const weightOf = (hours: DeskHours, date: DateText, noise: Chance): number => {
  const weekday = weekdayWeights[weekdayOf(date) - 1] ?? 1
  const month = monthWeights[Number(date.slice(5, 7)) - 1] ?? 1
  const isOpen = isOpenOn(hours, date) ? 1 : closedDayWeight
  return weekday * month * isOpen * (0.5 + noise.branch(date).next())
}

export interface Span {
  readonly from: DateText
  /** The first day that no longer belongs to it. */
  readonly to: DateText
}

export function* daysOf({ from, to }: Span): Generator<DateText> {
  for (let date = from; date < to; date = addDays(date, 1)) yield date
}

/** Every day of the span with its part of `count`, which they make up exactly. */
export function* spreadOverDays(
  hours: DeskHours,
  span: Span,
  count: number,
  noise: Chance,
): Generator<{ readonly date: DateText; readonly count: number }> {
  const days = [...daysOf(span)].map((date) => ({ date, weight: weightOf(hours, date, noise) }))
  const whole = days.reduce((sum, { weight }) => sum + weight, 0)
  let passed = 0
  let given = 0
  for (const { date, weight } of days) {
    passed += weight
    const upToHere = Math.min(count, Math.round((count * passed) / whole))
    yield { date, count: upToHere - given }
    given = upToHere
  }
}

/** Written letters come in the evening more than at night. */
const writtenHours: Weighted<readonly [from: number, to: number]> = [
  [[0, 6], 1],
  [[7, 11], 3],
  [[12, 17], 4],
  [[18, 23], 5],
]

const minuteIn = (chance: Chance, intervals: readonly MinuteInterval[]): number => {
  const { fromMinute, toMinute } = chance.pickWeighted(
    intervals.map((each) => [each, each.toMinute - each.fromMinute] as const),
  )
  return chance.between(fromMinute, toMinute - 1)
}

const withSeconds = (chance: Chance, at: InstantText): InstantText =>
  later(at, chance.between(0, 59))

const tokyoMs = 9 * 60 * 60 * 1000

/** As the domain reckons, in a tenth of the time. */
export const later = (at: InstantText, seconds: number): InstantText =>
  `${new Date(Date.parse(at) + seconds * 1000 + tokyoMs).toISOString().slice(0, -1)}+09:00` as InstantText

/** A moment of the day at which something may come in; a closed telephone takes no call (`null`). */
export const receptionOn = (
  chance: Chance,
  hours: DeskHours,
  date: DateText,
  channel: Channel,
): InstantText | null => {
  if (channel !== 'phone') {
    const [from, to] = chance.pickWeighted(writtenHours)
    const minute = chance.between(from, to) * 60 + chance.between(0, 59)
    return withSeconds(chance, instantOn(date, minute))
  }
  const { phone } = describeDay(hours, date)
  return phone.length === 0 ? null : withSeconds(chance, instantOn(date, minuteIn(chance, phone)))
}

/** A moment in desk hours of the day, or of the next open one. */
export const deskMomentFrom = (chance: Chance, hours: DeskHours, date: DateText): InstantText => {
  const day = isOpenOn(hours, date) ? date : openDayAfter(hours, date, 1)
  return withSeconds(chance, instantOn(day, minuteIn(chance, describeDay(hours, day).desk)))
}

const farthestDays = 3660

/** The `count`th open day after a day. */
export const openDayAfter = (hours: DeskHours, date: DateText, count: number): DateText => {
  let day = date
  let left = count
  for (let step = 0; left > 0; step += 1) {
    if (step > farthestDays) throw new Error('a desk that never opens')
    day = addDays(day, 1)
    if (isOpenOn(hours, day)) left -= 1
  }
  return day
}
