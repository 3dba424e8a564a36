/** What happens to a booked session: it moves, is confirmed, cancelled, held or missed. */
import {
  cancelBooking,
  confirmBooking,
  markHeld,
  markMissed,
  type SessionNote,
} from '../../../shared/domain/booking/booking-life.ts'
import { moveBooking, type Move } from '../../../shared/domain/booking/decide-booking.ts'
import { refuse, type Refusal } from '../../../shared/domain/core/result.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import {
  actOf,
  caseIn,
  changeSession,
  changed,
  onSession,
  overrideOf,
  writeSession,
  type OverrideReason,
} from './write-session.ts'

export interface NewPlace extends Omit<Move, 'caseFile' | 'override' | 'by'> {
  readonly overrideReason: OverrideReason
}

export const moveSession = (
  sessionId: string,
  { overrideReason, ...place }: NewPlace,
): Promise<Outcome<null, Refusal>> =>
  writeSession(
    actOf('session.change', overrideReason),
    onSession(sessionId, { from: place.from, to: place.to }),
    (deciding) =>
      changed(sessionId, deciding, (session) => {
        const caseFile = caseIn(deciding.ground, session.caseFileId)
        if (caseFile === null) return refuse('no-such-case')
        const override = overrideOf(overrideReason, deciding)
        const move = { ...place, caseFile, override, by: deciding.moment.by }
        return moveBooking(session, move, deciding.around)
      }),
  )

export const confirmSession = (sessionId: string): Promise<Outcome<null, Refusal>> =>
  changeSession(sessionId, (session, { moment }) => confirmBooking(session, moment))

export const cancelSession = (sessionId: string, reason: string): Promise<Outcome<null, Refusal>> =>
  changeSession(sessionId, (session, { moment }) => cancelBooking(session, moment, reason))

/** `reason`: only where it was taken for missed. */
export const holdSession = (
  sessionId: string,
  note: SessionNote & { readonly reason?: string },
): Promise<Outcome<null, Refusal>> =>
  changeSession(sessionId, (session, { moment }) => markHeld(session, moment, note))

/** `reason`: only where it was taken for held. */
export const missSession = (sessionId: string, reason = ''): Promise<Outcome<null, Refusal>> =>
  changeSession(sessionId, (session, { moment, around }) =>
    markMissed(session, moment, around.settings, reason),
  )
