/**
 * Answer clock: how long a mail or form has waited for its answer, in minutes the desk was open.
 *
 *   AK-1  Only time in desk hours counts: nothing on closed days, outside hours or backwards.
 *   AK-2  Counting is additive and never falls: a to c is a to b and b to c.
 *   AK-3  An answer is due at the first moment by which the allowed minutes have been open; what arrives
 *         while the desk is closed starts to count when it opens.
 *   AK-4  It is overdue after that moment, not at it.
 *   AK-5  Sending the answer stops the clock.
 *
 * Must not know: the clock of the PC, mails, who answers.
 */
import { describeDay, isOpenAt, type DeskHours } from '../desk/desk-hours.ts'
import {
  addDays,
  dateOf,
  daysBetween,
  instantOn,
  toEpochMs,
  toInstantText,
  type InstantText,
} from '../time/tokyo.ts'

const minuteMs = 60_000
/** Ten years: a desk that opens less than the allowed minutes in them has no due time. */
const farthestDays = 3660

interface Stretch {
  readonly fromMs: number
  readonly toMs: number
}

/** The open stretches of the days from that of `from` on, cut at `from`, in order. */
function* openStretches(hours: DeskHours, from: InstantText, days: number): Generator<Stretch> {
  const start = toEpochMs(from)
  let date = dateOf(from)
  for (let ahead = 0; ahead < days; ahead++, date = addDays(date, 1)) {
    const { desk } = describeDay(hours, date)
    if (desk.length === 0) continue
    const midnight = toEpochMs(instantOn(date, 0))
    for (const { fromMinute, toMinute } of desk) {
      const fromMs = Math.max(start, midnight + fromMinute * minuteMs)
      const toMs = midnight + toMinute * minuteMs
      if (fromMs < toMs) yield { fromMs, toMs }
    }
  }
}

/** Minutes the desk was open in `[from, to)`, parts of minutes included; 0 when `to` is not later. */
export function deskMinutesBetween(hours: DeskHours, from: InstantText, to: InstantText): number {
  if (to <= from) return 0
  const end = toEpochMs(to)
  const days = daysBetween(dateOf(from), dateOf(to)) + 1
  let openMs = 0
  for (const { fromMs, toMs } of openStretches(hours, from, days)) {
    if (fromMs >= end) break
    openMs += Math.min(toMs, end) - fromMs
  }
  return openMs / minuteMs
}

/** `null` when ten years hold fewer open minutes. */
export function answerDue(
  receivedAt: InstantText,
  hours: DeskHours,
  allowedDeskMinutes: number,
): InstantText | null {
  let leftMs = allowedDeskMinutes * minuteMs
  if (leftMs <= 0) return receivedAt
  for (const { fromMs, toMs } of openStretches(hours, receivedAt, farthestDays)) {
    if (leftMs <= toMs - fromMs) return toInstantText(fromMs + leftMs)
    leftMs -= toMs - fromMs
  }
  return null
}

export interface AnswerClock {
  /** Whole minutes, until the answer was sent or until now. */
  readonly waitedDeskMinutes: number
  readonly dueAt: InstantText | null
  readonly isOverdue: boolean
  readonly receivedWhileClosed: boolean
}

export function answerClock(
  message: { readonly receivedAt: InstantText; readonly answeredAt: InstantText | null },
  hours: DeskHours,
  allowedDeskMinutes: number,
  now: InstantText,
): AnswerClock {
  const { receivedAt, answeredAt } = message
  const until = answeredAt ?? now
  const dueAt = answerDue(receivedAt, hours, allowedDeskMinutes)
  return {
    waitedDeskMinutes: Math.floor(deskMinutesBetween(hours, receivedAt, until)),
    dueAt,
    isOverdue: dueAt !== null && until > dueAt,
    receivedWhileClosed: !isOpenAt(hours, 'desk', receivedAt),
  }
}
