/**
 * Tokyo time: the only time zone of the desk, whatever the PC says.
 *
 *   TM-1  An instant is kept as text `YYYY-MM-DDTHH:MM:SS.mmm+09:00`; text order is time order.
 *   TM-2  Text and milliseconds since 1970 convert into each other without loss.
 *   TM-3  Date and time of day of an instant are those of Tokyo under any PC time zone.
 *   TM-4  A date that does not exist is not a date.
 *
 * Japan has kept +09:00 without summer time since 1952 (Act No. 84 of 1952 ended the 1948 law), so the
 * offset is fixed here: it needs no time zone data on the PC. Years 1952 to 9999.
 * Days and minutes are reckoned with the arithmetic of `Date` in UTC, which knows no zone either: in a month of seats it
 * is five times as fast as `Temporal`, and the tests hold the two against each other.
 * Must not know: the clock. Callers read it and pass milliseconds in.
 */
import { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'

/** `2026-11-24T09:00:00.000+09:00` */
export type InstantText = `${string}T${string}+09:00`
/** `2026-11-24`, a day in Tokyo. */
export type DateText = `${string}-${string}-${string}`
/** `09:00` to `24:00`. */
export type TimeText = `${string}:${string}`

const offset = '+09:00'
const instantPattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}\+09:00$/
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0)
}

export function isDateText(value: unknown): value is DateText {
  const parts = typeof value === 'string' ? datePattern.exec(value) : null
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return day >= 1 && day <= daysInMonth(year, month)
}

export function isInstantText(value: unknown): value is InstantText {
  const parts = typeof value === 'string' ? instantPattern.exec(value) : null
  return parts !== null && isDateText(parts[1])
}

export const instantField = v.custom<InstantText>(isInstantText)
export const dateField = v.custom<DateText>(isDateText)

const dayMs = 24 * 60 * 60_000
const offsetMs = 9 * 60 * 60_000
const minutesOfDay = 24 * 60

/** Of a moment in UTC; throws a RangeError outside years 0000 to 9999. */
function utcText(epochMs: number): string {
  const text = new Date(epochMs).toISOString()
  if (text.length !== '2026-11-24T00:00:00.000Z'.length)
    throw new RangeError('outside the years 0000 to 9999')
  return text
}

/** Milliseconds since 1970 (UTC) -> text. Throws a RangeError outside years 0000 to 9999. */
export const toInstantText = (epochMs: number): InstantText =>
  `${utcText(epochMs + offsetMs).slice(0, -1)}${offset}` as InstantText

/** Text -> milliseconds since 1970 (UTC). */
export const toEpochMs = (at: InstantText): number => Date.parse(at)

/** Any ISO 8601 text with an offset (`Z` included) -> our text, rounded down to the millisecond. */
export function readInstant(text: string): Result<InstantText, Refusal<'not-an-instant'>> {
  try {
    return ok(toInstantText(Temporal.Instant.from(text).epochMilliseconds))
  } catch {
    return refuse('not-an-instant')
  }
}

/** The day in Tokyo. */
export const dateOf = (at: InstantText): DateText => at.slice(0, 10) as DateText
/** Hours and minutes in Tokyo, `HH:MM`. */
export const timeOf = (at: InstantText): TimeText => at.slice(11, 16) as TimeText
/** Minutes since midnight in Tokyo, 0 to 1439. Seconds are dropped. */
export const minuteOfDay = (at: InstantText): number =>
  Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))

const two = (number: number): string => String(number).padStart(2, '0')

/** The instant `minute` minutes (0 to 1440) after midnight of a day. */
export function instantOn(date: DateText, minute: number): InstantText {
  if (Number.isInteger(minute) && minute >= 0 && minute < minutesOfDay)
    return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00.000${offset}`
  return toInstantText(Date.parse(date) - offsetMs + minute * 60_000)
}

export const addDays = (date: DateText, days: number): DateText =>
  utcText(Date.parse(date) + days * dayMs).slice(0, 10) as DateText

/** 1 Monday to 7 Sunday (ISO 8601). */
export const weekdayOf = (date: DateText): number => new Date(Date.parse(date)).getUTCDay() || 7

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: DateText, to: DateText): number =>
  (Date.parse(to) - Date.parse(from)) / dayMs
