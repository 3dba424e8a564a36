/** Reading experts, their sessions, and what a booking is decided on. */
import { theEngine } from '../client/engine-client.ts'
import type { Period } from '../../../shared/domain/time/period.ts'
import type {
  BookingGround,
  BookingQuestion,
  ExpertSessionView,
  ExpertView,
} from './session-views.ts'

/** By kind and name, the retired ones too. */
export const listExperts = (): Promise<readonly ExpertView[]> => theEngine().listExperts()

/** Those that take some of a period, cancelled ones too; in the order of time. */
export const listSessions = (period: Period): Promise<readonly ExpertSessionView[]> =>
  theEngine().listSessions(period)

/** In the order of time; nothing to whoever may not open cases. */
export const listSessionsOf = (caseFileId: string): Promise<readonly ExpertSessionView[]> =>
  theEngine().listSessionsOf(caseFileId)

/** `null` to whoever may not open cases. */
export const readBookingGround = (question: BookingQuestion): Promise<BookingGround | null> =>
  theEngine().bookingGround(question)
