import { describe, expect, it } from 'vitest'
import variantsJson from '../../../resources/desk/kanji-variants.json'
import { expectOk } from '../core/result.ts'
import { makeFolder, parseKanjiVariants } from '../text/fold.ts'
import { caseNumber } from './booking.fixture.ts'
import {
  checkConflict,
  wordsToCheck,
  type OnRecord,
  type TypedKind,
  type TypedWord,
} from './conflict-check.ts'

const fold = makeFolder(expectOk(parseKanjiVariants(variantsJson)))
const nobody = {
  url: null,
  posterName: null,
  posterKana: null,
  posterHandle: null,
  accountUrl: null,
}
const elsewhere = {
  ...nobody,
  caseFileId: caseNumber(2),
  posterName: '髙橋 一郎',
  posterKana: 'タカハシ イチロウ',
  posterHandle: '＠Nezumi-Kozou',
  accountUrl: 'https://twitter.com/Example_A83?utm_source=x',
}
const onRecord: OnRecord = {
  posts: [
    elsewhere,
    { ...nobody, caseFileId: caseNumber(2), url: 'https://www.instagram.com/hoshi.zora/' },
    {
      ...nobody,
      caseFileId: caseNumber(3),
      posterName: 'ななし',
      url: 'https://example.jp/bbs/58',
    },
    { ...nobody, caseFileId: caseNumber(3), accountUrl: 'https://example.jp/user/77' },
  ],
  persons: [{ caseFileId: caseNumber(4), name: '廣瀬　花子', kana: null }],
}
const own = new Set([caseNumber(1)])
const check = (...typed: readonly TypedWord[]) => checkConflict(typed, own, onRecord, fold)
const hits = (kind: TypedKind, word: string): boolean => check({ kind, word }).isHit

describe('the conflict check', () => {
  it('CX-1 compares folded with posters and persons of other cases', () => {
    for (const name of ['高橋一郎', '髙橋　一郎', '広瀬花子'])
      expect(hits('name', name), name).toBe(true)
    for (const kana of ['たかはし いちろう', 'ﾀｶﾊｼｲﾁﾛｳ'])
      expect(hits('kana', kana), kana).toBe(true)
    expect(hits('name', '鈴木一郎')).toBe(false)
  })

  it('CX-1 leaves the cases of the same caller out', () => {
    const typed = [{ kind: 'name', word: '高橋一郎' }] as const
    const both = new Set([caseNumber(1), caseNumber(2)])
    expect(checkConflict(typed, both, onRecord, fold)).toEqual({ isHit: false, matched: [] })
    const mine = new Set([caseNumber(4)])
    expect(checkConflict([{ kind: 'name', word: '広瀬花子' }], mine, onRecord, fold).isHit).toBe(
      false,
    )
  })

  it('CX-2 names, kana and aliases with one another; parts from four characters on', () => {
    expect(hits('alias', '高橋一郎')).toBe(true)
    expect(hits('name', 'たかはしいちろう')).toBe(true)
    expect(hits('name', '高橋一郎(元同僚)')).toBe(true)
    expect(hits('kana', 'たかはし')).toBe(true)
    expect(hits('name', '高橋')).toBe(false)
    expect(hits('alias', 'ななし')).toBe(true)
    expect(hits('alias', 'ななしの')).toBe(false)
    expect(hits('alias', 'nezumi kozou')).toBe(true)
  })

  it('CX-3 handles with and without the sign, on whatever service, and from addresses', () => {
    for (const handle of ['nezumikozou', '@NEZUMI-KOZOU', 'example_a83', '@hoshi.zora'])
      expect(hits('handle', handle), handle).toBe(true)
    expect(hits('accountUrl', 'https://www.threads.net/@hoshi.zora')).toBe(true)
    expect(hits('handle', 'hoshi')).toBe(false)
    expect(hits('handle', 'ななし')).toBe(true)
  })

  it('CX-4 addresses of accounts are one as posts are', () => {
    expect(hits('accountUrl', 'http://mobile.x.com/example_a83/')).toBe(true)
    expect(hits('accountUrl', 'http://www.example.jp/user/77?fbclid=1')).toBe(true)
    expect(hits('accountUrl', 'https://example.jp/user/78')).toBe(false)
    expect(hits('accountUrl', 'https://example.jp/bbs/58')).toBe(false)
    expect(hits('accountUrl', 'これは住所でない')).toBe(false)
  })

  it('CX-5 says yes or no and which of the typed words, nothing of the other case', () => {
    const typed = [
      { kind: 'name', word: '高橋一郎' },
      { kind: 'alias', word: '星空' },
      { kind: 'handle', word: 'Example_A83' },
    ] as const
    expect(check(...typed)).toEqual({ isHit: true, matched: [typed[0], typed[2]] })
    expect(JSON.stringify(check(...typed))).not.toMatch(/casefile|髙橋|https/)
    expect(check()).toEqual({ isHit: false, matched: [] })
  })

  it('CX-7 begins with what the own posts tell, each word once', () => {
    const again = { ...elsewhere, posterName: '高橋　一郎', posterHandle: '@nezumi-kozou' }
    const more = { ...nobody, posterName: ' ななし ', posterKana: '　', posterHandle: '@' }
    const address = 'https://x.com/example_a83/'
    expect(wordsToCheck([elsewhere, again, { ...more, accountUrl: address }, more], fold)).toEqual([
      { kind: 'name', word: '髙橋 一郎' },
      { kind: 'name', word: 'ななし' },
      { kind: 'kana', word: 'タカハシ イチロウ' },
      { kind: 'handle', word: '＠Nezumi-Kozou' },
      { kind: 'accountUrl', word: elsewhere.accountUrl },
    ])
    expect(wordsToCheck([], fold)).toEqual([])
  })

  it('CX-6 blank words match nothing', () => {
    for (const kind of ['name', 'kana', 'alias', 'handle', 'accountUrl'] as const)
      for (const word of ['', ' 　', '@', 'ー', '\u200d'])
        expect(hits(kind, word), `${kind} ${word}`).toBe(false)
  })
})
