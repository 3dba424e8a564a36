/**
 * Dates as they are typed in an office.
 *
 *   PD-1  Read are R8.4.1, the same with the era's name, year and month signs, 2026/4/1 and 20260401;
 *         separators are dot, slash, hyphen or the signs; full-width characters and small letters too.
 *   PD-2  The first year of an era may be written with its own sign (gannen).
 *   PD-3  A day that does not exist, or does not lie in the era named, is refused.
 *   PD-4  A date without its year is refused: it is never guessed.
 *
 * The words come from the table passed in (`resources/desk/era-names.json`).
 * Must not know: the clock, any language.
 */
import * as v from 'valibot'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { anyDash } from '../text/normalize.ts'
import { calendarYearOf, eras, liesInEra, type EraLetter } from './era.ts'
import { isDateText, type DateText } from './tokyo.ts'

const words = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.nonEmpty())
export const eraNamesSchema = v.object({
  eras: v.object({ showa: words, heisei: words, reiwa: words }),
  firstYear: words,
  signs: v.object({ year: words, month: words, day: words }),
})
export type EraNames = v.InferOutput<typeof eraNamesSchema>

export type DateRefusal =
  | Refusal<'not-a-date'>
  | Refusal<'no-such-day'>
  | Refusal<'not-in-era', { readonly letter: EraLetter }>

const packed = /^(\d{4})(\d{2})(\d{2})$/
const separated = /^([A-Z])?(\d{1,4})([./-])(\d{1,2})\3(\d{1,2})$/

export function parseDate(text: string, names: EraNames): Result<DateText, DateRefusal> {
  const plain = toSigns(text, names)
  const eight = packed.exec(plain)
  if (eight) return dayOf(Number(eight[1]), Number(eight[2]), Number(eight[3]))
  const parts = separated.exec(plain)
  if (!parts) return refuse('not-a-date')
  const [year, month, day] = [Number(parts[2]), Number(parts[4]), Number(parts[5])]
  if (parts[1] !== undefined) return dayOfEra(parts[1], year, month, day)
  return parts[2]?.length === 4 ? dayOf(year, month, day) : refuse('not-a-date')
}

/** Words become letters and dots: `R8.4.1`. */
function toSigns(text: string, names: EraNames): string {
  let plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase().replace(anyDash, '-')
  for (const { era, letter } of eras) plain = replaceStart(plain, names.eras[era], letter)
  for (const word of names.firstYear)
    plain = plain.replace(new RegExp(`^([A-Z])${escapePattern(word)}`), '$011')
  const { year, month, day } = names.signs
  for (const word of [...year, ...month]) plain = plain.replace(word, '.')
  for (const word of day) plain = plain.endsWith(word) ? plain.slice(0, -word.length) : plain
  return plain
}

const escapePattern = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function replaceStart(text: string, wordsOf: readonly string[], letter: EraLetter): string {
  const word = wordsOf.find((each) => text.startsWith(each.normalize('NFKC')))
  return word === undefined ? text : letter + text.slice(word.normalize('NFKC').length)
}

function dayOf(year: number, month: number, day: number): Result<DateText, DateRefusal> {
  const date = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-')
  return isDateText(date) ? ok(date) : refuse('no-such-day')
}

function dayOfEra(
  sign: string,
  eraYear: number,
  month: number,
  day: number,
): Result<DateText, DateRefusal> {
  const letter = eras.find((era) => era.letter === sign)?.letter
  if (!letter) return refuse('not-a-date')
  const year = calendarYearOf(letter, eraYear)
  const date = year.ok ? dayOf(year.value, month, day) : refuse('not-in-era', { letter })
  return date.ok && !liesInEra(date.value, letter) ? refuse('not-in-era', { letter }) : date
}
