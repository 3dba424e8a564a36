/** Opening a case file: it is read, and that it was opened is written down. */
import { readCase } from '../../data/queries/cases.ts'
import type { CaseView } from '../../data/queries/views.ts'
import { noteOpened } from '../../data/writes/records.ts'

export const openCase = async (caseFileId: string): Promise<CaseView | null> => {
  const view = await readCase(caseFileId)
  if (view !== null) void noteOpened('caseFile.open', caseFileId)
  return view
}
