/** What was chosen to be written out, what is still missing, and what became of it. */
import {
  exportMonthIcs,
  exportSessionIcs,
  exportSessionsCsv,
} from '../../../actions/session/export-sessions.ts'
import type { Outcome } from '../../../data/queries/outcome.ts'
import type { CodeEdit } from '../../../../shared/domain/codes/code-lists.ts'
import { addDays, daysInMonth } from '../../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../../shared/messages/language.ts'
import { readDay, readMonth } from './export-fields.tsx'
import { csvWords, icsWords, problemText } from './export-words.ts'

const { exporting } = messages.sessionSheets

export interface ExportForm {
  readonly file: 'session' | 'month' | 'csv'
  readonly expertId: string | null
  /** As typed. */
  readonly month: string
  readonly from: string
  /** The last day, as typed: it belongs to the period. */
  readonly to: string
  readonly withNames: boolean
  /** It was to be saved while something was missing. */
  readonly wasMissing: boolean
}
export interface Saved {
  readonly isSaved: boolean
  readonly text: string
}

interface First {
  readonly expertId: string | null
  readonly month: `${string}-${string}`
  readonly sessionId: string | null
}

export const firstForm = ({ expertId, month, sessionId }: First): ExportForm => {
  const [year = 0, nth = 0] = month.split('-').map(Number)
  return {
    file: sessionId === null ? 'month' : 'session',
    ...{ expertId, month, withNames: false, wasMissing: false },
    ...{ from: `${month}-01`, to: `${month}-${daysInMonth(year, nth)}` },
  }
}

export const missingIn = ({
  file,
  expertId,
  month,
  from,
  to,
}: ExportForm): 'chooseExpert' | 'notAMonth' | 'notAPeriod' | null => {
  if (file === 'month' && expertId === null) return 'chooseExpert'
  if (file === 'month') return readMonth(month) === null ? 'notAMonth' : null
  const [first, last] = [readDay(from), readDay(to)]
  const isPeriod = first !== null && last !== null && first <= last
  return file === 'csv' && !isPeriod ? 'notAPeriod' : null
}

type Exported = Outcome<{ readonly path: string }> | null

const send = (
  { file, expertId, month, from, to, withNames }: ExportForm,
  sessionId: string | null,
  edits: readonly CodeEdit[],
): Promise<Exported> => {
  const [typed, first, last] = [readMonth(month), readDay(from), readDay(to)]
  if (file === 'session' && sessionId !== null)
    return exportSessionIcs(sessionId, withNames, icsWords(edits))
  if (file === 'month' && expertId !== null && typed !== null)
    return exportMonthIcs(expertId, typed, withNames, icsWords(edits))
  if (file === 'csv' && first !== null && last !== null) {
    const period = { from: first, to: addDays(last, 1) }
    return exportSessionsCsv(period, withNames, csvWords(edits))
  }
  return Promise.resolve(null)
}

export const saveAs = async (
  form: ExportForm,
  sessionId: string | null,
  edits: readonly CodeEdit[],
): Promise<Saved> => {
  const outcome = await send(form, sessionId, edits)
  if (outcome === null) return { isSaved: false, text: exporting.notSaved }
  if (outcome.kind === 'done') return { isSaved: true, text: exporting.saved(outcome.value.path) }
  if (outcome.kind === 'failed' && outcome.failure.kind === 'cancelled')
    return { isSaved: false, text: exporting.notSaved }
  if (outcome.kind === 'refused' && outcome.refusal.code === 'nothing-to-export')
    return { isSaved: false, text: exporting.nothing }
  return { isSaved: false, text: exporting.problem(problemText(outcome) ?? '') }
}
