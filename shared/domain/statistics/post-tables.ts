/**
 * Tables of posts: T7 services and their groups, and of T13 how old posts were.
 *
 *   TJ-1  A post belongs to the day on which the desk first noted it.
 *   TJ-2  A service stands in the group the list gives it; a service the list does not know in `other`, an unknown
 *         one in `unknown`.
 *   TJ-3  A case file stands under each group of which it named a post in the period, once.
 *   TJ-4  The age of a post is the days from posting to noting: up to 21 (three weeks, within which a lawyer can still
 *         act), 90, 180 or more; a day of posting that is not known, or lies later, makes it unknown.
 *
 * Requests for deletion and their outcome are not kept yet: the rest of T13 is left out.
 * Must not know: addresses, names of services, the wording.
 */
import { serviceGroups } from '../post/service.ts'
import type { Period } from '../time/period.ts'
import { dateOf, daysBetween, type DateText } from '../time/tokyo.ts'
import { isIn } from './counted-units.ts'
import { crossTable, unknownKey, type CrossTable, type TableHead } from './cross-table.ts'
import type { PostFacts, StatisticsFacts, StatisticsLists } from './statistics-facts.ts'

const groups = [...serviceGroups, unknownKey]
const ages = ['upTo21', 'upTo90', 'upTo180', 'over180', unknownKey]
const single = { isMultiAnswer: { rows: false, columns: false }, adds: true } as const

/** TJ-2 */
function grouping({ services }: Pick<StatisticsLists, 'services'>): (post: PostFacts) => string {
  const groupOf = new Map(services.map(({ code, group }) => [code, group]))
  return ({ service }) => (service === null ? unknownKey : (groupOf.get(service) ?? 'other'))
}

/** TJ-4 */
function ageOf({ postedOn, notedAt }: PostFacts): string {
  const days = postedOn === null ? -1 : daysBetween(postedOn, dateOf(notedAt))
  if (days < 0) return unknownKey
  if (days <= 21) return 'upTo21'
  if (days <= 90) return 'upTo90'
  return days <= 180 ? 'upTo180' : 'over180'
}

/** TJ-3 */
function casesTable(posts: readonly PostFacts[], groupOf: (post: PostFacts) => string): CrossTable {
  const byCase = new Map<string, PostFacts[]>()
  for (const post of posts)
    byCase.set(post.caseFileId, [...(byCase.get(post.caseFileId) ?? []), post])
  const head: TableHead = {
    id: 'T7',
    code: 'T7-caseFiles',
    counts: 'caseFiles',
    adds: false,
    isMultiAnswer: { rows: true, columns: true },
    rows: groups,
    columns: ages,
  }
  return crossTable(head, [...byCase.values()], (named) =>
    named.map((post) => [groupOf(post), ageOf(post)]),
  )
}

export function postTables(
  facts: Pick<StatisticsFacts, 'posts'>,
  lists: StatisticsLists,
  period: Period<DateText>,
): readonly CrossTable[] {
  const posts = facts.posts.filter(({ notedAt }) => isIn(period, notedAt))
  const groupOf = grouping(lists)
  const services = [...lists.services.map(({ code }) => code), unknownKey]
  return [
    crossTable(
      { id: 'T7', code: 'T7-posts', counts: 'posts', ...single, rows: services, columns: groups },
      posts,
      (post) => [[post.service ?? unknownKey, groupOf(post)]],
    ),
    casesTable(posts, groupOf),
    crossTable(
      { id: 'T13', code: 'T13-noted', counts: 'posts', ...single, rows: groups, columns: ages },
      posts,
      (post) => [[groupOf(post), ageOf(post)]],
    ),
  ]
}
