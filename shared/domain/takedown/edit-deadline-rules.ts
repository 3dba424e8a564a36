/** What a desk does to its deadline rules (TKR-3, TKR-5, TKR-6). Pure: the moment and who it was are passed in. */
import * as v from 'valibot'
import type { CounselorId } from '../core/id.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { wordNeverSaid } from '../text/never-said.ts'
import type { InstantText } from '../time/tokyo.ts'
import {
  deadlineRuleContent,
  type DeadlineRuleContent,
  type DeadlineRuleEdit,
  type DeadlineRulePreset,
} from './deadline-rules.ts'

type Edits = readonly DeadlineRuleEdit[]
export interface RuleMoment {
  readonly at: InstantText
  readonly by: CounselorId
}
/** The rules as they stand, and when by whom they are changed. */
export interface RuleDesk {
  readonly presets: readonly DeadlineRulePreset[]
  readonly edits: Edits
  readonly moment: RuleMoment
}
export type RuleRefusal =
  | Refusal<'not-a-deadline-rule'>
  | Refusal<'not-dated'>
  | Refusal<'kind-fixed'>
  | Refusal<'wording', { readonly word: string }>

/** Over a shipped rule, over the desk's own, or a new one (`id` drawn by the caller). */
export function writeDeadlineRule(
  desk: RuleDesk,
  written: { readonly id: string; readonly content: DeadlineRuleContent },
  never: readonly string[],
): Result<Edits, RuleRefusal> {
  const { id, content } = written
  if (!v.is(deadlineRuleContent, content)) return refuse('not-a-deadline-rule')
  if (content.checkedOn === null) return refuse('not-dated')
  const word = wordNeverSaid([content.label, content.note], never)
  if (word !== null) return refuse('wording', { word })
  const preset = desk.presets.find((one) => one.id === id)
  const isOther =
    preset !== undefined &&
    (['kind', 'startEvent', 'inquiry'] as const).some((name) => preset[name] !== content[name])
  return isOther ? refuse('kind-fixed') : ok(laid(desk, { id, content }))
}

/** Retired, or brought back. */
export function retireDeadlineRule(
  desk: RuleDesk,
  id: string,
  isRetired: boolean,
): Result<Edits, Refusal<'rule-unknown'>> {
  const isKnown = [...desk.presets, ...desk.edits].some((one) => one.id === id)
  return isKnown ? ok(laid(desk, { id, isRetired })) : refuse('rule-unknown')
}

/** Refused for the desk's own, which has no shipped words. */
export function giveBackDeadlineRule(
  desk: RuleDesk,
  id: string,
): Result<Edits, Refusal<'no-shipped-words'>> {
  const isShipped = desk.presets.some((one) => one.id === id)
  return isShipped ? ok(laid(desk, { id, content: null })) : refuse('no-shipped-words')
}

function laid(
  { edits, moment }: RuleDesk,
  change: Pick<DeadlineRuleEdit, 'id'> & Partial<DeadlineRuleEdit>,
): Edits {
  const before = edits.find(({ id }) => id === change.id)
  const after = { content: null, isRetired: false, ...before, ...change, ...moment }
  return before === undefined
    ? [...edits, after]
    : edits.map((one) => (one.id === after.id ? after : one))
}
