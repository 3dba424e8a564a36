/**
 * Importing a table of windows: what it would change, before anything is written.
 *
 *   BI-1  Columns are known by their names in the first row, in any order; without a column for names nothing is read.
 *         Columns that are not known are named; those that are not there leave what is known as it is.
 *   BI-2  A row is the window of its number; without a number that of the same name; otherwise a new one.
 *   BI-3  A row that cannot be kept is said with its number and every reason; the others are taken.
 *   BI-4  A second row of one window is said and not taken.
 *   BI-5  A row that changes nothing is not written.
 *   BI-6  What is not in the table stays as it is: nothing is retired by leaving it out.
 *   BI-7  Every row is taken, without change, or said.
 *
 * Must not know: files, screens, how a table is cut into cells. New ids are passed in.
 */
import type { ReferralBodyId } from '../core/id.ts'
import { normalizeText } from '../text/normalize.ts'
import {
  readCells,
  bodyColumns,
  type BodyCells,
  type BodyColumn,
  type BodyTableWords,
} from './body-table.ts'
import {
  readBody,
  typedBody,
  type BodyField,
  type ReadingTables,
  type TypedBody,
} from './read-body.ts'
import type { ReferralBody } from './referral-body.ts'

export interface TableRow {
  /** As a table program counts, the head is 1. */
  readonly rowNumber: number
  readonly cells: readonly string[]
}
export type RowReason =
  | { readonly code: 'field'; readonly field: BodyField | BodyColumn }
  | { readonly code: 'twice'; readonly rowNumber: number }
  | { readonly code: 'broken' }

export interface BadRow {
  readonly rowNumber: number
  readonly reasons: readonly RowReason[]
}
export interface TakenRow {
  readonly rowNumber: number
  readonly body: ReferralBody
  /** `null`: new. */
  readonly before: ReferralBody | null
}
export interface BodyImport {
  readonly taken: readonly TakenRow[]
  readonly unchangedCount: number
  readonly bad: readonly BadRow[]
  readonly unknownColumns: readonly string[]
  /** No column for names, so nothing could be read. */
  readonly isHeadUnknown: boolean
}

export interface ImportParts {
  readonly known: readonly ReferralBody[]
  readonly words: BodyTableWords
  readonly tables: ReadingTables
  readonly drawId: () => ReferralBodyId
}

export function importBodies(rows: readonly TableRow[], parts: ImportParts): BodyImport {
  const [head, ...body] = rows
  const columns = (head?.cells ?? []).map((cell) => columnOf(cell, parts.words))
  const unknownColumns = (head?.cells ?? []).filter(
    (cell, at) => columns[at] === null && cell.trim() !== '',
  )
  if (!columns.includes('name'))
    return { taken: [], unchangedCount: 0, bad: [], unknownColumns, isHeadUnknown: true }
  return { ...readRows(body, columns, parts), unknownColumns, isHeadUnknown: false }
}

const columnOf = (cell: string, { columns }: BodyTableWords): BodyColumn | null =>
  bodyColumns.find((column) => columns[column] === normalizeText(cell)) ?? null

function readRows(
  rows: readonly TableRow[],
  columns: readonly (BodyColumn | null)[],
  parts: ImportParts,
): Pick<BodyImport, 'taken' | 'unchangedCount' | 'bad'> {
  const taken: TakenRow[] = []
  const bad: BadRow[] = []
  const rowOf = new Map<string, number>()
  let unchangedCount = 0
  for (const { rowNumber, cells } of rows) {
    const read = readRow(cellsByColumn(cells, columns), parts)
    const earlier = rowOf.get(read.key)
    if (earlier !== undefined) {
      bad.push({ rowNumber, reasons: [{ code: 'twice', rowNumber: earlier }] })
      continue
    }
    rowOf.set(read.key, rowNumber)
    if (read.body === null) bad.push({ rowNumber, reasons: read.reasons })
    else if (isSame(read.body, read.before)) unchangedCount += 1
    else taken.push({ rowNumber, body: read.body, before: read.before })
  }
  return { taken, bad, unchangedCount }
}

/** The first of two columns of one name counts. */
const cellsByColumn = (
  cells: readonly string[],
  columns: readonly (BodyColumn | null)[],
): BodyCells =>
  Object.fromEntries(
    columns
      .map((column, at) => [column, cells[at] ?? ''] as const)
      .filter(([column], at) => column !== null && columns.indexOf(column) === at),
  )

interface ReadRow {
  /** What makes two rows the same window. */
  readonly key: string
  readonly before: ReferralBody | null
  readonly body: ReferralBody | null
  readonly reasons: readonly RowReason[]
}

const blank: TypedBody = {
  ...{ name: '', kind: null, phone: '', web: '', place: '', canDo: '', howTo: '', note: '' },
  ...{ needs: [], persons: [], source: '', exceptions: '', checkedOn: '', retiredOn: '' },
  ...{ day1: '', day2: '', day3: '', day4: '', day5: '', day6: '', day7: '' },
  ...{ isClosedOnHolidays: false, isClosedAtYearEnd: false, isClosureAssumed: false },
  isVerified: false,
}

function readRow(cells: BodyCells, { known, words, tables, drawId }: ImportParts): ReadRow {
  const number = (cells.id ?? '').trim()
  const name = normalizeText(cells.name ?? '')
  const before =
    known.find(({ id }) => id === number) ??
    (number === '' ? known.find((body) => body.name === name) : undefined) ??
    null
  const start = before === null ? blank : typedBody(before, tables.clockWords)
  const { typed, wrong } = readCells(cells, start, words)
  const key = before?.id ?? (number === '' ? `name ${name}` : number)
  const id = before?.id ?? drawId()
  const read = readBody(typed, id, tables)
  const fields = [...wrong, ...(read.ok ? [] : read.refusal.facts.fields)]
  const unknownId = before === null && number !== '' ? (['id'] as const) : []
  const reasons = [...new Set<BodyField | BodyColumn>([...unknownId, ...fields])].map((field) => ({
    code: 'field' as const,
    field,
  }))
  return { key, before, body: read.ok && reasons.length === 0 ? read.value : null, reasons }
}

const isSame = (one: ReferralBody, other: ReferralBody | null): boolean =>
  other !== null && canonical(one) === canonical(other)

/** The order of fields is nothing that changed. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  )
