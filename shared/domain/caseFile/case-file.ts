/**
 * Case file: one matter of one caller, over all its contacts.
 *
 *   CF-1  A case file bears one reception number for good.
 *   CF-2  A case file is open or closed.
 *   CF-3  A case file seals its own text under its own key; everything in it can be destroyed at once.
 *
 *   CF-4  A closed case says when, by whom, why, and what was reached for each wish; an open one says none of it.
 *   CF-5  Closing twice, or reopening what is open, is refused; reopening needs a reason.
 *   CF-6  A case may carry an urgency chosen by a counselor, and names the persons concerned besides the caller.
 *
 * Must not know: contacts, storage, which reasons there are.
 */
import * as v from 'valibot'
import { codeField } from '../core/code.ts'
import { idOf, type CaseFileId, type CounselorId, type PersonId } from '../core/id.ts'
import { coded, defineRecord, type RecordOf } from '../core/record.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { receptionNumberField } from '../reception/reception-number.ts'
import { instantField } from '../time/tokyo.ts'
import { urgencies } from '../triage/triage.ts'

export const caseStates = ['open', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

export const reachings = ['reached', 'partly', 'notReached', 'unknown'] as const
export type Reaching = (typeof reachings)[number]

const closing = v.strictObject({
  at: instantField,
  by: idOf<CounselorId>(),
  reason: codeField,
  perWish: v.pipe(
    v.array(
      v.pipe(v.strictObject({ wish: codeField, reached: v.picklist(reachings) }), v.readonly()),
    ),
    v.readonly(),
  ),
})
export type Closing = v.InferOutput<typeof closing>

export const caseFileRecord = defineRecord({
  table: 'caseFile',
  version: 2,
  id: idOf<CaseFileId>(),
  keyOf: { kind: 'self' },
  fields: {
    receptionNumber: coded(receptionNumberField),
    callerId: coded(v.nullable(idOf<PersonId>())),
    openedAt: coded(instantField),
    state: coded(v.picklist(caseStates)),
    closing: coded(v.nullable(v.pipe(closing, v.readonly()))),
    urgency: coded(v.nullable(v.picklist(urgencies))),
    affectedIds: coded(v.pipe(v.array(idOf<PersonId>()), v.readonly())),
  },
  upgrades: {
    1: (old) => ({ ...old, closing: null, urgency: null, affectedIds: [] }),
  },
})
export type CaseFile = RecordOf<typeof caseFileRecord>

export function closeCase(
  caseFile: CaseFile,
  end: Closing,
): Result<CaseFile, Refusal<'case-closed'>> {
  return caseFile.state === 'closed'
    ? refuse('case-closed')
    : ok({ ...caseFile, state: 'closed', closing: end })
}

export function reopenCase(
  caseFile: CaseFile,
  reason: string,
): Result<CaseFile, Refusal<'case-open'> | Refusal<'reason-needed'>> {
  if (caseFile.state === 'open') return refuse('case-open')
  if (reason.trim() === '') return refuse('reason-needed')
  return ok({ ...caseFile, state: 'open', closing: null })
}
