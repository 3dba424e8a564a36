/**
 * Code lists: what can be chosen, as this desk has it: the shipped presets with the desk's own edits on top.
 *
 *   CL-1  A code is retired, never deleted: it is not offered any more, and still known where it was used.
 *   CL-2  The desk's edit of a preset (wording, retired) outlives a new release; presets new in a release appear.
 *   CL-3  Presets stand in their order, the desk's own codes behind them in the order they were added.
 *   CL-4  A code is added once; a preset is edited, not added again.
 *   CL-5  What is already chosen stays on offer for that record, though it was retired since.
 *
 * Must not know: the wording of presets (`shared/messages`), screens, storage.
 */
import * as v from 'valibot'
import { codeField } from '../core/code.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { savedText } from '../core/text-field.ts'
import { codeListNames, presetCodes, type CodeListName } from './preset-codes.ts'

const edit = v.strictObject({
  list: v.picklist(codeListNames),
  code: codeField,
  /** The desk's own wording; `null` keeps the preset's. */
  label: v.nullable(savedText),
  isRetired: v.boolean(),
})
export const codeEditsField = v.pipe(v.array(v.pipe(edit, v.readonly())), v.readonly())
export type CodeEdit = v.InferOutput<typeof codeEditsField>[number]

export interface CodeEntry {
  readonly code: string
  /** The desk's own wording; `null`: the preset's. */
  readonly label: string | null
  readonly isRetired: boolean
}

const isPreset = (list: CodeListName, code: string): boolean =>
  (presetCodes[list] as readonly string[]).includes(code)

/** Every code of a list, retired ones too, in their order. */
export function codesOf(list: CodeListName, edits: readonly CodeEdit[]): readonly CodeEntry[] {
  const own = edits.filter((one) => one.list === list)
  const presets = presetCodes[list].map((code): CodeEntry => {
    const edited = own.find((one) => one.code === code)
    return { code, label: edited?.label ?? null, isRetired: edited?.isRetired ?? false }
  })
  const added = own.filter(({ code }) => !isPreset(list, code))
  return [
    ...presets,
    ...added.map(({ code, label, isRetired }): CodeEntry => ({ code, label, isRetired })),
  ]
}

/** What a record with `chosen` may choose from. */
export function offeredCodes(
  list: CodeListName,
  edits: readonly CodeEdit[],
  chosen: readonly string[] = [],
): readonly CodeEntry[] {
  return codesOf(list, edits).filter(({ code, isRetired }) => !isRetired || chosen.includes(code))
}

/** `code`: drawn by the caller. Refuses a code that is there already and a blank wording. */
export function addCode(
  edits: readonly CodeEdit[],
  added: { readonly list: CodeListName; readonly code: string; readonly label: string },
): Result<readonly CodeEdit[], Refusal<'code-taken'> | Refusal<'label-missing'>> {
  const label = added.label.trim()
  if (label === '') return refuse('label-missing')
  if (codesOf(added.list, edits).some(({ code }) => code === added.code))
    return refuse('code-taken')
  return ok([...edits, { list: added.list, code: added.code, label, isRetired: false }])
}

/** A new wording (`null` or blank: the preset's again) or a retired mark. Refuses a code that is not there. */
export function editCode(
  edits: readonly CodeEdit[],
  list: CodeListName,
  change: CodeEntry,
): Result<readonly CodeEdit[], Refusal<'code-unknown'> | Refusal<'label-missing'>> {
  if (!codesOf(list, edits).some(({ code }) => code === change.code)) return refuse('code-unknown')
  const trimmed = change.label?.trim() ?? ''
  const label = trimmed === '' ? null : trimmed
  if (label === null && !isPreset(list, change.code)) return refuse('label-missing')
  const edited: CodeEdit = { list, code: change.code, label, isRetired: change.isRetired }
  const isIt = (one: CodeEdit): boolean => one.list === list && one.code === change.code
  return ok(edits.some(isIt) ? edits.map((one) => (isIt(one) ? edited : one)) : [...edits, edited])
}
