/**
 * Seats: the times of an expert's day that can still be booked.
 *
 *   SS-1  Seats are laid one behind the other with their buffers, from the begin of each stretch in which desk and
 *         roster are both open, around what is booked already and around absences.
 *   SS-2  Every free seat passes the rules of place, time and overlap; none is shown on a closed day, in the past,
 *         behind the deadline or when the day is full.
 *   SS-3  Behind a booking the next seat begins on a full five minutes.
 *   SS-4  A day says how many of its sessions are taken and, where there is a limit, how many are left.
 *
 * Must not know: persons, quotas (`next-free-seats.ts`).
 */
import type { ExpertId } from '../core/id.ts'
import { describeDay, type ClosedReason, type MinuteInterval } from '../desk/desk-hours.ts'
import { isActiveOn, type Expert, type ExpertKind } from '../expert/expert.ts'
import { absenceOver, rosterOn } from '../expert/roster.ts'
import { instantOn, toEpochMs, type DateText, type InstantText } from '../time/tokyo.ts'
import type { Around } from './check-booking.ts'
import { sessionsNear, takenOn } from './check-overlap.ts'
import { timeRefusals } from './check-time.ts'
import { heldStretch, type ExpertSession } from './expert-session.ts'

export interface Seat {
  readonly expertId: ExpertId
  readonly kind: ExpertKind
  readonly from: InstantText
  readonly to: InstantText
}
export interface SeatDay {
  readonly date: DateText
  readonly closed: ClosedReason | null
  /** When desk and expert are both there. */
  readonly roster: readonly MinuteInterval[]
  readonly taken: number
  /** `null` without a limit. */
  readonly left: number | null
  readonly free: readonly Seat[]
}
type AroundSeats = Pick<Around, 'now' | 'hours' | 'sessions'>

export const seatsOf = (
  around: AroundSeats,
  expert: Expert,
  dates: readonly DateText[],
): readonly SeatDay[] => {
  const own = around.sessions.filter(({ expertId }) => expertId === expert.id)
  return dates.map((date) => seatsOn({ ...around, sessions: own }, expert, date))
}

function seatsOn(around: AroundSeats, expert: Expert, date: DateText): SeatDay {
  const { desk, closed } = describeDay(around.hours, date)
  const isThere = desk.length > 0 && isActiveOn(expert, date)
  const roster = isThere ? commonOf(desk, rosterOn(expert.roster, date)) : []
  const near = sessionsNear(around.sessions, instantOn(date, 0), null)
  const taken = takenOn(near, expert.id, date)
  const left = expert.seatsPerDay === null ? null : Math.max(0, expert.seatsPerDay - taken)
  const laid = left === 0 ? [] : roster.flatMap((each) => laidOut(near, expert, date, each))
  const free = laid.filter((seat) => timeRefusals(around, expert, seat.from).length === 0)
  return { date, closed, roster, taken, left, free }
}

function commonOf(
  some: readonly MinuteInterval[],
  others: readonly MinuteInterval[],
): readonly MinuteInterval[] {
  return some.flatMap((one) =>
    others.flatMap((other) => {
      const fromMinute = Math.max(one.fromMinute, other.fromMinute)
      const toMinute = Math.min(one.toMinute, other.toMinute)
      return fromMinute < toMinute ? [{ fromMinute, toMinute }] : []
    }),
  )
}

const roundMinutes = 5

function laidOut(
  near: readonly ExpertSession[],
  expert: Expert,
  date: DateText,
  { fromMinute, toMinute }: MinuteInterval,
): readonly Seat[] {
  const { id: expertId, kind, sessionMinutes } = expert
  const blocked = blockedMinutes(near, expert, date)
  const seats: Seat[] = []
  let start = fromMinute
  while (start + sessionMinutes <= toMinute) {
    const end = start + sessionMinutes
    const busy = blocked.find((each) => each.fromMinute < end && start < each.toMinute)
    if (busy) start = Math.ceil(busy.toMinute / roundMinutes) * roundMinutes
    else {
      seats.push({ expertId, kind, from: instantOn(date, start), to: instantOn(date, end) })
      start = end + expert.bufferAfterMinutes + expert.bufferBeforeMinutes
    }
  }
  return seats
}

/** `near`: the expert's own. Minutes of the day in which no session proper may lie: what is held, widened by the buffers of a new one. */
function blockedMinutes(
  near: readonly ExpertSession[],
  expert: Expert,
  date: DateText,
): readonly MinuteInterval[] {
  const midnight = toEpochMs(instantOn(date, 0))
  const minuteAt = (ms: number): number => (ms - midnight) / 60_000
  const { bufferBeforeMinutes, bufferAfterMinutes } = expert
  const held = near.map(heldStretch).map(({ fromMs, toMs }) => ({
    fromMinute: minuteAt(fromMs) - bufferAfterMinutes,
    toMinute: minuteAt(toMs) + bufferBeforeMinutes,
  }))
  const day = { from: instantOn(date, 0), to: instantOn(date, 1440) }
  const away = expert.absences
    .filter((absence) => absenceOver([absence], day) !== null)
    .map(({ from, to }) => ({
      fromMinute: minuteAt(toEpochMs(from)),
      toMinute: minuteAt(toEpochMs(to)),
    }))
  return [...held, ...away]
}
