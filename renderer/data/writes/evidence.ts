/** Adding, looking at, exporting and comparing evidence: each is put down in its custody. Only actions come here. */
import { callable, theEngine } from '../client/engine-client.ts'
import type { Described, EvidenceRefusal, NewEvidence } from '../engine/evidence/evidence-files.ts'
import type { GoesOn } from '../engine/evidence/sealed-blob.ts'
import type { EvidenceContent, VerifiedAll } from '../queries/evidence-view.ts'
import type { Outcome } from '../queries/outcome.ts'

export type { Described, EvidenceRefusal, GoesOn }

export const addEvidence = (
  wanted: NewEvidence,
  goesOn: GoesOn,
): Promise<Outcome<{ readonly evidenceId: string }, EvidenceRefusal>> =>
  theEngine().addEvidence(wanted, callable(goesOn))

export const readEvidence = (
  evidenceId: string,
): Promise<Outcome<EvidenceContent, EvidenceRefusal>> => theEngine().readEvidence(evidenceId)

export const exportEvidence = (
  evidenceId: string,
  goesOn: GoesOn,
): Promise<Outcome<{ readonly path: string }, EvidenceRefusal>> =>
  theEngine().exportEvidence(evidenceId, callable(goesOn))

export const verifyEvidence = (
  caseFileId: string,
  goesOn: GoesOn,
): Promise<Outcome<VerifiedAll, EvidenceRefusal>> =>
  theEngine().verifyEvidence(caseFileId, callable(goesOn))

export const describeEvidence = (
  evidenceId: string,
  described: Described,
): Promise<Outcome<unknown, EvidenceRefusal>> => theEngine().describeEvidence(evidenceId, described)
