/** Choices of the desk: added, worded anew, retired, brought back. Nothing is ever deleted. */
import {
  addCode,
  editCode,
  type CodeEdit,
  type CodeEntry,
} from '../../../shared/domain/codes/code-lists.ts'
import type { CodeListName } from '../../../shared/domain/codes/preset-codes.ts'
import type { Refusal, Result } from '../../../shared/domain/core/result.ts'
import { readSettings } from '../../data/queries/desk.ts'
import { refused, type Outcome } from '../../data/queries/outcome.ts'
import { changeSettings } from './change-settings.ts'

const change = async (
  decide: (edits: readonly CodeEdit[]) => Result<readonly CodeEdit[]>,
): Promise<Outcome<unknown, Refusal>> => {
  const { settings } = await readSettings()
  const decided = decide(settings.codeEdits)
  return decided.ok ? changeSettings({ codeEdits: decided.value }) : refused(decided.refusal)
}

/** The code is drawn: the wording may be changed later, the code never. */
export const addChoice = (list: CodeListName, label: string): Promise<Outcome<unknown, Refusal>> =>
  change((edits) =>
    addCode(edits, { list, code: `own-${crypto.randomUUID().slice(0, 13)}`, label }),
  )

export const changeChoice = (
  list: CodeListName,
  entry: CodeEntry,
): Promise<Outcome<unknown, Refusal>> => change((edits) => editCode(edits, list, entry))
