/** An open booking that a change would hit, in words: date, time, expert, reception number. */
import type { ReceptionNumber } from '../domain/reception/reception-number.ts'
import { dateOf, type InstantText } from '../domain/time/tokyo.ts'
import { eraDateText, receptionNumberText, timeText } from './dates.ts'
import { messages } from './language.ts'

const { columns } = messages.experts.hits
export const hitColumns = [columns.date, columns.time, columns.expert, columns.number] as const

export const hitCells = (hit: {
  readonly from: InstantText
  readonly to: InstantText
  readonly expertName: string | null
  readonly receptionNumber: ReceptionNumber | null
}): readonly string[] => [
  eraDateText(dateOf(hit.from)),
  `${timeText(hit.from)}–${timeText(hit.to)}`,
  hit.expertName ?? messages.words.destroyed,
  hit.receptionNumber === null ? '' : receptionNumberText(hit.receptionNumber),
]
