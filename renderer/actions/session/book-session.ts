/**
 * Booking an expert session, and recording one that took place unbooked.
 * The caller draws the id: saving twice is saving once.
 */
import type { BookingRequest } from '../../../shared/domain/booking/check-booking.ts'
import { decideBooking, type NewBooking } from '../../../shared/domain/booking/decide-booking.ts'
import { isOpenBooking, type ExpertSession } from '../../../shared/domain/booking/expert-session.ts'
import { recordPastSession, type PastDetails } from '../../../shared/domain/booking/record-past.ts'
import { endWaiting } from '../../../shared/domain/booking/waitlist.ts'
import type { CaseFileId } from '../../../shared/domain/core/id.ts'
import { ok, refuse, type Refusal, type Result } from '../../../shared/domain/core/result.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import type { Writing } from '../../data/writes/records.ts'
import { writingOf } from '../caseFile/write-case.ts'
import {
  actOf,
  caseIn,
  overrideOf,
  writeSession,
  type Deciding,
  type OverrideReason,
} from './write-session.ts'

export interface Place extends Pick<
  BookingRequest,
  'personId' | 'expertId' | 'from' | 'to' | 'room'
> {
  readonly caseFileId: CaseFileId
  readonly overrideReason: OverrideReason
}
export interface Booking extends Place, Omit<NewBooking, 'by' | 'nth'> {}
export interface PastSession extends Place, Omit<PastDetails, 'by' | 'nth'> {}

type Decided = (request: Omit<BookingRequest, 'moved'>, deciding: Deciding) => Result<ExpertSession>

const write = (wanted: Booking | PastSession, decide: Decided): Promise<Outcome<null, Refusal>> => {
  const { id, caseFileId, personId, expertId, from, to, room, overrideReason } = wanted
  const question = { caseFileId, personId, sessionId: id, period: { from, to } }
  return writeSession(actOf('session.book', overrideReason), question, (deciding) => {
    const { ground } = deciding
    if (ground.sessions.some(({ record }) => record.id === id)) return ok([])
    const caseFile = caseIn(ground, caseFileId)
    if (caseFile === null) return refuse('no-such-case')
    const override = overrideOf(overrideReason, deciding)
    const place = { personId, expertId, from, to, room, seriesId: null, override }
    const decided = decide({ caseFile, ...place }, deciding)
    if (!decided.ok) return decided
    return ok([writingOf('expertSession', decided.value), ...waitingEnds(decided.value, deciding)])
  })
}

/** Whoever is booked waits no more for that kind; what took place once ends no waiting. */
export const waitingEnds = (
  session: ExpertSession,
  { ground, moment }: Deciding,
): readonly Writing[] =>
  ground.waitlist
    .filter(
      ({ record: { caseFileId, kind } }) =>
        isOpenBooking(session) && caseFileId === session.caseFileId && kind === session.kind,
    )
    .flatMap(({ record, revision }) => {
      const ended = endWaiting(record, moment, 'booked')
      return ended.ok ? [writingOf('waitlistEntry', ended.value, revision)] : []
    })

export const bookSession = (booking: Booking): Promise<Outcome<null, Refusal>> =>
  write(booking, (request, { moment, around }) =>
    decideBooking(request, { ...booking, by: moment.by, nth: 1 }, around),
  )

export const recordPast = (past: PastSession): Promise<Outcome<null, Refusal>> =>
  write(past, (request, { moment, around }) =>
    recordPastSession(request, { ...past, by: moment.by, nth: 1 }, around),
  )
