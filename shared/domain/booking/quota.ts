/**
 * Quota: how many sessions of a kind a person has had or booked in a fiscal year.
 *
 *   QT-1  Counted are the sessions of one person and kind whose day lies in the fiscal year, by the day of the
 *         session and not of the booking.
 *   QT-2  A cancelled session does not count; what is booked counts as long as it is.
 *   QT-3  A missed session counts as was chosen when it was missed.
 *   QT-4  Without a limit nothing is left or reached, only counted.
 *
 * Must not know: the clock, which limit a desk has.
 */
import type { PersonId } from '../core/id.ts'
import type { ExpertKind } from '../expert/expert.ts'
import { fiscalYearAt } from '../time/fiscal-year.ts'
import type { BookingSettings } from './booking-settings.ts'
import { holdsTime, isOpenBooking, type ExpertSession } from './expert-session.ts'

export interface QuotaOf {
  readonly personId: PersonId
  readonly kind: ExpertKind
  readonly fiscalYear: number
}
export interface QuotaMeter extends QuotaOf {
  readonly counted: number
  /** Of these, still to come or without outcome. */
  readonly open: number
  readonly limit: number | null
  /** `null` without a limit. */
  readonly left: number | null
}

export function quotaMeter(
  of: QuotaOf,
  sessions: readonly ExpertSession[],
  { quotaPerYear }: Pick<BookingSettings, 'quotaPerYear'>,
): QuotaMeter {
  const counting = sessions.filter((session) => countsFor(of, session))
  const limit = quotaPerYear[of.kind]
  return {
    ...of,
    counted: counting.length,
    open: counting.filter(isOpenBooking).length,
    limit,
    left: limit === null ? null : Math.max(0, limit - counting.length),
  }
}

const countsFor = ({ personId, kind, fiscalYear }: QuotaOf, session: ExpertSession): boolean =>
  session.personId === personId &&
  session.kind === kind &&
  session.countsForQuota &&
  holdsTime(session) &&
  fiscalYearAt(session.from) === fiscalYear
