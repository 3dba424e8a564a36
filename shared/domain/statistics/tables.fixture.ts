/** One table of invented facts, read by its names. For tests. */
import type { StatisticsFacts } from './statistics-facts.ts'
import { around, factsWith } from './facts.fixture.ts'
import { monthPeriod, type MonthText } from './statistics-periods.ts'
import { statisticsOf } from './statistics.ts'
import type { StatisticCode } from './table-codes.ts'

export function tableOf(
  code: StatisticCode,
  some: Partial<StatisticsFacts>,
  month: MonthText = '2026-11',
) {
  const { tables } = statisticsOf(factsWith(some), around, monthPeriod(month))
  const table = tables.find((one) => one.code === code)
  if (!table) throw new Error(`no table ${code}`)
  /** Only what is not 0: `row × column`. */
  const cells = Object.fromEntries(
    table.rows.flatMap((row, at) =>
      table.columns
        .map((column, place) => [`${row} × ${column}`, table.cells[at]?.[place] ?? 0] as const)
        .filter(([, count]) => count > 0),
    ),
  )
  return { ...table, named: cells }
}

export function measureOf(
  code: StatisticCode,
  some: Partial<StatisticsFacts>,
  month: MonthText = '2026-11',
) {
  const { measures } = statisticsOf(factsWith(some), around, monthPeriod(month))
  const table = measures.find((one) => one.code === code)
  if (!table) throw new Error(`no measure ${code}`)
  return table
}
