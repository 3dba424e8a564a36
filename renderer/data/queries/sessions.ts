/** Reading experts, their sessions, and what a booking is decided on. */
import { theEngine } from '../client/engine-client.ts'
import type { ConflictAnswer, TypedWord } from '../../../shared/domain/booking/conflict-check.ts'
import type { Period } from '../../../shared/domain/time/period.ts'
import { toInstantText, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { nowMs } from '../../platform/clock.ts'
import type {
  BookingGround,
  BookingQuestion,
  ExpertSessionView,
  ExpertView,
  UnfittingView,
  WaitlistView,
} from './session-views.ts'

/** By kind and name, the retired ones too. */
export const listExperts = (): Promise<readonly ExpertView[]> => theEngine().listExperts()

/** Those that take some of a period, cancelled ones too; in the order of time. */
export const listSessions = (period: Period): Promise<readonly ExpertSessionView[]> =>
  theEngine().listSessions(period)

/** `null` when there is no such session. */
export const readExpertSession = (sessionId: string): Promise<ExpertSessionView | null> =>
  theEngine().readExpertSession(sessionId)

/** In the order of time; nothing to whoever may not open cases. */
export const listSessionsOf = (caseFileId: string): Promise<readonly ExpertSessionView[]> =>
  theEngine().listSessionsOf(caseFileId)

/** `null` to whoever may not open cases. */
export const readBookingGround = (question: BookingQuestion): Promise<BookingGround | null> =>
  theEngine().bookingGround(question)

export { sessionOf } from './session-views.ts'

const now = (): InstantText => toInstantText(nowMs())

/** CX over all that is on record; `null` to whoever may not open cases, and when there is no such case file. */
export const checkConflict = (
  caseFileId: string,
  typed: readonly TypedWord[],
): Promise<ConflictAnswer | null> => theEngine().checkConflict(caseFileId, typed)

/** CX-7: what a check begins with. */
export const conflictWordsOf = (caseFileId: string): Promise<readonly TypedWord[]> =>
  theEngine().conflictWordsOf(caseFileId)

/** Longest waiting first; nothing to whoever may not open cases. */
export const listWaitlist = (): Promise<readonly WaitlistView[]> => theEngine().listWaitlist()

/** Tentative bookings whose time ran out (BL-7), in the order of time. */
export const listRunOut = (): Promise<readonly ExpertSessionView[]> => theEngine().listRunOut(now())

/** Sessions that are over and have no outcome yet, in the order of time. */
export const listUnanswered = (): Promise<readonly ExpertSessionView[]> =>
  theEngine().listUnanswered(now())

/** Open bookings ahead that their place refuses by now (HB-3), in the order of time. */
export const listNoLongerFit = (): Promise<readonly UnfittingView[]> =>
  theEngine().listNoLongerFit(now())
