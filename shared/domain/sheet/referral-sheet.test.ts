import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consentParts, type ConsentPart } from '../referral/referral.ts'
import { makeFolder } from '../text/fold.ts'
import { bareText, type Covering } from './cover-words.ts'
import { referralLetter, type LetterIdentity, type LetterTold } from './referral-sheet.ts'

const covering: Covering = { fold: makeFolder({ groups: [] }), mark: '■■', followers: ['さん'] }
const identity: LetterIdentity = {
  name: ['中里 美咲', 'ナカザト ミサキ'],
  reach: ['090-0000-4127', 'misaki@example.jp'],
  place: ['前橋市', '前橋'],
  posts: ['https://bbs.example.jp/board/12', '匿名希望'],
  others: ['山本 蓮'],
  safeHours: ['平日 12:10-12:50'],
}
const everything = Object.values(identity).flat().join('、')
const told: LetterTold = {
  ...{ name: '中里 美咲', kana: 'ナカザト ミサキ', phone: '090-0000-4127' },
  ...{ mail: 'misaki@example.jp', place: '前橋市', harm: '名誉毀損', wishes: '消したい' },
  posts: ['掲示板 https://bbs.example.jp/board/12'],
  ...{ why: everything, passedOn: everything, personThere: '人権擁護課' },
}
const textOf = (part: unknown): string =>
  typeof part === 'string'
    ? part
    : typeof part === 'object' && part !== null
      ? Object.values(part).map(textOf).join('\n')
      : ''
const bare = (text: string): string => bareText(text, covering.fold)
const letterOf = (covers: readonly ConsentPart[]) =>
  referralLetter(told, identity, covers, covering)
const covered = fc.subarray([...consentParts])

describe('a referral letter', () => {
  it('RFS-1 tells what the consent covers and nothing else', () => {
    expect(letterOf([]).told).toMatchObject({
      ...{ name: null, kana: null, phone: null, mail: null, place: null },
      ...{ harm: '', wishes: '', posts: [], personThere: '人権擁護課' },
    })
    expect(letterOf(['name', 'reach']).told).toMatchObject({
      ...{ name: '中里 美咲', phone: '090-0000-4127', place: null },
    })
    const { name, place, harm, posts } = letterOf(consentParts).told
    expect([name, place, harm, posts]).toEqual([told.name, told.place, told.harm, told.posts])
  })

  it('RFS-2 RFS-4 what is not covered stands nowhere, whatever the counselor wrote', () => {
    fc.assert(
      fc.property(covered, (covers) => {
        const said = bare(textOf(letterOf(covers).told))
        for (const part of ['name', 'reach', 'place', 'posts'] as const)
          for (const word of identity[part])
            expect(said.includes(bare(word ?? '')), `${part} ${word}`).toBe(covers.includes(part))
        for (const word of identity.others) expect(said).not.toContain(bare(word ?? ''))
      }),
    )
  })

  it('RFS-3 hours told as safe never leave the desk', () => {
    fc.assert(
      fc.property(covered, (covers) => {
        const said = bare(textOf(letterOf(covers).told))
        expect(said).not.toContain(bare(identity.safeHours[0] ?? ''))
      }),
    )
  })

  it('RFS-5 lists what is kept', () => {
    expect(letterOf(['name', 'matter']).kept).toEqual(['reach', 'place', 'posts'])
    expect(letterOf(consentParts).kept).toEqual([])
  })
})
