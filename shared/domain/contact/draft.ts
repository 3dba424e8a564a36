/**
 * Draft: a contact while it is being typed. It holds what stands in the fields, whatever that is.
 *
 *   DR-1  No text blocks a draft: every field takes any text of any length.
 *   DR-2  A draft brings the ids of the contact, the case file and the person it will become, so that
 *         saving twice is saving once.
 *   DR-3  A draft in which nothing was typed, chosen or ticked is blank.
 *   DR-4  What the caller would rather not say is remembered as declined, so that it is not asked again.
 *   DR-5  A draft of version 1 is carried on with everything newer not asked.
 *   DR-6  Of each body told by its number it keeps when, with the id of the referral it will become; a draft of
 *         version 2 is carried on with none.
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
  type PostId,
  type PromiseId,
  type ReferralBodyId,
  type ReferralId,
} from '../core/id.ts'
import { codeField } from '../core/code.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { typedText } from '../core/text-field.ts'
import { municipalityField } from '../person/municipality.ts'
import { introductions, voicemails } from '../person/person.ts'
import { promiseKinds } from '../promise/promise.ts'
import { dateField, instantField } from '../time/tokyo.ts'
import {
  adviceField,
  askedFields,
  channels,
  genders,
  linesOf,
  notAsked,
  withoutMarks,
} from './contact.ts'

const draftPost = v.strictObject({
  id: idOf<PostId>(),
  service: v.nullable(codeField),
  url: typedText,
  postNumber: typedText,
  posterName: typedText,
  posterKana: typedText,
  posterHandle: typedText,
  accountUrl: typedText,
  postedOnText: typedText,
  seenOnText: typedText,
})
export type DraftPost = v.InferOutput<typeof draftPost>

const toldBody = v.strictObject({
  /** Becomes the referral's id. */
  id: idOf<ReferralId>(),
  bodyId: idOf<ReferralBodyId>(),
  at: instantField,
})

/** What stands in the texts of a draft. */
const texts = {
  name: personal(typedText),
  kana: personal(typedText),
  ageText: personal(typedText),
  phoneText: personal(typedText),
  mailText: personal(typedText),
  safeHours: personal(typedText),
  relation: personal(typedText),
  affectedName: personal(typedText),
  affectedKana: personal(typedText),
  affectedAgeText: personal(typedText),
  promiseText: personal(typedText),
  /** What was typed or pasted for posts and is not taken in yet. */
  postsText: personal(typedText),
  adviceOther: personal(typedText),
} as const
export type DraftText = keyof typeof texts
const noTexts = Object.fromEntries(Object.keys(texts).map((name) => [name, ''])) as Readonly<
  Record<DraftText, ''>
>

/** What version 1 did not know. */
const notInVersion1 = {
  ...notAsked,
  introduceAs: null,
  voicemail: null,
  familyMustNotKnow: null,
  declined: [],
  nextPromise: null,
  affectedPersonId: null,
  posts: [],
} as const

export const draftRecord = defineRecord({
  table: 'draft',
  version: 3,
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
    ...askedFields,
    introduceAs: coded(v.nullable(v.picklist(introductions))),
    voicemail: coded(v.nullable(v.picklist(voicemails))),
    familyMustNotKnow: coded(v.nullable(v.boolean())),
    /** Names of what the caller would rather not say (`unasked.ts`). */
    declined: coded(v.pipe(v.array(codeField), v.readonly())),
    nextPromise: coded(
      v.nullable(
        v.pipe(
          v.strictObject({
            id: idOf<PromiseId>(),
            kind: v.picklist(promiseKinds),
            dueOn: dateField,
          }),
          v.readonly(),
        ),
      ),
    ),
    /** Bodies of which the number was told. */
    toldBodies: coded(v.pipe(v.array(v.pipe(toldBody, v.readonly())), v.readonly())),
    /** The person concerned, where somebody else calls; drawn when the first word about them is typed. */
    affectedPersonId: coded(v.nullable(idOf<PersonId>())),
    ...texts,
    posts: personal(v.pipe(v.array(v.pipe(draftPost, v.readonly())), v.readonly())),
    /** Lines ended with Enter. */
    lines: personal(linesOf(typedText)),
    /** The line still being typed, and when it was begun (`null` while it is empty). */
    pendingLine: personal(typedText),
    pendingLineAt: coded(v.nullable(instantField)),
  },
  upgrades: {
    1: ({ lines, ...old }) => ({
      ...noTexts,
      ...notInVersion1,
      ...old,
      lines: withoutMarks(lines),
    }),
    2: (old) => ({ ...old, toldBodies: [] }),
  },
})
export type Draft = RecordOf<typeof draftRecord>

/** A draft with nothing typed yet. */
export function startDraft(
  begun: Pick<Draft, 'id' | 'counselorId' | 'caseFileId' | 'personId' | 'channel' | 'startedAt'>,
): Draft {
  return {
    ...begun,
    ...noTexts,
    ...notInVersion1,
    gender: null,
    municipality: null,
    advice: [],
    toldBodies: [],
    lines: [],
    pendingLine: '',
    pendingLineAt: null,
  }
}

/** Everything but who took it, when, and under which ids. */
export const isBlank = (draft: Draft): boolean => {
  const { id, counselorId, caseFileId, personId, channel, startedAt } = draft
  const blank = startDraft({ id, counselorId, caseFileId, personId, channel, startedAt })
  return JSON.stringify(sorted(draft)) === JSON.stringify(sorted(blank))
}

const sorted = (draft: Draft): object =>
  Object.fromEntries(Object.entries(draft).sort(([one], [other]) => (one < other ? -1 : 1)))
