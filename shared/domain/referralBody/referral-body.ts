/**
 * Referral body: a window the desk can turn somebody to.
 *
 *   RB-1  A body has a name; what is not known of it is `null` or an empty list, never a guess.
 *   RB-2  Hours that are not known are `null`: such a body is shown as neither open nor closed.
 *   RB-3  Known hours are seven days, Monday first, and single days that differ: each named once, in order, with
 *         its own stretches; without any it is closed.
 *   RB-4  A body is for anyone, or for persons named, a municipality's residents among them; each is named once.
 *   RB-5  The effective list is the shipped one in its order, each body replaced by the desk's record of the same
 *         id, and what the desk added behind it, by name.
 *   RB-6  A body is retired, never deleted: it stays on the list from that day on as retired. Retiring twice is
 *         refused, and so is bringing back what is not retired.
 *
 * Must not know: the clock, which bodies are shipped (`preset-bodies.ts`), screens. When one is open is `open-now.ts`.
 */
import * as v from 'valibot'
import { idOf, type ReferralBodyId } from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { savedText } from '../core/text-field.ts'
import { isDayInOrder, minutesOfDay, weekdays } from '../desk/week-hours.ts'
import type { Municipality } from '../person/municipality.ts'
import { dateField, type DateText } from '../time/tokyo.ts'

export const bodyKinds = [
  'police',
  'emergency',
  'legal-affairs-bureau',
  'legal-aid',
  'private-or-commissioned',
  'private',
  'children',
  'mental-health',
  'victim-support',
  'consumer',
  'municipal',
  'information',
] as const
export type BodyKind = (typeof bodyKinds)[number]

export const bodyNeeds = [
  'delete',
  'identify',
  'punish',
  'be-heard',
  'cost',
  'danger',
  'learn',
] as const
export type BodyNeed = (typeof bodyNeeds)[number]

export const personGroups = ['anyone', 'child', 'woman', 'foreign-language'] as const
export type PersonGroup = (typeof personGroups)[number]
export type ResidentOf = `resident:${Exclude<Municipality, 'outside'>}`
export type BodyPerson = PersonGroup | ResidentOf

export const residentOf = (code: Exclude<Municipality, 'outside'>): ResidentOf => `resident:${code}`
/** The municipality whose residents are meant; `null` for the other groups. */
export const municipalityOfPerson = (person: BodyPerson): Municipality | null =>
  person.startsWith('resident:') ? (person.slice('resident:'.length) as Municipality) : null

export const isBodyPerson = (value: unknown): value is BodyPerson =>
  typeof value === 'string' &&
  ((personGroups as readonly string[]).includes(value) || /^resident:\d{6}$/.test(value))

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(minutesOfDay))
const stretches = v.pipe(
  v.array(v.pipe(v.strictObject({ fromMinute: minute, toMinute: minute }), v.readonly())),
  v.check((day) => isDayInOrder(day)),
  v.readonly(),
)
const exceptionsField = v.pipe(
  v.array(v.pipe(v.strictObject({ date: dateField, stretches }), v.readonly())),
  v.check((days) => days.every(({ date }, at) => at === 0 || (days[at - 1]?.date ?? date) < date)),
  v.readonly(),
)
export const bodyHoursField = v.pipe(
  v.strictObject({
    /** Monday to Sunday. */
    week: v.pipe(v.array(stretches), v.length(weekdays.length), v.readonly()),
    isClosedOnHolidays: v.boolean(),
    /** From 29 December to 3 January. */
    isClosedAtYearEnd: v.boolean(),
    /** The source says nothing of these closures; a weekday office usually has them. */
    isClosureAssumed: v.boolean(),
    exceptions: exceptionsField,
  }),
  v.readonly(),
)
export type BodyHours = v.InferOutput<typeof bodyHoursField>
export type BodyException = BodyHours['exceptions'][number]

const once = <S extends v.GenericSchema<string>>(one: S) =>
  v.pipe(
    v.array(one),
    v.check((list) => new Set(list).size === list.length),
    v.readonly(),
  )
const told = personal(v.nullable(savedText))

export const referralBodyRecord = defineRecord({
  table: 'referralBody',
  version: 1,
  id: idOf<ReferralBodyId>(),
  keyOf: { kind: 'desk' },
  fields: {
    name: personal(
      v.pipe(
        savedText,
        v.check((name) => name.trim() !== ''),
      ),
    ),
    kind: coded(v.picklist(bodyKinds)),
    phone: told,
    web: told,
    place: told,
    /** What to know before somebody is turned to it. */
    note: told,
    canDo: told,
    howTo: told,
    needs: coded(once(v.picklist(bodyNeeds))),
    persons: coded(once(v.custom<BodyPerson>(isBodyPerson))),
    hours: coded(v.nullable(bodyHoursField)),
    /** Where its facts come from. */
    source: told,
    isVerified: coded(v.boolean()),
    /** When somebody at the desk last checked it; `null`: nobody has. */
    checkedOn: coded(v.nullable(dateField)),
    /** From this day on nobody is turned to it; `null` while in use. */
    retiredOn: coded(v.nullable(dateField)),
  },
})
export type ReferralBody = RecordOf<typeof referralBodyRecord>

export const isRetiredOn = (body: Pick<ReferralBody, 'retiredOn'>, date: DateText): boolean =>
  body.retiredOn !== null && body.retiredOn <= date

export function retireBody(
  body: ReferralBody,
  retiredOn: DateText,
): Result<ReferralBody, Refusal<'body-retired', { readonly retiredOn: DateText }>> {
  return body.retiredOn === null
    ? ok({ ...body, retiredOn })
    : refuse('body-retired', { retiredOn: body.retiredOn })
}

export const bringBackBody = (body: ReferralBody): Result<ReferralBody, Refusal<'body-in-use'>> =>
  body.retiredOn === null ? refuse('body-in-use') : ok({ ...body, retiredOn: null })

/** As it is for the desk: `isPreset` tells whether it was shipped, changed since or not. */
export interface EffectiveBody<T> {
  readonly one: T
  readonly isPreset: boolean
}

/** `records`: what the desk changed or added. */
export function effectiveBodies<T extends Pick<ReferralBody, 'id' | 'name'>>(
  presets: readonly T[],
  records: readonly T[],
): readonly EffectiveBody<T>[] {
  const own = new Map<string, T>(records.map((one) => [one.id, one]))
  const shipped = new Set<string>(presets.map(({ id }) => id))
  const added = records.filter(({ id }) => !shipped.has(id)).sort(byName)
  return [
    ...presets.map((one) => ({ one: own.get(one.id) ?? one, isPreset: true })),
    ...added.map((one) => ({ one, isPreset: false })),
  ]
}

const byName = (
  one: Pick<ReferralBody, 'id' | 'name'>,
  other: Pick<ReferralBody, 'id' | 'name'>,
): number =>
  one.name === other.name ? (one.id < other.id ? -1 : 1) : one.name < other.name ? -1 : 1
