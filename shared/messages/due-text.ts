/** When a promise is due, in words. */
import type { Due } from '../domain/promise/promise.ts'
import type { DateText } from '../domain/time/tokyo.ts'
import { shortDateText } from './dates.ts'
import { messages } from './language.ts'

const { due: words } = messages.cases

export const dueText = (due: Due, dueOn: DateText): string => {
  if (due.kind === 'today') return words.today
  if (due.kind === 'overdue') return words.overdue(due.openDays)
  return due.openDays === 0 ? shortDateText(dueOn) : words.ahead(due.openDays)
}
