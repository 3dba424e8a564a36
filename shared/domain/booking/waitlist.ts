/**
 * Waitlist: who waits for a session, and to whom a seat that falls free is offered.
 *
 *   WL-1  A case waits once for each kind of expert; waiting ends once, booked or withdrawn.
 *   WL-2  A seat is offered to those who wait for its kind and could book it as it stands.
 *   WL-3  Those whose wishes it meets, or who have none, stand first; among them who waits longest.
 *   WL-4  A seat that fell free in the past or on a day now closed is offered to nobody.
 *   WL-5  What is personal about waiting is sealed under the case file's key.
 *   WL-6  An open case waits, for one of its persons.
 *
 * Must not know: the clock (passed in), how somebody is told.
 */
import * as v from 'valibot'
import {
  idOf,
  type CaseFileId,
  type CounselorId,
  type ExpertId,
  type PersonId,
  type WaitlistEntryId,
} from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { savedText } from '../core/text-field.ts'
import { expertKinds } from '../expert/expert.ts'
import { dateOf, daysBetween, instantField, weekdayOf, type DateText } from '../time/tokyo.ts'
import { checkBooking, isOfCase, type Around, type BookedCase } from './check-booking.ts'
import type { Moment } from './expert-session.ts'
import type { Seat } from './seats.ts'

export const waitStates = ['waiting', 'booked', 'withdrawn'] as const

const weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))

export const waitlistEntryRecord = defineRecord({
  table: 'waitlistEntry',
  version: 1,
  id: idOf<WaitlistEntryId>(),
  keyOf: { kind: 'field', field: 'caseFileId' },
  fields: {
    caseFileId: coded(idOf<CaseFileId>()),
    personId: coded(idOf<PersonId>()),
    kind: coded(v.picklist(expertKinds)),
    since: coded(instantField),
    addedBy: coded(idOf<CounselorId>()),
    /** None: any expert, any weekday. */
    preferredExperts: coded(v.pipe(v.array(idOf<ExpertId>()), v.readonly())),
    preferredWeekdays: coded(v.pipe(v.array(weekday), v.readonly())),
    state: coded(v.picklist(waitStates)),
    endedAt: coded(v.nullable(instantField)),
    endedBy: coded(v.nullable(idOf<CounselorId>())),
    note: personal(v.nullable(savedText)),
  },
})
export type WaitlistEntry = RecordOf<typeof waitlistEntryRecord>

export type JoinRefusal =
  | Refusal<'already-waiting', { readonly entryId: WaitlistEntryId }>
  | Refusal<'case-closed'>
  | Refusal<'person-not-of-case'>

export function joinWaitlist(
  entry: Omit<WaitlistEntry, 'state' | 'endedAt' | 'endedBy'>,
  caseFile: BookedCase,
  entries: readonly WaitlistEntry[],
): Result<WaitlistEntry, JoinRefusal> {
  if (caseFile.state === 'closed') return refuse('case-closed')
  if (!isOfCase(caseFile, entry.personId)) return refuse('person-not-of-case')
  const before = entries.find(
    ({ caseFileId, kind, state }) =>
      caseFileId === entry.caseFileId && kind === entry.kind && state === 'waiting',
  )
  if (before) return refuse('already-waiting', { entryId: before.id })
  return ok({ ...entry, state: 'waiting', endedAt: null, endedBy: null })
}

export function endWaiting(
  entry: WaitlistEntry,
  { at, by }: Moment,
  state: 'booked' | 'withdrawn',
): Result<WaitlistEntry, Refusal<'not-waiting'>> {
  if (entry.state !== 'waiting') return refuse('not-waiting')
  return ok({ ...entry, state, endedAt: at, endedBy: by })
}

export interface WaitlistOffer {
  readonly entry: WaitlistEntry
  readonly meetsWishes: boolean
  readonly waitedDays: number
}
/** `null`: it is not known. */
type CaseOf = (caseFileId: CaseFileId) => BookedCase | null

/** `around`: as it stands once the seat is free. */
export function offersFor(
  seat: Seat,
  entries: readonly WaitlistEntry[],
  caseOf: CaseOf,
  around: Around,
): readonly WaitlistOffer[] {
  const today = dateOf(around.now)
  return entries
    .filter(({ state, kind }) => state === 'waiting' && kind === seat.kind)
    .filter((entry) => couldBook(entry, seat, caseOf, around))
    .map((entry) => offerOf(entry, seat, today))
    .sort(byTurn)
}

function couldBook(entry: WaitlistEntry, seat: Seat, caseOf: CaseOf, around: Around): boolean {
  const { expertId, from, to } = seat
  const room = around.experts.find(({ id }) => id === expertId)?.room ?? null
  const { personId } = entry
  const caseFile = caseOf(entry.caseFileId)
  if (caseFile === null) return false
  const plain = { seriesId: null, override: null, moved: null }
  const request = { caseFile, personId, expertId, from, to, room, ...plain }
  return checkBooking(request, around).length === 0
}

function offerOf(entry: WaitlistEntry, seat: Seat, today: DateText): WaitlistOffer {
  const meets = <T>(wishes: readonly T[], has: T): boolean =>
    wishes.length === 0 || wishes.includes(has)
  return {
    entry,
    meetsWishes:
      meets(entry.preferredExperts, seat.expertId) &&
      meets(entry.preferredWeekdays, weekdayOf(dateOf(seat.from))),
    waitedDays: daysBetween(dateOf(entry.since), today),
  }
}

function byTurn(one: WaitlistOffer, other: WaitlistOffer): number {
  if (one.meetsWishes !== other.meetsWishes) return one.meetsWishes ? -1 : 1
  const [since, later] = [one.entry.since, other.entry.since]
  return since < later ? -1 : since > later ? 1 : 0
}
