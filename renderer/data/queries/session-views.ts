/** What screens and decisions are told of experts and their sessions. */
import type {
  ExpertSession,
  expertSessionRecord,
} from '../../../shared/domain/booking/expert-session.ts'
import type { WaitlistEntry } from '../../../shared/domain/booking/waitlist.ts'
import type { BookedCase } from '../../../shared/domain/booking/check-booking.ts'
import type { PlaceRefusal } from '../../../shared/domain/booking/check-place.ts'
import type { CaseState } from '../../../shared/domain/caseFile/case-file.ts'
import { asId, type ExpertSessionId } from '../../../shared/domain/core/id.ts'
import type { CodedOf, PersonalOf } from '../../../shared/domain/core/record.ts'
import type { Expert } from '../../../shared/domain/expert/expert.ts'
import type { ReceptionNumber } from '../../../shared/domain/reception/reception-number.ts'
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'
import type { Period } from '../../../shared/domain/time/period.ts'

export interface ExpertView {
  readonly record: Expert
  readonly revision: number
}

export interface CaseOf {
  readonly receptionNumber: ReceptionNumber
  /** `null` when it was not told, or destroyed. */
  readonly personName: string | null
}

export interface ExpertSessionView {
  readonly sessionId: string
  readonly revision: number
  readonly coded: CodedOf<typeof expertSessionRecord>
  readonly expertName: string | null
  /** `null` to whoever may not open cases. */
  readonly caseOf: CaseOf | null
  /** `null` once destroyed, and to whoever may not open cases. */
  readonly words: PersonalOf<typeof expertSessionRecord> | null
  readonly isPersonalLost: boolean
}

/** What stands for words that were destroyed, or are not shown. */
export const noWords = { reasons: [], noteForExpert: null, answer: null, nextStep: null } as const

export const sessionOf = ({ sessionId, coded, words }: ExpertSessionView): ExpertSession => ({
  ...coded,
  ...(words ?? noWords),
  id: asId<ExpertSessionId>(sessionId),
})

export interface WaitlistView {
  readonly record: WaitlistEntry
  readonly revision: number
  readonly caseOf: CaseOf
  readonly caseState: CaseState
}

/** An open booking ahead that its place refuses by now. */
export interface UnfittingView {
  readonly session: ExpertSessionView
  readonly refusals: readonly PlaceRefusal[]
}

/** What is to be decided: about which case and person, which session, in which period. */
export interface BookingQuestion {
  readonly caseFileId: string | null
  readonly personId: string | null
  /** The session to be changed, or the id of the one to be booked. */
  readonly sessionId: string | null
  /** Where a session shall stand, or seats are looked for; `null`: nowhere new. */
  readonly period: Period | null
  /** Besides, every tentative booking, wherever it stands. */
  readonly also?: 'tentative'
}

/** A whole session; once destroyed, without words: it holds its time all the same. */
export interface KnownSession {
  readonly record: ExpertSession
  readonly revision: number
  readonly isPersonalLost: boolean
}

/** Everything a decision about a booking needs, as it stood when the journal ended at `head`. */
export interface BookingGround {
  readonly head: number
  readonly settings: DeskSettings
  readonly experts: readonly Expert[]
  /** Those that can matter: the one asked for, those near the period, and all of each case and person in question. */
  readonly sessions: readonly KnownSession[]
  /** Who still waits. */
  readonly waitlist: readonly { readonly record: WaitlistEntry; readonly revision: number }[]
  /** The case in question, and those that wait. */
  readonly cases: readonly BookedCase[]
}
