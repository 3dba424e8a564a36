/**
 * Checking a booking: everything that speaks against it, at once.
 *
 *   BK-1  A booking obeys the rules of place (PL), time (BT), overlap (OL) and quota (QT); each refusal is said, not
 *         only the first, and each with its facts.
 *   BK-2  An administrator may book outside the roster with a reason. Nothing else can be overridden: not desk
 *         hours, absences, overlaps, quota, deadline or lead time.
 *   BK-3  An override by somebody else, or without a reason, is refused and allows nothing.
 *   BK-4  A case has one open booking of each kind; bookings of one series are one.
 *   BK-5  A session that is moved does not stand in its own way.
 *   BK-6  A closed case takes no booking. An expert who is not known gives no session.
 *   BK-7  A session is for a person of its case: whoever called, or is concerned.
 *
 * Must not know: storage, screens; who asks is passed in.
 */
import type { CaseFile } from '../caseFile/case-file.ts'
import type { Role } from '../counselor/counselor.ts'
import type { CounselorId, ExpertId, ExpertSessionId, PersonId, SeriesId } from '../core/id.ts'
import type { Refusal } from '../core/result.ts'
import type { DeskHours } from '../desk/desk-hours.ts'
import type { Expert, ExpertKind } from '../expert/expert.ts'
import { fiscalYearAt } from '../time/fiscal-year.ts'
import type { InstantText } from '../time/tokyo.ts'
import type { BookingSettings } from './booking-settings.ts'
import {
  expertOverlaps,
  personOverlaps,
  roomOverlaps,
  sessionsNear,
  type OverlapRefusal,
} from './check-overlap.ts'
import { placeRefusals, type PlaceRefusal } from './check-place.ts'
import { timeRefusals, type TimeRefusal } from './check-time.ts'
import { isOpenBooking, type ExpertSession } from './expert-session.ts'
import { quotaMeter } from './quota.ts'

/** What a booking is checked against. */
export interface Around {
  readonly now: InstantText
  readonly hours: DeskHours
  readonly settings: BookingSettings
  readonly experts: readonly Expert[]
  readonly sessions: readonly ExpertSession[]
}

export interface Override {
  readonly by: CounselorId
  readonly role: Role
  readonly reason: string
}

/** What a booking asks of its case. */
export type BookedCase = Pick<CaseFile, 'id' | 'state' | 'callerId' | 'affectedIds'>

export interface BookingRequest {
  readonly caseFile: BookedCase
  readonly personId: PersonId
  readonly expertId: ExpertId
  readonly from: InstantText
  readonly to: InstantText
  readonly room: string | null
  readonly seriesId: SeriesId | null
  readonly override: Override | null
  /** The session that would be moved here; `null` for a new one. */
  readonly moved: ExpertSessionId | null
}

export type BookingRefusal =
  | PlaceRefusal
  | TimeRefusal
  | OverlapRefusal
  | Refusal<'expert-unknown'>
  | Refusal<'case-closed'>
  | Refusal<'person-not-of-case'>
  | Refusal<'override-not-allowed', { readonly role: Role }>
  | Refusal<'override-reason-needed'>
  | Refusal<
      'open-booking-exists',
      { readonly sessionId: ExpertSessionId; readonly from: InstantText; readonly kind: ExpertKind }
    >
  | Refusal<
      'quota-reached',
      {
        readonly kind: ExpertKind
        readonly fiscalYear: number
        readonly counted: number
        readonly limit: number
      }
    >

/** Nothing when it may be booked. */
export function checkBooking(request: BookingRequest, around: Around): readonly BookingRefusal[] {
  const expert = around.experts.find(({ id }) => id === request.expertId)
  if (!expert) return [{ code: 'expert-unknown', facts: {} }]
  const place = placeRefusals(around.hours, expert, request)
  if (place.some(({ code }) => code === 'not-a-period')) return place
  const overriding = overrideRefusals(request.override)
  const isOverridden = request.override !== null && overriding.length === 0
  const near = sessionsNear(around.sessions, request.from, request.moved)
  const { bufferBeforeMinutes, bufferAfterMinutes } = expert
  const wanted = { ...request, bufferBeforeMinutes, bufferAfterMinutes }
  return [
    ...caseRefusals(request),
    ...place.filter(({ code }) => !(isOverridden && code === 'outside-roster')),
    ...overriding,
    ...timeRefusals(around, expert, request.from),
    ...expertOverlaps(near, expert, wanted),
    ...personOverlaps(near, request.personId, wanted),
    ...(around.settings.usesRooms ? roomOverlaps(near, wanted) : []),
    ...openBookingRefusals(request, expert.kind, around),
    ...quotaRefusals(request, expert.kind, around),
  ]
}

export const isOfCase = (
  { callerId, affectedIds }: Pick<CaseFile, 'callerId' | 'affectedIds'>,
  personId: PersonId,
): boolean => callerId === personId || affectedIds.includes(personId)

/** Whether the case takes a session, for that person. */
export const caseRefusals = ({
  caseFile,
  personId,
}: Pick<BookingRequest, 'caseFile' | 'personId'>): readonly BookingRefusal[] => [
  ...(caseFile.state === 'closed' ? [{ code: 'case-closed', facts: {} } as const] : []),
  ...(isOfCase(caseFile, personId) ? [] : [{ code: 'person-not-of-case', facts: {} } as const]),
]

/** Whether an override does what it says. */
export function overrideRefusals(override: Override | null): readonly BookingRefusal[] {
  if (override === null) return []
  const { role, reason } = override
  if (role !== 'administrator') return [{ code: 'override-not-allowed', facts: { role } }]
  return reason.trim() === '' ? [{ code: 'override-reason-needed', facts: {} }] : []
}

function openBookingRefusals(
  { caseFile, seriesId, moved }: BookingRequest,
  kind: ExpertKind,
  { sessions }: Around,
): readonly BookingRefusal[] {
  const open = sessions.find(
    (session) =>
      session.caseFileId === caseFile.id &&
      session.kind === kind &&
      session.id !== moved &&
      isOpenBooking(session) &&
      !(seriesId !== null && session.series?.id === seriesId),
  )
  if (!open) return []
  return [{ code: 'open-booking-exists', facts: { sessionId: open.id, from: open.from, kind } }]
}

function quotaRefusals(
  { personId, from, moved }: BookingRequest,
  kind: ExpertKind,
  { sessions, settings }: Around,
): readonly BookingRefusal[] {
  const limit = settings.quotaPerYear[kind]
  if (limit === null) return []
  const others = sessions.filter(({ id }) => id !== moved)
  const fiscalYear = fiscalYearAt(from)
  const { counted } = quotaMeter({ personId, kind, fiscalYear }, others, settings)
  if (counted < limit) return []
  return [{ code: 'quota-reached', facts: { kind, fiscalYear, counted, limit } }]
}
