/**
 * Reception numbers: the name of a case file on paper and on the phone, `R8-0001`.
 *
 *   RN-1  A number is a fiscal year and a running number from 1; it is written with the era letter and
 *         year of that fiscal year, a hyphen and at least four digits.
 *   RN-2  The next number is one above the highest ever given in its fiscal year; none is given twice,
 *         even when case files in between are gone.
 *   RN-3  The fiscal year is that of the day of reception in Tokyo, not of the day of saving.
 *   RN-4  Beyond 9999 the number grows by a digit.
 *   RN-5  Order is by fiscal year, then by number.
 *   RN-6  Reading accepts full-width characters, small letters, any dash or none written as a space,
 *         and missing leading zeros; anything else is refused.
 *
 * Must not know: case files, the clock, storage.
 */
import * as v from 'valibot'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { calendarYearOf, eraOfFiscalYear, eras, type EraLetter } from '../time/era.ts'
import { fiscalYearAt } from '../time/fiscal-year.ts'
import type { InstantText } from '../time/tokyo.ts'

/** The first fiscal year that can bear numbers: that of 1989, the first written with a letter we still read. */
const firstFiscalYear = 1989
const lastFiscalYear = 9998

export const receptionNumberField = v.pipe(
  v.strictObject({
    fiscalYear: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(firstFiscalYear),
      v.maxValue(lastFiscalYear),
    ),
    number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  }),
  v.readonly(),
)
export type ReceptionNumber = v.InferOutput<typeof receptionNumberField>

/** `given`: every number ever given, of any year, in any order. */
export function nextReceptionNumber(
  receivedAt: InstantText,
  given: Iterable<ReceptionNumber>,
): ReceptionNumber {
  const fiscalYear = fiscalYearAt(receivedAt)
  let highest = 0
  for (const each of given) {
    if (each.fiscalYear === fiscalYear && each.number > highest) highest = each.number
  }
  return { fiscalYear, number: highest + 1 }
}

export function formatReceptionNumber({ fiscalYear, number }: ReceptionNumber): string {
  const era = eraOfFiscalYear(fiscalYear)
  const year = era ? `${era.letter}${era.year}` : String(fiscalYear)
  return `${year}-${String(number).padStart(4, '0')}`
}

const written = /^([A-Z])(\d{1,4})[\p{Dash}\s]\s*(\d{1,15})$/u

export function parseReceptionNumber(
  text: string,
): Result<ReceptionNumber, Refusal<'not-a-reception-number'>> {
  // The katakana long mark is what an IME leaves where a hyphen was meant.
  const plain = text
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/\u30fc/g, '-')
  const parts = written.exec(plain)
  const letter = eras.find((era) => era.letter === parts?.[1])?.letter
  if (!parts || !letter) return refuse('not-a-reception-number')
  const number = Number(parts[3])
  const fiscalYear = fiscalYearOfEra(letter, Number(parts[2]))
  return fiscalYear !== null && number >= 1
    ? ok({ fiscalYear, number })
    : refuse('not-a-reception-number')
}

function fiscalYearOfEra(letter: EraLetter, eraYear: number): number | null {
  const year = calendarYearOf(letter, eraYear)
  if (!year.ok || year.value < firstFiscalYear || year.value > lastFiscalYear) return null
  return eraOfFiscalYear(year.value)?.letter === letter ? year.value : null
}

/** Negative when `one` comes first, 0 when they are the same. */
export const compareReceptionNumbers = (one: ReceptionNumber, other: ReceptionNumber): number =>
  one.fiscalYear - other.fiscalYear || one.number - other.number
