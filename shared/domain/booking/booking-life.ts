/**
 * The life of a booking: confirmed, held, cancelled, missed, and what happens when its time runs out.
 *
 *   BL-1  Only a tentative booking is confirmed, and only before it begins.
 *   BL-2  A person is told, or confirms, while the booking is open; the newest way is kept.
 *   BL-3  Only an open booking is cancelled, always with a reason; cancelled it counts for nothing and holds nothing.
 *   BL-4  Held or missed is said once the session has begun, of an open booking; one taken for the other is
 *         corrected with a reason.
 *   BL-5  Whether a missed session counts towards the quota is decided when it is missed; held it counts.
 *   BL-6  The expert's answer and the next step are written on what was held, and can be written again.
 *   BL-7  A tentative booking has run out from the moment it was held until. It is listed and keeps its seat, unless
 *         the desk chose that it falls free: then it is cancelled, and its history says that it ran out.
 *   BL-8  What the expert should know beforehand is written while the booking is open.
 *
 * Must not know: the clock (passed in), storage, who may.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import type { InstantText } from '../time/tokyo.ts'
import type { BookingSettings } from './booking-settings.ts'
import {
  isOpenBooking,
  withLine,
  type ConfirmationWay,
  type ExpertSession,
  type Moment,
  type SessionState,
} from './expert-session.ts'

type Stated<Code extends string> = Refusal<Code, { readonly state: SessionState }>
export type NotOpen = Stated<'booking-not-open'>
type Begin = { readonly from: InstantText }

export function confirmBooking(
  session: ExpertSession,
  moment: Moment,
): Result<ExpertSession, Stated<'not-tentative'> | Refusal<'session-begun', Begin>> {
  const { state, from } = session
  if (state !== 'tentative') return refuse('not-tentative', { state })
  if (moment.at >= from) return refuse('session-begun', { from })
  const confirmed = { ...session, state: 'confirmed', holdUntil: null } as const
  return ok(withLine(confirmed, { act: 'confirmed', ...moment }))
}

export function notePersonTold(
  session: ExpertSession,
  { at, by }: Moment,
  how: ConfirmationWay,
): Result<ExpertSession, NotOpen> {
  if (!isOpenBooking(session)) return refuse('booking-not-open', { state: session.state })
  const told = { ...session, confirmation: { how, at, by } }
  return ok(withLine(told, { act: 'personTold', at, by }))
}

export function cancelBooking(
  session: ExpertSession,
  moment: Moment,
  reason: string,
): Result<ExpertSession, NotOpen | Refusal<'reason-needed'>> {
  if (!isOpenBooking(session)) return refuse('booking-not-open', { state: session.state })
  if (reason.trim() === '') return refuse('reason-needed')
  return ok(withLine(cancelled(session), { act: 'cancelled', ...moment }, reason))
}

const cancelled = (session: ExpertSession): ExpertSession => ({
  ...session,
  state: 'cancelled',
  holdUntil: null,
  countsForQuota: false,
})

export type OutcomeRefusal =
  NotOpen | Refusal<'session-not-begun', Begin> | Refusal<'reason-needed'>

function checkOutcome(
  { state, from }: ExpertSession,
  at: InstantText,
  corrects: SessionState,
  reason: string,
): Result<null, OutcomeRefusal> {
  if (!isOpenBooking({ state }) && state !== corrects) return refuse('booking-not-open', { state })
  if (at < from) return refuse('session-not-begun', { from })
  return state === corrects && reason.trim() === '' ? refuse('reason-needed') : ok(null)
}

export interface SessionNote {
  readonly answer: string | null
  readonly nextStep: string | null
}

/** The reason is needed only to correct a session taken for missed. */
export function markHeld(
  session: ExpertSession,
  { at, by }: Moment,
  { answer, nextStep, reason = '' }: SessionNote & { readonly reason?: string },
): Result<ExpertSession, OutcomeRefusal> {
  const allowed = checkOutcome(session, at, 'missed', reason)
  if (!allowed.ok) return allowed
  const state = { state: 'held', holdUntil: null, countsForQuota: true } as const
  return ok(withLine({ ...session, ...state, answer, nextStep }, { act: 'held', at, by }, reason))
}

/** The reason is needed only to correct a session taken for held. */
export function markMissed(
  session: ExpertSession,
  { at, by }: Moment,
  { missedCounts }: Pick<BookingSettings, 'missedCounts'>,
  reason = '',
): Result<ExpertSession, OutcomeRefusal> {
  const allowed = checkOutcome(session, at, 'held', reason)
  if (!allowed.ok) return allowed
  const state = { state: 'missed', holdUntil: null, countsForQuota: missedCounts } as const
  return ok(withLine({ ...session, ...state }, { act: 'missed', at, by }, reason))
}

export function noteAnswer(
  session: ExpertSession,
  { answer, nextStep }: SessionNote,
): Result<ExpertSession, Stated<'not-held'>> {
  if (session.state !== 'held') return refuse('not-held', { state: session.state })
  return ok({ ...session, answer, nextStep })
}

export function noteForExpert(
  session: ExpertSession,
  text: string | null,
): Result<ExpertSession, NotOpen> {
  if (!isOpenBooking(session)) return refuse('booking-not-open', { state: session.state })
  return ok({ ...session, noteForExpert: text })
}

/** Whether a tentative booking has waited for its confirmation long enough. */
export const hasRunOut = (
  { state, holdUntil }: Pick<ExpertSession, 'state' | 'holdUntil'>,
  now: InstantText,
): boolean => state === 'tentative' && holdUntil !== null && holdUntil <= now

export interface Expired {
  /** To be looked at: they ran out and keep their seats. */
  readonly listed: readonly ExpertSession[]
  /** As they are now: cancelled, their seats free. */
  readonly freed: readonly ExpertSession[]
}

export function expireTentatives(
  sessions: readonly ExpertSession[],
  moment: Moment,
  { expiredFallFree }: Pick<BookingSettings, 'expiredFallFree'>,
): Expired {
  const ranOut = sessions.filter((session) => hasRunOut(session, moment.at))
  if (!expiredFallFree) return { listed: ranOut, freed: [] }
  const freed = ranOut.map((session) => withLine(cancelled(session), { act: 'expired', ...moment }))
  return { listed: [], freed }
}
