/** Printing a case: it is written down which sheet it was. */
import type { Act } from '../../../shared/domain/access/may.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import { printAs } from '../record/print-as.ts'

export type SheetKind = 'handover' | 'reception' | 'record'
export const printActs = {
  handover: 'caseFile.print',
  reception: 'caseFile.printReception',
  record: 'caseFile.printRecord',
} as const satisfies Record<SheetKind, Act>

/** `subject`: the case file, or the one contact whose record it is. */
export const printSheet = (kind: SheetKind, subject: string): Promise<Outcome<null, Refusal>> =>
  printAs(printActs[kind], subject)
