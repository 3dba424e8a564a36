/**
 * Cross table: how many of something stand in each row and column, with totals on both sides.
 *
 *   TB-1  A cell counts the units that name its row and column together, each unit once.
 *   TB-2  Totals and the base count units, each once. Where a unit names one row and one column, totals are the sums
 *         of their cells; where it may name several, a sum exceeds its total by the overlap, which can be said.
 *   TB-3  A unit that names nothing stands in the row and column `unknown`: none is dropped.
 *   TB-4  Every listed row and column stands, at zero too, in its order; what is named and not listed stands behind
 *         the listed ones, and `unknown` last.
 *   TB-5  A percentage is of the base, in tenths, half up; of an empty base there is none.
 *   TB-6  Tables of periods that touch are added only where each unit falls into one period: persons and case files
 *         seen in both would be counted twice.
 *
 * Must not know: what is counted, periods, the wording.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import type { StatisticCode, TableId } from './table-codes.ts'

/** What a figure is a number of. They are never mixed. */
export type Counted =
  'contacts' | 'caseFiles' | 'persons' | 'sessions' | 'referrals' | 'posts' | 'strayCalls'

export const unknownKey = 'unknown'

export interface TableHead {
  readonly id: TableId
  /** Names the one sentence that says what is counted. */
  readonly code: StatisticCode
  readonly counts: Counted
  /** Whether one unit may stand in several rows, or columns: then percentages may exceed 100 in sum. */
  readonly isMultiAnswer: { readonly rows: boolean; readonly columns: boolean }
  /** Whether the figures of periods that touch may be added. */
  readonly adds: boolean
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

export interface CrossTable extends TableHead {
  /** Row by row. */
  readonly cells: readonly (readonly number[])[]
  readonly rowTotals: readonly number[]
  readonly columnTotals: readonly number[]
  /** How many units there are in all. */
  readonly base: number
}

export type Pair = readonly [row: string, column: string]

/** TB-4 */
function keysInOrder(listed: readonly string[], named: Iterable<string>): readonly string[] {
  const more = [...new Set(named)].filter((key) => !listed.includes(key)).sort()
  const all = [...listed, ...more].filter((key) => key !== unknownKey)
  const hasUnknown = listed.includes(unknownKey) || more.includes(unknownKey)
  return hasUnknown ? [...all, unknownKey] : all
}

class Tally {
  readonly #counts = new Map<string, number>()
  add(keys: Iterable<string>): void {
    for (const key of new Set(keys)) this.#counts.set(key, this.of(key) + 1)
  }
  of(key: string): number {
    return this.#counts.get(key) ?? 0
  }
}
const cellKey = (row: string, column: string): string => JSON.stringify([row, column])

export function crossTable<U>(
  head: TableHead,
  units: readonly U[],
  pairsOf: (unit: U) => readonly Pair[],
): CrossTable {
  const [cells, rows, columns] = [new Tally(), new Tally(), new Tally()]
  const named = units.map((unit): readonly Pair[] => {
    const pairs = pairsOf(unit)
    return pairs.length > 0 ? pairs : [[unknownKey, unknownKey]]
  })
  for (const pairs of named) {
    cells.add(pairs.map(([row, column]) => cellKey(row, column)))
    rows.add(pairs.map(([row]) => row))
    columns.add(pairs.map(([, column]) => column))
  }
  const all = named.flat()
  const rowKeys = keysInOrder(
    head.rows,
    all.map(([row]) => row),
  )
  const columnKeys = keysInOrder(
    head.columns,
    all.map(([, column]) => column),
  )
  return {
    ...head,
    rows: rowKeys,
    columns: columnKeys,
    cells: rowKeys.map((row) => columnKeys.map((column) => cells.of(cellKey(row, column)))),
    rowTotals: rowKeys.map((row) => rows.of(row)),
    columnTotals: columnKeys.map((column) => columns.of(column)),
    base: units.length,
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

/** TB-2: by how much the sums exceed the totals; all zero where nothing is named twice. */
export const overlapsOf = (table: CrossTable) => ({
  rows: table.rowTotals.map((total, row) => sum(table.cells[row] ?? []) - total),
  columns: table.columnTotals.map(
    (total, column) => sum(table.cells.map((cells) => cells[column] ?? 0)) - total,
  ),
  rowTotals: sum(table.rowTotals) - table.base,
  columnTotals: sum(table.columnTotals) - table.base,
})

/** TB-5: `26.4`. */
export const percentOf = (count: number, base: number): number | null =>
  base === 0 ? null : Math.floor((count * 2000 + base) / (base * 2)) / 10

const cellOf = (table: CrossTable, row: string, column: string): number =>
  table.cells[table.rows.indexOf(row)]?.[table.columns.indexOf(column)] ?? 0
const totalOf = (keys: readonly string[], totals: readonly number[], key: string): number =>
  totals[keys.indexOf(key)] ?? 0

/** TB-6 */
export function addTables(
  one: CrossTable,
  other: CrossTable,
): Result<CrossTable, Refusal<'does-not-add'> | Refusal<'not-the-same-table'>> {
  if (one.code !== other.code) return refuse('not-the-same-table')
  if (!one.adds) return refuse('does-not-add')
  const rows = keysInOrder(one.rows, other.rows)
  const columns = keysInOrder(one.columns, other.columns)
  const added = (of: (table: CrossTable) => number): number => of(one) + of(other)
  return ok({
    ...one,
    rows,
    columns,
    cells: rows.map((row) => columns.map((column) => added((table) => cellOf(table, row, column)))),
    rowTotals: rows.map((row) => added((table) => totalOf(table.rows, table.rowTotals, row))),
    columnTotals: columns.map((column) =>
      added((table) => totalOf(table.columns, table.columnTotals, column)),
    ),
    base: added((table) => table.base),
  })
}
