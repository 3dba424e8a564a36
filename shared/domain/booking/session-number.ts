/**
 * The number of a session: which one of its case with that kind of expert it is.
 *
 *   NU-1  It is one more than the sessions of the same case and kind that begin before it and were held or are still to be.
 *   NU-2  What was cancelled or missed did not take place: it has no number and counts for none.
 *
 * Must not know: storage, screens. Not the quota, which counts by person and year (`quota.ts`).
 */
import type { ExpertSession } from './expert-session.ts'

type Numbered = Pick<ExpertSession, 'caseFileId' | 'kind' | 'from' | 'state'>

const takesPlace = ({ state }: Pick<ExpertSession, 'state'>): boolean =>
  state !== 'cancelled' && state !== 'missed'

/** `others`: at least those of its case. */
export const sessionNumber = (session: Numbered, others: readonly Numbered[]): number | null =>
  takesPlace(session)
    ? 1 +
      others.filter(
        (other) =>
          other.caseFileId === session.caseFileId &&
          other.kind === session.kind &&
          other.from < session.from &&
          takesPlace(other),
      ).length
    : null
