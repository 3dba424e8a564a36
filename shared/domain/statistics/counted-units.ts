/**
 * Counted units: the contacts, case files and persons of a period. The three are never mixed.
 *
 *   SU-1  A contact belongs to the period in which it was received, in Tokyo.
 *   SU-2  A case file, or a person, belongs to every period in which it has a contact, once.
 *   SU-3  A person is the caller of one or more case files; a case file without a caller counts as a person of its own.
 *   SU-4  A contact is new when it is the first of its case file; a case file when that contact lies in the period; a
 *         person when none of his contacts lies before it.
 *   SU-5  What was not asked again stands as it was told last before: a contact looks back in its case file, a case
 *         file and a person over all their contacts until the end of the period. Later answers change nothing.
 *   SU-6  Of what may be several, a case file and a person name all that was told until the end of the period.
 *
 * Must not know: tables, the wording.
 */
import type { Period } from '../time/period.ts'
import { contains } from '../time/period.ts'
import { dateOf, type DateText, type InstantText } from '../time/tokyo.ts'
import type { ContactFacts, StatisticsFacts } from './statistics-facts.ts'

export type UnitKind = 'contacts' | 'caseFiles' | 'persons'

export interface CountedUnit {
  readonly kind: UnitKind
  readonly id: string
  readonly isNew: boolean
  /** Its contacts in the period. */
  readonly contacts: readonly ContactFacts[]
  /** All that was told of it by then, the oldest first, those in the period among them. */
  readonly known: readonly ContactFacts[]
}

export const isIn = (period: Period<DateText>, at: InstantText): boolean =>
  contains(period, dateOf(at))

/** By the moment of reception; equal moments by number and id, so that the order never varies. */
function inOrder(one: ContactFacts, other: ContactFacts): number {
  if (one.receivedAt !== other.receivedAt) return one.receivedAt < other.receivedAt ? -1 : 1
  if (one.nth !== other.nth) return one.nth - other.nth
  return one.id < other.id ? -1 : 1
}

function grouped(
  contacts: readonly ContactFacts[],
  keyOf: (contact: ContactFacts) => string,
): ReadonlyMap<string, readonly ContactFacts[]> {
  const groups = new Map<string, ContactFacts[]>()
  for (const contact of [...contacts].sort(inOrder)) {
    const key = keyOf(contact)
    const group = groups.get(key)
    if (group) group.push(contact)
    else groups.set(key, [contact])
  }
  return groups
}

/** SU-3: by case file, whose person it is. */
function personKeys({ caseFiles }: StatisticsFacts): (contact: ContactFacts) => string {
  const callers = new Map<string, string | null>(caseFiles.map((one) => [one.id, one.callerId]))
  return ({ caseFileId }) => {
    const caller = callers.get(caseFileId) ?? null
    return caller === null ? `case ${caseFileId}` : `person ${caller}`
  }
}

const isFirst = ({ nth }: ContactFacts): boolean => nth === 1

function contactUnits(facts: StatisticsFacts, period: Period<DateText>): readonly CountedUnit[] {
  const cases = [...grouped(facts.contacts, ({ caseFileId }) => caseFileId).values()]
  return cases.flatMap((contacts) =>
    contacts.flatMap((contact, at) =>
      isIn(period, contact.receivedAt)
        ? [
            {
              kind: 'contacts' as const,
              id: contact.id,
              isNew: isFirst(contact),
              contacts: [contact],
              known: contacts.slice(0, at + 1),
            },
          ]
        : [],
    ),
  )
}

function groupUnits(
  kind: 'caseFiles' | 'persons',
  facts: StatisticsFacts,
  period: Period<DateText>,
): readonly CountedUnit[] {
  const keyOf = kind === 'persons' ? personKeys(facts) : (one: ContactFacts) => one.caseFileId
  return [...grouped(facts.contacts, keyOf)].flatMap(([id, all]) => {
    const contacts = all.filter(({ receivedAt }) => isIn(period, receivedAt))
    if (contacts.length === 0) return []
    const known = all.filter(({ receivedAt }) => dateOf(receivedAt) < period.to)
    const isNew = kind === 'persons' ? known.length === contacts.length : contacts.some(isFirst)
    return [{ kind, id, isNew, contacts, known }]
  })
}

export const unitsOf = (
  kind: UnitKind,
  facts: StatisticsFacts,
  period: Period<DateText>,
): readonly CountedUnit[] =>
  kind === 'contacts' ? contactUnits(facts, period) : groupUnits(kind, facts, period)

/** SU-5: the last answer; `null` where none was ever given. */
export function lastTold<T>(unit: CountedUnit, of: (contact: ContactFacts) => T | null): T | null {
  for (let at = unit.known.length - 1; at >= 0; at--) {
    const contact = unit.known[at]
    const told = contact ? of(contact) : null
    if (told !== null) return told
  }
  return null
}

/** SU-5 SU-6: choices of which there may be several. */
export function allTold(
  unit: CountedUnit,
  of: (contact: ContactFacts) => readonly string[],
): readonly string[] {
  if (unit.kind !== 'contacts') return [...new Set(unit.known.flatMap(of))]
  return lastTold(unit, (contact) => (of(contact).length > 0 ? of(contact) : null)) ?? []
}
