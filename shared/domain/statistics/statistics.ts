/**
 * Statistics: all tables of a period, and those of a month beside the year so far and the same month a year before.
 *
 *   TQ-1  Every statistic there is stands once, in the order of its table.
 *   TQ-2  A month is told beside the year so far and the same month a year before, from the same facts.
 *   TQ-3  The order in which facts come changes nothing.
 *
 * Must not know: storage, the clock, the wording.
 */
import type { DeskHours } from '../desk/desk-hours.ts'
import type { Period } from '../time/period.ts'
import type { DateText } from '../time/tokyo.ts'
import { callerTables, type UnitsOf } from './caller-tables.ts'
import { closingTables } from './closing-tables.ts'
import { unitsOf } from './counted-units.ts'
import type { CrossTable } from './cross-table.ts'
import { deedTables } from './deed-tables.ts'
import { answeredTable, answerTable, minutesTable, waitedTable } from './duration-tables.ts'
import type { MeasureTable } from './measure-table.ts'
import { referralTables, sessionsIn, sessionTable } from './outside-tables.ts'
import { postTables } from './post-tables.ts'
import { receptionTables } from './reception-tables.ts'
import type { StatisticsFacts, StatisticsLists } from './statistics-facts.ts'
import { periodsOf, type MonthText, type YearBasis } from './statistics-periods.ts'
import { statisticCodes } from './table-codes.ts'

export interface StatisticsAround {
  readonly lists: StatisticsLists
  readonly hours: DeskHours
}
export interface Statistics {
  readonly period: Period<DateText>
  readonly tables: readonly CrossTable[]
  readonly measures: readonly MeasureTable[]
}

const inOrder = <T extends Pick<CrossTable, 'code'>>(tables: readonly T[]): readonly T[] =>
  [...tables].sort(
    (one, other) => statisticCodes.indexOf(one.code) - statisticCodes.indexOf(other.code),
  )

export function statisticsOf(
  facts: StatisticsFacts,
  { lists, hours }: StatisticsAround,
  period: Period<DateText>,
): Statistics {
  const [contacts, caseFiles, persons] = [
    unitsOf('contacts', facts, period),
    unitsOf('caseFiles', facts, period),
    unitsOf('persons', facts, period),
  ]
  const units: UnitsOf = (kind) => ({ contacts, caseFiles, persons })[kind]
  const sessions = sessionsIn(facts, period)
  return {
    period,
    tables: inOrder([
      ...callerTables(units, lists),
      ...receptionTables(units, facts, period),
      ...deedTables(units, facts, lists),
      sessionTable(sessions),
      ...referralTables(facts, lists, period),
      ...postTables(facts, lists, period),
      ...closingTables(facts, lists, period),
      answeredTable(contacts),
    ]),
    measures: inOrder([
      minutesTable(contacts),
      answerTable(contacts, hours),
      waitedTable(sessions),
    ]),
  }
}

export interface MonthStatistics {
  readonly month: Statistics
  readonly soFar: Statistics
  readonly yearBefore: Statistics
}

/** TQ-2 */
export function monthStatistics(
  facts: StatisticsFacts,
  around: StatisticsAround,
  month: MonthText,
  basis: YearBasis = 'fiscalYear',
): MonthStatistics {
  const periods = periodsOf(month, basis)
  return {
    month: statisticsOf(facts, around, periods.month),
    soFar: statisticsOf(facts, around, periods.soFar),
    yearBefore: statisticsOf(facts, around, periods.yearBefore),
  }
}
