/**
 * Contact: one exchange with a caller (a call, a mail, a form), as it is kept.
 *
 *   CT-1  A contact belongs to one case file and is its nth; the first is number 1.
 *   CT-2  Whether desk and telephone were open is fixed at reception and stays as it was.
 *   CT-3  Age is 0 to 120 full years or unknown; gender tells "not asked" (null) from "declines to say".
 *   CT-4  The municipality is that of the caller at this contact, outside, or not asked.
 *   CT-5  Notes are lines with the moment each was begun, as typed.
 *   CT-6  Notes, the relation to the person concerned and the wording of other advice are personal; everything
 *         counted is coded.
 *   CT-7  An age that is known says its bracket; a bracket alone may be told.
 *   CT-8  A line of notes may carry one mark: danger, wish, poster or promise.
 *   CT-9  A contact of an older version is carried on as one in which the newer questions were not asked.
 *
 * Must not know: screens, storage, which municipalities and which codes exist.
 */
import * as v from 'valibot'
import { municipalityField } from '../person/municipality.ts'
import { codeField, codesField } from '../core/code.ts'
import { idOf, type CaseFileId, type ContactId, type CounselorId } from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { savedText } from '../core/text-field.ts'
import { callerKinds, ties } from '../eligibility/eligibility.ts'
import { ageBracketOf, ageBrackets, oldestAge, type AgeBracket } from '../text/age.ts'
import { instantField } from '../time/tokyo.ts'
import { dangerActionsField, schoolLevels, triageField, urgencies } from '../triage/triage.ts'

export const channels = ['phone', 'mail', 'form'] as const
export type Channel = (typeof channels)[number]

export const genders = ['female', 'male', 'other', 'undisclosed'] as const
export type Gender = (typeof genders)[number]

const age = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(oldestAge))

export const adviceField = v.pipe(
  v.array(v.pipe(v.strictObject({ kind: codeField, at: instantField }), v.readonly())),
  v.readonly(),
)
export type Advice = v.InferOutput<typeof adviceField>[number]

export const lineMarks = ['danger', 'wish', 'poster', 'promise'] as const
export type LineMark = (typeof lineMarks)[number]
const mark = v.nullable(v.picklist(lineMarks))

/** Lines of notes, each with the moment it was begun. */
export const linesOf = <S extends v.GenericSchema<string>>(text: S) =>
  v.pipe(
    v.array(v.pipe(v.strictObject({ at: instantField, text, mark }), v.readonly())),
    v.readonly(),
  )
export interface Line {
  readonly at: v.InferOutput<typeof instantField>
  readonly text: string
  readonly mark: LineMark | null
}
/** Lines of version 1 had no marks; what was destroyed stays away. */
export const withoutMarks = (lines: unknown): unknown =>
  Array.isArray(lines) ? lines.map((line: object) => ({ ...line, mark: null })) : lines

/** Choices of contact and draft alike: what can be asked besides the texts. */
export const askedFields = {
  callerKind: coded(v.nullable(v.picklist(callerKinds))),
  /** `null`: not asked; empty: none. */
  ties: coded(v.nullable(v.pipe(v.array(v.picklist(ties)), v.readonly()))),
  ageBracket: coded(v.picklist(ageBrackets)),
  schoolLevel: coded(v.nullable(v.picklist(schoolLevels))),
  harm: coded(codesField),
  wishes: coded(codesField),
  howHeard: coded(v.nullable(codeField)),
  triage: coded(triageField),
  dangerActions: coded(dangerActionsField),
  /** What the counselor chose; `null` leaves it to the answers. */
  urgency: coded(v.nullable(v.picklist(urgencies))),
  termsExplainedAt: coded(v.nullable(instantField)),
} as const

/** Nothing of it was asked. */
export const notAsked = {
  callerKind: null,
  ties: null,
  ageBracket: 'unknown',
  schoolLevel: null,
  harm: [],
  wishes: [],
  howHeard: null,
  triage: [],
  dangerActions: [],
  urgency: null,
  termsExplainedAt: null,
} as const

/** CT-7. */
export const bracketOf = (ageYears: number | null, told: AgeBracket): AgeBracket =>
  ageYears === null ? told : ageBracketOf(ageYears)

const notAskedBefore = ({ ageYears }: Readonly<Record<string, unknown>>) => ({
  ...notAsked,
  ageBracket: bracketOf(typeof ageYears === 'number' ? ageYears : null, 'unknown'),
  affectedAgeYears: null,
  answeredAt: null,
  answerChannel: null,
  relation: null,
})

export const contactRecord = defineRecord({
  table: 'contact',
  version: 2,
  id: idOf<ContactId>(),
  keyOf: { kind: 'field', field: 'caseFileId' },
  fields: {
    caseFileId: coded(idOf<CaseFileId>()),
    counselorId: coded(idOf<CounselorId>()),
    channel: coded(v.picklist(channels)),
    receivedAt: coded(instantField),
    endedAt: coded(instantField),
    inDeskHours: coded(v.boolean()),
    inPhoneHours: coded(v.boolean()),
    nth: coded(v.pipe(v.number(), v.integer(), v.minValue(1))),
    ageYears: coded(v.nullable(age)),
    gender: coded(v.nullable(v.picklist(genders))),
    municipality: coded(v.nullable(municipalityField)),
    ...askedFields,
    /** Of the person concerned, where somebody else called. */
    affectedAgeYears: coded(v.nullable(age)),
    /** When and how the answer went out; `null` while it is owed, or where none is. */
    answeredAt: coded(v.nullable(instantField)),
    answerChannel: coded(v.nullable(v.picklist(channels))),
    advice: coded(adviceField),
    /** To the person concerned, as told. */
    relation: personal(v.nullable(savedText)),
    adviceOther: personal(v.nullable(savedText)),
    lines: personal(linesOf(savedText)),
  },
  upgrades: {
    1: ({ lines, ...old }) => ({ ...old, ...notAskedBefore(old), lines: withoutMarks(lines) }),
  },
})
export type Contact = RecordOf<typeof contactRecord>
