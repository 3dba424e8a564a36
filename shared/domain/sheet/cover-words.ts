/**
 * Covering words: making what somebody need not see unreadable wherever it stands in a text.
 *
 *   CB-1  A word is covered however it is written: with spaces, dashes, points or brackets in it, wide or narrow, in
 *         large or small letters, in hiragana or katakana, in a variant of its kanji.
 *   CB-2  What is left holds none of the words, not even with the covered pieces taken out.
 *   CB-3  A word of one character is covered only where one of the followers (such as a title of respect) comes next:
 *         elsewhere it is hardly the name.
 *   CB-4  Nothing else is changed, and a word of which nothing is left when folded covers nothing.
 *
 * Must not know: which words are names, any language.
 */
import type { Fold } from '../text/fold.ts'

export interface Covering {
  readonly fold: Fold
  /** Stands where something was covered; without letters and digits. */
  readonly mark: string
  readonly followers: readonly string[]
}

interface Letter {
  readonly sign: string
  /** Where the character begins and ends from which it comes. */
  readonly begin: number
  readonly end: number
}

const between = /[\p{P}\p{S}\p{Z}\p{C}]/gu

/** Marks of voice stand alone, so that half-width kana fits full-width kana. */
const signsOf = (character: string, fold: Fold): string =>
  fold(character).replace(between, '').normalize('NFKD')

function lettersOf(text: string, fold: Fold): readonly Letter[] {
  const letters: Letter[] = []
  let begin = 0
  for (const character of text) {
    const end = begin + character.length
    for (const sign of signsOf(character, fold)) letters.push({ sign, begin, end })
    begin = end
  }
  return letters
}

/** What counts of a text when words are looked for in it. */
export const bareText = (text: string, fold: Fold): string =>
  lettersOf(text, fold)
    .map(({ sign }) => sign)
    .join('')

export function coverWords(text: string, words: readonly string[], covering: Covering): string {
  const bare = [...new Set(words.map((word) => bareText(word, covering.fold)))].filter(
    (word) => word !== '',
  )
  let before = text
  let after = coverOnce(before, bare, covering)
  while (after !== before) {
    before = after
    after = coverOnce(before, bare, covering)
  }
  return after
}

function coverOnce(text: string, words: readonly string[], covering: Covering): string {
  const letters = lettersOf(text, covering.fold)
  const whole = letters.map(({ sign }) => sign).join('')
  const stretches = words
    .flatMap((word) => stretchesOf(word, whole, letters))
    .filter(({ isAlone, end }) => !isAlone || isFollowed(text.slice(end), covering))
    .sort((one, other) => one.begin - other.begin)
  let [covered, from] = ['', 0]
  for (const { begin, end } of stretches) {
    if (begin >= from) covered += text.slice(from, begin) + covering.mark
    from = Math.max(from, end)
  }
  return covered + text.slice(from)
}

interface Stretch extends Pick<Letter, 'begin' | 'end'> {
  /** Of a word of one character. */
  readonly isAlone: boolean
}

function stretchesOf(word: string, whole: string, letters: readonly Letter[]): readonly Stretch[] {
  /** Signs by their UTF-16 units, as `indexOf` counts. */
  const units = letters.flatMap((letter) =>
    Array.from({ length: letter.sign.length }, () => letter),
  )
  const found: Stretch[] = []
  for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) {
    const [first, last] = [units[at], units[at + word.length - 1]]
    const isAlone = [...word].length === 1
    if (first && last) found.push({ begin: first.begin, end: last.end, isAlone })
  }
  return found
}

const isFollowed = (rest: string, { followers }: Covering): boolean =>
  followers.some((follower) => rest.trimStart().startsWith(follower))
