/**
 * Masked cells: figures under a chosen number hidden for publication, so that nothing shown gives them away.
 *
 *   MC-1  Every figure from 1 to under the chosen number (3 or more) is masked, totals and base included; 0 is shown.
 *   MC-2  What is shown is as counted; a masked figure is `null`. A table without small figures stays as it is.
 *   MC-3  No masked figure can be computed from what is shown in its row and column, totals included: for each there
 *         are others that fit as well, even for who knows that a masked figure is at least 1.
 *   MC-4  Nor from the sums of several rows and columns together: every masked figure lies on a ring of masked ones,
 *         along which figures can be moved without changing any shown sum.
 *   MC-5  What is masked besides is the smallest figure that serves, 0 never.
 *   MC-6  A chosen number under 3 is refused: 1 alone would be masked, and so be known.
 *
 * The total row and column are one row and column more, and a masked figure a line between its row and its column:
 * it can be computed when it is the only way between the two parts of the table it joins (a bridge). Where several
 * answers are possible, totals are no sums and tell less; they are masked alike, and no overlap is shown with them.
 * Not covered is who reckons with "at least 1" over several rows and columns at once.
 * Each table is looked at alone: the same count in another table, or another period, must be masked there too.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import type { CrossTable } from './cross-table.ts'

export const leastMaskedUnder = 3

export interface MaskedTable extends Omit<
  CrossTable,
  'cells' | 'rowTotals' | 'columnTotals' | 'base'
> {
  readonly cells: readonly (readonly (number | null)[])[]
  readonly rowTotals: readonly (number | null)[]
  readonly columnTotals: readonly (number | null)[]
  readonly base: number | null
}

interface Place {
  readonly row: number
  readonly column: number
}
interface Figure extends Place {
  readonly value: number
}
type Grid = readonly (readonly Figure[])[]

/** The cells, with the totals as one row and one column more. */
function gridOf(table: CrossTable): Grid {
  const rows = [
    ...table.cells.map((cells, row) => [...cells, table.rowTotals[row] ?? 0]),
    [...table.columnTotals, table.base],
  ]
  return rows.map((values, row) => values.map((value, column) => ({ row, column, value })))
}

const inRow = (of: Place) => (one: Place) => one.row === of.row
const inColumn = (of: Place) => (one: Place) => one.column === of.column
const sides = [inRow, inColumn] as const

interface Part {
  readonly rows: Set<number>
  readonly columns: Set<number>
}

/** All rows and columns that can be reached over masked figures, `without` one of them. */
function reachedFrom(part: Part, masked: readonly Figure[], without: Figure): Part {
  const { rows, columns } = part
  for (let before = 0; before < rows.size + columns.size;) {
    before = rows.size + columns.size
    for (const figure of masked) {
      if (figure === without || !(rows.has(figure.row) || columns.has(figure.column))) continue
      rows.add(figure.row)
      columns.add(figure.column)
    }
  }
  return part
}

const smallest = (figures: readonly Figure[]): Figure | undefined =>
  figures.reduce<Figure | undefined>(
    (least, one) => (least === undefined || one.value < least.value ? one : least),
    undefined,
  )

/** What to mask besides for the first figure that can be computed over rows and columns; `null`: there is none. */
function besideBridge(open: readonly Figure[], masked: readonly Figure[]): Figure | null {
  for (const bridge of masked) {
    const near = reachedFrom({ rows: new Set([bridge.row]), columns: new Set() }, masked, bridge)
    if (near.columns.has(bridge.column)) continue
    const far = reachedFrom({ rows: new Set(), columns: new Set([bridge.column]) }, masked, bridge)
    const closes = ({ row, column }: Figure): boolean =>
      (near.rows.has(row) && far.columns.has(column)) ||
      (far.rows.has(row) && near.columns.has(column))
    const touches = (one: Figure): boolean => inRow(bridge)(one) || inColumn(bridge)(one)
    const next = smallest(open.filter(closes)) ?? smallest(open.filter(touches))
    if (next) return next
  }
  return null
}

/** MC-3: masked figures that are all 1 beside a total that is shown would be known by their number. */
function besideOnes(open: readonly Figure[], masked: readonly Figure[], end: Place): Figure | null {
  for (const figure of masked) {
    for (const side of sides) {
      const line = masked.filter(side(figure))
      const isTotalMasked = line.some((one) =>
        side === inRow ? one.column === end.column : one.row === end.row,
      )
      if (isTotalMasked || line.some(({ value }) => value > 1)) continue
      const next = smallest(open.filter((one) => side(figure)(one) && one.value > 1))
      if (next) return next
    }
  }
  return null
}

/** MC-1 MC-3 MC-4 */
function maskedOf(grid: Grid, under: number): ReadonlySet<Figure> {
  const named = grid.flat().filter(({ value }) => value > 0)
  const masked = new Set(named.filter(({ value }) => value < under))
  const end = { row: grid.length - 1, column: (grid[0]?.length ?? 1) - 1 }
  for (;;) {
    const open = named.filter((figure) => !masked.has(figure))
    const hidden = [...masked]
    const next = besideOnes(open, hidden, end) ?? besideBridge(open, hidden)
    if (!next) return masked
    masked.add(next)
  }
}

/** Figures from 1 to `under` - 1 hidden, and as many others as that needs. */
export function maskCells(
  table: CrossTable,
  under: number,
): Result<MaskedTable, Refusal<'not-a-masking-number', { readonly least: number }>> {
  if (!Number.isInteger(under) || under < leastMaskedUnder)
    return refuse('not-a-masking-number', { least: leastMaskedUnder })
  const grid = gridOf(table)
  const masked = maskedOf(grid, under)
  const shown = grid.map((figures) =>
    figures.map((figure) => (masked.has(figure) ? null : figure.value)),
  )
  const columnTotals = shown.at(-1)?.slice(0, -1) ?? []
  return ok({
    ...table,
    cells: shown.slice(0, -1).map((figures) => figures.slice(0, -1)),
    rowTotals: shown.slice(0, -1).map((figures) => figures.at(-1) ?? null),
    columnTotals,
    base: shown.at(-1)?.at(-1) ?? null,
  })
}
