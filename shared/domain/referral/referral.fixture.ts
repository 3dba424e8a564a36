/** A referral to the Legal Affairs Bureau and what is around it, for tests. */
import {
  asId,
  type CaseFileId,
  type ContactId,
  type CounselorId,
  type PersonId,
  type ReferralId,
} from '../core/id.ts'
import { expectOk } from '../core/result.ts'
import { gunmaHours } from '../desk/gunma.fixture.ts'
import { presetBodyId } from '../referralBody/preset-bodies.ts'
import { decideReferral, type NewReferral, type ReferralAround } from './decide-referral.ts'
import type { Moment, Referral, ReferralConsent } from './referral.ts'
import type { ReferralMove } from './referral-life.ts'

export const moment: Moment = {
  at: '2026-11-24T10:42:00.000+09:00',
  by: asId<CounselorId>('counselor-1'),
}
export const caller = asId<PersonId>('person-0001')
export const affected = asId<PersonId>('person-0002')
export const stranger = asId<PersonId>('person-0003')
export const around: ReferralAround = {
  caseFile: {
    id: asId<CaseFileId>('case-00001'),
    state: 'open',
    callerId: caller,
    affectedIds: [affected],
  },
  hours: gunmaHours,
}
export const consent: ReferralConsent = {
  ...{ givenBy: caller, on: '2026-11-24', how: 'oral', covers: ['name', 'matter'] },
  ...moment,
}
export const toldOnly: NewReferral = {
  id: asId<ReferralId>('referral-001'),
  personId: caller,
  contactId: asId<ContactId>('contact-0001'),
  ...{ bodyId: presetBodyId('moj-maebashi'), bodyKind: 'legal-affairs-bureau', method: 'told' },
  ...{ followUpOn: null, consent: null, consentFor: null },
  ...{ personThere: null, why: null, passedOn: null, notes: null },
}
export const introduced: NewReferral = {
  ...toldOnly,
  ...{ method: 'letter', consent, consentFor: '削除要請の相談', passedOn: '投稿の一覧' },
  followUpOn: '2026-12-01',
}
export const made = (wanted: NewReferral = introduced): Referral =>
  expectOk(decideReferral(wanted, moment, around))

export const moveTo = (to: ReferralMove['to'], more: Partial<ReferralMove> = {}): ReferralMove => ({
  ...{ to, reason: null, result: null, resultText: null },
  ...more,
})
