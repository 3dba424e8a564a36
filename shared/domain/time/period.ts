/**
 * Periods: from a start up to, not including, an end.
 *
 *   PE-1  A period is half-open: its start belongs to it, its end does not.
 *   PE-2  Two periods overlap only if some moment lies in both; touching is not overlapping.
 *   PE-3  A period whose end is not after its start is refused.
 *
 * Instants and dates alike: both are texts whose order is the order of time.
 * Must not know: desks, bookings.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import type { DateText, InstantText } from './tokyo.ts'

export interface Period<T extends InstantText | DateText = InstantText> {
  readonly from: T
  readonly to: T
}

export function makePeriod<T extends InstantText | DateText>(
  from: T,
  to: T,
): Result<Period<T>, Refusal<'not-a-period'>> {
  return from < to ? ok({ from, to }) : refuse('not-a-period')
}

export const contains = <T extends InstantText | DateText>(period: Period<T>, moment: T): boolean =>
  period.from <= moment && moment < period.to

export const overlaps = <T extends InstantText | DateText>(
  one: Period<T>,
  other: Period<T>,
): boolean => one.from < other.to && other.from < one.to

/** Whether `inner` lies wholly in `outer`. */
export const encloses = <T extends InstantText | DateText>(
  outer: Period<T>,
  inner: Period<T>,
): boolean => outer.from <= inner.from && inner.to <= outer.to
