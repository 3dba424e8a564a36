/** Printing: what goes to paper leaves the vault, so it is written down first, as the act it is. */
import type { Act } from '../../../shared/domain/access/may.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import { done, type Outcome } from '../../data/queries/outcome.ts'
import { commit } from '../../data/writes/records.ts'
import { printPage } from '../../platform/page.ts'

/** `subject`: what stands on the paper. */
export const printAs = async (act: Act, subject: string): Promise<Outcome<null, Refusal>> => {
  const noted = await commit({ act, subject, writings: [] })
  // A vault that takes nothing (damage) is printed all the same: paper may then be the only way out.
  const isReadOnly = noted.kind === 'refused' && noted.refusal.code === 'vault-read-only'
  if (noted.kind !== 'done' && !isReadOnly) return noted
  printPage()
  return done(null)
}
