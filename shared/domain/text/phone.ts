/**
 * Phone numbers as they are typed.
 *
 *   PN-1  A phone number is 3 to 20 digits with hyphens, spaces, dots, brackets and a leading plus between
 *         them, 60 characters in all; full-width characters are read.
 *   PN-2  An empty field is an unknown number, not a mistake; anything else is refused.
 *   PN-3  It is kept as typed, normalised: what a caller dictates in groups stays in groups.
 *
 * Must not know: fields, screens, numbering plans.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { normalizePhone } from './normalize.ts'

const longestPhone = 60
const written = /^\+?[\d\-\s.()]+$/

/** `null` for an empty field. */
export function parsePhone(text: string): Result<string | null, Refusal<'not-a-phone'>> {
  const plain = normalizePhone(text)
  if (plain === '') return ok(null)
  const digits = plain.replace(/\D/g, '').length
  return written.test(plain) && digits >= 3 && digits <= 20 && plain.length <= longestPhone
    ? ok(plain)
    : refuse('not-a-phone')
}
