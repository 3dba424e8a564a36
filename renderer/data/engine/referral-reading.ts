/** What an open engine answers of referrals. A part of its own only because an engine is long. */
import type { ReferralGround, ReferralView } from '../queries/referral-views.ts'
import type { OpenVault } from './open-vault.ts'
import { Remembered } from './read/remembered.ts'
import { viewReferralGround, viewReferrals, viewReferralsOf } from './read/view-referrals.ts'

export abstract class ReferralReading {
  readonly #referrals = new Remembered<readonly ReferralView[]>()

  /** Throws while the vault is locked. */
  protected abstract get vault(): OpenVault

  /** The newest first; nothing to whoever may not open cases. */
  listReferrals(): readonly ReferralView[] {
    const { session, drafts } = this.vault
    return this.#referrals.get(session, drafts, () => viewReferrals(session))
  }

  listReferralsOf(caseFileId: string): readonly ReferralView[] {
    const { session, cases } = this.vault
    return viewReferralsOf(session, cases, caseFileId)
  }

  referralGround(caseFileId: string, referralId: string | null): ReferralGround | null {
    return viewReferralGround(this.vault.session, caseFileId, referralId)
  }
}
