/**
 * Numbers as they are typed: counts, minutes, days.
 *
 *   WN-1  A whole number within its limits is read; full-width figures too.
 *   WN-2  A blank field is no number (`null`); whether one is needed is the field's to say.
 *   WN-3  Anything else is refused, with the limits: no sign, no part of one, nothing guessed.
 *   WN-4  Hours may have parts (up to two figures) and are kept as whole minutes; minutes that are written as hours
 *         are read as the same minutes.
 *
 * Must not know: fields, screens.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { normalizeText } from './normalize.ts'

/** Both ends included. */
export interface Limits {
  readonly least: number
  readonly most: number
}
export type NumberRefusal = Refusal<
  'not-in-limits',
  { readonly least: number; readonly most: number }
>

export function readNumber(
  typed: string,
  { least, most }: Limits,
): Result<number | null, NumberRefusal> {
  const plain = normalizeText(typed)
  if (plain === '') return ok(null)
  const number = /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN
  return least <= number && number <= most ? ok(number) : refuse('not-in-limits', { least, most })
}

/** Hours as typed -> minutes; limits in minutes. */
export function readHourCount(
  typed: string,
  { least, most }: Limits,
): Result<number | null, NumberRefusal> {
  const plain = normalizeText(typed)
  if (plain === '') return ok(null)
  const isHours = /^\d{1,6}(\.\d{1,2})?$/.test(plain)
  const minutes = isHours ? Math.round(Number(plain) * 60) : Number.NaN
  return least <= minutes && minutes <= most
    ? ok(minutes)
    : refuse('not-in-limits', { least, most })
}

export const writeHourCount = (minutes: number): string => String(Number((minutes / 60).toFixed(2)))
