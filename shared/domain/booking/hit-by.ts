/**
 * What a later closure or absence hits: the open bookings that can no longer stand where they are.
 *
 *   HB-1  A closure hits every open booking of its days, an absence those of its expert that it overlaps, a
 *         retirement those of the expert from its day on; in the order of time.
 *   HB-2  What is cancelled, held or missed is not hit.
 *   HB-3  Whatever was changed (hours, roster, absences), an open booking ahead that its place refuses no longer
 *         fits, and it is said why; outside the roster only where no administrator allowed it.
 *
 * Nothing is moved by itself: the list is walked through by people.
 * Must not know: the clock (passed in), how they are moved (`decide-booking.ts`).
 */
import type { ExpertId } from '../core/id.ts'
import { overlaps, type Period } from '../time/period.ts'
import { dateOf, type DateText } from '../time/tokyo.ts'
import type { Around } from './check-booking.ts'
import { placeRefusals, type PlaceRefusal } from './check-place.ts'
import { isOpenBooking, type ExpertSession } from './expert-session.ts'

export type Blow =
  | { readonly kind: 'closure'; readonly dates: readonly DateText[] }
  | { readonly kind: 'absence'; readonly expertId: ExpertId; readonly period: Period }
  | { readonly kind: 'retirement'; readonly expertId: ExpertId; readonly retiredOn: DateText }

export const hitBy = (blow: Blow, sessions: readonly ExpertSession[]): readonly ExpertSession[] =>
  inTurn(sessions.filter((session) => isOpenBooking(session) && isHit(blow, session)))

function isHit(blow: Blow, session: ExpertSession): boolean {
  const date = dateOf(session.from)
  if (blow.kind === 'closure') return blow.dates.includes(date)
  if (session.expertId !== blow.expertId) return false
  return blow.kind === 'absence' ? overlaps(blow.period, session) : blow.retiredOn <= date
}

const inTurn = (sessions: readonly ExpertSession[]): readonly ExpertSession[] =>
  [...sessions].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))

export interface Unfitting {
  readonly session: ExpertSession
  readonly refusals: readonly PlaceRefusal[]
}

export function noLongerFit(
  around: Pick<Around, 'now' | 'hours' | 'experts' | 'sessions'>,
): readonly Unfitting[] {
  const { now, hours, experts, sessions } = around
  const ahead = sessions.filter((session) => isOpenBooking(session) && session.from >= now)
  return inTurn(ahead).flatMap((session) => {
    const expert = experts.find(({ id }) => id === session.expertId)
    const refusals = expert ? placeRefusals(hours, expert, session) : []
    const standing = refusals.filter(
      ({ code }) => !(code === 'outside-roster' && session.override !== null),
    )
    return standing.length > 0 ? [{ session, refusals: standing }] : []
  })
}
