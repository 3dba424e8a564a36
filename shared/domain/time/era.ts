/**
 * Japanese eras as numbers and codes; their names are text and live elsewhere.
 *
 *   ER-1  An era year is counted from the era's first calendar year: 2026 is Reiwa 8.
 *   ER-2  An era begins on the day set by cabinet order: Heisei on 8 January 1989, Reiwa on 1 May 2019.
 *   ER-3  A fiscal year bears the era that its first calendar year ends in: FY2019 is Reiwa 1.
 *
 * Must not know: the names of eras in any language, the clock.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import type { DateText } from './tokyo.ts'

export type EraCode = 'showa' | 'heisei' | 'reiwa'
/** The letter offices write for an era. */
export type EraLetter = 'S' | 'H' | 'R'
export interface Era {
  readonly era: EraCode
  readonly letter: EraLetter
  readonly from: DateText
}
export interface EraYear {
  readonly era: EraCode
  readonly letter: EraLetter
  readonly year: number
}

/** Newest first. A new era is one more line here and its name in the language tables. */
export const eras: readonly Era[] = [
  { era: 'reiwa', letter: 'R', from: '2019-05-01' },
  { era: 'heisei', letter: 'H', from: '1989-01-08' },
  { era: 'showa', letter: 'S', from: '1926-12-25' },
]

const firstYearOf = (era: Era): number => Number(era.from.slice(0, 4))

/** `null` before Showa. */
export function eraYearOf(date: DateText): EraYear | null {
  const found = eras.find((era) => date >= era.from)
  if (!found) return null
  return {
    era: found.era,
    letter: found.letter,
    year: Number(date.slice(0, 4)) - firstYearOf(found) + 1,
  }
}

export const eraOfFiscalYear = (fiscalYear: number): EraYear | null =>
  eraYearOf(`${fiscalYear}-12-31`)

/** The calendar year of an era's year; whether a day of it lies in the era is for `liesInEra` to say. */
export function calendarYearOf(
  letter: EraLetter,
  eraYear: number,
): Result<number, Refusal<'not-an-era-year'>> {
  const era = eras.find((each) => each.letter === letter)
  if (!era || !Number.isInteger(eraYear) || eraYear < 1) return refuse('not-an-era-year')
  return ok(firstYearOf(era) + eraYear - 1)
}

/** Whether a day lies in the era with this letter. */
export const liesInEra = (date: DateText, letter: EraLetter): boolean =>
  eraYearOf(date)?.letter === letter
