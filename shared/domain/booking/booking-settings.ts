/**
 * Booking settings: what the desk chooses about bookings. The rules take them as they are given.
 *
 *   BG-1  Unless chosen: no limit of sessions for a person (`null`: the number is the desk's to say), a missed
 *         session counts, a tentative booking that ran out is listed and keeps its seat, rooms are not used.
 *
 *   BG-2  A limit is 1 to 99 sessions: a desk that gives none retires its experts.
 *
 * Must not know: where they are kept, screens.
 */
import * as v from 'valibot'

export const quotaLimits = { least: 1, most: 99 } as const
const limit = v.nullable(
  v.pipe(v.number(), v.integer(), v.minValue(quotaLimits.least), v.maxValue(quotaLimits.most)),
)

export const bookingSettingsField = v.pipe(
  v.strictObject({
    /** Sessions of one kind for one person in a fiscal year; `null`: no limit. */
    quotaPerYear: v.pipe(v.strictObject({ lawyer: limit, psychologist: limit }), v.readonly()),
    /** Whether a session that the person missed counts towards the quota. */
    missedCounts: v.boolean(),
    /** Whether a tentative booking whose time ran out falls free by itself; otherwise it is only listed. */
    expiredFallFree: v.boolean(),
    /** Whether one room takes one session at a time. */
    usesRooms: v.boolean(),
  }),
  v.readonly(),
)
export type BookingSettings = v.InferOutput<typeof bookingSettingsField>

export const usualBookingSettings: BookingSettings = {
  quotaPerYear: { lawyer: null, psychologist: null },
  missedCounts: true,
  expiredFallFree: false,
  usesRooms: false,
}
