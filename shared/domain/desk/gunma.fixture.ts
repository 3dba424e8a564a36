/** The shipped desk preset, parsed, as hours without own closures. For tests. */
import presetJson from '../../../resources/desk/desk.gunma.json'
import { expectOk } from '../core/result.ts'
import { makeDeskHours } from './desk-hours.ts'
import { parseDeskPreset } from './desk-preset.ts'

export const gunma = expectOk(parseDeskPreset(presetJson))
export const gunmaHours = makeDeskHours(gunma)
