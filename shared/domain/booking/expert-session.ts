/**
 * Expert session: a person's time with a lawyer or psychologist, from the booking to what came of it.
 *
 *   XS-1  A session belongs to one case file: what was said, asked and answered is sealed under its key; who, when,
 *         of which kind and how it ended is counted and stays.
 *   XS-2  A session keeps the buffers it was booked with, so that a later choice of the expert undoes no booking.
 *   XS-3  Open is what is tentative or confirmed; whatever is not cancelled holds its time.
 *   XS-4  Each change adds one line: what, when, by whom, and where it stood before; a reason stands beside its line.
 *   XS-5  Days waited are the days from asking to the session, 0 on the same day.
 *
 * Must not know: the clock, desk hours, which rules a booking obeys.
 */
import * as v from 'valibot'
import { codeField } from '../core/code.ts'
import {
  idOf,
  type CaseFileId,
  type CounselorId,
  type ExpertId,
  type ExpertSessionId,
  type PersonId,
  type SeriesId,
} from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { savedText } from '../core/text-field.ts'
import { bufferMinutesMost, expertKinds } from '../expert/expert.ts'
import { dateOf, daysBetween, instantField, toEpochMs, type InstantText } from '../time/tokyo.ts'

export const sessionStates = ['tentative', 'confirmed', 'held', 'cancelled', 'missed'] as const
export type SessionState = (typeof sessionStates)[number]

export const sessionActs = [
  'booked',
  'recorded',
  'moved',
  'confirmed',
  'personTold',
  'held',
  'missed',
  'cancelled',
  'expired',
] as const
export type SessionAct = (typeof sessionActs)[number]

/** How the person confirmed, or was told. */
export const confirmationWays = ['phone', 'mail', 'letter'] as const
export type ConfirmationWay = (typeof confirmationWays)[number]

const moment = { at: instantField, by: idOf<CounselorId>() }
const place = {
  expertId: idOf<ExpertId>(),
  from: instantField,
  to: instantField,
  room: v.nullable(codeField),
}
const lineField = v.pipe(
  v.strictObject({
    act: v.picklist(sessionActs),
    ...moment,
    /** Where it stood before it was moved; `null` for every other act. */
    was: v.nullable(v.pipe(v.strictObject(place), v.readonly())),
  }),
  v.readonly(),
)
const line = v.pipe(v.number(), v.integer(), v.minValue(0))
const buffer = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(bufferMinutesMost))
const told = personal(v.nullable(savedText))

export const expertSessionRecord = defineRecord({
  table: 'expertSession',
  version: 1,
  id: idOf<ExpertSessionId>(),
  keyOf: { kind: 'field', field: 'caseFileId' },
  fields: {
    caseFileId: coded(idOf<CaseFileId>()),
    personId: coded(idOf<PersonId>()),
    kind: coded(v.picklist(expertKinds)),
    expertId: coded(place.expertId),
    from: coded(place.from),
    to: coded(place.to),
    room: coded(place.room),
    bufferBeforeMinutes: coded(buffer),
    bufferAfterMinutes: coded(buffer),
    state: coded(v.picklist(sessionStates)),
    /** Until when a tentative booking waits for its confirmation; `null` in every other state. */
    holdUntil: coded(v.nullable(instantField)),
    /** When the person asked for it. */
    requestedAt: coded(instantField),
    series: coded(
      v.nullable(
        v.pipe(
          v.strictObject({
            id: idOf<SeriesId>(),
            nth: v.pipe(v.number(), v.integer(), v.minValue(1)),
          }),
          v.readonly(),
        ),
      ),
    ),
    /** The person's own confirmation of this time. */
    confirmation: coded(
      v.nullable(
        v.pipe(v.strictObject({ how: v.picklist(confirmationWays), ...moment }), v.readonly()),
      ),
    ),
    /** Whether the other side is known from elsewhere: kept either way; `null` where none was made. */
    conflictCheck: coded(
      v.nullable(v.pipe(v.strictObject({ ...moment, isHit: v.boolean() }), v.readonly())),
    ),
    /** The administrator who allowed a time outside the roster. */
    override: coded(v.nullable(v.pipe(v.strictObject(moment), v.readonly()))),
    countsForQuota: coded(v.boolean()),
    history: coded(v.pipe(v.array(lineField), v.readonly())),
    /** By the index of their line in the history. */
    reasons: personal(
      v.pipe(
        v.array(v.pipe(v.strictObject({ line, text: savedText }), v.readonly())),
        v.readonly(),
      ),
    ),
    noteForExpert: told,
    answer: told,
    nextStep: told,
  },
})
export type ExpertSession = RecordOf<typeof expertSessionRecord>
export type HistoryLine = ExpertSession['history'][number]

/** When something is done, and by whom. */
export interface Moment {
  readonly at: InstantText
  readonly by: CounselorId
}

export const isOpenState = (state: SessionState): boolean =>
  state === 'tentative' || state === 'confirmed'
export const isOpenBooking = ({ state }: Pick<ExpertSession, 'state'>): boolean =>
  isOpenState(state)

/** Whether it takes time from expert, person, room and day. */
export const holdsTime = ({ state }: Pick<ExpertSession, 'state'>): boolean => state !== 'cancelled'

/** A session with one line more; blank is no reason. */
export function withLine(
  session: ExpertSession,
  added: Omit<HistoryLine, 'was'> & { readonly was?: HistoryLine['was'] },
  reason: string | null = null,
): ExpertSession {
  const { act, at, by, was = null } = added
  const isSaid = reason !== null && reason.trim() !== ''
  return {
    ...session,
    history: [...session.history, { act, at, by, was }],
    reasons: isSaid
      ? [...session.reasons, { line: session.history.length, text: reason }]
      : session.reasons,
  }
}

export interface Stretch {
  readonly fromMs: number
  readonly toMs: number
}
type Buffers = Pick<ExpertSession, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>

/** What a session takes from its expert: its own time with the buffers around it. */
export const heldStretch = (
  session: Buffers & { readonly from: InstantText; readonly to: InstantText },
): Stretch => ({
  fromMs: toEpochMs(session.from) - session.bufferBeforeMinutes * 60_000,
  toMs: toEpochMs(session.to) + session.bufferAfterMinutes * 60_000,
})

export const daysWaited = (session: Pick<ExpertSession, 'requestedAt' | 'from'>): number =>
  daysBetween(dateOf(session.requestedAt), dateOf(session.from))
