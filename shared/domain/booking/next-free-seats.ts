/**
 * The next free seats for a person: found over all experts of a kind, in the order in which to offer them.
 *
 *   NX-1  Each seat offered could be booked for this case and person as it stands: it passes every check.
 *   NX-2  Seats that meet more of the wishes (expert, weekday) stand first; among them the soonest, then the expert
 *         named first.
 *   NX-3  When there is none, it is said what speaks against the soonest seat; nothing when no seat is free at all.
 *
 * Must not know: the clock (passed in), screens.
 */
import type { ExpertId, ExpertSessionId, PersonId, SeriesId } from '../core/id.ts'
import type { ExpertKind } from '../expert/expert.ts'
import { addDays, dateOf, weekdayOf, type DateText } from '../time/tokyo.ts'
import { checkBooking, type Around, type BookedCase, type BookingRefusal } from './check-booking.ts'
import { seatsOf, type Seat } from './seats.ts'

export interface SeatWish {
  readonly caseFile: BookedCase
  readonly personId: PersonId
  readonly kind: ExpertKind
  readonly preferredExperts: readonly ExpertId[]
  /** 1 Monday to 7 Sunday. */
  readonly preferredWeekdays: readonly number[]
  /** The first day to look at; today when `null`. */
  readonly fromDate: DateText | null
  /** How many days are looked through. */
  readonly days: number
  readonly most: number
  readonly seriesId: SeriesId | null
  /** The session for which another time is sought. */
  readonly moved: ExpertSessionId | null
}
export const usualSearch = { days: 60, most: 10 } as const

export interface OfferedSeat extends Seat {
  readonly room: string | null
  readonly isPreferredExpert: boolean
  readonly isPreferredWeekday: boolean
}
export interface NextSeats {
  readonly seats: readonly OfferedSeat[]
  readonly whyNone: readonly BookingRefusal[]
}

export function nextFreeSeats(around: Around, wish: SeatWish): NextSeats {
  const others = { ...around, sessions: around.sessions.filter(({ id }) => id !== wish.moved) }
  const today = dateOf(around.now)
  const first = wish.fromDate !== null && wish.fromDate > today ? wish.fromDate : today
  const dates = Array.from({ length: wish.days }, (_, ahead) => addDays(first, ahead))
  const free = others.experts
    .filter(({ kind }) => kind === wish.kind)
    .flatMap((expert) =>
      seatsOf(others, expert, dates)
        .flatMap((day) => day.free)
        .map((seat) => offered(seat, expert.room, wish)),
    )
    .sort(bySoonest)
  const soonest = free[0]
  const against = soonest ? refusalsOf(soonest, wish, around) : []
  if (against.some(({ code }) => speaksAgainstAll.has(code))) return { seats: [], whyNone: against }
  const seats: OfferedSeat[] = []
  for (const seat of [...free].sort(byWish)) {
    if (seats.length === wish.most) break
    if (refusalsOf(seat, wish, around).length === 0) seats.push(seat)
  }
  return { seats, whyNone: seats.length === 0 ? against : [] }
}

/** What no other seat could mend. */
const speaksAgainstAll: ReadonlySet<string> = new Set([
  'case-closed',
  'person-not-of-case',
  'open-booking-exists',
])

const offered = (seat: Seat, room: string | null, wish: SeatWish): OfferedSeat => ({
  ...seat,
  room,
  isPreferredExpert: wish.preferredExperts.includes(seat.expertId),
  isPreferredWeekday: wish.preferredWeekdays.includes(weekdayOf(dateOf(seat.from))),
})

const refusalsOf = (
  { expertId, from, to, room }: OfferedSeat,
  { caseFile, personId, seriesId, moved }: SeatWish,
  around: Around,
): readonly BookingRefusal[] =>
  checkBooking(
    { caseFile, personId, expertId, from, to, room, seriesId, moved, override: null },
    around,
  )

const bySoonest = (one: Seat, other: Seat): number =>
  one.from < other.from ? -1 : one.from > other.from ? 1 : 0

const wishesMet = (seat: OfferedSeat): number =>
  Number(seat.isPreferredExpert) + Number(seat.isPreferredWeekday)

const byWish = (one: OfferedSeat, other: OfferedSeat): number =>
  wishesMet(other) - wishesMet(one) || bySoonest(one, other)
