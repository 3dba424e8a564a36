/**
 * Sessions as an iCalendar file (RFC 5545), for the calendar of an expert or an office.
 *
 *   IC-1  Lines end in CR LF and are at most 75 octets long; longer ones are folded between characters.
 *   IC-2  In texts a backslash, semicolon, comma and line break are escaped; control characters and halves of
 *         characters are left out.
 *   IC-3  Times are those of Tokyo, with the zone described in the file.
 *   IC-4  A session has one UID for good and a sequence that grows with every change, so that a calendar replaces it;
 *         a cancelled one is marked so, and a tentative one is.
 *   IC-5  Without names nothing personal is written: no name, no note, no reason, no number of a case.
 *   IC-6  A month of an expert are the sessions that begin in it, in the order of time, without cancelled ones.
 *
 * Must not know: languages (its words are passed in), files, the clock.
 */
import { Temporal } from 'temporal-polyfill'
import type { ExpertId, PersonId } from '../core/id.ts'
import type { ExpertKind } from '../expert/expert.ts'
import type { InstantText } from '../time/tokyo.ts'
import { holdsTime, type ExpertSession } from './expert-session.ts'

export interface IcsWords {
  /** Such as `-//Madoguchi//JA`. */
  readonly productId: string
  readonly kinds: Readonly<Record<ExpertKind, string>>
  /** Stands before what is not confirmed yet. */
  readonly tentative: string
  readonly roomOf: (room: string) => string
}
export interface IcsNames {
  readonly personOf: (id: PersonId) => string | null
  readonly expertOf: (id: ExpertId) => string | null
}
export interface IcsChoice {
  readonly words: IcsWords
  readonly writtenAt: InstantText
  /** `null`: nothing personal is written. */
  readonly withNames: IcsNames | null
}

export function writeIcs(sessions: readonly ExpertSession[], choice: IcsChoice): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escaped(choice.words.productId)}`,
    'CALSCALE:GREGORIAN',
    ...zone,
    ...sessions.flatMap((session) => eventLines(session, choice)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `month`: `2026-11`. */
export const sessionsOfMonth = (
  expertId: ExpertId,
  month: `${string}-${string}`,
  sessions: readonly ExpertSession[],
): readonly ExpertSession[] =>
  sessions
    .filter(
      (session) =>
        session.expertId === expertId && session.from.slice(0, 7) === month && holdsTime(session),
    )
    .sort((one, other) => (one.from < other.from ? -1 : 1))

const zoneId = 'Asia/Tokyo'
/** Without summer time since 1952; see `time/tokyo.ts`. */
const zone = [
  'BEGIN:VTIMEZONE',
  `TZID:${zoneId}`,
  'BEGIN:STANDARD',
  'DTSTART:19520101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
]

function eventLines(session: ExpertSession, choice: IcsChoice): readonly string[] {
  const { id, from, to, room, history } = session
  return [
    'BEGIN:VEVENT',
    `UID:${id}@madoguchi.invalid`,
    `DTSTAMP:${utc(choice.writtenAt)}`,
    `SEQUENCE:${Math.max(0, history.length - 1)}`,
    `DTSTART;TZID=${zoneId}:${local(from)}`,
    `DTEND;TZID=${zoneId}:${local(to)}`,
    `SUMMARY:${escaped(summaryOf(session, choice))}`,
    ...(room === null ? [] : [`LOCATION:${escaped(choice.words.roomOf(room))}`]),
    `STATUS:${statusOf(session)}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ]
}

function summaryOf(session: ExpertSession, { words, withNames }: IcsChoice): string {
  const isTentative = session.state === 'tentative'
  const names = withNames
    ? [withNames.expertOf(session.expertId), withNames.personOf(session.personId)]
    : []
  return [isTentative ? words.tentative : null, words.kinds[session.kind], ...names]
    .filter((part) => part !== null && part !== '')
    .join(' ')
}

function statusOf({ state }: ExpertSession): 'TENTATIVE' | 'CANCELLED' | 'CONFIRMED' {
  if (state === 'tentative') return 'TENTATIVE'
  return state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'
}

const local = (at: InstantText): string => at.slice(0, 19).replace(/[-:]/g, '')
const utc = (at: InstantText): string =>
  Temporal.Instant.from(at).toString({ fractionalSecondDigits: 0 }).replace(/[-:]/g, '')

const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029]/g
/** With the `u` flag only a half of a pair that stands alone. */
const half = /\p{Surrogate}/gu

const escaped = (text: string): string =>
  text
    .replace(half, '')
    .replace(control, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')

const longestLine = 75

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** The space that begins the rest of a line counts as well. */
function folded(line: string): string {
  let [written, octets] = ['', 0]
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > longestLine) {
      written += '\r\n '
      octets = 1
    }
    written += character
    octets += more
  }
  return written
}
