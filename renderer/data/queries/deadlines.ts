/** What the desk was shipped with of clocks: deadline rules and designated services, with their sources. */
import deadlineRulesPreset from '../../../resources/takedown/deadline-rules.json'
import designatedPreset from '../../../resources/takedown/designated-services.json'
import { expectOk } from '../../../shared/domain/core/result.ts'
import { parseDeadlineRules } from '../../../shared/domain/takedown/deadline-rules.ts'
import { parseDesignations } from '../../../shared/domain/takedown/designation.ts'
import { guidePresets } from './guide.ts'

export const shippedDeadlineRules = expectOk(
  parseDeadlineRules(deadlineRulesPreset, guidePresets.never),
)
export const shippedDesignations = expectOk(parseDesignations(designatedPreset))
