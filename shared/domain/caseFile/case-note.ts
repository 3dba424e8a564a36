/**
 * Case note: what was written down on a case outside a contact, and what was said when its state changed.
 *
 *   NO-1  A note belongs to one case file and is sealed under its key: its words are personal, when, by whom, of
 *         which kind and with which code is counted.
 *   NO-2  A note of its own and a reopening need words; closing and another urgency may go without.
 *
 * Must not know: screens, storage, which reasons there are.
 */
import * as v from 'valibot'
import { codeField } from '../core/code.ts'
import { idOf, type CaseFileId, type CaseNoteId, type CounselorId } from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { savedText } from '../core/text-field.ts'
import { instantField } from '../time/tokyo.ts'

export const caseNoteKinds = ['note', 'closed', 'reopened', 'urgency'] as const
export type CaseNoteKind = (typeof caseNoteKinds)[number]

export const caseNoteRecord = defineRecord({
  table: 'caseNote',
  version: 1,
  id: idOf<CaseNoteId>(),
  keyOf: { kind: 'field', field: 'caseFileId' },
  fields: {
    caseFileId: coded(idOf<CaseFileId>()),
    at: coded(instantField),
    by: coded(idOf<CounselorId>()),
    kind: coded(v.picklist(caseNoteKinds)),
    /** The closing reason or the urgency; `null` where there is none. */
    code: coded(v.nullable(codeField)),
    text: personal(v.nullable(savedText)),
  },
})
export type CaseNote = RecordOf<typeof caseNoteRecord>

const needsWords: readonly CaseNoteKind[] = ['note', 'reopened']

/** Kept as typed; blank is no word. */
export function writeCaseNote(
  note: Omit<CaseNote, 'text'> & { readonly text: string },
): Result<CaseNote, Refusal<'reason-needed'>> {
  const isBlank = note.text.trim() === ''
  if (isBlank && needsWords.includes(note.kind)) return refuse('reason-needed')
  return ok({ ...note, text: isBlank ? null : note.text })
}
