/** What screens are shown of a window to turn to. */
import type { ReferralBody } from '../../../shared/domain/referralBody/referral-body.ts'

export interface BodyView {
  readonly body: ReferralBody
  /** 0: as shipped, the desk has changed nothing. */
  readonly revision: number
  readonly isPreset: boolean
}
