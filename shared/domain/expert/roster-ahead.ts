/**
 * Roster days ahead: the next days of an expert, each with what stands against it.
 *
 *   RA-1  The next days on which the roster has hours, in order, looking a year ahead; none from the day of a
 *         retirement.
 *   RA-2  A day stands one way, the first that holds: the desk is closed, and why; he is away for all of it; none of
 *         it lies in desk hours; he is away for some of it; some of it lies outside desk hours; open.
 *   RA-3  He is next there on the first day on which some of it can be booked.
 *
 * Must not know: sessions, the clock (the first day is passed in).
 */
import { describeDay, type ClosedReason, type DeskHours } from '../desk/desk-hours.ts'
import type { MinuteInterval } from '../desk/week-hours.ts'
import { encloses, overlaps, type Period } from '../time/period.ts'
import { addDays, instantOn, type DateText } from '../time/tokyo.ts'
import { isActiveOn, type Expert } from './expert.ts'
import { rosterOn } from './roster.ts'

export type DayStanding =
  | { readonly code: 'closed'; readonly why: ClosedReason }
  | { readonly code: 'away' | 'outside' | 'partly-away' | 'partly-outside' | 'open' }
export interface RosterDay {
  readonly date: DateText
  readonly hours: readonly MinuteInterval[]
  readonly standing: DayStanding
}
export type RosteredExpert = Pick<Expert, 'roster' | 'absences' | 'retiredOn'>

const daysAhead = 366

export function rosterDaysAhead(
  expert: RosteredExpert,
  hours: DeskHours,
  from: DateText,
  most: number,
): readonly RosterDay[] {
  const days: RosterDay[] = []
  for (let ahead = 0; ahead < daysAhead && days.length < most; ahead++) {
    const date = addDays(from, ahead)
    if (!isActiveOn(expert, date)) break
    const there = rosterOn(expert.roster, date)
    if (there.length > 0)
      days.push({ date, hours: there, standing: standingOf(expert, hours, date, there) })
  }
  return days
}

function standingOf(
  { absences }: RosteredExpert,
  deskHours: DeskHours,
  date: DateText,
  hours: readonly MinuteInterval[],
): DayStanding {
  const { closed, desk } = describeDay(deskHours, date)
  if (closed) return { code: 'closed', why: closed }
  const periods = hours.map((stretch) => periodOn(date, stretch))
  const open = desk.map((stretch) => periodOn(date, stretch))
  if (periods.every((period) => absences.some((away) => encloses(away, period))))
    return { code: 'away' }
  if (!areOver(periods, open)) return { code: 'outside' }
  if (areOver(periods, absences)) return { code: 'partly-away' }
  const isInside = periods.every((period) => open.some((stretch) => encloses(stretch, period)))
  return { code: isInside ? 'open' : 'partly-outside' }
}

const periodOn = (date: DateText, { fromMinute, toMinute }: MinuteInterval): Period => ({
  from: instantOn(date, fromMinute),
  to: instantOn(date, toMinute),
})

const areOver = (periods: readonly Period[], others: readonly Period[]): boolean =>
  periods.some((period) => others.some((other) => overlaps(other, period)))

/** `null`: not within a year. */
export const nextDayThere = (
  expert: RosteredExpert,
  hours: DeskHours,
  from: DateText,
): RosterDay | null =>
  rosterDaysAhead(expert, hours, from, daysAhead).find(
    ({ standing: { code } }) => code !== 'closed' && code !== 'away' && code !== 'outside',
  ) ?? null
