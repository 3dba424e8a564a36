/**
 * Tables of danger and of what was done: T14 and the advice of T10.
 *
 *   TE-1  Advice and deeds are those of the contact itself; nothing is carried over from an earlier one.
 *   TE-2  A case file is as urgent as a counselor chose on it, else as all answers until the end of the period
 *         propose; where neither says anything it is unknown.
 *   TE-3  Of each contact every kind of danger is yes, no or not asked.
 *   TE-4  A contact in which nothing was advised, or done, stands as `none`: that is known.
 *
 * The choice on a case file bears no date: a later choice shows in earlier months too.
 * Must not know: storage, the wording.
 */
import { dangerOfCase } from '../caseFile/case-danger.ts'
import { answerOf, dangerDeeds, dangerKinds, urgencies } from '../triage/triage.ts'
import { byChannel, byNewness, sidesTable, type Side, type UnitsOf } from './caller-tables.ts'
import {
  crossTable,
  unknownKey,
  type CrossTable,
  type Pair,
  type TableHead,
} from './cross-table.ts'
import type {
  CaseFacts,
  ContactFacts,
  StatisticsFacts,
  StatisticsLists,
} from './statistics-facts.ts'

const nothing = 'none'

/** TE-1 TE-4 */
const deedsOf = (
  keys: readonly string[],
  of: (contact: ContactFacts) => readonly string[],
): Side => ({
  keys: [...keys, nothing],
  mayBeSeveral: true,
  namedBy: ({ contacts }) => {
    const done = contacts.flatMap(of)
    return done.length > 0 ? done : [nothing]
  },
})

/** TE-2 */
const byUrgency = (caseFiles: readonly CaseFacts[]): Side => {
  const chosen = new Map<string, CaseFacts['urgency']>(
    caseFiles.map(({ id, urgency }) => [id, urgency]),
  )
  return {
    keys: [...urgencies, unknownKey],
    mayBeSeveral: false,
    namedBy: ({ id, known }) => {
      const triages = known.map(({ triage }) => triage)
      return [dangerOfCase(chosen.get(id) ?? null, triages).urgency ?? unknownKey]
    },
  }
}

/** TE-3 */
function dangerTable(units: UnitsOf): CrossTable {
  const head: TableHead = {
    ...{ id: 'T14' as const, code: 'T14-dangers' as const, counts: 'contacts' as const },
    adds: true,
    isMultiAnswer: { rows: true, columns: true },
    ...{ rows: dangerKinds, columns: ['yes', 'no', 'unasked'] },
  }
  return crossTable(head, units('contacts'), ({ contacts }) =>
    contacts.flatMap(({ triage }) =>
      dangerKinds.map((kind): Pair => [kind, answerOf(triage, kind)]),
    ),
  )
}

export function deedTables(
  units: UnitsOf,
  facts: Pick<StatisticsFacts, 'caseFiles'>,
  lists: StatisticsLists,
): readonly CrossTable[] {
  const advice = deedsOf(lists.advice, (one) => one.advice.map(({ kind }) => kind))
  const deeds = deedsOf(dangerDeeds, (one) => one.dangerActions.map(({ deed }) => deed))
  const urgency = { rows: byUrgency(facts.caseFiles), columns: byNewness }
  return [
    sidesTable('T10-advice', 'contacts', units('contacts'), { rows: advice, columns: byChannel }),
    sidesTable('T14-urgency', 'caseFiles', units('caseFiles'), urgency),
    dangerTable(units),
    sidesTable('T14-deeds', 'contacts', units('contacts'), { rows: deeds, columns: byChannel }),
  ]
}
