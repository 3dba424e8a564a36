import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains } from '../time/period.ts'
import { addDays } from '../time/tokyo.ts'
import { at } from './facts.fixture.ts'
import {
  monthAt,
  monthOf,
  monthPeriod,
  periodsOf,
  yearBefore,
  yearSoFar,
} from './statistics-periods.ts'

describe('periods of statistics', () => {
  it('SM-1 a month ends before the first of the next, over the end of a year too', () => {
    expect(monthPeriod('2026-11')).toEqual({ from: '2026-11-01', to: '2026-12-01' })
    expect(monthPeriod('2026-12')).toEqual({ from: '2026-12-01', to: '2027-01-01' })
    expect(monthAt(at('2026-11-30T23:59'))).toBe('2026-11')
    expect(monthAt(at('2026-12-01T00:00'))).toBe('2026-12')
  })

  it('SM-2 the fiscal year so far begins in April', () => {
    expect(yearSoFar('2026-04', 'fiscalYear')).toEqual({ from: '2026-04-01', to: '2026-05-01' })
    expect(yearSoFar('2027-01', 'fiscalYear')).toEqual({ from: '2026-04-01', to: '2027-02-01' })
    expect(yearSoFar('2027-03', 'fiscalYear')).toEqual({ from: '2026-04-01', to: '2027-04-01' })
  })

  it('SM-3 the month a year before may have other days', () => {
    expect(yearBefore('2029-02')).toBe('2028-02')
    expect(periodsOf('2029-02', 'fiscalYear').yearBefore).toEqual({
      ...{ from: '2028-02-01', to: '2028-03-01' },
    })
  })

  it('SM-4 the calendar year so far begins in January', () => {
    expect(yearSoFar('2027-01', 'calendarYear')).toEqual({ from: '2027-01-01', to: '2027-02-01' })
    expect(yearSoFar('2026-12', 'calendarYear')).toEqual({ from: '2026-01-01', to: '2027-01-01' })
  })

  it('SM-5 every day lies in its month, and the month lies at the end of its year so far', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const date = addDays('2000-01-01', days)
        const month = monthPeriod(monthOf(date))
        expect(contains(month, date)).toBe(true)
        expect(monthPeriod(monthOf(month.to)).from).toBe(month.to)
        for (const basis of ['fiscalYear', 'calendarYear'] as const) {
          const soFar = yearSoFar(monthOf(date), basis)
          expect(soFar.to).toBe(month.to)
          expect(contains(soFar, date)).toBe(true)
        }
      }),
    )
  })
})
