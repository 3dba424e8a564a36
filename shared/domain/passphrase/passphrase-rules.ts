/**
 * Passphrases: what is asked of them, and how they are offered.
 *
 *   PP-1  A passphrase has at least 15 characters (code points after NFKC).
 *   PP-2  It is brought to NFKC before it is used, so that full-width and narrow typing open the same
 *         vault; it is not trimmed and its case counts.
 *   PP-3  A drawn passphrase is five words of a list, each equally likely, joined by hyphens.
 *   PP-4  Too little randomness is refused, never stretched.
 *
 * Must not know: keys, counselors, where randomness comes from.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'

export const leastCharacters = 15
export const drawnWords = 5

/** The text that keys are derived from. Only this form is ever compared or hashed. */
export const canonicalPassphrase = (typed: string): string => typed.normalize('NFKC')

export type PassphraseRefusal = Refusal<
  'passphrase-too-short',
  { readonly least: number; readonly missing: number }
>

/** The canonical passphrase. */
export function checkPassphrase(typed: string): Result<string, PassphraseRefusal> {
  const canonical = canonicalPassphrase(typed)
  const missing = leastCharacters - [...canonical].length
  return missing > 0
    ? refuse('passphrase-too-short', { least: leastCharacters, missing })
    : ok(canonical)
}

/**
 * `randomNumbers`: unsigned 32-bit integers from a cryptographic source; a few more than five, as one that
 * would make some words likelier than others is passed over.
 */
export function drawPassphrase(
  words: readonly string[],
  randomNumbers: Iterable<number>,
): Result<string, Refusal<'not-enough-randomness'>> {
  const fair = 2 ** 32 - (2 ** 32 % words.length)
  const drawn: string[] = []
  for (const number of randomNumbers) {
    if (drawn.length === drawnWords) break
    const word = number < fair ? words[number % words.length] : undefined
    if (word !== undefined) drawn.push(word)
  }
  return drawn.length === drawnWords ? ok(drawn.join('-')) : refuse('not-enough-randomness')
}
