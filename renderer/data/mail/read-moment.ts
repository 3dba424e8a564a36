/**
 * Moments as form exports write them -> our instants, in Tokyo.
 *
 *   MO-1  Read are year, month, day with slashes, hyphens, dots or the Japanese signs, and hours and minutes
 *         with a colon or the signs; seconds and the words for morning and afternoon may follow, full-width
 *         characters too.
 *   MO-2  A year at the end is read only where month and day cannot be mistaken for each other.
 *   MO-3  A zone is Tokyo's (+09:00, GMT+9, JST) or UTC; none is Tokyo.
 *   MO-4  Anything else is not guessed: `null`. Nor is a day that does not exist, or a day without a time.
 */
import {
  instantOn,
  isDateText,
  toEpochMs,
  toInstantText,
} from '../../../shared/domain/time/tokyo.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'

/** Signs of year, month, day; hour, minute, second (U+5E74 U+6708 U+65E5, U+6642 U+5206 U+79D2). */
const dateSigns = /[\u5e74\u6708]/g
const daySign = /\u65e5/g
const timeSigns = /[\u6642\u5206]/g
const secondSign = /\u79d2/g
/** A weekday in brackets. */
const weekday = /\(.{1,3}\)/g
/** gozen, gogo */
const morning = /\u5348\u524d/g
const afternoon = /\u5348\u5f8c/g

const half = '(am|pm)?'
const zone = '(z|utc|gmt|jst|(?:gmt|utc)?[+]0?9(?::?00)?)?'
const written = new RegExp(
  `^(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})[ t]*${half} *(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d{1,9})?)?:? *${half} *${zone}$`,
)
const longest = 60

const toPlain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(weekday, ' ')
    .replace(dateSigns, '/')
    .replace(daySign, ' ')
    .replace(timeSigns, ':')
    .replace(secondSign, '')
    .replace(morning, ' am ')
    .replace(afternoon, ' pm ')
    .replace(/\s+/g, ' ')
    .replace(/ ?([/:]) ?/g, '$1')
    .trim()
    .toLowerCase()

export function readMoment(text: string): InstantText | null {
  const parts = text.length > longest ? null : written.exec(toPlain(text))
  if (!parts) return null
  const [, first = '', , second = '', third = ''] = parts
  const date = dateFrom(first, second, third)
  const hour = hourFrom(Number(parts[6]), parts[5] ?? parts[9])
  const [minute, seconds] = [Number(parts[7]), Number(parts[8] ?? 0)]
  if (date === null || hour === null || minute > 59 || seconds > 59 || !isDateText(date))
    return null
  const inTokyo = toEpochMs(instantOn(date, hour * 60 + minute)) + seconds * 1000
  return toInstantText(inTokyo + (isUtc(parts[10]) ? 9 * 3_600_000 : 0))
}

const isUtc = (zoneText: string | undefined): boolean =>
  zoneText !== undefined && ['z', 'utc', 'gmt'].includes(zoneText)

function dateFrom(first: string, second: string, third: string): string | null {
  const pad = (part: string): string => part.padStart(2, '0')
  if (first.length === 4 && third.length <= 2) return `${first}-${pad(second)}-${pad(third)}`
  if (first.length > 2 || third.length !== 4) return null
  const [one, other] = [Number(first), Number(second)]
  if (one > 12 && other <= 12) return `${third}-${pad(second)}-${pad(first)}`
  return other > 12 || one === other ? `${third}-${pad(first)}-${pad(second)}` : null
}

/** With morning or afternoon 0 to 12, without 0 to 23; noon and midnight are both 12 or 0. */
function hourFrom(hour: number, halfOfDay: string | undefined): number | null {
  if (halfOfDay === undefined) return hour <= 23 ? hour : null
  if (hour > 12) return null
  return (hour % 12) + (halfOfDay === 'pm' ? 12 : 0)
}
