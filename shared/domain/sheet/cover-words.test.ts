import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeFolder } from '../text/fold.ts'
import { bareText, coverWords, type Covering } from './cover-words.ts'

const covering: Covering = {
  fold: makeFolder({ groups: ['高髙', '崎﨑'] }),
  mark: '■■',
  followers: ['さん', '様'],
}
const cover = (text: string, ...words: readonly string[]): string =>
  coverWords(text, words, covering)
const bare = (text: string): string => bareText(text, covering.fold)

describe('covering words', () => {
  it.each([
    ['中里 美咲さんから', '中里美咲', '■■さんから'],
    ['中・里(美)咲', '中里美咲', '■■'],
    ['なかざと みさき', 'ナカザト ミサキ', '■■'],
    ['ﾅｶｻﾞﾄ', 'ナカザト', '■■'],
    ['電話は０９０（００００）４１２７です', '090-0000-4127', '電話は■■です'],
    ['HTTPS://BBS.example.jp/Test/1 を見た', 'https://bbs.example.jp/test/1', '■■ を見た'],
    ['髙﨑さん', '高崎', '■■さん'],
    ['中里と中里', '中里', '■■と■■'],
    ['中\u200b里', '中里', '■■'],
    ['が来た', 'か\u3099', '■■来た'],
  ])('CB-1 %j without %j is %j', (text, word, covered) => {
    expect(cover(text, word)).toBe(covered)
  })

  it('CB-2 covering one word does not bring another together', () => {
    expect(bare(cover('中美咲里', '美咲', '中里'))).toBe('')
  })

  it('CB-2 whatever the words and the text, none of the words is left', () => {
    const letters = fc.constantFrom('中', '里', '美', 'か', 'ガ', '0', '9', ' ', '-', 'A', 'ａ', '゙')
    const text = fc.string({ unit: letters, maxLength: 30 })
    const words = fc.array(fc.string({ unit: letters, minLength: 1, maxLength: 4 }), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(text, words, (some, hidden) => {
        const left = bare(cover(some, ...hidden))
        for (const word of hidden) {
          const letters = bare(word)
          if ([...letters].length > 1) expect(left).not.toContain(letters)
        }
      }),
    )
  })

  it('CB-2 holds for texts of any signs', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme', minLength: 2 }),
        (around, word) => {
          const left = bare(cover(`${around}${word}${around}`, word))
          if ([...bare(word)].length > 1) expect(left).not.toContain(bare(word))
        },
      ),
    )
  })

  it('CB-3 a name of one character is covered only where a title follows', () => {
    expect(cover('林さんは林の中。林 様', '林')).toBe('■■さんは林の中。■■ 様')
  })

  it('CB-4 nothing else is changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cover(text)).toBe(text)
        expect(cover(text, '', ' ', '-・')).toBe(text)
      }),
    )
    expect(cover('前橋で  中里 が\n話した', '中里')).toBe('前橋で  ■■ が\n話した')
  })
})
