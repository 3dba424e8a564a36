import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectOk } from '../core/result.ts'
import { maskMeasures } from './mask-measures.ts'
import { measureTable, type MeasureTable } from './measure-table.ts'

const tableOf = (sizes: readonly number[]): MeasureTable => {
  const rows = sizes.map((_, at) => `row${at}`)
  return measureTable(
    { ...{ id: 'T16', code: 'T16-minutes', counts: 'contacts', unit: 'minutes' }, rows },
    rows.flatMap((row, at) =>
      Array.from({ length: sizes[at] ?? 0 }, (_, value) => ({ row, value: value * 10 })),
    ),
  )
}
const shownOf = (sizes: readonly number[], under = 3) => {
  const { measures, total } = expectOk(maskMeasures(tableOf(sizes), under))
  return [...measures, total].map((one) => one && one.n)
}
const anySizes = fc.array(fc.oneof(fc.nat(2), fc.nat(12)), { minLength: 1, maxLength: 5 })
const anyUnder = fc.integer({ min: 3, max: 6 })

describe('masked measures', () => {
  it('MV-1 small rows are hidden, empty ones and the chosen number itself are shown', () => {
    expect(shownOf([0, 5, 3])).toEqual([0, 5, 3, 8])
    fc.assert(
      fc.property(anySizes, anyUnder, (sizes, under) => {
        const all = [...sizes, sizes.reduce((sum, one) => sum + one, 0)]
        shownOf(sizes, under).forEach((shown, at) => {
          const n = all[at] ?? 0
          if (n > 0 && n < under) expect(shown).toBeNull()
          if (n === 0) expect(shown).toBe(0)
          if (shown !== null) expect(shown).toBe(n)
        })
      }),
    )
  })

  it('MV-2 what is hidden may be more than one thing, though each hidden row is at least 1', () => {
    fc.assert(
      fc.property(anySizes, anyUnder, (sizes, under) => {
        const shown = shownOf(sizes, under)
        const total = shown.at(-1) ?? null
        const hiddenRows = sizes.filter((_, at) => shown[at] === null)
        if (total === null) expect(hiddenRows.length).toBeGreaterThan(0)
        if (total === null || hiddenRows.length === 0) return
        const left = hiddenRows.reduce((sum, one) => sum + one, 0)
        expect(hiddenRows.length).toBeGreaterThan(1)
        expect(left).toBeGreaterThan(hiddenRows.length)
      }),
    )
  })

  it('MV-3 of what is shown only number, sum and median are told', () => {
    const { total } = expectOk(maskMeasures(tableOf([4, 0]), 3))
    expect(total).toEqual({ n: 4, sum: 60, median: 15 })
  })

  it('MV-4 the smallest row goes along, else the total', () => {
    expect(shownOf([2, 9, 5])).toEqual([null, 9, null, 16])
    expect(shownOf([1, 1, 9])).toEqual([null, null, null, 11])
    expect(shownOf([2, 0])).toEqual([null, 0, null])
    expect(shownOf([1, 1, 1], 3)).toEqual([null, null, null, null])
  })

  it('MV-5 a number under 3 is refused', () => {
    expect(maskMeasures(tableOf([1]), 2)).toMatchObject({
      refusal: { code: 'not-a-masking-number', facts: { least: 3 } },
    })
  })
})
