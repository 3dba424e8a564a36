import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, booked, care } from './booking.fixture.ts'
import { writeSessionCsv, type CsvSession, type CsvWords } from './write-session-csv.ts'

const words: CsvWords = {
  columns: {
    ...{
      day: '日付',
      from: '開始',
      to: '終了',
      kind: '種別',
      expert: '専門家',
      number: '受付番号',
    },
    ...{ person: '相談者', state: '状態', room: '部屋', requestedOn: '申込日' },
    ...{ daysWaited: '待った日数', counts: '回数', conflict: '相手方の確認' },
  },
  kinds: { lawyer: '弁護士', psychologist: '臨床心理士' },
  states: {
    ...{ tentative: '仮予約', confirmed: '確定', held: '実施' },
    ...{ cancelled: '取り消し', missed: '来なかった' },
  },
  roomOf: (room) => (room === 'roomA' ? '相談室A' : room),
  counts: { yes: '数える', no: '数えない' },
  conflict: { hit: '該当あり', none: '該当なし', unchecked: '' },
}
const one: CsvSession = {
  session: {
    ...booked(),
    noteForExpert: '秘密の質問',
    answer: '秘密の答え',
  } as CsvSession['session'],
  receptionNumber: { fiscalYear: 2026, number: 128 },
  expertName: '弁護士 甲',
  personName: '見本 花子',
}
const later: CsvSession = { ...one, session: booked(care, { conflictCheck: null }) }
const write = (sessions: readonly CsvSession[], withNames = true): string =>
  writeSessionCsv(sessions, words, withNames)
/** As another program reads it (RFC 4180). */
const read = (text: string): string[][] => {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  const lines: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.slice(1).matchAll(cell)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') lines.push([])
  }
  return lines.slice(0, -1)
}
const personIn = (text: string): string => read(text)[1]?.[6] ?? ''
const named = (personName: string): string => write([{ ...one, personName }])

describe('sessions as a CSV file', () => {
  it('CE-1 begins with a byte order mark, ends every line in CR LF and quotes what needs it', () => {
    const text = named('見本, "花子"\n様\u0000\ud800')
    expect(text.startsWith('\ufeff日付,')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text).toContain('"見本, ""花子""\n様"')
    expect(personIn(text)).toBe('見本, "花子"\n様')
  })

  it('CE-1 CE-2 any name comes back as it was, or harmless', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const text = named(name)
        const found = personIn(text)
        expect(text.split('\r\n')[0]).toBe(write([]).trimEnd())
        expect(found).not.toMatch(/^\s*[=+\-@\t\r]/)
        const plain = name.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029\ufeff]/g, '')
        expect([plain, `'${plain}`]).toContain(found)
      }),
    )
  })

  it.each([
    ...['=1+1', '+81', '-1', '@SUM', '\tx', '\rx', '=HYPERLINK("x")', ' =1'],
    ...['\uff1d1', '\uff20a', '\uff0b1', '\uff0d1', '\u22121', '\u3000=1'],
  ])('CE-2 %j is no formula', (name) => {
    expect(personIn(named(name)).startsWith("'")).toBe(true)
  })

  it('CE-3 without names there is nobody in it, and no word of a session either way', () => {
    const [head = [], line = []] = read(write([one], false))
    expect(head).toEqual([
      ...['日付', '開始', '終了', '種別', '受付番号', '状態', '部屋', '申込日'],
      ...['待った日数', '回数', '相手方の確認'],
    ])
    expect(line).toEqual([
      ...['2026/11/25', '13:00', '13:30', '弁護士', 'R8-0128', '確定', '相談室A', '2026/11/18'],
      ...['7', '数える', '該当なし'],
    ])
    for (const secret of [one.expertName ?? '', one.personName ?? '', '秘密'])
      expect(write([one], false)).not.toContain(secret)
    expect(read(write([one]))[1]).toEqual(expect.arrayContaining(['弁護士 甲', '見本 花子']))
    expect(write([one])).not.toContain('秘密')
  })

  it('CE-4 one line a session in the order of time, whatever became of it', () => {
    const cancelled = {
      ...one,
      ...{ receptionNumber: null, personName: null, expertName: null },
      session: {
        ...one.session,
        ...({ state: 'cancelled', room: 'roomZ' } as const),
        from: at('2026-11-01T10:00'),
      },
    }
    const lines = read(write([one, later, cancelled]))
    expect(lines.map(([day]) => day)).toEqual(['日付', '2026/11/01', '2026/11/24', '2026/11/25'])
    expect(lines[1]).toEqual(expect.arrayContaining(['取り消し', 'roomZ']))
    expect(lines[2]?.[12]).toBe('')
  })
})
