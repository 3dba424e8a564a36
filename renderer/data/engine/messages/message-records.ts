/** Whole records of messages and answers, for deciding: `null` or left out once destroyed. */
import { asId, type ContactId, type MessageId } from '../../../../shared/domain/core/id.ts'
import { stateOf, type GoesOnFrom } from '../../../../shared/domain/message/message.ts'
import type { AnswerGround, AnswerRecords, MessageRecords } from '../../queries/message-views.ts'
import type { Drafts } from '../drafts.ts'
import type { Records } from '../memory/records.ts'
import type { CaseIndex } from '../read/case-index.ts'
import type { Session } from '../session.ts'
import { caseIdBehind } from './view-messages.ts'

export const messageRecords = (
  { records, head }: Session,
  drafts: Drafts,
  id: string,
): MessageRecords | null => {
  const stored = records.get('message', id)
  if (stored === null || stored.personal === null) return null
  const { coded, personal, revision } = stored
  return {
    head,
    message: { record: { ...coded, ...personal, id: asId<MessageId>(id) }, revision },
    state: stateOf(coded, {
      isRecorded: records.held('contact', coded.contactId) !== null,
      isInWork: drafts.get(coded.contactId) !== null,
    }),
    earlier: coded.goesOnFrom === null ? null : earlierOf(records, coded.goesOnFrom),
  }
}

const earlierOf = (records: Records, from: GoesOnFrom): MessageRecords['earlier'] => {
  if (from.certainty !== 'certain') return null
  const caseFileId = caseIdBehind(records, from)
  if (caseFileId === null) return null
  const caseFile = records.get('caseFile', caseFileId)?.coded ?? null
  const willBe = from.kind === 'message' ? records.get('message', from.id)?.coded.personId : null
  const personId = caseFile?.callerId ?? willBe ?? null
  return personId === null ? null : { caseFileId, personId, isClosed: caseFile?.state === 'closed' }
}

export const answerRecords = (
  { records, head }: Session,
  index: CaseIndex,
  ids: { readonly answerId: string; readonly caseFileId: string },
): AnswerRecords => ({
  head,
  isSaved: records.held('answer', ids.answerId) !== null,
  contacts: index
    .contactsOf(ids.caseFileId)
    .flatMap(({ id, coded, personal, revision }) =>
      personal === null
        ? []
        : [{ record: { ...coded, ...personal, id: asId<ContactId>(id) }, revision }],
    ),
})

export const answerGround = (records: Records, caseFileId: string): AnswerGround | null => {
  const caseFile = records.get('caseFile', caseFileId)
  if (caseFile === null) return null
  const { callerId, receptionNumber } = caseFile.coded
  const caller = callerId === null ? null : (records.get('person', callerId)?.personal ?? null)
  const [newest] = records
    .all('message')
    .filter(({ coded, personal }) => coded.caseFileId === caseFileId && personal !== null)
    .sort((one, other) => (one.coded.receivedAt < other.coded.receivedAt ? 1 : -1))
  return {
    caseFileId,
    receptionNumber,
    name: caller?.name ?? '',
    address: newest?.personal?.address ?? caller?.mail ?? null,
    subject: newest?.personal?.subject ?? null,
    messageId: newest?.personal?.messageId ?? null,
  }
}
