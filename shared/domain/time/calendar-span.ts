/**
 * Calendar span: which days a day, week, month or list shows, and where the next one begins.
 *
 *   CA-1  A day shows itself; a week the seven days from its Monday; a list the days of its month.
 *   CA-2  A month shows six whole weeks, from the Monday on or before its first day, so that its height never jumps.
 *   CA-3  A step moves by one day, by seven days, or by one month; the last days of a month become the last of a
 *         shorter one.
 *   CA-4  Two dates within one span show the same days.
 *
 * Must not know: the clock, desk hours, screens.
 */
import { Temporal } from 'temporal-polyfill'
import type { Period } from './period.ts'
import { addDays, weekdayOf, type DateText } from './tokyo.ts'

export const calendarSpans = ['day', 'week', 'month', 'list'] as const
export type CalendarSpan = (typeof calendarSpans)[number]

const weekDays = 7
const monthWeeks = 6

const mondayOf = (date: DateText): DateText => addDays(date, 1 - weekdayOf(date))
const firstOf = (date: DateText): DateText => `${date.slice(0, 7)}-01` as DateText

const monthsAfter = (date: DateText, months: number): DateText =>
  Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString() as DateText

/** Half-open. */
export function daysShown(span: CalendarSpan, date: DateText): Period<DateText> {
  if (span === 'day') return { from: date, to: addDays(date, 1) }
  if (span === 'list') return { from: firstOf(date), to: monthsAfter(firstOf(date), 1) }
  const from = mondayOf(span === 'week' ? date : firstOf(date))
  return { from, to: addDays(from, span === 'week' ? weekDays : weekDays * monthWeeks) }
}

/** `steps`: forward, or back where negative. */
export function stepped(span: CalendarSpan, date: DateText, steps: number): DateText {
  if (span === 'day') return addDays(date, steps)
  return span === 'week' ? addDays(date, steps * weekDays) : monthsAfter(date, steps)
}

/** Each day of a period, in order. */
export function datesIn({ from, to }: Period<DateText>): readonly DateText[] {
  const dates: DateText[] = []
  for (let date = from; date < to; date = addDays(date, 1)) dates.push(date)
  return dates
}
