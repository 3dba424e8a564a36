import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainCell, readyCell } from './csv-cell.ts'
import { csvText } from './csv-text.ts'

/** The cell of a file with one, as another program reads it. */
const cellIn = (text: string): string => {
  const bare = text.slice(1, -2)
  return bare.startsWith('"') ? bare.slice(1, -1).replaceAll('""', '"') : bare
}
const wayOf = (cell: string): string => plainCell(cellIn(csvText([[readyCell(cell)]])))

describe('a cell on its way out and back', () => {
  it('CC-1 loses the mark that made it harmless, and no other apostrophe', () => {
    for (const cell of ['=1+1', '+81-90', '-', '@x', '＝1', ' =1', '\t1'])
      expect(plainCell(`'${cell}`), cell).toBe(cell)
    expect(plainCell("'24")).toBe("'24")
    expect(plainCell('#9110')).toBe('#9110')
  })

  it('CC-2 is the same afterwards', () => {
    const cells = fc.oneof(
      fc.constantFrom("'=1", "''=1", "' =", "''", '-1', '9:00-17:00', '"a"\n,'),
      fc.string({ unit: fc.constantFrom("'", '=', '-', ' ', 'あ', '"', ',', '\n', '＋') }),
    )
    fc.assert(
      fc.property(cells, (cell) => {
        expect(wayOf(cell)).toBe(cell)
      }),
    )
  })
})
