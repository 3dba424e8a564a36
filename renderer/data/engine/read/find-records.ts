/**
 * Finds cases, persons and posts by what is typed, over the words of the case index. Reads only.
 *
 *   FR-1  A case is found when every word typed is found in it; a person or post when every word is found in its own.
 *   FR-2  The best rank comes first, of one rank the newest case; a person of several cases is found once.
 *   FR-3  Nothing typed, or nothing that counts, finds nothing.
 */
import {
  bestRank,
  inOrderOfRank,
  worstRank,
  type Rank,
  type Ranked,
} from '../../../../shared/domain/find/rank.ts'
import type {
  FoundCase,
  FoundGroup,
  FoundPerson,
  FoundPost,
  FoundRecords,
} from '../../queries/found-view.ts'
import type { CaseSummary } from '../../queries/views.ts'
import type { Records } from '../memory/records.ts'
import type { CaseIndex } from './case-index.ts'
import type { Word } from './case-words.ts'
import { rankInWord, type Wanted } from './wanted.ts'

const noGroup = { found: [], totalCount: 0 }
export const foundNothing: FoundRecords = { cases: noGroup, persons: noGroup, posts: noGroup }

interface Fit {
  readonly word: Word
  /** For each word typed, in its order. */
  readonly ranks: readonly (Rank | null)[]
}
interface Place {
  readonly summary: CaseSummary
  readonly word: Word
}

const isFit = ({ ranks }: Fit): boolean => ranks.some((rank) => rank !== null)

const rankOfAll = (fits: readonly Fit[], wanted: readonly Wanted[]): Rank | null =>
  worstRank(wanted.map((_, at) => bestRank(fits.map(({ ranks }) => ranks[at] ?? null))))

/** The word to show: where the words typed fit best. */
const bestWord = (fits: readonly Fit[]): Word | undefined =>
  [...fits].sort((one, other) => (bestRank(one.ranks) ?? 3) - (bestRank(other.ranks) ?? 3))[0]?.word

const byOwner = (fits: readonly Fit[]): ReadonlyMap<string, readonly Fit[]> => {
  const owners = new Map<string, Fit[]>()
  for (const fit of fits) {
    const { ofId } = fit.word
    if (ofId !== null) owners.set(ofId, [...(owners.get(ofId) ?? []), fit])
  }
  return owners
}

interface Places {
  readonly cases: Ranked<Place>[]
  readonly persons: Map<string, Ranked<Place>>
  readonly posts: Map<string, Ranked<Place>>
}

const takeCase = (
  places: Places,
  summary: CaseSummary,
  fits: readonly Fit[],
  wanted: readonly Wanted[],
) => {
  const ranked = (some: readonly Fit[]): Ranked<Place> | null => {
    const [rank, word] = [rankOfAll(some, wanted), bestWord(some)]
    return rank === null || word === undefined ? null : { rank, value: { summary, word } }
  }
  const whole = ranked(fits)
  if (whole === null) return
  places.cases.push(whole)
  for (const [ofId, own] of byOwner(fits)) {
    const one = ranked(own)
    if (one === null) continue
    const kind = one.value.word.field === 'post' ? places.posts : places.persons
    if (!kind.has(ofId)) kind.set(ofId, one)
  }
}

const groupOf = <F, T>(
  found: readonly Ranked<F>[],
  most: number,
  view: (value: F) => T,
): FoundGroup<T> => ({
  found: inOrderOfRank(found)
    .slice(0, most)
    .map(({ rank, value }) => ({ rank, value: view(value) })),
  totalCount: found.length,
})

const withId = (some: ReadonlyMap<string, Ranked<Place>>) =>
  [...some].map(([id, { rank, value }]) => ({ rank, value: { ...value, id } }))

export const findRecords = (
  records: Records,
  index: CaseIndex,
  typed: string,
  most: number,
): FoundRecords => {
  const wanted = index.wanted(typed)
  if (wanted.length === 0) return foundNothing
  const places: Places = { cases: [], persons: new Map(), posts: new Map() }
  for (const { summary, words } of index.all()) {
    const fits = words
      .map((word) => ({ word, ranks: wanted.map((one) => rankInWord(word, one)) }))
      .filter(isFit)
    if (fits.length > 0) takeCase(places, summary, fits, wanted)
  }
  return {
    cases: groupOf(places.cases, most, ({ summary, word }): FoundCase => {
      const { field, shown } = word
      return { summary, field, shown }
    }),
    persons: groupOf(withId(places.persons), most, ({ id, summary, word }): FoundPerson => {
      const { name = null, kana = null } = records.get('person', id)?.personal ?? {}
      const caseCount = index.casesWith(id).length
      return { personId: id, name, kana, field: word.field, caseCount, summary }
    }),
    posts: groupOf(withId(places.posts), most, ({ id, summary, word }): FoundPost => {
      const post = records.get('post', id)
      const [service, url] = [post?.coded.service ?? null, post?.personal?.url ?? null]
      return { postId: id, summary, service, url, shown: word.shown }
    }),
  }
}
