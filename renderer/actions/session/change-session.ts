/** What happens to a booked session: it moves, is confirmed, told, cancelled, held or missed, and what is written on it. */
import {
  cancelBooking,
  confirmBooking,
  expireTentatives,
  markHeld,
  markMissed,
  noteAnswer,
  noteForExpert,
  notePersonTold,
  type SessionNote,
} from '../../../shared/domain/booking/booking-life.ts'
import { moveBooking, type Move } from '../../../shared/domain/booking/decide-booking.ts'
import type { ConfirmationWay } from '../../../shared/domain/booking/expert-session.ts'
import { ok, refuse, type Refusal } from '../../../shared/domain/core/result.ts'
import { normalizeText } from '../../../shared/domain/text/normalize.ts'
import { done, type Outcome } from '../../data/queries/outcome.ts'
import { writingOf } from '../caseFile/write-case.ts'
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

export const tellPerson = (
  sessionId: string,
  how: ConfirmationWay,
): Promise<Outcome<null, Refusal>> =>
  changeSession(sessionId, (session, { moment }) => notePersonTold(session, moment, how))

/** Of what was held. */
export const writeAnswer = (
  sessionId: string,
  note: SessionNote,
): Promise<Outcome<null, Refusal>> =>
  changeSession(sessionId, (session) => noteAnswer(session, note))

/** While the booking is open; blank takes the note away. */
export const writeNoteForExpert = (
  sessionId: string,
  text: string,
): Promise<Outcome<null, Refusal>> => {
  const said = normalizeText(text)
  return changeSession(sessionId, (session) => noteForExpert(session, said === '' ? null : said))
}

/**
 * Cancels all tentative bookings that ran out, at once, where the desk chose so (BL-7), and says how many.
 * What was destroyed is left: nothing is written on it any more.
 */
export const freeRunOut = async (): Promise<Outcome<number>> => {
  let count = 0
  const question = { ...onSession(null), also: 'tentative' } as const
  const outcome = await writeSession('session.change', question, ({ ground, moment, around }) => {
    const known = ground.sessions.filter(({ isPersonalLost }) => !isPersonalLost)
    const sessions = known.map(({ record }) => record)
    const { freed } = expireTentatives(sessions, moment, around.settings)
    const revisions = new Map(known.map(({ record, revision }) => [record.id, revision]))
    count = freed.length
    return ok(freed.map((each) => writingOf('expertSession', each, revisions.get(each.id))))
  })
  return outcome.kind === 'done' ? done(count) : outcome
}
