/** A small desk with experts, cases and bookings. For tests. */
import {
  asId,
  type CaseFileId,
  type CounselorId,
  type ExpertId,
  type ExpertSessionId,
  type PersonId,
} from '../core/id.ts'
import { expectOk } from '../core/result.ts'
import { gunmaHours } from '../desk/gunma.fixture.ts'
import type { Expert } from '../expert/expert.ts'
import type { RecurringLine } from '../expert/roster.ts'
import type { InstantText } from '../time/tokyo.ts'
import { usualBookingSettings } from './booking-settings.ts'
import type { Around, BookedCase, BookingRequest } from './check-booking.ts'
import { decideBooking, type NewBooking } from './decide-booking.ts'
import type { ExpertSession } from './expert-session.ts'

/** `2026-11-25T13:00` */
export const at = (text: string): InstantText => `${text}:00.000+09:00` as InstantText

export const counselor = asId<CounselorId>('counselor-0001')
export const administrator = asId<CounselorId>('counselor-0009')
export const caseNumber = (n: number): CaseFileId => asId(`casefile-${n}`)
export const personNumber = (n: number): PersonId => asId(`person-000${n}`)
export const expertNumber = (n: number): ExpertId => asId(`expert-000${n}`)
export const sessionNumber = (n: number): ExpertSessionId => asId(`session-${n}`)
export const caseFile = (n = 1, affected: readonly number[] = []): BookedCase => ({
  id: caseNumber(n),
  state: 'open',
  callerId: personNumber(n),
  affectedIds: affected.map(personNumber),
})

export const everyWeek = (weekday: number, from: number, to: number): RecurringLine => ({
  ...{ weekday, nths: null, validFrom: null, validTo: null },
  ...{ fromMinute: from * 60, toMinute: to * 60 },
})

/** A lawyer on the second and fourth Wednesday, 13:00 to 16:00. */
export const lawyer: Expert = {
  ...{ id: expertNumber(1), name: '弁護士 甲', kana: null, affiliation: null },
  ...{ phone: null, mail: null, kind: 'lawyer', sessionMinutes: 30 },
  ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 10, seatsPerDay: null },
  ...{ deadlineOpenDays: null, leadMinutes: 0, room: 'roomA' },
  roster: { recurring: [{ ...everyWeek(3, 13, 16), nths: [2, 4] }], added: [], removed: [] },
  ...{ absences: [], retiredOn: null },
}
/** A psychologist on every Tuesday, 9:00 to 17:00. */
export const psychologist: Expert = {
  ...lawyer,
  ...{ id: expertNumber(2), name: '臨床心理士 乙', kind: 'psychologist', sessionMinutes: 50 },
  roster: { recurring: [everyWeek(2, 9, 17)], added: [], removed: [] },
}

export const around: Around = {
  now: at('2026-11-20T10:00'),
  hours: gunmaHours,
  settings: usualBookingSettings,
  experts: [lawyer, psychologist],
  sessions: [],
}

/** Wednesday 25 November 2026, 13:00: the lawyer's fourth. */
export const request: Omit<BookingRequest, 'moved'> = {
  ...{ caseFile: caseFile(), personId: personNumber(1), expertId: lawyer.id },
  ...{ from: at('2026-11-25T13:00'), to: at('2026-11-25T13:30') },
  ...{ room: 'roomA', seriesId: null, override: null },
}
export const care: Omit<BookingRequest, 'moved'> = {
  ...request,
  expertId: psychologist.id,
  ...{ from: at('2026-11-24T10:00'), to: at('2026-11-24T10:50') },
}
export const made: NewBooking = {
  ...{ id: sessionNumber(1), by: counselor, state: 'confirmed', holdUntil: null, nth: 1 },
  requestedAt: at('2026-11-18T15:00'),
  conflictCheck: { at: at('2026-11-18T15:05'), by: counselor, isHit: false },
  noteForExpert: null,
}

export const booked = (
  wanted: Partial<BookingRequest> = {},
  details: Partial<NewBooking> = {},
  now: Partial<Around> = {},
): ExpertSession =>
  expectOk(decideBooking({ ...request, ...wanted }, { ...made, ...details }, { ...around, ...now }))
/** As another case's and person's. */
export const other = { caseFile: caseFile(2), personId: personNumber(2) } as const
