import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { calendarSpans, datesIn, daysShown, stepped } from './calendar-span.ts'
import { addDays, daysBetween, weekdayOf, type DateText } from './tokyo.ts'

const anyDate = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => addDays('2000-01-01' as DateText, days))
const anySpan = fc.constantFrom(...calendarSpans)

describe('calendar span', () => {
  it('CA-1 a day, a week from Monday, the days of a month', () => {
    expect(daysShown('day', '2026-11-24')).toEqual({ from: '2026-11-24', to: '2026-11-25' })
    expect(daysShown('week', '2026-11-29')).toEqual({ from: '2026-11-23', to: '2026-11-30' })
    expect(daysShown('list', '2026-12-31')).toEqual({ from: '2026-12-01', to: '2027-01-01' })
  })

  it('CA-2 six whole weeks around a month', () => {
    expect(daysShown('month', '2026-11-24')).toEqual({ from: '2026-10-26', to: '2026-12-07' })
    expect(daysShown('month', '2027-02-10')).toEqual({ from: '2027-02-01', to: '2027-03-15' })
  })

  it('CA-3 the end of a long month steps to the end of a short one', () => {
    expect(stepped('month', '2027-01-31', 1)).toBe('2027-02-28')
    expect(stepped('list', '2028-03-31', -1)).toBe('2028-02-29')
    expect(stepped('week', '2026-12-28', 1)).toBe('2027-01-04')
    expect(stepped('day', '2026-12-31', 1)).toBe('2027-01-01')
  })

  test.prop([anySpan, anyDate])('CA-1 CA-2 what is shown holds the date', (span, date) => {
    const shown = daysShown(span, date)
    expect(datesIn(shown)).toContain(date)
    expect(datesIn(shown)).toHaveLength(daysBetween(shown.from, shown.to))
    if (span === 'week' || span === 'month') expect(weekdayOf(shown.from)).toBe(1)
  })

  test.prop([anySpan, anyDate])('CA-3 a step forward shows later days', (span, date) => {
    const [before, after] = [daysShown(span, date), daysShown(span, stepped(span, date, 1))]
    expect(after.from > before.from).toBe(true)
    expect(daysShown(span, stepped(span, date, -1)).from < before.from).toBe(true)
  })

  test.prop([fc.constantFrom('day' as const, 'week' as const, 'list' as const), anyDate])(
    'CA-4 every date shown shows the same days',
    (span, date) => {
      const shown = daysShown(span, date)
      for (const other of datesIn(shown)) expect(daysShown(span, other)).toEqual(shown)
    },
  )
})
