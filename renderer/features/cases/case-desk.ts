/** What every part of a case's screen is given: the day, the desk's own words, and why something cannot be done. */
import type { Act } from '../../../shared/domain/access/may.ts'
import type { CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import type { CaseSummary, SessionView } from '../../data/queries/views.ts'

const { cases, refusals } = messages

export interface CaseDesk {
  readonly today: DateText
  readonly hours: DeskHours
  readonly edits: readonly CodeEdit[]
  readonly session: SessionView
}

export type WhyNot = (act: Act) => string | undefined

/** Acts that a closed case does not take. */
const lockedActs: readonly Act[] = [
  'caseFile.change',
  'caseFile.close',
  'caseNote.write',
  'promise.make',
  'promise.end',
  'referral.make',
]

export const whyNotOn =
  ({ session }: CaseDesk, { state, isPersonalLost }: CaseSummary): WhyNot =>
  (act) => {
    if (session.readOnly !== null) return refusals['vault-read-only']
    if (!session.mayDo.includes(act)) return refusals['not-allowed']
    if (isPersonalLost && !act.startsWith('caseFile.print')) return refusals['key-missing']
    return state === 'closed' && lockedActs.includes(act) ? cases.lockedReason : undefined
  }

/** `null` when it was done. */
export const problemText = (outcome: Outcome<unknown>): string | null => {
  if (outcome.kind === 'done') return null
  return outcome.kind === 'failed'
    ? messages.failures[outcome.failure.kind]
    : (refusals[outcome.refusal.code] ?? messages.refusedOtherwise)
}
