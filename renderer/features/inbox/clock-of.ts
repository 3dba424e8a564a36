/** The answer clock of one mail or form that is not answered yet. */
import { answerClock, type AnswerClock } from '../../../shared/domain/message/answer-clock.ts'
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'

export interface ClockSettings {
  readonly hours: DeskHours
  readonly answerDueMinutes: number
}

export const clockOf = (
  receivedAt: InstantText,
  { hours, answerDueMinutes }: ClockSettings,
  now: InstantText,
): AnswerClock => answerClock({ receivedAt, answeredAt: null }, hours, answerDueMinutes, now)
