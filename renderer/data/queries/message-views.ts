/** What screens are shown of messages and answers. */
import type { CaseFile } from '../../../shared/domain/caseFile/case-file.ts'
import type { Contact } from '../../../shared/domain/contact/contact.ts'
import type { AnswerWay } from '../../../shared/domain/message/answer.ts'
import type {
  GoesOnFrom,
  Message,
  MessageState,
  SetAsideReason,
} from '../../../shared/domain/message/message.ts'
import type { ReceptionNumber } from '../../../shared/domain/reception/reception-number.ts'

/** What taking in one file came to. */
export interface TakenInView {
  readonly messageIds: readonly string[]
  /** Mails or rows that were here already. */
  readonly knownCount: number
  /** Of a form export as a whole. */
  readonly problems: readonly string[]
  /** Of rows that could not be read and were kept as they stand. */
  readonly brokenLines: readonly number[]
}

/** A case file that a message belongs to or goes on from. */
export interface MessageCase {
  readonly caseFileId: string
  readonly receptionNumber: ReceptionNumber
  readonly state: CaseFile['state']
}

export interface MessageSummary {
  readonly messageId: string
  readonly contactId: string
  readonly channel: Message['channel']
  readonly state: MessageState
  readonly receivedAt: Message['receivedAt']
  readonly takenInAt: Message['takenInAt']
  readonly problems: Message['problems']
  readonly goesOnFrom:
    (Pick<GoesOnFrom, 'certainty' | 'why'> & { readonly caseOf: MessageCase | null }) | null
  /** The case file its contact was kept in; `null` before that. */
  readonly caseOf: MessageCase | null
  readonly inWorkByName: string | null
  readonly setAside: {
    readonly reason: SetAsideReason
    readonly at: string
    readonly byName: string | null
  } | null
  /** `null` once destroyed. */
  readonly words: {
    readonly senderName: string
    readonly address: string | null
    readonly subject: string
    /** The beginning of what was told. */
    readonly beginning: string
  } | null
  readonly enclosedCount: number
}

export interface MessageView extends MessageSummary {
  readonly record: Message | null
  readonly revision: number
  readonly takenInByName: string | null
}

export interface AnswerView {
  readonly answerId: string
  readonly way: AnswerWay
  readonly sentAt: string
  readonly sentByName: string | null
  readonly answeredContacts: readonly string[]
  readonly words: {
    readonly to: string | null
    readonly subject: string
    readonly text: string
  } | null
}

/** A mail or form that waits for its answer: taken in only, or already a contact. */
export interface OwedAnswer {
  readonly contactId: string
  /** `null`: no message was taken in for this contact. */
  readonly messageId: string | null
  readonly state: MessageState
  readonly channel: Message['channel']
  readonly receivedAt: Message['receivedAt']
  readonly caseOf: MessageCase | null
  readonly name: string
}

/** What recording an answer needs to know. */
export interface AnswerRecords {
  readonly head: number
  readonly isSaved: boolean
  readonly contacts: readonly { readonly record: Contact; readonly revision: number }[]
}

/** What an answer to a case file begins with. */
export interface AnswerGround {
  readonly caseFileId: string
  readonly receptionNumber: ReceptionNumber
  readonly name: string
  readonly address: string | null
  /** Of the newest mail of the case; `null`: none. */
  readonly subject: string | null
  readonly messageId: string | null
}

/** The message that a contact or draft came from, with what a new contact of it needs. */
export interface MessageRecords {
  readonly head: number
  readonly message: { readonly record: Message; readonly revision: number }
  readonly state: MessageState
  /** What it certainly goes on from: the case file on record, or the one an earlier message will become. */
  readonly earlier: {
    readonly caseFileId: string
    readonly personId: string
    readonly isClosed: boolean
  } | null
}
