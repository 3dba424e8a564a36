/**
 * Recording a session that took place without having been booked here.
 *
 *   PA-1  Only what is over is recorded; it is held at once and counts towards the quota like any other.
 *   PA-2  It lay in desk hours on an open day, unless an administrator says with a reason that it did not.
 *   PA-3  Neither expert nor person was in two sessions at once; what was cancelled or missed does not speak
 *         against it. Buffers do not either: they may have been cut short.
 *   PA-4  Roster, absence, deadline, lead time, seats and quota refuse nothing: it has been.
 *   PA-5  Its case is open, and the person one of the case (BK-7).
 *
 * Must not know: the clock (passed in), storage, screens.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { overlaps, type Period } from '../time/period.ts'
import {
  caseRefusals,
  overrideRefusals,
  type Around,
  type BookingRefusal,
  type BookingRequest,
} from './check-booking.ts'
import { deskRefusals } from './check-place.ts'
import { refuseBooking, type BookingRefused, type NewBooking } from './decide-booking.ts'
import { withLine, type ExpertSession } from './expert-session.ts'

export type PastRequest = Omit<BookingRequest, 'moved'>
export type PastDetails = Pick<NewBooking, 'id' | 'by' | 'requestedAt' | 'conflictCheck' | 'nth'> &
  Pick<ExpertSession, 'answer' | 'nextStep'>

export function recordPastSession(
  request: PastRequest,
  made: PastDetails,
  around: Around,
): Result<ExpertSession, BookingRefused | Refusal<'not-over'>> {
  const { from, to, expertId } = request
  if (from >= to) return refuseBooking([{ code: 'not-a-period', facts: {} }])
  if (to > around.now) return refuse('not-over')
  const expert = around.experts.find(({ id }) => id === expertId)
  if (!expert) return refuseBooking([{ code: 'expert-unknown', facts: {} }])
  const outside = deskRefusals(around.hours, request)
  const overriding = overrideRefusals(request.override)
  const isOverridden = request.override !== null && overriding.length === 0
  const refusals: readonly BookingRefusal[] = [
    ...caseRefusals(request),
    ...(isOverridden ? [] : outside),
    ...overriding,
    ...tookPlaceBefore(request, around.sessions),
  ]
  if (refusals.length > 0) return refuseBooking(refusals)
  const override = isOverridden && outside.length > 0 ? request.override : null
  const session = pastSession(expert.kind, request, made)
  const kept = { ...session, override: override && { at: around.now, by: override.by } }
  const recorded = { act: 'recorded', at: around.now, by: made.by } as const
  return ok(withLine(kept, recorded, override?.reason ?? null))
}

function tookPlaceBefore(
  { expertId, personId, ...period }: PastRequest,
  sessions: readonly ExpertSession[],
): readonly BookingRefusal[] {
  const at = (session: ExpertSession): boolean =>
    session.state !== 'cancelled' &&
    session.state !== 'missed' &&
    overlaps<Period['from']>(session, period)
  const expert = sessions.find((session) => session.expertId === expertId && at(session))
  const person = sessions.find((session) => session.personId === personId && at(session))
  const busy = ({ id, from, to }: ExpertSession) => ({ sessionId: id, from, to })
  const noBuffers = { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }
  return [
    ...(expert ? [{ code: 'expert-busy', facts: { ...busy(expert), ...noBuffers } } as const] : []),
    ...(person ? [{ code: 'person-busy', facts: busy(person) } as const] : []),
  ]
}

function pastSession(
  kind: ExpertSession['kind'],
  { caseFile, personId, expertId, from, to, room, seriesId }: PastRequest,
  { id, requestedAt, conflictCheck, nth, answer, nextStep }: PastDetails,
): ExpertSession {
  return {
    ...{ id, caseFileId: caseFile.id, personId, kind, expertId, from, to, room },
    ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 0, state: 'held', holdUntil: null },
    ...{ requestedAt, conflictCheck, confirmation: null, override: null },
    series: seriesId === null ? null : { id: seriesId, nth },
    ...{ countsForQuota: true, history: [], reasons: [] },
    ...{ noteForExpert: null, answer, nextStep },
  }
}
