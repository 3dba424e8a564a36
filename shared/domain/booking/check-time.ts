/**
 * The time left until a session: whether it can still be booked now.
 *
 *   BT-1  No session begins in the past; one that begins this moment does not.
 *   BT-2  The last day of booking is so many open days before the day of the session; on it one may book until
 *         midnight, and on closed days before it as well.
 *   BT-3  Between booking and session lies at least the lead time; exactly that is enough.
 *
 * Must not know: other sessions, rosters.
 */
import type { Refusal } from '../core/result.ts'
import { isOpenOn, type DeskHours } from '../desk/desk-hours.ts'
import type { Expert } from '../expert/expert.ts'
import {
  addDays,
  dateOf,
  toEpochMs,
  toInstantText,
  type DateText,
  type InstantText,
} from '../time/tokyo.ts'

export type TimeRefusal =
  | Refusal<'in-the-past', { readonly from: InstantText; readonly now: InstantText }>
  /** `null`: no such day within ten years. */
  | Refusal<'deadline-passed', { readonly lastDay: DateText | null }>
  | Refusal<'lead-time', { readonly earliest: InstantText }>

export function timeRefusals(
  { now, hours }: { readonly now: InstantText; readonly hours: DeskHours },
  expert: Pick<Expert, 'deadlineOpenDays' | 'leadMinutes'>,
  from: InstantText,
): readonly TimeRefusal[] {
  const refusals: TimeRefusal[] = []
  if (from < now) refusals.push({ code: 'in-the-past', facts: { from, now } })
  if (expert.deadlineOpenDays !== null) {
    const lastDay = lastBookingDay(hours, dateOf(from), expert.deadlineOpenDays)
    if (lastDay === null || dateOf(now) > lastDay)
      refusals.push({ code: 'deadline-passed', facts: { lastDay } })
  }
  const earliest = afterMinutes(now, expert.leadMinutes)
  if (expert.leadMinutes > 0 && from < earliest)
    refusals.push({ code: 'lead-time', facts: { earliest } })
  return refusals
}

const afterMinutes = (at: InstantText, minutes: number): InstantText =>
  minutes === 0 ? at : toInstantText(toEpochMs(at) + minutes * 60_000)

const farthestDays = 3660

/** The day itself for 0, otherwise that open day before it; `null` when ten years hold fewer. */
export function lastBookingDay(
  hours: DeskHours,
  date: DateText,
  openDays: number,
): DateText | null {
  let left = openDays
  let day = date
  for (let step = 0; left > 0 && step < farthestDays; step++) {
    day = addDays(day, -1)
    if (isOpenOn(hours, day)) left--
  }
  return left > 0 ? null : day
}
