import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import labelsJson from '../../../resources/desk/form-labels.json'
import { expectOk } from '../../../shared/domain/core/result.ts'
import { answerOf } from '../../../shared/domain/message/desk-form.ts'
import { parseFormLabels } from '../../../shared/domain/message/form-labels.ts'
import { toEpochMs } from '../../../shared/domain/time/tokyo.ts'
import { join, toShiftJis, toUtf8 } from './encoders.fixture.ts'
import { readFormCsv, type FormCsv } from './read-form-csv.ts'
import { readMoment } from './read-moment.ts'
import { splitCsv } from '../text/split-csv.ts'

const labels = expectOk(parseFormLabels(labelsJson))
const read = (...lines: readonly string[]): FormCsv =>
  readFormCsv(toUtf8(lines.join('\r\n')), labels)
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

describe('moments', () => {
  const at = '2026-11-24T09:05:00.000+09:00'
  const atSecond = '2026-11-24T09:05:33.000+09:00'

  it('MO-1 are read as exports write them', () => {
    for (const way of [
      '2026/11/24 9:05',
      '2026-11-24 09:05',
      '2026年11月24日 9時5分',
      '2026年11月24日9時05分',
      '２０２６／１１／２４　９：０５',
      '2026/11/24(火) 9:05',
      '2026.11.24 9:05',
      '2026/11/24 午前 9:05',
      '2026-11-24T09:05',
    ])
      expect(readMoment(way), way).toBe(at)
    for (const way of [
      '2026-11-24 09:05:33',
      '2026/11/24 9:05:33 午前 GMT+9',
      '2026年11月24日 9時5分33秒',
      '2026-11-24T09:05:33+09:00',
      '2026-11-24T00:05:33.123Z',
    ])
      expect(readMoment(way), way).toBe(atSecond)
    expect(readMoment('2026/11/24 午後 0:05')).toBe('2026-11-24T12:05:00.000+09:00')
    expect(readMoment('2026/11/24 12:05 AM')).toBe('2026-11-24T00:05:00.000+09:00')
  })

  it('MO-2 with the year at the end are read only where they are sure', () => {
    expect(readMoment('11/24/2026 9:05:33')).toBe(atSecond)
    expect(readMoment('24/11/2026 9:05')).toBe(at)
    expect(readMoment('5/5/2026 9:05')).toBe('2026-05-05T09:05:00.000+09:00')
    for (const unsure of ['11/12/2026 9:05', '1/2/2026 9:05', '26/11/24 9:05', '11/24/26 9:05'])
      expect(readMoment(unsure), unsure).toBeNull()
  })

  it('MO-3 are in Tokyo unless they say UTC', () => {
    expect(readMoment('2026-11-24 00:05 UTC')).toBe(at)
    expect(readMoment('2026-11-24 09:05 JST')).toBe(at)
    expect(readMoment('2026-11-24 09:05 GMT+9')).toBe(at)
    expect(readMoment('2026-11-24 09:05 GMT+2')).toBeNull()
    expect(readMoment('2026-11-24 09:05 PST')).toBeNull()
  })

  it('MO-4 are never guessed', () => {
    for (const bad of [
      '',
      '2026/11/24',
      '2026/2/30 9:05',
      '2026/11/24 24:00',
      '9:05',
      '2026/11/24 9:60',
    ])
      expect(readMoment(bad), bad).toBeNull()
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const moment = readMoment(text)
        if (moment !== null) expect(Number.isFinite(toEpochMs(moment))).toBe(true)
      }),
    )
  })
})

describe('splitting CSV', () => {
  const cells = (text: string): readonly (readonly string[])[] =>
    splitCsv(text).rows.map((row) => row.cells)

  it('CV-1 reads quoted cells and the separator of the first line', () => {
    expect(cells('a,"b\r\nc, ""d"""\r\ne,f')).toEqual([
      ['a', 'b\nc, "d"'],
      ['e', 'f'],
    ])
    expect(cells('a\tb,c\td\n1\t2\t3')).toEqual([
      ['a', 'b,c', 'd'],
      ['1', '2', '3'],
    ])
    expect(cells('a;b\n1;2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('CV-2 sets a broken row aside and goes on with the next line', () => {
    expect(splitCsv('a,b\n1,"2\n3,4\n5,6')).toEqual({
      rows: [
        { lineNumber: 1, cells: ['a', 'b'] },
        { lineNumber: 3, cells: ['3', '4'] },
        { lineNumber: 4, cells: ['5', '6'] },
      ],
      broken: [{ lineNumber: 2, raw: '1,"2' }],
    })
    expect(splitCsv('a,b\n1,"2"x\n3,"4\n5"').broken).toEqual([{ lineNumber: 2, raw: '1,"2"x' }])
    expect(splitCsv('a,b\n1,"2"x\n3,"4\n5"').rows[1]).toEqual({
      lineNumber: 3,
      cells: ['3', '4\n5'],
    })
  })

  it('CV-3 finds every line that is not blank in a row or aside', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'ab,"\n;\t \r', '","', '"\n"', 'あ'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(text, (each) => {
        const { rows, broken } = splitCsv(each)
        const held =
          rows.flatMap((row) => row.cells).join('') + broken.map(({ raw }) => raw).join('')
        const letters = (all: string): string =>
          [...all].filter((one) => 'abあ'.includes(one)).join('')
        expect([...letters(held)].sort()).toEqual([...letters(each)].sort())
        expect(rows.every((row) => row.cells.some((cell) => cell.trim() !== ''))).toBe(true)
      }),
      { numRuns: 500 },
    )
    expect(splitCsv('a,b\n\n , \n1,2\n').rows.map(({ lineNumber }) => lineNumber)).toEqual([1, 4])
  })

  it('CV-4 ends with very many broken rows', () => {
    const lines = Array.from({ length: 10_000 }, (_unused, at) => `${at},"x`)
    const { rows, broken } = splitCsv(['a,b', ...lines].join('\n'))
    const held = rows.length + broken.reduce((sum, { raw }) => sum + raw.split('\n').length, 0)
    expect(held).toBe(10_001)
    expect(broken.length).toBeLessThanOrEqual(200)
  })
})

describe('form exports', () => {
  it('FC-1 are read by their headers in any order', () => {
    const csv = read(
      'タイムスタンプ,相談内容（必須）,お名前,ＴＥＬ,URL',
      '2026/11/24 9:05:33,"書かれました。\r\n消したい。",見本 花子,090-0000-0001,https://a.example.jp/',
    )
    const [row] = csv.rows
    if (!row) throw new Error('no row')
    expect(answerOf(row.form, 'consultation')).toBe('書かれました。\n消したい。')
    expect(answerOf(row.form, 'name')).toBe('見本 花子')
    expect(answerOf(row.form, 'phone')).toBe('090-0000-0001')
    expect(answerOf(row.form, 'url')).toBe('https://a.example.jp/')
    expect(row.form.rest).toBe('')
    expect(csv.problems).toEqual([])
  })

  it('FC-2 are read in UTF-8 with and without mark and in Shift_JIS', () => {
    const text = '氏名,電話\r\n髙﨑 花子,090-0000-0001\r\n'
    const mark = Uint8Array.of(0xef, 0xbb, 0xbf)
    for (const [bytes, charset] of [
      [toUtf8(text), 'utf-8'],
      [join(mark, text), 'utf-8'],
      [toShiftJis(text), 'shift_jis'],
    ] as const) {
      const csv = readFormCsv(bytes, labels)
      expect(csv).toMatchObject({ charset, headers: ['氏名', '電話'], problems: [] })
      expect(csv.rows[0]?.cells).toEqual(['髙﨑 花子', '090-0000-0001'])
    }
    const lost = readFormCsv(join(toShiftJis(text), Uint8Array.of(0xff)), labels)
    expect(lost.problems).toContainEqual({ code: 'characters-lost' })
  })

  it('FC-3 keep what no field holds in the rest', () => {
    const [row] = read('氏名,好きな色,お名前,性別', '見本,青,別名,女性,余り').rows
    expect(row?.form).toEqual({
      answers: [
        { field: 'name', label: '氏名', value: '見本' },
        { field: 'gender', label: '性別', value: '女性' },
      ],
      rest: '好きな色: 青\nお名前: 別名\n余り',
    })
  })

  it('FC-4 fill short rows with empty answers', () => {
    const [row] = read('氏名,電話,URL', '見本').rows
    expect(row?.form.answers.map(({ field, value }) => [field, value])).toEqual([
      ['name', '見本'],
      ['phone', ''],
      ['url', ''],
    ])
  })

  it('FC-5 keep the moment as written, sure or not', () => {
    const { rows } = read('受付日時,氏名', '2026年11月24日 9時5分,見本', '11/12/2026 9:05,見本')
    expect(rows.map(({ receivedAt, receivedAtText }) => [receivedAt, receivedAtText])).toEqual([
      ['2026-11-24T09:05:00.000+09:00', '2026年11月24日 9時5分'],
      [null, '11/12/2026 9:05'],
    ])
    expect(read('氏名', '見本').rows[0]?.receivedAtText).toBeNull()
  })

  const cell = fc.string({ unit: fc.constantFrom(...'あ山a1,"\n; 、'), maxLength: 8 })
  it('FC-6 bring out each row as a row or a problem', () => {
    const row = fc.array(cell, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(fc.tuple(row, fc.nat(5)), { maxLength: 12 }), (all) => {
        const lines = all.map(([cells, kind], at) =>
          // Now and then a row whose quote never closes, on one line and before no other quote.
          kind === 0 ? `${at}-,"x` : ['r', ...cells].map(quoted).join(','),
        )
        const csv = read('氏名,電話,相談内容,色', ...lines)
        const broken = csv.problems.filter(({ code }) => code === 'row-broken')
        const isWhole = all.every(([, kind]) => kind !== 0)
        if (isWhole)
          expect(csv.rows.map(({ cells }) => cells)).toEqual(all.map(([cells]) => ['r', ...cells]))
        expect(csv.rows.length + broken.length).toBeGreaterThanOrEqual(all.length)
        if (isWhole) expect(broken).toEqual([])
        for (const { form, cells } of csv.rows) {
          const held = form.answers.map(({ value }) => value).join('') + form.rest
          for (const each of cells) expect(held).toContain(each.trim())
        }
      }),
      { numRuns: 300 },
    )
  })

  it('FC-6 tell of a broken row by its text', () => {
    const csv = read('氏名,電話', '一人目,1', '二人目,"2', '三人目,3')
    expect(csv.rows.map(({ lineNumber, cells }) => [lineNumber, cells[0]])).toEqual([
      [2, '一人目'],
      [4, '三人目'],
    ])
    expect(csv.problems).toEqual([{ code: 'row-broken', lineNumber: 3, raw: '二人目,"2' }])
  })

  it('FC-7 are read whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Array.isArray(readFormCsv(bytes, labels).rows)).toBe(true)
      }),
    )
    expect(readFormCsv(new Uint8Array(), labels).problems.map(({ code }) => code)).toEqual([
      'no-rows',
      'no-known-column',
    ])
    expect(read('色,形', '青,丸').problems).toEqual([{ code: 'no-known-column' }])
    const headless = read('氏名,"電話', '見本,1')
    expect(headless.rows.map(({ form }) => form.rest)).toEqual(['見本\n1'])
    expect(headless.headers).toEqual([])
  })
})
