/** Printing a case: what goes to paper leaves the vault, so it is written down first. */
import type { Refusal } from '../../../shared/domain/core/result.ts'
import { done, type Outcome } from '../../data/queries/outcome.ts'
import { commit } from '../../data/writes/records.ts'
import { printPage } from '../../platform/page.ts'

/** A vault that takes nothing (damage) is printed all the same: paper may then be the only way out. */
export const printCase = async (caseFileId: string): Promise<Outcome<null, Refusal>> => {
  const noted = await commit({ act: 'caseFile.print', subject: caseFileId, writings: [] })
  const isReadOnly = noted.kind === 'refused' && noted.refusal.code === 'vault-read-only'
  if (noted.kind !== 'done' && !isReadOnly) return noted
  printPage()
  return done(null)
}
