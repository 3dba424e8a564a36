/** Reading referrals, and what a change of one is decided on. */
import { isOverdue } from '../../../shared/domain/referral/referral-follow-up.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { theEngine } from '../client/engine-client.ts'
import type { ReferralGround, ReferralView } from './referral-views.ts'

export { referralOf } from './referral-views.ts'

/** All of them, the newest first; nothing to whoever may not open cases. */
export const listReferrals = (): Promise<readonly ReferralView[]> => theEngine().listReferrals()

/** The newest first. */
export const listReferralsOf = (caseFileId: string): Promise<readonly ReferralView[]> =>
  theEngine().listReferralsOf(caseFileId)

/** RFF-2, the longest overdue first. */
export const listOverdueReferrals = async (today: DateText): Promise<readonly ReferralView[]> =>
  (await listReferrals())
    .filter(({ coded }) => isOverdue(coded, today))
    .sort(({ coded: one }, { coded: other }) =>
      (one.followUpOn ?? '') < (other.followUpOn ?? '') ? -1 : 1,
    )

/** `null` to whoever may not open cases, and when there is no such case. */
export const readReferralGround = (
  caseFileId: string,
  referralId: string | null,
): Promise<ReferralGround | null> => theEngine().referralGround(caseFileId, referralId)
