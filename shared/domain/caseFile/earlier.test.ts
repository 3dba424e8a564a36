import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEarlier, matchEarlier, type Earlier, type EarlierKeys } from './earlier.ts'

const none: EarlierKeys = { phoneDigits: '', mail: '', name: '', kana: '', posts: [] }
const known: EarlierKeys = {
  phoneDigits: '09000004127',
  mail: 'misaki@example.jp',
  name: '中里美咲',
  kana: 'ナカザトミサキ',
  posts: ['x:1', 'x:2'],
}
const match = (typed: Partial<EarlierKeys>) => matchEarlier(known, { ...none, ...typed })

describe('earlier cases', () => {
  it('EC-1 the same number or mail', () => {
    expect(match({ phoneDigits: '09000004127' })).toEqual(['phone'])
    expect(match({ phoneDigits: '0900000412' })).toEqual([])
    expect(match({ mail: 'misaki@example.jp' })).toEqual(['mail'])
    const short = { ...none, phoneDigits: '0900' }
    expect(matchEarlier(short, short)).toEqual([])
    expect(matchEarlier(none, none)).toEqual([])
  })

  it('EC-2 the same name or reading, or one that begins alike', () => {
    expect(match({ name: '中里美咲' })).toEqual(['name'])
    expect(match({ name: '中里美' })).toEqual(['name'])
    expect(match({ name: '中里' })).toEqual([])
    expect(match({ name: '美咲' })).toEqual([])
    expect(match({ kana: 'ナカザト' })).toEqual(['kana'])
    expect(matchEarlier({ ...none, name: '林' }, { ...none, name: '林' })).toEqual([])
    expect(matchEarlier({ ...none, name: '小林' }, { ...none, name: '小林' })).toEqual(['name'])
  })

  it('EC-3 the same post', () => {
    expect(match({ posts: ['x:9', 'x:2'] })).toEqual(['post'])
    expect(match({ posts: ['x:9'] })).toEqual([])
  })

  it('EC-4 EC-5 every reason once, the strongest first, then the newest', () => {
    expect(match(known)).toEqual(['phone', 'mail', 'post', 'name', 'kana'])
    const one = (reasons: Earlier['reasons'], lastContactAt: string): Earlier => ({
      caseFileId: lastContactAt,
      reasons,
      lastContactAt,
    })
    const byName = one(['name', 'kana'], '3')
    const byPhone = one(['phone'], '1')
    const newerPhone = one(['phone', 'kana'], '2')
    expect([byName, byPhone, newerPhone].sort(compareEarlier)).toEqual([
      newerPhone,
      byPhone,
      byName,
    ])
    expect(compareEarlier(byName, byName)).toBe(0)
  })

  it('EC-1 EC-2 EC-3 nothing typed matches nothing', () => {
    const anyKeys = fc.record({
      phoneDigits: fc.string(),
      mail: fc.string(),
      name: fc.string(),
      kana: fc.string(),
      posts: fc.array(fc.string()),
    })
    fc.assert(
      fc.property(anyKeys, (keys) => {
        expect(matchEarlier(keys, none)).toEqual([])
      }),
    )
  })
})
