/** An entry of the guide while it is written: what stands in the fields, and what it comes to. */
import { eraNames } from '../../data/queries/presets.ts'
import { ok, refuse, type Refusal, type Result } from '../../../shared/domain/core/result.ts'
import {
  fitsNothing,
  guideTags,
  type GuideContent,
  type GuideTag,
} from '../../../shared/domain/guide/guide-entry.ts'
import { parseDate } from '../../../shared/domain/time/parse-date.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'

export interface EntryForm {
  /** `null`: a new entry. */
  readonly entryId: string | null
  /** Of the record when the form was opened. */
  readonly revision: number
  readonly base: Pick<GuideContent, 'fits' | 'bodies'>
  readonly title: string
  readonly words: string
  readonly say: string
  readonly steps: string
  readonly tags: readonly GuideTag[]
  readonly source: string
  readonly checkedOn: string
  readonly isVerified: boolean
  readonly advice: string | null
}
export type EntryField = 'title' | 'text' | 'tags' | 'source' | 'checkedOn'
type FormProblem = Refusal<'form', { readonly fields: readonly EntryField[] }>

const slashed = (date: DateText): string => date.replaceAll('-', '/')

export const newForm = (today: DateText): EntryForm => ({
  ...{ entryId: null, revision: 0, base: { fits: fitsNothing, bodies: [] } },
  ...{ title: '', words: '', say: '', steps: '', tags: [], source: '' },
  ...{ checkedOn: slashed(today), isVerified: false, advice: null },
})

export const formOf = (
  entry: GuideContent & { readonly id: string; readonly revision: number },
): EntryForm => ({
  entryId: entry.id,
  revision: entry.revision,
  base: { fits: entry.fits, bodies: entry.bodies },
  title: entry.title,
  words: entry.words.join('、'),
  say: entry.say ?? '',
  steps: entry.steps.join('\n'),
  tags: entry.tags,
  source: entry.source,
  checkedOn: slashed(entry.checkedOn),
  isVerified: entry.isVerified,
  advice: entry.advice,
})

const parts = (text: string, between: RegExp): readonly string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')

export function readForm(form: EntryForm): Result<GuideContent, FormProblem> {
  const [title, say, source] = [form.title.trim(), form.say.trim(), form.source.trim()]
  const steps = parts(form.steps, /\r?\n/)
  const checkedOn = parseDate(form.checkedOn, eraNames)
  const wrong: readonly (readonly [EntryField, boolean])[] = [
    ['title', title === ''],
    ['text', say === '' && steps.length === 0],
    ['tags', form.tags.length === 0],
    ['source', source === ''],
    ['checkedOn', !checkedOn.ok],
  ]
  const fields = wrong.flatMap(([field, isWrong]) => (isWrong ? [field] : []))
  if (fields.length > 0 || !checkedOn.ok) return refuse('form', { fields })
  return ok({
    ...form.base,
    ...{ title, steps, source, checkedOn: checkedOn.value },
    words: parts(form.words, /[\n,\u3001\uff0c\uff64]/),
    say: say === '' ? null : say,
    tags: guideTags.filter((tag) => form.tags.includes(tag)),
    ...{ advice: form.advice, isVerified: form.isVerified },
  })
}

/** Forms that are being written, by entry: a call, or another entry, takes the screen away, and they are there again. */
const kept = new Map<string, EntryForm>()
const keyOf = (entryId: string | null): string => entryId ?? ''

export const keptForm = (entryId: string | null): EntryForm | null =>
  kept.get(keyOf(entryId)) ?? null
export const keepForm = (form: EntryForm): void => {
  kept.set(keyOf(form.entryId), form)
}
export const dropForm = (entryId: string | null): void => {
  kept.delete(keyOf(entryId))
}
export const keptIds = (): ReadonlySet<string> => new Set(kept.keys())
