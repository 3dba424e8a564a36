/** When an answer is due, as people read it. */
import type { AnswerClock } from '../domain/message/answer-clock.ts'
import { dateOf, type InstantText } from '../domain/time/tokyo.ts'
import { momentText } from './dates.ts'
import { messages } from './language.ts'

const { inbox } = messages

export const answerDueText = ({ dueAt, isOverdue }: AnswerClock): string => {
  if (dueAt === null) return inbox.noDue
  return isOverdue ? inbox.overdue(momentText(dueAt)) : inbox.dueAt(momentText(dueAt))
}

/** How pressing: over, due today, or ahead. */
export const answerDueTone = ({ isOverdue, dueAt }: AnswerClock, now: InstantText) => {
  if (isOverdue) return 'late' as const
  return dueAt !== null && dateOf(dueAt) === dateOf(now) ? ('due' as const) : ('neutral' as const)
}
