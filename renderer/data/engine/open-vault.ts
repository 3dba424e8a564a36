/** What an open vault is made of. */
import type { AnswerDraft } from '../../../shared/domain/message/answer.ts'
import type { Drafts } from './drafts.ts'
import type { EvidenceFiles } from './evidence/evidence-files.ts'
import type { MessageIntake } from './messages/take-in.ts'
import type { CaseIndex } from './read/case-index.ts'
import type { Conflicts } from './read/conflicts.ts'
import type { EarlierCases } from './read/earlier-cases.ts'
import type { Session } from './session.ts'

export interface OpenVault {
  readonly session: Session
  readonly drafts: Drafts
  readonly answerDrafts: Drafts<AnswerDraft>
  readonly messages: MessageIntake
  readonly evidence: EvidenceFiles
  readonly cases: CaseIndex
  readonly earlier: EarlierCases
  readonly conflicts: Conflicts
  readonly folder: string
}
