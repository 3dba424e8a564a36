/**
 * Finding: how well something fits what was typed, and in which order what was found stands.
 *
 *   FI-1  Something is found when every word typed is found in one of its names, readings or other words, folded.
 *   FI-2  A whole name comes before the beginning of one, that before the inside; several words count as the worst.
 *   FI-3  Of one rank the order given stays; nothing typed finds everything in that order.
 *   FI-4  Groups stand by the best rank within them, of one rank as given; an empty group is left out.
 *
 * Must not know: what is searched, how texts are folded, the language.
 */
/** 0 the whole, 1 the beginning, 2 somewhere inside. */
export type Rank = 0 | 1 | 2

/** Both already folded; `null`: not found. A word that folds to nothing is found nowhere. */
export const rankOf = (foldedText: string, foldedWord: string): Rank | null => {
  if (foldedWord === '') return null
  const at = foldedText.indexOf(foldedWord)
  if (at < 0) return null
  return foldedText.length === foldedWord.length ? 0 : at === 0 ? 1 : 2
}

export const bestRank = (ranks: readonly (Rank | null)[]): Rank | null =>
  ranks.reduce<Rank | null>(
    (best, rank) => (best === null || (rank !== null && rank < best) ? rank : best),
    null,
  )

/** `null` as soon as one is missing. */
export const worstRank = (ranks: readonly (Rank | null)[]): Rank | null => {
  let worst: Rank = 0
  for (const rank of ranks) {
    if (rank === null) return null
    if (rank > worst) worst = rank
  }
  return worst
}

export interface Ranked<T> {
  readonly rank: Rank
  readonly value: T
}

const byRank = (one: { readonly rank: Rank }, other: { readonly rank: Rank }): number =>
  one.rank - other.rank

/** Sorting keeps what is equal in its order. */
export const inOrderOfRank = <T>(found: readonly Ranked<T>[]): readonly Ranked<T>[] =>
  [...found].sort(byRank)

/** Those that fit, best first. */
export const findAmong = <T>(
  entries: readonly T[],
  foldedWordsOf: (entry: T) => readonly string[],
  foldedTyped: readonly string[],
): readonly Ranked<T>[] =>
  inOrderOfRank(
    entries.flatMap((value): readonly Ranked<T>[] => {
      const own = foldedWordsOf(value)
      const rank = worstRank(
        foldedTyped.map((word) => bestRank(own.map((text) => rankOf(text, word)))),
      )
      return rank === null ? [] : [{ rank, value }]
    }),
  )

/** Each group's members already stand best first. */
export const groupsInOrder = <T, G extends { readonly found: readonly Ranked<T>[] }>(
  groups: readonly G[],
): readonly G[] =>
  groups
    .flatMap((group) => {
      const best = group.found[0]
      return best === undefined ? [] : [{ rank: best.rank, group }]
    })
    .sort(byRank)
    .map(({ group }) => group)
