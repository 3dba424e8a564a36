/** Opening a message as a record: the draft it is already, or a new one that knows what it answers. */
import {
  asId,
  type CaseFileId,
  type CounselorId,
  type PersonId,
} from '../../../shared/domain/core/id.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import { draftOfMessage } from '../../../shared/domain/message/draft-of-message.ts'
import { formWords, places } from '../../data/queries/desk-forms.ts'
import type { MessageRecords } from '../../data/queries/message-views.ts'
import { readMessageRecords } from '../../data/queries/messages.ts'
import { done, refused, type Outcome } from '../../data/queries/outcome.ts'
import { services } from '../../data/queries/services.ts'
import { saveDraft } from '../../data/writes/drafts.ts'
import { currentDraft } from '../contact/current-draft.ts'
import { DraftKeeper } from '../contact/draft-keeper.ts'
import { resumeDraft } from '../contact/take-call.ts'

export type MessageRefusal = Refusal<'no-such-message'> | Refusal<'message-recorded'>

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
