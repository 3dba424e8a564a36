/**
 * Tables of reception: T2, by which channel, on which weekday, at which hour, with the desk open or closed.
 *
 *   TD-1  Weekday and hour are those of reception in Tokyo.
 *   TD-2  A call is in hours when the telephone was open, mail and forms when the desk was, as fixed at reception.
 *   TD-3  Silent, wrong and prank calls are counted apart and stand in no other table.
 *
 * Must not know: desk hours as they are today, the wording.
 */
import { strayKinds } from '../contact/stray-call.ts'
import type { Period } from '../time/period.ts'
import { dateOf, minuteOfDay, weekdayOf, type DateText, type InstantText } from '../time/tokyo.ts'
import { byChannel, sidesTable, type Side, type UnitsOf } from './caller-tables.ts'
import { isIn } from './counted-units.ts'
import { crossTable, type CrossTable, type TableHead } from './cross-table.ts'
import type { ContactFacts, StatisticsFacts } from './statistics-facts.ts'

const count = (from: number, length: number): readonly string[] =>
  Array.from({ length }, (_, at) => String(from + at))

const ofContact = (keys: readonly string[], of: (contact: ContactFacts) => string): Side => ({
  keys,
  mayBeSeveral: false,
  namedBy: ({ contacts }) => contacts.map(of),
})

const weekdayAt = (at: InstantText): string => String(weekdayOf(dateOf(at)))
const hourAt = (at: InstantText): string => String(Math.floor(minuteOfDay(at) / 60))

/** 1 Monday to 7 Sunday. */
const byWeekday = ofContact(count(1, 7), ({ receivedAt }) => weekdayAt(receivedAt))
const byHour = ofContact(count(0, 24), ({ receivedAt }) => hourAt(receivedAt))

const openOrClosed = ['inHours', 'outOfHours'] as const
const openKey = (isOpen: boolean): string => (isOpen ? 'inHours' : 'outOfHours')
/** TD-2 */
const byOpen = ofContact(openOrClosed, ({ channel, inPhoneHours, inDeskHours }) =>
  openKey(channel === 'phone' ? inPhoneHours : inDeskHours),
)

/** TD-3 */
function strayTable(facts: StatisticsFacts, period: Period<DateText>): CrossTable {
  const strays = facts.strayCalls.filter(({ receivedAt }) => isIn(period, receivedAt))
  const head: TableHead = {
    id: 'T2',
    code: 'T2-stray',
    counts: 'strayCalls',
    adds: true,
    isMultiAnswer: { rows: false, columns: false },
    rows: strayKinds,
    columns: openOrClosed,
  }
  return crossTable(head, strays, ({ kind, inPhoneHours }) => [[kind, openKey(inPhoneHours)]])
}

export function receptionTables(
  units: UnitsOf,
  facts: StatisticsFacts,
  period: Period<DateText>,
): readonly CrossTable[] {
  const contacts = units('contacts')
  const table = (code: 'T2-weekday' | 'T2-open', columns: Side) =>
    sidesTable(code, 'contacts', contacts, { rows: byChannel, columns })
  return [
    table('T2-weekday', byWeekday),
    sidesTable('T2-hour', 'contacts', contacts, { rows: byHour, columns: byChannel }),
    table('T2-open', byOpen),
    strayTable(facts, period),
  ]
}
