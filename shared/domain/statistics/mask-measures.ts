/**
 * Masked measures: rows of a measure table with too few behind them hidden for publication.
 *
 *   MV-1  A row, or the total, of 1 to under the chosen number is hidden whole; what nothing was measured of is shown.
 *   MV-2  No hidden row can be computed from the total and the other rows: it is never hidden alone, and rows of 1 are
 *         not hidden beside a shown total without a larger one.
 *   MV-3  Least and most are values of single ones and are never published.
 *   MV-4  What is hidden besides is the smallest row that serves, else the total.
 *   MV-5  A chosen number under 3 is refused.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { leastMaskedUnder } from './mask-cells.ts'
import type { Measure, MeasureTable } from './measure-table.ts'

export interface PublishedMeasure {
  readonly n: number
  readonly sum: number
  /** `null`: nothing was measured. */
  readonly median: number | null
}
export interface MaskedMeasureTable extends Omit<MeasureTable, 'measures' | 'total'> {
  /** `null`: masked. */
  readonly measures: readonly (PublishedMeasure | null)[]
  readonly total: PublishedMeasure | null
}

/** MV-2: whether what is hidden follows from what is shown. */
const isKnown = (hidden: readonly Measure[], total: Measure): boolean =>
  hidden.length === 1 || (!hidden.includes(total) && hidden.every(({ n }) => n === 1))

/** MV-1 MV-2 MV-4 */
function hiddenOf({ measures, total }: MeasureTable, under: number): ReadonlySet<Measure> {
  const named = [...measures.filter(({ n }) => n > 0), total].filter(({ n }) => n > 0)
  const isSmall = ({ n }: Measure): boolean => n < under
  const hidden = named.filter(isSmall)
  // The total last: it is at least as large as any row, and comes after those of its size.
  const others = named.filter((one) => !isSmall(one)).sort((one, other) => one.n - other.n)
  while (hidden.length > 0 && isKnown(hidden, total)) {
    const next = others.shift()
    if (!next) break
    hidden.push(next)
  }
  return new Set(hidden)
}

export function maskMeasures(
  table: MeasureTable,
  under: number,
): Result<MaskedMeasureTable, Refusal<'not-a-masking-number', { readonly least: number }>> {
  if (!Number.isInteger(under) || under < leastMaskedUnder)
    return refuse('not-a-masking-number', { least: leastMaskedUnder })
  const hidden = hiddenOf(table, under)
  const shown = (measure: Measure): PublishedMeasure | null => {
    const { n, sum, spread } = measure
    return hidden.has(measure) ? null : { n, sum, median: spread?.median ?? null }
  }
  return ok({ ...table, measures: table.measures.map(shown), total: shown(table.total) })
}
