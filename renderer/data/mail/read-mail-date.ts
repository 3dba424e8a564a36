/**
 * Dates of mails (RFC 5322) -> our instants.
 *
 *   MD-1  Read is `Tue, 24 Nov 2026 09:05:33 +0900`, with or without weekday, seconds and comment.
 *   MD-2  The zone is a number, or GMT, UT, UTC, Z or JST. Without one the moment is not known: `null`.
 *   MD-3  A day or time that does not exist, a year of two digits and anything else are `null`: no guess.
 */
import {
  instantOn,
  isDateText,
  toEpochMs,
  toInstantText,
  type InstantText,
} from '../../../shared/domain/time/tokyo.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const zones: Readonly<Record<string, number>> = { gmt: 0, ut: 0, utc: 0, z: 0, jst: 540 }
const written =
  /^(?:[a-z]{3,9},? +)?(\d{1,2}) +([a-z]{3})[a-z]{0,6} +(\d{4}) +(\d{1,2}):(\d{2})(?::(\d{2}))? +([+-]\d{4}|[a-z]{1,4})(?: *\([^)]*\))?$/i
const longest = 120
const tokyoMinutes = 540

export function readMailDate(text: string): InstantText | null {
  const plain = text.trim().replace(/[\t ]+/g, ' ')
  const parts = plain.length > longest ? null : written.exec(plain)
  if (!parts) return null
  const month = months.indexOf((parts[2] ?? '').toLowerCase()) + 1
  const date = `${parts[3] ?? ''}-${String(month).padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}`
  const [hour, minute, second] = [Number(parts[4]), Number(parts[5]), Number(parts[6] ?? 0)]
  const zone = zoneMinutes(parts[7] ?? '')
  const isTime = hour <= 23 && minute <= 59 && second <= 59
  if (zone === null || !isTime || month === 0 || !isDateText(date)) return null
  const asTokyo = toEpochMs(instantOn(date, hour * 60 + minute)) + second * 1000
  return toInstant(asTokyo + (tokyoMinutes - zone) * 60_000)
}

function zoneMinutes(zone: string): number | null {
  if (!/^[+-]/.test(zone)) return zones[zone.toLowerCase()] ?? null
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3, 5))]
  if (hours > 14 || minutes > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/** The zone can carry a day at the edge of the calendar beyond it. */
function toInstant(epochMs: number): InstantText | null {
  try {
    return toInstantText(epochMs)
  } catch {
    return null
  }
}
