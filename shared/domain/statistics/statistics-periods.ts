/**
 * Periods of statistics: the month, the fiscal year so far, the same month a year before, and by choice the
 * calendar year.
 *
 *   SM-1  A month runs from its first day to the first of the next, half-open, in Tokyo.
 *   SM-2  The fiscal year so far runs from 1 April to the end of the month; of March it is the whole year.
 *   SM-3  The same month a year before has the days of its own year.
 *   SM-4  The calendar year so far runs from 1 January to the end of the month; of December it is the whole year.
 *   SM-5  Months stand apart and leave no gap: every day lies in one.
 *
 * Must not know: the clock, what is counted.
 */
import { fiscalYearOf, fiscalYearPeriod } from '../time/fiscal-year.ts'
import type { Period } from '../time/period.ts'
import { dateOf, type DateText, type InstantText } from '../time/tokyo.ts'

/** `2026-11` */
export type MonthText = `${string}-${string}`
/** Which year the figures so far are of. */
export type YearBasis = 'fiscalYear' | 'calendarYear'

const four = (year: number): string => String(year).padStart(4, '0')
const two = (month: number): string => String(month).padStart(2, '0')
const monthText = (year: number, month: number): MonthText => `${four(year)}-${two(month)}`
const partsOf = (month: MonthText) => ({
  year: Number(month.slice(0, 4)),
  month: Number(month.slice(5, 7)),
})
const firstDay = (month: MonthText): DateText => `${month}-01` as DateText

export const monthOf = (date: DateText): MonthText => date.slice(0, 7) as MonthText
export const monthAt = (at: InstantText): MonthText => monthOf(dateOf(at))

/** SM-1 */
export function monthPeriod(text: MonthText): Period<DateText> {
  const { year, month } = partsOf(text)
  const next = month === 12 ? monthText(year + 1, 1) : monthText(year, month + 1)
  return { from: firstDay(text), to: firstDay(next) }
}

/** SM-3 */
export function yearBefore(text: MonthText): MonthText {
  const { year, month } = partsOf(text)
  return monthText(year - 1, month)
}

/** SM-2 SM-4 */
export function yearSoFar(text: MonthText, basis: YearBasis): Period<DateText> {
  const month = monthPeriod(text)
  const from =
    basis === 'fiscalYear'
      ? fiscalYearPeriod(fiscalYearOf(month.from)).from
      : (`${text.slice(0, 4)}-01-01` as DateText)
  return { from, to: month.to }
}

export interface StatisticsPeriods {
  readonly month: Period<DateText>
  readonly soFar: Period<DateText>
  readonly yearBefore: Period<DateText>
}

export const periodsOf = (month: MonthText, basis: YearBasis): StatisticsPeriods => ({
  month: monthPeriod(month),
  soFar: yearSoFar(month, basis),
  yearBefore: monthPeriod(yearBefore(month)),
})
