/**
 * Codes: short names of choices that a desk may add to. What is counted is kept as a code, never as its wording.
 *
 *   CO-1  A code is a letter followed by up to 39 letters, digits, `-` or `_`.
 *
 * Must not know: which codes there are (`codes/`), their wording.
 */
import * as v from 'valibot'

const codePattern = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/

export const isCode = (value: unknown): value is string =>
  typeof value === 'string' && codePattern.test(value)

export const codeField = v.custom<string>(isCode)
/** Several choices, in the order in which they were made. */
export const codesField = v.pipe(v.array(codeField), v.readonly())
