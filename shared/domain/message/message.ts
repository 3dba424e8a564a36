/**
 * Message: a mail or a row of a form export as it arrived, before and after a counselor made a contact of it.
 *
 *   MS-1  A message brings the ids of the contact, the case file and the person it will become: opened twice it
 *         is one draft, saved twice one contact.
 *   MS-2  It is recorded once its contact is kept; else in work while a draft of that id is open; else set aside
 *         or waiting.
 *   MS-3  It was received when it says so itself, unless that cannot be read or lies after it was taken in.
 *   MS-4  What was taken in before is known by the fingerprint of its bytes; equal rows of one form export are
 *         told apart by how many came before.
 *   MS-5  It is sealed under a key of its own (`keyId`): as the case file it becomes, or beside the case file it
 *         joins. Destroying a case file destroys the keys of its messages.
 *   MS-6  A text too long to keep is cut and says so; the file beside it holds all of it.
 *   MS-7  Only a waiting message can be set aside, and one set aside can be taken back.
 *
 * Must not know: how mails are read, storage, screens.
 */
import * as v from 'valibot'
import { codesField } from '../core/code.ts'
import {
  idOf,
  type CaseFileId,
  type ContactId,
  type CounselorId,
  type MessageId,
  type PersonId,
} from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { longestText, savedText } from '../core/text-field.ts'
import { instantField, type InstantText } from '../time/tokyo.ts'
import type { DeskForm } from './desk-form.ts'
import { formFields } from './form-labels.ts'

export const messageChannels = ['mail', 'form'] as const
export type MessageChannel = (typeof messageChannels)[number]

export const setAsideReasons = ['notConsultation', 'advertising', 'twice', 'other'] as const
export type SetAsideReason = (typeof setAsideReasons)[number]

const texts = v.pipe(v.array(savedText), v.readonly())
const answers = v.pipe(
  v.array(
    v.pipe(
      v.strictObject({ field: v.picklist(formFields), label: savedText, value: savedText }),
      v.readonly(),
    ),
  ),
  v.readonly(),
)
const setAside = v.pipe(
  v.strictObject({
    reason: v.picklist(setAsideReasons),
    at: instantField,
    by: idOf<CounselorId>(),
  }),
  v.readonly(),
)
/** What it goes on from: a message that arrived, or an answer of the desk. */
const goesOnFrom = v.pipe(
  v.strictObject({
    kind: v.picklist(['message', 'answer']),
    id: v.custom<string>((value) => typeof value === 'string'),
    certainty: v.picklist(['certain', 'probable', 'possible']),
    why: v.picklist(['in-reply-to', 'references', 'address-and-subject', 'address']),
  }),
  v.readonly(),
)
export type GoesOnFrom = v.InferOutput<typeof goesOnFrom>

export const messageRecord = defineRecord({
  table: 'message',
  version: 1,
  id: idOf<MessageId>(),
  keyOf: { kind: 'field', field: 'keyId' },
  fields: {
    keyId: coded(idOf<CaseFileId>()),
    /** `keyId` until its contact was saved on an earlier case file. */
    caseFileId: coded(idOf<CaseFileId>()),
    contactId: coded(idOf<ContactId>()),
    personId: coded(idOf<PersonId>()),
    channel: coded(v.picklist(messageChannels)),
    receivedAt: coded(instantField),
    takenInAt: coded(instantField),
    takenInBy: coded(idOf<CounselorId>()),
    setAside: coded(v.nullable(setAside)),
    goesOnFrom: coded(v.nullable(goesOnFrom)),
    /** What could not be read: codes of the readers. */
    problems: coded(codesField),
    /** SHA-256 of the bytes, and of rows their count before it: it names a text and is as personal. */
    fingerprint: personal(savedText),
    senderName: personal(savedText),
    /** Where an answer goes; `null`: unknown. */
    address: personal(v.nullable(savedText)),
    sentTo: personal(savedText),
    subject: personal(savedText),
    /** As written; `null`: not written. */
    dateText: personal(v.nullable(savedText)),
    messageId: personal(v.nullable(savedText)),
    inReplyTo: personal(texts),
    references: personal(texts),
    headers: personal(savedText),
    text: personal(savedText),
    answers: personal(answers),
    /** The lines no answer holds. */
    rest: personal(savedText),
    fileName: personal(savedText),
  },
})
export type Message = RecordOf<typeof messageRecord>

/** What was read of something that arrived: of a mail, or of a row of a form export. */
export interface Arrived {
  readonly channel: MessageChannel
  readonly fingerprint: string
  readonly senderName: string
  readonly address: string | null
  readonly sentTo: string
  readonly subject: string
  readonly date: InstantText | null
  readonly dateText: string | null
  readonly messageId: string | null
  readonly inReplyTo: readonly string[]
  readonly references: readonly string[]
  readonly headers: string
  readonly text: string
  readonly form: DeskForm
  readonly fileName: string
  readonly problems: readonly string[]
}

export interface TakenIn {
  readonly id: MessageId
  readonly contactId: ContactId
  readonly caseFileId: CaseFileId
  readonly personId: PersonId
  readonly at: InstantText
  readonly by: CounselorId
  readonly goesOnFrom: GoesOnFrom | null
}

/** MS-3 */
export const receivedAt = (date: InstantText | null, takenInAt: InstantText): InstantText =>
  date !== null && date <= takenInAt ? date : takenInAt

/** MS-6: never in the middle of a character. */
const cut = (text: string): string => {
  if (text.length <= longestText) return text
  const last = text.charCodeAt(longestText - 1)
  return text.slice(0, longestText - (last >= 0xd800 && last <= 0xdbff ? 1 : 0))
}

export const cutProblem = 'text-cut'

/** MS-1 MS-3 MS-6 */
export function messageOf(arrived: Arrived, taken: TakenIn): Message {
  const { form, date, problems, channel } = arrived
  const kept = {
    fingerprint: arrived.fingerprint,
    senderName: cut(arrived.senderName),
    address: arrived.address === null ? null : cut(arrived.address),
    sentTo: cut(arrived.sentTo),
    subject: cut(arrived.subject),
    dateText: arrived.dateText === null ? null : cut(arrived.dateText),
    messageId: arrived.messageId === null ? null : cut(arrived.messageId),
    inReplyTo: arrived.inReplyTo.map(cut),
    references: arrived.references.map(cut),
    headers: cut(arrived.headers),
    text: cut(arrived.text),
    answers: form.answers.map(({ field, label, value }) => ({
      ...{ field, label: cut(label), value: cut(value) },
    })),
    rest: cut(form.rest),
    fileName: cut(arrived.fileName),
  }
  const isCut =
    [arrived.text, arrived.headers, form.rest].some((text) => text.length > longestText) ||
    form.answers.some(({ value }) => value.length > longestText)
  return {
    ...kept,
    id: taken.id,
    keyId: taken.caseFileId,
    caseFileId: taken.caseFileId,
    contactId: taken.contactId,
    personId: taken.personId,
    channel,
    receivedAt: receivedAt(date, taken.at),
    takenInAt: taken.at,
    takenInBy: taken.by,
    setAside: null,
    goesOnFrom: taken.goesOnFrom,
    problems: [...problems, ...(isCut ? [cutProblem] : [])],
  }
}

export type MessageState = 'waiting' | 'inWork' | 'recorded' | 'setAside'

/** MS-2 */
export const stateOf = (
  message: Pick<Message, 'setAside'>,
  around: { readonly isRecorded: boolean; readonly isInWork: boolean },
): MessageState => {
  if (around.isRecorded) return 'recorded'
  if (around.isInWork) return 'inWork'
  return message.setAside === null ? 'waiting' : 'setAside'
}

/** MS-7 */
export const putAside = (
  message: Message,
  state: MessageState,
  done: { readonly reason: SetAsideReason; readonly at: InstantText; readonly by: CounselorId },
): Result<Message, Refusal<'message-not-waiting'>> =>
  state === 'waiting' ? ok({ ...message, setAside: done }) : refuse('message-not-waiting')

/** MS-7 */
export const takeBack = (message: Message): Message => ({ ...message, setAside: null })

/** MS-4: the hash of each row, with how many equal rows came before it in the export. */
export function rowFingerprints(hashes: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  return hashes.map((hash) => {
    const before = counts.get(hash) ?? 0
    counts.set(hash, before + 1)
    return `${hash}-${before}`
  })
}
