/** The answer-due clock of one mail or form. */
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { answerDueText, answerDueTone } from '../../../shared/messages/answer-due-text.ts'
import { Tag } from '../../ui/tag.tsx'
import { clockOf, type ClockSettings, type Waiting } from './clock-of.ts'

export interface DueTagProps {
  message: Waiting
  clock: ClockSettings
  now: InstantText
}

export function DueTag({ message, clock, now }: DueTagProps) {
  const due = clockOf(message, clock, now)
  return (
    <Tag tone={answerDueTone(due, now)} icon="clock" isWide>
      {answerDueText(due)}
    </Tag>
  )
}
