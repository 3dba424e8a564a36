import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InstantText } from '../time/tokyo.ts'
import { firstReception, fitLines, rowsLeft, rowsOf } from './reception-sheet.ts'

const contact = (id: string, nth: number, time: string) => ({
  id,
  coded: { nth, receivedAt: `2026-04-01T${time}:00.000+09:00` as InstantText },
})

describe('reception sheet', () => {
  it('RT-1 the first reception has the lowest number, of one number the earliest moment', () => {
    const some = [contact('c', 3, '08:00'), contact('b', 1, '11:00'), contact('a', 1, '10:00')]
    expect(firstReception(some)?.id).toBe('a')
    expect(firstReception([...some].reverse())?.id).toBe('a')
    expect(firstReception([])).toBeNull()
  })

  it('RT-2 counts the rows a text fills', () => {
    expect(rowsOf('', 4)).toBe(1)
    expect(rowsOf('あいうえ', 4)).toBe(1)
    expect(rowsOf('あいうえお', 4)).toBe(2)
    expect(rowsOf('abcdefgh', 4)).toBe(1)
    expect(rowsOf('abcdefghi', 4)).toBe(2)
    expect(rowsOf('一\n二\r\n\n四', 4)).toBe(4)
    // A full-width character that does not fit the last half goes to the next row whole.
    expect(rowsOf('abcdefgあ', 4)).toBe(2)
    expect(rowsOf('𠮷𠮷𠮷𠮷', 4)).toBe(1)
  })

  it('RT-3 RT-4 keeps lines while rows are left, cuts the first that does not fit, counts the rest', () => {
    const room = { rows: 3, width: 4 }
    expect(fitLines(['一', '二', '三'], room)).toEqual({ shown: ['一', '二', '三'], notWhole: 0 })
    expect(fitLines(['一', 'あいうえおかきくけこ', '三'], room)).toEqual({
      shown: ['一', 'あいうえおかき…'],
      notWhole: 2,
    })
    expect(fitLines(['一', '二', '三', '四'], room)).toEqual({
      shown: ['一', '二', '三'],
      notWhole: 1,
    })
    expect(fitLines([], room)).toEqual({ shown: [], notWhole: 0 })
  })

  it('RT-3 RT-4 never takes more rows than there are, and never loses a line unsaid', () => {
    const unit = fc.constantFrom('あ', 'a', '𠮷', '\n', 'ｱ')
    const text = fc.array(unit, { maxLength: 30 }).map((units) => units.join(''))
    const room = fc.record({
      rows: fc.integer({ min: 0, max: 8 }),
      width: fc.integer({ min: 2, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), room, (lines, within) => {
        const { shown, notWhole } = fitLines(lines, within)
        const rows = shown.reduce((sum, line) => sum + rowsOf(line, within.width), 0)
        expect(rows).toBeLessThanOrEqual(within.rows)
        const whole = shown.filter((line, at) => line === lines[at]).length
        expect(whole + notWhole).toBe(lines.length)
      }),
    )
  })

  it('RT-5 lines get what facts and the rest leave, at least three rows', () => {
    const page = { rows: 20, width: 4 }
    expect(rowsLeft([], 0, page)).toBe(20)
    expect(rowsLeft(['一', 'あいうえお', 'あ'.repeat(99)], 0, page)).toBe(15)
    expect(rowsLeft(['一'], 2.5, page)).toBe(16)
    expect(rowsLeft(['一'], 40, page)).toBe(3)
  })
})
