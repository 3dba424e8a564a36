/**
 * Draft: a contact while it is being typed. It holds what stands in the fields, whatever that is.
 *
 *   DR-1  No text blocks a draft: every field takes any text of any length.
 *   DR-2  A draft brings the ids of the contact, the case file and the person it will become, so that
 *         saving twice is saving once.
 *   DR-3  A draft in which nothing was typed, chosen or ticked is blank.
 *
 * Must not know: saving (that is `decide-contact.ts`), storage, screens.
 */
import * as v from 'valibot'
import {
  idOf,
  type CaseFileId,
  type ContactId,
  type CounselorId,
  type PersonId,
} from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { typedText } from '../core/text-field.ts'
import { instantField } from '../time/tokyo.ts'
import { adviceField, channels, genders, linesOf, municipalityField } from './contact.ts'

export const draftRecord = defineRecord({
  table: 'draft',
  version: 1,
  /** Becomes the contact's id. */
  id: idOf<ContactId>(),
  keyOf: { kind: 'field', field: 'caseFileId' },
  fields: {
    counselorId: coded(idOf<CounselorId>()),
    /** Drawn when a new call starts; that of the case file when a call is about one already kept. */
    caseFileId: coded(idOf<CaseFileId>()),
    personId: coded(idOf<PersonId>()),
    channel: coded(v.picklist(channels)),
    /** Becomes the contact's `receivedAt`. */
    startedAt: coded(instantField),
    gender: coded(v.nullable(v.picklist(genders))),
    municipality: coded(v.nullable(municipalityField)),
    advice: coded(adviceField),
    name: personal(typedText),
    kana: personal(typedText),
    ageText: personal(typedText),
    phoneText: personal(typedText),
    adviceOther: personal(typedText),
    /** Lines ended with Enter. */
    lines: personal(linesOf(typedText)),
    /** The line still being typed, and when it was begun (`null` while it is empty). */
    pendingLine: personal(typedText),
    pendingLineAt: coded(v.nullable(instantField)),
  },
})
export type Draft = RecordOf<typeof draftRecord>

/** A draft with nothing typed yet. */
export function startDraft(
  begun: Pick<Draft, 'id' | 'counselorId' | 'caseFileId' | 'personId' | 'channel' | 'startedAt'>,
): Draft {
  return {
    ...begun,
    gender: null,
    municipality: null,
    advice: [],
    name: '',
    kana: '',
    ageText: '',
    phoneText: '',
    adviceOther: '',
    lines: [],
    pendingLine: '',
    pendingLineAt: null,
  }
}

export const isBlank = (draft: Draft): boolean => {
  const { name, kana, ageText, phoneText, adviceOther, pendingLine } = draft
  const texts = [name, kana, ageText, phoneText, adviceOther, pendingLine]
  const lists = [draft.lines, draft.advice]
  return (
    texts.every((text) => text === '') &&
    lists.every((list) => list.length === 0) &&
    draft.gender === null &&
    draft.municipality === null
  )
}
