/**
 * Booking a series of sessions: whole or not at all (SR-4).
 * The caller draws the ids: saving twice is saving once.
 */
import type { NewBooking } from '../../../shared/domain/booking/decide-booking.ts'
import {
  decideSeries,
  planSeries,
  seriesPeriod,
  type SeriesPlan,
  type SeriesWish,
} from '../../../shared/domain/booking/series.ts'
import type { ExpertSessionId, SeriesId } from '../../../shared/domain/core/id.ts'
import { ok, refuse, type Refusal } from '../../../shared/domain/core/result.ts'
import { readSession } from '../../data/queries/desk.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import type { BookingQuestion } from '../../data/queries/session-views.ts'
import { readBookingGround } from '../../data/queries/sessions.ts'
import { writingOf } from '../caseFile/write-case.ts'
import { waitingEnds, type Place } from './book-session.ts'
import {
  actOf,
  caseIn,
  decidingOf,
  overrideOf,
  writeSession,
  type Deciding,
} from './write-session.ts'

/** `from` and `to`: of its first session. */
export interface SeriesBooking extends Place, Omit<NewBooking, 'id' | 'by' | 'nth'> {
  readonly everyWeeks: number
  /** One for each session that is wanted. */
  readonly ids: readonly ExpertSessionId[]
  readonly seriesId: SeriesId
}

const questionOf = (series: SeriesBooking): BookingQuestion => ({
  caseFileId: series.caseFileId,
  personId: series.personId,
  sessionId: series.ids[0] ?? null,
  period: seriesPeriod(series, series.everyWeeks, series.ids.length),
})

const wishOf = (series: SeriesBooking, deciding: Deciding): SeriesWish | null => {
  const { caseFileId, personId, expertId, from, to, room, overrideReason } = series
  const { state, holdUntil, requestedAt, conflictCheck, noteForExpert } = series
  const { everyWeeks, ids, seriesId } = series
  const caseFile = caseIn(deciding.ground, caseFileId)
  if (caseFile === null) return null
  const override = overrideOf(overrideReason, deciding)
  const { by } = deciding.moment
  return {
    request: { caseFile, personId, expertId, from, to, room, seriesId, override },
    made: { by, state, holdUntil, requestedAt, conflictCheck, noteForExpert },
    ...{ everyWeeks, ids },
  }
}

/** What would be booked, as it stands now; writes nothing. `null` to whoever may not open cases, or without a case. */
export const previewSeries = async (series: SeriesBooking): Promise<SeriesPlan | null> => {
  const [ground, { counselor }] = await Promise.all([
    readBookingGround(questionOf(series)),
    readSession(),
  ])
  if (ground === null || counselor === null) return null
  const deciding = decidingOf(ground, counselor)
  const wish = wishOf(series, deciding)
  return wish === null ? null : planSeries(wish, deciding.around)
}

export const bookSeries = (series: SeriesBooking): Promise<Outcome<null, Refusal>> =>
  writeSession(actOf('session.book', series.overrideReason), questionOf(series), (deciding) => {
    const { ground, around } = deciding
    if (ground.sessions.some(({ record }) => record.series?.id === series.seriesId)) return ok([])
    const wish = wishOf(series, deciding)
    if (wish === null) return refuse('no-such-case')
    const decided = decideSeries(wish, around)
    if (!decided.ok) return decided
    const [first] = decided.value
    return ok([
      ...decided.value.map((session) => writingOf('expertSession', session)),
      ...(first === undefined ? [] : waitingEnds(first, deciding)),
    ])
  })
