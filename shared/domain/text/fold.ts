/**
 * Folding: the shape in which texts are compared when searching. What is folded is never shown or kept.
 *
 *   FO-1  NFKC, small letters; hiragana and katakana are one, small kana and full kana are one.
 *   FO-2  Dashes, minus signs, hyphens, long marks and spaces are left out.
 *   FO-3  Kanji variants that NFKC leaves alone are one, by the table passed in.
 *   FO-4  NUL, control characters, bidi marks, zero-width characters and variation selectors are left out.
 *   FO-5  Folding twice is folding once, and never fails, whatever the text.
 *   FO-6  A word of two characters is found inside any text around it.
 *   FO-7  A word that folds to nothing is found nowhere.
 *
 * Source of the list: DOMAIN 8. Must not know: which variants there are, what is searched.
 */
import * as v from 'valibot'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { anyDash, toKatakana } from './normalize.ts'

export type Fold = (text: string) => string

const groupSchema = v.pipe(
  v.string(),
  v.check((group) => new Set(group).size === [...group].length && [...group].length >= 2),
)
const variantsSchema = v.object({ groups: v.array(groupSchema) })
/** Each group is one string: the usual character first, then its variants. */
export type KanjiVariants = v.InferOutput<typeof variantsSchema>

/** Refuses a table in which a character stands in two groups. */
export function parseKanjiVariants(
  input: unknown,
): Result<KanjiVariants, Refusal<'not-kanji-variants'>> {
  const parsed = v.safeParse(variantsSchema, input)
  if (!parsed.success) return refuse('not-kanji-variants')
  const all = [...parsed.output.groups.join('')]
  return new Set(all).size === all.length ? ok(parsed.output) : refuse('not-kanji-variants')
}

const leftOut = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const longMark = /[\u30fc\u301c~]/g
/** Small kana by the full kana they fold to; all katakana. */
const smallKana =
  /[\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6\u31f0-\u31ff]/g
const smallKaKe: Readonly<Record<string, string>> = { '\u30f5': '\u30ab', '\u30f6': '\u30b1' }
/** Full kana of the Ainu letters U+31F0 to U+31FF, in order. */
const ainuKana =
  '\u30af\u30b7\u30b9\u30c8\u30cc\u30cf\u30d2\u30d5\u30d8\u30db\u30e0\u30e9\u30ea\u30eb\u30ec\u30ed'

/** In Unicode the full kana follows its small one, but for ka, ke and the Ainu letters. */
function toFullKana(small: string): string {
  const code = small.charCodeAt(0)
  if (code >= 0x31f0) return ainuKana.charAt(code - 0x31f0)
  return smallKaKe[small] ?? String.fromCharCode(code + 1)
}

export function makeFolder({ groups }: KanjiVariants): Fold {
  const usual = new Map<string, string>()
  for (const group of groups) {
    const [first = '', ...others] = group
    for (const variant of others) usual.set(variant, first)
  }
  const variants = usual.size > 0 ? new RegExp(`[${[...usual.keys()].join('')}]`, 'gu') : null
  const pass = (text: string): string => {
    const kana = toKatakana(text.replace(leftOut, '').normalize('NFKC').toLowerCase())
    const bare = kana.replace(leftOut, '').replace(anyDash, '').replace(longMark, '')
    const full = bare.replace(smallKana, toFullKana).replace(/\u03c2/g, '\u03c3')
    return variants ? full.replace(variants, (variant) => usual.get(variant) ?? variant) : full
  }
  return (text) => untilStable(pass, text)
}

/** Leaving a character out can bring a letter and its mark together, so one pass may open the next. */
function untilStable(pass: Fold, text: string): string {
  let before = text
  let after = pass(text)
  while (after !== before) {
    before = after
    after = pass(before)
  }
  return after
}

/** Both sides already folded. */
export const containsFolded = (foldedText: string, foldedWord: string): boolean =>
  foldedWord !== '' && foldedText.includes(foldedWord)
