/**
 * Sessions as a CSV file, for the table programs of an office.
 *
 *   CE-3  Without names there is no column for anybody's name; notes, answers and reasons are never written.
 *   CE-4  After the head one line a session, in the order of time, whatever became of it; days and times are those of
 *         Tokyo.
 *
 * Must not know: languages (its words are passed in), files, the clock.
 */
import type { ExpertKind } from '../expert/expert.ts'
import { formatReceptionNumber, type ReceptionNumber } from '../reception/reception-number.ts'
import { csvText } from '../text/csv-text.ts'
import { timeOf, type InstantText } from '../time/tokyo.ts'
import { daysWaited, type ExpertSession, type SessionState } from './expert-session.ts'

const columns = [
  'day',
  'from',
  'to',
  'kind',
  'expert',
  'number',
  'person',
  'state',
  'room',
  'requestedOn',
  'daysWaited',
  'counts',
  'conflict',
] as const
export type CsvColumn = (typeof columns)[number]
const columnsOfNames: readonly CsvColumn[] = ['expert', 'person']

export interface CsvWords {
  readonly columns: Readonly<Record<CsvColumn, string>>
  readonly kinds: Readonly<Record<ExpertKind, string>>
  readonly states: Readonly<Record<SessionState, string>>
  readonly roomOf: (room: string) => string
  readonly counts: Readonly<Record<'yes' | 'no', string>>
  readonly conflict: Readonly<Record<'hit' | 'none' | 'unchecked', string>>
}

export interface CsvSession {
  readonly session: Pick<
    ExpertSession,
    'kind' | 'from' | 'to' | 'room' | 'state' | 'requestedAt' | 'countsForQuota' | 'conflictCheck'
  >
  readonly receptionNumber: ReceptionNumber | null
  readonly expertName: string | null
  readonly personName: string | null
}

export function writeSessionCsv(
  sessions: readonly CsvSession[],
  words: CsvWords,
  withNames: boolean,
): string {
  const written = columns.filter((column) => withNames || !columnsOfNames.includes(column))
  const inTurn = [...sessions].sort(byTime)
  const lines = [
    written.map((column) => words.columns[column]),
    ...inTurn.map((each) => written.map((column) => cellOf[column](each, words))),
  ]
  return csvText(lines)
}

const byTime = ({ session: one }: CsvSession, { session: other }: CsvSession): number =>
  one.from < other.from ? -1 : one.from > other.from ? 1 : 0

const dayOf = (at: InstantText): string => at.slice(0, 10).replaceAll('-', '/')

const cellOf: Readonly<Record<CsvColumn, (of: CsvSession, words: CsvWords) => string>> = {
  day: ({ session }) => dayOf(session.from),
  from: ({ session }) => timeOf(session.from),
  to: ({ session }) => timeOf(session.to),
  kind: ({ session }, { kinds }) => kinds[session.kind],
  expert: ({ expertName }) => expertName ?? '',
  number: ({ receptionNumber }) =>
    receptionNumber === null ? '' : formatReceptionNumber(receptionNumber),
  person: ({ personName }) => personName ?? '',
  state: ({ session }, { states }) => states[session.state],
  room: ({ session: { room } }, { roomOf }) => (room === null ? '' : roomOf(room)),
  requestedOn: ({ session }) => dayOf(session.requestedAt),
  daysWaited: ({ session }) => String(daysWaited(session)),
  counts: ({ session }, { counts }) => counts[session.countsForQuota ? 'yes' : 'no'],
  conflict: ({ session: { conflictCheck } }, { conflict }) =>
    conflict[conflictCheck === null ? 'unchecked' : conflictCheck.isHit ? 'hit' : 'none'],
}
