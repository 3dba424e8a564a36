/**
 * Reading a roster and absences as typed in the form.
 *
 *   RR-1  A line has one weekday and hours; several stretches of hours are several lines. Without a choice of
 *         first to last of the month it recurs every week.
 *   RR-2  Until is typed as the last day on which the line holds; blank ends are open, and an end before the
 *         beginning is refused.
 *   RR-3  A single day has a date and hours, again one entry for each stretch.
 *   RR-4  A day that is taken out is one on which the roster has hours.
 *   RR-5  An absence goes from day to day, both included, or from time to time; its reason may be blank.
 *   RR-6  A line that is written out is read back as the same line.
 *   RR-7  What cannot be read is said field by field, all of it at once.
 *
 * How dates and hours are written comes from the tables passed in. Must not know: the clock, screens.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { readHours, writeHours, type ClockWords, type HoursRefusal } from '../desk/read-hours.ts'
import type { MinuteInterval } from '../desk/week-hours.ts'
import { normalizeText } from '../text/normalize.ts'
import { parseDate, type DateRefusal, type EraNames } from '../time/parse-date.ts'
import { addDays, instantOn, type DateText, type InstantText } from '../time/tokyo.ts'
import {
  nthsOfMonth,
  rosterOn,
  type Absence,
  type AddedDay,
  type NthOfMonth,
  type RecurringLine,
  type Roster,
} from './roster.ts'

export interface Tables {
  readonly clock: ClockWords
  readonly names: EraNames
}

export interface TypedLine {
  readonly weekday: number | null
  readonly nths: readonly NthOfMonth[]
  readonly hours: string
  readonly from: string
  /** The last day on which it holds. */
  readonly until: string
}
export interface TypedDay {
  readonly date: string
  readonly hours: string
}
export interface TypedAbsence {
  readonly from: string
  readonly until: string
  readonly reason: string
}

export type RowProblem =
  | HoursRefusal
  | DateRefusal
  | Refusal<'missing'>
  | Refusal<'ends-before-begin'>
  | Refusal<'no-roster-day'>
export type Problems<Name extends string> = Partial<Readonly<Record<Name, RowProblem>>>
export type RowRefusal<Name extends string> = Refusal<
  'row-problems',
  { readonly problems: Problems<Name> }
>

const missing = refuse('missing')
const endsFirst = refuse('ends-before-begin')

type Read = Readonly<Record<string, Result<unknown, RowProblem>>>
type ValueOf<R> = R extends { readonly ok: true; readonly value: infer T } ? T : never

/** Every value, or the problem of each field that was refused. */
function readAll<R extends Read>(
  read: R,
): Result<{ readonly [K in keyof R]: ValueOf<R[K]> }, RowRefusal<keyof R & string>> {
  const values: Record<string, unknown> = {}
  const problems: Record<string, RowProblem> = {}
  for (const [name, result] of Object.entries(read)) {
    if (result.ok) values[name] = result.value
    else problems[name] = result.refusal
  }
  if (Object.keys(problems).length > 0)
    return refuse('row-problems', { problems: problems as Problems<keyof R & string> })
  return ok(values as { readonly [K in keyof R]: ValueOf<R[K]> })
}

const isBlank = (text: string): boolean => normalizeText(text) === ''

function readSomeHours(
  text: string,
  clock: ClockWords,
): Result<readonly MinuteInterval[], HoursRefusal | Refusal<'missing'>> {
  const hours = readHours(text, clock)
  return hours.ok && hours.value.length === 0 ? missing : hours
}

const readOpenDate = (text: string, names: EraNames): Result<DateText | null, DateRefusal> =>
  isBlank(text) ? ok(null) : parseDate(text, names)

/** The day after the last one. */
function readLast(
  text: string,
  first: DateText | null,
  names: EraNames,
): Result<DateText | null, DateRefusal | Refusal<'ends-before-begin'>> {
  const last = readOpenDate(text, names)
  if (!last.ok || last.value === null) return last
  return first !== null && last.value < first ? endsFirst : ok(addDays(last.value, 1))
}

export function readLine(
  typed: TypedLine,
  { clock, names }: Tables,
): Result<readonly RecurringLine[], RowRefusal<Exclude<keyof TypedLine, 'nths'>>> {
  const from = readOpenDate(typed.from, names)
  const read = readAll({
    weekday: typed.weekday === null ? missing : ok(typed.weekday),
    hours: readSomeHours(typed.hours, clock),
    from,
    until: readLast(typed.until, from.ok ? from.value : null, names),
  })
  if (!read.ok) return read
  const { weekday, hours, from: validFrom, until: validTo } = read.value
  const chosen = nthsOfMonth.filter((nth) => typed.nths.includes(nth))
  const nths = chosen.length === 0 ? null : chosen
  return ok(hours.map((stretch) => ({ weekday, nths, ...stretch, validFrom, validTo })))
}

/** Dates with slashes: they are read whatever the era. */
const dateTyped = (date: DateText | null): string => date?.replaceAll('-', '/') ?? ''

export const typedLine = (line: RecurringLine): TypedLine => ({
  weekday: line.weekday,
  nths: line.nths ?? [],
  hours: writeHours([line]),
  from: dateTyped(line.validFrom),
  until: dateTyped(line.validTo === null ? null : addDays(line.validTo, -1)),
})

export function readDay(
  typed: TypedDay,
  { clock, names }: Tables,
): Result<readonly AddedDay[], RowRefusal<keyof TypedDay>> {
  const read = readAll({
    date: readDate(typed.date, names),
    hours: readSomeHours(typed.hours, clock),
  })
  if (!read.ok) return read
  const { date, hours } = read.value
  return ok(hours.map((stretch) => ({ date, ...stretch })))
}

const readDate = (
  text: string,
  names: EraNames,
): Result<DateText, DateRefusal | typeof missing.refusal> =>
  isBlank(text) ? missing : parseDate(text, names)

export function readRemovedDay(
  typed: string,
  roster: Roster,
  names: EraNames,
): Result<DateText, RowProblem> {
  const date = readDate(typed, names)
  if (!date.ok) return date
  return rosterOn(roster, date.value).length > 0 ? date : refuse('no-roster-day')
}

/** Hours and minutes behind the date; U+6642 hour, U+5206 minute. */
const withTime = /^(.*\S)[\s]+(\d{1,2})(?:[:\u6642](\d{2})?\u5206?|(\d{2}))$/

/** A day without a time begins at its first moment, and ends with its last. */
function readEnd(text: string, names: EraNames, isLast: boolean): Result<InstantText, RowProblem> {
  const plain = normalizeText(text)
  const [, day = plain, hours, apart, packed] = withTime.exec(plain) ?? []
  const date = readDate(day, names)
  if (!date.ok) return date
  if (hours === undefined) return ok(instantOn(date.value, isLast ? 1440 : 0))
  const minutes = Number(apart ?? packed ?? 0)
  const minute = Number(hours) * 60 + minutes
  if (minutes > 59 || minute > 1440) return refuse('no-such-time', { stretch: plain })
  return ok(instantOn(date.value, minute))
}

export function readAbsence(
  typed: TypedAbsence,
  { names }: Tables,
): Result<Absence, RowRefusal<'from' | 'until'>> {
  const from = readEnd(typed.from, names, false)
  const until = readEnd(typed.until, names, true)
  const isBackwards = from.ok && until.ok && until.value <= from.value
  const read = readAll({ from, until: isBackwards ? endsFirst : until })
  if (!read.ok) return read
  const reason = normalizeText(typed.reason)
  return ok({ from: read.value.from, to: read.value.until, reason: reason === '' ? null : reason })
}
