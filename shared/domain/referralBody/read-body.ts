/**
 * Reading a window as it is typed, in the form or in a row of a table.
 *
 *   RY-1  A window needs a name and a kind; what else is blank is not known.
 *   RY-2  Hours are known when every weekday says its hours or that it is closed; when all are blank they are not
 *         known. A blank day among others is refused: closed is never guessed.
 *   RY-3  Days that differ are typed one a line or after a semicolon, a date and its hours; in order of their dates
 *         whatever order they are typed in. A day typed twice is refused.
 *   RY-4  What cannot be kept is said field by field, all of it at once.
 *   RY-5  A window that is written into the form and read again is the same.
 *   RY-6  Without known hours there are no closures and no days that differ; typed ones are refused.
 *
 * Must not know: screens, what is said about a field, the clock.
 */
import { checkRecord } from '../core/record.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { readHours, writeHours, type ClockWords } from '../desk/read-hours.ts'
import { weekdays, type MinuteInterval } from '../desk/week-hours.ts'
import { normalizeText } from '../text/normalize.ts'
import { parseDate, type EraNames } from '../time/parse-date.ts'
import type { DateText } from '../time/tokyo.ts'
import {
  referralBodyRecord,
  type BodyException,
  type BodyHours,
  type BodyKind,
  type ReferralBody,
} from './referral-body.ts'

export const bodyTexts = [
  'name',
  'phone',
  'web',
  'place',
  'canDo',
  'howTo',
  'note',
  'source',
] as const
export type BodyText = (typeof bodyTexts)[number]

export const weekFields = ['day1', 'day2', 'day3', 'day4', 'day5', 'day6', 'day7'] as const
export type WeekField = (typeof weekFields)[number]
export type BodyField =
  BodyText | WeekField | 'kind' | 'exceptions' | 'closures' | 'checkedOn' | 'retiredOn'

export type TypedBody = Readonly<Record<BodyText | WeekField, string>> & {
  readonly kind: BodyKind | null
  readonly needs: ReferralBody['needs']
  readonly persons: ReferralBody['persons']
  readonly isClosedOnHolidays: boolean
  readonly isClosedAtYearEnd: boolean
  readonly isClosureAssumed: boolean
  readonly exceptions: string
  readonly isVerified: boolean
  readonly checkedOn: string
  readonly retiredOn: string
}

export interface ReadingTables {
  readonly clockWords: ClockWords
  readonly eraNames: EraNames
}

export type BodyRefusal = Refusal<'not-a-body', { readonly fields: readonly BodyField[] }>

export const isSingleLine = (field: BodyText): boolean =>
  !(['canDo', 'howTo', 'note'] as readonly BodyText[]).includes(field)

const toldOf = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** `before`: its id. */
export function readBody(
  typed: TypedBody,
  id: ReferralBody['id'],
  tables: ReadingTables,
): Result<ReferralBody, BodyRefusal> {
  const week = readWeek(typed, tables)
  const exceptions = readExceptions(typed.exceptions, tables)
  const days = {
    checkedOn: readDay(typed.checkedOn, tables),
    retiredOn: readDay(typed.retiredOn, tables),
  }
  const hasHours = week.ok && week.value !== null
  const isClosing = typed.isClosedOnHolidays || typed.isClosedAtYearEnd || typed.isClosureAssumed
  const fields: readonly BodyField[] = [
    ...(typed.name.trim() === '' ? (['name'] as const) : []),
    ...(typed.kind === null ? (['kind'] as const) : []),
    ...(week.ok ? [] : week.refusal.facts.fields),
    ...(exceptions === null || (week.ok && !hasHours && exceptions.length > 0)
      ? (['exceptions'] as const)
      : []),
    ...(week.ok && !hasHours && isClosing ? (['closures'] as const) : []),
    ...(days.checkedOn === undefined ? (['checkedOn'] as const) : []),
    ...(days.retiredOn === undefined ? (['retiredOn'] as const) : []),
  ]
  if (fields.length > 0 || !week.ok || typed.kind === null) return refuse('not-a-body', { fields })
  const body: ReferralBody = {
    id,
    name: normalizeText(typed.name),
    kind: typed.kind,
    ...textsOf(typed),
    needs: typed.needs,
    persons: typed.persons,
    hours: week.value === null ? null : hoursOf(week.value, typed, exceptions ?? []),
    isVerified: typed.isVerified,
    checkedOn: days.checkedOn ?? null,
    retiredOn: days.retiredOn ?? null,
  }
  return tooLong(body)
}

/** What is left that no field of its own says: texts longer than can be kept. */
const tooLong = (body: ReferralBody): Result<ReferralBody, BodyRefusal> => {
  const checked = checkRecord(referralBodyRecord, body)
  return checked.ok
    ? checked
    : refuse('not-a-body', { fields: checked.refusal.facts.fields as readonly BodyField[] })
}

const textsOf = (typed: TypedBody): Omit<Pick<ReferralBody, BodyText>, 'name'> => ({
  phone: toldOf(typed.phone),
  web: toldOf(typed.web),
  place: toldOf(typed.place),
  canDo: toldOf(typed.canDo),
  howTo: toldOf(typed.howTo),
  note: toldOf(typed.note),
  source: toldOf(typed.source),
})

const hoursOf = (
  week: BodyHours['week'],
  { isClosedOnHolidays, isClosedAtYearEnd, isClosureAssumed }: TypedBody,
  exceptions: readonly BodyException[],
): BodyHours => ({ week, isClosedOnHolidays, isClosedAtYearEnd, isClosureAssumed, exceptions })

type Week = Result<
  BodyHours['week'] | null,
  Refusal<'not-a-week', { readonly fields: readonly WeekField[] }>
>

/** `null`: not known. */
function readWeek(typed: TypedBody, { clockWords }: ReadingTables): Week {
  if (weekFields.every((field) => typed[field].trim() === '')) return ok(null)
  const read = weekFields.map((field) => ({
    field,
    day: typed[field].trim() === '' ? null : readHours(typed[field], clockWords),
  }))
  const wrong = read.flatMap(({ field, day }) => (day?.ok === true ? [] : [field]))
  return wrong.length > 0
    ? refuse('not-a-week', { fields: wrong })
    : ok(read.map(({ day }) => (day?.ok === true ? day.value : [])))
}

/** A date, then its hours. */
const dayLine = /^\s*(\S+)\s+(.+)$/u

/** `null`: not to be read. */
function readExceptions(
  typed: string,
  { clockWords, eraNames }: ReadingTables,
): readonly BodyException[] | null {
  const days: BodyException[] = []
  for (const line of typed.split(/[\r\n;\uff1b]+/).filter((each) => each.trim() !== '')) {
    const [, written = '', hours = ''] = dayLine.exec(line) ?? []
    const date = parseDate(written, eraNames)
    const stretches = readHours(hours, clockWords)
    if (!date.ok || !stretches.ok || hours.trim() === '') return null
    if (days.some((day) => day.date === date.value)) return null
    days.push({ date: date.value, stretches: stretches.value })
  }
  return days.sort((one, other) => (one.date < other.date ? -1 : 1))
}

/** `undefined`: not to be read. */
function readDay(typed: string, { eraNames }: ReadingTables): DateText | null | undefined {
  if (typed.trim() === '') return null
  const date = parseDate(typed, eraNames)
  return date.ok ? date.value : undefined
}

/** The first of the words for a day off. */
const writtenDay = (stretches: readonly MinuteInterval[], { closed }: ClockWords): string =>
  stretches.length === 0 ? (closed[0] ?? '') : writeHours(stretches)

export const writtenDate = (date: DateText | null): string => date?.replaceAll('-', '/') ?? ''

export function typedBody(body: ReferralBody, clockWords: ClockWords): TypedBody {
  const { hours } = body
  const week = weekdays.map((weekday) =>
    hours === null ? '' : writtenDay(hours.week[weekday - 1] ?? [], clockWords),
  )
  const [day1 = '', day2 = '', day3 = '', day4 = '', day5 = '', day6 = '', day7 = ''] = week
  return {
    name: body.name,
    kind: body.kind,
    ...writtenTexts(body),
    needs: body.needs,
    persons: body.persons,
    ...{ day1, day2, day3, day4, day5, day6, day7 },
    isClosedOnHolidays: hours?.isClosedOnHolidays ?? false,
    isClosedAtYearEnd: hours?.isClosedAtYearEnd ?? false,
    isClosureAssumed: hours?.isClosureAssumed ?? false,
    exceptions: (hours?.exceptions ?? [])
      .map(({ date, stretches }) => `${writtenDate(date)} ${writtenDay(stretches, clockWords)}`)
      .join('\n'),
    isVerified: body.isVerified,
    checkedOn: writtenDate(body.checkedOn),
    retiredOn: writtenDate(body.retiredOn),
  }
}

const writtenTexts = (body: ReferralBody): Omit<Pick<TypedBody, BodyText>, 'name'> => ({
  phone: body.phone ?? '',
  web: body.web ?? '',
  place: body.place ?? '',
  canDo: body.canDo ?? '',
  howTo: body.howTo ?? '',
  note: body.note ?? '',
  source: body.source ?? '',
})
