/**
 * Case file: one matter of one caller, over all its contacts.
 *
 *   CF-1  A case file bears one reception number for good.
 *   CF-2  A case file is open or closed.
 *   CF-3  A case file seals its own text under its own key; everything in it can be destroyed at once.
 *
 * Must not know: contacts, storage.
 */
import * as v from 'valibot'
import { idOf, type CaseFileId, type PersonId } from '../core/id.ts'
import { coded, defineRecord, type RecordOf } from '../core/record.ts'
import { receptionNumberField } from '../reception/reception-number.ts'
import { instantField } from '../time/tokyo.ts'

export const caseStates = ['open', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

export const caseFileRecord = defineRecord({
  table: 'caseFile',
  version: 1,
  id: idOf<CaseFileId>(),
  keyOf: { kind: 'self' },
  fields: {
    receptionNumber: coded(receptionNumberField),
    callerId: coded(v.nullable(idOf<PersonId>())),
    openedAt: coded(instantField),
    state: coded(v.picklist(caseStates)),
  },
})
export type CaseFile = RecordOf<typeof caseFileRecord>
