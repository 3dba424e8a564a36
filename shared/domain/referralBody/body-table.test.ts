import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import shipped from '../../../resources/desk/referral-bodies.json'
import { expectOk } from '../core/result.ts'
import { bodyId, bodyNamed, officeHours } from './body.fixture.ts'
import { bodyColumns, writeBodyTable } from './body-table.ts'
import { importBodies, type ImportParts, type TableRow } from './import-bodies.ts'
import { parsePresetBodies, presetBodyId } from './preset-bodies.ts'
import type { ReferralBody } from './referral-body.ts'
import { tables, words } from './table.fixture.ts'

const all = expectOk(parsePresetBodies(shipped))
const newId = bodyId('new')
const parts = (known: readonly ReferralBody[] = all): ImportParts => ({
  ...{ known, words, tables },
  drawId: () => newId,
})
/** As another program reads it (RFC 4180). */
const rowsOf = (text: string): readonly TableRow[] => {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  const lines: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.slice(1).matchAll(cell)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') lines.push([])
  }
  return lines.slice(0, -1).map((cells, at) => ({ rowNumber: at + 1, cells }))
}
const written = (bodies: readonly ReferralBody[] = all): string =>
  writeBodyTable(bodies, words, tables)
const table = (columns: readonly string[], ...rows: readonly (readonly string[])[]) =>
  [columns.map((column) => `列${column}`), ...rows].map((cells, at) => ({
    rowNumber: at + 1,
    cells,
  }))
const body = bodyNamed('=窓口', { phone: '+81-90-0000-2222', note: "'=そのまま", web: '－' })

describe('windows as a table', () => {
  it('BW-1 has a byte order mark, no formula, and none of the marks when read back', () => {
    const text = written([body])
    expect(text.startsWith('\ufeff列id,')).toBe(true)
    for (const { cells } of rowsOf(text))
      for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
    const read = importBodies(rowsOf(text), parts([{ ...body, name: '前' }]))
    expect(read.taken[0]?.body).toEqual(body)
    expect(rowsOf(written([bodyNamed('x')]))[1]?.cells).toContain('8:30-17:15')
  })

  it('BW-2 has one line a window in the order of the list', () => {
    const rows = rowsOf(written())
    expect(rows).toHaveLength(30)
    expect(rows.slice(1).map(({ cells }) => cells[0])).toEqual(all.map(({ id }) => id))
    expect(rows[0]?.cells).toEqual(bodyColumns.map((column) => `列${column}`))
  })

  it('BW-3 is read as the same windows', () => {
    const day = { date: '2026-12-28', stretches: [] } as const
    const own = [
      bodyNamed('試験', { persons: ['child', 'resident:102083', 'resident:999999'] }),
      bodyNamed('二', { id: bodyId('2'), hours: { ...officeHours, exceptions: [day] } }),
      { ...body, id: bodyId('3'), checkedOn: '2026-11-24' as const },
    ]
    const changed = [...all, ...own].map((one) => ({ ...one, note: 'ちがう' }))
    const read = importBodies(rowsOf(written([...all, ...own])), parts(changed))
    expect(read.bad).toEqual([])
    expect(read.taken.map((row) => row.body)).toEqual([...all, ...own])
  })
})

describe('importing a table of windows', () => {
  it('BI-1 knows columns by their names, in any order, and names those it does not know', () => {
    const rows = table(['phone', 'name', '備考'], ['090-0000-3333', '救急・消防', 'x'])
    const read = importBodies(rows, parts())
    expect(read.unknownColumns).toEqual(['列備考'])
    const before = all[1]
    expect(read.taken).toEqual([
      { rowNumber: 2, before, body: { ...before, phone: '090-0000-3333' } },
    ])
    expect(importBodies(table(['phone'], ['1']), parts())).toMatchObject({
      isHeadUnknown: true,
      taken: [],
    })
    expect(importBodies([], parts()).isHeadUnknown).toBe(true)
  })

  it('BI-2 is the window of its number, then of its name, then a new one', () => {
    const rows = table(
      ['id', 'name', 'kind'],
      [presetBodyId('fire-119'), '新しい名前', ''],
      ['', 'チャイルドライン', '種類private'],
      ['', '試験の窓口', '種類municipal'],
    )
    const read = importBodies(rows, parts())
    expect(read.bad).toEqual([])
    expect(read.taken.map((row) => [row.body.id, row.before?.name ?? null])).toEqual([
      [presetBodyId('fire-119'), '救急・消防'],
      [presetBodyId('childline'), 'チャイルドライン'],
      [newId, null],
    ])
    expect(read.taken[2]?.body.hours).toBeNull()
  })

  it('BI-3 says a bad row with every reason, and takes the others', () => {
    const rows = table(
      ['id', 'name', 'kind', 'needs', 'day1'],
      ['', '', '種類なし', '消したい、空', ''],
      ['body-not-there', '試験', '種類police', '', ''],
      ['', '試験二', '種類police', '消したい、費用', ''],
    )
    const read = importBodies(rows, parts())
    const field = (name: string) => ({ code: 'field', field: name })
    expect(read.bad).toEqual([
      { rowNumber: 2, reasons: [field('kind'), field('needs'), field('name')] },
      { rowNumber: 3, reasons: [field('id')] },
    ])
    expect(read.taken.map(({ body: { name, needs } }) => [name, needs])).toEqual([
      ['試験二', ['delete', 'cost']],
    ])
  })

  it('BI-4 does not take a second row of one window', () => {
    const rows = table(
      ['id', 'name', 'phone', 'kind'],
      [presetBodyId('fire-119'), '救急・消防', '1', ''],
      ['', '救急・消防', '2', ''],
      ['', '試験', '3', '種類police'],
      ['', '試験', '4', '種類police'],
    )
    const read = importBodies(rows, parts())
    expect(read.bad).toEqual([
      { rowNumber: 3, reasons: [{ code: 'twice', rowNumber: 2 }] },
      { rowNumber: 5, reasons: [{ code: 'twice', rowNumber: 4 }] },
    ])
    expect(read.taken.map(({ body: { phone } }) => phone)).toEqual(['1', '3'])
  })

  it('BI-5 BI-6 changes nothing where nothing differs, and retires nothing that is left out', () => {
    const read = importBodies(rowsOf(written()), parts())
    expect(read).toMatchObject({ taken: [], unchangedCount: 29, bad: [] })
    const some = importBodies(rowsOf(written(all.slice(0, 2))), parts())
    expect(some).toMatchObject({ taken: [], unchangedCount: 2, bad: [] })
  })

  it('BI-7 takes, leaves or says every row, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('', '休み', '9-17', '種類police', 'はい', '救急・消防', "'=1"),
    )
    const grid = fc.array(fc.array(cell, { maxLength: bodyColumns.length + 2 }), { maxLength: 6 })
    fc.assert(
      fc.property(grid, fc.shuffledSubarray([...bodyColumns]), (rows, columns) => {
        const read = importBodies(table(['name', ...columns], ...rows), parts())
        expect(read.taken.length + read.unchangedCount + read.bad.length).toBe(rows.length)
        for (const { reasons } of read.bad) expect(reasons.length).toBeGreaterThan(0)
      }),
    )
  })
})
