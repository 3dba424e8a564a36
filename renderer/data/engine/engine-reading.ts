/**
 * What an open engine answers: reads of the records in memory. Nothing here writes.
 * A part of its own only because an engine is long: `Engine` is the one that is made.
 */
import { may } from '../../../shared/domain/access/may.ts'
import type { Draft } from '../../../shared/domain/contact/draft.ts'
import type { CaseRecords, HistoryEntry } from '../queries/case-views.ts'
import type {
  AnswerGround,
  AnswerRecords,
  AnswerView,
  MessageRecords,
  MessageSummary,
  MessageView,
  OwedAnswer,
} from '../queries/message-views.ts'
import { done, type Outcome } from '../queries/outcome.ts'
import type { BodyView } from '../queries/body-view.ts'
import type {
  BookingGround,
  BookingQuestion,
  ExpertSessionView,
  ExpertView,
  UnfittingView,
  WaitlistView,
} from '../queries/session-views.ts'
import type { GuideRecordView } from '../queries/guide-view.ts'
import type { FoundRecords } from '../queries/found-view.ts'
import type { PersonFileView } from '../queries/person-view.ts'
import type {
  CaseSummary,
  CaseView,
  CircumstanceIds,
  CounselorView,
  DraftCircumstances,
  DraftView,
  EarlierAnswer,
  EarlierTyped,
  OpenPromiseView,
  SearchAnswer,
  SettingsView,
} from '../queries/views.ts'
import type { ConflictAnswer, TypedWord } from '../../../shared/domain/booking/conflict-check.ts'
import type { Period } from '../../../shared/domain/time/period.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import type { AnswerDraft } from '../../../shared/domain/message/answer.ts'
import type { KeptDraft } from './drafts.ts'
import { viewEvidence } from './evidence/view-evidence.ts'
import { answerGround, answerRecords, messageRecords } from './messages/message-records.ts'
import { viewAnswers } from './messages/view-answers.ts'
import {
  messageOfContact,
  viewMessage,
  viewMessages,
  viewOwedAnswers,
} from './messages/view-messages.ts'
import { SessionLists } from './read/session-lists.ts'
import { Remembered } from './read/remembered.ts'
import { readHistory } from './read/case-history.ts'
import { viewBodies } from './read/view-bodies.ts'
import { viewCase, viewCaseRecords, viewOpenPromises } from './read/view-case.ts'
import { viewGuide } from './read/view-guide.ts'
import { findRecords, foundNothing } from './read/find-records.ts'
import { viewPersonFile } from './read/view-person.ts'
import {
  mayOpenCases,
  viewBookingGround,
  viewExperts,
  viewOneSession,
  viewSessions,
  viewSessionsOf,
} from './read/view-sessions.ts'
import { viewCircumstances, viewCounselors, viewDrafts, viewSettings } from './read/views-of.ts'
import { ReferralReading } from './referral-reading.ts'
import { guarded } from './session.ts'

export abstract class EngineReading extends ReferralReading {
  readonly #messages = new Remembered<readonly MessageSummary[]>()
  readonly #conflict = new Remembered<ConflictAnswer | null>()
  readonly #lists = new SessionLists()
  readonly #owed = new Remembered<readonly OwedAnswer[]>()

  listCases(): readonly CaseSummary[] {
    return this.vault.cases.list()
  }

  search(typed: string, most: number): SearchAnswer {
    const { session, cases } = this.vault
    const { actor } = session
    const isAllowed = actor !== null && may(actor, 'search').ok
    return isAllowed ? cases.search(typed, most) : { hits: [], totalCount: 0 }
  }

  findRecords(typed: string, most: number): FoundRecords {
    const { session, cases } = this.vault
    const { actor, records } = session
    const isAllowed = actor !== null && may(actor, 'search').ok
    return isAllowed ? findRecords(records, cases, typed, most) : foundNothing
  }

  findEarlier(typed: EarlierTyped): EarlierAnswer {
    const { session, earlier } = this.vault
    const { actor } = session
    const isAllowed = actor !== null && may(actor, 'search').ok
    return isAllowed ? earlier.find(typed) : { found: [], totalCount: 0 }
  }

  readCase(caseFileId: string): CaseView | null {
    const { session, cases } = this.vault
    return viewCase(session.records, cases, caseFileId)
  }

  casesOf(personId: string): readonly CaseSummary[] {
    return this.vault.cases.casesOf(personId)
  }

  readPerson(personId: string): PersonFileView | null {
    const { session, cases } = this.vault
    return viewPersonFile(session.records, cases, personId)
  }

  listOpenPromises(): readonly OpenPromiseView[] {
    const { session, cases } = this.vault
    return viewOpenPromises(session.records, cases)
  }

  caseRecords(caseFileId: string): CaseRecords | null {
    const { session, cases } = this.vault
    return viewCaseRecords(session, cases, caseFileId)
  }

  async historyOf(caseFileId: string): Promise<Outcome<readonly HistoryEntry[]>> {
    const { session } = this.vault
    const isAllowed = session.actor !== null && may(session.actor, 'caseFile.open').ok
    return guarded(async () => done(isAllowed ? await readHistory(session, caseFileId) : []))
  }

  listCounselors(): readonly CounselorView[] {
    return viewCounselors(this.vault.session.records)
  }

  readSettings(): SettingsView {
    return viewSettings(this.vault.session.records)
  }

  listDrafts(): readonly DraftView[] {
    const { session, drafts } = this.vault
    return viewDrafts(session.records, drafts)
  }

  readDraft(id: string): Draft | null {
    return this.vault.drafts.get(id)?.draft ?? null
  }

  listEvidence(caseFileId: string) {
    return viewEvidence(this.vault.session.records, (one) => one.caseFileId === caseFileId)
  }

  /** What came with a contact, or with the message it is of. */
  listEvidenceOf(contactId: string) {
    return viewEvidence(this.vault.session.records, (one) => one.contactId === contactId)
  }

  /** Nothing to whoever may not take messages in. */
  listMessages(): readonly MessageSummary[] {
    const { session, drafts } = this.vault
    if (!this.#mayMessages) return []
    return this.#messages.get(session, drafts, () => viewMessages(session.records, drafts))
  }

  readMessage(messageId: string): MessageView | null {
    const { session, drafts } = this.vault
    return this.#mayMessages ? viewMessage(session.records, drafts, messageId) : null
  }

  messageOfDraft(contactId: string): MessageView | null {
    const message = messageOfContact(this.vault.session.records, contactId)
    return message === null ? null : this.readMessage(message.id)
  }

  messageRecords(messageId: string): MessageRecords | null {
    const { session, drafts } = this.vault
    return messageRecords(session, drafts, messageId)
  }

  /** Oldest first. */
  listOwedAnswers(): readonly OwedAnswer[] {
    const { session, drafts } = this.vault
    if (!this.#mayMessages) return []
    const now = session.now() as MessageSummary['receivedAt']
    return this.#owed.get(session, drafts, () => viewOwedAnswers(session.records, drafts, now))
  }

  listAnswers(caseFileId: string): readonly AnswerView[] {
    return viewAnswers(this.vault.session.records, caseFileId)
  }

  answerRecords(ids: { readonly answerId: string; readonly caseFileId: string }): AnswerRecords {
    const { session, cases } = this.vault
    return answerRecords(session, cases, ids)
  }

  answerGround(caseFileId: string): AnswerGround | null {
    return answerGround(this.vault.session.records, caseFileId)
  }

  listAnswerDrafts(): readonly KeptDraft<AnswerDraft>[] {
    return this.vault.answerDrafts.list()
  }

  listBodies(): readonly BodyView[] {
    return viewBodies(this.vault.session.records)
  }

  listExperts(): readonly ExpertView[] {
    return viewExperts(this.vault.session.records)
  }

  /** What the desk wrote or changed in its guide; not the shipped entries. */
  listGuide(): readonly GuideRecordView[] {
    return viewGuide(this.vault.session.records)
  }

  listSessions(period: Period): readonly ExpertSessionView[] {
    return viewSessions(this.vault.session, period)
  }

  readExpertSession(sessionId: string): ExpertSessionView | null {
    return viewOneSession(this.vault.session, sessionId)
  }

  listSessionsOf(caseFileId: string): readonly ExpertSessionView[] {
    const { session, cases } = this.vault
    return viewSessionsOf(session, cases, caseFileId)
  }

  bookingGround(question: BookingQuestion): BookingGround | null {
    return viewBookingGround(this.vault.session, question)
  }

  /** `null` to whoever may not open cases. */
  checkConflict(caseFileId: string, typed: readonly TypedWord[]): ConflictAnswer | null {
    const { session, drafts, conflicts } = this.vault
    if (!mayOpenCases(session)) return null
    const check = (): ConflictAnswer | null => conflicts.check(caseFileId, typed)
    return this.#conflict.get(session, drafts, check, JSON.stringify([caseFileId, typed]))
  }

  conflictWordsOf(caseFileId: string): readonly TypedWord[] {
    const { session, conflicts } = this.vault
    return mayOpenCases(session) ? conflicts.wordsOf(caseFileId) : []
  }

  listWaitlist(): readonly WaitlistView[] {
    const { session, drafts } = this.vault
    return this.#lists.waitlist(session, drafts)
  }

  listRunOut(now: InstantText): readonly ExpertSessionView[] {
    const { session, drafts } = this.vault
    return this.#lists.runOut(session, drafts, now)
  }

  listUnanswered(now: InstantText): readonly ExpertSessionView[] {
    const { session, drafts } = this.vault
    return this.#lists.unanswered(session, drafts, now)
  }

  listNoLongerFit(now: InstantText): readonly UnfittingView[] {
    const { session, drafts } = this.vault
    return this.#lists.noLongerFit(session, drafts, now)
  }

  get #mayMessages(): boolean {
    const { actor } = this.vault.session
    return actor !== null && may(actor, 'message.takeIn').ok
  }

  circumstancesOf(ids: CircumstanceIds): DraftCircumstances {
    const { session, cases } = this.vault
    return viewCircumstances(session, cases, ids)
  }
}
