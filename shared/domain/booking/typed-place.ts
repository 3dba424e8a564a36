/**
 * A place as it is typed: the day and the time of a session in two fields.
 *
 *   TP-1  A day without its year is the next such day, today included: bookings lie ahead.
 *   TP-2  Begin and end are taken as typed; a begin alone lasts as long as the expert's sessions usually do.
 *   TP-3  A session is one stretch of one day: anything else is refused, nothing is guessed.
 *
 * Must not know: the clock (passed in), rosters, desk hours.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { readHours, type ClockWords } from '../desk/read-hours.ts'
import { anyDash } from '../text/normalize.ts'
import { parseDate, type EraNames } from '../time/parse-date.ts'
import type { Period } from '../time/period.ts'
import { instantOn, isDateText, type DateText } from '../time/tokyo.ts'

export interface TypedPlace {
  readonly day: string
  readonly time: string
}
export interface PlaceWords {
  readonly eraNames: EraNames
  readonly clockWords: ClockWords
}

/** U+6708 month, U+65E5 day. */
const monthAndDay = /^(\d{1,2})[/\-.\u6708](\d{1,2})\u65e5?$/
const lastMinute = 24 * 60
const yearsAhead = 8

export function readPlace(
  { day, time }: TypedPlace,
  usualMinutes: number,
  today: DateText,
  { eraNames, clockWords }: PlaceWords,
): Result<Period, Refusal<'not-a-date'> | Refusal<'not-a-time'>> {
  const date = readDay(day, today, eraNames)
  if (date === null) return refuse('not-a-date')
  const minutes = readMinutes(time, usualMinutes, clockWords)
  if (minutes === null) return refuse('not-a-time')
  const [fromMinute, toMinute] = minutes
  return ok({ from: instantOn(date, fromMinute), to: instantOn(date, toMinute) })
}

/** `null`: no day. */
export function readDay(text: string, today: DateText, names: EraNames): DateText | null {
  const whole = parseDate(text, names)
  if (whole.ok) return whole.value
  const plain = text
    .normalize('NFKC')
    .replace(/\([^)]{1,3}\)/g, '')
    .trim()
  const [, month, day] = monthAndDay.exec(plain) ?? []
  if (month === undefined || day === undefined) return null
  const year = Number(today.slice(0, 4))
  for (let ahead = 0; ahead <= yearsAhead; ahead++) {
    const date = `${year + ahead}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (isDateText(date) && date >= today) return date
  }
  return null
}

/** Without the word or dash for "from" at its end. */
function withoutFrom(text: string, { from }: ClockWords): string {
  const plain = text.normalize('NFKC').trim()
  const word = from.find((each) => plain.endsWith(each.normalize('NFKC')))
  const begin = word === undefined ? plain : plain.slice(0, -word.normalize('NFKC').length)
  return begin.trim().replace(anyDash, '-').replace(/-+$/, '')
}

function readMinutes(
  text: string,
  usualMinutes: number,
  words: ClockWords,
): readonly [number, number] | null {
  const whole = readHours(text, words)
  const only = whole.ok && whole.value.length === 1 ? whole.value[0] : undefined
  if (only !== undefined) return [only.fromMinute, only.toMinute]
  if (whole.ok || whole.refusal.code !== 'no-end') return null
  const begin = readHours(`${withoutFrom(text, words)}-24:00`, words)
  const from = begin.ok && begin.value.length === 1 ? begin.value[0]?.fromMinute : undefined
  if (from === undefined || from + usualMinutes > lastMinute) return null
  return [from, from + usualMinutes]
}
