/** The windows the desk was shipped with, from resources, each with its source. */
import shipped from '../../../resources/desk/referral-bodies.json'
import { expectOk } from '../../../shared/domain/core/result.ts'
import { parsePresetBodies } from '../../../shared/domain/referralBody/preset-bodies.ts'
import type { ReferralBody } from '../../../shared/domain/referralBody/referral-body.ts'

export const presetBodies: readonly ReferralBody[] = expectOk(parsePresetBodies(shipped))
