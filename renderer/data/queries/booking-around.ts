/** What the rules of booking are asked with, made of what was read; where the desk's choices come in. */
import {
  usualBookingSettings,
  type BookingSettings,
} from '../../../shared/domain/booking/booking-settings.ts'
import type { Around } from '../../../shared/domain/booking/check-booking.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { deskHoursOf } from './presets.ts'
import type { BookingGround } from './session-views.ts'

/** The only place that says them: a desk cannot choose its own yet. */
export const bookingSettings: BookingSettings = usualBookingSettings

export const aroundOf = (ground: BookingGround, now: InstantText): Around => ({
  now,
  hours: deskHoursOf(ground.settings),
  settings: bookingSettings,
  experts: ground.experts,
  sessions: ground.sessions.map(({ record }) => record),
})
