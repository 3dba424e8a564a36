/** Taking in a file: sealed and hashed on the way, given up by `signal`. */
import type { Outcome } from '../../data/queries/outcome.ts'
import type { Progress } from '../../data/queries/views.ts'
import * as evidence from '../../data/writes/evidence.ts'

/** What is pasted may have no name. */
export const addEvidence = (
  file: File | Blob,
  caseFileId: string,
  contactId: string | null,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Outcome<{ readonly evidenceId: string }>> => {
  const fileName = file instanceof File ? file.name : ''
  const wanted = { file, fileName, contentType: file.type, caseFileId, contactId }
  return evidence.addEvidence(wanted, (progress) => {
    onProgress(progress)
    return !signal.aborted
  })
}
