/**
 * Person: somebody who turned to the desk, or is spoken of there.
 *
 *   PS-1  A person may be anonymous: name, kana and phone may each be unknown (`null`).
 *   PS-2  What identifies a person is sealed under the key of the case file it was first recorded in.
 *
 * Must not know: contacts, counselors, storage.
 */
import * as v from 'valibot'
import { idOf, type CaseFileId, type PersonId } from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { savedText } from '../core/text-field.ts'

export const personRecord = defineRecord({
  table: 'person',
  version: 1,
  id: idOf<PersonId>(),
  keyOf: { kind: 'field', field: 'caseFileId' },
  fields: {
    /** The case file this person was first recorded in. */
    caseFileId: coded(idOf<CaseFileId>()),
    name: personal(v.nullable(savedText)),
    kana: personal(v.nullable(savedText)),
    phone: personal(v.nullable(savedText)),
  },
})
export type Person = RecordOf<typeof personRecord>

export const isAnonymous = (person: Pick<Person, 'name' | 'kana'>): boolean =>
  person.name === null && person.kana === null
