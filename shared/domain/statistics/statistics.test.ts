import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectOk } from '../core/result.ts'
import type { Period } from '../time/period.ts'
import { addDays, daysBetween, type DateText } from '../time/tokyo.ts'
import { addTables, overlapsOf, type CrossTable } from './cross-table.ts'
import { anyFacts, anyMonth, around, at, contactOf, factsWith, lists } from './facts.fixture.ts'
import { slowCounts, type SlowCount } from './slow-count.fixture.ts'
import { yearBefore, yearSoFar, monthPeriod } from './statistics-periods.ts'
import { monthStatistics, statisticsOf } from './statistics.ts'
import { statisticCodes } from './table-codes.ts'

const some = (keys: readonly string[], values: readonly number[]) =>
  Object.fromEntries(
    keys.map((key, index) => [key, values[index] ?? 0] as const).filter(([, value]) => value > 0),
  )
const asSlow = (table: CrossTable): SlowCount => ({
  base: table.base,
  cells: Object.assign(
    {},
    ...table.rows.map((row, index) =>
      some(
        table.columns.map((column) => `${row} × ${column}`),
        table.cells[index] ?? [],
      ),
    ),
  ) as SlowCount['cells'],
  rows: some(table.rows, table.rowTotals),
  columns: some(table.columns, table.columnTotals),
})
const anyPeriod: fc.Arbitrary<Period<DateText>> = fc
  .tuple(anyMonth, fc.constantFrom('month', 'fiscalYear', 'calendarYear'))
  .map(([month, kind]) =>
    kind === 'month' ? monthPeriod(month) : yearSoFar(month, kind as 'fiscalYear'),
  )

describe('statistics', () => {
  it('TQ-1 every statistic stands once, in order', () => {
    const { tables, measures } = statisticsOf(factsWith({}), around, monthPeriod('2026-11'))
    const codes = new Set([...tables, ...measures].map(({ code }) => code))
    expect([...statisticCodes].filter((code) => codes.has(code))).toEqual([...statisticCodes])
    expect(tables.length + measures.length).toBe(statisticCodes.length)
    expect(tables.map(({ code }) => code)).toEqual(
      statisticCodes.filter((code) => tables.some((table) => table.code === code)),
    )
    expect([...tables, ...measures].every(({ id, code }) => code.startsWith(`${id}-`))).toBe(true)
  })

  it('TQ-2 a month stands beside its year so far and the month a year before', () => {
    fc.assert(
      fc.property(anyFacts, anyMonth, (facts, month) => {
        for (const basis of ['fiscalYear', 'calendarYear'] as const)
          expect(monthStatistics(facts, around, month, basis)).toEqual({
            month: statisticsOf(facts, around, monthPeriod(month)),
            soFar: statisticsOf(facts, around, yearSoFar(month, basis)),
            yearBefore: statisticsOf(facts, around, monthPeriod(yearBefore(month))),
          })
      }),
      { numRuns: 20 },
    )
  })

  it('TQ-3 the order of facts changes nothing', () => {
    fc.assert(
      fc.property(anyFacts, anyPeriod, (facts, period) => {
        const turned = Object.fromEntries(
          Object.entries(facts).map(([kind, records]) => [kind, [...records].reverse()]),
        ) as unknown as typeof facts
        expect(statisticsOf(turned, around, period)).toEqual(statisticsOf(facts, around, period))
      }),
    )
  })

  it('TQ-1 every table is what a slow count by other means finds', () => {
    fc.assert(
      fc.property(anyFacts, anyPeriod, (facts, period) => {
        const slow = slowCounts(facts, lists, [period.from, period.to])
        const { tables } = statisticsOf(facts, around, period)
        expect(Object.fromEntries(tables.map((table) => [table.code, asSlow(table)]))).toEqual(slow)
      }),
      { numRuns: 300 },
    )
  })

  it('TQ-1 a side that is no multi-answer has no overlap', () => {
    fc.assert(
      fc.property(anyFacts, anyPeriod, (facts, period) => {
        for (const table of statisticsOf(facts, around, period).tables) {
          const overlaps = overlapsOf(table)
          if (!table.isMultiAnswer.rows) {
            expect(overlaps.rowTotals).toBe(0)
            expect(overlaps.columns.every((more) => more === 0)).toBe(true)
          }
          if (!table.isMultiAnswer.columns) {
            expect(overlaps.columnTotals).toBe(0)
            expect(overlaps.rows.every((more) => more === 0)).toBe(true)
          }
        }
      }),
    )
  })

  it('TQ-1 every table of contacts but that of answers has every contact of the period as its base', () => {
    fc.assert(
      fc.property(anyFacts, anyPeriod, (facts, period) => {
        const inside = facts.contacts.filter(
          ({ receivedAt }) =>
            receivedAt >= at(`${period.from}T00:00`) && receivedAt < at(`${period.to}T00:00`),
        )
        const { tables } = statisticsOf(facts, around, period)
        for (const { code, counts, base } of tables)
          if (counts === 'contacts' && code !== 'T16-answered') expect(base).toBe(inside.length)
      }),
    )
  })

  it('TQ-1 a period split in two and added is the period, where figures add', () => {
    fc.assert(
      fc.property(anyFacts, anyPeriod, fc.nat(), (facts, { from, to }, part) => {
        const middle = addDays(from, 1 + (part % (daysBetween(from, to) - 1)))
        const [whole, before, after] = [
          { from, to },
          { from, to: middle },
          { from: middle, to },
        ].map((period) => statisticsOf(facts, around, period))
        if (!whole || !before || !after) throw new Error('no such period')
        whole.tables.forEach((table, index) => {
          const [one, other] = [before.tables[index], after.tables[index]]
          if (!one || !other) throw new Error('no such table')
          if (table.adds) expect(asSlow(expectOk(addTables(one, other)))).toEqual(asSlow(table))
          else expect(one.base + other.base).toBeGreaterThanOrEqual(table.base)
        })
        whole.measures.forEach(({ total }, index) => {
          const parts = [before.measures[index]?.total, after.measures[index]?.total]
          expect(parts.reduce((n, one) => n + (one?.n ?? 0), 0)).toBe(total.n)
          expect(parts.reduce((sum, one) => sum + (one?.sum ?? 0), 0)).toBe(total.sum)
        })
      }),
    )
  })

  it('TQ-1 persons do not add: who comes in two months is one person of the year', () => {
    const facts = factsWith({
      contacts: [
        contactOf(1, { receivedAt: at('2026-10-20T10:00') }),
        contactOf(2, { receivedAt: at('2026-11-20T10:00'), nth: 2 }),
      ],
    })
    const baseOf = (period: Period<DateText>) =>
      statisticsOf(facts, around, period).tables.find(({ code }) => code === 'T1-persons')?.base
    expect([baseOf(monthPeriod('2026-10')), baseOf(monthPeriod('2026-11'))]).toEqual([1, 1])
    expect(baseOf(yearSoFar('2026-11', 'fiscalYear'))).toBe(1)
  })
})
