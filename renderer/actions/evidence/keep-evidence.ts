/** What else is done with evidence: written out, compared again, described. */
import type { Outcome } from '../../data/queries/outcome.ts'
import type { VerifiedAll } from '../../data/queries/evidence-view.ts'
import type { Progress } from '../../data/queries/views.ts'
import * as evidence from '../../data/writes/evidence.ts'

type OnProgress = (progress: Progress) => void
const going =
  (onProgress: OnProgress, signal: AbortSignal): evidence.GoesOn =>
  (progress) => {
    onProgress(progress)
    return !signal.aborted
  }

/** Asks where; nothing is written that does not fit its hash. */
export const exportEvidence = (
  evidenceId: string,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Outcome<{ readonly path: string }>> =>
  evidence.exportEvidence(evidenceId, going(onProgress, signal))

export const verifyEvidence = (
  caseFileId: string,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Outcome<VerifiedAll>> => evidence.verifyEvidence(caseFileId, going(onProgress, signal))

export const describeEvidence = (
  evidenceId: string,
  described: evidence.Described,
): Promise<Outcome<unknown>> => evidence.describeEvidence(evidenceId, described)
