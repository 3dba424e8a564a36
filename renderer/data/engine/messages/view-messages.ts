/** Makes the views of messages and answers from the records of an open vault. Reads only. */
import { waitingAt } from '../../../../shared/domain/message/answer.ts'
import {
  stateOf,
  type GoesOnFrom,
  type Message,
  type messageRecord,
} from '../../../../shared/domain/message/message.ts'
import type {
  MessageCase,
  MessageSummary,
  MessageView,
  OwedAnswer,
} from '../../queries/message-views.ts'
import type { Drafts } from '../drafts.ts'
import type { Stored } from '../memory/held.ts'
import type { Records } from '../memory/records.ts'
import { nameOf } from '../read/name-of.ts'

type StoredMessage = Stored<typeof messageRecord>

const longestBeginning = 160

const caseOf = (records: Records, caseFileId: string | null): MessageCase | null => {
  const caseFile = caseFileId === null ? null : records.get('caseFile', caseFileId)
  if (caseFile === null) return null
  const { receptionNumber, state } = caseFile.coded
  return { caseFileId: caseFile.id, receptionNumber, state }
}

/** The case file that the earlier message or answer is of now. */
export const caseIdBehind = (records: Records, from: GoesOnFrom): string | null =>
  records.get(from.kind, from.id)?.coded.caseFileId ?? null

const wordsOf = ({ personal }: StoredMessage): MessageSummary['words'] => {
  if (personal === null) return null
  const { senderName, address, subject, answers, text } = personal
  const told = answers.find(({ field, value }) => field === 'consultation' && value !== '')?.value
  const name = answers.find(({ field, value }) => field === 'name' && value !== '')?.value
  return {
    senderName: name ?? senderName,
    address,
    subject,
    beginning: (told ?? text).replace(/\s+/g, ' ').trim().slice(0, longestBeginning),
  }
}

const summaryOf = (
  records: Records,
  drafts: Drafts,
  enclosed: ReadonlyMap<string, number>,
  message: StoredMessage,
): MessageSummary => {
  const { id, coded } = message
  const contact = records.get('contact', coded.contactId)
  const draft = drafts.get(coded.contactId)
  const { goesOnFrom, setAside } = coded
  return {
    ...{ messageId: id, contactId: coded.contactId, channel: coded.channel },
    state: stateOf(coded, { isRecorded: contact !== null, isInWork: draft !== null }),
    ...{ receivedAt: coded.receivedAt, takenInAt: coded.takenInAt, problems: coded.problems },
    goesOnFrom:
      goesOnFrom === null
        ? null
        : {
            ...{ certainty: goesOnFrom.certainty, why: goesOnFrom.why },
            caseOf: caseOf(records, caseIdBehind(records, goesOnFrom)),
          },
    caseOf: contact === null ? null : caseOf(records, contact.coded.caseFileId),
    inWorkByName: draft === null ? null : nameOf(records, draft.draft.counselorId),
    setAside:
      setAside === null
        ? null
        : { reason: setAside.reason, at: setAside.at, byName: nameOf(records, setAside.by) },
    words: wordsOf(message),
    enclosedCount: enclosed.get(coded.contactId) ?? 0,
  }
}

const countEnclosed = (records: Records): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { coded } of records.all('evidence'))
    if (coded.contactId !== null)
      counts.set(coded.contactId, (counts.get(coded.contactId) ?? 0) + 1)
  return counts
}

/** Newest first. */
export const viewMessages = (records: Records, drafts: Drafts): readonly MessageSummary[] => {
  const enclosed = countEnclosed(records)
  return records
    .all('message')
    .map((message) => summaryOf(records, drafts, enclosed, message))
    .sort((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1))
}

export const viewMessage = (records: Records, drafts: Drafts, id: string): MessageView | null => {
  const message = records.get('message', id)
  if (message === null) return null
  const { coded, personal, revision } = message
  return {
    ...summaryOf(records, drafts, countEnclosed(records), message),
    record: personal === null ? null : { ...coded, ...personal, id: id as Message['id'] },
    revision,
    takenInByName: nameOf(records, coded.takenInBy),
  }
}

/** The message a contact or a draft came from. */
export const messageOfContact = (records: Records, contactId: string): StoredMessage | null =>
  records.all('message').find(({ coded }) => coded.contactId === contactId) ?? null

/** Oldest first: what is waiting or in work, and contacts by mail or form without an answer. */
export const viewOwedAnswers = (
  records: Records,
  drafts: Drafts,
  now: MessageSummary['receivedAt'],
): readonly OwedAnswer[] => {
  const messages = viewMessages(records, drafts)
  const byContact = new Map(messages.map((message) => [message.contactId, message]))
  const open = messages
    .filter(({ state }) => state === 'waiting' || state === 'inWork')
    .map((message): OwedAnswer => ({
      ...{ contactId: message.contactId, messageId: message.messageId, state: message.state },
      ...{ channel: message.channel, receivedAt: message.receivedAt, caseOf: null },
      name: message.words?.senderName || message.words?.address || '',
    }))
  const contacts = records.all('contact').map(({ id, coded }) => ({ ...coded, id: id as never }))
  const recorded = waitingAt(contacts, now).map((contact): OwedAnswer => {
    const caseFile = records.get('caseFile', contact.caseFileId)
    const callerId = caseFile?.coded.callerId ?? null
    const caller = callerId === null ? null : records.get('person', callerId)
    return {
      contactId: contact.id,
      messageId: byContact.get(contact.id)?.messageId ?? null,
      state: 'recorded',
      channel: contact.channel === 'form' ? 'form' : 'mail',
      receivedAt: contact.receivedAt,
      caseOf: caseOf(records, contact.caseFileId),
      name: caller?.personal?.name ?? '',
    }
  })
  return [...open, ...recorded].sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1))
}
