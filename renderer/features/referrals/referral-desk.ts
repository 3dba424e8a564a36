/** What every part of the referrals is given, why something cannot be done, and what to say when it was not. */
import type { Act } from '../../../shared/domain/access/may.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import type { SessionView } from '../../data/queries/views.ts'

const { failures, refusals, refusedOtherwise } = messages

export interface ReferralDesk {
  readonly today: DateText
  readonly hours: DeskHours
  readonly session: SessionView
}

/** `undefined` when it may be done. */
export const whyNot = (
  { session }: Pick<ReferralDesk, 'session'>,
  act: Act,
): string | undefined => {
  if (session.readOnly !== null) return refusals['vault-read-only']
  return session.mayDo.includes(act) ? undefined : refusals['not-allowed']
}

const hasProblems = (
  facts: object,
): facts is { readonly problems: readonly Pick<Refusal, 'code'>[] } =>
  'problems' in facts && Array.isArray(facts.problems)

/** None when it was done; a line for everything that stands against it. */
export const problemLines = (outcome: Outcome<unknown>): readonly string[] => {
  if (outcome.kind === 'done') return []
  if (outcome.kind === 'failed') return [failures[outcome.failure.kind]]
  const { code, facts } = outcome.refusal
  const codes = hasProblems(facts) ? facts.problems.map((problem) => problem.code) : [code]
  return codes.map((each) => refusals[each] ?? refusedOtherwise)
}
