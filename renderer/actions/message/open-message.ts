/** Opening a message as a record: the draft it is already, or a new one that knows what it answers. */
import {
  asId,
  type CaseFileId,
  type CounselorId,
  type PersonId,
} from '../../../shared/domain/core/id.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import { draftOfMessage } from '../../../shared/domain/message/draft-of-message.ts'
import type { SetAsideReason } from '../../../shared/domain/message/message.ts'
import { putAside, takeBack, type Message } from '../../../shared/domain/message/message.ts'
import { toInstantText } from '../../../shared/domain/time/tokyo.ts'
import { formWords, places } from '../../data/queries/desk-forms.ts'
import type { MessageRecords } from '../../data/queries/message-views.ts'
import { readMessageRecords } from '../../data/queries/messages.ts'
import { done, refused, type Outcome } from '../../data/queries/outcome.ts'
import { services } from '../../data/queries/services.ts'
import { saveDraft } from '../../data/writes/drafts.ts'
import { commit } from '../../data/writes/records.ts'
import { nowMs } from '../../platform/clock.ts'
import { currentDraft } from '../contact/current-draft.ts'
import { DraftKeeper } from '../contact/draft-keeper.ts'
import { resumeDraft } from '../contact/take-call.ts'
import { tryAfresh } from '../record/try-afresh.ts'

export type MessageRefusal =
  Refusal<'no-such-message'> | Refusal<'message-recorded'> | Refusal<'message-not-waiting'>

const noSuch = refused({ code: 'no-such-message', facts: {} } as const)

/** DM-1: where a closed case goes on, a new case file of the same person. */
const joinedTo = ({ earlier, message }: MessageRecords) =>
  earlier === null
    ? null
    : {
        caseFileId: earlier.isClosed
          ? message.record.caseFileId
          : asId<CaseFileId>(earlier.caseFileId),
        personId: asId<PersonId>(earlier.personId),
      }

/** The record in hand is kept as a draft. */
export const openMessage = async (
  messageId: string,
  counselorId: string,
): Promise<Outcome<DraftKeeper, MessageRefusal>> => {
  const found = await readMessageRecords(messageId)
  if (found === null) return noSuch
  if (found.state === 'recorded') return refused({ code: 'message-recorded', facts: {} })
  const resumed = await resumeDraft(found.message.record.contactId)
  if (resumed !== null) return done(resumed)
  const draft = draftOfMessage(found.message.record, {
    counselorId: asId<CounselorId>(counselorId),
    joined: joinedTo(found),
    services,
    words: formWords,
    places,
  })
  await currentDraft.keeper?.flush()
  const keeper = new DraftKeeper(draft, saveDraft)
  currentDraft.take(keeper)
  return done(keeper)
}

const write = (record: Message, revision: number, head: number) =>
  commit({
    act: 'message.setAside',
    subject: record.id,
    ifHead: head,
    writings: [{ table: 'message', id: record.id, baseRevision: revision, fields: { ...record } }],
  })

export const setMessageAside = (
  messageId: string,
  counselorId: string,
  reason: SetAsideReason,
): Promise<Outcome<unknown, Refusal>> =>
  tryAfresh<unknown, Refusal>(async () => {
    const found = await readMessageRecords(messageId)
    if (found === null) return noSuch
    const by = asId<CounselorId>(counselorId)
    const put = putAside(found.message.record, found.state, {
      reason,
      at: toInstantText(nowMs()),
      by,
    })
    return put.ok ? write(put.value, found.message.revision, found.head) : refused(put.refusal)
  })

export const takeMessageBack = (messageId: string): Promise<Outcome<unknown, Refusal>> =>
  tryAfresh<unknown, Refusal>(async () => {
    const found = await readMessageRecords(messageId)
    if (found === null) return noSuch
    return write(takeBack(found.message.record), found.message.revision, found.head)
  })
