/**
 * Form words: what people write into fields of few choices, and where they say they live.
 *
 *   FW-1  A gender, an age group and a consent are read where the whole answer is a word of the table.
 *   FW-2  "30s" in its Japanese spellings is the age group of its decade; a number alone is an age, not a group.
 *   FW-3  A municipality is read when the answer begins with its name or its prefecture's and then its name; with
 *         `shi`, `machi` or `mura` left out only when nothing else stands there.
 *   FW-4  An answer that begins with another prefecture is outside.
 *   FW-5  What is not sure is not read (`null`): the answer itself stays to be seen.
 *
 * Source of the words: `resources/desk/form-words.json`, `municipalities.gunma.json`, `prefectures.json`.
 * Must not know: drafts, screens.
 */
import * as v from 'valibot'
import { genders, type Gender } from '../contact/contact.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import type { Municipality } from '../person/municipality.ts'
import { ageBracketOf, type AgeBracket } from '../text/age.ts'
import { foldLabel } from './form-labels.ts'

const words = v.array(v.pipe(v.string(), v.nonEmpty()))
const wordsSchema = v.object({
  genders: v.strictObject(v.entriesFromList(genders, words)),
  decades: v.object({ suffixes: words }),
  under18: words,
  agreements: words,
})

export interface FormWords {
  readonly genders: ReadonlyMap<string, Gender>
  readonly decadeSuffixes: readonly string[]
  readonly under18: ReadonlySet<string>
  readonly agreements: ReadonlySet<string>
}

export function parseFormWords(input: unknown): Result<FormWords, Refusal<'not-form-words'>> {
  const parsed = v.safeParse(wordsSchema, input)
  if (!parsed.success) return refuse('not-form-words')
  const { decades, under18, agreements } = parsed.output
  const named = genders.flatMap((gender) =>
    parsed.output.genders[gender].map((word) => [foldLabel(word), gender] as const),
  )
  if (new Map(named).size < named.length) return refuse('not-form-words')
  return ok({
    genders: new Map(named),
    decadeSuffixes: decades.suffixes.map(foldLabel),
    under18: new Set(under18.map(foldLabel)),
    agreements: new Set(agreements.map(foldLabel)),
  })
}

export const genderIn = (text: string, { genders: known }: FormWords): Gender | null =>
  known.get(foldLabel(text)) ?? null

export const isAgreement = (text: string, { agreements }: FormWords): boolean =>
  agreements.has(foldLabel(text))

/** FW-2; `null` for what is no group. */
export function ageBracketIn(text: string, around: FormWords): AgeBracket | null {
  const folded = foldLabel(text)
  if (around.under18.has(folded)) return 'under18'
  const digits = around.decadeSuffixes
    .filter((suffix) => folded.endsWith(suffix))
    .map((suffix) => folded.slice(0, -suffix.length))
    .find((rest) => /^(?:[2-9]0|1[0-2]0)$/.test(rest))
  return digits === undefined ? null : ageBracketOf(Number(digits))
}

export interface Places {
  readonly municipalities: readonly { readonly code: Municipality; readonly name: string }[]
  /** The desk's own. */
  readonly prefecture: string
  readonly prefectures: readonly string[]
}

/** shi, machi, mura at the end of a name. */
const kindOfPlace = /[\u5e02\u753a\u6751]$/
/** gun, with the district's name before it. */
const district = /^[^\u90e1]{1,6}\u90e1/

/** FW-3 FW-4 */
export function municipalityIn(text: string, places: Places): Municipality | null {
  const folded = foldLabel(text)
  const own = foldLabel(places.prefecture)
  const isForeign = places.prefectures
    .map(foldLabel)
    .some((name) => name !== own && folded.startsWith(name))
  if (isForeign) return 'outside'
  const inOwn = folded.startsWith(own) ? folded.slice(own.length) : folded
  const tails = [inOwn, inOwn.replace(district, '')]
  const named = places.municipalities.filter(({ name }) =>
    tails.some((tail) => tail.startsWith(foldLabel(name)) || isBare(tail, foldLabel(name))),
  )
  return named.length === 1 ? (named[0]?.code ?? null) : null
}

const isBare = (tail: string, name: string): boolean =>
  tail.length > 1 && tail === name.replace(kindOfPlace, '')
