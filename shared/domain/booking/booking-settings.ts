/**
 * Booking settings: what the desk chooses about bookings. The rules take them as they are given.
 *
 *   BG-1  Unless chosen: no limit of sessions for a person (`null`: the number is the desk's to say), a missed
 *         session counts, a tentative booking that ran out is listed and keeps its seat, rooms are not used.
 *
 * Must not know: where they are kept, screens.
 */
import type { ExpertKind } from '../expert/expert.ts'

export interface BookingSettings {
  /** Sessions of one kind for one person in a fiscal year; `null`: no limit. */
  readonly quotaPerYear: Readonly<Record<ExpertKind, number | null>>
  /** Whether a session that the person missed counts towards the quota. */
  readonly missedCounts: boolean
  /** Whether a tentative booking whose time ran out falls free by itself; otherwise it is only listed. */
  readonly expiredFallFree: boolean
  /** Whether one room takes one session at a time. */
  readonly usesRooms: boolean
}

export const usualBookingSettings: BookingSettings = {
  quotaPerYear: { lawyer: null, psychologist: null },
  missedCounts: true,
  expiredFallFree: false,
  usesRooms: false,
}
