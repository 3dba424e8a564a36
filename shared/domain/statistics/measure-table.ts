/**
 * Measure table: how long something took: how many were measured, their sum, least, median and most.
 *
 *   TL-1  Numbers and sums add over rows and over periods that touch; least, median and most do not, and are worked
 *         out from the single values.
 *   TL-2  The median of an even number is half way between the two in the middle; of nothing there is none.
 *
 * Must not know: what is measured, the wording.
 */
import type { Counted } from './cross-table.ts'
import type { StatisticCode, TableId } from './table-codes.ts'

export type MeasureUnit = 'minutes' | 'deskMinutes' | 'days'

export interface Measure {
  readonly n: number
  readonly sum: number
  /** `null` where nothing was measured. */
  readonly spread: { readonly least: number; readonly median: number; readonly most: number } | null
}
export interface MeasureTable {
  readonly id: TableId
  readonly code: StatisticCode
  readonly counts: Counted
  readonly unit: MeasureUnit
  readonly rows: readonly string[]
  readonly measures: readonly Measure[]
  readonly total: Measure
}

export function measureOf(values: readonly number[]): Measure {
  const sorted = [...values].sort((one, other) => one - other)
  const n = sorted.length
  const at = (index: number): number => sorted[index] ?? 0
  const median = (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2
  return {
    n,
    sum: sorted.reduce((sum, value) => sum + value, 0),
    spread: n === 0 ? null : { least: at(0), median, most: at(n - 1) },
  }
}

export function measureTable(
  head: Omit<MeasureTable, 'measures' | 'total'>,
  values: readonly { readonly row: string; readonly value: number }[],
): MeasureTable {
  return {
    ...head,
    measures: head.rows.map((row) =>
      measureOf(values.filter((one) => one.row === row).map(({ value }) => value)),
    ),
    total: measureOf(values.map(({ value }) => value)),
  }
}
