/**
 * The fiscal year of public offices in Japan.
 *
 *   FY-1  A fiscal year runs from 1 April to 31 March and is named after the year it begins in
 *         (Local Autonomy Act art. 208 para. 1).
 *   FY-2  The fiscal year of an instant is that of its day in Tokyo.
 *
 * Must not know: the clock, era names.
 */
import { dateOf, type DateText, type InstantText } from './tokyo.ts'

export function fiscalYearOf(date: DateText): number {
  const year = Number(date.slice(0, 4))
  return Number(date.slice(5, 7)) >= 4 ? year : year - 1
}

export const fiscalYearAt = (at: InstantText): number => fiscalYearOf(dateOf(at))

/** Half-open: from 1 April of the year to 1 April of the next. */
export function fiscalYearPeriod(fiscalYear: number): {
  readonly from: DateText
  readonly to: DateText
} {
  return { from: `${fiscalYear}-04-01`, to: `${fiscalYear + 1}-04-01` }
}
