import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toEpochMs } from '../time/tokyo.ts'
import { at, booked, expertNumber, lawyer, sessionNumber } from './booking.fixture.ts'
import type { ExpertSession } from './expert-session.ts'
import { sessionsOfMonth, writeIcs, type IcsChoice } from './write-ics.ts'

const choice: IcsChoice = {
  words: {
    productId: '-//Madoguchi//JA',
    kinds: { lawyer: '弁護士相談', psychologist: '臨床心理士相談' },
    tentative: '仮予約',
    roomOf: (room) => (room === 'roomA' ? '相談室A' : room),
  },
  writtenAt: at('2026-11-20T10:00'),
  withNames: null,
}
const named = (person: string): IcsChoice => ({
  ...choice,
  withNames: { personOf: () => person, expertOf: () => lawyer.name },
})
const session = booked({}, { noteForExpert: '秘密のメモ' })

/** An own reader: unfolds, splits names from values, takes escapes back. */
function readBack(text: string): readonly (readonly [string, string])[] {
  expect(text.endsWith('\r\n')).toBe(true)
  const unfolded = text
    .slice(0, -2)
    .split('\r\n')
    .reduce<string[]>((lines, line) => {
      if (line.startsWith(' ')) lines[lines.length - 1] += line.slice(1)
      else lines.push(line)
      return lines
    }, [])
  return unfolded.map((line) => {
    const colon = line.indexOf(':')
    const value = line
      .slice(colon + 1)
      .replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
    return [line.slice(0, colon), value]
  })
}
const valueOf = (text: string, name: string) =>
  readBack(text)
    .filter(([each]) => each === name)
    .map(([, value]) => value)
const summary = (person: string) => valueOf(writeIcs([session], named(person)), 'SUMMARY')[0]

describe('calendar files', () => {
  it('IC-1 lines end in CR LF, are at most 75 octets, folded between characters', () => {
    const person = '𠮷野家'.repeat(60)
    const text = writeIcs([session], named(person))
    const lines = text.split('\r\n')
    for (const line of lines) {
      const octets = new TextEncoder().encode(line)
      expect(octets.length).toBeLessThanOrEqual(75)
      expect(new TextDecoder('utf-8', { fatal: true }).decode(octets)).toBe(line)
    }
    expect(lines.some((line) => new TextEncoder().encode(line).length > 71)).toBe(true)
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
    expect(summary(person)).toBe(`弁護士相談 ${lawyer.name} ${person}`)
  })

  it('IC-1 IC-2 any name comes back, but for control characters and halves', () => {
    expect(summary('a\\n;b,c:d"e\r\nf\rg\nh\ti')).toBe(
      `弁護士相談 ${lawyer.name} a\\n;b,c:d"e\nf\ng\nh\ti`,
    )
    expect(summary('a\u0000\u001b\u007f\u0085\ud800b\udc00c')).toBe(`弁護士相談 ${lawyer.name} abc`)
    const mixed = fc.constantFrom('a', 'é', '漢', '𠮷', ';')
    const anyName = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 90 }),
      fc.string({ unit: mixed, minLength: 60, maxLength: 120 }),
    )
    fc.assert(
      fc.property(anyName, (person) => {
        const kept = person.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|[\u2028\u2029]/gu, '')
        const written = writeIcs([session], named(person))
        for (const line of written.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        // A name of which nothing is left still has its space before it.
        expect(valueOf(written, 'SUMMARY')).toEqual([`弁護士相談 ${lawyer.name} ${kept}`])
      }),
    )
  })

  it('IC-2 IC-3 IC-4 a session, read back', () => {
    const tentative = booked({}, { state: 'tentative' })
    expect(readBack(writeIcs([tentative], choice))).toEqual([
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', '-//Madoguchi//JA'],
      ['CALSCALE', 'GREGORIAN'],
      ['BEGIN', 'VTIMEZONE'],
      ['TZID', 'Asia/Tokyo'],
      ['BEGIN', 'STANDARD'],
      ['DTSTART', '19520101T000000'],
      ['TZOFFSETFROM', '+0900'],
      ['TZOFFSETTO', '+0900'],
      ['TZNAME', 'JST'],
      ['END', 'STANDARD'],
      ['END', 'VTIMEZONE'],
      ['BEGIN', 'VEVENT'],
      ['UID', 'session-1@madoguchi.invalid'],
      ['DTSTAMP', '20261120T010000Z'],
      ['SEQUENCE', '0'],
      ['DTSTART;TZID=Asia/Tokyo', '20261125T130000'],
      ['DTEND;TZID=Asia/Tokyo', '20261125T133000'],
      ['SUMMARY', '仮予約 弁護士相談'],
      ['LOCATION', '相談室A'],
      ['STATUS', 'TENTATIVE'],
      ['TRANSP', 'OPAQUE'],
      ['END', 'VEVENT'],
      ['END', 'VCALENDAR'],
    ])
    expect(valueOf(writeIcs([{ ...session, room: null }], choice), 'LOCATION')).toEqual([])
  })

  it('IC-3 times mean the same moment wherever they are read', () => {
    const [start = ''] = valueOf(writeIcs([session], choice), 'DTSTART;TZID=Asia/Tokyo')
    const parts = [
      start.slice(0, 4),
      start.slice(4, 6),
      start.slice(6, 8),
      start.slice(9, 11),
      start.slice(11, 13),
    ].map(Number)
    const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = parts
    expect(Date.UTC(year, month - 1, date, hour - 9, minute)).toBe(toEpochMs(session.from))
  })

  it('IC-4 a changed session keeps its UID and grows its sequence', () => {
    const line = {
      act: 'moved',
      at: at('2026-11-20T11:00'),
      by: session.history[0]?.by,
      was: null,
    } as const
    const changed = { ...session, history: [...session.history, line, line] } as ExpertSession
    const texts = [session, changed].map((each) => writeIcs([each], choice))
    expect(texts.map((text) => valueOf(text, 'SEQUENCE')[0])).toEqual(['0', '2'])
    expect(new Set(texts.map((text) => valueOf(text, 'UID')[0])).size).toBe(1)
    const states = ['tentative', 'confirmed', 'held', 'missed', 'cancelled'] as const
    const status = states.map(
      (state) => valueOf(writeIcs([{ ...session, state }], choice), 'STATUS')[0],
    )
    expect(status).toEqual(['TENTATIVE', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'CANCELLED'])
  })

  it('IC-5 without names nothing personal is written', () => {
    const told = {
      ...session,
      answer: '秘密の答え',
      nextStep: '秘密の次',
      reasons: [{ line: 0, text: '秘密の理由' }],
    }
    const text = writeIcs([told], choice)
    for (const secret of [
      '秘密',
      lawyer.name,
      session.caseFileId,
      session.personId,
      session.expertId,
    ])
      expect(text).not.toContain(secret)
    expect(writeIcs([told], named('山田 太郎'))).not.toContain('秘密')
    expect(summary('山田 太郎')).toBe(`弁護士相談 ${lawyer.name} 山田 太郎`)
    const unknown = { ...choice, withNames: { personOf: () => null, expertOf: () => '' } }
    expect(valueOf(writeIcs([session], unknown), 'SUMMARY')).toEqual(['弁護士相談'])
  })

  it('IC-6 the month of an expert, in order, without cancelled ones', () => {
    const on = (n: number, date: string, change: Partial<ExpertSession> = {}): ExpertSession => ({
      ...session,
      ...{ id: sessionNumber(n), from: at(`${date}T13:00`), to: at(`${date}T13:30`), ...change },
    })
    const all = [
      on(1, '2026-11-25'),
      on(2, '2026-11-11'),
      on(3, '2026-12-01'),
      on(4, '2026-10-31'),
      on(5, '2026-11-12', { state: 'cancelled' }),
      on(6, '2026-11-12', { expertId: expertNumber(2) }),
      on(7, '2026-11-30', { state: 'missed' }),
    ]
    const month = sessionsOfMonth(lawyer.id, '2026-11', all)
    expect(month.map(({ id }) => id)).toEqual(['session-2', 'session-1', 'session-7'])
    expect(valueOf(writeIcs(month, choice), 'UID')).toHaveLength(3)
  })
})
