/**
 * Counselor: a person who works at the desk and may open the vault.
 *
 *   CN-1  A counselor has one role: counselor, administrator or reader.
 *   CN-2  A counselor who was disabled stays on record, with the moment; nobody is deleted.
 *   CN-3  The name is the desk's to read: it is sealed under the desk key.
 *
 * Must not know: passphrases, keys, screens. What a role may do is `access/may.ts`.
 */
import * as v from 'valibot'
import { idOf, type CounselorId } from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { savedText } from '../core/text-field.ts'
import { instantField } from '../time/tokyo.ts'

export const roles = ['counselor', 'administrator', 'reader'] as const
export type Role = (typeof roles)[number]

export const counselorRecord = defineRecord({
  table: 'counselor',
  version: 1,
  id: idOf<CounselorId>(),
  keyOf: { kind: 'desk' },
  fields: {
    name: personal(savedText),
    role: coded(v.picklist(roles)),
    addedAt: coded(instantField),
    disabledAt: coded(v.nullable(instantField)),
  },
})
export type Counselor = RecordOf<typeof counselorRecord>

export const isActive = (counselor: Pick<Counselor, 'disabledAt'>): boolean =>
  counselor.disabledAt === null
