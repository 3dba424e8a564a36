import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import variantsJson from '../../../resources/desk/kanji-variants.json'
import { expectOk, ok, refuse } from '../core/result.ts'
import { ageBracketOf, ageBrackets, parseAge } from './age.ts'
import { foldPhone } from './fold-phone.ts'
import { containsFolded, makeFolder, parseKanjiVariants } from './fold.ts'
import { normalizeKana, normalizePhone, normalizeText } from './normalize.ts'
import { parseMail } from './mail.ts'
import { parsePhone } from './phone.ts'

const fold = makeFolder(expectOk(parseKanjiVariants(variantsJson)))
const utf16 = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
const tricky = fc.constantFrom(
  ...'がｶﾞ゛゙か ー-−〜～ｰ髙﨑邉𠮷①㍿ßΣσςİIıﬁÅ\u0000\u200d\u200f\u202e\ufe0f\u{e0100}ヷわﾞ\ud800\udc00ァｧヶㇰ한ᄒ',
)
const anyText = fc.string({
  unit: fc.oneof(utf16, tricky, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
})
const japanese =
  'あいうえおかきがぎぱっゃゅょアイウガギパッャュョーヴ山田太郎髙﨑邉齋濵廣國澤櫻嶌眞德中傷相談掲示板投稿ABCxyz019'
const word = fc.string({
  unit: fc.constantFrom(...'山田太郎髙﨑邉中傷相談かきがぱアイガA9'),
  minLength: 2,
  maxLength: 2,
})
const around = fc.string({ unit: fc.constantFrom(...`${japanese} \u3000、。\n😀`) })

describe('normalising', () => {
  it('TX-1 narrows, widens and trims', () => {
    expect(normalizeText('　Ａｂｃ１２３ ﾔﾏﾀﾞ　太郎 ')).toBe('Abc123 ヤマダ 太郎')
    expect(normalizeText('')).toBe('')
  })

  it('TX-2 keeps the old shapes of names', () => {
    for (const name of ['髙﨑', '神\ufa19', '\uf928下', '\u{2f80f}', '葛\u{e0100}城', '𠮷野'])
      expect(normalizeText(name), name).toBe(name)
  })

  it('TX-3 writes kana in katakana', () => {
    expect(normalizeKana(' やまだ　ﾀﾛｳ ')).toBe('ヤマダ タロウ')
    expect(normalizeKana('ゔぁいおりん')).toBe('ヴァイオリン')
  })

  it('TX-4 keeps the grouping of phone numbers', () => {
    for (const dash of '-－−‐‑–—―ー─')
      expect(normalizePhone(`０２７${dash}２１２${dash}００９１`), dash).toBe('027-212-0091')
  })

  it('TX-5 is the same twice and never fails', () => {
    for (const normalize of [normalizeText, normalizeKana, normalizePhone]) {
      fc.assert(
        fc.property(anyText, (text) => {
          const once = normalize(text)
          expect(normalize(once)).toBe(once)
        }),
        { numRuns: 300 },
      )
    }
  })
})

describe('folding', () => {
  const same = (...texts: readonly string[]): void => {
    expect(new Set(texts.map(fold)), texts.join(' ')).toEqual(new Set([fold(texts[0] ?? '')]))
  }

  it('FO-1 unites widths, cases and kana', () => {
    same('ヤマダ', 'やまだ', 'ﾔﾏﾀﾞ', 'やまた\u3099')
    same('ABC123', 'ａｂｃ１２３')
    same('ΣΟΦΟΣ', 'σοφος', 'σοφοσ')
    same('キヤツシユ', 'きゃっしゅ', 'ｷｬｯｼｭ')
    same('ァィゥェォッャュョヮヵヶ', 'アイウエオツヤユヨワカケ', 'ぁぃぅぇぉっゃゅょゎゕゖ')
    same('ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ', 'クシストヌハヒフヘホムラリルレロ')
    expect(fold('かば')).not.toBe(fold('がは'))
    expect(fold('やま')).not.toBe(fold('かわ'))
  })

  it('FO-2 leaves out dashes, long marks and spaces', () => {
    same('サーバー', 'サーバ', 'さば', 'サ〜バ～')
    same('山田太郎', '山田 太郎', '山田　太郎', '山\n田太郎')
    same('1-2-3', '1−2－3', '1ー2‐3', '1—2–3', '１２３')
  })

  it('FO-3 unites the variants of names', () => {
    same('高崎', '髙﨑', '髙崎')
    same('渡辺', '渡邉', '渡邊')
    same('斉藤', '齋藤', '齊藤', '斎藤')
    same('浜広国沢桜島真徳', '濵廣國澤櫻嶋眞德', '濱廣国澤桜嶌眞徳')
    same('吉野', '𠮷野')
    expect(fold('高')).not.toBe(fold('崎'))
    expect(makeFolder({ groups: [] })('髙')).toBe('髙')
  })

  it('FO-3 refuses a table that names a character twice', () => {
    expect(parseKanjiVariants({ groups: ['高髙', '髙崎'] })).toEqual(refuse('not-kanji-variants'))
    expect(parseKanjiVariants({ groups: ['高'] })).toEqual(refuse('not-kanji-variants'))
    expect(parseKanjiVariants({})).toEqual(refuse('not-kanji-variants'))
  })

  it('FO-3 lists only characters that NFKC leaves alone', () => {
    for (const group of variantsJson.groups) expect(group.normalize('NFKC')).toBe(group)
  })

  it('FO-4 leaves out what cannot be seen', () => {
    same(
      '葛城',
      '葛\u{e0100}城',
      '葛\u0000城',
      '\u202e葛\u200f城\u202c',
      '葛\u200b\ufeff城',
      '葛\ufe00城',
    )
  })

  it('FO-5 is the same twice and never fails', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text)
        expect(fold(once)).toBe(once)
      }),
      { numRuns: 1000 },
    )
    for (const text of [
      'か ゛',
      'か\u200d\u3099',
      '\ud800',
      '\udfff\ud800',
      'わ゛',
      'ΑΣ',
      'İ',
      '\u1e9b\u0323',
    ])
      expect(fold(fold(text)), text).toBe(fold(text))
  })

  it('FO-6 finds a word of two characters in any text', () => {
    fc.assert(
      fc.property(around, word, around, (before, each, after) => {
        expect(containsFolded(fold(before + each + after), fold(each))).toBe(true)
      }),
      { numRuns: 300 },
    )
    expect(containsFolded(fold('掲示板で中傷された'), fold('削除'))).toBe(false)
  })

  it('FO-7 finds nothing for nothing', () => {
    for (const empty of ['', ' ', 'ー', '\u200b'])
      expect(containsFolded(fold('山田'), fold(empty))).toBe(false)
  })
})

describe('folding phone numbers', () => {
  it('FP-1 keeps digits', () => {
    for (const way of ['027-212-0091', '０２７−２１２−００９１', '(027) 212.0091', '0272120091'])
      expect(foldPhone(way), way).toBe('0272120091')
    expect(foldPhone('なし')).toBe('')
  })

  it('FP-2 reads the country code', () => {
    for (const way of [
      '+81 27-212-0091',
      '+81(0)27-212-0091',
      '＋８１−２７−２１２−００９１',
      '+81272120091',
    ])
      expect(foldPhone(way), way).toBe('0272120091')
    expect(foldPhone('81-27')).toBe('8127')
    expect(foldPhone('+1 212 555')).toBe('1212555')
  })

  it('FP-3 is the same twice and never fails', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'+81027 -()') })),
        (text) => {
          expect(foldPhone(foldPhone(text))).toBe(foldPhone(text))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('ages', () => {
  it('AG-1 are read in any width, with or without the word', () => {
    for (const way of ['42', '４２', '42歳', '４２才', ' 42 歳 ', '042'])
      expect(parseAge(way), way).toEqual(ok(42))
    expect(parseAge('0')).toEqual(ok(0))
    expect(parseAge('120')).toEqual(ok(120))
  })

  it('AG-2 are unknown when empty', () => {
    for (const way of ['', ' ', '　']) expect(parseAge(way)).toEqual(ok(null))
  })

  it('AG-3 are refused when absurd', () => {
    expect(parseAge('121')).toEqual(refuse('age-out-of-range', { least: 0, most: 120 }))
    expect(parseAge('9'.repeat(400)).ok).toBe(false)
    for (const bad of ['-1', '4.5', '四十', '約40', '40代', 'x', '4 2', '歳', '<script>'])
      expect(parseAge(bad), bad).toEqual(refuse('not-an-age'))
    fc.assert(fc.property(anyText, (text) => typeof parseAge(text).ok === 'boolean'))
  })

  it('AG-4 fall into exactly one bracket', () => {
    const of = (...ages: (number | null)[]): string[] => ages.map(ageBracketOf)
    expect(of(0, 17, 18, 19, 20, 29, 30, 69, 70, 120, null)).toEqual([
      'under18',
      'under18',
      '18-19',
      '18-19',
      '20s',
      '20s',
      '30s',
      '60s',
      '70plus',
      '70plus',
      'unknown',
    ])
    expect(new Set(Array.from({ length: 121 }, (_, age) => ageBracketOf(age))).size).toBe(
      ageBrackets.length - 1,
    )
  })
})

describe('phone numbers', () => {
  it('PN-1 are digits with what stands between them', () => {
    for (const good of [
      '027-212-0091',
      '110',
      '+81 27 212 0091',
      '(027)212-0091',
      '０９０ー１２３４ー５６７８',
    ])
      expect(parsePhone(good).ok, good).toBe(true)
    for (const bad of [
      '12',
      'abc',
      '027-XXX',
      '1'.repeat(21),
      '---',
      `1${' '.repeat(80)}23`,
      '27+81000',
      '非通知',
    ]) {
      expect(parsePhone(bad), bad).toEqual(refuse('not-a-phone'))
    }
  })

  it('PN-2 are unknown when empty', () => {
    expect(parsePhone('　')).toEqual(ok(null))
  })

  it('PN-3 keep their groups', () => {
    expect(parsePhone('０９０ー１２３４ー５６７８')).toEqual(ok('090-1234-5678'))
  })
})

describe('mail addresses', () => {
  it('MA-1 have one at sign and a domain with a dot', () => {
    expect(parseMail(' ｍｉｓａｋｉ＠example.jp ')).toEqual(ok('misaki@example.jp'))
    for (const bad of [
      'misaki',
      'a@b',
      'a@@example.jp',
      'a b@example.jp',
      '@example.jp',
      'a@.jp',
      'a@example.jp,',
      `${'a'.repeat(250)}@example.jp`,
    ])
      expect(parseMail(bad), bad).toEqual(refuse('not-a-mail'))
  })

  it('MA-2 may be unknown', () => {
    for (const empty of ['', ' ', '　']) expect(parseMail(empty)).toEqual(ok(null))
  })

  it('MA-3 may be old mobile ones', () => {
    for (const old of ['a..b.@example.jp', '.a-@mobile.example.jp'])
      expect(parseMail(old)).toEqual(ok(old))
  })
})
