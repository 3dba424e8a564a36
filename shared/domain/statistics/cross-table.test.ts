import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectOk } from '../core/result.ts'
import {
  addTables,
  crossTable,
  overlapsOf,
  percentOf,
  type CrossTable,
  type Pair,
  type TableHead,
} from './cross-table.ts'

const head: TableHead = {
  ...{ id: 'T1', code: 'T1-contacts', counts: 'contacts', adds: true },
  isMultiAnswer: { rows: true, columns: true },
  ...{ rows: ['a', 'b', 'unknown'], columns: ['x', 'y'] },
}
type Unit = readonly Pair[]
const tableOf = (units: readonly Unit[], more: Partial<TableHead> = {}): CrossTable =>
  crossTable({ ...head, ...more }, units, (unit) => unit)
const anyPair = fc.tuple(fc.constantFrom('a', 'b', 'own'), fc.constantFrom('x', 'y', 'z'))
const anyUnits = fc.array(fc.array(anyPair, { maxLength: 4 }), { maxLength: 12 })
const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)

describe('a cross table', () => {
  it('TB-1 counts a unit once in a cell, though it names it twice', () => {
    const table = tableOf([
      [
        ['a', 'x'],
        ['a', 'x'],
      ],
      [['a', 'x']],
    ])
    expect(table.cells[0]).toEqual([2, 0])
    expect(table.rowTotals[0]).toBe(2)
  })

  it('TB-1 TB-2 every cell, total and the base is the number of units that name it', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const table = tableOf(units)
        const named = units.map((unit) => (unit.length > 0 ? unit : [['unknown', 'unknown']]))
        table.rows.forEach((row, at) => {
          expect(table.rowTotals[at]).toBe(
            named.filter((unit) => unit.some(([name]) => name === row)).length,
          )
          table.columns.forEach((column, place) =>
            expect(table.cells[at]?.[place]).toBe(
              named.filter((unit) => unit.some((one) => one[0] === row && one[1] === column))
                .length,
            ),
          )
        })
        expect(table.base).toBe(units.length)
      }),
    )
  })

  it('TB-2 where each unit names one cell, totals are sums and nothing overlaps', () => {
    fc.assert(
      fc.property(fc.array(anyPair), (pairs) => {
        const overlaps = overlapsOf(tableOf(pairs.map((pair) => [pair])))
        expect([...overlaps.rows, ...overlaps.columns].every((more) => more === 0)).toBe(true)
        expect([overlaps.rowTotals, overlaps.columnTotals]).toEqual([0, 0])
      }),
    )
  })

  it('TB-2 with several answers a total and its overlap are the sum', () => {
    const table = tableOf([
      [
        ['a', 'x'],
        ['a', 'y'],
        ['b', 'x'],
      ],
    ])
    expect(table.base).toBe(1)
    expect(overlapsOf(table)).toEqual({
      ...{ rows: [1, 0, 0], columns: [1, 0], rowTotals: 1, columnTotals: 1 },
    })
    fc.assert(
      fc.property(anyUnits, (units) => {
        const any = tableOf(units)
        const { rows, columns, rowTotals, columnTotals } = overlapsOf(any)
        expect([...rows, ...columns, rowTotals, columnTotals].every((more) => more >= 0)).toBe(true)
        expect(sum(any.cells.flat())).toBe(any.base + rowTotals + sum(rows))
        expect(sum(any.cells.flat())).toBe(any.base + columnTotals + sum(columns))
      }),
    )
  })

  it('TB-3 who names nothing stands under unknown', () => {
    const table = tableOf([[]])
    expect(table.columns).toEqual(['x', 'y', 'unknown'])
    expect(table.cells).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 1],
    ])
  })

  it('TB-4 what is listed stands at zero, what is not listed behind it, unknown last', () => {
    expect(tableOf([]).rows).toEqual(['a', 'b', 'unknown'])
    const table = tableOf([[['own', 'z']], [['b', 'x']]])
    expect([table.rows, table.columns]).toEqual([
      ['a', 'b', 'own', 'unknown'],
      ['x', 'y', 'z'],
    ])
  })

  it('TB-5 percentages are of the base in tenths, half up, and none of nothing', () => {
    expect(percentOf(2233, 3740)).toBe(59.7)
    expect(percentOf(1, 8)).toBe(12.5)
    expect(percentOf(1, 16)).toBe(6.3)
    expect(percentOf(3, 3)).toBe(100)
    expect(percentOf(0, 0)).toBeNull()
  })

  it('TB-6 adding the tables of two halves is the table of the whole', () => {
    fc.assert(
      fc.property(anyUnits, anyUnits, (one, other) => {
        const added = expectOk(addTables(tableOf(one), tableOf(other)))
        expect(added).toEqual(tableOf([...one, ...other]))
      }),
    )
  })

  it('TB-6 persons are not added, nor tables of different kinds', () => {
    const persons = tableOf([], { code: 'T1-persons', counts: 'persons', adds: false })
    expect(addTables(persons, persons)).toMatchObject({ refusal: { code: 'does-not-add' } })
    expect(addTables(tableOf([]), persons)).toMatchObject({
      refusal: { code: 'not-the-same-table' },
    })
  })
})
