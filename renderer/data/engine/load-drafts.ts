/** Both kinds of drafts, each knowing which keys the other still needs. */
import type { AnswerDraft } from '../../../shared/domain/message/answer.ts'
import { answerDrafts, contactDrafts, Drafts } from './drafts.ts'
import type { Session } from './session.ts'
import { ask } from './vault-port.ts'

export interface LoadedDrafts {
  readonly drafts: Drafts
  readonly answerDrafts: Drafts<AnswerDraft>
}

export const loadDrafts = async (session: Session): Promise<LoadedDrafts> => {
  const { records } = session
  // A message keeps its own key for good, whatever case file it joined; evidence that came with it too.
  const isRecorded = (keyId: string): boolean =>
    records.held('caseFile', keyId) !== null ||
    records.all('message').some(({ coded }) => coded.keyId === keyId)
  const names = (kept: Drafts | Drafts<AnswerDraft>, keyId: string): boolean =>
    kept.list().some(({ draft }) => draft.caseFileId === keyId)
  const drafts: Drafts = new Drafts(
    session,
    contactDrafts,
    (keyId) => isRecorded(keyId) || names(answers, keyId),
  )
  const answers: Drafts<AnswerDraft> = new Drafts(
    session,
    answerDrafts,
    (keyId) => isRecorded(keyId) || names(drafts, keyId),
  )
  const { files } = await ask(session.invoke, 'drafts.list', {})
  await drafts.load(files)
  await answers.load(files)
  return { drafts, answerDrafts: answers }
}
