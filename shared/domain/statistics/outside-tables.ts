/**
 * Tables of experts and other bodies: T11 sessions, T12 introductions and the introductions of T10.
 *
 *   TG-1  A session belongs to the day on which it stands, or stood, whenever it was booked: one for 31 March that
 *         was held on 1 April belongs to April.
 *   TG-2  Of each kind of expert every session is open, held, cancelled or missed; together they are what was booked.
 *   TG-3  An introduction belongs to the day on which it was made, whenever its result came.
 *   TG-4  Its result is the newest one; without any it was withdrawn, declined (closed since or not), or has
 *         none yet.
 *
 * A cancelled session stands on the day it was booked for last.
 * Must not know: storage, the names of bodies, the wording.
 */
import { expertKinds } from '../expert/expert.ts'
import { bodyKinds } from '../referralBody/referral-body.ts'
import { referralMethods } from '../referral/referral.ts'
import { resultCodes } from '../referral/referral-results.ts'
import { isOpenState } from '../booking/expert-session.ts'
import type { Period } from '../time/period.ts'
import type { DateText } from '../time/tokyo.ts'
import { isIn } from './counted-units.ts'
import { crossTable, type CrossTable } from './cross-table.ts'
import type {
  ReferralFacts,
  SessionFacts,
  StatisticsFacts,
  StatisticsLists,
} from './statistics-facts.ts'
import { tableIdOf, type StatisticCode } from './table-codes.ts'

const single = { isMultiAnswer: { rows: false, columns: false }, adds: true } as const

export const sessionsIn = (
  facts: Pick<StatisticsFacts, 'sessions'>,
  period: Period<DateText>,
): readonly SessionFacts[] => facts.sessions.filter(({ from }) => isIn(period, from))

/** TG-2 */
export const sessionTable = (sessions: readonly SessionFacts[]): CrossTable =>
  crossTable(
    {
      ...{ id: 'T11', code: 'T11-sessions', counts: 'sessions', ...single },
      ...{ rows: expertKinds, columns: ['open', 'held', 'cancelled', 'missed'] },
    },
    sessions,
    ({ kind, state }) => [[kind, isOpenState(state) ? 'open' : state]],
  )

/** TG-4 */
const resultOf = ({ result, state, history }: ReferralFacts): string => {
  if (result !== null) return result.code
  if (state === 'withdrawn') return 'withdrawn'
  return history.some(({ act }) => act === 'declined') ? 'declined' : 'noResult'
}
const results = [...resultCodes, 'declined', 'withdrawn', 'noResult']

function referralTable(
  code: StatisticCode,
  referrals: readonly ReferralFacts[],
  keys: { readonly rows: readonly string[]; readonly columns: readonly string[] },
  of: (referral: ReferralFacts) => readonly [string, string],
): CrossTable {
  const head = { id: tableIdOf(code), code, counts: 'referrals', ...single, ...keys } as const
  return crossTable(head, referrals, (referral) => [of(referral)])
}

export function referralTables(
  facts: Pick<StatisticsFacts, 'referrals'>,
  lists: Pick<StatisticsLists, 'bodies'>,
  period: Period<DateText>,
): readonly CrossTable[] {
  const made = facts.referrals.filter(({ madeAt }) => isIn(period, madeAt))
  const methods = { rows: bodyKinds, columns: referralMethods }
  return [
    referralTable('T10-referrals', made, methods, ({ bodyKind, method }) => [bodyKind, method]),
    referralTable('T12-bodies', made, { rows: lists.bodies, columns: results }, (one) => [
      one.bodyId,
      resultOf(one),
    ]),
    referralTable('T12-kinds', made, { rows: bodyKinds, columns: results }, (one) => [
      one.bodyKind,
      resultOf(one),
    ]),
  ]
}
