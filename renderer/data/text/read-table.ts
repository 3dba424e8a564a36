/**
 * The bytes of a table -> its rows, numbered as a table program numbers them.
 *
 *   TN-1  Rows are numbered from 1, blank ones counted; a line break inside a cell begins no row.
 *   TN-2  A row that cannot be cut into cells is told by its number; the others are read.
 *   TN-3  UTF-8 with or without its mark and Shift_JIS are read; whether characters were lost is said.
 *
 * Must not know: what the cells mean.
 */
import { decodeText } from './decode-text.ts'
import { splitCsv } from './split-csv.ts'

export interface NumberedRow {
  readonly rowNumber: number
  readonly cells: readonly string[]
}
export interface ReadTable {
  readonly rows: readonly NumberedRow[]
  readonly brokenRows: readonly number[]
  readonly isLossy: boolean
}

const breaksIn = (cells: readonly string[]): number => cells.join('').split('\n').length - 1

export function readTable(bytes: Uint8Array): ReadTable {
  const { text, isLossy } = decodeText(bytes)
  const { rows, broken } = splitCsv(text)
  const numbered: NumberedRow[] = []
  const breaks: { readonly lineNumber: number; readonly count: number }[] = []
  let extra = 0
  for (const { lineNumber, cells } of rows) {
    numbered.push({ rowNumber: lineNumber - extra, cells })
    extra += breaksIn(cells)
    breaks.push({ lineNumber, count: extra })
  }
  const extraBefore = (line: number): number =>
    breaks.findLast(({ lineNumber }) => lineNumber < line)?.count ?? 0
  const brokenRows = broken.map(({ lineNumber }) => lineNumber - extraBefore(lineNumber))
  return { rows: numbered, brokenRows, isLossy }
}
