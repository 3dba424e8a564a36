/** Writing an answer, saving it for the office's mail program, recording that it was sent or told. */
import {
  asId,
  type AnswerId,
  type CaseFileId,
  type CounselorId,
} from '../../../shared/domain/core/id.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import {
  decideAnswer,
  type AnswerDraft,
  type AnswerWay,
  type CannotSend,
} from '../../../shared/domain/message/answer.ts'
import { answerSubject } from '../../../shared/domain/message/answer-text.ts'
import { toInstantText, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import type { AnswerGround } from '../../data/queries/message-views.ts'
import { listAnswerDrafts, readAnswerRecords } from '../../data/queries/messages.ts'
import { done, refused, type Outcome } from '../../data/queries/outcome.ts'
import { dropAnswerDraft, saveAnswerDraft } from '../../data/writes/messages.ts'
import { commit, type WriteRefusal } from '../../data/writes/records.ts'
import { nowMs } from '../../platform/clock.ts'
import { DraftKeeper } from '../contact/draft-keeper.ts'
import { drawId } from '../record/draw-id.ts'
import { tryAfresh } from '../record/try-afresh.ts'

export type AnswerKeeper = DraftKeeper<AnswerDraft>

/** The answer that is being written for this case, or a new one. Nothing is kept before the first word. */
export const openAnswer = async (
  ground: AnswerGround,
  counselorId: string,
  way: AnswerWay,
): Promise<AnswerKeeper> => {
  const found = (await listAnswerDrafts()).find(
    ({ draft }) => draft.caseFileId === ground.caseFileId,
  )
  if (found !== undefined) return new DraftKeeper(found.draft, saveAnswerDraft, found.savedAt)
  const startedAt = toInstantText(nowMs())
  const draft: AnswerDraft = {
    id: drawId<AnswerId>(),
    caseFileId: asId<CaseFileId>(ground.caseFileId),
    counselorId: asId<CounselorId>(counselorId),
    startedAt,
    way,
    to: ground.address ?? '',
    subject: answerSubject(ground.subject),
    text: '',
    messageId: null,
    inReplyTo: ground.messageId,
  }
  return new DraftKeeper(draft, saveAnswerDraft, startedAt)
}

/** An answer that was never begun leaves nothing behind. */
export const leaveAnswer = async (keeper: AnswerKeeper): Promise<void> => {
  await keeper.flush()
}

export const discardAnswer = async (keeper: AnswerKeeper): Promise<void> => {
  await keeper.close()
  await dropAnswerDraft(keeper.draft.id)
}

/** `sentAt`: when it left, or was told; the draft stays until the answer is durable. */
export const sendAnswer = async (
  keeper: AnswerKeeper,
  sentAt: InstantText,
  counselorId: string,
): Promise<Outcome<{ readonly answeredCount: number }, CannotSend | WriteRefusal | Refusal>> => {
  await keeper.flush()
  const { draft } = keeper
  const { id: answerId, caseFileId } = draft
  const outcome = await tryAfresh<
    { readonly answeredCount: number },
    CannotSend | WriteRefusal | Refusal
  >(async () => {
    const { head, isSaved, contacts } = await readAnswerRecords({ answerId, caseFileId })
    if (isSaved) return done({ answeredCount: 0 })
    const revisions = new Map(contacts.map(({ record, revision }) => [record.id, revision]))
    const decided = decideAnswer(
      draft,
      { at: sentAt, by: asId<CounselorId>(counselorId) },
      { contacts: contacts.map(({ record }) => record), now: toInstantText(nowMs()) },
    )
    if (!decided.ok) return refused(decided.refusal)
    const { answer, contacts: answered } = decided.value
    const committed = await commit({
      act: 'answer.send',
      subject: answerId,
      ifHead: head,
      writings: [
        { table: 'answer', id: answerId, baseRevision: 0, fields: { ...answer } },
        ...answered.map((contact) => ({
          ...{ table: 'contact' as const, id: contact.id },
          ...{ baseRevision: revisions.get(contact.id) ?? 0, fields: { ...contact } },
        })),
      ],
    })
    return committed.kind === 'done' ? done({ answeredCount: answered.length }) : committed
  })
  if (outcome.kind === 'done') await discardAnswer(keeper)
  return outcome
}
