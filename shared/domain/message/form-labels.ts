/**
 * Form labels: the words people write before an answer of the desk's own format.
 *
 *   FL-1  Widths, capital and small letters and spaces inside a label do not count.
 *   FL-2  A table in which a spelling stands for two things, or is empty, is refused.
 *   FL-3  A text is a label only as a whole: a sentence that holds one is none.
 *
 * Source: `resources/desk/form-labels.json`. Must not know: lines, mails, CSV.
 */
import * as v from 'valibot'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'

export const formFields = [
  'name',
  'kana',
  'age',
  'gender',
  'municipality',
  'phone',
  'mail',
  'consultation',
  'site',
  'url',
  'terms',
] as const
export type FormField = (typeof formFields)[number]

const words = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.nonEmpty())
const labelsSchema = v.object({
  labels: v.strictObject(v.entriesFromList(formFields, words)),
  /** Headers of the column that says when a form was sent. */
  momentLabels: words,
  /** What may stand in brackets behind a label without being an answer. */
  notes: words,
  /** What stands between two rows of dashes above a mail that was answered. */
  originalMarks: words,
})

/** The table, its spellings folded. */
export interface FormLabels {
  readonly fields: ReadonlyMap<string, FormField>
  readonly moments: ReadonlySet<string>
  readonly notes: ReadonlySet<string>
  readonly originalMarks: ReadonlySet<string>
}

/** No spelling is longer; a longer text need not be folded to know that it is no label. */
const longestLabel = 40

/** The shape in which labels are compared. */
export const foldLabel = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

export function parseFormLabels(input: unknown): Result<FormLabels, Refusal<'not-form-labels'>> {
  const parsed = v.safeParse(labelsSchema, input)
  if (!parsed.success) return refuse('not-form-labels')
  const { labels, momentLabels, notes, originalMarks } = parsed.output
  const fields = new Map<string, FormField>()
  const moments = new Set(momentLabels.map(foldLabel))
  for (const field of formFields) {
    for (const spelling of labels[field].map(foldLabel)) {
      const other = fields.get(spelling) ?? field
      const isBad = other !== field || moments.has(spelling) || spelling.length > longestLabel
      if (spelling === '' || isBad) return refuse('not-form-labels')
      fields.set(spelling, field)
    }
  }
  return ok({
    fields,
    moments,
    notes: new Set(notes.map(foldLabel)),
    originalMarks: new Set(originalMarks.map(foldLabel)),
  })
}

/** The field a text names, taken as a whole; `null` when it names none. */
export const fieldOfLabel = (labels: FormLabels, text: string): FormField | null =>
  text.length > longestLabel ? null : (labels.fields.get(foldLabel(text)) ?? null)
