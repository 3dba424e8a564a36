/** The shipped guide, for tests. */
import entriesJson from '../../../resources/guide/entries.json'
import routingJson from '../../../resources/guide/routing.json'
import variantsJson from '../../../resources/desk/kanji-variants.json'
import dangerJson from '../../../resources/desk/danger-guide.json'
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

/** The ids of the directory of bodies; a test of that directory holds them together with it. */
export const knownBodies: readonly string[] = [
  ...['police-110', 'fire-119', 'police-9110', 'police-gunma', 'moj-110', 'moj-children'],
  ...['moj-women', 'moj-foreign', 'moj-maebashi', 'moj-net', 'ihaho', 'sia-hotline', 'safe-line'],
  ...['ihc', 'houterasu', 'child-sos', 'childline', 'kokoro', 'yorisoi', 'inochi-sos'],
  ...['gunma-kokoro', 'sexual-8891', 'police-8103', 'child-189', 'consumer-188', 'gunma-shiho'],
  ...['shibukawa', 'tomarigi', 'gunma-bar'],
]
