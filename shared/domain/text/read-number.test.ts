import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok, refuse } from '../core/result.ts'
import { readHourCount, readNumber, writeHourCount } from './read-number.ts'

const limits = { least: 5, most: 480 }
const outside = refuse('not-in-limits', limits)

describe('numbers as they are typed', () => {
  it.each([
    ['5', 5],
    ['480', 480],
    ['３０', 30],
    [' 50 ', 50],
    ['045', 45],
  ])('WN-1 %j is %i', (typed, number) => {
    expect(readNumber(typed, limits)).toEqual(ok(number))
  })

  it('WN-2 a blank field is no number', () => {
    for (const blank of ['', ' ', '\u3000']) {
      expect(readNumber(blank, limits)).toEqual(ok(null))
      expect(readHourCount(blank, limits)).toEqual(ok(null))
    }
  })

  it('WN-3 whatever else it is, it is refused with the limits', () => {
    for (const typed of ['4', '481', '-5', '+5', '5.0', '5分', '五', '1e2', '0x10', '9'.repeat(20)])
      expect(readNumber(typed, limits), typed).toEqual(outside)
    for (const typed of ['0.05', '8.01', '-1', '1.', '.5', '1,5', '1.125', '1時間'])
      expect(readHourCount(typed, limits), typed).toEqual(outside)
  })

  it('WN-1 every number within the limits is read as itself, every other refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (number) => {
        const isInside = limits.least <= number && number <= limits.most
        expect(readNumber(String(number), limits)).toEqual(isInside ? ok(number) : outside)
      }),
    )
  })

  it('WN-4 hours have parts, and minutes written as hours come back', () => {
    expect(readHourCount('１．５', limits)).toEqual(ok(90))
    expect(readHourCount('0.25', limits)).toEqual(ok(15))
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 480 }), (minutes) => {
        expect(readHourCount(writeHourCount(minutes), limits)).toEqual(ok(minutes))
      }),
    )
    expect([writeHourCount(0), writeHourCount(90), writeHourCount(1440)]).toEqual([
      ...['0', '1.5', '24'],
    ])
  })
})
