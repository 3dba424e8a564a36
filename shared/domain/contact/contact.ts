/**
 * Contact: one exchange with a caller (a call, a mail, a form), as it is kept.
 *
 *   CT-1  A contact belongs to one case file and is its nth; the first is number 1.
 *   CT-2  Whether desk and telephone were open is fixed at reception and stays as it was.
 *   CT-3  Age is 0 to 120 full years or unknown; gender tells "not asked" (null) from "declines to say".
 *   CT-4  Municipality is a six-digit code (JIS X 0401/0402 with check digit), outside, or not asked.
 *   CT-5  Notes are lines with the moment each was begun, as typed.
 *   CT-6  Notes and the wording of other advice are personal; everything counted is coded.
 *
 * Must not know: screens, storage, which municipalities exist.
 */
import * as v from 'valibot'
import { idOf, type CaseFileId, type ContactId, type CounselorId } from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { savedText } from '../core/text-field.ts'
import { oldestAge } from '../text/age.ts'
import { instantField } from '../time/tokyo.ts'

export const channels = ['phone', 'mail', 'form'] as const
export type Channel = (typeof channels)[number]

export const genders = ['female', 'male', 'other', 'undisclosed'] as const
export type Gender = (typeof genders)[number]

export const adviceKinds = [
  'evidence',
  'deletionRequest',
  'muteBlock',
  'lawyer',
  'psychologist',
  'legalAffairsBureau',
  'privateDesk',
  'police',
  'other',
] as const
export type AdviceKind = (typeof adviceKinds)[number]

export type Municipality = `${number}` | 'outside'
export const isMunicipality = (value: unknown): value is Municipality =>
  value === 'outside' || (typeof value === 'string' && /^\d{6}$/.test(value))
export const municipalityField = v.custom<Municipality>(isMunicipality)

const age = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(oldestAge))

export const adviceField = v.pipe(
  v.array(
    v.pipe(v.strictObject({ kind: v.picklist(adviceKinds), at: instantField }), v.readonly()),
  ),
  v.readonly(),
)
export type Advice = v.InferOutput<typeof adviceField>[number]

/** Lines of notes, each with the moment it was begun. */
export const linesOf = <S extends v.GenericSchema<string>>(text: S) =>
  v.pipe(v.array(v.pipe(v.strictObject({ at: instantField, text }), v.readonly())), v.readonly())
export interface Line {
  readonly at: v.InferOutput<typeof instantField>
  readonly text: string
}

export const contactRecord = defineRecord({
  table: 'contact',
  version: 1,
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
    advice: coded(adviceField),
    adviceOther: personal(v.nullable(savedText)),
    lines: personal(linesOf(savedText)),
  },
})
export type Contact = RecordOf<typeof contactRecord>
