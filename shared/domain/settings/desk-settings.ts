/**
 * Desk settings: what this desk chose for itself, beside the preset it was shipped with.
 *
 *   DS-1  The idle lock waits 1 to 120 minutes; 10 unless chosen otherwise.
 *   DS-2  Own closures and extra openings are single days; each list is in order and names a day once.
 *   DS-3  There is one settings record per vault, with a fixed id.
 *   DS-4  It remembers when the last backup was made and compared; `null` until there was one.
 *
 * Must not know: screens, storage. What a closure does is `desk/desk-hours.ts`.
 */
import * as v from 'valibot'
import { asId, idOf, type SettingsId } from '../core/id.ts'
import { coded, defineRecord, type RecordOf } from '../core/record.ts'
import { dateField, instantField, type DateText } from '../time/tokyo.ts'

export const idleLockMinutesLimits = { least: 1, most: 120, usual: 10 } as const

const isAscending = (dates: string[]): boolean =>
  dates.every((date, at) => at === 0 || (dates[at - 1] ?? '') < date)
const days = v.pipe(
  v.array(dateField),
  v.check((dates) => isAscending(dates)),
  v.readonly(),
)

export const settingsId = asId<SettingsId>('desk-settings')

export const settingsRecord = defineRecord({
  table: 'settings',
  version: 1,
  id: idOf<SettingsId>(),
  keyOf: { kind: 'desk' },
  fields: {
    idleLockMinutes: coded(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(idleLockMinutesLimits.least),
        v.maxValue(idleLockMinutesLimits.most),
      ),
    ),
    extraClosures: coded(days),
    extraOpenings: coded(days),
    lastBackupAt: coded(v.nullable(instantField)),
  },
})
export type DeskSettings = RecordOf<typeof settingsRecord>

export const defaultSettings: DeskSettings = {
  id: settingsId,
  idleLockMinutes: idleLockMinutesLimits.usual,
  extraClosures: [],
  extraOpenings: [],
  lastBackupAt: null,
}

/** A list of days with one more in its place; the same list if it is there already. */
export const withDay = (list: readonly DateText[], day: DateText): readonly DateText[] =>
  list.includes(day) ? list : [...list, day].sort()

export const withoutDay = (list: readonly DateText[], day: DateText): readonly DateText[] =>
  list.filter((each) => each !== day)
