/**
 * Session sheet: the sessions of a day or a week, as they stand on paper.
 *
 *   DY-1  A week begins on its Monday. Saturday and Sunday stand on it only when the desk is open or somebody is booked.
 *   DY-2  Under each expert stand the sessions of a day and the seats that are free, in the order of time; cancelled
 *         sessions do not.
 *   DY-3  A closed day says why, has no free seat, and still shows what was booked on it.
 *   DY-4  Experts keep their order; one without session and seat on all of the days is left out.
 *
 * Must not know: the clock, names, the printer.
 */
import { seatsOf } from '../booking/seats.ts'
import { holdsTime, type ExpertSession } from '../booking/expert-session.ts'
import { isOpenOn, whyClosedOn, type ClosedReason, type DeskHours } from '../desk/desk-hours.ts'
import type { Expert } from '../expert/expert.ts'
import { addDays, dateOf, weekdayOf, type DateText, type InstantText } from '../time/tokyo.ts'

export interface SheetRow {
  readonly from: InstantText
  readonly to: InstantText
  /** `null`: a free seat. */
  readonly session: ExpertSession | null
}
export interface SheetDay {
  readonly date: DateText
  readonly closed: ClosedReason | null
}
export interface ExpertRows {
  readonly expert: Expert
  /** One list for each of the days. */
  readonly days: readonly (readonly SheetRow[])[]
}
export interface SessionSheet {
  readonly days: readonly SheetDay[]
  readonly experts: readonly ExpertRows[]
}
interface AroundSheet {
  readonly now: InstantText
  readonly hours: DeskHours
  /** Also those of the day before the first and the day after the last: buffers reach over midnight. */
  readonly sessions: readonly ExpertSession[]
}

export const mondayOf = (date: DateText): DateText => addDays(date, 1 - weekdayOf(date))

/** DY-1 */
export function weekOn(around: AroundSheet, date: DateText): readonly DateText[] {
  const monday = mondayOf(date)
  const booked = new Set(around.sessions.filter(holdsTime).map(({ from }) => dateOf(from)))
  return [0, 1, 2, 3, 4, 5, 6]
    .map((ahead) => addDays(monday, ahead))
    .filter((day) => weekdayOf(day) < 6 || isOpenOn(around.hours, day) || booked.has(day))
}

export function sessionSheet(
  around: AroundSheet,
  experts: readonly Expert[],
  dates: readonly DateText[],
): SessionSheet {
  return {
    days: dates.map((date) => ({ date, closed: whyClosedOn(around.hours, date) })),
    experts: experts
      .map((expert) => ({ expert, days: rowsOf(around, expert, dates) }))
      .filter(({ days }) => days.some((rows) => rows.length > 0)),
  }
}

function rowsOf(
  around: AroundSheet,
  expert: Expert,
  dates: readonly DateText[],
): ExpertRows['days'] {
  const own = around.sessions.filter(
    (session) => session.expertId === expert.id && holdsTime(session),
  )
  return seatsOf(around, expert, dates).map(({ date, free }) =>
    [
      ...own
        .filter(({ from }) => dateOf(from) === date)
        .map((session) => ({ from: session.from, to: session.to, session })),
      ...free.map(({ from, to }) => ({ from, to, session: null })),
    ].sort((one, other) => (one.from < other.from ? -1 : 1)),
  )
}
