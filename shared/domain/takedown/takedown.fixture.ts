import * as v from 'valibot'
import deadlineRulesJson from '../../../resources/takedown/deadline-rules.json'
import designatedJson from '../../../resources/takedown/designated-services.json'
import guideJson from '../../../resources/guide/entries.json'
import { asId, type CounselorId } from '../core/id.ts'
import { expectOk } from '../core/result.ts'
import type { ClockFacts, ClockWorld } from './clocks.ts'
import {
  deadlineRuleContent,
  deadlineRulesOf,
  parseDeadlineRules,
  type DeadlineRuleContent,
  type DeadlineRulePreset,
} from './deadline-rules.ts'
import { parseDesignations } from './designation.ts'

export const never = guideJson.never
export const rulePresets = expectOk(parseDeadlineRules(deadlineRulesJson, never))
export const designated = expectOk(parseDesignations(designatedJson))
export const world: ClockWorld = {
  rules: deadlineRulesOf(rulePresets, []),
  designated,
  today: '2026-11-24',
}
export const moment = {
  at: '2026-11-27T10:00:00.000+09:00',
  by: asId<CounselorId>('counselor-1'),
} as const

export function presetOf(id: string): DeadlineRulePreset {
  const found = rulePresets.find((rule) => rule.id === id)
  if (!found) throw new Error(`no rule ${id}`)
  return found
}

/** What the desk writes over a shipped rule, which has no id of its own. */
export const contentOf = (id: string): DeadlineRuleContent =>
  v.parse(
    deadlineRuleContent,
    Object.fromEntries(Object.entries(presetOf(id)).filter(([name]) => name !== 'id')),
  )

export const nothing: ClockFacts = { post: null, request: null, caseFile: null }
export const post = { postedOn: '2026-11-05', seenOn: '2026-11-10', state: 'published' } as const
export const request = {
  service: 'youtube',
  requestedOn: '2025-05-12',
  receivedOn: '2025-05-13',
  notifiedOn: null,
  inquiry: null,
} as const
export const caseFile = {
  isOffenderKnown: true,
  offenderKnownOn: '2026-03-24',
  damageKnownOn: '2026-03-01',
} as const
