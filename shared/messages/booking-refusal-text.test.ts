import { describe, expect, it } from 'vitest'
import { at, lawyer, sessionNumber } from '../domain/booking/booking.fixture.ts'
import { refuseBooking } from '../domain/booking/decide-booking.ts'
import { asId, type WaitlistEntryId } from '../domain/core/id.ts'
import { bookingRefusalLines, type SessionRefusal } from './booking-refusal-text.ts'
import { messages } from './language.ts'

type Samples = {
  readonly [C in SessionRefusal['code']]: Extract<SessionRefusal, { readonly code: C }>['facts']
}
const [from, to] = [at('2026-11-25T13:00'), at('2026-11-25T13:30')]
const busy = { sessionId: sessionNumber(1), from, to }
const date = '2026-11-23'
const state = 'cancelled'
const samples: Samples = {
  ...{ 'not-a-period': {}, 'expert-unknown': {}, 'case-closed': {}, 'person-not-of-case': {} },
  ...{ 'override-reason-needed': {}, 'conflict-check-needed': {}, 'requested-later': {} },
  ...{ 'no-such-session': {}, 'reason-needed': {}, 'nothing-moved': {}, 'other-kind': {} },
  ...{ 'not-over': {}, 'not-waiting': {} },
  'closed-day': { date, why: { code: 'national-holiday', holiday: 'laborThanksgiving' } },
  'outside-desk-hours': { date, desk: [{ fromMinute: 540, toMinute: 1020 }] },
  'expert-retired': { retiredOn: date },
  'outside-roster': { date, roster: [{ fromMinute: 780, toMinute: 960 }] },
  'expert-absent': { from, to: at('2026-11-26T12:00') },
  'in-the-past': { from, now: to },
  'deadline-passed': { lastDay: date },
  'lead-time': { earliest: from },
  'expert-busy': { ...busy, bufferBeforeMinutes: 0, bufferAfterMinutes: 10 },
  'person-busy': busy,
  'room-busy': { ...busy, room: 'room2' },
  'seats-full': { date, seats: 2, taken: 2 },
  'override-not-allowed': { role: 'counselor' },
  'open-booking-exists': { sessionId: busy.sessionId, from, kind: 'psychologist' },
  'quota-reached': { kind: 'lawyer', fiscalYear: 2026, counted: 3, limit: 3 },
  'hold-until-passed': { now: from },
  'hold-until-late': { from },
  'booking-not-open': { state },
  'not-tentative': { state },
  'not-held': { state },
  'session-begun': { from },
  'session-not-begun': { from },
  'already-waiting': { entryId: asId<WaitlistEntryId>('waiting-1') },
  'series-short': { wanted: 6, planned: 4, skipped: [] },
}
const linesOf = (
  code: string,
  facts: object,
  ...more: [] | [Parameters<typeof bookingRefusalLines>[1]]
) => bookingRefusalLines({ code, facts: { ...facts } }, ...more)

describe('why a booking is refused', () => {
  it('has a line of its own for every code', () => {
    const all = Object.entries(samples).map(([code, facts]) => linesOf(code, facts))
    expect(all.every((lines) => lines.length === 1)).toBe(true)
    const lines = all.flat()
    expect(new Set(lines).size).toBe(Object.keys(samples).length)
    expect(lines).not.toContain(messages.refusedOtherwise)
    expect(lines.filter((line) => /undefined|null|NaN|\[object/.test(line))).toEqual([])
    expect(lines.every((line) => line.endsWith('。'))).toBe(true)
  })

  it.each([
    ['closed-day', samples['closed-day'], '11/23(月)は勤労感謝の日のため、窓口はお休みです。'],
    [
      'closed-day',
      { date: '2026-11-28', why: { code: 'weekend', weekday: 6 } },
      '11/28(土)は土曜日のため、窓口はお休みです。',
    ],
    ['outside-roster', samples['outside-roster'], '11/23(月)の当番は13:00〜16:00です。'],
    ['outside-roster', { date, roster: [] }, '11/23(月)は、この専門家の当番日ではありません。'],
    [
      'expert-absent',
      samples['expert-absent'],
      'この専門家は11/25(水) 13:00〜11/26(木) 12:00は不在です。',
    ],
    [
      'expert-busy',
      samples['expert-busy'],
      '専門家に11/25(水) 13:00〜13:30の予約があり、後10分も空けます。',
    ],
    ['room-busy', samples['room-busy'], '相談室2は11/25(水) 13:00〜13:30に使います。'],
    [
      'quota-reached',
      samples['quota-reached'],
      '令和8年度の弁護士の相談は3回で、上限(3回)に達しています。',
    ],
    ['deadline-passed', { lastDay: null }, 'この枠の予約の受け付けは終わっています。'],
  ] as const)('says the facts of %s in words', (code, facts, line) => {
    expect(linesOf(code, facts)).toEqual([line])
  })

  it('calls a room as the desk does', () => {
    const edits = [{ list: 'room', code: 'room2', label: '奥の部屋', hidden: false }] as never
    expect(linesOf('room-busy', samples['room-busy'], edits)[0]).toContain('奥の部屋')
  })

  it('says each refusal of a booking, and what it does not know as the desk does elsewhere', () => {
    const { refusal } = refuseBooking([
      { code: 'case-closed', facts: {} },
      { code: 'expert-retired', facts: { retiredOn: lawyer.retiredOn ?? date } },
    ])
    expect(bookingRefusalLines(refusal)).toEqual([
      '終結した事案です。もう一度開くと予約できます。',
      'この専門家は11/23(月)に退任しています。',
    ])
    expect(linesOf('not-allowed', {})).toEqual([messages.refusals['not-allowed']])
    expect(linesOf('nobody-knows', {})).toEqual([messages.refusedOtherwise])
  })
})
