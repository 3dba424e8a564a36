import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectOk } from '../core/result.ts'
import { crossTable, type CrossTable, type Pair, type TableHead } from './cross-table.ts'
import { maskCells, type MaskedTable } from './mask-cells.ts'

const head: TableHead = {
  ...{ id: 'T5', code: 'T5-contacts', counts: 'contacts', adds: true },
  isMultiAnswer: { rows: false, columns: false },
  ...{ rows: ['a', 'b', 'c', 'd'], columns: ['x', 'y', 'z'] },
}
const single = (cells: readonly (readonly number[])[], columns = head.columns): CrossTable =>
  crossTable(
    { ...head, columns },
    cells.flatMap((counts, row) =>
      counts.flatMap((count, column) =>
        Array.from({ length: count }, (): Pair => [head.rows[row] ?? '', columns[column] ?? '']),
      ),
    ),
    (pair) => [pair],
  )
const anyCount = fc.oneof(fc.nat(2), fc.nat(6), fc.nat(40))
const cellsOf = (columns: number) =>
  fc.array(fc.array(anyCount, { minLength: columns, maxLength: columns }), {
    ...{ minLength: 4, maxLength: 4 },
  })
const anySingle = fc.oneof(
  cellsOf(3).map((cells) => single(cells)),
  cellsOf(1).map((cells) => single(cells, ['x'])),
)
const anyMulti = fc
  .array(
    fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('x', 'y', 'z')), {
      ...{ minLength: 1, maxLength: 4 },
    }),
    { maxLength: 30 },
  )
  .map((units) => crossTable<readonly Pair[]>(head, units, (unit) => unit))
const anyUnder = fc.integer({ min: 3, max: 8 })

type Grid = readonly (readonly (number | null)[])[]
const gridOf = ({ cells, rowTotals, columnTotals, base }: MaskedTable | CrossTable): Grid => [
  ...cells.map((row, at) => [...row, rowTotals[at] ?? null]),
  [...columnTotals, base],
]
const turned = (grid: Grid): Grid =>
  (grid[0] ?? []).map((_, column) => grid.map((row) => row[column] ?? null))
const masked = (table: CrossTable, under = 3): Grid => gridOf(expectOk(maskCells(table, under)))

/** What a masked figure of a line may be, for who knows that each is at least 1: found by trying. */
function possible(line: readonly (number | null)[], place: number, most: number): Set<number> {
  const found = new Set<number>()
  const hidden = line.flatMap((value, at) => (value === null ? [at] : []))
  const total = line.length - 1
  const fits = (values: readonly (number | null)[]): boolean => {
    const parts = values.slice(0, total).reduce<number>((sum, value) => sum + (value ?? 0), 0)
    return parts === values[total]
  }
  const [first = place, ...rest] = [place, ...hidden.filter((at) => at !== place)]
  // One other figure is worked out, the rest kept at what lies nearest; two possible values are enough.
  for (let value = 1; value <= most; value++) {
    const tryWith = (values: readonly (number | null)[], left: readonly number[]): boolean => {
      const [next, ...more] = left
      if (next === undefined) return fits(values)
      for (let guess = 1; guess <= most; guess++)
        if (tryWith(replaced(values, next, guess), more)) return true
      return false
    }
    if (tryWith(replaced(line, first, value), rest)) found.add(value)
    if (found.size > 1) break
  }
  return found
}
const replaced = (values: readonly (number | null)[], at: number, value: number) =>
  values.map((one, index) => (index === at ? value : one))

describe('masked cells', () => {
  it('MC-1 figures under the number are hidden, 0 and the number itself are not for their own sake', () => {
    fc.assert(
      fc.property(fc.oneof(anySingle, anyMulti), anyUnder, (table, under) => {
        const [counts, shown] = [gridOf(table), masked(table, under)]
        counts.flat().forEach((count, at) => {
          if (count !== null && count > 0 && count < under) expect(shown.flat()[at]).toBeNull()
          if (count === 0) expect(shown.flat()[at]).toBe(0)
        })
      }),
    )
  })

  it('MC-1 the chosen number itself is shown', () => {
    const table = single([
      [3, 3, 3],
      [3, 3, 3],
      [3, 3, 3],
      [3, 3, 3],
    ])
    expect(masked(table, 3)).toEqual(gridOf(table))
    expect(masked(table, 4).flat()).toContain(null)
  })

  it('MC-2 what is shown is as counted, and a table without small figures is as it was', () => {
    fc.assert(
      fc.property(fc.oneof(anySingle, anyMulti), anyUnder, (table, under) => {
        const counts = gridOf(table).flat()
        masked(table, under)
          .flat()
          .forEach((value, at) => value !== null && expect(value).toBe(counts[at]))
        if (counts.every((count) => count === 0 || (count ?? 0) >= under))
          expect(expectOk(maskCells(table, under))).toEqual(table)
      }),
    )
  })

  it('MC-3 no masked figure follows from what is shown in its row or column', () => {
    fc.assert(
      fc.property(
        cellsOf(3).map((cells) => single(cells.map((row) => row.map((count) => count % 7)))),
        fc.integer({ min: 3, max: 5 }),
        (table, under) => {
          const shown = masked(table, under)
          for (const lines of [shown, turned(shown)])
            for (const line of lines)
              line.forEach((value, at) => {
                if (value !== null) return
                expect(possible(line, at, 14).size).toBeGreaterThan(1)
              })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('MC-3 two figures of 1 beside a shown total take a third with them', () => {
    const shown = masked(
      single([
        [1, 1, 9],
        [20, 20, 20],
        [20, 20, 20],
        [20, 20, 20],
      ]),
    )
    expect(shown[0]?.filter((value) => value === null)).toHaveLength(3)
  })

  it('MC-4 every masked figure can move by one, along a ring, without changing a shown sum', () => {
    fc.assert(
      fc.property(fc.oneof(anySingle, anyMulti), anyUnder, (table, under) => {
        const shown = masked(table, under)
        const hidden = shown.flatMap((row, r) =>
          row.flatMap((value, c) => (value === null ? [{ r, c }] : [])),
        )
        for (const one of hidden) {
          const others = hidden.filter((each) => each !== one)
          const reached = new Set([`r${one.r}`])
          for (let round = 0; round <= hidden.length; round++)
            for (const { r, c } of others)
              if (reached.has(`r${r}`) || reached.has(`c${c}`)) reached.add(`r${r}`).add(`c${c}`)
          expect(reached.has(`c${one.c}`)).toBe(true)
        }
      }),
    )
  })

  it('MC-5 besides the small figure the smallest ones that serve are hidden', () => {
    const shown = masked(
      single([
        [2, 9, 5],
        [8, 30, 7],
        [20, 20, 20],
        [20, 20, 20],
      ]),
    )
    expect(shown.slice(0, 2)).toEqual([
      [null, 9, null, 16],
      [null, 30, null, 45],
    ])
    expect(shown.flat().filter((value) => value === null)).toHaveLength(4)
  })

  it('MC-5 one column alone hides its totals too', () => {
    const shown = masked(single([[2], [9], [8], [0]], ['x']))
    expect(shown).toEqual([
      ...[
        [null, null],
        [9, 9],
        [null, null],
        [0, 0],
      ],
      [19, 19],
    ])
  })

  it('MC-6 a number under 3 is refused', () => {
    for (const under of [2, 0, -1, 3.5])
      expect(maskCells(single([]), under)).toMatchObject({
        refusal: { code: 'not-a-masking-number', facts: { least: 3 } },
      })
  })
})
