/** Reading messages that arrived, and answers. */
import type { AnswerDraft } from '../../../shared/domain/message/answer.ts'
import { theEngine } from '../client/engine-client.ts'
import type {
  AnswerGround,
  AnswerRecords,
  AnswerView,
  MessageRecords,
  MessageSummary,
  MessageView,
  OwedAnswer,
} from './message-views.ts'

/** Newest first; nothing to whoever may not take messages in. */
export const listMessages = (): Promise<readonly MessageSummary[]> => theEngine().listMessages()

/** `null` when there is none, or it may not be read. */
export const readMessage = (messageId: string): Promise<MessageView | null> =>
  theEngine().readMessage(messageId)

/** What a contact or its draft came from; `null`: no message. */
export const readMessageOf = (contactId: string): Promise<MessageView | null> =>
  theEngine().messageOfDraft(contactId)

/** What opening or setting aside needs; `null` when there is no such message, or it was destroyed. */
export const readMessageRecords = (messageId: string): Promise<MessageRecords | null> =>
  theEngine().messageRecords(messageId)

/** Oldest first. */
export const listOwedAnswers = (): Promise<readonly OwedAnswer[]> => theEngine().listOwedAnswers()

/** Of a case file, newest first. */
export const listAnswers = (caseFileId: string): Promise<readonly AnswerView[]> =>
  theEngine().listAnswers(caseFileId)

export const readAnswerRecords = (ids: {
  readonly answerId: string
  readonly caseFileId: string
}): Promise<AnswerRecords> => theEngine().answerRecords(ids)

/** `null` when there is no such case file. */
export const readAnswerGround = (caseFileId: string): Promise<AnswerGround | null> =>
  theEngine().answerGround(caseFileId)

export const listAnswerDrafts = (): Promise<
  readonly { readonly draft: AnswerDraft; readonly savedAt: string }[]
> => theEngine().listAnswerDrafts()
