import { describe, expect, it } from 'vitest'
import { toShiftJis, toUtf8 } from '../mail/encoders.fixture.ts'
import { readTable } from './read-table.ts'

describe('a table from bytes', () => {
  it('TN-1 numbers rows as a table program does', () => {
    const { rows } = readTable(toUtf8('a,b\r\n\r\n"x\r\ny",1\r\n"p",2\r\n'))
    expect(rows).toEqual([
      { rowNumber: 1, cells: ['a', 'b'] },
      { rowNumber: 3, cells: ['x\ny', '1'] },
      { rowNumber: 4, cells: ['p', '2'] },
    ])
  })

  it('TN-2 tells a row that cannot be cut, and reads those below it', () => {
    const read = readTable(toUtf8('a\r\n"x\r\ny"\r\n"b"c",1\r\nd\r\n'))
    expect(read.brokenRows).toEqual([3])
    expect(read.rows.map(({ rowNumber }) => rowNumber)).toEqual([1, 2, 4])
  })

  it('TN-3 reads what an office’s programs write', () => {
    const text = '名前,電話\r\n試験の窓口,090-0000-2222\r\n'
    const cells = ['試験の窓口', '090-0000-2222']
    for (const bytes of [toUtf8(text), toUtf8(`\ufeff${text}`), toShiftJis(text)])
      expect(readTable(bytes)).toMatchObject({
        rows: [{ cells: ['名前', '電話'] }, { cells }],
        isLossy: false,
      })
  })
})
