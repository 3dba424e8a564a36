/** Locking: what is typed is saved, the keys end with the worker, the page forgets everything. */
import { toInstantText } from '../../../shared/domain/time/tokyo.ts'
import { isRunningCall } from '../../../shared/domain/contact/live-call.ts'
import { endVault } from '../../data/writes/vault.ts'
import { nowMs } from '../../platform/clock.ts'
import { invoke } from '../../platform/desktop.ts'
import { reloadPage } from '../../platform/page.ts'
import { currentDraft } from '../contact/current-draft.ts'
import { currentAnswer } from '../message/current-answer.ts'

/** `unsaved`: something typed is only on the screen yet, so nothing was locked (unless forced). */
export const lock = async (
  counselorName: string,
  isForced: boolean,
): Promise<'locked' | 'unsaved'> => {
  const keeper = currentDraft.keeper
  const savings = [await keeper?.flush(), await currentAnswer.keeper?.flush()]
  const isUnsaved = savings.some((saving) => saving !== undefined && saving.kind !== 'saved')
  if (isUnsaved && !isForced) return 'unsaved'
  const at = toInstantText(nowMs())
  const draft = keeper?.draft ?? null
  const callStartedAt = draft !== null && isRunningCall(draft, at) ? draft.startedAt : null
  await invoke('app.locked', { lastLock: { by: counselorName, at, callStartedAt } })
  endVault()
  reloadPage()
  return 'locked'
}
