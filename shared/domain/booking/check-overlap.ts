/**
 * Overlaps: nobody and nothing is in two sessions at once.
 *
 *   OL-1  No minute of an expert is held twice, the buffers of each session included.
 *   OL-2  No person is in two sessions at once, whoever the expert; between them no buffer is asked.
 *   OL-3  Where rooms are used, no room has two sessions at once.
 *   OL-4  An expert has at most so many sessions on a day.
 *   OL-5  A cancelled session holds nothing; touching is not overlapping.
 *
 * Must not know: the clock, desk hours, rosters.
 */
import type { ExpertId, ExpertSessionId, PersonId } from '../core/id.ts'
import type { Refusal } from '../core/result.ts'
import type { Expert } from '../expert/expert.ts'
import { overlaps } from '../time/period.ts'
import { addDays, dateOf, type DateText, type InstantText } from '../time/tokyo.ts'
import { heldStretch, holdsTime, type ExpertSession } from './expert-session.ts'

type Busy = Readonly<{ sessionId: ExpertSessionId; from: InstantText; to: InstantText }>
export type OverlapRefusal =
  | Refusal<
      'expert-busy',
      Busy & { readonly bufferBeforeMinutes: number; readonly bufferAfterMinutes: number }
    >
  | Refusal<'person-busy', Busy>
  | Refusal<'room-busy', Busy & { readonly room: string }>
  | Refusal<
      'seats-full',
      { readonly date: DateText; readonly seats: number; readonly taken: number }
    >

/** A session as it would stand. */
export interface Wanted {
  readonly expertId: ExpertId
  readonly from: InstantText
  readonly to: InstantText
  readonly room: string | null
  readonly bufferBeforeMinutes: number
  readonly bufferAfterMinutes: number
}

/** `near`: the sessions around its day, see `sessionsNear`. */
export const expertOverlaps = (
  near: readonly ExpertSession[],
  expert: Pick<Expert, 'seatsPerDay'>,
  wanted: Wanted,
): readonly OverlapRefusal[] => [...busyExpert(near, wanted), ...fullDay(near, expert, wanted)]

export const personOverlaps = (
  near: readonly ExpertSession[],
  personId: PersonId,
  wanted: Wanted,
): readonly OverlapRefusal[] => {
  const busy = near.find((session) => session.personId === personId && overlaps(session, wanted))
  return busy ? [{ code: 'person-busy', facts: busyFacts(busy) }] : []
}

export const roomOverlaps = (
  near: readonly ExpertSession[],
  { room, ...wanted }: Wanted,
): readonly OverlapRefusal[] => {
  const busy = near.find((session) => session.room === room && overlaps(session, wanted))
  return busy && room !== null ? [{ code: 'room-busy', facts: { ...busyFacts(busy), room } }] : []
}

/** What holds time on a day or beside it, so that buffers over midnight are seen; without the one that is moved. */
export function sessionsNear(
  sessions: readonly ExpertSession[],
  from: InstantText,
  moved: ExpertSessionId | null,
): readonly ExpertSession[] {
  const date = dateOf(from)
  const [first, last] = [addDays(date, -1), addDays(date, 1)]
  const isNear = (day: DateText): boolean => first <= day && day <= last
  return sessions.filter(
    (session) => isNear(dateOf(session.from)) && holdsTime(session) && session.id !== moved,
  )
}

const busyFacts = ({ id, from, to }: ExpertSession): Busy => ({ sessionId: id, from, to })

function busyExpert(near: readonly ExpertSession[], wanted: Wanted): readonly OverlapRefusal[] {
  const stretch = heldStretch(wanted)
  const busy = near.find((session) => {
    if (session.expertId !== wanted.expertId) return false
    const held = heldStretch(session)
    return held.fromMs < stretch.toMs && stretch.fromMs < held.toMs
  })
  if (!busy) return []
  const { bufferBeforeMinutes, bufferAfterMinutes } = busy
  const facts = { ...busyFacts(busy), bufferBeforeMinutes, bufferAfterMinutes }
  return [{ code: 'expert-busy', facts }]
}

/** How many of the sessions near are an expert's on a day. */
export const takenOn = (
  near: readonly ExpertSession[],
  expertId: ExpertId,
  date: DateText,
): number =>
  near.filter((session) => session.expertId === expertId && dateOf(session.from) === date).length

function fullDay(
  near: readonly ExpertSession[],
  { seatsPerDay }: Pick<Expert, 'seatsPerDay'>,
  { expertId, from }: Wanted,
): readonly OverlapRefusal[] {
  const date = dateOf(from)
  const taken = takenOn(near, expertId, date)
  if (seatsPerDay === null || taken < seatsPerDay) return []
  return [{ code: 'seats-full', facts: { date, seats: seatsPerDay, taken } }]
}
