/** The words of calendar and table files, and why something could not be done. */
import type { CsvWords } from '../../../../shared/domain/booking/write-session-csv.ts'
import type { IcsWords } from '../../../../shared/domain/booking/write-ics.ts'
import type { CodeEdit } from '../../../../shared/domain/codes/code-lists.ts'
import { codeText } from '../../../../shared/messages/code-text.ts'
import { messages } from '../../../../shared/messages/language.ts'
import type { Outcome } from '../../../data/queries/outcome.ts'

const { sessionSheets, failures, refusals } = messages

export const roomText = (room: string | null, edits: readonly CodeEdit[]): string =>
  room === null ? '' : codeText('room', room, edits)

export const icsWords = (edits: readonly CodeEdit[]): IcsWords => ({
  ...sessionSheets.ics,
  roomOf: (room) => roomText(room, edits),
})

export const csvWords = (edits: readonly CodeEdit[]): CsvWords => {
  const { kinds, states, csv } = sessionSheets
  return { ...csv, kinds, states, roomOf: (room) => roomText(room, edits) }
}

/** `null` when it was done. */
export const problemText = (outcome: Outcome<unknown>): string | null => {
  if (outcome.kind === 'done') return null
  return outcome.kind === 'failed'
    ? failures[outcome.failure.kind]
    : (refusals[outcome.refusal.code] ?? messages.refusedOtherwise)
}
