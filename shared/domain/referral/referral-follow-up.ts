/**
 * Following up: when the desk asks what became of a referral.
 *
 *   RFF-1 The day is counted in open days from today and never falls on a closed one; none is an answer too.
 *   RFF-2 A referral is overdue from the day after that day, while it has not ended; how far is said in open days.
 *   RFF-3 On a board the overdue stand first, the longest on top; then those with a day, the nearest on top; then
 *         those without one, the newest on top; the ended last, the newest on top.
 *
 * Must not know: the clock, screens.
 */
import type { DeskHours } from '../desk/desk-hours.ts'
import { addOpenDays } from '../desk/open-days.ts'
import { overdueOpenDays } from '../promise/promise.ts'
import type { DateText } from '../time/tokyo.ts'
import { isEnded, type Referral } from './referral.ts'

export const usualFollowUps = [3, 5, 10, 15] as const

/** `null`: the desk does not open often enough. */
export const followUpDay = (
  hours: DeskHours,
  today: DateText,
  openDays: number,
): DateText | null => (openDays < 1 ? null : addOpenDays(hours, today, openDays))

type Followed = Pick<Referral, 'state' | 'followUpOn'>

export const isOverdue = (referral: Followed, today: DateText): boolean =>
  !isEnded(referral) && referral.followUpOn !== null && referral.followUpOn < today

/** `null` while it is not overdue. */
export const overdueDays = (
  hours: DeskHours,
  referral: Followed,
  today: DateText,
): number | null =>
  isOverdue(referral, today) && referral.followUpOn !== null
    ? overdueOpenDays(hours, { dueOn: referral.followUpOn, state: 'open' }, today)
    : null

type Ordered = Followed & Pick<Referral, 'madeAt'>

const rankOf = (referral: Ordered, today: DateText): number =>
  isEnded(referral) ? 3 : isOverdue(referral, today) ? 0 : referral.followUpOn === null ? 2 : 1

/** Negative when `one` comes first (RFF-3). */
export function compareOnBoard(one: Ordered, other: Ordered, today: DateText): number {
  const [rank, otherRank] = [rankOf(one, today), rankOf(other, today)]
  if (rank !== otherRank) return rank - otherRank
  const [mine, theirs] = [one.followUpOn ?? '', other.followUpOn ?? '']
  if (rank < 2 && mine !== theirs) return mine < theirs ? -1 : 1
  return one.madeAt === other.madeAt ? 0 : one.madeAt > other.madeAt ? -1 : 1
}
