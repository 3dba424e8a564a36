/**
 * Post: one thing published on the internet that a case is about.
 *
 *   PO-1  A post belongs to one case file and is sealed under its key: address and poster are personal.
 *   PO-2  Days are kept as dates where they could be read, and as they were told in any case.
 *   PO-3  The service is a code where it was recognised or chosen, otherwise not known (`null`).
 *
 * Must not know: which services there are, how addresses are compared.
 */
import * as v from 'valibot'
import { codeField } from '../core/code.ts'
import { idOf, type CaseFileId, type ContactId, type PostId } from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { savedText } from '../core/text-field.ts'
import { dateField, instantField } from '../time/tokyo.ts'

const told = personal(v.nullable(savedText))

export const postRecord = defineRecord({
  table: 'post',
  version: 1,
  id: idOf<PostId>(),
  keyOf: { kind: 'field', field: 'caseFileId' },
  fields: {
    caseFileId: coded(idOf<CaseFileId>()),
    /** The contact in which it was first named. */
    contactId: coded(idOf<ContactId>()),
    notedAt: coded(instantField),
    service: coded(v.nullable(codeField)),
    postedOn: coded(v.nullable(dateField)),
    seenOn: coded(v.nullable(dateField)),
    url: told,
    postNumber: told,
    posterName: told,
    posterKana: told,
    posterHandle: told,
    accountUrl: told,
    postedOnAsTold: told,
    seenOnAsTold: told,
  },
})
export type Post = RecordOf<typeof postRecord>
