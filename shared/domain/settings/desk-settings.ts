/**
 * Desk settings: what this desk chose for itself, beside the preset it was shipped with.
 *
 *   DS-1  The idle lock waits 1 to 120 minutes; 10 unless chosen otherwise.
 *   DS-2  Own closures and extra openings are single days; each list is in order and names a day once.
 *   DS-3  There is one settings record per vault, with a fixed id.
 *   DS-4  It remembers when the last backup was made and compared; `null` until there was one.
 *   DS-5  Name, telephone and mail of the desk are those of the preset (`null`) unless the desk gave its own.
 *   DS-6  An answer to a mail or form is due within the desk's own measure of desk hours; 8 hours unless chosen.
 *   DS-7  Whether the desk takes people who posted is the desk's choice; it does not unless it says so.
 *
 * Must not know: screens, storage. What a closure does is `desk/desk-hours.ts`.
 */
import * as v from 'valibot'
import { asId, idOf, type SettingsId } from '../core/id.ts'
import { codeEditsField } from '../codes/code-lists.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { savedText } from '../core/text-field.ts'
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

/** Minutes of desk hours. */
export const answerDueMinutesLimits = { least: 30, most: 4800, usual: 480 } as const

const newInVersion2 = {
  takesPosters: false,
  answerDueMinutes: answerDueMinutesLimits.usual,
  deskName: null,
  deskPhone: null,
  deskMail: null,
  codeEdits: [],
} as const

export const settingsRecord = defineRecord({
  table: 'settings',
  version: 2,
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
    takesPosters: coded(v.boolean()),
    answerDueMinutes: coded(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(answerDueMinutesLimits.least),
        v.maxValue(answerDueMinutesLimits.most),
      ),
    ),
    deskName: personal(v.nullable(savedText)),
    deskPhone: personal(v.nullable(savedText)),
    deskMail: personal(v.nullable(savedText)),
    codeEdits: personal(codeEditsField),
  },
  upgrades: {
    1: (old) => ({ ...old, ...newInVersion2 }),
  },
})
export type DeskSettings = RecordOf<typeof settingsRecord>

export const defaultSettings: DeskSettings = {
  id: settingsId,
  idleLockMinutes: idleLockMinutesLimits.usual,
  extraClosures: [],
  extraOpenings: [],
  lastBackupAt: null,
  ...newInVersion2,
}

/** A list of days with one more in its place; the same list if it is there already. */
export const withDay = (list: readonly DateText[], day: DateText): readonly DateText[] =>
  list.includes(day) ? list : [...list, day].sort()

export const withoutDay = (list: readonly DateText[], day: DateText): readonly DateText[] =>
  list.filter((each) => each !== day)
