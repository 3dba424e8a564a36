/**
 * Reading an expert as typed in the form.
 *
 *   XE-1  An expert needs a name and a length of a session; what else is blank is not known, or left open.
 *   XE-2  Blank buffers and a blank lead time are 0; a lead time is typed in hours.
 *   XE-3  What cannot be kept is said field by field, all of it at once.
 *   XE-4  An expert that is written into the form and read again is the same.
 *   XE-5  Roster, absences and retirement are not the form's: they stay as given.
 *
 * Must not know: screens, what is said about a field.
 */
import { ok, refuse, valueOr, type Refusal, type Result } from '../core/result.ts'
import { parseMail } from '../text/mail.ts'
import { normalizeKana, normalizeText } from '../text/normalize.ts'
import { parsePhone } from '../text/phone.ts'
import { readHourCount, readNumber, writeHourCount, type Limits } from '../text/read-number.ts'
import {
  bufferMinutesMost,
  deadlineOpenDaysLimits,
  leadMinutesLimits,
  seatsPerDayLimits,
  sessionMinutesLimits,
  type Expert,
} from './expert.ts'

export const textFields = ['name', 'kana', 'affiliation', 'phone', 'mail'] as const
export const numberFields = [
  'sessionMinutes',
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
  'seatsPerDay',
  'deadlineOpenDays',
] as const
export type NumberField = (typeof numberFields)[number]
export const expertFields = [...textFields, ...numberFields, 'leadHours'] as const
export type ExpertField = (typeof expertFields)[number]

export const limitsOf: Readonly<Record<NumberField, Limits>> = {
  sessionMinutes: sessionMinutesLimits,
  bufferBeforeMinutes: { least: 0, most: bufferMinutesMost },
  bufferAfterMinutes: { least: 0, most: bufferMinutesMost },
  seatsPerDay: seatsPerDayLimits,
  deadlineOpenDays: deadlineOpenDaysLimits,
}

export type TypedExpert = Readonly<Record<ExpertField, string>> & Pick<Expert, 'kind' | 'room'>

const written = (number: number | null): string => (number === null ? '' : String(number))

export const typedExpert = (expert: Expert): TypedExpert => ({
  name: expert.name,
  kana: expert.kana ?? '',
  affiliation: expert.affiliation ?? '',
  phone: expert.phone ?? '',
  mail: expert.mail ?? '',
  kind: expert.kind,
  sessionMinutes: written(expert.sessionMinutes),
  bufferBeforeMinutes: written(expert.bufferBeforeMinutes),
  bufferAfterMinutes: written(expert.bufferAfterMinutes),
  seatsPerDay: written(expert.seatsPerDay),
  deadlineOpenDays: written(expert.deadlineOpenDays),
  leadHours: writeHourCount(expert.leadMinutes),
  room: expert.room,
})

const toldOf = (text: string): string | null => (text === '' ? null : text)

export type ExpertRefusal = Refusal<'not-an-expert', { readonly fields: readonly ExpertField[] }>

/** `before`: what the form does not hold. */
export function readExpert(
  typed: TypedExpert,
  before: Pick<Expert, 'id' | 'roster' | 'absences' | 'retiredOn'>,
): Result<Expert, ExpertRefusal> {
  const fields = wrongFields(typed)
  if (fields.length > 0) return refuse('not-an-expert', { fields })
  const number = (field: NumberField): number | null =>
    valueOr(readNumber(typed[field], limitsOf[field]), null)
  return ok({
    ...before,
    name: normalizeText(typed.name),
    kana: toldOf(normalizeKana(typed.kana)),
    affiliation: toldOf(normalizeText(typed.affiliation)),
    phone: valueOr(parsePhone(typed.phone), null),
    mail: valueOr(parseMail(typed.mail), null),
    kind: typed.kind,
    sessionMinutes: number('sessionMinutes') ?? sessionMinutesLimits.least,
    bufferBeforeMinutes: number('bufferBeforeMinutes') ?? 0,
    bufferAfterMinutes: number('bufferAfterMinutes') ?? 0,
    seatsPerDay: number('seatsPerDay'),
    deadlineOpenDays: number('deadlineOpenDays'),
    leadMinutes: valueOr(readHourCount(typed.leadHours, leadMinutesLimits), null) ?? 0,
    room: typed.room,
  })
}

const wrongFields = (typed: TypedExpert): readonly ExpertField[] =>
  expertFields.filter((field) => !isGood(field, typed[field]))

function isGood(field: ExpertField, text: string): boolean {
  switch (field) {
    case 'name':
      return normalizeText(text) !== ''
    case 'kana':
    case 'affiliation':
      return true
    case 'phone':
      return parsePhone(text).ok
    case 'mail':
      return parseMail(text).ok
    case 'leadHours':
      return readHourCount(text, leadMinutesLimits).ok
    case 'sessionMinutes':
      return valueOr(readNumber(text, limitsOf[field]), null) !== null
    default:
      return readNumber(text, limitsOf[field]).ok
  }
}
