/**
 * Referral: a body a person was told of or introduced to, and what became of it.
 *
 *   RFR-1 A referral belongs to one case file: why, what was passed on and what was answered is sealed under its key;
 *         the body and its kind at the time, the way, the dates, the state and the result are counted and stay.
 *   RFR-2 Each move adds one line: what, when and by whom; its reason stands beside it.
 *   RFR-3 Consent says who gave it, on which day, how, for what, and which parts of the record it covers.
 *   RFR-4 Without consent only the number is told: nothing is passed on, and no other way is taken.
 *   RFR-5 Ended is what is closed or withdrawn; of it nothing is to be followed up.
 *
 * Must not know: the clock, which bodies there are, which moves are allowed (`referral-life.ts`).
 */
import * as v from 'valibot'
import {
  idOf,
  type CaseFileId,
  type ContactId,
  type CounselorId,
  type PersonId,
  type ReferralBodyId,
  type ReferralId,
} from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { savedText } from '../core/text-field.ts'
import { dateField, instantField, type InstantText } from '../time/tokyo.ts'
import { bodyKinds } from '../referralBody/referral-body.ts'
import { resultCodes } from './referral-results.ts'

export const referralMethods = ['told', 'warmHandover', 'letter'] as const
export type ReferralMethod = (typeof referralMethods)[number]

export const referralStates = [
  'told',
  'contacted',
  'accepted',
  'declined',
  'inProgress',
  'result',
  'closed',
  'withdrawn',
] as const
export type ReferralState = (typeof referralStates)[number]

export const referralActs = [...referralStates, 'consented', 'passedOn', 'followUp'] as const
export type ReferralAct = (typeof referralActs)[number]

export const consentWays = ['oral', 'written', 'mail'] as const
export type ConsentWay = (typeof consentWays)[number]

/** What of a record may be handed to a body. */
export const consentParts = ['name', 'reach', 'place', 'matter', 'posts'] as const
export type ConsentPart = (typeof consentParts)[number]

const line = v.pipe(v.number(), v.integer(), v.minValue(0))
const moment = { at: instantField, by: idOf<CounselorId>() }
const lineField = v.pipe(v.strictObject({ act: v.picklist(referralActs), ...moment }), v.readonly())
const consentField = v.pipe(
  v.strictObject({
    givenBy: idOf<PersonId>(),
    on: dateField,
    how: v.picklist(consentWays),
    covers: v.pipe(v.array(v.picklist(consentParts)), v.readonly()),
    /** When it was written down, and by whom. */
    ...moment,
  }),
  v.readonly(),
)
const resultField = v.pipe(
  v.strictObject({ code: v.picklist(resultCodes), on: dateField }),
  v.readonly(),
)
const told = personal(v.nullable(savedText))

export const referralRecord = defineRecord({
  table: 'referral',
  version: 1,
  id: idOf<ReferralId>(),
  keyOf: { kind: 'field', field: 'caseFileId' },
  fields: {
    caseFileId: coded(idOf<CaseFileId>()),
    personId: coded(idOf<PersonId>()),
    /** The contact in which it was told; `null` when it was made on the case. */
    contactId: coded(v.nullable(idOf<ContactId>())),
    bodyId: coded(idOf<ReferralBodyId>()),
    /** As it was when the referral was made. */
    bodyKind: coded(v.picklist(bodyKinds)),
    method: coded(v.picklist(referralMethods)),
    state: coded(v.picklist(referralStates)),
    madeAt: coded(instantField),
    madeBy: coded(idOf<CounselorId>()),
    /** The day on which the desk asks what became of it. */
    followUpOn: coded(v.nullable(dateField)),
    result: coded(v.nullable(resultField)),
    consent: coded(v.nullable(consentField)),
    history: coded(v.pipe(v.array(lineField), v.readonly())),
    /** By the index of their line in the history. */
    reasons: personal(
      v.pipe(
        v.array(v.pipe(v.strictObject({ line, text: savedText }), v.readonly())),
        v.readonly(),
      ),
    ),
    personThere: told,
    why: told,
    passedOn: told,
    consentFor: told,
    resultText: told,
    notes: told,
  },
})
export type Referral = RecordOf<typeof referralRecord>
export type ReferralConsent = NonNullable<Referral['consent']>

/** When something is done, and by whom. */
export interface Moment {
  readonly at: InstantText
  readonly by: CounselorId
}

export const isEnded = ({ state }: Pick<Referral, 'state'>): boolean =>
  state === 'closed' || state === 'withdrawn'

export const isSaid = (text: string | null): text is string => text !== null && text.trim() !== ''

/** RFR-4: what needs the person's consent. */
export const needsConsent = ({
  method,
  passedOn,
}: Pick<Referral, 'method' | 'passedOn'>): boolean => method !== 'told' || isSaid(passedOn)

/** A referral with one line more; blank is no reason. */
export function withLine(
  referral: Referral,
  act: ReferralAct,
  { at, by }: Moment,
  reason: string | null = null,
): Referral {
  const history = [...referral.history, { act, at, by }]
  const added = isSaid(reason) ? [{ line: referral.history.length, text: reason }] : []
  return { ...referral, history, reasons: [...referral.reasons, ...added] }
}
