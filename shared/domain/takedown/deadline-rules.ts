/**
 * Deadline rules: which clocks run, from what and for how long, as this desk has them: the shipped rules with the
 * desk's own on top.
 *
 *   TKR-1  A rule has a label, a period, an event it is counted from, a note and a source. A shipped list that is not
 *         whole, or names a rule twice, is refused, naming it.
 *   TKR-2  What is counted from a request is a notice, from an inquiry a shield, from a case legal, from a post an
 *         estimate or legal: the two clocks of seven days can never pass for each other, or for a deletion.
 *   TKR-3  Words that the desk never uses are refused in label and note.
 *   TKR-4  What the desk wrote over a shipped rule outlives a new release; shipped rules new in a release appear;
 *         shipped rules stand in their order, the desk's own behind them as they were added.
 *   TKR-5  A rule is retired, never deleted, and can come back; a shipped rule can be given its shipped words again.
 *   TKR-6  What the desk writes names a source and the day it was checked, and leaves a shipped rule its event and kind.
 *
 * Must not know: which rules there are (`resources/takedown`), posts, requests, the clock.
 */
import * as v from 'valibot'
import { codeField } from '../core/code.ts'
import { idOf, type CounselorId } from '../core/id.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { savedText } from '../core/text-field.ts'
import { wordNeverSaid } from '../text/never-said.ts'
import { dateField, instantField, type InstantText } from '../time/tokyo.ts'
import { endsOnHoliday, periodUnits } from './legal-period.ts'

export const startEvents = [
  'post.postedOn',
  'request.receivedByDesignatedService',
  'inquiry.reachedSenderOn',
  'case.offenderKnownOn',
  'case.damageAndOffenderKnownOn',
] as const
export type StartEvent = (typeof startEvents)[number]
export const clockKinds = ['notice', 'shield', 'estimate', 'legal'] as const
export type ClockKind = (typeof clockKinds)[number]
/** `short`: intimate images, harm by adult videos, candidates for public office. */
export const inquiryTerms = ['ordinary', 'short'] as const
export type InquiryTerm = (typeof inquiryTerms)[number]

const kindsFrom: Readonly<Record<StartEvent, readonly ClockKind[]>> = {
  'post.postedOn': ['estimate', 'legal'],
  'request.receivedByDesignatedService': ['notice'],
  'inquiry.reachedSenderOn': ['shield'],
  'case.offenderKnownOn': ['legal'],
  'case.damageAndOffenderKnownOn': ['legal'],
}

const filled = v.pipe(
  savedText,
  v.check((text) => text.trim() !== ''),
)
export const deadlineRuleContent = v.pipe(
  v.strictObject({
    label: filled,
    kind: v.picklist(clockKinds),
    startEvent: v.picklist(startEvents),
    /** Of which inquiries a shield speaks; `null`: no shield. */
    inquiry: v.nullable(v.picklist(inquiryTerms)),
    amount: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)),
    unit: v.picklist(periodUnits),
    isFirstDayCounted: v.boolean(),
    endOnHoliday: v.picklist(endsOnHoliday),
    level: v.picklist(['critical', 'urgent', 'info']),
    note: filled,
    source: filled,
    /** `null`: shipped without a day. */
    checkedOn: v.nullable(dateField),
    isVerified: v.boolean(),
  }),
  v.check(({ kind, startEvent }) => kindsFrom[startEvent].includes(kind)),
  v.check(({ kind, inquiry }) => (kind === 'shield') === (inquiry !== null)),
  v.readonly(),
)
export type DeadlineRuleContent = v.InferOutput<typeof deadlineRuleContent>
export interface DeadlineRulePreset extends DeadlineRuleContent {
  readonly id: string
}

const edit = v.strictObject({
  id: codeField,
  /** `null`: the shipped words. */
  content: v.nullable(deadlineRuleContent),
  isRetired: v.boolean(),
  at: instantField,
  by: idOf<CounselorId>(),
})
export const deadlineRuleEditsField = v.pipe(v.array(v.pipe(edit, v.readonly())), v.readonly())
export type DeadlineRuleEdit = v.InferOutput<typeof deadlineRuleEditsField>[number]

export interface DeadlineRule extends DeadlineRulePreset {
  readonly origin: 'shipped' | 'changed' | 'own'
  readonly isRetired: boolean
  /** `null`: nobody at this desk ever touched it. */
  readonly changed: { readonly at: InstantText; readonly by: CounselorId } | null
}

const listSchema = v.object({
  rules: v.pipe(v.array(v.looseObject({ id: codeField })), v.minLength(1)),
})

/** Shipped data: refuses the first rule that is not one, or that stands there twice. */
export function parseDeadlineRules(
  input: unknown,
  never: readonly string[],
): Result<readonly DeadlineRulePreset[], Refusal<'not-deadline-rules', { readonly id: string }>> {
  const whole = v.safeParse(listSchema, input)
  if (!whole.success) return refuse('not-deadline-rules', { id: '' })
  const rules: DeadlineRulePreset[] = []
  for (const { id, ...rest } of whole.output.rules) {
    const content = v.safeParse(deadlineRuleContent, rest)
    const isTwice = rules.some((rule) => rule.id === id)
    if (!content.success || isTwice || wordIn(content.output, never) !== null)
      return refuse('not-deadline-rules', { id })
    rules.push({ ...content.output, id })
  }
  return ok(rules)
}

const wordIn = ({ label, note }: DeadlineRuleContent, never: readonly string[]): string | null =>
  wordNeverSaid([label, note], never)

/** Every rule, retired ones too, in their order. */
export function deadlineRulesOf(
  presets: readonly DeadlineRulePreset[],
  edits: readonly DeadlineRuleEdit[],
): readonly DeadlineRule[] {
  const shipped = presets.map((preset): DeadlineRule => {
    const edited = edits.find(({ id }) => id === preset.id)
    const origin = (edited?.content ?? null) === null ? 'shipped' : 'changed'
    return { ...preset, ...edited?.content, id: preset.id, origin, ...marksOf(edited) }
  })
  const own = edits.flatMap((edited): readonly DeadlineRule[] =>
    edited.content === null || presets.some(({ id }) => id === edited.id)
      ? []
      : [{ ...edited.content, id: edited.id, origin: 'own', ...marksOf(edited) }],
  )
  return [...shipped, ...own]
}

const marksOf = (
  edited: DeadlineRuleEdit | undefined,
): Pick<DeadlineRule, 'isRetired' | 'changed'> =>
  edited === undefined
    ? { isRetired: false, changed: null }
    : { isRetired: edited.isRetired, changed: { at: edited.at, by: edited.by } }
