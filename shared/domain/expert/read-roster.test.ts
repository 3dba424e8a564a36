import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import clock from '../../../resources/desk/clock-words.json'
import names from '../../../resources/desk/era-names.json'
import { at, everyWeek, lawyer } from '../booking/booking.fixture.ts'
import { expectOk, ok, refuse } from '../core/result.ts'
import { addDays, type DateText } from '../time/tokyo.ts'
import {
  readAbsence,
  readDay,
  readLine,
  readRemovedDay,
  typedLine,
  type TypedLine,
} from './read-roster.ts'
import { nthsOfMonth, type RecurringLine } from './roster.ts'

const tables = { clock, names }
const wednesday: TypedLine = { weekday: 3, nths: [], hours: '13-16', from: '', until: '' }
const line = (changes: Partial<TypedLine>) => readLine({ ...wednesday, ...changes }, tables)
const problems = (read: ReturnType<typeof line | typeof absence>) =>
  read.ok
    ? {}
    : Object.fromEntries(
        Object.entries(read.refusal.facts.problems).map(([field, { code }]) => [field, code]),
      )
const absence = (from: string, until: string, reason = '') =>
  readAbsence({ from, until, reason }, tables)

describe('lines of a roster as typed', () => {
  it('RR-1 without a choice every week, otherwise in the order of the month', () => {
    expect(line({})).toEqual(ok([everyWeek(3, 13, 16)]))
    expect(line({ nths: [4, 2] })).toEqual(ok([{ ...everyWeek(3, 13, 16), nths: [2, 4] }]))
    expect(line({ nths: ['last'] })).toEqual(ok([{ ...everyWeek(3, 13, 16), nths: ['last'] }]))
  })

  it('RR-1 each stretch of hours is a line', () => {
    expect(line({ hours: '１０時から12時まで、13:00–16:00' })).toEqual(
      ok([everyWeek(3, 10, 12), everyWeek(3, 13, 16)]),
    )
  })

  it('RR-2 until is the last day, open ends are open', () => {
    const [read] = expectOk(line({ from: 'R8.12.1', until: '令和９年３月31日' }))
    expect(read).toMatchObject({ validFrom: '2026-12-01', validTo: '2027-04-01' })
    const [oneDay] = expectOk(line({ from: '2026/12/2', until: '20261202' }))
    expect(oneDay).toMatchObject({ validFrom: '2026-12-02', validTo: '2026-12-03' })
    expect(expectOk(line({ until: 'R9.3.31' }))[0]).toMatchObject({ validFrom: null })
    expect(problems(line({ from: 'R9.4.1', until: 'R9.3.31' }))).toEqual({
      until: 'ends-before-begin',
    })
  })

  it('RR-3 a single day has a date and hours', () => {
    expect(readDay({ date: 'R8.12.3', hours: '10-12 13-15' }, tables)).toEqual(
      ok([
        { date: '2026-12-03', fromMinute: 600, toMinute: 720 },
        { date: '2026-12-03', fromMinute: 780, toMinute: 900 },
      ]),
    )
    const read = readDay({ date: '12/3', hours: '休み' }, tables)
    expect(read).toMatchObject({
      refusal: {
        facts: { problems: { date: { code: 'not-a-date' }, hours: { code: 'missing' } } },
      },
    })
  })

  it('RR-4 what is taken out was a day of the roster', () => {
    const removed = (text: string) => readRemovedDay(text, lawyer.roster, names)
    expect(removed('R8.11.25')).toEqual(ok('2026-11-25'))
    expect(removed('R8.11.26')).toEqual(refuse('no-roster-day'))
    expect(removed('')).toEqual(refuse('missing'))
    expect(removed('11/25')).toEqual(refuse('not-a-date'))
  })

  it('RR-5 an absence goes from day to day, both included, or from time to time', () => {
    expect(absence('R8.12.24', '２０２７／１／５', ' 学会 ')).toEqual(
      ok({ from: at('2026-12-24T00:00'), to: at('2027-01-06T00:00'), reason: '学会' }),
    )
    expect(absence('R8.12.24', 'R8.12.24')).toEqual(
      ok({ from: at('2026-12-24T00:00'), to: at('2026-12-25T00:00'), reason: null }),
    )
    expect(absence('R8.12.24 13:30', '2026年12月24日　16時')).toEqual(
      ok({ from: at('2026-12-24T13:30'), to: at('2026-12-24T16:00'), reason: null }),
    )
    expect(expectOk(absence('R8.12.24 0900', 'R8.12.24 24:00')).to).toBe(at('2026-12-25T00:00'))
    expect(problems(absence('R8.12.24 13:00', 'R8.12.24 13:00'))).toEqual({
      until: 'ends-before-begin',
    })
    expect(problems(absence('R8.12.24 25:00', 'R8.12.23'))).toEqual({ from: 'no-such-time' })
    expect(problems(absence('R8.12.24 12:60', 'R8.12.32'))).toEqual({
      ...{ from: 'no-such-time', until: 'no-such-day' },
    })
  })

  it('RR-6 a line that is written out is read back', () => {
    const minute = fc.integer({ min: 0, max: 1440 })
    const date = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2024-01-01', days))
    const lines = fc
      .record({
        weekday: fc.integer({ min: 1, max: 7 }),
        nths: fc.option(fc.subarray([...nthsOfMonth], { minLength: 1 })),
        ends: fc.uniqueArray(minute, { minLength: 2, maxLength: 2 }),
        dates: fc.uniqueArray(fc.option(date), { minLength: 2, maxLength: 2 }),
      })
      .map(({ weekday, nths, ends, dates }): RecurringLine => {
        const [fromMinute = 0, toMinute = 0] = [...ends].sort((one, other) => one - other)
        const [one = null, other = null] = dates
        const inTurn = one !== null && other !== null && other < one ? [other, one] : [one, other]
        const [validFrom = null, validTo = null]: readonly (DateText | null)[] = inTurn
        return { weekday, nths, fromMinute, toMinute, validFrom, validTo }
      })
    fc.assert(
      fc.property(lines, (known) => {
        expect(readLine(typedLine(known), tables)).toEqual(ok([known]))
      }),
    )
  })

  it('RR-7 every field says what it lacks', () => {
    expect(problems(line({ weekday: null, hours: '13', from: '4/1', until: 'いつか' }))).toEqual({
      ...{ weekday: 'missing', hours: 'no-end', from: 'not-a-date', until: 'not-a-date' },
    })
    expect(problems(line({ hours: '' }))).toEqual({ hours: 'missing' })
    expect(problems(absence('', ''))).toEqual({ from: 'missing', until: 'missing' })
  })
})
