/**
 * Guide entry: something to say or to do while somebody is on the telephone, as this desk has it: the shipped entries
 * with the desk's own on top.
 *
 *   GE-1  An entry has a title, something to read aloud or a step, at least one tag, a source and the day of it.
 *   GE-2  What the desk changed in a shipped entry outlives a new release; shipped entries new in a release appear.
 *   GE-3  Shipped entries stand in their order, the desk's own behind them in the order they were added.
 *   GE-4  An entry is retired, never deleted: it is not offered any more, stays known with the day, and can come back.
 *   GE-5  A shipped entry that was only retired, or given back, keeps the shipped words, whatever they become.
 *   GE-6  Words that the desk never uses are refused, however they are spaced or in which width they are typed.
 *
 * Pure: the moment and who it was are passed in. Must not know: which entries there are (`resources/guide`), screens.
 */
import * as v from 'valibot'
import { codeField, codesField } from '../core/code.ts'
import { idOf, type CounselorId, type GuideEntryId } from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { savedText } from '../core/text-field.ts'
import { wordNeverSaid } from '../text/never-said.ts'
import { dateField, dateOf, instantField, type DateText, type InstantText } from '../time/tokyo.ts'
import { dangerKinds } from '../triage/triage.ts'

export const guideTags = [
  'first',
  'evidence',
  'delete',
  'service',
  'time',
  'identify',
  'punish',
  'beHeard',
  'danger',
  'image',
  'child',
  'desk',
] as const
export type GuideTag = (typeof guideTags)[number]

const filled = v.pipe(
  savedText,
  v.check((text) => text.trim() !== ''),
)
const several = <S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.readonly())

/** For which cases it is at hand: any of them fits. */
const fitsField = v.pipe(
  v.strictObject({
    dangers: several(v.picklist(dangerKinds)),
    harms: codesField,
    wishes: codesField,
    services: codesField,
  }),
  v.readonly(),
)
export const fitsNothing = { dangers: [], harms: [], wishes: [], services: [] } as const

export const guideContent = v.pipe(
  v.strictObject({
    title: filled,
    /** How it is read, and other words for it. */
    words: several(filled),
    /** To be read aloud; `null`: nothing. */
    say: v.nullable(filled),
    steps: several(filled),
    tags: v.pipe(several(v.picklist(guideTags)), v.minLength(1)),
    fits: fitsField,
    /** What is ticked as told when it was (`codes/`, list `advice`). */
    advice: v.nullable(codeField),
    /** Who else helps: ids of the directory. */
    bodies: codesField,
    source: filled,
    /** When it was last looked at. */
    checkedOn: dateField,
    /** Something in it was not checked at its source. */
    isVerified: v.boolean(),
  }),
  v.check(({ say, steps }) => say !== null || steps.length > 0),
  v.readonly(),
)
export type GuideContent = v.InferOutput<typeof guideContent>

export const guideEntryRecord = defineRecord({
  table: 'guideEntry',
  version: 1,
  id: idOf<GuideEntryId>(),
  keyOf: { kind: 'desk' },
  fields: {
    /** Of the shipped entry it stands on; `null`: the desk's own. */
    presetId: coded(v.nullable(codeField)),
    addedAt: coded(instantField),
    changedAt: coded(instantField),
    changedBy: coded(idOf<CounselorId>()),
    retiredOn: coded(v.nullable(dateField)),
    /** `null`: the shipped words. */
    content: personal(v.nullable(guideContent)),
  },
})
export type GuideEntryRecord = RecordOf<typeof guideEntryRecord>

export interface GuidePreset extends GuideContent {
  readonly id: string
}
const presetsSchema = v.object({
  never: v.pipe(several(filled), v.minLength(1)),
  entries: v.pipe(several(v.looseObject({ id: codeField })), v.minLength(1)),
})
export interface GuidePresets {
  /** Words that the desk never uses. */
  readonly never: readonly string[]
  readonly entries: readonly GuidePreset[]
}

export interface GuideEntry extends GuideContent {
  /** Of the shipped entry, or of the desk's own record. */
  readonly id: string
  readonly origin: 'shipped' | 'changed' | 'own'
  readonly retiredOn: DateText | null
  /** `null`: nobody at this desk ever touched it. */
  readonly changed: { readonly at: InstantText; readonly by: CounselorId } | null
}

type NotPresets = Refusal<'not-guide-presets', { readonly id: string }>

/** Shipped data: refuses the first entry that is not one, or that stands there twice. */
export function parseGuidePresets(input: unknown): Result<GuidePresets, NotPresets> {
  const whole = v.safeParse(presetsSchema, input)
  if (!whole.success) return refuse('not-guide-presets', { id: '' })
  const { never, entries } = whole.output
  const parsed: GuidePreset[] = []
  for (const { id, ...rest } of entries) {
    const content = v.safeParse(guideContent, rest)
    const isTwice = parsed.some((one) => one.id === id)
    if (!content.success || isTwice || wordingIn(content.output, never) !== null)
      return refuse('not-guide-presets', { id })
    parsed.push({ ...content.output, id })
  }
  return ok({ never, entries: parsed })
}

/** GE-6: the first word found that the desk never uses. What is searched for may be any word. */
export function wordingIn(content: GuideContent, never: readonly string[]): string | null {
  const { title, say, steps } = content
  return wordNeverSaid([title, say ?? '', ...steps], never)
}

/** One record a shipped entry, whoever changes it first. */
export const recordIdOf = (presetId: string): GuideEntryId => `guide-${presetId}` as GuideEntryId

/** Every entry, retired ones too, in their order. */
export function guideOf(
  presets: readonly GuidePreset[],
  records: readonly GuideEntryRecord[],
): readonly GuideEntry[] {
  const shipped = presets.map((preset): GuideEntry => {
    const record = records.find(({ presetId }) => presetId === preset.id)
    const origin = (record?.content ?? null) === null ? 'shipped' : 'changed'
    return { ...preset, ...record?.content, id: preset.id, origin, ...marksOf(record) }
  })
  const own = records
    .filter(({ presetId }) => !presets.some(({ id }) => id === presetId))
    .sort((one, other) => (one.addedAt < other.addedAt ? -1 : 1))
  return [
    ...shipped,
    ...own.flatMap((record): readonly GuideEntry[] =>
      record.content === null
        ? []
        : [{ ...record.content, id: record.id, origin: 'own', ...marksOf(record) }],
    ),
  ]
}

const marksOf = (
  record: GuideEntryRecord | undefined,
): Pick<GuideEntry, 'retiredOn' | 'changed'> =>
  record === undefined
    ? { retiredOn: null, changed: null }
    : { retiredOn: record.retiredOn, changed: { at: record.changedAt, by: record.changedBy } }

export const isOffered = ({ retiredOn }: Pick<GuideEntry, 'retiredOn'>): boolean =>
  retiredOn === null

/** Who changes it, and when. */
export interface GuideMoment {
  readonly at: InstantText
  readonly by: CounselorId
}
export type WordingRefusal = Refusal<'wording', { readonly word: string }>

/** `before`: what is on record; `null` for a shipped entry nobody touched, or a new one. */
export function writeGuideEntry(
  before: GuideEntryRecord | null,
  written: {
    readonly id: GuideEntryId
    readonly presetId: string | null
    readonly content: GuideContent
  },
  never: readonly string[],
  moment: GuideMoment,
): Result<GuideEntryRecord, WordingRefusal> {
  const word = wordingIn(written.content, never)
  if (word !== null) return refuse('wording', { word })
  const { id, presetId, content } = written
  return ok({ ...begun(before, { id, presetId }, moment), content })
}

/** GE-5: the shipped words again. Refused for the desk's own, which has none. */
export function giveBackGuideEntry(
  before: GuideEntryRecord,
  moment: GuideMoment,
): Result<GuideEntryRecord, Refusal<'no-shipped-words'>> {
  if (before.presetId === null) return refuse('no-shipped-words')
  return ok({ ...begun(before, before, moment), content: null })
}

export function retireGuideEntry(
  before: GuideEntryRecord | null,
  named: Pick<GuideEntryRecord, 'id' | 'presetId'>,
  moment: GuideMoment,
): Result<GuideEntryRecord, Refusal<'entry-retired', { readonly retiredOn: DateText }>> {
  const retiredOn = before?.retiredOn ?? null
  if (retiredOn !== null) return refuse('entry-retired', { retiredOn })
  return ok({ ...begun(before, named, moment), retiredOn: dateOf(moment.at) })
}

export function bringBackGuideEntry(
  before: GuideEntryRecord | null,
  moment: GuideMoment,
): Result<GuideEntryRecord, Refusal<'entry-offered'>> {
  if (before === null || before.retiredOn === null) return refuse('entry-offered')
  return ok({ ...begun(before, before, moment), retiredOn: null })
}

const begun = (
  before: GuideEntryRecord | null,
  { id, presetId }: Pick<GuideEntryRecord, 'id' | 'presetId'>,
  { at, by }: GuideMoment,
): GuideEntryRecord => ({
  id,
  presetId,
  addedAt: before?.addedAt ?? at,
  changedAt: at,
  changedBy: by,
  retiredOn: before?.retiredOn ?? null,
  content: before?.content ?? null,
})
