/** The answer clock of one mail or form that is not answered yet. */
import { answerClock, type AnswerClock } from '../../../shared/domain/message/answer-clock.ts'
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import type { Message } from '../../../shared/domain/message/message.ts'
import {
  answerDueMinutesOf,
  type AnswerMeasures,
} from '../../../shared/domain/settings/desk-settings.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'

export type Waiting = Pick<Message, 'receivedAt' | 'channel'>

export interface ClockSettings {
  readonly hours: DeskHours
  readonly measures: AnswerMeasures
}

export const clockOf = (
  { receivedAt, channel }: Waiting,
  { hours, measures }: ClockSettings,
  now: InstantText,
): AnswerClock =>
  answerClock({ receivedAt, answeredAt: null }, hours, answerDueMinutesOf(measures, channel), now)
