/** What the desk was shipped with: hours and municipalities, from resources with their sources. */
import clockWordsPreset from '../../../resources/desk/clock-words.json'
import deskPreset from '../../../resources/desk/desk.gunma.json'
import eraNamesPreset from '../../../resources/desk/era-names.json'
import municipalityPreset from '../../../resources/desk/municipalities.gunma.json'
import * as v from 'valibot'
import { expectOk } from '../../../shared/domain/core/result.ts'
import type { Municipality } from '../../../shared/domain/person/municipality.ts'
import { makeDeskHours, type DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import { clockWordsSchema } from '../../../shared/domain/desk/read-hours.ts'
import { ownWeek, shippedWeek, type WeekHours } from '../../../shared/domain/desk/week-hours.ts'
import { parseDeskPreset } from '../../../shared/domain/desk/desk-preset.ts'
import { eraNamesSchema } from '../../../shared/domain/time/parse-date.ts'
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'

const preset = expectOk(parseDeskPreset(deskPreset))

/** Preset hours, with the desk's own closures and openings once the vault is open. */
export const deskHoursOf = (settings: DeskSettings | null): DeskHours =>
  settings === null ? makeDeskHours(preset) : makeDeskHours(preset, settings)

export const shippedWeekHours: WeekHours = shippedWeek(preset)

/** The hours of the week that count: the desk's own, or those it was shipped with. */
export const weekHoursOf = ({ weekHours }: Pick<DeskSettings, 'weekHours'>): WeekHours =>
  weekHours ?? shippedWeekHours

/** What is kept for a week: `null` for the shipped one. */
export const ownWeekOf = (week: WeekHours): WeekHours | null => ownWeek(preset, week)

/** How hours of a day are written. */
export const clockWords = v.parse(clockWordsSchema, clockWordsPreset)

/** How eras, years, months and days are written. */
export const eraNames = v.parse(eraNamesSchema, eraNamesPreset)

/** As shipped; the desk may give its own in the settings. */
export const deskIdentity = {
  name: deskPreset.name,
  phone: deskPreset.phoneNumber,
  mail: deskPreset.mail,
} as const

export interface MunicipalityOption {
  readonly code: Municipality
  readonly name: string
  readonly kana: string
}

export const municipalities: readonly MunicipalityOption[] = municipalityPreset.municipalities.map(
  ({ code, name, kana }) => ({ code: code as Municipality, name, kana }),
)

export const municipalityName = (code: Municipality): string | null =>
  municipalities.find((municipality) => municipality.code === code)?.name ?? null
