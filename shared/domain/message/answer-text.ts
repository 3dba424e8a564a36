/**
 * The text of an answer: its subject, and phrases that fill themselves in.
 *
 *   AT-1  The subject of an answer is the mail's own with one mark of answering before it, however many it had.
 *   AT-2  A place in a phrase is replaced by what is known of the case, once: what is filled in is not read again.
 *   AT-3  A place of which nothing is known stays as a gap that is seen, and gaps are named before sending.
 *   AT-4  A phrase goes to the place of the cursor; what was written stays, with a blank line between.
 *
 * Must not know: which phrases there are (`resources/desk/answer-phrases.json`), screens.
 */
import * as v from 'valibot'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'

export const phrasePlaces = [
  'name',
  'receptionNumber',
  'deskName',
  'deskPhone',
  'deskMail',
  'counselor',
  'today',
  'phoneHours',
] as const
export type PhrasePlace = (typeof phrasePlaces)[number]
export type Known = Readonly<Record<PhrasePlace, string>>

const placePattern = /\{\{([A-Za-z]+)\}\}/g
const isPlace = (name: string): name is PhrasePlace =>
  (phrasePlaces as readonly string[]).includes(name)

const text = v.pipe(v.string(), v.nonEmpty())
const phraseSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-zA-Z][\w-]{0,39}$/)),
  title: text,
  text: v.pipe(
    text,
    v.check((written) =>
      [...written.matchAll(placePattern)].every(([, name]) => isPlace(name ?? '')),
    ),
  ),
})
const phrasesSchema = v.object({
  source: text,
  checkedOn: text,
  gaps: v.strictObject(v.entriesFromList(phrasePlaces, text)),
  phrases: v.pipe(v.array(phraseSchema), v.nonEmpty()),
})
export type Phrase = v.InferOutput<typeof phraseSchema>
export interface Phrases {
  readonly phrases: readonly Phrase[]
  /** What stands where nothing is known. */
  readonly gaps: Known
}

export function parsePhrases(input: unknown): Result<Phrases, Refusal<'not-phrases'>> {
  const parsed = v.safeParse(phrasesSchema, input)
  if (!parsed.success) return refuse('not-phrases')
  const { phrases, gaps } = parsed.output
  const isOnce = new Set(phrases.map(({ id }) => id)).size === phrases.length
  return isOnce ? ok({ phrases, gaps }) : refuse('not-phrases')
}

/** AT-2 AT-3; '' is unknown. */
export const fillPhrase = (phrase: string, known: Known, gaps: Known): string =>
  phrase.replace(placePattern, (whole, name: string) =>
    isPlace(name) ? known[name] || gaps[name] : whole,
  )

/** The gaps that still stand in a text. */
export const gapsIn = (written: string, gaps: Known): readonly string[] =>
  [...new Set(Object.values(gaps))].filter((gap) => written.includes(gap))

export interface Inserted {
  readonly text: string
  /** Where the cursor goes: behind what was put in. */
  readonly at: number
}

/** Line ends at the end of a text, two at most. */
const endingLines = (text: string): number => (/\n{0,2}$/.exec(text) ?? [''])[0].length

/** AT-4: `from` and `to` are the selection; what is selected is replaced. */
export function insertPhrase(
  written: string,
  { from, to }: { readonly from: number; readonly to: number },
  phrase: string,
): Inserted {
  const before = written.slice(0, from)
  const after = written.slice(to)
  const head = before === '' ? '' : '\n\n'.slice(endingLines(before))
  const tail = after === '' || after.startsWith('\n') ? '' : '\n'
  const text = `${before}${head}${phrase}${tail}${after}`
  return { text, at: before.length + head.length + phrase.length }
}

const answering = /^(?:(?:re|\u8fd4\u4fe1)(?:\[\d{1,5}\]|\^\d{1,5}|\(\d{1,5}\))?[:\uff1a]\s*)+/i

/** AT-1; `null`: no mail, so no subject yet. */
export const answerSubject = (subject: string | null): string => {
  const bare = (subject ?? '').trim().replace(answering, '').trim()
  return bare === '' ? '' : `Re: ${bare}`
}
