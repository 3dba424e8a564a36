/** What screens and decisions are told of referrals. */
import { asId, type ReferralId } from '../../../shared/domain/core/id.ts'
import type { CodedOf, PersonalOf } from '../../../shared/domain/core/record.ts'
import type { ReferralCase } from '../../../shared/domain/referral/decide-referral.ts'
import type { Referral, referralRecord } from '../../../shared/domain/referral/referral.ts'
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'
import type { CaseOf } from './session-views.ts'

export interface ReferralView {
  readonly referralId: string
  readonly revision: number
  readonly coded: CodedOf<typeof referralRecord>
  readonly caseOf: CaseOf
  /** `null` once destroyed. */
  readonly words: PersonalOf<typeof referralRecord> | null
}

/** Everything a decision about a referral needs, as it stood when the journal ended at `head`. */
export interface ReferralGround {
  readonly head: number
  readonly settings: DeskSettings
  readonly caseFile: ReferralCase
  /** The one asked for; `null` for a new one, and once its words were destroyed. */
  readonly referral: ReferralView | null
}

const noWords = {
  ...{ reasons: [], personThere: null, why: null, passedOn: null },
  ...{ consentFor: null, resultText: null, notes: null },
} as const

/** Once destroyed: without words. */
export const referralOf = ({ referralId, coded, words }: ReferralView): Referral => ({
  ...coded,
  ...(words ?? noWords),
  id: asId<ReferralId>(referralId),
})
