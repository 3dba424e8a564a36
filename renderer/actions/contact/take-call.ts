/** Taking a call, going on with a draft, throwing one away. */
import type {
  CaseFileId,
  ContactId,
  CounselorId,
  PersonId,
} from '../../../shared/domain/core/id.ts'
import { asId } from '../../../shared/domain/core/id.ts'
import { startDraft } from '../../../shared/domain/contact/draft.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import { toInstantText } from '../../../shared/domain/time/tokyo.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import { listDrafts } from '../../data/queries/desk.ts'
import { dropDraft, saveDraft } from '../../data/writes/drafts.ts'
import { nowMs } from '../../platform/clock.ts'
import { drawId } from '../record/draw-id.ts'
import { currentDraft } from './current-draft.ts'
import { DraftKeeper } from './draft-keeper.ts'

const leaveCurrent = async (): Promise<void> => {
  await currentDraft.keeper?.flush()
}

/** The time of reception is taken at once; nothing is asked before the first word. */
export const takeCall = async (counselorId: string): Promise<DraftKeeper> => {
  const draft = startDraft({
    id: drawId<ContactId>(),
    caseFileId: drawId<CaseFileId>(),
    personId: drawId<PersonId>(),
    counselorId: asId<CounselorId>(counselorId),
    channel: 'phone',
    startedAt: toInstantText(nowMs()),
  })
  await leaveCurrent()
  const keeper = new DraftKeeper(draft, saveDraft)
  currentDraft.take(keeper)
  return keeper
}

/** `null` when the draft is gone meanwhile. */
export const resumeDraft = async (id: string): Promise<DraftKeeper | null> => {
  if (currentDraft.keeper?.draft.id === id) return currentDraft.keeper
  await leaveCurrent()
  const found = (await listDrafts()).find(({ draft }) => draft.id === id)
  if (found === undefined) return null
  const keeper = new DraftKeeper(found.draft, saveDraft, found.savedAt)
  currentDraft.take(keeper)
  return keeper
}

export const discardDraft = async (id: string): Promise<Outcome<null, Refusal>> => {
  const { keeper } = currentDraft
  if (keeper?.draft.id === id) {
    await keeper.close()
    currentDraft.take(null)
  }
  return dropDraft(id)
}
