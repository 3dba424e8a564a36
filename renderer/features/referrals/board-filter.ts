/** What of all referrals the board shows, in its order, and how often each result came. */
import {
  isEnded,
  referralStates,
  type ReferralState,
} from '../../../shared/domain/referral/referral.ts'
import { compareOnBoard, isOverdue } from '../../../shared/domain/referral/referral-follow-up.ts'
import { resultCodes, type ResultCode } from '../../../shared/domain/referral/referral-results.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import type { ReferralView } from '../../data/queries/referral-views.ts'

export type StateFilter = 'every' | 'open' | 'ended' | ReferralState
export const stateFilters: readonly StateFilter[] = ['every', 'open', 'ended', ...referralStates]

export interface BoardFilter {
  readonly state: StateFilter
  readonly bodyId: string | null
  readonly isLateOnly: boolean
}

const fits = ({ coded }: ReferralView, { state, bodyId }: BoardFilter): boolean => {
  if (bodyId !== null && coded.bodyId !== bodyId) return false
  if (state === 'every') return true
  return state === 'open'
    ? !isEnded(coded)
    : state === 'ended'
      ? isEnded(coded)
      : coded.state === state
}

export const shownOnBoard = (
  all: readonly ReferralView[],
  filter: BoardFilter,
  today: DateText,
): readonly ReferralView[] =>
  all
    .filter((view) => fits(view, filter) && (!filter.isLateOnly || isOverdue(view.coded, today)))
    .sort((one, other) => compareOnBoard(one.coded, other.coded, today))

export const lateCount = (all: readonly ReferralView[], today: DateText): number =>
  all.filter(({ coded }) => isOverdue(coded, today)).length

/** In the order of the codes; none that never came. */
export const resultCounts = (
  all: readonly ReferralView[],
): readonly (readonly [ResultCode, number])[] =>
  resultCodes.flatMap((code) => {
    const count = all.filter(({ coded }) => coded.result?.code === code).length
    return count === 0 ? [] : [[code, count] as const]
  })
