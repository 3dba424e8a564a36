/**
 * Deciding a referral: what is asked before a person is introduced to a body.
 *
 *   RFM-1 A referral is made on an open case, for one of its persons.
 *   RFM-2 Nothing is passed on and nothing but the number is told without consent.
 *   RFM-3 Consent is given by a person of the case, not later than today, and says for what.
 *   RFM-4 A day to follow up is an open day, today or later.
 *   RFM-5 It begins as told, with that as its first line, whatever the way.
 *   RFM-6 Everything that stands against it is said at once.
 *
 * Must not know: storage, screens, which bodies there are, who may.
 */
import type { CaseFile } from '../caseFile/case-file.ts'
import type { PersonId } from '../core/id.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { isOpenOn, type DeskHours } from '../desk/desk-hours.ts'
import { dateOf, type DateText } from '../time/tokyo.ts'
import { isSaid, needsConsent, withLine, type Moment, type Referral } from './referral.ts'

export type ReferralProblem =
  | Refusal<'case-closed'>
  | Refusal<'person-not-of-case'>
  | Refusal<'consent-needed', { readonly method: Referral['method'] }>
  | Refusal<'consent-not-of-case'>
  | Refusal<'consent-later', { readonly on: DateText }>
  | Refusal<'consent-purpose-needed'>
  | Refusal<'follow-up-passed', { readonly on: DateText }>
  | Refusal<'follow-up-closed-day', { readonly on: DateText }>
export type ReferralRefused = Refusal<
  'referral-refused',
  { readonly problems: readonly ReferralProblem[] }
>

export type ReferralCase = Pick<CaseFile, 'id' | 'state' | 'callerId' | 'affectedIds'>
export interface ReferralAround {
  readonly caseFile: ReferralCase
  readonly hours: DeskHours
}
export type Consented = Pick<Referral, 'consent' | 'consentFor'>

const problem = <P extends ReferralProblem>(code: P['code'], facts: object = {}) =>
  ({ code, facts }) as P

/** RFM-3, of consent that is there. */
export function consentProblems(
  { consent, consentFor }: Consented,
  caseFile: ReferralCase,
  today: DateText,
): readonly ReferralProblem[] {
  if (consent === null) return []
  const { givenBy, on } = consent
  return [
    ...(isOfCase(caseFile, givenBy) ? [] : [problem('consent-not-of-case')]),
    ...(on > today ? [problem('consent-later', { on })] : []),
    ...(isSaid(consentFor) ? [] : [problem('consent-purpose-needed')]),
  ]
}

/** RFM-4. */
export function followUpProblems(
  on: DateText | null,
  hours: DeskHours,
  today: DateText,
): readonly ReferralProblem[] {
  if (on === null) return []
  if (on < today) return [problem('follow-up-passed', { on })]
  return isOpenOn(hours, on) ? [] : [problem('follow-up-closed-day', { on })]
}

export const isOfCase = ({ callerId, affectedIds }: ReferralCase, id: PersonId): boolean =>
  callerId === id || affectedIds.includes(id)

export const refuseReferral = (
  problems: readonly ReferralProblem[],
): { readonly ok: false; readonly refusal: ReferralRefused } =>
  refuse('referral-refused', { problems })

/** What a new referral says. */
export type NewReferral = Omit<
  Referral,
  'caseFileId' | 'state' | 'madeAt' | 'madeBy' | 'result' | 'resultText' | 'history' | 'reasons'
>

export function decideReferral(
  wanted: NewReferral,
  { at, by }: Moment,
  { caseFile, hours }: ReferralAround,
): Result<Referral, ReferralRefused> {
  const today = dateOf(at)
  const { method, consent, followUpOn } = wanted
  const problems: readonly ReferralProblem[] = [
    ...(caseFile.state === 'closed' ? [problem('case-closed')] : []),
    ...(isOfCase(caseFile, wanted.personId) ? [] : [problem('person-not-of-case')]),
    ...(needsConsent(wanted) && consent === null ? [problem('consent-needed', { method })] : []),
    ...consentProblems(wanted, caseFile, today),
    ...followUpProblems(followUpOn, hours, today),
  ]
  if (problems.length > 0) return refuseReferral(problems)
  return ok(beginReferral({ ...wanted, caseFileId: caseFile.id }, { at, by }))
}

/** RFM-5. */
export function beginReferral(
  wanted: NewReferral & Pick<Referral, 'caseFileId'>,
  { at, by }: Moment,
): Referral {
  const begun = { state: 'told', madeAt: at, madeBy: by, result: null, resultText: null } as const
  return withLine({ ...wanted, ...begun, history: [], reasons: [] }, 'told', { at, by })
}
