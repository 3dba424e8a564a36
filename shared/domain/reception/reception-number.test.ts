import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok, refuse } from '../core/result.ts'
import { toInstantText } from '../time/tokyo.ts'
import {
  compareReceptionNumbers,
  formatReceptionNumber,
  nextReceptionNumber,
  parseReceptionNumber,
} from './reception-number.ts'

const call = '2026-11-24T10:00:00.000+09:00'
const anyNumber = fc.record({
  fiscalYear: fc.integer({ min: 1989, max: 2199 }),
  number: fc.integer({ min: 1, max: 200_000 }),
})

describe('reception numbers', () => {
  it('RN-1 are written with era year and four digits', () => {
    expect(formatReceptionNumber({ fiscalYear: 2026, number: 1 })).toBe('R8-0001')
    expect(formatReceptionNumber({ fiscalYear: 2019, number: 42 })).toBe('R1-0042')
    expect(formatReceptionNumber({ fiscalYear: 2018, number: 7 })).toBe('H30-0007')
    expect(nextReceptionNumber(call, [])).toEqual({ fiscalYear: 2026, number: 1 })
  })

  it('RN-2 follow the highest ever given, gaps or not', () => {
    const given = [5, 2, 9, 3].map((number) => ({ fiscalYear: 2026, number }))
    expect(nextReceptionNumber(call, [...given, { fiscalYear: 2025, number: 300 }]).number).toBe(10)
  })

  it('RN-2 are never given twice', () => {
    fc.assert(
      fc.property(
        fc.array(anyNumber, { maxLength: 40 }),
        fc.integer({ min: 0, max: 400 }),
        (given, days) => {
          const next = nextReceptionNumber(
            toInstantText(Date.UTC(2025, 10, 1) + days * 86_400_000),
            given,
          )
          for (const each of given) {
            expect(compareReceptionNumbers(each, next)).not.toBe(0)
            if (each.fiscalYear === next.fiscalYear) expect(each.number).toBeLessThan(next.number)
          }
        },
      ),
    )
  })

  it('RN-3 belong to the fiscal year of reception in Tokyo', () => {
    expect(nextReceptionNumber('2026-03-31T23:59:59.999+09:00', []).fiscalYear).toBe(2025)
    expect(nextReceptionNumber('2026-04-01T00:00:00.000+09:00', []).fiscalYear).toBe(2026)
  })

  it('RN-4 grow beyond 9999', () => {
    expect(
      formatReceptionNumber(nextReceptionNumber(call, [{ fiscalYear: 2026, number: 9999 }])),
    ).toBe('R8-10000')
    expect(parseReceptionNumber('R8-10000')).toEqual(ok({ fiscalYear: 2026, number: 10000 }))
  })

  it('RN-5 sort by year, then number', () => {
    const sorted = [
      { fiscalYear: 2018, number: 99 },
      { fiscalYear: 2026, number: 2 },
      { fiscalYear: 2026, number: 10 },
      { fiscalYear: 2026, number: 9999 },
      { fiscalYear: 2026, number: 10000 },
      { fiscalYear: 2027, number: 1 },
    ]
    expect([...sorted].reverse().sort(compareReceptionNumbers)).toEqual(sorted)
  })

  it('RN-6 are read however they are typed', () => {
    for (const way of [
      'R8-0001',
      'r8-1',
      'Ｒ８－０００１',
      'ｒ８－１',
      'R8−0001',
      'R8ー0001',
      ' R8-0001 ',
      'R8 0001',
      'R08-01',
    ]) {
      expect(parseReceptionNumber(way), way).toEqual(ok({ fiscalYear: 2026, number: 1 }))
    }
    for (const bad of [
      '',
      'R8',
      '8-1',
      'R8-0',
      'R0-1',
      'X8-1',
      'R8-0001x',
      'R80001',
      'H31-1',
      'S63-1',
      'R9999-1',
      'R8-1234567890123456',
    ]) {
      expect(parseReceptionNumber(bad), bad).toEqual(refuse('not-a-reception-number'))
    }
  })

  it('RN-6 are read back as written', () => {
    fc.assert(
      fc.property(
        anyNumber,
        (number) =>
          void expect(parseReceptionNumber(formatReceptionNumber(number))).toEqual(ok(number)),
      ),
    )
  })
})
