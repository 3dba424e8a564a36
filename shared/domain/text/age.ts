/**
 * Ages as they are typed.
 *
 *   AG-1  An age is 0 to 120 full years; full-width digits and a closing "years old" (sai, in both
 *         spellings) are read.
 *   AG-2  An empty field is an unknown age, not a mistake.
 *   AG-3  Anything else is refused: not-an-age, or age-out-of-range for a number beyond 120.
 *   AG-4  Statistics count ages under 18, 18-19, by tens from 20 to 69, 70 and over, and unknown.
 *
 * Must not know: fields, screens.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { normalizeText } from './normalize.ts'

export const oldestAge = 120

export const ageBrackets = [
  'under18',
  '18-19',
  '20s',
  '30s',
  '40s',
  '50s',
  '60s',
  '70plus',
  'unknown',
] as const
export type AgeBracket = (typeof ageBrackets)[number]

/** Digits, then perhaps U+6B73 or U+624D: the word "sai" in its two spellings. */
const written = /^(\d+)\s*[\u6b73\u624d]?$/

export type AgeRefusal =
  | Refusal<'not-an-age'>
  | Refusal<'age-out-of-range', { readonly least: number; readonly most: number }>

/** `null` for an empty field. */
export function parseAge(text: string): Result<number | null, AgeRefusal> {
  const plain = normalizeText(text)
  if (plain === '') return ok(null)
  const digits = written.exec(plain)?.[1]
  if (digits === undefined) return refuse('not-an-age')
  const years = Number(digits)
  return years <= oldestAge ? ok(years) : refuse('age-out-of-range', { least: 0, most: oldestAge })
}

export function ageBracketOf(ageYears: number | null): AgeBracket {
  if (ageYears === null) return 'unknown'
  if (ageYears < 18) return 'under18'
  if (ageYears < 20) return '18-19'
  if (ageYears >= 70) return '70plus'
  return (['20s', '30s', '40s', '50s', '60s'] as const)[Math.floor(ageYears / 10) - 2] ?? 'unknown'
}
