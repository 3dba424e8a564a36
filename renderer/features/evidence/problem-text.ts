/** What is said when something with evidence could not be done. */
import type { Outcome } from '../../data/queries/outcome.ts'
import { messages } from '../../../shared/messages/language.ts'

const { evidence, failures, refusals, refusedOtherwise } = messages
const own: Readonly<Record<string, string>> = {
  'evidence-differs': evidence.differs,
  'no-such-evidence': evidence.gone,
  cancelled: evidence.cancelled,
  'file-unreadable': evidence.fileUnreadable,
}

/** `null` when it was done. */
export const problemText = (outcome: Outcome<unknown>): string | null => {
  if (outcome.kind === 'done') return null
  if (outcome.kind === 'failed') return own[outcome.failure.code] ?? failures[outcome.failure.kind]
  const { code } = outcome.refusal
  return own[code] ?? refusals[code] ?? refusedOtherwise
}
