/**
 * Reading hours: the stretches of one day as they are typed.
 *
 *   RH-1  Read are 9:00, 9.00, 9, 900, 0900 and the same with the signs for hour, minute, half, morning and
 *         afternoon, in full-width characters too; a dash of any kind or the words for "from" and "up to" stand
 *         between begin and end; a slash, comma or blank between stretches.
 *   RH-2  An empty field, or the word for a day off, is a day without hours.
 *   RH-3  What cannot be read is refused and shown as it was read: no hours, no end, or no time of a day.
 *   RH-4  A stretch that does not end after its begin is refused; an afternoon is never guessed.
 *   RH-5  Stretches that overlap or touch are refused with both; they may be typed in any order.
 *   RH-6  Hours written out are read as the same hours.
 *
 * The words come from the table passed in (`resources/desk/clock-words.json`).
 * Must not know: weeks, any language.
 */
import * as v from 'valibot'
import { ok, refuse, type Facts, type Refusal, type Result } from '../core/result.ts'
import { anyDash } from '../text/normalize.ts'
import { minutesOfDay, type MinuteInterval } from './week-hours.ts'

const words = v.array(v.pipe(v.string(), v.nonEmpty()))
export const clockWordsSchema = v.object({
  hour: words,
  minute: words,
  half: words,
  morning: words,
  afternoon: words,
  from: words,
  upTo: words,
  closed: words,
})
export type ClockWords = v.InferOutput<typeof clockWordsSchema>

/** `stretch`, `one`, `other`: as read, to be shown. */
export type HoursRefusal =
  | Refusal<'not-hours' | 'no-end' | 'no-such-time' | 'ends-first', { readonly stretch: string }>
  | Refusal<'stretches-overlap', TwoStretches>
  | Refusal<'stretches-touch', TwoStretches>
interface TwoStretches extends Facts {
  readonly one: string
  readonly other: string
}

const signs = { morning: 'A', afternoon: 'P' } as const
/** Slash, comma, semicolon, the ideographic comma, the middle dot, a vertical bar, blanks. */
const betweenStretches = /[/,;\u3001\u30fb|\s]+/
const written = /^([AP])?(?:(\d{1,2})(?::(\d{2})?)?|(\d{1,2})(\d{2}))$/

export function readHours(
  text: string,
  table: ClockWords,
): Result<readonly MinuteInterval[], HoursRefusal> {
  const plain = toSigns(text, table)
  if (plain === '') return ok([])
  const stretches: MinuteInterval[] = []
  for (const part of plain.split(betweenStretches).filter((each) => each !== '')) {
    const stretch = readStretch(part)
    if (!stretch.ok) return stretch
    stretches.push(stretch.value)
  }
  return inOrder(stretches)
}

/** `9:00-12:00 13:00-17:00`, with `A` and `P` for the halves of the day. */
function toSigns(text: string, table: ClockWords): string {
  const typed = text.normalize('NFKC').toUpperCase().trim()
  if (table.closed.includes(typed)) return ''
  const worded = [
    [table.upTo, ''],
    [table.from, '-'],
    [table.morning, signs.morning],
    [table.afternoon, signs.afternoon],
    [table.hour, ':'],
    [table.half, '30'],
    [table.minute, ''],
  ] as const
  let plain = typed.replaceAll('.', ':')
  for (const [list, sign] of worded)
    for (const word of list) plain = plain.replaceAll(word.normalize('NFKC'), sign)
  return plain
    .replace(anyDash, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/([AP])\s+/g, '$1')
    .replace(/\s+:/g, ':')
    .trim()
}

function readStretch(part: string): Result<MinuteInterval, HoursRefusal> {
  const ends = part.split('-')
  const [from, to] = ends
  const stretch = part
  if (from === undefined || from === '' || ends.length > 2) return refuse('not-hours', { stretch })
  if (!written.test(from)) return refuse('not-hours', { stretch })
  if (to === undefined || to === '') return refuse('no-end', { stretch })
  if (!written.test(to)) return refuse('not-hours', { stretch })
  const [fromMinute, toMinute] = [readTime(from), readTime(to)]
  if (fromMinute === null || toMinute === null) return refuse('no-such-time', { stretch })
  if (fromMinute >= toMinute)
    return refuse('ends-first', { stretch: writeStretch({ fromMinute, toMinute }) })
  return ok({ fromMinute, toMinute })
}

/** `null`: no such time of a day. */
function readTime(text: string): number | null {
  const [, half, apart, minutesApart, packed, minutesPacked] = written.exec(text) ?? []
  const typed = Number(apart ?? packed)
  if (half !== undefined && typed > 12) return null
  const hours = half === undefined ? typed : (typed % 12) + (half === signs.afternoon ? 12 : 0)
  const minutes = Number(minutesApart ?? minutesPacked ?? 0)
  const minute = hours * 60 + minutes
  return minutes < 60 && minute <= minutesOfDay ? minute : null
}

function inOrder(
  stretches: readonly MinuteInterval[],
): Result<readonly MinuteInterval[], HoursRefusal> {
  const sorted = [...stretches].sort(
    (one, other) => one.fromMinute - other.fromMinute || one.toMinute - other.toMinute,
  )
  for (const [at, other] of sorted.entries()) {
    const one = sorted[at - 1]
    if (one === undefined || one.toMinute < other.fromMinute) continue
    const both = { one: writeStretch(one), other: writeStretch(other) }
    return one.toMinute === other.fromMinute
      ? refuse('stretches-touch', both)
      : refuse('stretches-overlap', both)
  }
  return ok(sorted)
}

const clock = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

const writeStretch = ({ fromMinute, toMinute }: MinuteInterval): string =>
  `${clock(fromMinute)}\u2013${clock(toMinute)}`

/** `9:00–12:00 / 13:00–17:00`; empty for a day without hours. */
export const writeHours = (stretches: readonly MinuteInterval[]): string =>
  stretches.map(writeStretch).join(' / ')
