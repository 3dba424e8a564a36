/**
 * Proposals for a case: which bodies and which entries of the guide fit what is known, and why.
 *
 *   GP-1  A danger answered yes comes first, then kinds of harm, then wishes, then that somebody is under age.
 *   GP-2  For somebody under age the bodies for children come before the others of the same ground; to nobody else are
 *         they proposed.
 *   GP-3  A body stands there once, with every reason, the strongest first.
 *   GP-4  Nothing known proposes nothing; what is not known to the rules changes nothing.
 *   GP-5  The order in which codes were chosen does not matter.
 *   GP-6  Who to call in danger is taken from the lines of the danger sheet, in their order; a rule may add to them.
 *   GP-7  Entries come by danger, then service, then harm, then wish; retired ones never.
 *
 * Must not know: which bodies there are, screens, the clock.
 */
import * as v from 'valibot'
import { codeField } from '../core/code.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import type { DangerKind, DangerLine } from '../triage/triage.ts'
import { isOffered, type GuideEntry } from './guide-entry.ts'

/** What is known of a case, in codes alone. */
export interface CaseFacts {
  readonly dangers: readonly DangerKind[]
  readonly harms: readonly string[]
  readonly wishes: readonly string[]
  readonly services: readonly string[]
  readonly isMinor: boolean
}

const bodyCodes = v.pipe(v.array(codeField), v.minLength(1), v.readonly())
const rule = v.strictObject({
  ground: v.picklist(['danger', 'harm', 'wish', 'minor']),
  /** Of the danger, the harm or the wish; `null` for somebody under age. */
  code: v.nullable(codeField),
  bodies: bodyCodes,
  source: v.pipe(v.string(), v.nonEmpty()),
})
const rulesSchema = v.object({
  /** Those for children alone. */
  children: bodyCodes,
  rules: v.pipe(v.array(rule), v.minLength(1), v.readonly()),
})
export type ProposalRules = v.InferOutput<typeof rulesSchema>

export function parseProposals(input: unknown): Result<ProposalRules, Refusal<'not-proposals'>> {
  const parsed = v.safeParse(rulesSchema, input)
  if (!parsed.success) return refuse('not-proposals')
  const keys = parsed.output.rules.map(({ ground, code }) => `${ground} ${code ?? ''}`)
  const isOnce = new Set(keys).size === keys.length
  const isWhole = parsed.output.rules.every(
    ({ ground, code }) => (code === null) === (ground === 'minor'),
  )
  return isOnce && isWhole ? ok(parsed.output) : refuse('not-proposals')
}

export type Reason =
  | { readonly ground: 'danger'; readonly code: DangerKind }
  | { readonly ground: 'harm' | 'wish'; readonly code: string }
  | { readonly ground: 'minor'; readonly code: null }

export interface Proposal {
  readonly bodyId: string
  /** Never empty. */
  readonly reasons: readonly Reason[]
}

const grounds = ['danger', 'harm', 'wish', 'minor'] as const

interface Claim {
  readonly bodyId: string
  readonly reason: Reason
  readonly isForChildren: boolean
}

export function proposeBodies(
  { children, rules }: ProposalRules,
  lines: readonly DangerLine[],
  facts: CaseFacts,
): readonly Proposal[] {
  const inDanger = lines.flatMap(({ id, kinds, isForChildren }): readonly Claim[] =>
    kinds
      .filter((kind) => facts.dangers.includes(kind))
      .map((code) => ({ bodyId: id, reason: { ground: 'danger', code }, isForChildren })),
  )
  const byRule = rules.flatMap(({ ground, code, bodies }): readonly Claim[] => {
    const reason = reasonOf(ground, code, facts)
    return reason === null
      ? []
      : bodies.map((bodyId) => ({ bodyId, reason, isForChildren: children.includes(bodyId) }))
  })
  const claims = [...inDanger, ...byRule]
    .filter(({ isForChildren }) => facts.isMinor || !isForChildren)
    .sort((one, other) => weightOf(one) - weightOf(other))
  return [...new Set(claims.map(({ bodyId }) => bodyId))].map((bodyId) => ({
    bodyId,
    reasons: claims.filter((claim) => claim.bodyId === bodyId).map(({ reason }) => reason),
  }))
}

const reasonOf = (
  ground: Reason['ground'],
  code: string | null,
  { dangers, harms, wishes, isMinor }: CaseFacts,
): Reason | null => {
  if (ground === 'minor' || code === null) return isMinor ? { ground: 'minor', code: null } : null
  if (ground === 'danger') {
    const kind = dangers.find((one) => one === code)
    return kind === undefined ? null : { ground, code: kind }
  }
  return (ground === 'harm' ? harms : wishes).includes(code) ? { ground, code } : null
}

/** Sorting keeps what is equal in its order: that of the danger sheet, or of the rules. */
const weightOf = ({ reason, isForChildren }: Claim): number =>
  grounds.indexOf(reason.ground) * 2 + (isForChildren ? 0 : 1)

/** Those that fit the case, most fitting first. */
export function proposeEntries(
  entries: readonly GuideEntry[],
  facts: CaseFacts,
): readonly GuideEntry[] {
  const weigh = ({ fits }: GuideEntry): number => {
    const shares = (some: readonly string[], known: readonly string[]) =>
      some.some((code) => known.includes(code))
    return [
      shares(fits.dangers, facts.dangers),
      shares(fits.services, facts.services),
      shares(fits.harms, facts.harms),
      shares(fits.wishes, facts.wishes),
    ].indexOf(true)
  }
  return entries
    .filter(isOffered)
    .map((entry) => ({ entry, weight: weigh(entry) }))
    .filter(({ weight }) => weight >= 0)
    .sort((one, other) => one.weight - other.weight)
    .map(({ entry }) => entry)
}
