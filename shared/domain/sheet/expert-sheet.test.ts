import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expertKinds } from '../expert/expert.ts'
import { makeFolder } from '../text/fold.ts'
import { bareText, type Covering } from './cover-words.ts'
import {
  expertSheet,
  hiddenWords,
  lawyerPage,
  maskables,
  offeredMasks,
  rowsOfFacts,
  usualMasks,
  type Identity,
  type Maskable,
  type Told,
} from './expert-sheet.ts'
import { rowsOf } from './reception-sheet.ts'

const covering: Covering = { fold: makeFolder({ groups: [] }), mark: '■■', followers: ['さん'] }
const identity: Identity = {
  name: ['中里 美咲', 'ナカザト ミサキ'],
  others: ['中里 蓮', null],
  reach: ['090-0000-4127', 'misaki@example.jp'],
  place: ['前橋市', '前橋'],
  postUrls: ['https://bbs.example.jp/board/12'],
  poster: ['匿名希望', '@example_a'],
  safeHours: ['平日 12:10-12:50'],
}
const everything = Object.values(identity).flat().join('、')
const told: Told = {
  ...{ name: '中里 美咲', kana: 'ナカザト ミサキ', others: ['中里 蓮'] },
  ...{ phone: '090-0000-4127', mail: 'misaki@example.jp', place: '前橋市', age: '30代' },
  ...{
    relation: everything,
    harm: '名誉毀損',
    wishes: '消したい',
    advice: `証拠保全 ${everything}`,
  },
  timeline: [{ at: '11/24', what: everything }],
  posts: [
    {
      ...{ service: '掲示板', url: 'https://bbs.example.jp/board/12' },
      ...{ postedOn: '11/20', poster: '匿名希望 @example_a' },
    },
  ],
  evidence: [{ name: `${everything}.png`, hash: '9f2c 71ab', receivedOn: '11/24' }],
  ...{ conflict: '該当なし', mind: [everything], wishLines: [everything] },
  ...{ danger: [['来訪', 'あり']], deeds: [everything], questions: everything },
}
const textsOf = (part: unknown): readonly string[] =>
  typeof part === 'string'
    ? [part]
    : typeof part === 'object' && part !== null
      ? Object.values(part).flatMap(textsOf)
      : []
const said = (sheet: Told): string => bareText(textsOf(sheet).join('\n'), covering.fold)
const bare = (word: string): string => bareText(word, covering.fold)
const sheetOf = (
  kind: (typeof expertKinds)[number],
  hidden: readonly Maskable[],
  of = told,
): Told => expertSheet(kind, of, identity, hidden, covering)

describe('the sheet of an expert', () => {
  it('XT-1 usually keeps from each what is not needed, and offers a psychologist no address of posts', () => {
    expect(usualMasks).toEqual({
      lawyer: ['reach', 'place'],
      psychologist: ['reach', 'place', 'poster'],
    })
    expect(offeredMasks.lawyer).toEqual(maskables)
    expect(offeredMasks.psychologist).not.toContain('postUrls')
    const lawyers = sheetOf('lawyer', usualMasks.lawyer)
    expect(lawyers).toMatchObject({ name: '中里 美咲', phone: null, mail: null, place: null })
    expect(lawyers.posts).toEqual(told.posts)
    const psychologists = sheetOf('psychologist', usualMasks.psychologist)
    expect(psychologists).toMatchObject({ name: '中里 美咲', phone: null, posts: [] })
    expect(said(sheetOf('psychologist', []))).not.toContain(bare('https://bbs.example.jp/board/12'))
  })

  it('XT-2 nothing that is hidden stands anywhere on it, whatever is hidden', () => {
    fc.assert(
      fc.property(fc.constantFrom(...expertKinds), fc.subarray([...maskables]), (kind, hidden) => {
        const sheet = sheetOf(kind, hidden)
        for (const word of hiddenWords(identity, new Set(hidden)))
          if ([...bare(word)].length > 1) expect(said(sheet)).not.toContain(bare(word))
        expect(said(sheet)).not.toContain(bare('12:10-12:50'))
      }),
    )
  })

  it('XT-2 nor where it was written otherwise in what somebody noted', () => {
    const ways = fc.constantFrom(
      ...['中里美咲', '中里　美咲', 'なかざとみさき', 'ﾅｶｻﾞﾄ ﾐｻｷ', '中里', 'みさき', '美 咲'],
    )
    const noise = fc.string({ unit: 'grapheme', maxLength: 10 })
    fc.assert(
      fc.property(fc.constantFrom(...expertKinds), ways, noise, (kind, way, around) => {
        const text = `${around}${way}${around}`
        const notes = { questions: text, advice: text, relation: text, mind: [text] }
        const sheet = sheetOf(kind, ['name'], { ...told, ...notes })
        for (const word of ['中里', '美咲', 'ナカザト', 'ミサキ'])
          expect(said(sheet)).not.toContain(bare(word))
      }),
    )
  })

  it('XT-2 what is hidden is no fact of it, not even as something covered', () => {
    expect(sheetOf('lawyer', maskables)).toMatchObject({
      ...{ name: null, kana: null, others: [], phone: null, mail: null, place: null },
    })
  })

  it('XT-2 of a post what is hidden looks different from what is not known', () => {
    const unknown = { service: '口コミ', url: null, postedOn: '夏ごろ', poster: null }
    const posts = [...told.posts, unknown]
    expect(sheetOf('lawyer', ['postUrls', 'poster'], { ...told, posts }).posts).toMatchObject([
      { url: '■■', poster: '■■' },
      { url: null, poster: null },
    ])
  })

  it('XT-2 what is not hidden stands there as it was told', () => {
    const sheet = sheetOf('lawyer', [])
    expect(sheet.name).toBe(told.name)
    expect(sheet.timeline[0]?.what).toBe(everything.replace('平日 12:10-12:50', '■■'))
  })

  it('XT-3 hours told as safe are covered whatever is chosen', () => {
    for (const kind of expertKinds) {
      const sheet = sheetOf(kind, [], { ...told, questions: '平日12:10〜12:50のみ' })
      expect(sheet.questions).toBe('■■のみ')
    }
  })

  it('XT-4 a psychologist is told no post, evidence or check, a lawyer nothing of mind and danger', () => {
    expect(sheetOf('psychologist', [])).toMatchObject({
      ...{ posts: [], evidence: [], conflict: '', timeline: [], danger: told.danger },
    })
    expect(sheetOf('lawyer', [])).toMatchObject({
      ...{ mind: [], danger: [], deeds: [], wishLines: [], conflict: '該当なし' },
    })
  })

  it('XT-5 keeps some rows for everything, gives questions what is left, and says how many are not there', () => {
    const many = {
      ...told,
      posts: Array.from(
        { length: 8 },
        () => ({ ...told.posts[0], service: 'x' }) as Told['posts'][number],
      ),
      evidence: Array.from({ length: 9 }, () => told.evidence[0] as Told['evidence'][number]),
      timeline: Array.from({ length: 30 }, (_each, nth) => ({ at: `${nth}`, what: '短い' })),
      questions: Array.from({ length: 20 }, (_each, nth) => `${nth}番目`).join('\n'),
    }
    const page = lawyerPage(many, { rows: 30, width: 40 })
    // Kept are 4 rows of the course, 3.4 and 2 of a post and of a file: 20 are left for questions.
    expect(page.questions.shown).toHaveLength(20)
    expect(page.questions.notWhole).toBe(0)
    expect(page.posts).toMatchObject({ more: 7 })
    expect(page.evidence).toMatchObject({ more: 8 })
    expect(page.timeline.shown).toHaveLength(3)
    expect(page.timeline.more).toBe(27)
    const short = lawyerPage({ ...many, questions: '一つだけ' }, { rows: 30, width: 40 })
    expect(short.posts).toMatchObject({ more: 5 })
    expect(short.evidence).toMatchObject({ more: 5 })
    expect(short.timeline.shown).toHaveLength(14)
    const none = lawyerPage({ ...many, questions: null }, { rows: 30, width: 40 })
    expect(none.questions).toEqual({ shown: [], notWhole: 0 })
    expect(none.timeline.shown).toHaveLength(15)
    const cut = lawyerPage(many, { rows: 16, width: 40 })
    expect([cut.questions.shown.length, cut.questions.notWhole]).toEqual([5, 15])
  })

  it('XT-5 counts a row of facts by the highest of them, two rows at most', () => {
    expect(rowsOfFacts([], 10, 2)).toBe(0)
    expect(rowsOfFacts(['短い', '短い', '短い'], 10, 2)).toBe(2)
    expect(rowsOfFacts(['短い', 'とても長いことばがここに'], 10, 2)).toBe(2)
    expect(rowsOfFacts(['長'.repeat(50), '短い'], 10, 1)).toBe(3)
  })

  it('XT-5 takes no more rows than there are, where there are at least as many as are kept', () => {
    const texts = fc.array(fc.string({ maxLength: 120 }), { maxLength: 12 })
    const counts = fc.integer({ min: 0, max: 8 })
    fc.assert(
      fc.property(texts, texts, counts, counts, fc.integer({ min: 17, max: 40 }), (...some) => {
        const [items, lines, posts, files, rows] = some
        const of: Told = {
          ...told,
          timeline: items.map((what) => ({ at: '', what })),
          questions: lines.length === 0 ? null : lines.join('\n'),
          posts: Array.from({ length: posts }, () => told.posts[0] as Told['posts'][number]),
          evidence: Array.from(
            { length: files },
            () => told.evidence[0] as Told['evidence'][number],
          ),
        }
        const page = lawyerPage(of, { rows, width: 40 })
        const taken =
          page.questions.shown.reduce((sum, line) => sum + rowsOf(line, 40), 0) +
          (page.questions.notWhole > 0 ? 1 : 0) +
          page.posts.shown.length * 2.4 +
          page.evidence.shown.length +
          page.timeline.shown.reduce((sum, { what }) => sum + Math.min(2, rowsOf(what, 40)), 0) +
          [page.posts, page.evidence, page.timeline].filter(({ more }) => more > 0).length
        expect(taken).toBeLessThanOrEqual(rows + 1e-9)
        for (const [part, all] of [
          [page.posts, posts],
          [page.evidence, files],
          [page.timeline, items.length],
        ] as const) {
          expect(part.shown.length + part.more).toBe(all)
          if (all > 0) expect(part.shown.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('XT-6 parts of a name and a number with the code of the country count as well', () => {
    const words = hiddenWords(identity, new Set(['name', 'reach']))
    expect(words).toEqual(expect.arrayContaining(['中里', '美咲', 'ナカザト', '819000004127']))
    const sheet = sheetOf('lawyer', ['reach'], {
      ...told,
      questions: '+81 90-0000-4127 / +81 (0)90 0000 4127',
    })
    expect(sheet.questions).not.toMatch(/4127/)
  })
})
