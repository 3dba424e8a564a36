/**
 * Moments as a counselor types them, when something was sent or told.
 *
 *   TY-1  A time alone is today's; with a month and day that of the year in which it is not ahead; with a whole
 *         date that date's.
 *   TY-2  Hours and minutes stand with a colon, the signs for hour and minute, or as three or four digits.
 *   TY-3  Full-width characters are read. Anything else is refused, nothing is guessed.
 *
 * Must not know: the clock (`now` is passed in), fields.
 */
import { ok, refuse, valueOr, type Refusal, type Result } from '../core/result.ts'
import { parseDate, type EraNames } from './parse-date.ts'
import { dateOf, instantOn, isDateText, type DateText, type InstantText } from './tokyo.ts'

/** U+6642 hour, U+5206 minute, U+6708 month, U+65E5 day. */
const time = /^(?:(.*?)[\sT]+)?(\d{1,2})(?:[:\u6642](\d{2})?\u5206?|(\d{2}))$/
const monthAndDay = /^(\d{1,2})[/\-.\u6708](\d{1,2})\u65e5?$/

export function parseMoment(
  text: string,
  now: InstantText,
  names: EraNames,
): Result<InstantText, Refusal<'not-a-moment'>> {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/\([^)]{1,3}\)/g, ' ')
    .replace(/\u65e5\s*(?=\d)/, '\u65e5 ')
  const [, day, hour, minute, tail] = time.exec(plain) ?? []
  const date = day === undefined ? dateOf(now) : dayOf(day.trim(), now, names)
  const minutes = Number(hour) * 60 + Number(minute ?? tail ?? '0')
  const isTime = Number(hour) < 24 && Number(minute ?? tail ?? '0') < 60
  if (date === null || hour === undefined || !isTime) return refuse('not-a-moment')
  return ok(instantOn(date, minutes))
}

function dayOf(text: string, now: InstantText, names: EraNames): DateText | null {
  const [, month, day] = monthAndDay.exec(text) ?? []
  if (month === undefined || day === undefined) return valueOr(parseDate(text, names), null)
  const year = Number(dateOf(now).slice(0, 4))
  const dates = [year, year - 1].map(
    (each) => `${each}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  )
  return dates.filter(isDateText).find((date) => date <= dateOf(now)) ?? null
}
