import { describe, expect, it } from 'vitest'
import { findGuide, indexGuide } from './find-guide.ts'
import { guideOf, recordIdOf, retireGuideEntry } from './guide-entry.ts'
import { fold, presets } from './guide.fixture.ts'
import { expectOk } from '../core/result.ts'
import { asId, type CounselorId } from '../core/id.ts'

const guide = guideOf(presets.entries, [])
const index = indexGuide(guide, fold)
const found = (typed: string) => findGuide(index, typed, fold).map(({ id }) => id)

describe('finding in the guide', () => {
  it('GF-1 by kana, full width, half-width katakana, other words and in the text', () => {
    for (const typed of ['しょうこ', 'ショウコ', 'ｼｮｳｺ', '証拠', 'スクショ', 'すくしょ'])
      expect(found(typed)[0], typed).toMatch(/^evidence/)
    expect(found('ｔｗｉｔｔｅｒ')[0]).toBe('service-x')
    expect(found('インスタ')[0]).toBe('service-instagram')
    expect(found('ばくさい')[0]).toBe('service-bakusai')
    expect(found('アイコン')).toEqual(['evidence'])
    expect(found('削除 ヤフー')).toContain('service-chiebukuro')
    expect(found('どこにもない')).toEqual([])
  })

  it('GF-2 what is named so comes before what is only written so', () => {
    const ids = found('ログ')
    expect(ids[0]).toBe('log-clock')
    const all = found('弁護士')
    const named = guide.filter(({ title, words }) =>
      [title, ...words].some((word) => word.includes('弁護士')),
    )
    expect(all.slice(0, named.length).sort()).toEqual(named.map(({ id }) => id).sort())
    expect(all.length).toBeGreaterThan(named.length)
  })

  it('GF-3 nothing typed finds everything that is offered, in its order', () => {
    expect(found(' ー')).toEqual(guide.map(({ id }) => id))
    const named = { id: recordIdOf('evidence'), presetId: 'evidence' }
    const by = asId<CounselorId>('counselor-1')
    const at = '2026-11-25T10:00:00.000+09:00'
    const retired = expectOk(retireGuideEntry(null, named, { at, by }))
    const fewer = indexGuide(guideOf(presets.entries, [retired]), fold)
    expect(findGuide(fewer, '', fold)).toHaveLength(guide.length - 1)
    expect(findGuide(fewer, '証拠', fold).map(({ id }) => id)).not.toContain('evidence')
  })
})
