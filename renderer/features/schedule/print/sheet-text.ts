/** Days, closures and times of a session sheet in words. */
import type { ClosedReason } from '../../../../shared/domain/desk/desk-hours.ts'
import type { Expert } from '../../../../shared/domain/expert/expert.ts'
import type { SheetDay } from '../../../../shared/domain/sheet/session-sheet.ts'
import { timeOf, type InstantText } from '../../../../shared/domain/time/tokyo.ts'
import { eraDateText, receptionNumberText } from '../../../../shared/messages/dates.ts'
import { messages } from '../../../../shared/messages/language.ts'
import type { SheetGround } from './sheet-read.ts'

const { sessionSheets, today, words } = messages

export const closedText = (closed: ClosedReason): string =>
  sessionSheets.closed(
    closed.code === 'national-holiday' ? words.holiday[closed.holiday] : today.reasons[closed.code],
  )

export const spanText = ({ from, to }: { from: InstantText; to: InstantText }): string =>
  sessionSheets.span(timeOf(from), timeOf(to))

export const expertText = ({ kind, name }: Pick<Expert, 'kind' | 'name'>): string =>
  sessionSheets.expertOption(sessionSheets.kinds[kind], name)

export const daysText = (days: readonly SheetDay[]): string => {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last
    ? eraDateText(first.date)
    : sessionSheets.weekOf(eraDateText(first.date), eraDateText(last.date))
}

/** What of a session may stand on paper that lies on a desk. */
export const numberOf = (ground: SheetGround, sessionId: string): string => {
  const view = ground.sessions.find((one) => one.sessionId === sessionId)
  return view?.caseOf ? receptionNumberText(view.caseOf.receptionNumber) : ''
}

export const nthOf = (ground: SheetGround, sessionId: string): string => {
  const nth = ground.numbers.get(sessionId) ?? null
  return nth === null ? '' : words.nth(nth)
}
