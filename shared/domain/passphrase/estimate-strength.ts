/**
 * Estimating how hard a passphrase is to guess: a rough measure that would rather say too little.
 *
 *   ES-1  Words an attacker tries first (common ones, names given) count next to nothing.
 *   ES-2  Runs of one character, runs in order (abc, 321) and repeats of what stood before count like one
 *         or two characters, however long.
 *   ES-3  Words of the drawing list count as one draw each; five of them are at least score 3.
 *   ES-4  Anything shorter than a passphrase must be is score 0.
 *
 * Must not know: whether it will be accepted (`passphrase-rules.ts`), screens.
 */
import { canonicalPassphrase, leastCharacters } from './passphrase-rules.ts'

export type StrengthScore = 0 | 1 | 2 | 3 | 4
export interface Strength {
  readonly score: StrengthScore
  /** Base-2 logarithm of the guesses needed, roughly. */
  readonly bits: number
}
export interface GuessableWords {
  /** The counselor's name and kana, the desk's name: what a colleague would try. */
  readonly names: readonly string[]
  /** The list passphrases are drawn from. */
  readonly listWords: ReadonlySet<string>
}

const common =
  'password passphrase passwd pass word qwerty asdf zxcv letmein welcome admin login madoguchi soudan gunma maebashi japan nihon reiwa heisei'.split(
    ' ',
  )
const bitsOfGiven = 4
const leastBitsOfScore = [0, 25, 38, 50, 70] as const

interface Piece {
  readonly length: number
  readonly bits: number
}

export function estimateStrength(typed: string, guessable: GuessableWords): Strength {
  const canonical = canonicalPassphrase(typed)
  const text = [...canonical.toLowerCase()]
  const longestWord = Math.max(0, ...[...guessable.listWords].map((word) => word.length))
  const given = [...common, ...namesOf(guessable.names)]
  let bits = /\p{Lu}/u.test(canonical) && /\p{Ll}/u.test(canonical) ? 1 : 0
  for (let at = 0; at < text.length;) {
    const piece = pieceAt(text, at, given, guessable.listWords, longestWord)
    bits += piece.bits
    at += piece.length
  }
  return { bits, score: [...canonical].length < leastCharacters ? 0 : scoreOf(bits) }
}

const namesOf = (names: readonly string[]): readonly string[] =>
  names
    .flatMap((name) => canonicalPassphrase(name).toLowerCase().split(/\s+/))
    .filter((part) => [...part].length >= 2)

function scoreOf(bits: number): StrengthScore {
  if (bits >= leastBitsOfScore[4]) return 4
  if (bits >= leastBitsOfScore[3]) return 3
  if (bits >= leastBitsOfScore[2]) return 2
  return bits >= leastBitsOfScore[1] ? 1 : 0
}

/** The longest thing a guesser would take in one step. */
function pieceAt(
  text: readonly string[],
  at: number,
  given: readonly string[],
  list: ReadonlySet<string>,
  longestWord: number,
): Piece {
  const single: Piece = { length: 1, bits: bitsOfCharacter(text[at] ?? '', text[at - 1]) }
  // What stands between words joins no run: a drawn word after it is a draw of its own.
  if (isSeparator(text[at])) return single
  const candidates = [
    givenAt(text, at, given),
    listWordAt(text, at, list, longestWord),
    runAt(text, at, single),
    repeatAt(text, at),
  ]
  let best = single
  for (const piece of candidates) if (piece && piece.length > best.length) best = piece
  return best
}

function givenAt(text: readonly string[], at: number, given: readonly string[]): Piece | null {
  const lengths = given
    .filter((word) => text.slice(at, at + [...word].length).join('') === word)
    .map((word) => [...word].length)
  return lengths.length > 0 ? { length: Math.max(...lengths), bits: bitsOfGiven } : null
}

function listWordAt(
  text: readonly string[],
  at: number,
  list: ReadonlySet<string>,
  longestWord: number,
): Piece | null {
  for (let length = Math.min(longestWord, text.length - at); length >= 3; length--) {
    if (list.has(text.slice(at, at + length).join('')))
      return { length, bits: Math.log2(list.size) }
  }
  return null
}

/** Three or more characters whose code points stay the same or go up or down by one. */
function runAt(text: readonly string[], at: number, single: Piece): Piece | null {
  const stepAt = (index: number): number =>
    (text[index + 1]?.codePointAt(0) ?? NaN) - (text[index]?.codePointAt(0) ?? NaN)
  const step = stepAt(at)
  if (!(Math.abs(step) <= 1)) return null
  let length = 2
  while (stepAt(at + length - 1) === step) length++
  return length >= 3 ? { length, bits: single.bits + Math.log2(length) } : null
}

/** From this length on, what comes again over the ends of words is a phrase repeated, not two words alike. */
const phraseLength = 10

/** Three or more characters of a word, or a phrase, that stood in the same order before. */
function repeatAt(text: readonly string[], at: number): Piece | null {
  let longest = 0
  for (let from = 0; from < at; from++) {
    let length = 0
    while (
      from + length < at &&
      text[at + length] !== undefined &&
      text[from + length] === text[at + length]
    )
      length++
    const inWord = text.slice(at, at + length).findIndex(isSeparator)
    longest = Math.max(longest, inWord < 0 || length >= phraseLength ? length : inWord)
  }
  return longest >= 3 ? { length: longest, bits: 1 + Math.log2(longest) } : null
}

const isSeparator = (character: string | undefined): boolean => /^[\s-]$/u.test(character ?? '')

/** Letters that follow letters carry little in any language; what stands between words carries none. */
function bitsOfCharacter(character: string, before: string | undefined): number {
  if (isSeparator(character)) return 0
  const follows = before !== undefined && /\p{L}/u.test(before)
  if (/[a-z]/.test(character)) return follows ? bitsOfLetterAfter(character, before) : 4.7
  if (/\d/.test(character)) return 3.3
  if (/[\u3041-\u30ff]/.test(character)) return follows ? 3 : 5
  return /\p{L}/u.test(character) ? 6 : 5
}

const isVowel = (letter: string): boolean => /[aeiou]/.test(letter)
/** Consonant and vowel in turn is how words run; anything else is less likely to be one. */
const bitsOfLetterAfter = (letter: string, before: string): number =>
  isVowel(letter) === isVowel(before) ? 3.5 : 2
