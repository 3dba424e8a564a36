/** What the rules of booking are asked with, made of what was read. */
import type { Around } from '../../../shared/domain/booking/check-booking.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { deskHoursOf } from './presets.ts'
import type { BookingGround } from './session-views.ts'

export const aroundOf = (ground: BookingGround, now: InstantText): Around => ({
  now,
  hours: deskHoursOf(ground.settings),
  settings: ground.settings.booking,
  experts: ground.experts,
  sessions: ground.sessions.map(({ record }) => record),
})
