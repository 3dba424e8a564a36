/** Printing a case: what goes to paper leaves the vault, so it is written down first, and which sheet it was. */
import type { Act } from '../../../shared/domain/access/may.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import { done, type Outcome } from '../../data/queries/outcome.ts'
import { commit } from '../../data/writes/records.ts'
import { printPage } from '../../platform/page.ts'

export type SheetKind = 'handover' | 'reception' | 'record'
export const printActs = {
  handover: 'caseFile.print',
  reception: 'caseFile.printReception',
  record: 'caseFile.printRecord',
} as const satisfies Record<SheetKind, Act>

/** `subject`: the case file, or the one contact whose record it is. */
export const printSheet = async (
  kind: SheetKind,
  subject: string,
): Promise<Outcome<null, Refusal>> => {
  const noted = await commit({ act: printActs[kind], subject, writings: [] })
  // A vault that takes nothing (damage) is printed all the same: paper may then be the only way out.
  const isReadOnly = noted.kind === 'refused' && noted.refusal.code === 'vault-read-only'
  if (noted.kind !== 'done' && !isReadOnly) return noted
  printPage()
  return done(null)
}
