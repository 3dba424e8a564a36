/** What becomes of a referral: it moves on, consent is given, something is passed on, the desk asks again. */
import type { ReferralMethod } from '../../../shared/domain/referral/referral.ts'
import {
  moveReferral,
  noteConsent,
  noteOnReferral,
  passOn,
  setFollowUp,
  type ReferralMove,
} from '../../../shared/domain/referral/referral-life.ts'
import { normalizeText } from '../../../shared/domain/text/normalize.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { consentOf, said, type GivenConsent } from './make-referral.ts'
import { changeReferral, type OneReferral } from './write-referral.ts'

export const moveOn = (one: OneReferral, move: ReferralMove) => {
  const texts = { reason: said(move.reason ?? ''), resultText: said(move.resultText ?? '') }
  return changeReferral(one, (referral, { moment, hours }) =>
    moveReferral(referral, { ...move, ...texts }, moment, hours),
  )
}

export const consentTo = (one: OneReferral, given: GivenConsent) =>
  changeReferral(one, (referral, deciding) => {
    const { moment, caseFile } = deciding
    return noteConsent(referral, consentOf(given, deciding), moment, caseFile)
  })

export const passOnTo = (
  one: OneReferral,
  what: string,
  method: Exclude<ReferralMethod, 'told'>,
) => {
  const added = { what: normalizeText(what), method }
  return changeReferral(one, (referral, { moment }) => passOn(referral, added, moment))
}

export const followUpOn = (one: OneReferral, day: DateText | null) =>
  changeReferral(one, (referral, { moment, hours }) => setFollowUp(referral, day, moment, hours))

/** Blank takes a text away. */
export const noteOn = (one: OneReferral, personThere: string, notes: string) => {
  const texts = { personThere: said(personThere), notes: said(notes) }
  return changeReferral(one, (referral) => noteOnReferral(referral, texts))
}
