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
  problemsOfAnswer,
  type AnswerDraft,
  type AnswerWay,
  type CannotSend,
} from '../../../shared/domain/message/answer.ts'
import { answerSubject } from '../../../shared/domain/message/answer-text.ts'
import { toInstantText, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import type { AnswerGround } from '../../data/queries/message-views.ts'
import { listAnswerDrafts, readAnswerRecords } from '../../data/queries/messages.ts'
import { done, refused, type Outcome } from '../../data/queries/outcome.ts'
import { writeMail } from '../../data/mail/write-mail.ts'
import { dropAnswerDraft, exportFile, saveAnswerDraft } from '../../data/writes/messages.ts'
import { commit, type WriteRefusal } from '../../data/writes/records.ts'
import { nowMs } from '../../platform/clock.ts'
import { DraftKeeper } from '../contact/draft-keeper.ts'
import { drawId } from '../record/draw-id.ts'
import { currentAnswer } from './current-answer.ts'
import { tryAfresh } from '../record/try-afresh.ts'

export type AnswerKeeper = DraftKeeper<AnswerDraft>

/** The answer that is being written for this case, or a new one. Nothing is kept before the first word. */
export const openAnswer = async (
  ground: AnswerGround,
  counselorId: string,
  way: AnswerWay,
): Promise<AnswerKeeper> => {
  if (currentAnswer.keeper?.draft.caseFileId === ground.caseFileId) return currentAnswer.keeper
  await currentAnswer.keeper?.flush()
  const keeper = await makeKeeper(ground, counselorId, way)
  currentAnswer.take(keeper)
  return keeper
}

const makeKeeper = async (
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

export const discardAnswer = async (keeper: AnswerKeeper): Promise<void> => {
  await keeper.close()
  if (currentAnswer.keeper === keeper) currentAnswer.take(null)
  await dropAnswerDraft(keeper.draft.id)
}

/** A file for the office's own mail program; its message id is kept, so that what comes back finds the case. */
export const saveAnswerFile = async (
  keeper: AnswerKeeper,
  desk: { readonly name: string; readonly mail: string },
  fileName: string,
): Promise<Outcome<{ readonly path: string }, WriteRefusal>> => {
  const { id, to, subject, text, inReplyTo } = keeper.draft
  const messageId = keeper.draft.messageId ?? `${crypto.randomUUID()}@${domainOf(desk.mail)}`
  keeper.update({ messageId })
  await keeper.flush()
  const from = desk.mail === '' ? null : { name: desk.name, address: desk.mail }
  const bytes = writeMail({ from, to, subject, text, messageId, inReplyTo })
  return exportFile({ act: 'answer.edit', subject: id, fileName, bytes })
}

/** Reserved for names that exist nowhere (RFC 2606). */
const nowhere = 'madoguchi.invalid'
const domainOf = (address: string): string => /@([\w.-]+)$/.exec(address)?.[1] ?? nowhere

/** `sentAt`: when it left, or was told, `null` for now; the draft stays until the answer is durable. */
export const sendAnswer = async (
  keeper: AnswerKeeper,
  sentAt: InstantText | null,
  counselorId: string,
): Promise<Outcome<{ readonly answeredCount: number }, CannotSend | WriteRefusal | Refusal>> => {
  // What cannot be recorded now is refused now: what is chosen while it is being saved is not what was asked for.
  const asked = toInstantText(nowMs())
  const problems = problemsOfAnswer(keeper.draft, sentAt ?? asked, { contacts: [], now: asked })
  if (problems.some(({ field }) => field !== 'sentAt'))
    return refused({ code: 'cannot-send', facts: { problems } })
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
    const now = toInstantText(nowMs())
    const decided = decideAnswer(
      draft,
      { at: sentAt ?? now, by: asId<CounselorId>(counselorId) },
      { contacts: contacts.map(({ record }) => record), now },
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
