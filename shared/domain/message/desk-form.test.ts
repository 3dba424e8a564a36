import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import labelsJson from '../../../resources/desk/form-labels.json'
import { expectOk, refuse } from '../core/result.ts'
import { answerOf, readDeskForm, type DeskForm } from './desk-form.ts'
import { fieldOfLabel, formFields, parseFormLabels, type FormField } from './form-labels.ts'
import { readLabelLine } from './label-line.ts'

const labels = expectOk(parseFormLabels(labelsJson))
const read = (...lines: readonly string[]): DeskForm => readDeskForm(lines.join('\n'), labels)
const told = (form: DeskForm): Partial<Record<FormField, string>> =>
  Object.fromEntries(
    form.answers.filter(({ value }) => value !== '').map(({ field, value }) => [field, value]),
  )
const fieldAndAnswer = (line: string): readonly unknown[] | null => {
  const found = readLabelLine(labels, line)
  return found && [found.field, found.answer]
}
const nonBlank = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
const squeeze = (text: string): string => text.replace(/\s/g, '')

describe('form labels', () => {
  it('FL-1 are found in any width, case and spacing', () => {
    for (const way of ['ＵＲＬ', 'url', 'Url', ' U R L '])
      expect(fieldOfLabel(labels, way), way).toBe('url')
    for (const way of ['氏名', '氏　名', '氏 名', 'お名前', 'ﾅﾏｴ'])
      expect(fieldOfLabel(labels, way), way).toBe(way === 'ﾅﾏｴ' ? null : 'name')
    expect(fieldOfLabel(labels, 'ﾌﾘｶﾞﾅ')).toBe('kana')
    expect(fieldOfLabel(labels, 'ＴＥＬ')).toBe('phone')
  })

  it('FL-2 refuses a table that is not whole or says two things', () => {
    const having = (more: object): unknown => ({
      ...labelsJson,
      labels: { ...labelsJson.labels, ...more },
    })
    expect(parseFormLabels(having({ age: ['年齢', '氏名'] }))).toEqual(refuse('not-form-labels'))
    expect(parseFormLabels(having({ age: ['　'] })).ok).toBe(false)
    expect(parseFormLabels(having({ age: ['日時'] })).ok).toBe(false)
    expect(parseFormLabels(having({ age: [] })).ok).toBe(false)
    expect(parseFormLabels(having({ age: ['年'.repeat(41)] })).ok).toBe(false)
    expect(parseFormLabels(having({ more: ['x'] })).ok).toBe(false)
    expect(parseFormLabels(null).ok).toBe(false)
  })

  it('FL-2 each shipped spelling names its own field', () => {
    for (const field of formFields)
      for (const spelling of labelsJson.labels[field])
        expect(fieldOfLabel(labels, spelling), spelling).toBe(field)
  })

  it('FL-3 are none inside a sentence', () => {
    for (const text of ['氏名を書かれました', '電話がきた', '', '名', '相談'.repeat(30)])
      expect(fieldOfLabel(labels, text), text).toBeNull()
  })
})

describe('label lines', () => {
  it('LL-1 bear marks, numbers, brackets and signs of any width', () => {
    const name = ['name', '山田太郎']
    for (const line of [
      ...[...':：=＝→'].map((sign) => `氏名${sign}山田太郎`),
      '氏名 ： 山田太郎',
      '【氏名】山田太郎',
      '【氏名】：山田太郎',
      '【 氏 名 】 山田太郎',
      '■氏名　山田太郎',
      '■ 氏名：山田太郎',
      '・氏名：山田太郎',
      '･氏名 山田太郎',
      '「氏名」山田太郎',
      '1.氏名 山田太郎',
      '１．氏名　山田太郎',
      '(1)氏名：山田太郎',
      '（１）氏名　山田太郎',
      '1) 氏名 = 山田太郎',
      '①氏名 山田太郎',
      '[氏名] 山田太郎',
      '＜氏名＞山田太郎',
      '● お名前 -> 山田太郎'.replace('->', '⇒'),
      '　氏名：山田太郎',
      '氏名*：山田太郎',
    ])
      expect(fieldAndAnswer(line), line).toEqual(name)
  })

  it('LL-2 without a mark need a wide space, or digits behind a narrow one, or stand alone', () => {
    expect(fieldAndAnswer('氏名　山田太郎')).toEqual(['name', '山田太郎'])
    expect(fieldAndAnswer('氏名\t山田太郎')).toEqual(['name', '山田太郎'])
    expect(fieldAndAnswer('TEL 090-0000-0001')).toEqual(['phone', '090-0000-0001'])
    expect(fieldAndAnswer('年齢 ４２歳')).toEqual(['age', '４２歳'])
    expect(fieldAndAnswer('URL https://board.example.jp/1')).toEqual([
      'url',
      'https://board.example.jp/1',
    ])
    expect(fieldAndAnswer('電話番号')).toEqual(['phone', ''])
    for (const prose of ['電話 してください', '氏名を書かれた', '相談　したいことがある', '山田'])
      expect(fieldAndAnswer(prose), prose).toBeNull()
  })

  it('LL-3 may bear a note in brackets', () => {
    expect(fieldAndAnswer('お名前（ふりがな）：山田（やまだ）')).toEqual(['name', '山田（やまだ）'])
    expect(fieldAndAnswer('■電話番号（必須）090-0000-0001')).toEqual(['phone', '090-0000-0001'])
    expect(fieldAndAnswer('【URL】(わかれば)')).toEqual(['url', ''])
    expect(fieldAndAnswer('■氏名（匿名希望）')).toEqual(['name', '（匿名希望）'])
    expect(fieldAndAnswer('氏名（匿名希望）')).toBeNull()
  })

  it('LL-4 are head and answer, character by character', () => {
    const piece = fc.constantFrom(
      ...[
        '氏名',
        '電話',
        ' ',
        '　',
        '：',
        ':',
        '【',
        '】',
        '■',
        '1.',
        '(1)',
        '（必須）',
        '山',
        'URL',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const line = pieces.join('')
        const found = readLabelLine(labels, line)
        if (found) expect(found.head + found.answer).toBe(line)
      }),
      { numRuns: 500 },
    )
  })

  it('LL-5 are read by their beginning alone', () => {
    expect(fieldAndAnswer(`${' '.repeat(90)}氏名：山田`)).toBeNull()
    expect(fieldAndAnswer(`氏名：${'長'.repeat(100_000)}`)?.[1]).toBe('長'.repeat(100_000))
  })
})

describe('desk forms', () => {
  const whole = {
    name: '見本 花子',
    age: '４２歳',
    municipality: '前橋市',
    phone: '090-0000-0001',
    consultation: '掲示板に実名を書かれました。\n\n消してほしいです。',
    site: 'みほん掲示板',
    url: 'https://board.example.jp/t/1',
  }
  const format = (before: string, after: string): readonly string[] => [
    `${before}氏名${after}${whole.name}`,
    `${before}年齢${after}${whole.age}`,
    `${before}お住まいの市町村${after}${whole.municipality}`,
    `${before}電話番号${after}${whole.phone}`,
    `${before}相談内容${after}${whole.consultation}`,
    `${before}掲載のサイト${after}${whole.site}`,
    `${before}ＵＲＬ${after}${whole.url}`,
  ]

  it('MF-1 are read in any order and any of the usual shapes', () => {
    const shapes = [
      ['', '：'],
      ['', ':\n'],
      ['【', '】'],
      ['■', '\n\n'],
      ['・', '　'],
      ['', '\n'],
      ['「', '」\n'],
    ] as const
    fc.assert(
      fc.property(
        fc.constantFrom(...shapes),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6]),
        ([before, after], order) => {
          const lines = format(before, after)
          const form = read(...order.map((at) => lines[at] ?? ''))
          const names = Object.keys(whole) as (keyof typeof whole)[]
          expect(told(form)).toEqual(
            Object.fromEntries(order.map((at) => [names[at], whole[names[at] ?? 'name']])),
          )
          expect(form.rest).toBe('')
        },
      ),
    )
  })

  it('MF-1 take no prose below an empty answer', () => {
    const form = read('電話番号：', '', 'よろしくお願いします。')
    expect(answerOf(form, 'phone')).toBeNull()
    expect(form.rest).toBe('よろしくお願いします。')
    expect(form.answers).toEqual([{ field: 'phone', label: '電話番号：', value: '' }])
  })

  it('MF-2 let the consultation run to the next label or signature', () => {
    const form = read('相談内容：一行目', '二行目', '', '四行目', '電話：090-0000-0001', '余り')
    expect(told(form)).toEqual({
      consultation: '一行目\n二行目\n\n四行目',
      phone: '090-0000-0001',
    })
    expect(form.rest).toBe('余り')
    for (const end of ['-- ', '--', '──────', '＝＝＝＝', '*****', '━━━━━━━━']) {
      const signed = read('相談内容：一行目', end, '見本 花子')
      expect(answerOf(signed, 'consultation'), end).toBe('一行目')
      expect(nonBlank(signed.rest), end).toEqual([end.trim(), '見本 花子'])
    }
  })

  it('MF-2 read addresses of several pages', () => {
    const form = read('URL：', 'https://a.example.jp/1', 'ttps://b.example.jp/2', '以上です')
    expect(answerOf(form, 'url')).toBe('https://a.example.jp/1\nttps://b.example.jp/2')
    expect(form.rest).toBe('以上です')
  })

  it('MF-3 keep a told list of leaked data in the consultation', () => {
    const leaked = ['次のものを書かれました。', '名前', '住所', '電話番号', '以上です。']
    const form = read('氏名：見本', '相談内容：', ...leaked, 'URL：https://a.example.jp/')
    expect(answerOf(form, 'consultation')).toBe(leaked.join('\n'))
    expect(answerOf(form, 'url')).toBe('https://a.example.jp/')
    const sentence = 'こう書かれた。'
    const marked = read('■相談内容', sentence, '電話：090-0000-0009', '■電話', '090-0000-0001')
    expect(answerOf(marked, 'consultation')).toBe(`${sentence}\n電話：090-0000-0009`)
    expect(answerOf(marked, 'phone')).toBe('090-0000-0001')
    const answered = read('氏名：見本', '相談内容：投稿の写し', '氏名：別人', '続き')
    expect(answerOf(answered, 'consultation')).toBe('投稿の写し\n氏名：別人\n続き')
  })

  it('MF-4 read no quoted answer', () => {
    const form = read(
      '氏名：見本',
      '',
      '2026年11月24日(火) 9:05 窓口 <desk@example.jp>:',
      '> 氏名：別人',
      '> 電話：090-0000-0009',
      '＞ URL：https://q.example.jp/',
      '相談内容：',
      '>>12 の投稿です',
    )
    expect(told(form)).toEqual({ name: '見本', consultation: '>>12 の投稿です' })
    expect(form.rest).toContain('> 電話：090-0000-0009')
    expect(form.rest).toContain('desk@example.jp')
    const answered = read('相談内容：本文', '2026/11/24 窓口 <desk@example.jp>:', '> 問い')
    expect(told(answered)).toEqual({ consultation: '本文' })
    const below = read('氏名：見本', '-----Original Message-----', '電話：090-0000-0009')
    expect(told(below)).toEqual({ name: '見本' })
    expect(told(read('-- 元のメッセージ --', '電話：090-0000-0009'))).toEqual({})
    expect(told(read('-- ', '電話：090-0000-0009'))).toEqual({})
  })

  it('MF-5 keep the first of two answers and leave the second in the rest', () => {
    const form = read('氏名：一人目', '電話：', '氏名：二人目', '電話：090-0000-0001')
    expect(told(form)).toEqual({ name: '一人目', phone: '090-0000-0001' })
    expect(form.rest).toBe('氏名：二人目')
  })

  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      ...format('', '：').flatMap((each) => each.split('\n')),
      ...['【氏名】', '■年齢', '電話番号', '相談内容', '電話：', '-- ', '────', '> 氏名：x', 'x:'],
      ...['-----Original Message-----', '', ' ', '　', 'https://a.example.jp', '>>1', '(1)URL'],
    ),
  )

  it('MF-6 drop no line', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 24 }),
        fc.constantFrom('\n', '\r\n', '\r', '\u2028'),
        (lines, end) => {
          const text = lines.join(end)
          const { answers, rest } = readDeskForm(text, labels)
          const held = answers.map(({ label, value }) => label + value).join('') + rest
          const sorted = (all: string): string => [...squeeze(all)].sort().join('')
          expect(sorted(held)).toBe(sorted(text))
          const kept = new Set([
            ...nonBlank(rest),
            ...answers.flatMap(({ label, value }) => nonBlank(`${label}\n${value}`)),
            ...answers.map(({ label, value }) => squeeze(label + (nonBlank(value)[0] ?? ''))),
          ])
          for (const each of nonBlank(text))
            expect(kept.has(each) || kept.has(squeeze(each)), each).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('MF-7 read a million characters at once, whatever they are', () => {
    const million = 1_000_000
    for (const unit of [
      'あ',
      '\n',
      '-',
      '> ',
      '氏名：',
      '相談内容：x\n',
      ': ',
      ' ',
      '氏 ',
      '(1)',
      '-x',
    ])
      readDeskForm(unit.repeat(million / unit.length), labels)
    const start = performance.now()
    readDeskForm('相談内容：あ\n電話 x\n- -\n'.repeat(50_000), labels)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('MF-7 read any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(Array.isArray(readDeskForm(text, labels).answers)).toBe(true)
      }),
    )
  })
})
