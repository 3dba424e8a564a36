/**
 * Series: sessions planned together at the same weekday and time, every so many weeks.
 *
 *   SR-1  A series is planned from its first time on until it has as many sessions as wanted; what is refused on the
 *         way is skipped, and it is said why.
 *   SR-2  It looks at most at twice as many dates as sessions are wanted.
 *   SR-3  Each planned session counts against the next: towards the quota, the day and the expert.
 *   SR-4  A series is booked whole or not at all; its sessions bear their place in it, from 1.
 *
 * Must not know: storage, screens.
 */
import type { ExpertSessionId, SeriesId } from '../core/id.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import type { Period } from '../time/period.ts'
import { toEpochMs, toInstantText, type InstantText } from '../time/tokyo.ts'
import type { Around, BookingRequest } from './check-booking.ts'
import { decideBooking, type BookingRefused, type NewBooking } from './decide-booking.ts'
import type { ExpertSession } from './expert-session.ts'

export interface SeriesWish {
  /** Of its first session. */
  readonly request: Omit<BookingRequest, 'moved' | 'seriesId'> & { readonly seriesId: SeriesId }
  readonly everyWeeks: number
  /** One id for each session that is wanted. */
  readonly ids: readonly ExpertSessionId[]
  readonly made: Omit<NewBooking, 'id' | 'nth'>
}
export interface SkippedTime {
  readonly from: InstantText
  readonly to: InstantText
  readonly refusals: BookingRefused['facts']['refusals']
}
export interface SeriesPlan {
  readonly sessions: readonly ExpertSession[]
  readonly skipped: readonly SkippedTime[]
}

const datesFor = (wanted: number): number => wanted * 2

export function planSeries(wish: SeriesWish, around: Around): SeriesPlan {
  const { request, everyWeeks, ids, made } = wish
  const sessions: ExpertSession[] = []
  const skipped: SkippedTime[] = []
  for (let step = 0; step < datesFor(ids.length); step++) {
    const id = ids[sessions.length]
    if (id === undefined) break
    const time = weeksAfter(request, step * everyWeeks)
    const then = { ...around, sessions: [...around.sessions, ...sessions] }
    const details = { ...made, id, nth: sessions.length + 1 }
    const booked = decideBooking({ ...request, ...time }, details, then)
    if (booked.ok) sessions.push(booked.value)
    else skipped.push({ ...time, refusals: booked.refusal.facts.refusals })
  }
  return { sessions, skipped }
}

/** The sessions of a series, all of them. */
export function decideSeries(
  wish: SeriesWish,
  around: Around,
): Result<
  readonly ExpertSession[],
  Refusal<
    'series-short',
    {
      readonly wanted: number
      readonly planned: number
      readonly skipped: readonly SkippedTime[]
    }
  >
> {
  const { sessions, skipped } = planSeries(wish, around)
  const [wanted, planned] = [wish.ids.length, sessions.length]
  return planned === wanted ? ok(sessions) : refuse('series-short', { wanted, planned, skipped })
}

/** From its first possible date to its last (SR-2). */
export const seriesPeriod = (first: Period, everyWeeks: number, wanted: number): Period => ({
  from: first.from,
  to: weeksAfter(first, Math.max(0, datesFor(wanted) - 1) * everyWeeks).to,
})

const weekMs = 7 * 24 * 60 * 60_000

/** Tokyo has no summer time: the same time of day. */
function weeksAfter(
  { from, to }: Pick<SkippedTime, 'from' | 'to'>,
  weeks: number,
): Pick<SkippedTime, 'from' | 'to'> {
  const shifted = (at: InstantText): InstantText => toInstantText(toEpochMs(at) + weeks * weekMs)
  return { from: shifted(from), to: shifted(to) }
}
