/** The directory as this desk has it: shipped windows under the desk's own records. Reads only. */
import { asId, type ReferralBodyId } from '../../../../shared/domain/core/id.ts'
import {
  effectiveBodies,
  type ReferralBody,
} from '../../../../shared/domain/referralBody/referral-body.ts'
import type { BodyView } from '../../queries/body-view.ts'
import { presetBodies } from '../../queries/preset-bodies.ts'
import type { Records } from '../memory/records.ts'

export const viewBodies = (records: Records): readonly BodyView[] => {
  const own = new Map<string, { readonly body: ReferralBody; readonly revision: number }>()
  for (const { id, coded, personal, revision } of records.all('referralBody'))
    if (personal !== null)
      own.set(id, { body: { ...coded, ...personal, id: asId<ReferralBodyId>(id) }, revision })
  return effectiveBodies(
    presetBodies,
    [...own.values()].map(({ body }) => body),
  ).map(({ one, isPreset }) => ({
    body: one,
    revision: own.get(one.id)?.revision ?? 0,
    isPreset,
  }))
}
