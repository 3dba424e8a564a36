/**
 * Legal periods: the last day of so many days, weeks, months or years, as Japanese law counts them.
 *
 *   TKP-1  The first day is not counted (Civil Code art. 140, Code of Criminal Procedure art. 55 para. 1), unless the
 *         period begins at midnight or limits prosecution (the same paragraphs' provisos).
 *   TKP-2  Days and weeks are counted one by one; the period ends with its last day (Civil Code art. 141).
 *   TKP-3  Months and years go by the calendar (art. 143): they end on the day before the one that corresponds to the
 *         first day counted, or on the last day of the last month where it has no such day.
 *   TKP-4  Where a rule says so, a last day on a Saturday, a Sunday, a holiday or from 29 December to 3 January is not
 *         counted (Code of Criminal Procedure art. 55 para. 3; Civil Code art. 142 where it is the custom).
 *   TKP-5  A start after the year 8999 is a slip of the pen and has no last day.
 *
 * Must not know: which periods there are, the clock.
 */
import { holidayOn } from '../desk/holidays.ts'
import { addDays, daysInMonth, weekdayOf, type DateText } from '../time/tokyo.ts'

export const periodUnits = ['day', 'week', 'month', 'year'] as const
export type PeriodUnit = (typeof periodUnits)[number]
export const endsOnHoliday = ['stays', 'moves'] as const

export interface LegalPeriod {
  /** 1 to 999. */
  readonly amount: number
  readonly unit: PeriodUnit
  /** The period begins at midnight, or the law counts its first day. */
  readonly isFirstDayCounted: boolean
  readonly endOnHoliday: (typeof endsOnHoliday)[number]
}

const lastYear = '8999'

export function lastDayOf(start: DateText, period: LegalPeriod): DateText | null {
  if (start.slice(0, 4) > lastYear) return null
  const first = period.isFirstDayCounted ? start : addDays(start, 1)
  const last = plainEnd(first, period)
  return period.endOnHoliday === 'moves' ? afterDaysOff(last) : last
}

function plainEnd(first: DateText, { amount, unit }: LegalPeriod): DateText {
  if (unit === 'day') return addDays(first, amount - 1)
  if (unit === 'week') return addDays(first, amount * 7 - 1)
  return calendarEnd(first, unit === 'month' ? amount : amount * 12)
}

function calendarEnd(first: DateText, months: number): DateText {
  const [year, month, day] = first.split('-').map(Number) as [number, number, number]
  const count = year * 12 + (month - 1) + months
  const endYear = Math.floor(count / 12)
  const endMonth = (count % 12) + 1
  const days = daysInMonth(endYear, endMonth)
  return day > days
    ? dateText(endYear, endMonth, days)
    : addDays(dateText(endYear, endMonth, day), -1)
}

const dateText = (year: number, month: number, day: number): DateText =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
const two = (number: number): string => String(number).padStart(2, '0')

function afterDaysOff(date: DateText): DateText {
  let day = date
  while (isDayOff(day)) day = addDays(day, 1)
  return day
}

const isDayOff = (date: DateText): boolean =>
  weekdayOf(date) >= 6 || holidayOn(date) !== null || isTurnOfYear(date.slice(5))

const isTurnOfYear = (monthDay: string): boolean => monthDay >= '12-29' || monthDay <= '01-03'
