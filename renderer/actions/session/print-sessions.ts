/** Printing sessions: the sheet of a day or week, and the one that an expert gets for a session. */
import type { Refusal } from '../../../shared/domain/core/result.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import { printAs } from '../record/print-as.ts'

export interface SessionSheet {
  readonly span: 'day' | 'week'
  readonly from: DateText
  /** `null`: of all experts. */
  readonly expertId: string | null
}

export const printSessions = (sheet: SessionSheet): Promise<Outcome<null, Refusal>> =>
  printAs('session.print', `${sheet.span} ${sheet.from} ${sheet.expertId ?? 'all'}`)

/** Stands in the history of its case. */
export const printSessionSheet = (sessionId: string): Promise<Outcome<null, Refusal>> =>
  printAs('session.printSheet', sessionId)
