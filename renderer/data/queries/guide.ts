/** Reading the guide: shipped entries with the desk's own on top, found as they are typed; and the routing. */
import variantsPreset from '../../../resources/desk/kanji-variants.json'
import entriesPreset from '../../../resources/guide/entries.json'
import routingPreset from '../../../resources/guide/routing.json'
import { expectOk } from '../../../shared/domain/core/result.ts'
import {
  findGuide as findIn,
  indexGuide as indexOf,
  type GuideIndex,
} from '../../../shared/domain/guide/find-guide.ts'
import {
  guideOf,
  parseGuidePresets,
  recordIdOf,
  type GuideEntry,
} from '../../../shared/domain/guide/guide-entry.ts'
import {
  parseProposals,
  proposeBodies,
  type CaseFacts,
  type Proposal,
} from '../../../shared/domain/guide/proposals.ts'
import { parseRouting } from '../../../shared/domain/guide/routing.ts'
import { makeFolder, parseKanjiVariants } from '../../../shared/domain/text/fold.ts'
import { theEngine } from '../client/engine-client.ts'
import { dangerGuide } from './danger-guide.ts'
import type { GuideEntryView, GuideRecordView } from './guide-view.ts'

export const guidePresets = expectOk(parseGuidePresets(entriesPreset))
export const routing = expectOk(parseRouting(routingPreset))
const rules = expectOk(parseProposals(routingPreset.proposals))
const fold = makeFolder(expectOk(parseKanjiVariants(variantsPreset)))

/** Shown queries are read again at every saved draft: what did not change is the same list, and its index stays. */
let last: { readonly key: string; readonly views: readonly GuideEntryView[] } | null = null

/** Every entry, retired ones too, in their order. */
export const listGuide = async (): Promise<readonly GuideEntryView[]> => {
  const records = await theEngine().listGuide()
  const key = JSON.stringify(records)
  if (last?.key !== key) last = { key, views: viewsOf(records) }
  return last.views
}

/** What is on record of one entry; `null` for a shipped one that nobody touched. */
export const readGuideRecord = async (entryId: string): Promise<GuideRecordView | null> => {
  const records = await theEngine().listGuide()
  return records.find(isOf(entryId)) ?? null
}

const isOf =
  (entryId: string) =>
  ({ record }: GuideRecordView): boolean =>
    record.id === entryId || record.id === recordIdOf(entryId)

const viewsOf = (records: readonly GuideRecordView[]): readonly GuideEntryView[] =>
  guideOf(
    guidePresets.entries,
    records.map(({ record }) => record),
  ).map((entry) => {
    const { revision = 0, changedByName = null } = records.find(isOf(entry.id)) ?? {}
    return { ...entry, revision, changedByName }
  })

export const indexGuide = (entries: readonly GuideEntry[]): GuideIndex => indexOf(entries, fold)

/** GF: those that fit what was typed, best first. */
export const findGuide = (index: GuideIndex, typed: string): readonly GuideEntry[] =>
  findIn(index, typed, fold)

/** GP: bodies that fit the case, best first. */
export const proposeFor = (facts: CaseFacts): readonly Proposal[] =>
  proposeBodies(rules, dangerGuide, facts)
