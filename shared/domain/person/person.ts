/**
 * Person: somebody who turned to the desk, or is spoken of there.
 *
 *   PS-1  A person may be anonymous: name, kana and phone may each be unknown (`null`).
 *   PS-2  What identifies a person is sealed under the key of the case file it was first recorded in.
 *   PS-3  A person says how to be reached safely: at which hours, under which name the desk calls, whether a
 *         message may be left, whether the family knows. Not asked (`null`) is not the same as allowed.
 *   PS-4  Of these rules one restricts, does not restrict, or was not asked; only what was said restricts.
 *
 * Must not know: contacts, counselors, storage.
 */
import * as v from 'valibot'
import { idOf, type CaseFileId, type PersonId } from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { savedText } from '../core/text-field.ts'

/** How a person can be reached, before anything was asked. */
export const notAskedHowToReach = {
  mail: null,
  safeHours: null,
  introduceAs: null,
  voicemail: null,
  familyMustNotKnow: null,
} as const

/** As whom the desk introduces itself: by its own name, or by the counselor's alone. */
export const introductions = ['desk', 'counselor'] as const
export type IntroduceAs = (typeof introductions)[number]
export const voicemails = ['allowed', 'notAllowed'] as const
export type Voicemail = (typeof voicemails)[number]

export const personRecord = defineRecord({
  table: 'person',
  version: 2,
  id: idOf<PersonId>(),
  keyOf: { kind: 'field', field: 'caseFileId' },
  fields: {
    /** The case file this person was first recorded in. */
    caseFileId: coded(idOf<CaseFileId>()),
    name: personal(v.nullable(savedText)),
    kana: personal(v.nullable(savedText)),
    phone: personal(v.nullable(savedText)),
    mail: personal(v.nullable(savedText)),
    /** As told: "weekdays at noon". */
    safeHours: personal(v.nullable(savedText)),
    introduceAs: coded(v.nullable(v.picklist(introductions))),
    voicemail: coded(v.nullable(v.picklist(voicemails))),
    familyMustNotKnow: coded(v.nullable(v.boolean())),
  },
  upgrades: {
    1: (old) => ({ ...old, ...notAskedHowToReach }),
  },
})
export type Person = RecordOf<typeof personRecord>

export const isAnonymous = (person: Pick<Person, 'name' | 'kana'>): boolean =>
  person.name === null && person.kana === null

export const contactRules = ['safeHours', 'introduceAs', 'voicemail', 'familyMustNotKnow'] as const
export type ContactRule = (typeof contactRules)[number]
type HowToReach = Pick<Person, ContactRule>

const isRestriction: { readonly [R in ContactRule]: (told: NonNullable<Person[R]>) => boolean } = {
  safeHours: () => true,
  introduceAs: (told) => told === 'counselor',
  voicemail: (told) => told === 'notAllowed',
  familyMustNotKnow: (told) => told,
}

const stateOf = <R extends ContactRule>(rule: R, told: HowToReach[R]) =>
  told === null ? 'unasked' : isRestriction[rule](told) ? 'restricts' : 'free'

export const ruleState = (
  person: HowToReach,
  rule: ContactRule,
): 'restricts' | 'free' | 'unasked' => stateOf(rule, person[rule])

export const isRestricted = (person: HowToReach): boolean =>
  contactRules.some((rule) => ruleState(person, rule) === 'restricts')
