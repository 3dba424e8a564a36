/** The shipped guide, for tests. */
import entriesJson from '../../../resources/guide/entries.json'
import routingJson from '../../../resources/guide/routing.json'
import variantsJson from '../../../resources/desk/kanji-variants.json'
import dangerJson from '../../../resources/desk/danger-guide.json'
import bodiesJson from '../../../resources/desk/referral-bodies.json'
import { expectOk } from '../core/result.ts'
import { makeFolder, parseKanjiVariants } from '../text/fold.ts'
import { parseDangerGuide } from '../triage/triage.ts'
import { parseGuidePresets } from './guide-entry.ts'
import { parseProposals } from './proposals.ts'
import { parseRouting } from './routing.ts'

export const presets = expectOk(parseGuidePresets(entriesJson))
export const routing = expectOk(parseRouting(routingJson))
export const proposalRules = expectOk(parseProposals(routingJson.proposals))
export const fold = makeFolder(expectOk(parseKanjiVariants(variantsJson)))
export const dangerLines = expectOk(
  parseDangerGuide({
    lines: dangerJson.lines.map(({ id, number, kinds, isForChildren }) => ({
      ...{ id, number, kinds, isForChildren },
    })),
  }),
)

/** The ids of the shipped directory of bodies. */
export const knownBodies: readonly string[] = bodiesJson.bodies.map(({ id }) => id)
