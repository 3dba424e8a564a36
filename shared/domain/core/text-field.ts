/**
 * Text fields: any text a person can type or paste is kept as it is.
 *
 *   TF-1  Any string is accepted: emoji, kanji outside the basic plane, right-to-left marks, NUL and
 *         lone surrogates included; it comes back from JSON exactly as typed.
 *   TF-2  A saved text holds up to 200,000 UTF-16 units; a draft's text has no limit.
 *
 * Must not know: what the text is about.
 */
import * as v from 'valibot'

/** UTF-16 units (`string.length`). */
export const longestText = 200_000

export const typedText = v.string()
export const savedText = v.pipe(v.string(), v.maxLength(longestText))
