/**
 * Form export: the CSV a web form's program writes -> one desk form per row.
 *
 *   FC-1  The first row that is not blank names the columns, in any order, by the labels a mail may bear.
 *   FC-2  UTF-8 with or without its mark and Shift_JIS are read; which it was, and whether characters were
 *         lost, is said.
 *   FC-3  A row becomes the same fields as a mail's form; a column of another name goes to the rest with its
 *         name, a second column of one field too, and cells beyond the named columns without.
 *   FC-4  A row shorter than the header has empty answers.
 *   FC-5  The column of the moment becomes an instant where it is sure; its text is kept in any case.
 *   FC-6  Every row that is not blank comes out as a row or as a problem with its text, and keeps its cells.
 *   FC-7  Any bytes are read; a file without rows, or without a column that is known, says so. Below a
 *         broken first row no column has a name.
 *
 * Must not know: mails, storage.
 */
import type { DeskForm, FormAnswer } from '../../../shared/domain/message/desk-form.ts'
import {
  fieldOfLabel,
  foldLabel,
  type FormField,
  type FormLabels,
} from '../../../shared/domain/message/form-labels.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { decodeText, type Charset } from '../text/decode-text.ts'
import { readMoment } from './read-moment.ts'
import { splitCsv, type CsvPiece } from '../text/split-csv.ts'

export interface FormRow {
  /** Of the row's first line in the file, from 1. */
  readonly lineNumber: number
  readonly form: DeskForm
  readonly receivedAt: InstantText | null
  /** As written; `null` when no column says it. */
  readonly receivedAtText: string | null
  readonly cells: readonly string[]
}
export type FormCsvProblem =
  | { readonly code: 'characters-lost' | 'no-rows' | 'no-known-column' }
  | { readonly code: 'row-broken'; readonly lineNumber: number; readonly raw: string }

export interface FormCsv {
  readonly charset: Charset
  readonly headers: readonly string[]
  readonly rows: readonly FormRow[]
  readonly problems: readonly FormCsvProblem[]
}

interface Column {
  readonly header: string
  readonly meaning: FormField | 'moment' | null
}

export function readFormCsv(bytes: Uint8Array, labels: FormLabels): FormCsv {
  const { text, charset, isLossy } = decodeText(bytes)
  const { rows, broken } = splitCsv(text)
  const [first, ...others] = rows
  const isHeadBroken = (broken[0]?.lineNumber ?? Infinity) < (first?.lineNumber ?? Infinity)
  const [head, body] = isHeadBroken ? [undefined, rows] : [first, others]
  const columns = (head?.cells ?? []).map((header) => columnOf(header, labels))
  const problems: FormCsvProblem[] = isLossy ? [{ code: 'characters-lost' }] : []
  if (body.length + broken.length === 0) problems.push({ code: 'no-rows' })
  if (columns.every(({ meaning }) => meaning === null)) problems.push({ code: 'no-known-column' })
  for (const piece of broken) problems.push({ code: 'row-broken', ...piece })
  return {
    charset,
    headers: columns.map(({ header }) => header),
    rows: body.map((row) => rowOf(row, columns)),
    problems,
  }
}

function columnOf(cell: string, labels: FormLabels): Column {
  const header = cell.trim()
  // A form's program writes its notes into the header: (required), (if known).
  const bare = header.replace(/[*\uff0a]|[(\uff08[\u3010][^)\uff09\]\u3011]*[)\uff09\]\u3011]/g, '')
  const field = fieldOfLabel(labels, header) ?? fieldOfLabel(labels, bare)
  if (field !== null) return { header, meaning: field }
  return { header, meaning: labels.moments.has(foldLabel(bare)) ? 'moment' : null }
}

function rowOf({ lineNumber, cells }: CsvPiece, columns: readonly Column[]): FormRow {
  const at = columns.findIndex(({ meaning }) => meaning === 'moment')
  const receivedAtText = at < 0 ? null : (cells[at] ?? '')
  const receivedAt = receivedAtText === null ? null : readMoment(receivedAtText)
  return { lineNumber, form: formOf(cells, columns, at), receivedAt, receivedAtText, cells }
}

function formOf(cells: readonly string[], columns: readonly Column[], momentAt: number): DeskForm {
  const answers = new Map<FormField, FormAnswer>()
  const rest: string[] = []
  const width = Math.max(cells.length, columns.length)
  for (let at = 0; at < width; at++) {
    if (at === momentAt) continue
    const { header, meaning } = columns[at] ?? { header: '', meaning: null }
    const value = (cells[at] ?? '').trim()
    const isField = meaning !== null && meaning !== 'moment'
    const isFree = isField && (answers.get(meaning)?.value ?? '') === ''
    if (isFree) answers.set(meaning, { field: meaning, label: header, value })
    else if (value !== '') rest.push(header === '' ? value : `${header}: ${value}`)
  }
  return { answers: [...answers.values()], rest: rest.join('\n') }
}
