import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import entriesJson from '../../../resources/guide/entries.json'
import servicesJson from '../../../resources/takedown/services.json'
import { presetCodes } from '../codes/preset-codes.ts'
import { asId, type CounselorId, type GuideEntryId } from '../core/id.ts'
import { checkRecord } from '../core/record.ts'
import { expectOk, refuse } from '../core/result.ts'
import { isDateText } from '../time/tokyo.ts'
import {
  bringBackGuideEntry,
  fitsNothing,
  giveBackGuideEntry,
  guideEntryRecord,
  guideOf,
  guideTags,
  isOffered,
  parseGuidePresets,
  recordIdOf,
  retireGuideEntry,
  wordingIn,
  writeGuideEntry,
  type GuideContent,
  type GuideEntryRecord,
} from './guide-entry.ts'
import { knownBodies, presets } from './guide.fixture.ts'

const by = asId<CounselorId>('counselor-1')
const moment = { at: '2026-11-25T10:00:00.000+09:00', by } as const
const later = { at: '2026-11-26T10:00:00.000+09:00', by } as const
const content: GuideContent = {
  title: '窓口の工夫',
  words: ['くふう'],
  say: null,
  steps: ['まず聞く'],
  tags: ['desk'],
  fits: fitsNothing,
  advice: null,
  bodies: [],
  source: '当窓口',
  checkedOn: '2026-11-25',
  isVerified: true,
}
const first = expectOk(
  writeGuideEntry(
    null,
    { id: recordIdOf('evidence'), presetId: 'evidence', content },
    presets.never,
    moment,
  ),
)
const ownOf = (id: string, addedAt: GuideEntryRecord['addedAt']): GuideEntryRecord => ({
  ...first,
  id: asId<GuideEntryId>(id),
  presetId: null,
  addedAt,
})

/** What a counselor must never read aloud, however the shipped list of words is changed. */
const forbidden = [
  /加害者/,
  /[7７七]日(以内)?(で|に)(削除|消)/,
  /1週間で(削除|消え)/,
  /(私たち|窓口)が削除/,
]

describe('shipped entries', () => {
  it('GE-1 each have a title, words to search by, something to say or do, tags, source and day', () => {
    expect(presets.entries.length).toBeGreaterThan(40)
    for (const entry of presets.entries) {
      expect(entry.words.length, entry.id).toBeGreaterThan(0)
      expect(entry.steps.length, entry.id).toBeGreaterThan(0)
      expect(isDateText(entry.checkedOn), entry.id).toBe(true)
      expect(entry.source.length, entry.id).toBeGreaterThan(5)
    }
  })

  it('GE-1 say what was not checked, and mark it', () => {
    for (const { id, steps, say, isVerified } of presets.entries)
      if ([...steps, say ?? ''].some((text) => text.includes('未確認')))
        expect(isVerified, id).toBe(false)
    const services = presets.entries.filter(({ tags }) => tags.includes('service'))
    const named = services.filter(({ steps }) => steps.join('').includes('未確認'))
    expect(named.length).toBeGreaterThan(12)
    expect(named.every(({ isVerified }) => !isVerified)).toBe(true)
  })

  it('GE-1 are read by their kana', () => {
    for (const { id, words, title } of presets.entries)
      expect(
        [title, ...words].some((word) => /[\u3041-\u3096\u30a1-\u30fa]/.test(word)),
        id,
      ).toBe(true)
  })

  it('GE-6 hold no word that is never used', () => {
    for (const { id, title, say, steps } of presets.entries)
      for (const text of [title, say ?? '', ...steps])
        for (const pattern of forbidden) expect(pattern.test(text), `${id}: ${text}`).toBe(false)
  })

  it('GE-1 speak of tags, codes, services and bodies that are there', () => {
    const services = servicesJson.services.map(({ code }) => code)
    const within = (some: readonly string[], known: readonly string[]) =>
      expect(known).toEqual(expect.arrayContaining([...some]))
    for (const { tags, fits, advice, bodies } of presets.entries) {
      within(tags, guideTags)
      within(fits.harms, presetCodes.harm)
      within(fits.wishes, presetCodes.wish)
      within(fits.services, services)
      within(bodies, knownBodies)
      if (advice !== null) expect(presetCodes.advice).toContain(advice)
    }
    const offered = new Set(presets.entries.flatMap(({ tags }) => tags))
    expect([...offered].sort()).toEqual([...guideTags].sort())
  })

  it('GE-1 GE-6 are refused as soon as one is not whole', () => {
    const [one] = entriesJson.entries
    const wrong = (change: object) =>
      parseGuidePresets({ ...entriesJson, entries: [{ ...one, ...change }] })
    for (const change of [
      { title: ' ' },
      { source: '' },
      { checkedOn: '昨日' },
      { tags: [] },
      { tags: ['nothing'] },
      { say: null, steps: [] },
      { steps: [''] },
      { more: 1 },
      { say: '加害者へ' },
    ])
      expect(wrong(change), JSON.stringify(change)).toEqual(
        refuse('not-guide-presets', { id: one?.id }),
      )
    expect(parseGuidePresets({ never: ['x'], entries: [one, one] }).ok).toBe(false)
    expect(wrong({}).ok).toBe(true)
  })
})

describe('the guide of a desk', () => {
  it('GE-2 what was changed stands in its place, and what is new in a release appears', () => {
    const guide = guideOf(presets.entries, [first])
    expect(guide.map(({ id }) => id)).toEqual(presets.entries.map(({ id }) => id))
    const changed = guide.find(({ id }) => id === 'evidence')
    expect(changed).toMatchObject({ ...content, origin: 'changed', changed: moment })
    expect(guide.filter(({ origin }) => origin === 'shipped')).toHaveLength(
      presets.entries.length - 1,
    )
    const release = [...presets.entries, { ...content, id: 'new-in-release' }]
    expect(guideOf(release, [first]).at(-1)).toMatchObject({ id: 'new-in-release' })
    // A shipped entry that a release leaves out stays as the desk's own, where the desk wrote it.
    const without = presets.entries.filter(({ id }) => id !== 'evidence')
    expect(guideOf(without, [first]).at(-1)).toMatchObject({ title: content.title, origin: 'own' })
  })

  it('GE-3 own entries stand behind, in the order in which they were added', () => {
    const records = [ownOf('own-entry-2', later.at), ownOf('own-entry-1', moment.at)]
    const guide = guideOf(presets.entries, records)
    expect(guide.slice(-2).map(({ id }) => id)).toEqual(['own-entry-1', 'own-entry-2'])
    expect(guide.slice(-2).every(({ origin }) => origin === 'own')).toBe(true)
  })

  it('GE-4 GE-5 a shipped entry is retired without its words being taken over', () => {
    const named = { id: recordIdOf('evidence'), presetId: 'evidence' }
    const retired = expectOk(retireGuideEntry(null, named, moment))
    expect(retired).toMatchObject({ retiredOn: '2026-11-25', content: null, changedBy: by })
    const reworded = presets.entries.map((one) => ({ ...one, title: `${one.title}(新)` }))
    const shown = guideOf(reworded, [retired]).find(({ id }) => id === 'evidence')
    expect(shown).toMatchObject({ origin: 'shipped', retiredOn: '2026-11-25' })
    expect(shown?.title).toContain('(新)')
    expect(shown && isOffered(shown)).toBe(false)
    expect(retireGuideEntry(retired, named, later)).toEqual(
      refuse('entry-retired', { retiredOn: '2026-11-25' }),
    )
    const back = expectOk(bringBackGuideEntry(retired, later))
    expect(guideOf(presets.entries, [back]).every(isOffered)).toBe(true)
    expect(bringBackGuideEntry(back, later)).toEqual(refuse('entry-offered'))
    expect(bringBackGuideEntry(null, later)).toEqual(refuse('entry-offered'))
  })

  it('GE-5 shipped words are given back, own ones have none', () => {
    const back = expectOk(giveBackGuideEntry(first, later))
    expect(guideOf(presets.entries, [back])[6]).toMatchObject({ origin: 'shipped' })
    expect(giveBackGuideEntry(ownOf('own-entry-1', moment.at), later)).toEqual(
      refuse('no-shipped-words'),
    )
  })

  it('GE-6 a word that is never used is refused, whatever its width and spacing', () => {
    for (const steps of [['７日で 削除されます'], ['7 日\nで削除'], ['加 害者に伝える']]) {
      const written = { id: first.id, presetId: null, content: { ...content, steps } }
      expect(writeGuideEntry(null, written, presets.never, moment)).toMatchObject({
        ok: false,
        refusal: { code: 'wording' },
      })
    }
    expect(wordingIn({ ...content, words: ['加害者'] }, presets.never)).toBeNull()
  })

  it('GE-4 nothing that was ever written is lost, whatever is done in whatever order', () => {
    const deed = fc.constantFrom('write', 'retire', 'back', 'give')
    fc.assert(
      fc.property(fc.array(fc.tuple(deed, fc.constantFrom('evidence', 'opening'))), (deeds) => {
        const records = new Map<string, GuideEntryRecord>()
        for (const [what, presetId] of deeds) {
          const before = records.get(presetId) ?? null
          const id = recordIdOf(presetId)
          const done =
            what === 'write'
              ? writeGuideEntry(before, { id, presetId, content }, presets.never, moment)
              : what === 'retire'
                ? retireGuideEntry(before, { id, presetId }, moment)
                : what === 'back'
                  ? bringBackGuideEntry(before, moment)
                  : before === null
                    ? refuse('entry-offered')
                    : giveBackGuideEntry(before, moment)
          if (done.ok) {
            expect(checkRecord(guideEntryRecord, done.value).ok).toBe(true)
            records.set(presetId, done.value)
          }
        }
        const guide = guideOf(presets.entries, [...records.values()])
        expect(guide.map(({ id }) => id)).toEqual(presets.entries.map(({ id }) => id))
      }),
    )
  })
})
