/** What to say when a change of the guide was not taken. */
import type { Outcome } from '../../data/queries/outcome.ts'
import { messages } from '../../../shared/messages/language.ts'

const { failures, guide, refusals, refusedOtherwise } = messages

/** `null` when it was done. */
export const problemText = (outcome: Outcome<unknown>): string | null => {
  if (outcome.kind === 'done') return null
  if (outcome.kind === 'failed') return failures[outcome.failure.kind]
  const { code, facts } = outcome.refusal
  if (code === 'wording') return guide.problems.wording(String(facts['word']))
  return refusals[code] ?? refusedOtherwise
}
