/** The open bookings that a change would hit, in words: date, time, expert, reception number. */
import type { ReceptionNumber } from '../domain/reception/reception-number.ts'
import { dateOf, type InstantText } from '../domain/time/tokyo.ts'
import { eraDateText, receptionNumberText, timeText } from './dates.ts'
import { messages } from './language.ts'

const { hits } = messages.experts
const { columns } = hits
const hitColumns = [columns.date, columns.time, columns.expert, columns.number] as const

interface Hit {
  readonly sessionId: string
  readonly coded: { readonly from: InstantText; readonly to: InstantText }
  readonly expertName: string | null
  readonly caseOf: { readonly receptionNumber: ReceptionNumber } | null
}

const hitCells = ({ coded: { from, to }, expertName, caseOf }: Hit): readonly string[] => [
  eraDateText(dateOf(from)),
  `${timeText(from)}–${timeText(to)}`,
  expertName ?? messages.words.destroyed,
  caseOf === null ? '' : receptionNumberText(caseOf.receptionNumber),
]

/** What is asked before a change that hits bookings is saved. */
export const hitQuestion = (asked: readonly Hit[]) => ({
  title: hits.title(asked.length),
  lead: hits.text,
  listLabel: hits.list,
  columns: hitColumns,
  rows: asked.map((hit) => ({ id: hit.sessionId, cells: hitCells(hit) })),
  goOnText: hits.goOn,
  stayText: hits.stay,
})
