import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureOf, measureTable, type MeasureTable } from './measure-table.ts'

const rows = ['new', 'continued'] as const
const head: Omit<MeasureTable, 'measures' | 'total'> = {
  ...{ id: 'T16', code: 'T16-minutes', counts: 'contacts', unit: 'minutes', rows },
}

describe('a measure table', () => {
  it('TL-1 numbers and sums add over rows', () => {
    const anyValue = fc.record({ row: fc.constantFrom(...rows), value: fc.nat(10_000) })
    fc.assert(
      fc.property(fc.array(anyValue), (values) => {
        const { measures, total } = measureTable(head, values)
        expect(measures.reduce((n, one) => n + one.n, 0)).toBe(total.n)
        expect(measures.reduce((sum, one) => sum + one.sum, 0)).toBe(total.sum)
        expect(total).toEqual(measureOf(values.map(({ value }) => value)))
      }),
    )
  })

  it('TL-2 the median is in the middle, and there is none of nothing', () => {
    expect(measureOf([])).toEqual({ n: 0, sum: 0, spread: null })
    expect(measureOf([30, 5, 10])).toEqual({
      ...{ n: 3, sum: 45, spread: { least: 5, median: 10, most: 30 } },
    })
    expect(measureOf([100, 9, 10, 1]).spread?.median).toBe(9.5)
  })
})
