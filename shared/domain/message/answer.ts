/**
 * Answer: what the desk wrote or said to whoever wrote, and which clocks that stopped.
 *
 *   AN-1  Sending an answer stops the clock of every mail and form of its case file that had arrived by then and
 *         was not answered.
 *   AN-2  An answer by mail has an address and a text; one by telephone says in a word what was told; that no
 *         answer is needed has its reason.
 *   AN-3  An answer was sent after what it answers arrived, and not in the future.
 *   AN-4  An answer's id is its draft's: recorded twice it is one.
 *   AN-5  That no answer is needed stops the clocks too, and is counted as no answer.
 *
 * The answer itself is sent by the office's own mail program or told on the telephone: nothing here sends.
 * Source: DOMAIN 1 (answers go out by mail or telephone; sending stops the clock). Must not know: screens, storage.
 */
import * as v from 'valibot'
import type { Contact } from '../contact/contact.ts'
import {
  idOf,
  type AnswerId,
  type CaseFileId,
  type ContactId,
  type CounselorId,
} from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { ok, refuse, valueOr, type Refusal, type Result } from '../core/result.ts'
import { longestText, savedText, typedText } from '../core/text-field.ts'
import { parseMail } from '../text/mail.ts'
import { normalizeText } from '../text/normalize.ts'
import { instantField, type InstantText } from '../time/tokyo.ts'

export const answerWays = ['mail', 'phone', 'none'] as const
export type AnswerWay = (typeof answerWays)[number]

export const answerRecord = defineRecord({
  table: 'answer',
  version: 1,
  id: idOf<AnswerId>(),
  keyOf: { kind: 'field', field: 'caseFileId' },
  fields: {
    caseFileId: coded(idOf<CaseFileId>()),
    way: coded(v.picklist(answerWays)),
    sentAt: coded(instantField),
    sentBy: coded(idOf<CounselorId>()),
    /** The contacts whose clock it stopped. */
    answered: coded(v.pipe(v.array(idOf<ContactId>()), v.readonly())),
    /** `null`: not by mail. */
    to: personal(v.nullable(savedText)),
    subject: personal(savedText),
    text: personal(savedText),
    /** That of the file it was saved as, so that what comes back finds it; `null`: none was saved. */
    messageId: personal(v.nullable(savedText)),
  },
})
export type Answer = RecordOf<typeof answerRecord>

/** An answer while it is written: any text, sealed like a draft of a contact. */
export const answerDraftRecord = defineRecord({
  table: 'answerDraft',
  version: 1,
  id: idOf<AnswerId>(),
  keyOf: { kind: 'field', field: 'caseFileId' },
  fields: {
    caseFileId: coded(idOf<CaseFileId>()),
    counselorId: coded(idOf<CounselorId>()),
    startedAt: coded(instantField),
    way: coded(v.picklist(answerWays)),
    to: personal(typedText),
    subject: personal(typedText),
    text: personal(typedText),
    messageId: personal(v.nullable(typedText)),
    /** The message it answers, for the headers of a mail; `null`: none. */
    inReplyTo: personal(v.nullable(typedText)),
  },
})
export type AnswerDraft = RecordOf<typeof answerDraftRecord>

export type AnswerField = 'to' | 'text' | 'sentAt'
export interface AnswerProblem {
  readonly field: AnswerField
  readonly code:
    'nothing-written' | 'no-address' | 'not-a-mail' | 'too-long' | 'in-future' | 'too-early'
}
export type CannotSend = Refusal<'cannot-send', { readonly problems: readonly AnswerProblem[] }>

/** Of a case file, as far as an answer needs them. */
export type Answerable = Pick<
  Contact,
  'id' | 'channel' | 'receivedAt' | 'answeredAt' | 'answerChannel'
>

/** AN-1: those an answer of this moment answers. */
export const waitingAt = <C extends Answerable>(
  contacts: readonly C[],
  sentAt: InstantText,
): readonly C[] =>
  contacts.filter(
    ({ channel, answeredAt, receivedAt }) =>
      channel !== 'phone' && answeredAt === null && receivedAt <= sentAt,
  )

/** AN-2 AN-3: what keeps it from being recorded; empty when nothing does. */
export function problemsOfAnswer(
  draft: Pick<AnswerDraft, 'way' | 'to' | 'text' | 'subject'>,
  sentAt: InstantText,
  around: { readonly contacts: readonly Answerable[]; readonly now: InstantText },
): readonly AnswerProblem[] {
  const problems: AnswerProblem[] = []
  const to = parseMail(draft.to)
  if (draft.way === 'mail' && !to.ok) problems.push({ field: 'to', code: 'not-a-mail' })
  else if (draft.way === 'mail' && valueOr(to, null) === null)
    problems.push({ field: 'to', code: 'no-address' })
  if (draft.text.trim() === '') problems.push({ field: 'text', code: 'nothing-written' })
  if (Math.max(draft.text.length, draft.subject.length) > longestText)
    problems.push({ field: 'text', code: 'too-long' })
  const first = [...around.contacts].map(({ receivedAt }) => receivedAt).sort()[0]
  if (sentAt > around.now) problems.push({ field: 'sentAt', code: 'in-future' })
  else if (first !== undefined && sentAt < first)
    problems.push({ field: 'sentAt', code: 'too-early' })
  return problems
}

export interface DecidedAnswer<C extends Answerable> {
  readonly answer: Answer
  /** With their clocks stopped. */
  readonly contacts: readonly C[]
}

/** `contacts`: all of the case file. */
export function decideAnswer<C extends Answerable>(
  draft: AnswerDraft,
  sent: { readonly at: InstantText; readonly by: CounselorId },
  around: { readonly contacts: readonly C[]; readonly now: InstantText },
): Result<DecidedAnswer<C>, CannotSend> {
  const problems = problemsOfAnswer(draft, sent.at, around)
  if (problems.length > 0) return refuse('cannot-send', { problems })
  const { id, caseFileId, way, text, messageId } = draft
  const waiting = waitingAt(around.contacts, sent.at)
  return ok({
    answer: {
      ...{ id, caseFileId, way, text, sentAt: sent.at, sentBy: sent.by },
      answered: waiting.map((contact) => contact.id),
      to: way === 'mail' ? valueOr(parseMail(draft.to), null) : null,
      subject: way === 'mail' ? normalizeText(draft.subject) : '',
      messageId: way === 'mail' ? messageId : null,
    },
    contacts: waiting.map((contact) => ({
      ...contact,
      answeredAt: sent.at,
      answerChannel: way === 'none' ? null : way,
    })),
  })
}
