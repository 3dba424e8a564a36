/** Introducing a person of a case to a body. */
import { asId, type PersonId, type ReferralId } from '../../../shared/domain/core/id.ts'
import { decideReferral } from '../../../shared/domain/referral/decide-referral.ts'
import type {
  ConsentPart,
  ConsentWay,
  Referral,
  ReferralMethod,
} from '../../../shared/domain/referral/referral.ts'
import type { ReferralBody } from '../../../shared/domain/referralBody/referral-body.ts'
import { normalizeText } from '../../../shared/domain/text/normalize.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { drawId } from '../record/draw-id.ts'
import { writeReferral, type Deciding } from './write-referral.ts'

/** Consent as it is filled in. */
export interface GivenConsent {
  readonly givenBy: string
  readonly on: DateText
  readonly how: ConsentWay
  readonly covers: readonly ConsentPart[]
  readonly forWhat: string
}
export interface WantedReferral {
  readonly personId: string
  readonly body: Pick<ReferralBody, 'id' | 'kind'>
  readonly method: ReferralMethod
  readonly followUpOn: DateText | null
  readonly personThere: string
  readonly why: string
  readonly passedOn: string
  /** `null`: none was asked for. */
  readonly consent: GivenConsent | null
}

export const said = (text: string): string | null => {
  const normal = normalizeText(text)
  return normal === '' ? null : normal
}

export const consentOf = (
  given: GivenConsent | null,
  { moment }: Pick<Deciding, 'moment'>,
): Pick<Referral, 'consent' | 'consentFor'> => {
  if (given === null) return { consent: null, consentFor: null }
  const { on, how, covers, forWhat } = given
  const givenBy = asId<PersonId>(given.givenBy)
  return { consent: { givenBy, on, how, covers, ...moment }, consentFor: said(forWhat) }
}

export const makeReferral = (caseFileId: string, wanted: WantedReferral) => {
  const id = drawId<ReferralId>()
  return writeReferral('referral.make', { caseFileId, referralId: null }, (deciding) => {
    const { body, method, followUpOn } = wanted
    const whose = { id, personId: asId<PersonId>(wanted.personId), contactId: null }
    const texts = {
      ...{ personThere: said(wanted.personThere), why: said(wanted.why) },
      ...{ passedOn: said(wanted.passedOn), notes: null },
    }
    const { caseFile, hours, moment } = deciding
    const consented = consentOf(wanted.consent, deciding)
    const about = { bodyId: body.id, bodyKind: body.kind, method, followUpOn }
    return decideReferral({ ...whose, ...about, ...texts, ...consented }, moment, {
      ...{ caseFile, hours },
    })
  })
}
