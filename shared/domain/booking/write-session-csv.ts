/**
 * Sessions as a CSV file, for the table programs of an office.
 *
 *   CE-1  UTF-8 with a byte order mark; lines end in CR LF; a cell with a comma, quote or line break stands in quotes,
 *         its quotes doubled; control characters and halves of characters are left out.
 *   CE-2  A cell that begins with = + - @ tab or CR, wide ones and after blanks too, gets an apostrophe before it:
 *         no table program takes it for a formula.
 *   CE-3  Without names there is no column for anybody's name; notes, answers and reasons are never written.
 *   CE-4  After the head one line a session, in the order of time, whatever became of it; days and times are those of
 *         Tokyo.
 *
 * Must not know: languages (its words are passed in), files, the clock.
 */
import type { ExpertKind } from '../expert/expert.ts'
import { formatReceptionNumber, type ReceptionNumber } from '../reception/reception-number.ts'
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
  return byteOrderMark + lines.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')
}

const byteOrderMark = '\ufeff'

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

const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029\ufeff]/g
/** With the `u` flag only a half of a pair that stands alone. */
const half = /\p{Surrogate}/gu
const formula = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r]/

function cellText(text: string): string {
  const plain = text.replace(half, '').replace(control, '')
  const harmless = formula.test(plain) ? `'${plain}` : plain
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
