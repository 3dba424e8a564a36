/**
 * Tables of who turned to the desk and why: T1, T3, T4, T5, T6, T9 and T15.
 *
 *   TA-1  T1 counts contacts, case files and persons apart, each new or continued, by channel; a case file or person
 *         that used several channels stands under each.
 *   TA-2  T3, T4 and T5 count each contact or person once by who called, age and gender, school level, and
 *         municipality; of ties somebody may have several, or none, and not asked is neither.
 *   TA-3  Declining to say one's gender is an answer; not asked is `unknown`.
 *   TA-4  T6 and T9 may name several kinds of harm and wishes; T15 one way of having heard of the desk.
 *
 * The age, gender and place are those of the caller. Must not know: storage, the wording.
 */
import { channels, genders } from '../contact/contact.ts'
import { callerKinds, ties } from '../eligibility/eligibility.ts'
import { ageBrackets } from '../text/age.ts'
import { schoolLevels } from '../triage/triage.ts'
import { allTold, lastTold, type CountedUnit, type UnitKind } from './counted-units.ts'
import { crossTable, unknownKey, type CrossTable, type Pair } from './cross-table.ts'
import type { ContactFacts, StatisticsLists } from './statistics-facts.ts'
import { tableIdOf, type StatisticCode } from './table-codes.ts'

export type UnitsOf = (kind: UnitKind) => readonly CountedUnit[]

/** One side of a table: what there is to name, and what a unit names of it. */
export interface Side {
  readonly keys: readonly string[]
  readonly mayBeSeveral: boolean
  readonly namedBy: (unit: CountedUnit) => readonly string[]
}

const orUnknown = (named: readonly string[]): readonly string[] =>
  named.length > 0 ? named : [unknownKey]

/** A question with one answer; `null`: not asked. */
export const oneOf = (
  keys: readonly string[],
  of: (contact: ContactFacts) => string | null,
): Side => ({
  keys: [...keys, unknownKey],
  mayBeSeveral: false,
  namedBy: (unit) => [lastTold(unit, of) ?? unknownKey],
})

const severalOf = (
  keys: readonly string[],
  of: (contact: ContactFacts) => readonly string[],
): Side => ({
  keys: [...keys, unknownKey],
  mayBeSeveral: true,
  namedBy: (unit) => orUnknown(allTold(unit, of)),
})

/** What happened in the contacts of the period themselves: of a contact one, of others perhaps several. */
export const byChannel: Side = {
  keys: channels,
  mayBeSeveral: true,
  namedBy: ({ contacts }) => contacts.map(({ channel }) => channel),
}
export const byNewness: Side = {
  keys: ['new', 'continued'],
  mayBeSeveral: false,
  namedBy: ({ isNew }) => [isNew ? 'new' : 'continued'],
}

const noTie = 'none'
const byTies: Side = {
  keys: [...ties, noTie, unknownKey],
  mayBeSeveral: true,
  namedBy: (unit) => {
    const told = lastTold(unit, (contact) => contact.ties)
    if (told === null) return [unknownKey]
    return told.length > 0 ? told : [noTie]
  },
}
const byAge = oneOf(
  ageBrackets.filter((bracket) => bracket !== unknownKey),
  ({ ageBracket }) => (ageBracket === unknownKey ? null : ageBracket),
)
const byGender = oneOf(genders, ({ gender }) => gender)
const bySchool = oneOf(schoolLevels, ({ schoolLevel }) => schoolLevel)
const byCaller = oneOf(callerKinds, ({ callerKind }) => callerKind)

/** Every row a unit names with every column it names. */
export const product = (rows: readonly string[], columns: readonly string[]): readonly Pair[] =>
  rows.flatMap((row) => columns.map((column): Pair => [row, column]))

/** A table of contacts, case files or persons, by two sides that do not depend on each other. */
export function sidesTable(
  code: StatisticCode,
  counts: UnitKind,
  units: readonly CountedUnit[],
  { rows, columns }: { readonly rows: Side; readonly columns: Side },
): CrossTable {
  // A contact came by one channel.
  const isSeveral = (side: Side): boolean =>
    side.mayBeSeveral && !(side === byChannel && counts === 'contacts')
  const head = {
    ...{ id: tableIdOf(code), code, counts, adds: counts === 'contacts' },
    isMultiAnswer: { rows: isSeveral(rows), columns: isSeveral(columns) },
    ...{ rows: rows.keys, columns: columns.keys },
  }
  return crossTable(head, units, (unit) => product(rows.namedBy(unit), columns.namedBy(unit)))
}

export function callerTables(units: UnitsOf, lists: StatisticsLists): readonly CrossTable[] {
  const table = (code: StatisticCode, counts: UnitKind, rows: Side, columns: Side) =>
    sidesTable(code, counts, units(counts), { rows, columns })
  const byPlace = oneOf([...lists.municipalities, 'outside'], ({ municipality }) => municipality)
  const byHarm = severalOf(lists.harm, ({ harm }) => harm)
  const byWish = severalOf(lists.wish, ({ wishes }) => wishes)
  const byHowHeard = oneOf(lists.howHeard, ({ howHeard }) => howHeard)
  return [
    table('T1-contacts', 'contacts', byNewness, byChannel),
    table('T1-caseFiles', 'caseFiles', byNewness, byChannel),
    table('T1-persons', 'persons', byNewness, byChannel),
    table('T3-contacts', 'contacts', byCaller, byNewness),
    table('T3-persons', 'persons', byCaller, byNewness),
    table('T4-contacts', 'contacts', byAge, byGender),
    table('T4-persons', 'persons', byAge, byGender),
    table('T4-school', 'persons', bySchool, byGender),
    table('T5-contacts', 'contacts', byPlace, byTies),
    table('T5-persons', 'persons', byPlace, byTies),
    table('T6-contacts', 'contacts', byHarm, byNewness),
    table('T6-caseFiles', 'caseFiles', byHarm, byNewness),
    table('T9-contacts', 'contacts', byWish, byNewness),
    table('T9-caseFiles', 'caseFiles', byWish, byNewness),
    table('T15-contacts', 'contacts', byHowHeard, byNewness),
    table('T15-caseFiles', 'caseFiles', byHowHeard, byNewness),
  ]
}
