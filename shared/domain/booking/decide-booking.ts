/**
 * Deciding a booking: a new one, or one that moves, from everything as it stands.
 *
 *   BD-1  What the checks refuse is not booked and not moved; the answer carries all refusals.
 *   BD-2  Before a lawyer is booked the conflict check was made; its result is kept either way and refuses nothing.
 *   BD-3  A tentative booking holds its seat until the time it was given, by default the end of desk hours of the
 *         next open day, never beyond the begin of the session.
 *   BD-4  Only an open booking moves, to an expert of the same kind, and somewhere else than where it stands.
 *   BD-5  A move keeps where it stood, who moved it, when and why; the person's confirmation was for the old time
 *         and is gone.
 *   BD-6  An override is kept only where it was needed.
 *
 * Must not know: storage, screens, who may (`access/may.ts`).
 */
import type { CounselorId, ExpertId, ExpertSessionId } from '../core/id.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { describeDay, type DeskHours } from '../desk/desk-hours.ts'
import { addOpenDays } from '../desk/open-days.ts'
import type { Expert } from '../expert/expert.ts'
import { dateOf, instantOn, type InstantText } from '../time/tokyo.ts'
import {
  checkBooking,
  type Around,
  type BookedCase,
  type BookingRefusal,
  type BookingRequest,
  type Override,
} from './check-booking.ts'
import { placeRefusals } from './check-place.ts'
import { isOpenBooking, withLine, type ExpertSession, type SessionState } from './expert-session.ts'

type Refused = readonly (
  | BookingRefusal
  | Refusal<'conflict-check-needed'>
  | Refusal<'requested-later'>
  | Refusal<'hold-until-passed', { readonly now: InstantText }>
  | Refusal<'hold-until-late', { readonly from: InstantText }>
)[]
export type BookingRefused = Refusal<'booking-refused', { readonly refusals: Refused }>

export const refuseBooking = (
  refusals: Refused,
): { readonly ok: false; readonly refusal: BookingRefused } =>
  refuse('booking-refused', { refusals })

/** What a new booking says beside its time. */
export interface NewBooking extends Pick<
  ExpertSession,
  'requestedAt' | 'conflictCheck' | 'noteForExpert'
> {
  readonly id: ExpertSessionId
  readonly by: CounselorId
  readonly state: 'tentative' | 'confirmed'
  /** Of a tentative booking; `null`: the usual time. */
  readonly holdUntil: InstantText | null
  /** Which one of its series, from 1; 1 without a series. */
  readonly nth: number
}

export function decideBooking(
  request: Omit<BookingRequest, 'moved'>,
  made: NewBooking,
  around: Around,
): Result<ExpertSession, BookingRefused> {
  const wanted = { ...request, moved: null }
  const expert = around.experts.find(({ id }) => id === request.expertId)
  const refusals: Refused = [
    ...checkBooking(wanted, around),
    ...(expert ? detailRefusals(expert, wanted, made, around.now) : []),
  ]
  if (!expert || refusals.length > 0) return refuseBooking(refusals)
  return ok(bookedSession(expert, wanted, made, around))
}

function detailRefusals(
  expert: Expert,
  { from }: BookingRequest,
  { conflictCheck, requestedAt, state, holdUntil }: NewBooking,
  now: InstantText,
): Refused {
  const isUnchecked = expert.kind === 'lawyer' && conflictCheck === null
  const held = state === 'tentative' ? holdUntil : null
  return [
    ...(isUnchecked ? [{ code: 'conflict-check-needed', facts: {} } as const] : []),
    ...(requestedAt > now ? [{ code: 'requested-later', facts: {} } as const] : []),
    ...(held !== null && held <= now
      ? [{ code: 'hold-until-passed', facts: { now } } as const]
      : []),
    ...(held !== null && held > from
      ? [{ code: 'hold-until-late', facts: { from } } as const]
      : []),
  ]
}

function bookedSession(
  expert: Expert,
  request: BookingRequest,
  made: NewBooking,
  around: Around,
): ExpertSession {
  const { personId, expertId, from, to, room, seriesId, override } = request
  const { id, by, state, nth, requestedAt, conflictCheck, noteForExpert } = made
  const usual = made.holdUntil ?? usualHoldUntil(around.hours, around.now, from)
  const { kept, reason } = keptOverride(override, expert, request, around)
  const session: ExpertSession = {
    ...{ id, caseFileId: request.caseFile.id, personId, kind: expert.kind, expertId },
    ...{ from, to, room, state, requestedAt, conflictCheck, noteForExpert },
    bufferBeforeMinutes: expert.bufferBeforeMinutes,
    bufferAfterMinutes: expert.bufferAfterMinutes,
    holdUntil: state === 'tentative' ? usual : null,
    series: seriesId === null ? null : { id: seriesId, nth },
    confirmation: null,
    override: kept,
    countsForQuota: true,
    ...{ history: [], reasons: [], answer: null, nextStep: null },
  }
  return withLine(session, { act: 'booked', at: around.now, by }, reason)
}

/** The end of desk hours of the next open day, but never beyond the begin of the session. */
export function usualHoldUntil(hours: DeskHours, now: InstantText, from: InstantText): InstantText {
  const next = addOpenDays(hours, dateOf(now), 1)
  const end = next === null ? undefined : describeDay(hours, next).desk.at(-1)
  if (next === null || end === undefined) return from
  const usual = instantOn(next, end.toMinute)
  return usual < from ? usual : from
}

function keptOverride(
  override: Override | null,
  expert: Expert,
  request: Pick<BookingRequest, 'from' | 'to'>,
  { hours, now }: Around,
): { readonly kept: ExpertSession['override']; readonly reason: string | null } {
  const isNeeded = placeRefusals(hours, expert, request).some(
    ({ code }) => code === 'outside-roster',
  )
  if (override === null || !isNeeded) return { kept: null, reason: null }
  return { kept: { at: now, by: override.by }, reason: override.reason }
}

/** Where a session shall stand, by whom it is moved and why. */
export interface Move {
  readonly caseFile: BookedCase
  readonly expertId: ExpertId
  readonly from: InstantText
  readonly to: InstantText
  readonly room: string | null
  readonly override: Override | null
  readonly by: CounselorId
  /** May be blank. */
  readonly reason: string
}

export type MoveRefusal =
  | BookingRefused
  | Refusal<'booking-not-open', { readonly state: SessionState }>
  | Refusal<'nothing-moved'>
  | Refusal<'other-kind'>

/** Whether it may stand there: for a drag as it goes on. Nothing when it may. */
export const checkMove = (
  session: ExpertSession,
  move: Omit<Move, 'by' | 'reason'>,
  around: Around,
): readonly BookingRefusal[] => checkBooking(requestOf(session, move), around)

const requestOf = (
  { id, personId, series }: ExpertSession,
  { caseFile, expertId, from, to, room, override }: Omit<Move, 'by' | 'reason'>,
): BookingRequest => ({
  ...{ caseFile, personId, expertId, from, to, room, override },
  seriesId: series?.id ?? null,
  moved: id,
})

export function moveBooking(
  session: ExpertSession,
  move: Move,
  around: Around,
): Result<ExpertSession, MoveRefusal> {
  if (!isOpenBooking(session)) return refuse('booking-not-open', { state: session.state })
  if (!changesPlace(session, move)) return refuse('nothing-moved')
  const expert = around.experts.find(({ id }) => id === move.expertId)
  if (expert && expert.kind !== session.kind) return refuse('other-kind')
  const refusals = checkMove(session, move, around)
  if (!expert || refusals.length > 0) return refuseBooking(refusals)
  return ok(movedSession(session, expert, move, around))
}

const changesPlace = (session: ExpertSession, move: Move): boolean =>
  session.expertId !== move.expertId ||
  session.from !== move.from ||
  session.to !== move.to ||
  session.room !== move.room

function movedSession(
  session: ExpertSession,
  expert: Expert,
  move: Move,
  around: Around,
): ExpertSession {
  const { expertId, from, to, room, by } = move
  const { kept, reason } = keptOverride(move.override, expert, move, around)
  const { holdUntil } = session
  const was = {
    expertId: session.expertId,
    from: session.from,
    to: session.to,
    room: session.room,
  }
  const moved: ExpertSession = {
    ...session,
    ...{ expertId, from, to, room },
    bufferBeforeMinutes: expert.bufferBeforeMinutes,
    bufferAfterMinutes: expert.bufferAfterMinutes,
    holdUntil: holdUntil !== null && holdUntil > from ? from : holdUntil,
    confirmation: null,
    override: kept,
  }
  const why = [move.reason, reason ?? ''].filter((each) => each.trim() !== '').join('\n')
  return withLine(moved, { act: 'moved', at: around.now, by, was }, why)
}
