import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type DateText } from '../time/tokyo.ts'
import { lastDayOf, periodUnits, type LegalPeriod, type PeriodUnit } from './legal-period.ts'

const plain = { isFirstDayCounted: false, endOnHoliday: 'stays' } as const
const of = (amount: number, unit: PeriodUnit): LegalPeriod => ({ amount, unit, ...plain })
const sixMonths = of(6, 'month')

/** Starts within the years whose holidays are known. */
const anyDate = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2000-01-01', days))
const anyUnit = fc.constantFrom(...periodUnits)
const anyPeriod = fc.record<LegalPeriod>({
  amount: fc.integer({ min: 1, max: 40 }),
  unit: anyUnit,
  isFirstDayCounted: fc.boolean(),
  endOnHoliday: fc.constantFrom('stays', 'moves'),
})

describe('legal periods', () => {
  it('TKP-1 TKP-2 TKP-3 end on the day reckoned by hand', () => {
    const table: readonly (readonly [DateText, number, PeriodUnit, DateText])[] = [
      // Days and weeks.
      ['2026-11-05', 7, 'day', '2026-11-12'],
      ['2026-11-05', 21, 'day', '2026-11-26'],
      ['2026-12-25', 2, 'day', '2026-12-27'],
      ['2024-02-27', 2, 'day', '2024-02-29'],
      ['2026-02-27', 2, 'day', '2026-03-01'],
      ['2026-11-05', 3, 'week', '2026-11-26'],
      // The month of the end has no day that corresponds: 28 February, or 29 in a leap year.
      ['2026-08-27', 6, 'month', '2027-02-27'],
      ['2026-08-28', 6, 'month', '2027-02-28'],
      ['2026-08-29', 6, 'month', '2027-02-28'],
      ['2026-08-30', 6, 'month', '2027-02-28'],
      ['2026-08-31', 6, 'month', '2027-02-28'],
      ['2027-08-28', 6, 'month', '2028-02-28'],
      ['2027-08-29', 6, 'month', '2028-02-29'],
      ['2027-08-30', 6, 'month', '2028-02-29'],
      ['2027-08-31', 6, 'month', '2028-02-29'],
      // From the beginning of a month to the end of the last one.
      ['2026-02-28', 6, 'month', '2026-08-31'],
      ['2028-02-28', 6, 'month', '2028-08-28'],
      ['2028-02-29', 6, 'month', '2028-08-31'],
      ['2026-11-30', 3, 'month', '2027-02-28'],
      ['2026-11-29', 3, 'month', '2027-02-28'],
      ['2026-11-05', 3, 'month', '2027-02-05'],
      ['2026-12-31', 1, 'month', '2027-01-31'],
      ['2026-01-30', 1, 'month', '2026-02-28'],
      // Years.
      ['2026-11-05', 3, 'year', '2029-11-05'],
      ['2026-12-31', 3, 'year', '2029-12-31'],
      ['2028-02-28', 1, 'year', '2029-02-28'],
      ['2028-02-29', 3, 'year', '2031-02-28'],
      ['2028-02-28', 20, 'year', '2048-02-28'],
      ['2026-02-28', 2, 'year', '2028-02-29'],
    ]
    for (const [start, amount, unit, end] of table)
      expect(lastDayOf(start, of(amount, unit)), `${start} + ${amount} ${unit}`).toBe(end)
  })

  it('TKP-1 count the first day where the law does', () => {
    const counted = { isFirstDayCounted: true } as const
    const table: readonly (readonly [DateText, number, PeriodUnit, DateText])[] = [
      ['2026-11-05', 7, 'day', '2026-11-11'],
      ['2026-11-05', 3, 'year', '2029-11-04'],
      ['2026-03-01', 3, 'year', '2029-02-28'],
      ['2025-03-01', 3, 'year', '2028-02-29'],
      ['2028-02-29', 3, 'year', '2031-02-28'],
      ['2026-01-01', 1, 'year', '2026-12-31'],
    ]
    for (const [start, amount, unit, end] of table)
      expect(lastDayOf(start, { ...of(amount, unit), ...counted }), start).toBe(end)
  })

  it('TKP-4 do not end on a day off where the rule says so', () => {
    const table: readonly (readonly [DateText, DateText, DateText])[] = [
      // Wednesday; Saturday, then Sunday; Sunday.
      ['2026-03-24', '2026-09-24', '2026-09-24'],
      ['2026-04-03', '2026-10-03', '2026-10-05'],
      ['2026-04-04', '2026-10-04', '2026-10-05'],
      // Monday to Wednesday in September 2026: the aged, the day between, the equinox.
      ['2026-03-21', '2026-09-21', '2026-09-24'],
      ['2026-03-22', '2026-09-22', '2026-09-24'],
      ['2026-03-23', '2026-09-23', '2026-09-24'],
      // The turn of the year; 4 January 2027 is a Monday.
      ['2026-06-28', '2026-12-28', '2026-12-28'],
      ['2026-06-29', '2026-12-29', '2027-01-04'],
      ['2026-07-03', '2027-01-03', '2027-01-04'],
      ['2026-07-04', '2027-01-04', '2027-01-04'],
    ]
    for (const [start, stays, moves] of table) {
      expect(lastDayOf(start, sixMonths), start).toBe(stays)
      expect(lastDayOf(start, { ...sixMonths, endOnHoliday: 'moves' }), start).toBe(moves)
    }
  })

  it('TKP-2 of days move by exactly one day when their start does', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 999 }), fc.boolean(), (start, amount, is) => {
        const period = { ...of(amount, 'day'), isFirstDayCounted: is }
        const end = lastDayOf(start, period)
        expect(end).toBe(addDays(start, is ? amount - 1 : amount))
        expect(lastDayOf(addDays(start, 1), period)).toBe(end && addDays(end, 1))
      }),
    )
  })

  it('TKP-3 TKP-4 never go backwards when their start goes on, and never end before it', () => {
    fc.assert(
      fc.property(anyDate, anyPeriod, fc.integer({ min: 1, max: 40 }), (start, period, days) => {
        const end = lastDayOf(start, period) ?? ''
        expect(end >= start).toBe(true)
        expect((lastDayOf(addDays(start, days), period) ?? '') >= end).toBe(true)
      }),
    )
  })

  it('TKP-3 twelve months are a year', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 30 }), (start, years) => {
        expect(lastDayOf(start, of(years * 12, 'month'))).toBe(lastDayOf(start, of(years, 'year')))
      }),
    )
  })

  it('TKP-5 of a year nobody lives to see have no end', () => {
    expect(lastDayOf('9000-01-01', of(1, 'day'))).toBeNull()
    for (const unit of periodUnits)
      expect(lastDayOf('8999-12-31', of(999, unit)), unit).not.toBeNull()
  })
})
