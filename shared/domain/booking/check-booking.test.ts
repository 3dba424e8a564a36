import { describe, expect, it } from 'vitest'
import { asId, type SeriesId } from '../core/id.ts'
import vectors from '../desk/desk-hours.vectors.json'
import { makeDeskHours } from '../desk/desk-hours.ts'
import { gunma, gunmaHours } from '../desk/gunma.fixture.ts'
import type { Expert } from '../expert/expert.ts'
import { wholeDays, withRemovedDay } from '../expert/roster.ts'
import {
  administrator,
  around,
  at,
  booked,
  care,
  caseFile,
  counselor,
  everyWeek,
  expertNumber,
  lawyer,
  other,
  personNumber,
  psychologist,
  request,
  sessionNumber,
} from './booking.fixture.ts'
import { usualBookingSettings } from './booking-settings.ts'
import { checkBooking, type Around, type BookingRequest } from './check-booking.ts'
import { lastBookingDay } from './check-time.ts'
import { quotaMeter } from './quota.ts'

const always: Expert = {
  ...psychologist,
  roster: {
    ...psychologist.roster,
    recurring: [1, 2, 3, 4, 5, 6, 7].map((weekday) => everyWeek(weekday, 0, 24)),
  },
}
const refusals = (wanted: Partial<BookingRequest> = {}, now: Partial<Around> = {}) =>
  checkBooking({ ...request, moved: null, ...wanted }, { ...around, ...now })
const codes = (wanted: Partial<BookingRequest> = {}, now: Partial<Around> = {}) =>
  refusals(wanted, now).map(({ code }) => code)
const when = (from: string, to: string) => ({ from: at(from), to: at(to) })
const anyTime = { experts: [always], now: at('2026-11-01T09:00') }
const withLawyer = (change: Partial<Expert>) => ({ experts: [{ ...lawyer, ...change }] })

describe('the place of a session', () => {
  it.each(vectors.bookings)('PL-1 vector $from to $to', ({ from, to, allowed, why }) => {
    const found = codes({ expertId: always.id, ...when(from, to) }, anyTime)
    expect(found.filter((code) => code !== 'outside-roster')).toEqual(allowed ? [] : [why])
  })

  it.each([
    ['2026-11-23', 'national-holiday'],
    ['2026-05-06', 'national-holiday'],
    ['2027-03-22', 'national-holiday'],
    ['2026-12-29', 'year-end'],
    ['2027-01-03', 'year-end'],
    ['2026-11-28', 'weekend'],
    ['2026-11-29', 'weekend'],
    ['2026-12-28', null],
    ['2027-01-04', null],
  ])('PL-1 the desk is closed on %s: %s', (date, why) => {
    const wanted = { expertId: always.id, ...when(`${date}T10:00`, `${date}T10:50`) }
    const found = refusals(wanted, { ...anyTime, now: at('2026-04-01T09:00') })
    const expected =
      why === null ? [] : [{ code: 'closed-day', facts: { date, why: { code: why } } }]
    expect(found).toMatchObject(expected)
  })

  it('PL-1 sessions need desk hours only: the pause of the telephone is open, own closures and openings count', () => {
    const lunch = when('2026-11-25T12:00', '2026-11-25T12:50')
    expect(codes({ expertId: always.id, ...lunch }, anyTime)).toEqual([])
    const hours = makeDeskHours(gunma, {
      extraClosures: ['2026-11-25'],
      extraOpenings: ['2026-11-28'],
    })
    expect(codes({}, { hours })).toEqual(['closed-day'])
    const saturday = when('2026-11-28T10:00', '2026-11-28T10:50')
    expect(codes({ expertId: always.id, ...saturday }, { ...anyTime, hours })).toEqual([])
    expect(
      refusals({ expertId: always.id, ...when('2026-11-25T16:30', '2026-11-25T17:20') }, anyTime),
    ).toEqual([
      {
        code: 'outside-desk-hours',
        facts: { date: '2026-11-25', desk: [{ fromMinute: 540, toMinute: 1020 }] },
      },
    ])
  })

  it('PL-2 a session lies wholly in the roster of its day', () => {
    expect(codes()).toEqual([])
    expect(codes(when('2026-11-25T15:30', '2026-11-25T16:00'))).toEqual([])
    const over = refusals(when('2026-11-25T15:31', '2026-11-25T16:01'))
    const roster = [{ fromMinute: 780, toMinute: 960 }]
    expect(over).toEqual([{ code: 'outside-roster', facts: { date: '2026-11-25', roster } }])
    expect(codes(when('2026-11-25T12:59', '2026-11-25T13:29'))).toEqual(['outside-roster'])
    expect(codes(when('2026-12-02T13:00', '2026-12-02T13:30'))).toEqual(['outside-roster'])
    const removed = { roster: withRemovedDay(lawyer.roster, '2026-11-25') }
    expect(codes({}, withLawyer(removed))).toEqual(['outside-roster'])
  })

  it('PL-3 not while the expert is away, nor from the day he retired', () => {
    const away = { ...wholeDays({ from: '2026-11-25', to: '2026-11-26' }), reason: '秘密の通院' }
    const absent = refusals({}, withLawyer({ absences: [away] }))
    expect(absent).toEqual([{ code: 'expert-absent', facts: { from: away.from, to: away.to } }])
    expect(JSON.stringify(absent)).not.toContain('通院')
    expect(refusals({}, withLawyer({ retiredOn: '2026-11-25' }))).toEqual([
      { code: 'expert-retired', facts: { retiredOn: '2026-11-25' } },
    ])
    expect(codes({}, withLawyer({ retiredOn: '2026-11-26' }))).toEqual([])
  })

  it('PL-4 a session may end exactly at closing time, its buffer behind it', () => {
    const last = { expertId: always.id, ...when('2026-11-24T16:10', '2026-11-24T17:00') }
    expect(codes(last, anyTime)).toEqual([])
    expect(
      codes(when('2026-11-25T13:00', '2026-11-25T13:30'), withLawyer({ bufferBeforeMinutes: 30 })),
    ).toEqual([])
  })

  it('PL-5 what is no period has no place', () => {
    expect(codes(when('2026-11-25T13:00', '2026-11-25T13:00'))).toEqual(['not-a-period'])
    expect(codes(when('2020-01-01T13:00', '2020-01-01T12:00'))).toEqual(['not-a-period'])
  })
})

describe('the time left until a session', () => {
  it('BT-1 nothing begins in the past', () => {
    expect(codes({}, { now: at('2026-11-25T13:00') })).toEqual([])
    const now = at('2026-11-25T13:01')
    expect(refusals({}, { now })).toEqual([
      { code: 'in-the-past', facts: { from: request.from, now } },
    ])
  })

  it.each([
    ['2026-11-25', 0, '2026-11-25'],
    ['2026-11-25', 1, '2026-11-24'],
    ['2026-11-25', 2, '2026-11-20'],
    ['2027-01-05', 2, '2026-12-28'],
    ['2027-03-23', 1, '2027-03-19'],
  ] as const)('BT-2 for %s, %i open days before is %s', (date, openDays, lastDay) => {
    expect(lastBookingDay(gunmaHours, date, openDays)).toBe(lastDay)
  })

  it('BT-2 the last day of booking lasts until midnight', () => {
    const expert = withLawyer({ deadlineOpenDays: 2 })
    expect(codes({}, { ...expert, now: at('2026-11-20T23:59') })).toEqual([])
    expect(refusals({}, { ...expert, now: at('2026-11-21T00:00') })).toEqual([
      { code: 'deadline-passed', facts: { lastDay: '2026-11-20' } },
    ])
    const never = makeDeskHours({ ...gunma, desk: { ...gunma.desk, weekdays: [] } })
    expect(lastBookingDay(never, '2026-11-25', 1)).toBeNull()
  })

  it('BT-3 exactly the lead time is enough', () => {
    const expert = withLawyer({ leadMinutes: 120 })
    expect(codes({}, { ...expert, now: at('2026-11-25T11:00') })).toEqual([])
    expect(refusals({}, { ...expert, now: at('2026-11-25T11:01') })).toEqual([
      { code: 'lead-time', facts: { earliest: at('2026-11-25T13:01') } },
    ])
  })
})

describe('overlaps', () => {
  const first = booked(other, { id: sessionNumber(9) })
  const one = { sessions: [first] }
  it('OL-1 no minute of an expert is held twice, buffers included', () => {
    // 13:00 to 13:30 and 10 minutes after it.
    expect(codes(when('2026-11-25T13:40', '2026-11-25T14:10'), one)).toEqual([])
    expect(refusals(when('2026-11-25T13:39', '2026-11-25T14:09'), one)).toEqual([
      {
        code: 'expert-busy',
        facts: {
          ...{ sessionId: first.id, from: first.from, to: first.to },
          ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 10 },
        },
      },
    ])
    const later = { sessions: [{ ...first, ...when('2026-11-25T14:00', '2026-11-25T14:30') }] }
    expect(codes(when('2026-11-25T13:20', '2026-11-25T13:50'), later)).toEqual([])
    expect(codes(when('2026-11-25T13:21', '2026-11-25T13:51'), later)).toEqual(['expert-busy'])
    const before = { ...one, ...withLawyer({ bufferBeforeMinutes: 5 }) }
    expect(codes(when('2026-11-25T13:44', '2026-11-25T14:14'), before)).toEqual(['expert-busy'])
    expect(codes(when('2026-11-25T13:45', '2026-11-25T14:15'), before)).toEqual([])
  })

  it('OL-2 nobody is in two sessions at once; touching is allowed', () => {
    const second = { ...always, id: expertNumber(3) }
    const experts = [lawyer, second]
    const wanted = { ...other, caseFile: caseFile(3, [2]), expertId: second.id }
    const overlapping = refusals(
      { ...wanted, ...when('2026-11-25T13:29', '2026-11-25T14:19') },
      { ...one, experts },
    )
    expect(overlapping).toEqual([
      { code: 'person-busy', facts: { sessionId: first.id, from: first.from, to: first.to } },
    ])
    expect(
      codes({ ...wanted, ...when('2026-11-25T13:30', '2026-11-25T14:20') }, { ...one, experts }),
    ).toEqual([])
  })

  it('OL-3 a room takes one session at a time, where rooms are used', () => {
    const experts = [lawyer, { ...lawyer, id: expertNumber(3) }]
    const wanted = { expertId: expertNumber(3) }
    const settings = { ...usualBookingSettings, usesRooms: true }
    expect(codes(wanted, { ...one, experts })).toEqual([])
    expect(codes(wanted, { ...one, experts, settings })).toEqual(['room-busy'])
    expect(codes({ ...wanted, room: 'roomB' }, { ...one, experts, settings })).toEqual([])
    const noRoom = { sessions: [{ ...first, room: null }] }
    expect(codes({ ...wanted, room: null }, { ...noRoom, experts, settings })).toEqual([])
  })

  it('OL-4 a day has at most so many sessions', () => {
    const wanted = when('2026-11-25T15:00', '2026-11-25T15:30')
    expect(codes(wanted, { ...one, ...withLawyer({ seatsPerDay: 2 }) })).toEqual([])
    expect(refusals(wanted, { ...one, ...withLawyer({ seatsPerDay: 1 }) })).toEqual([
      { code: 'seats-full', facts: { date: '2026-11-25', seats: 1, taken: 1 } },
    ])
  })

  it('OL-5 what is cancelled holds nothing', () => {
    const cancelled = { ...first, state: 'cancelled', countsForQuota: false } as const
    expect(codes({}, { ...withLawyer({ seatsPerDay: 1 }), sessions: [cancelled] })).toEqual([])
  })
})

describe('quota', () => {
  const spring = { ...psychologist, roster: always.roster }
  const experts = [spring]
  const inMarch = {
    ...booked(care),
    ...when('2027-03-30T10:00', '2027-03-30T10:50'),
    state: 'held',
  } as const
  const settings = { ...usualBookingSettings, quotaPerYear: { lawyer: null, psychologist: 1 } }
  const wanted = (from: string, to: string) => ({
    ...care,
    caseFile: caseFile(2, [1]),
    ...when(from, to),
  })
  const of = { personId: personNumber(1), kind: 'psychologist', fiscalYear: 2026 } as const

  it('QT-1 counts by the fiscal year of the session: 30 March is not 1 April', () => {
    const now = { experts, settings, sessions: [inMarch] }
    expect(refusals(wanted('2027-03-31T10:00', '2027-03-31T10:50'), now)).toEqual([
      {
        code: 'quota-reached',
        facts: { kind: 'psychologist', fiscalYear: 2026, counted: 1, limit: 1 },
      },
    ])
    expect(codes(wanted('2027-04-01T10:00', '2027-04-01T10:50'), now)).toEqual([])
    const elsewhere = {
      ...wanted('2027-03-31T10:00', '2027-03-31T10:50'),
      personId: personNumber(2),
    }
    expect(codes(elsewhere, now)).toEqual([])
  })

  it('QT-2 QT-3 what is cancelled does not count, what was missed as chosen', () => {
    const count = (change: object) => quotaMeter(of, [{ ...inMarch, ...change }], settings).counted
    expect(count({})).toBe(1)
    expect(count({ state: 'confirmed' })).toBe(1)
    expect(count({ state: 'cancelled', countsForQuota: false })).toBe(0)
    expect(count({ state: 'cancelled' })).toBe(0)
    expect(count({ state: 'missed' })).toBe(1)
    expect(count({ state: 'missed', countsForQuota: false })).toBe(0)
    expect(count({ kind: 'lawyer' })).toBe(0)
  })

  it('QT-4 BG-1 without a limit it only counts', () => {
    const meter = { ...of, counted: 1, open: 0 }
    expect(quotaMeter(of, [inMarch], usualBookingSettings)).toEqual({
      ...meter,
      limit: null,
      left: null,
    })
    expect(quotaMeter(of, [inMarch], settings)).toEqual({ ...meter, limit: 1, left: 0 })
    expect(usualBookingSettings).toMatchObject({
      ...{ missedCounts: true, expiredFallFree: false, usesRooms: false },
    })
  })
})

describe('checking a booking', () => {
  it('BK-1 says everything at once', () => {
    const sessions = [booked()]
    const experts = [
      {
        ...lawyer,
        seatsPerDay: 1,
        deadlineOpenDays: 3,
        leadMinutes: 9999,
        retiredOn: '2026-11-01' as const,
      },
    ]
    const settings = {
      ...usualBookingSettings,
      usesRooms: true,
      quotaPerYear: { lawyer: 1, psychologist: null },
    }
    const hours = makeDeskHours(gunma, { extraClosures: ['2026-11-25'], extraOpenings: [] })
    const now = at('2026-11-25T18:00')
    const closed = { ...caseFile(), state: 'closed' } as const
    const all = codes(
      { ...when('2026-11-25T12:50', '2026-11-25T13:20'), caseFile: closed },
      { sessions, experts, settings, hours, now },
    )
    expect(all.sort()).toEqual(
      [
        ...['case-closed', 'closed-day', 'deadline-passed', 'expert-busy', 'expert-retired'],
        ...['in-the-past', 'lead-time', 'open-booking-exists', 'outside-roster', 'person-busy'],
        ...['quota-reached', 'room-busy', 'seats-full'],
      ].sort(),
    )
  })

  it('BK-2 BK-3 an administrator with a reason may leave the roster, and nothing else', () => {
    const wanted = when('2026-11-26T10:00', '2026-11-26T10:30')
    const override = { by: administrator, role: 'administrator', reason: '急ぎ' } as const
    expect(codes(wanted)).toEqual(['outside-roster'])
    expect(codes({ ...wanted, override })).toEqual([])
    expect(codes({ ...wanted, override: { ...override, reason: ' \n' } })).toEqual([
      'outside-roster',
      'override-reason-needed',
    ])
    for (const role of ['counselor', 'reader'] as const)
      expect(codes({ ...wanted, override: { ...override, by: counselor, role } })).toEqual([
        'outside-roster',
        'override-not-allowed',
      ])
    const holiday = when('2026-11-23T10:00', '2026-11-23T10:30')
    expect(codes({ ...holiday, override })).toEqual(['closed-day'])
    const away = { ...wholeDays({ from: '2026-11-26', to: '2026-11-27' }), reason: null }
    expect(
      codes({ ...wanted, override }, withLawyer({ absences: [away], leadMinutes: 86_400 })),
    ).toEqual(['expert-absent', 'lead-time'])
  })

  it('BK-4 a case has one open booking of a kind, a series being one', () => {
    const first = booked()
    const sessions = [first]
    const concerned = { caseFile: caseFile(1, [2]), personId: personNumber(2) }
    const later = { ...when('2026-12-09T13:00', '2026-12-09T13:30'), ...concerned }
    expect(refusals(later, { sessions })).toEqual([
      {
        code: 'open-booking-exists',
        facts: { sessionId: first.id, from: first.from, kind: 'lawyer' },
      },
    ])
    expect(codes({ ...later, caseFile: caseFile(2) }, { sessions })).toEqual([])
    expect(codes(care, { sessions })).toEqual([])
    for (const state of ['held', 'missed', 'cancelled'] as const)
      expect(codes(later, { sessions: [{ ...first, state }] }), state).toEqual([])
    const seriesId = asId<SeriesId>('series-1')
    const inSeries = [{ ...first, series: { id: seriesId, nth: 1 } }]
    expect(codes({ ...later, seriesId }, { sessions: inSeries })).toEqual([])
    expect(codes({ ...later, seriesId }, { sessions })).toEqual(['open-booking-exists'])
    expect(codes(later, { sessions: inSeries })).toEqual(['open-booking-exists'])
  })

  it('BK-5 what is moved does not stand in its own way', () => {
    const first = booked()
    const settings = {
      ...usualBookingSettings,
      usesRooms: true,
      quotaPerYear: { lawyer: 1, psychologist: 1 },
    }
    const now = { sessions: [first], settings, ...withLawyer({ seatsPerDay: 1 }) }
    const wanted = when('2026-11-25T13:10', '2026-11-25T13:40')
    expect(codes({ ...wanted, moved: first.id }, now)).toEqual([])
    expect(codes(wanted, now)).toHaveLength(6)
  })

  it('BK-6 not for a closed case, nor by an expert nobody knows', () => {
    expect(codes({ caseFile: { ...caseFile(), state: 'closed' } })).toEqual(['case-closed'])
    expect(codes({ expertId: expertNumber(8) })).toEqual(['expert-unknown'])
  })

  it('BK-7 for who called or is concerned, and for nobody else', () => {
    const personId = personNumber(5)
    expect(codes({ personId })).toEqual(['person-not-of-case'])
    expect(codes({ personId, caseFile: caseFile(1, [4]) })).toEqual(['person-not-of-case'])
    expect(codes({ personId, caseFile: caseFile(1, [4, 5]) })).toEqual([])
    expect(codes({ personId, caseFile: caseFile(5) })).toEqual([])
    const nobody = { ...caseFile(), callerId: null }
    expect(codes({ caseFile: nobody })).toEqual(['person-not-of-case'])
  })
})
