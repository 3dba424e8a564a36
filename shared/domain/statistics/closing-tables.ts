/**
 * Tables of closing: T17, why case files were closed and what was reached for each wish.
 *
 *   TK-1  A closed case file belongs to the day on which it was closed, however many years it was open; one that was
 *         opened again is not closed.
 *   TK-2  It has one reason and was open for a number of days: up to 30, 90, 365 or more.
 *   TK-3  Each of its wishes was reached, partly, not, or that is not known; without any wish it stands as `unknown`.
 *
 * Must not know: storage, the wording.
 */
import { reachings } from '../caseFile/case-file.ts'
import type { Period } from '../time/period.ts'
import { dateOf, daysBetween, type DateText } from '../time/tokyo.ts'
import { isIn } from './counted-units.ts'
import { crossTable, unknownKey, type CrossTable } from './cross-table.ts'
import type { CaseFacts, StatisticsFacts, StatisticsLists } from './statistics-facts.ts'

interface Ended {
  readonly openedAt: CaseFacts['openedAt']
  readonly closing: NonNullable<CaseFacts['closing']>
}

/** TK-1: what is open says nothing of closing (CF-4). */
const closedIn = (
  { caseFiles }: Pick<StatisticsFacts, 'caseFiles'>,
  period: Period<DateText>,
): readonly Ended[] =>
  caseFiles.flatMap(({ openedAt, closing }) =>
    closing !== null && isIn(period, closing.at) ? [{ openedAt, closing }] : [],
  )

const spans = ['upTo30', 'upTo90', 'upTo365', 'over365'] as const

/** TK-2 */
function spanOf({ openedAt, closing }: Ended): (typeof spans)[number] {
  const days = daysBetween(dateOf(openedAt), dateOf(closing.at))
  if (days <= 30) return 'upTo30'
  if (days <= 90) return 'upTo90'
  return days <= 365 ? 'upTo365' : 'over365'
}

export function closingTables(
  facts: Pick<StatisticsFacts, 'caseFiles'>,
  lists: Pick<StatisticsLists, 'closing' | 'wish'>,
  period: Period<DateText>,
): readonly CrossTable[] {
  const ended = closedIn(facts, period)
  const head = { id: 'T17', counts: 'caseFiles', adds: true } as const
  const single = { isMultiAnswer: { rows: false, columns: false } } as const
  const several = { isMultiAnswer: { rows: true, columns: true } } as const
  return [
    crossTable(
      { ...head, ...single, code: 'T17-reasons', rows: lists.closing, columns: spans },
      ended,
      (one) => [[one.closing.reason, spanOf(one)]],
    ),
    crossTable(
      {
        ...{ ...head, ...several, code: 'T17-wishes' },
        ...{ rows: [...lists.wish, unknownKey], columns: reachings },
      },
      ended,
      ({ closing }) => closing.perWish.map(({ wish, reached }) => [wish, reached]),
    ),
  ]
}
