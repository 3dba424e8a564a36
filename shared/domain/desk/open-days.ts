/**
 * Open days: what promises and waiting times are counted in.
 *
 *   OD-1  A day on which the desk is open is one open day, however short its hours.
 *   OD-2  Counting is over a half-open period of days.
 *   OD-3  Adding open days does not count the first day; adding none gives the day itself.
 *
 * Must not know: the clock, promises.
 */
import type { Period } from '../time/period.ts'
import { addDays, type DateText } from '../time/tokyo.ts'
import { isOpenOn, type DeskHours } from './desk-hours.ts'

export function countOpenDays(hours: DeskHours, period: Period<DateText>): number {
  let count = 0
  for (let date = period.from; date < period.to; date = addDays(date, 1)) {
    if (isOpenOn(hours, date)) count++
  }
  return count
}

const farthestDays = 3660

/** The `count`th open day after `date` (`count` 0 or more); `null` when ten years hold fewer. */
export function addOpenDays(hours: DeskHours, date: DateText, count: number): DateText | null {
  let left = count
  let day = date
  for (let step = 0; left > 0 && step < farthestDays; step++) {
    day = addDays(day, 1)
    if (isOpenOn(hours, day)) left--
  }
  return left > 0 ? null : day
}
