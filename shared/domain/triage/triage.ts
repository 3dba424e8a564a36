/**
 * Triage: whether somebody may be in danger, asked early and answered kind by kind.
 *
 *   TR-1  Each kind of danger is not asked (absent), no, or yes, with the moment of the answer; the last one counts.
 *   TR-2  A yes is taken back only with a reason; the reason is written among the notes.
 *   TR-3  A danger to life or at a known place proposes urgency A, stalking and intimate images B; answers that
 *         are all no propose C; nothing asked proposes nothing. What a counselor chose stands above it.
 *   TR-4  Whoever is under 18, or goes to school up to high school, is a minor: the children's lines come first.
 *   TR-5  Who to call goes by the kinds answered yes, in the order of the guide, each line once; with no kind
 *         answered, every line of the guide.
 *
 * Source: DOMAIN 3. Must not know: telephone numbers (`resources/desk/danger-guide.json`), screens, the clock.
 */
import * as v from 'valibot'
import { codeField } from '../core/code.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { instantField, type InstantText } from '../time/tokyo.ts'

export const dangerKinds = [
  'threatToLife',
  'visit',
  'stalking',
  'intimateImages',
  'suicidal',
  'childInDanger',
] as const
export type DangerKind = (typeof dangerKinds)[number]

export const urgencies = ['A', 'B', 'C'] as const
export type Urgency = (typeof urgencies)[number]

export const schoolLevels = [
  'preschool',
  'elementary',
  'juniorHigh',
  'highSchool',
  'university',
  'none',
] as const
export type SchoolLevel = (typeof schoolLevels)[number]

const answerField = v.strictObject({
  kind: v.picklist(dangerKinds),
  isYes: v.boolean(),
  at: instantField,
})
export const triageField = v.pipe(v.array(v.pipe(answerField, v.readonly())), v.readonly())
/** At most one answer of a kind, in the order of asking. */
export type Triage = v.InferOutput<typeof triageField>

/** What was done about a danger. `told`: a line (`lineId`) was given to the caller. */
export const dangerDeeds = ['told', 'reported', 'promisedCallBack', 'madeSafe', 'agreed'] as const
export type DangerDeed = (typeof dangerDeeds)[number]
const actionField = v.strictObject({
  at: instantField,
  deed: v.picklist(dangerDeeds),
  lineId: v.nullable(codeField),
})
export const dangerActionsField = v.pipe(v.array(v.pipe(actionField, v.readonly())), v.readonly())
export type DangerAction = v.InferOutput<typeof dangerActionsField>[number]

export type DangerAnswer = 'unasked' | 'yes' | 'no'

export function answerOf(triage: Triage, kind: DangerKind): DangerAnswer {
  const found = triage.find((one) => one.kind === kind)
  if (found === undefined) return 'unasked'
  return found.isYes ? 'yes' : 'no'
}

export const isInDanger = (triage: Triage): boolean => triage.some(({ isYes }) => isYes)

/** Refuses to take a yes back without a reason (`hasReason`: it was written down). */
export function answerDanger(
  triage: Triage,
  answer: {
    readonly kind: DangerKind
    readonly answer: DangerAnswer
    readonly at: InstantText
    readonly hasReason: boolean
  },
): Result<Triage, Refusal<'reason-needed'>> {
  const before = answerOf(triage, answer.kind)
  if (before === 'yes' && answer.answer !== 'yes' && !answer.hasReason)
    return refuse('reason-needed')
  if (before === answer.answer) return ok(triage)
  const others = triage.filter(({ kind }) => kind !== answer.kind)
  if (answer.answer === 'unasked') return ok(others)
  return ok([...others, { kind: answer.kind, isYes: answer.answer === 'yes', at: answer.at }])
}

const gravest: readonly DangerKind[] = ['threatToLife', 'visit', 'suicidal', 'childInDanger']

/** `null` while nothing was asked. */
export function proposeUrgency(triage: Triage): Urgency | null {
  const yes = triage.filter(({ isYes }) => isYes).map(({ kind }) => kind)
  if (yes.some((kind) => gravest.includes(kind))) return 'A'
  if (yes.length > 0) return 'B'
  return triage.length === dangerKinds.length ? 'C' : null
}

export const urgencyOf = (chosen: Urgency | null, triage: Triage): Urgency | null =>
  chosen ?? proposeUrgency(triage)

/** 民法4条: adult from 18 on. */
const adultAge = 18
const schoolsOfMinors: readonly SchoolLevel[] = [
  'preschool',
  'elementary',
  'juniorHigh',
  'highSchool',
]

export const isMinor = (known: {
  readonly ageYears: number | null
  readonly ageBracket: string
  readonly schoolLevel: SchoolLevel | null
}): boolean =>
  known.ageYears === null
    ? known.ageBracket === 'under18' ||
      (known.schoolLevel !== null && schoolsOfMinors.includes(known.schoolLevel))
    : known.ageYears < adultAge

const guideLine = v.strictObject({
  id: codeField,
  number: v.string(),
  kinds: v.array(v.picklist(dangerKinds)),
  isForChildren: v.boolean(),
})
const guideSchema = v.object({ lines: v.array(guideLine) })
export type DangerLine = v.InferOutput<typeof guideLine>

export function parseDangerGuide(
  input: unknown,
): Result<readonly DangerLine[], Refusal<'not-a-danger-guide'>> {
  const parsed = v.safeParse(guideSchema, input)
  if (!parsed.success) return refuse('not-a-danger-guide')
  const { lines } = parsed.output
  const isUnique = new Set(lines.map(({ id }) => id)).size === lines.length
  return isUnique ? ok(lines) : refuse('not-a-danger-guide')
}

export interface CallLists {
  /** Those that fit, most fitting first. */
  readonly first: readonly DangerLine[]
  readonly others: readonly DangerLine[]
}

export function whoToCall(
  guide: readonly DangerLine[],
  triage: Triage,
  caller: { readonly isMinor: boolean },
): CallLists {
  const yes = triage.filter(({ isYes }) => isYes).map(({ kind }) => kind)
  const fits = (line: DangerLine): boolean =>
    yes.length === 0 || line.kinds.some((kind) => yes.includes(kind))
  const first = guide.filter((line) => fits(line) && (caller.isMinor || !line.isForChildren))
  const children = caller.isMinor ? guide.filter(({ isForChildren }) => isForChildren) : []
  const ordered = [...new Set([...children, ...first])]
  return { first: ordered, others: guide.filter((line) => !ordered.includes(line)) }
}
