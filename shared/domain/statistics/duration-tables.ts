/**
 * Tables of time: minutes per contact and until the first answer (T16), days waited for a session (T11).
 *
 *   TO-1  Minutes are those of telephone contacts, whole ones: of mails and forms the end is only the last written line.
 *   TO-2  Until the first answer count minutes in desk hours, of mails and forms received in the period that were
 *         answered, whenever that was.
 *   TO-3  Every mail and form is answered, needed no answer, or waits.
 *   TO-4  Days waited are those from asking to a session that was held.
 *
 * Must not know: the clock, the wording.
 */
import { daysWaited } from '../booking/expert-session.ts'
import type { DeskHours } from '../desk/desk-hours.ts'
import { expertKinds } from '../expert/expert.ts'
import { deskMinutesBetween } from '../message/answer-clock.ts'
import { messageChannels } from '../message/message.ts'
import { toEpochMs } from '../time/tokyo.ts'
import type { CountedUnit } from './counted-units.ts'
import { crossTable, type CrossTable } from './cross-table.ts'
import { measureTable, type MeasureTable } from './measure-table.ts'
import type { ContactFacts, SessionFacts } from './statistics-facts.ts'

const minuteMs = 60_000

/** TO-1 */
export function minutesTable(contacts: readonly CountedUnit[]): MeasureTable {
  const values = contacts.flatMap(({ isNew, contacts: [contact] }) => {
    if (contact?.channel !== 'phone') return []
    const ms = toEpochMs(contact.endedAt) - toEpochMs(contact.receivedAt)
    return [{ row: isNew ? 'new' : 'continued', value: Math.floor(Math.max(0, ms) / minuteMs) }]
  })
  const head = { id: 'T16', code: 'T16-minutes', counts: 'contacts', unit: 'minutes' } as const
  return measureTable({ ...head, rows: ['new', 'continued'] }, values)
}

const written = (contacts: readonly CountedUnit[]): readonly ContactFacts[] =>
  contacts.flatMap((unit) => unit.contacts).filter(({ channel }) => channel !== 'phone')

/** TO-2 */
export function answerTable(contacts: readonly CountedUnit[], hours: DeskHours): MeasureTable {
  const values = written(contacts).flatMap(({ channel, receivedAt, answeredAt, answerChannel }) =>
    answeredAt === null || answerChannel === null
      ? []
      : [{ row: channel, value: Math.floor(deskMinutesBetween(hours, receivedAt, answeredAt)) }],
  )
  const head = { id: 'T16', code: 'T16-answers', counts: 'contacts', unit: 'deskMinutes' } as const
  return measureTable({ ...head, rows: messageChannels }, values)
}

/** TO-3 */
const answerState = ({ answeredAt, answerChannel }: ContactFacts): string => {
  if (answeredAt === null) return 'waiting'
  return answerChannel === null ? 'noAnswerNeeded' : 'answered'
}

export const answeredTable = (contacts: readonly CountedUnit[]): CrossTable =>
  crossTable(
    {
      ...{ id: 'T16', code: 'T16-answered', counts: 'contacts', adds: true },
      isMultiAnswer: { rows: false, columns: false },
      ...{ rows: messageChannels, columns: ['answered', 'noAnswerNeeded', 'waiting'] },
    },
    written(contacts),
    (contact) => [[contact.channel, answerState(contact)]],
  )

/** TO-4 */
export function waitedTable(sessions: readonly SessionFacts[]): MeasureTable {
  const values = sessions
    .filter(({ state }) => state === 'held')
    .map((session) => ({ row: session.kind, value: daysWaited(session) }))
  const head = { id: 'T11', code: 'T11-waited', counts: 'sessions', unit: 'days' } as const
  return measureTable({ ...head, rows: expertKinds }, values)
}
