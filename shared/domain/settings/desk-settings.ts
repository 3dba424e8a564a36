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
 *   DS-8  The hours of the week are the shipped ones (`null`) unless the desk chose a whole week of its own.
 *   DS-9  The desk offers at least one channel, each once, in the order of all channels; all of them unless chosen.
 *   DS-10 A written channel may have a measure of its own for its answers; without one that of DS-6 counts.
 *         The telephone is answered at once and has none.
 *   DS-11 What the desk chose about bookings is one field; the usual choices (BG-1) unless chosen.
 *   DS-12 Windows to turn to are asked again after 7 to 730 days; 90 unless chosen.
 *
 * Must not know: screens, storage. What a closure does is `desk/desk-hours.ts`.
 */
import * as v from 'valibot'
import { bookingSettingsField, usualBookingSettings } from '../booking/booking-settings.ts'
import { asId, idOf, type SettingsId } from '../core/id.ts'
import { codeEditsField } from '../codes/code-lists.ts'
import { channels, type Channel } from '../contact/contact.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { savedText } from '../core/text-field.ts'
import { weekHoursField } from '../desk/week-hours.ts'
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

const answerDueMinutes = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(answerDueMinutesLimits.least),
  v.maxValue(answerDueMinutesLimits.most),
)

const channelOffer = v.strictObject({
  channel: v.picklist(channels),
  /** `null`: the desk's usual measure. */
  answerDueMinutes: v.nullable(answerDueMinutes),
})
const channelOffersField = v.pipe(
  v.array(v.pipe(channelOffer, v.readonly())),
  v.minLength(1),
  v.check((offers) => isInOrder(offers.map(({ channel }) => channel))),
  v.check((offers) =>
    offers.every(({ channel, answerDueMinutes: own }) => channel !== 'phone' || own === null),
  ),
  v.readonly(),
)
export type ChannelOffer = v.InferOutput<typeof channelOffersField>[number]

const isInOrder = (named: readonly Channel[]): boolean =>
  named.every(
    (channel, at) =>
      at === 0 || channels.indexOf(named[at - 1] ?? channel) < channels.indexOf(channel),
  )

const newInVersion3 = {
  weekHours: null,
  channelOffers: channels.map((channel) => ({ channel, answerDueMinutes: null })),
} as const

const newInVersion4 = { booking: usualBookingSettings } as const

export const directoryCheckDaysLimits = { least: 7, most: 730, usual: 90 } as const
const newInVersion5 = { directoryCheckDays: directoryCheckDaysLimits.usual } as const

export const settingsRecord = defineRecord({
  table: 'settings',
  version: 5,
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
    answerDueMinutes: coded(answerDueMinutes),
    weekHours: coded(v.nullable(weekHoursField)),
    channelOffers: coded(channelOffersField),
    booking: coded(bookingSettingsField),
    directoryCheckDays: coded(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(directoryCheckDaysLimits.least),
        v.maxValue(directoryCheckDaysLimits.most),
      ),
    ),
    deskName: personal(v.nullable(savedText)),
    deskPhone: personal(v.nullable(savedText)),
    deskMail: personal(v.nullable(savedText)),
    codeEdits: personal(codeEditsField),
  },
  upgrades: {
    1: (old) => ({ ...old, ...newInVersion2 }),
    2: (old) => ({ ...old, ...newInVersion3 }),
    3: (old) => ({ ...old, ...newInVersion4 }),
    4: (old) => ({ ...old, ...newInVersion5 }),
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
  ...newInVersion3,
  ...newInVersion4,
  ...newInVersion5,
}

export const offersChannel = (
  { channelOffers }: Pick<DeskSettings, 'channelOffers'>,
  channel: Channel,
): boolean => channelOffers.some((offer) => offer.channel === channel)

/** What says how soon an answer is due. */
export type AnswerMeasures = Pick<DeskSettings, 'channelOffers' | 'answerDueMinutes'>

/** In how many minutes of desk hours an answer on this channel is due. */
export const answerDueMinutesOf = (
  settings: AnswerMeasures,
  channel: Exclude<Channel, 'phone'>,
): number =>
  settings.channelOffers.find((offer) => offer.channel === channel)?.answerDueMinutes ??
  settings.answerDueMinutes

/** A list of days with one more in its place; the same list if it is there already. */
export const withDay = (list: readonly DateText[], day: DateText): readonly DateText[] =>
  list.includes(day) ? list : [...list, day].sort()

export const withoutDay = (list: readonly DateText[], day: DateText): readonly DateText[] =>
  list.filter((each) => each !== day)
