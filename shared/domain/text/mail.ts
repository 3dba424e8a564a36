/**
 * Mail addresses as they are typed.
 *
 *   MA-1  A mail address has one at sign with something before it and a domain with a dot behind it, no space,
 *         254 characters at most; full-width characters are read.
 *   MA-2  An empty field is an unknown address, not a mistake; anything else is refused.
 *   MA-3  Old mobile addresses with doubled or closing dots before the at sign are addresses too.
 *
 * Source of MA-3: addresses given out by Japanese mobile carriers before 2009. Must not know: fields, screens.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { normalizeText } from './normalize.ts'

const longestMail = 254
const written = /^[^\s@<>()[\],;:"]+@[^\s@.<>()[\],;:"]+(?:\.[^\s@.<>()[\],;:"]+)+$/

/** `null` for an empty field. */
export function parseMail(text: string): Result<string | null, Refusal<'not-a-mail'>> {
  const plain = normalizeText(text)
  if (plain === '') return ok(null)
  return written.test(plain) && plain.length <= longestMail ? ok(plain) : refuse('not-a-mail')
}
