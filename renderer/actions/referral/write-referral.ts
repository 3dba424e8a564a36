/** The way of every change of a referral: read as it stands, decide, write; again where another change came first. */
import type { Act } from '../../../shared/domain/access/may.ts'
import { asId, type CounselorId } from '../../../shared/domain/core/id.ts'
import { refuse, type Refusal, type Result } from '../../../shared/domain/core/result.ts'
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import type { ReferralCase } from '../../../shared/domain/referral/decide-referral.ts'
import type { Moment, Referral } from '../../../shared/domain/referral/referral.ts'
import { toInstantText } from '../../../shared/domain/time/tokyo.ts'
import { readSession } from '../../data/queries/desk.ts'
import { done, refused, type Outcome } from '../../data/queries/outcome.ts'
import { deskHoursOf } from '../../data/queries/presets.ts'
import type { ReferralGround } from '../../data/queries/referral-views.ts'
import { readReferralGround, referralOf } from '../../data/queries/referrals.ts'
import { commit } from '../../data/writes/records.ts'
import { nowMs } from '../../platform/clock.ts'
import { writingOf } from '../caseFile/write-case.ts'
import { tryAfresh } from '../record/try-afresh.ts'

export interface Deciding {
  readonly caseFile: ReferralCase
  readonly hours: DeskHours
  readonly moment: Moment
}
type Decide = (deciding: Deciding, ground: ReferralGround) => Result<Referral>

export const writeReferral = (
  act: Act,
  { caseFileId, referralId }: { readonly caseFileId: string; readonly referralId: string | null },
  decide: Decide,
): Promise<Outcome<null, Refusal>> =>
  tryAfresh(async (): Promise<Outcome<null, Refusal>> => {
    const read = [readReferralGround(caseFileId, referralId), readSession()] as const
    const [ground, { counselor }] = await Promise.all(read)
    if (counselor === null || ground === null)
      return refused({ code: 'not-allowed', facts: { act, role: counselor?.role ?? 'recovery' } })
    const moment = { at: toInstantText(nowMs()), by: asId<CounselorId>(counselor.counselorId) }
    const { caseFile, settings, head } = ground
    const decided = decide({ caseFile, hours: deskHoursOf(settings), moment }, ground)
    if (!decided.ok) return refused(decided.refusal)
    const writing = writingOf('referral', decided.value, ground.referral?.revision)
    const order = { act, subject: decided.value.id, ifHead: head, writings: [writing] }
    const committed = await commit(order)
    return committed.kind === 'done' ? done(null) : committed
  })

/** Which referral, and of which case. */
export interface OneReferral {
  readonly caseFileId: string
  readonly referralId: string
}

export const changeReferral = (
  one: OneReferral,
  change: (referral: Referral, deciding: Deciding) => Result<Referral>,
): Promise<Outcome<null, Refusal>> =>
  writeReferral('referral.change', one, (deciding, { referral }) =>
    referral === null ? refuse('no-such-referral') : change(referralOf(referral), deciding),
  )
