import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toEpochMs } from '../../../shared/domain/time/tokyo.ts'
import { toEucJp, toJis, toShiftJis, toUtf8, wordB, wordQ } from './encoders.fixture.ts'
import { decodeWords, encodeWordsAnew, readWords } from './encoded-words.ts'
import { htmlToText } from './html-to-text.ts'
import type { MailProblem } from './mail.ts'
import { readMailDate } from './read-mail-date.ts'
import { unfoldFlowed } from './unfold-flowed.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 200 })

describe('encoded words', () => {
  const read = (value: string): readonly [string, readonly MailProblem[]] => {
    const said: MailProblem[] = []
    return [readWords(value, (problem) => void said.push(problem)), said]
  }
  const text = '掲示板の書き込み'

  it('EW-1 are decoded as one, the blank between them left out', () => {
    const bytes = toUtf8(text)
    const cut = [bytes.slice(0, 4), bytes.slice(4)]
    const b = cut.map((part) => wordB(part, 'UTF-8')).join(' ')
    const q = cut.map((part) => wordQ(part, 'UTF-8')).join('\t ')
    expect(read(b)).toEqual([text, []])
    expect(read(q)).toEqual([text, []])
    expect(read(`Re: ${wordB(bytes, 'utf-8')} end`)).toEqual([`Re: ${text} end`, []])
    expect(
      read(`${wordB(toJis('掲示'), 'ISO-2022-JP')} ${wordB(toJis('板'), 'ISO-2022-JP')}`),
    ).toEqual(['掲示板', []])
    expect(read('=?utf-8*ja?q?a_b=20c?=')).toEqual(['a b c', []])
    expect(read(`${wordQ(toUtf8('a '), 'utf-8')} ${wordB(toJis('板'), 'iso-2022-jp')}`)[0]).toBe(
      'a 板',
    )
  })

  it('EW-2 are found out when their charset is wrong or unknown', () => {
    expect(read(wordB(toShiftJis(text), 'utf-8'))).toEqual([text, ['wrong-charset']])
    expect(read(wordB(toEucJp(text), 'x-what'))).toEqual([text, ['unknown-charset']])
    expect(read(wordB(Uint8Array.of(0xff, 0xff), 'utf-8'))[1]).toContain('characters-lost')
  })

  it('EW-3 come out as one line', () => {
    const evil = 'a\r\nBcc: x\u0000\u2028b\u202ec\u200f'
    for (const value of [wordB(toUtf8(evil), 'utf-8'), wordQ(toUtf8(evil), 'utf-8'), evil])
      expect(read(value)[0], value).toBe('a Bcc: x bc')
    const kept = decodeWords(wordB(toUtf8(evil), 'utf-8'), () => undefined)
    expect(kept).toBe(evil)
  })

  it('EW-4 leave alone what is none, whatever it is', () => {
    for (const none of ['=?utf-8?X?abc?=', '=?utf-8?B?abc', '?=', '=?=', '=?? ?B?x?='])
      expect(read(none)[0]).toBe(none)
    expect(read('=?utf-8?B??=')[0]).toBe('')
    fc.assert(
      fc.property(anyText, fc.constantFrom('B', 'Q'), (each, kind) => {
        const value = `=?${each.slice(0, 5)}?${kind}?${each}?= ${each}`
        expect(read(value)[0]).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
        expect(typeof encodeWordsAnew(value, () => undefined)).toBe('string')
      }),
    )
    read('=?utf-8?B?'.repeat(200_000))
    read('=?utf-8?B?YQ==?= '.repeat(60_000))
  })
})

describe('dates of mails', () => {
  const at = '2026-11-24T09:05:33.000+09:00'

  it('MD-1 are read with or without weekday, seconds and comment', () => {
    for (const way of [
      'Tue, 24 Nov 2026 09:05:33 +0900',
      '24 Nov 2026 09:05:33 +0900 (JST)',
      'Tue,  24 November 2026 9:05:33 +0900',
      'Mon, 23 Nov 2026 16:05:33 -0800',
    ])
      expect(readMailDate(way), way).toBe(at)
    expect(readMailDate('24 Nov 2026 09:05 +0900')).toBe('2026-11-24T09:05:00.000+09:00')
  })

  it('MD-2 need a zone', () => {
    for (const zone of ['GMT', 'UT', 'UTC', 'Z', '+0000', '-0000'])
      expect(readMailDate(`24 Nov 2026 00:05:33 ${zone}`), zone).toBe(at)
    expect(readMailDate('24 Nov 2026 09:05:33 JST')).toBe(at)
    for (const bad of ['', 'XYZ', 'EST', '+1500', '+0960'])
      expect(readMailDate(`24 Nov 2026 09:05:33 ${bad}`), bad).toBeNull()
  })

  it('MD-3 are never guessed', () => {
    for (const bad of [
      '2026/11/24 9:05',
      '31 Nov 2026 09:05:33 +0900',
      '24 Nov 2026 24:05:33 +0900',
      '24 Nov 26 09:05:33 +0900',
      '24 Nix 2026 09:05:33 +0900',
      '1 Jan 0000 00:00:00 +1400',
      '',
    ])
      expect(readMailDate(bad), bad).toBeNull()
    fc.assert(
      fc.property(anyText, (text) => {
        const date = readMailDate(text)
        if (date !== null) expect(Number.isFinite(toEpochMs(date))).toBe(true)
      }),
    )
  })
})

describe('HTML as text', () => {
  it('HT-1 leaves out tags and what nobody reads', () => {
    const html =
      '<html><head><title>t</title><style>p{}</style></head><body><script>alert("<p>x</p>")</script><!-- c <b> -->見<b>本</b><img src=x onerror=alert(1)></body></html>'
    expect(htmlToText(html)).toBe('見本')
  })

  it('HT-2 breaks lines as the page does', () => {
    expect(htmlToText('<p>一</p><p>二<br>三</p><div>四</div>五')).toBe('一\n\n二\n三\n\n四\n五')
    expect(htmlToText('<div>一</div><div><br></div><div>二</div>')).toBe('一\n\n二')
    expect(htmlToText('<ul><li>一<li>二</ul>')).toBe('- 一\n- 二')
    expect(htmlToText('<table><tr><td>氏名</td><td>見本</td></tr></table>')).toBe('氏名\t見本')
    expect(htmlToText('  a \r\n\t b  ')).toBe('a b')
  })

  it('HT-3 keeps where links lead', () => {
    expect(htmlToText('<a href="https://a.example.jp/?a=1&amp;b=2">ここ</a>')).toBe(
      'ここ <https://a.example.jp/?a=1&b=2>',
    )
    expect(htmlToText("<a class=x href='https://a.example.jp'>https://a.example.jp</a>")).toBe(
      'https://a.example.jp',
    )
    expect(htmlToText('<a href=mailto:a@example.jp>a@example.jp</a><a href="#top">上へ</a>')).toBe(
      'a@example.jp上へ',
    )
    expect(htmlToText('<a href="https://a.example.jp"><img></a>')).toBe('https://a.example.jp')
  })

  it('HT-4 quotes what is quoted', () => {
    expect(
      htmlToText('答え<blockquote>問い<br>続き<blockquote>前</blockquote></blockquote>後'),
    ).toBe('答え\n> 問い\n> 続き\n> > 前\n後')
  })

  it('HT-5 decodes entities, once', () => {
    expect(htmlToText('&lt;b&gt; &amp;lt; &#x6c0f;&#21517; &yen;1&nbsp;&unknown; &#0;')).toBe(
      '<b> &lt; 氏名 ¥1 &unknown; \ufffd',
    )
  })

  it('HT-6 reads any text', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '<a href="',
        '</a>',
        '<!--',
        '-->',
        '<script>',
        '</script',
        '&#',
        'あ',
        '<br',
        '"',
      ),
    )
    fc.assert(
      fc.property(pieces, (all) => {
        expect(typeof htmlToText(all.join(''))).toBe('string')
      }),
    )
    expect(htmlToText('1 < 2')).toBe('1 < 2')
    expect(htmlToText('a<b')).toBe('a')
  })
})

describe('flowed text', () => {
  it('FT-1 joins soft lines of one quoting, never a signature', () => {
    expect(unfoldFlowed('one \ntwo\nthree \n> four \n> five\n-- \nsix', false)).toBe(
      'one two\nthree \n> four five\n-- \nsix',
    )
    expect(unfoldFlowed('one \n-- \nsix', false)).toBe('one \n-- \nsix')
  })

  it('FT-2 takes off what protects', () => {
    expect(unfoldFlowed(' From here\n >not a quote', false)).toBe('From here\n>not a quote')
    expect(unfoldFlowed('画面を \n送る', true)).toBe('画面を送る')
  })
})
