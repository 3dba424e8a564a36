/**
 * The place of a session: whether desk and expert are there at that time.
 *
 *   PL-1  A session lies wholly inside desk hours on an open day; own closures and extra openings count.
 *   PL-2  A session lies wholly inside the expert's roster of its day.
 *   PL-3  There is no session while the expert is away, nor from the day he retired.
 *   PL-4  Buffers are the expert's own time: they may lie outside desk hours and roster.
 *   PL-5  What is no period has no place, and nothing else is said of it.
 *
 * Must not know: other sessions, the clock, who may override (`check-booking.ts`).
 */
import type { Refusal } from '../core/result.ts'
import {
  checkWithinDeskHours,
  describeDay,
  type ClosedReason,
  type DeskHours,
  type MinuteInterval,
} from '../desk/desk-hours.ts'
import { isActiveOn, type Expert } from '../expert/expert.ts'
import { absenceOver, rosterOn } from '../expert/roster.ts'
import { encloses, type Period } from '../time/period.ts'
import { dateOf, instantOn, type DateText, type InstantText } from '../time/tokyo.ts'

export type PlaceRefusal =
  | Refusal<'not-a-period'>
  | Refusal<'closed-day', { readonly date: DateText; readonly why: ClosedReason }>
  | Refusal<
      'outside-desk-hours',
      { readonly date: DateText; readonly desk: readonly MinuteInterval[] }
    >
  | Refusal<'expert-retired', { readonly retiredOn: DateText }>
  | Refusal<
      'outside-roster',
      { readonly date: DateText; readonly roster: readonly MinuteInterval[] }
    >
  /** Never why he is away. */
  | Refusal<'expert-absent', { readonly from: InstantText; readonly to: InstantText }>

export type PlacedExpert = Pick<Expert, 'roster' | 'absences' | 'retiredOn'>

export function placeRefusals(
  hours: DeskHours,
  expert: PlacedExpert,
  period: Period,
): readonly PlaceRefusal[] {
  if (period.from >= period.to) return [{ code: 'not-a-period', facts: {} }]
  return [
    ...deskRefusals(hours, period),
    ...rosterRefusals(expert, period),
    ...presenceRefusals(expert, period),
  ]
}

export function deskRefusals(hours: DeskHours, { from, to }: Period): readonly PlaceRefusal[] {
  const within = checkWithinDeskHours(hours, from, to)
  if (within.ok) return []
  const { refusal } = within
  if (refusal.code !== 'outside-desk-hours') return [refusal]
  const { date } = refusal.facts
  return [{ code: refusal.code, facts: { date, desk: describeDay(hours, date).desk } }]
}

function rosterRefusals(
  { roster }: Pick<Expert, 'roster'>,
  period: Period,
): readonly PlaceRefusal[] {
  const date = dateOf(period.from)
  const intervals = rosterOn(roster, date)
  const isInside = intervals.some(({ fromMinute, toMinute }) =>
    encloses({ from: instantOn(date, fromMinute), to: instantOn(date, toMinute) }, period),
  )
  return isInside ? [] : [{ code: 'outside-roster', facts: { date, roster: intervals } }]
}

function presenceRefusals(expert: PlacedExpert, period: Period): readonly PlaceRefusal[] {
  const { retiredOn } = expert
  const isRetired = !isActiveOn(expert, dateOf(period.from)) && retiredOn !== null
  const absence = absenceOver(expert.absences, period)
  return [
    ...(isRetired ? [{ code: 'expert-retired', facts: { retiredOn } } as const] : []),
    ...(absence
      ? [{ code: 'expert-absent', facts: { from: absence.from, to: absence.to } } as const]
      : []),
  ]
}
