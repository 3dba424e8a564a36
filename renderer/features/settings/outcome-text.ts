/** What is said when something could not be done. */
import type { Outcome } from '../../data/queries/outcome.ts'
import { messages } from '../../../shared/messages/language.ts'

/** `null` when it was done. */
export const problemText = (outcome: Outcome<unknown>): string | null => {
  if (outcome.kind === 'done') return null
  return outcome.kind === 'failed'
    ? messages.failures[outcome.failure.kind]
    : (messages.refusals[outcome.refusal.code] ?? messages.refusedOtherwise)
}

/** What a passphrase being chosen is told. */
export const passphraseSaid = {
  ...messages.newPassphrase,
  tooShort: messages.refusals['passphrase-too-short'],
}
