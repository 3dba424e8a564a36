/**
 * Numbers told during a contact: each becomes a referral when the contact is finished.
 *
 *   RFD-1 Each body of which the number was told becomes one referral in the state told, of the caller, with nothing
 *         passed on; told twice it is one, told when it was told first.
 *   RFD-2 It brings its id from the draft, so that saving twice is saving once.
 *   RFD-3 What is no body on record becomes no referral: the line among the notes stays.
 *
 * Must not know: storage, screens, whether the number was told in danger.
 */
import type { Draft } from '../contact/draft.ts'
import type { ReferralBody } from '../referralBody/referral-body.ts'
import { beginReferral } from './decide-referral.ts'
import type { Referral } from './referral.ts'

export type KnownBody = Pick<ReferralBody, 'id' | 'kind'>

export function referralsOf(
  draft: Pick<Draft, 'id' | 'caseFileId' | 'personId' | 'counselorId' | 'toldBodies'>,
  bodies: readonly KnownBody[],
): readonly Referral[] {
  const kinds = new Map(bodies.map(({ id, kind }) => [id, kind]))
  const first = draft.toldBodies.filter(
    ({ bodyId }, at, all) => all.findIndex((one) => one.bodyId === bodyId) === at,
  )
  return first.flatMap(({ id, bodyId, at }) => {
    const bodyKind = kinds.get(bodyId)
    return bodyKind === undefined ? [] : [toldReferral(draft, { id, bodyId, bodyKind, at })]
  })
}

const nothing = { personThere: null, why: null, passedOn: null, consentFor: null, notes: null }

const toldReferral = (
  draft: Pick<Draft, 'id' | 'caseFileId' | 'personId' | 'counselorId'>,
  {
    id,
    bodyId,
    bodyKind,
    at,
  }: Pick<Referral, 'id' | 'bodyId' | 'bodyKind'> & {
    readonly at: Referral['madeAt']
  },
): Referral => {
  const { caseFileId, personId, id: contactId, counselorId: by } = draft
  const open = { method: 'told', followUpOn: null, consent: null } as const
  const whose = { id, caseFileId, personId, contactId, bodyId, bodyKind }
  return beginReferral({ ...whose, ...open, ...nothing }, { at, by })
}
