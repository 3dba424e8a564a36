/** What a booking form is decided on: the case, the person, the seats that could be booked, and what speaks against. */
import { useMemo } from 'react'
import { aroundOf } from '../../data/queries/booking-around.ts'
import { readCase } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import { readBookingGround } from '../../data/queries/sessions.ts'
import type { BookingQuestion } from '../../data/queries/session-views.ts'
import type { CaseView } from '../../data/queries/views.ts'
import {
  checkBooking,
  type Around,
  type BookedCase,
  type BookingRequest,
  type BookingRefusal,
} from '../../../shared/domain/booking/check-booking.ts'
import { nextFreeSeats, type NextSeats } from '../../../shared/domain/booking/next-free-seats.ts'
import { recordPastSession } from '../../../shared/domain/booking/record-past.ts'
import { quotaMeter, type QuotaMeter } from '../../../shared/domain/booking/quota.ts'
import {
  asId,
  type CounselorId,
  type ExpertId,
  type ExpertSessionId,
  type PersonId,
} from '../../../shared/domain/core/id.ts'
import { fiscalYearAt } from '../../../shared/domain/time/fiscal-year.ts'
import { addDays, dateOf, instantOn, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { useLive } from '../../ui/use-live.ts'
import type { BookingForm, Place } from './booking-form.ts'
import type { ScheduleDesk } from './schedule-desk.ts'

/** How far ahead seats are looked for, and how many are offered. */
export const seatSearch = { days: 60, most: 6 } as const

export interface BookingGrounds {
  readonly caseView: CaseView | null | undefined
  readonly personId: string | null
  readonly around: Around | null
  readonly seats: NextSeats | null
  readonly refusals: readonly BookingRefusal[]
  /** The place lies in the past: what is written is that the session took place. */
  readonly isOver: boolean
  readonly quota: QuotaMeter | null
  /** The room of the form, or the usual one of its expert. */
  readonly room: string | null
}

export interface PersonOption {
  readonly id: string
  readonly name: string | null
}

/** Whoever is concerned stands first: the session is for that person. */
export const personsOf = (view: CaseView | null | undefined): readonly PersonOption[] => {
  if (view === null || view === undefined) return []
  const persons = [...view.affected, ...(view.caller === null ? [] : [view.caller])]
  return persons.map(({ personId: id, name }) => ({ id, name }))
}

const periodAsked = (now: InstantText, place: Place | null): BookingQuestion['period'] => {
  const today = dateOf(now)
  const last = addDays(today, seatSearch.days + 1)
  const placed = place === null ? last : addDays(dateOf(place.to), 1)
  const first = place !== null && dateOf(place.from) < today ? dateOf(place.from) : today
  return { from: instantOn(first, 0), to: instantOn(placed > last ? placed : last, 0) }
}

/** Reads again after every commit. `sessionId`: the one that moves. */
export function useAround(
  { now }: Pick<ScheduleDesk, 'now'>,
  ids: Pick<BookingQuestion, 'caseFileId' | 'personId' | 'sessionId'>,
  place: Place | null,
): { readonly around: Around; readonly cases: readonly BookedCase[] } | null {
  const question = { ...ids, period: periodAsked(now, place) }
  const key = JSON.stringify(question)
  const ground = useLive({ read: () => readBookingGround(question), subscribe }, key)
  return useMemo(() => {
    if (ground === null || ground === undefined) return null
    return { around: aroundOf(ground, now), cases: ground.cases }
  }, [ground, now])
}

/** What speaks against a session's having taken place there. */
function checkPast(request: BookingRequest, around: Around): readonly BookingRefusal[] {
  const nobody = { id: asId<ExpertSessionId>('only-a-check'), by: asId<CounselorId>('nobody-yet') }
  const nothing = { requestedAt: request.from, conflictCheck: null, nth: 1 }
  const made = { ...nobody, ...nothing, answer: null, nextStep: null }
  const decided = recordPastSession(request, made, around)
  if (decided.ok || decided.refusal.code !== 'booking-refused') return []
  return decided.refusal.facts.refusals as readonly BookingRefusal[]
}

export function useBooking(desk: ScheduleDesk, form: BookingForm): BookingGrounds {
  const { caseFileId, kind, place } = form
  const caseView = useLive(
    { read: async () => (caseFileId === null ? null : readCase(caseFileId)), subscribe },
    caseFileId ?? '',
  )
  const personId = form.personId ?? personsOf(caseView)[0]?.id ?? null
  const found = useAround(desk, { caseFileId, personId, sessionId: null }, place)
  const role = desk.session.counselor?.role ?? 'reader'
  const by = desk.session.counselor?.counselorId ?? ''
  const { overrideReason } = form
  return useMemo(() => {
    const around = found?.around ?? null
    const caseFile = found?.cases.find(({ id }) => id === caseFileId)
    const nothing = { seats: null, refusals: [], quota: null, isOver: false }
    const expert = around?.experts.find(({ id }) => id === place?.expertId)
    const room = form.room ?? expert?.room ?? null
    const shared = { caseView, personId, around, room }
    if (around === null || caseFile === undefined || personId === null)
      return { ...shared, ...nothing }
    const whose = { caseFile, personId: asId<PersonId>(personId), seriesId: null, moved: null }
    const seats = nextFreeSeats(around, {
      ...{ ...whose, kind, preferredExperts: [], preferredWeekdays: [], fromDate: null },
      ...seatSearch,
    })
    const at = place?.from ?? around.now
    const quota = quotaMeter(
      { personId: whose.personId, kind, fiscalYear: fiscalYearAt(at) },
      around.sessions,
      around.settings,
    )
    if (place === null) return { ...shared, seats, refusals: [], quota, isOver: false }
    const override =
      overrideReason.trim() === ''
        ? null
        : { by: asId<CounselorId>(by), role, reason: overrideReason }
    const { from, to } = place
    const wanted = { ...whose, expertId: asId<ExpertId>(place.expertId), from, to, room }
    const isOver = to <= around.now
    const refusals = (isOver ? checkPast : checkBooking)({ ...wanted, override }, around)
    return { ...shared, seats, refusals, quota, isOver }
  }, [found, caseView, personId, caseFileId, kind, place, form.room, overrideReason, by, role])
}
