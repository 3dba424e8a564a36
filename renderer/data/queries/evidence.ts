/** Reading what is on record about the evidence of a case. The bytes themselves: `actions/evidence`. */
import { theEngine } from '../client/engine-client.ts'
import type { EvidenceView } from './evidence-view.ts'

/** Oldest first. */
export const listEvidence = (caseFileId: string): Promise<readonly EvidenceView[]> =>
  theEngine().listEvidence(caseFileId)

/** What came with a contact, or with the message it is of; oldest first. */
export const listEvidenceOf = (contactId: string): Promise<readonly EvidenceView[]> =>
  theEngine().listEvidenceOf(contactId)
