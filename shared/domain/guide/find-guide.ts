/**
 * Finding in the guide while somebody talks on.
 *
 *   GF-1  Every word typed is found in the title or another word for it, or else anywhere in what is written.
 *   GF-2  What is found by title or other word comes first, best rank first; then what is found in the text.
 *   GF-3  Retired entries are not found. Nothing typed finds every other one, in their order.
 *
 * Must not know: how texts are folded, screens.
 */
import { findAmong } from '../find/rank.ts'
import type { Fold } from '../text/fold.ts'
import { isOffered, type GuideEntry } from './guide-entry.ts'

/** The entries on offer with their folded words, made once for many keystrokes. */
export type GuideIndex = readonly {
  readonly entry: GuideEntry
  readonly names: readonly string[]
  readonly texts: readonly string[]
}[]

export const indexGuide = (entries: readonly GuideEntry[], fold: Fold): GuideIndex =>
  entries.filter(isOffered).map((entry) => {
    const { title, words, say, steps } = entry
    const names = [title, ...words].map(fold)
    return { entry, names, texts: [...names, ...[say ?? '', ...steps].map(fold)] }
  })

export function findGuide(index: GuideIndex, typed: string, fold: Fold): readonly GuideEntry[] {
  const wanted = typed
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== '')
  const named = findAmong(index, ({ names }) => names, wanted).map(({ value }) => value)
  const others = index.filter((one) => !named.includes(one))
  const written = findAmong(others, ({ texts }) => texts, wanted).map(({ value }) => value)
  return [...named, ...written].map(({ entry }) => entry)
}
