/** Why something could not be done, a line each. */
import type { Outcome } from '../../data/queries/outcome.ts'
import { bookingRefusalLines } from '../../../shared/messages/booking-refusal-text.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'

/** None when it was done. */
export const problemLines = (outcome: Outcome<unknown>): readonly string[] => {
  if (outcome.kind === 'done') return []
  return outcome.kind === 'failed'
    ? [messages.failures[outcome.failure.kind]]
    : bookingRefusalLines(outcome.refusal)
}

export function Problems({ lines }: { lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <Banner tone="warn" live="polite">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Banner>
  )
}
