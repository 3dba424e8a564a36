import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import eraNames from '../../../resources/desk/era-names.json'
import { ok, refuse } from '../core/result.ts'
import { calendarYearOf, eraOfFiscalYear, eraYearOf, liesInEra } from './era.ts'
import { fiscalYearAt, fiscalYearOf, fiscalYearPeriod } from './fiscal-year.ts'
import { parseDate } from './parse-date.ts'
import { contains, encloses, makePeriod, overlaps } from './period.ts'
import {
  addDays,
  dateOf,
  daysBetween,
  instantOn,
  isDateText,
  isInstantText,
  minuteOfDay,
  readInstant,
  timeOf,
  toEpochMs,
  toInstantText,
  weekdayOf,
  type DateText,
} from './tokyo.ts'

const from1952 = Date.UTC(1952, 3, 28)
const to2200 = Date.UTC(2200, 0, 1)
const anyMs = fc.integer({ min: from1952, max: to2200 })
const anyDate = anyMs.map((ms) => dateOf(toInstantText(ms)))

describe('Tokyo time', () => {
  it('TM-1 writes instants with the offset of Tokyo', () => {
    expect(toInstantText(Date.UTC(2026, 10, 24, 0, 0))).toBe('2026-11-24T09:00:00.000+09:00')
    expect(toInstantText(Date.UTC(2026, 10, 23, 15, 0, 0, 7))).toBe('2026-11-24T00:00:00.007+09:00')
    for (const bad of [
      '2026-11-24T09:00:00+09:00',
      '2026-11-24T00:00:00.000Z',
      '2026-02-30T09:00:00.000+09:00',
      '2026-11-24T24:00:00.000+09:00',
      5,
    ]) {
      expect(isInstantText(bad), String(bad)).toBe(false)
    }
  })

  it('TM-1 has text order for time order', () => {
    fc.assert(
      fc.property(anyMs, anyMs, (one, other) => {
        expect(toInstantText(one) < toInstantText(other)).toBe(one < other)
      }),
    )
  })

  it('TM-2 converts without loss', () => {
    fc.assert(fc.property(anyMs, (ms) => void expect(toEpochMs(toInstantText(ms))).toBe(ms)))
    expect(readInstant('2026-11-24T00:00:00Z')).toEqual(ok('2026-11-24T09:00:00.000+09:00'))
    expect(readInstant('2026-11-24T09:00')).toEqual(refuse('not-an-instant'))
    expect(readInstant('')).toEqual(refuse('not-an-instant'))
  })

  it('TM-3 agrees with the time zone Asia/Tokyo', () => {
    fc.assert(
      fc.property(anyMs, (ms) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Tokyo')
        const text = toInstantText(ms)
        expect(dateOf(text)).toBe(zoned.toPlainDate().toString())
        expect(minuteOfDay(text)).toBe(zoned.hour * 60 + zoned.minute)
        expect(weekdayOf(dateOf(text))).toBe(zoned.dayOfWeek)
      }),
    )
    expect(timeOf('2026-11-24T09:05:00.000+09:00')).toBe('09:05')
  })

  it('TM-3 finds the instant of a minute of a day', () => {
    expect(instantOn('2026-11-24', 540)).toBe('2026-11-24T09:00:00.000+09:00')
    expect(instantOn('2026-11-24', 1440)).toBe('2026-11-25T00:00:00.000+09:00')
  })

  it('TM-3 reckons with days and minutes as Temporal does', () => {
    const minute = fc.integer({ min: 0, max: 1440 })
    fc.assert(
      fc.property(anyDate, minute, fc.integer({ min: -4000, max: 4000 }), (date, at, days) => {
        const day = Temporal.PlainDate.from(date)
        const midnight = day.toZonedDateTime({ timeZone: 'Asia/Tokyo' })
        expect(addDays(date, days)).toBe(day.add({ days }).toString())
        expect(weekdayOf(date)).toBe(day.dayOfWeek)
        expect(toEpochMs(instantOn(date, at))).toBe(midnight.add({ minutes: at }).epochMilliseconds)
      }),
    )
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => instantOn('9999-12-31', 1440)).toThrow(RangeError)
  })

  it('TM-4 knows which days exist', () => {
    for (const good of ['2024-02-29', '2000-02-29', '2026-12-31', '2026-01-01'])
      expect(isDateText(good), good).toBe(true)
    for (const bad of [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-1-1',
      '',
      null,
    ]) {
      expect(isDateText(bad), String(bad)).toBe(false)
    }
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(isDateText(date)).toBe(true)
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })
})

describe('fiscal years', () => {
  it('FY-1 run from April to March', () => {
    expect(fiscalYearOf('2026-03-31')).toBe(2025)
    expect(fiscalYearOf('2026-04-01')).toBe(2026)
    expect(fiscalYearOf('2027-01-01')).toBe(2026)
    fc.assert(
      fc.property(
        anyDate,
        (date) => void expect(contains(fiscalYearPeriod(fiscalYearOf(date)), date)).toBe(true),
      ),
    )
  })

  it('FY-2 are those of the day in Tokyo', () => {
    expect(fiscalYearAt(toInstantText(Date.UTC(2026, 2, 31, 14, 59, 59)))).toBe(2025)
    expect(fiscalYearAt(toInstantText(Date.UTC(2026, 2, 31, 15, 0)))).toBe(2026)
  })
})

describe('eras', () => {
  it('ER-1 count from their first year', () => {
    expect(eraYearOf('2026-11-24')).toEqual({ era: 'reiwa', letter: 'R', year: 8 })
    expect(eraYearOf('1988-01-01')).toEqual({ era: 'showa', letter: 'S', year: 63 })
    expect(calendarYearOf('R', 8)).toEqual(ok(2026))
    expect(calendarYearOf('H', 0)).toEqual(refuse('not-an-era-year'))
    expect(eraYearOf('1920-01-01')).toBeNull()
  })

  it('ER-2 change on their day', () => {
    expect(eraYearOf('2019-04-30')).toEqual({ era: 'heisei', letter: 'H', year: 31 })
    expect(eraYearOf('2019-05-01')).toEqual({ era: 'reiwa', letter: 'R', year: 1 })
    expect(eraYearOf('1989-01-07')?.era).toBe('showa')
    expect(eraYearOf('1989-01-08')?.era).toBe('heisei')
    expect(liesInEra('2019-05-01', 'H')).toBe(false)
  })

  it('ER-3 name fiscal years by their first calendar year', () => {
    expect(eraOfFiscalYear(2019)).toMatchObject({ letter: 'R', year: 1 })
    expect(eraOfFiscalYear(2018)).toMatchObject({ letter: 'H', year: 30 })
    expect(eraOfFiscalYear(2026)).toMatchObject({ letter: 'R', year: 8 })
  })
})

describe('periods', () => {
  const period = { from: '2026-04-01', to: '2026-04-03' } as const
  const anyPeriod = fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 10 }))
    .map(([at, days]) => ({
      from: addDays('2026-04-01', at),
      to: addDays('2026-04-01', at + days),
    }))

  it('PE-1 hold their start and not their end', () => {
    expect(contains(period, '2026-04-01')).toBe(true)
    expect(contains(period, '2026-04-02')).toBe(true)
    expect(contains(period, '2026-04-03')).toBe(false)
    expect(encloses(period, period)).toBe(true)
    expect(encloses(period, { from: '2026-04-01', to: '2026-04-04' })).toBe(false)
    expect(encloses(period, { from: '2026-03-31', to: '2026-04-03' })).toBe(false)
  })

  it('PE-2 overlap exactly when a day lies in both', () => {
    expect(overlaps(period, { from: '2026-04-03', to: '2026-04-05' })).toBe(false)
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (one, other) => {
        const days = Array.from({ length: 60 }, (_, day) => addDays('2026-04-01', day))
        expect(overlaps(one, other)).toBe(
          days.some((day) => contains(one, day) && contains(other, day)),
        )
      }),
    )
  })

  it('PE-3 end after they start', () => {
    expect(makePeriod<DateText>('2026-04-01', '2026-04-01')).toEqual(refuse('not-a-period'))
    expect(makePeriod<DateText>('2026-04-02', '2026-04-01')).toEqual(refuse('not-a-period'))
    expect(makePeriod<DateText>('2026-04-01', '2026-04-02').ok).toBe(true)
  })
})

describe('dates as typed', () => {
  const read = (text: string): unknown => parseDate(text, eraNames)

  it('PD-1 reads every way an office writes them', () => {
    const ways = [
      'R8.4.1',
      'r8.4.1',
      'R8/4/1',
      'R8-4-1',
      'R08.04.01',
      'Ｒ８．４．１',
      '令和8年4月1日',
      '令和８年４月１日',
      '令8.4.1',
      '㋿8年4月1日',
      '令和 8 年 4 月 1 日',
      '2026/4/1',
      '2026/04/01',
      '２０２６／４／１',
      '2026-04-01',
      '2026−4−1',
      '2026ー4ー1',
      '2026.4.1',
      '2026年4月1日',
      '20260401',
      '２０２６０４０１',
      ' 2026/4/1 ',
    ]
    for (const way of ways) expect(read(way), way).toEqual(ok('2026-04-01'))
    expect(read('H31.4.30')).toEqual(ok('2019-04-30'))
    expect(read('昭和64年1月7日')).toEqual(ok('1989-01-07'))
    for (const bad of [
      '',
      'きょう',
      '2026/4',
      'R8.4',
      '8',
      '2026/4-1',
      '2026041',
      'T8.4.1',
      '2026/4/1/1',
      '4月1日',
    ]) {
      expect(read(bad), bad).toEqual(refuse('not-a-date'))
    }
  })

  it('PD-1 reads back every date it could be written as', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const era = eraYearOf(date)
        const [year, month, day] = date.split('-').map(Number)
        expect(read(`${year}/${month}/${day}`)).toEqual(ok(date))
        expect(read(date.replaceAll('-', ''))).toEqual(ok(date))
        expect(read(`${era?.letter}${era?.year}.${month}.${day}`)).toEqual(ok(date))
      }),
    )
  })

  it('PD-2 reads the first year by its sign', () => {
    expect(read('令和元年5月1日')).toEqual(ok('2019-05-01'))
    expect(read('R元.5.1')).toEqual(ok('2019-05-01'))
    expect(read('平成元年1月8日')).toEqual(ok('1989-01-08'))
  })

  it('PD-3 refuses days that do not exist or not in that era', () => {
    for (const bad of ['2026/2/30', '20260230', 'R8.2.29', '令和8年13月1日', '2026/0/1'])
      expect(read(bad), bad).toEqual(refuse('no-such-day'))
    expect(read('平成31年5月1日')).toEqual(refuse('not-in-era', { letter: 'H' }))
    expect(read('R1.4.30')).toEqual(refuse('not-in-era', { letter: 'R' }))
    expect(read('R0.4.30')).toEqual(refuse('not-in-era', { letter: 'R' }))
  })

  it('PD-4 does not guess a year', () => {
    for (const bad of ['4/1', '26/4/1', '8.4.1', '0401'])
      expect(read(bad), bad).toEqual(refuse('not-a-date'))
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => typeof parseDate(text, eraNames).ok === 'boolean',
      ),
    )
  })
})
