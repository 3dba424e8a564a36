import { describe, expect, it } from 'vitest'
import { asId, type SeriesId } from '../core/id.ts'
import { checkRecord, fieldNames } from '../core/record.ts'
import { expectOk, refuse } from '../core/result.ts'
import { makeDeskHours } from '../desk/desk-hours.ts'
import { gunma, gunmaHours } from '../desk/gunma.fixture.ts'
import {
  administrator,
  around,
  at,
  booked,
  care,
  caseFile,
  counselor,
  expertNumber,
  lawyer,
  made,
  other,
  psychologist,
  request,
  sessionNumber,
} from './booking.fixture.ts'
import { decideBooking, moveBooking, usualHoldUntil, type Move } from './decide-booking.ts'
import {
  daysWaited,
  expertSessionRecord,
  holdsTime,
  isOpenBooking,
  sessionStates,
  withLine,
} from './expert-session.ts'
import { recordPastSession } from './record-past.ts'

const codesOf = (result: { ok: boolean; refusal?: { code: string; facts: object } }): unknown =>
  result.ok
    ? []
    : (result.refusal?.facts as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code)
const move: Move = {
  ...{ caseFile: caseFile(), expertId: lawyer.id, room: 'roomA', override: null },
  ...{
    from: at('2026-12-09T14:00'),
    to: at('2026-12-09T14:30'),
    by: counselor,
    reason: '本人の都合',
  },
}
const override = { by: administrator, role: 'administrator', reason: '急ぎ' } as const

describe('expert sessions', () => {
  it('XS-1 are sealed under their case: words are personal, the rest is counted', () => {
    expect(expertSessionRecord.keyOf).toEqual({ kind: 'field', field: 'caseFileId' })
    expect(fieldNames(expertSessionRecord, 'personal')).toEqual(
      'reasons noteForExpert answer nextStep'.split(' '),
    )
    expect(checkRecord(expertSessionRecord, booked()).ok).toBe(true)
  })

  it('XS-2 keep the buffers they were booked with', () => {
    const session = booked()
    expect(session).toMatchObject({ bufferBeforeMinutes: 0, bufferAfterMinutes: 10 })
    const now = { ...around, sessions: [session], experts: [{ ...lawyer, bufferAfterMinutes: 0 }] }
    const wanted = {
      ...request,
      ...other,
      from: at('2026-11-25T13:35'),
      to: at('2026-11-25T14:05'),
    }
    expect(codesOf(decideBooking(wanted, made, now))).toEqual(['expert-busy'])
  })

  it('XS-3 open are tentative and confirmed; only cancelled holds nothing', () => {
    const those = (claim: (of: { state: (typeof sessionStates)[number] }) => boolean) =>
      sessionStates.filter((state) => claim({ state }))
    expect(those(isOpenBooking)).toEqual(['tentative', 'confirmed'])
    expect(those((each) => !holdsTime(each))).toEqual(['cancelled'])
  })

  it('XS-4 a change adds a line, a reason stands beside it, blank is none', () => {
    const line = { act: 'moved', at: made.requestedAt, by: counselor } as const
    const first = withLine(booked(), line, '本人の都合')
    const second = withLine(first, line, ' \n')
    expect(second.history.map(({ act }) => act)).toEqual(['booked', 'moved', 'moved'])
    expect(second.reasons).toEqual([{ line: 1, text: '本人の都合' }])
  })

  it('XS-5 days waited are those from asking to the session', () => {
    expect(daysWaited(booked())).toBe(7)
    expect(daysWaited({ requestedAt: at('2026-11-25T09:00'), from: at('2026-11-25T13:00') })).toBe(
      0,
    )
    expect(daysWaited({ requestedAt: at('2027-03-31T23:59'), from: at('2027-04-01T09:00') })).toBe(
      1,
    )
  })
})

describe('deciding a booking', () => {
  it('BD-1 books what passes, refuses the rest with everything that speaks against it', () => {
    expect(booked({}, { noteForExpert: '発信者情報開示の見込み' })).toEqual({
      ...{ id: 'session-1', caseFileId: 'casefile-1', personId: 'person-0001', kind: 'lawyer' },
      ...{ expertId: lawyer.id, from: request.from, to: request.to, room: 'roomA' },
      ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 10, state: 'confirmed', holdUntil: null },
      ...{ requestedAt: made.requestedAt, series: null, confirmation: null },
      ...{ conflictCheck: made.conflictCheck, override: null, countsForQuota: true },
      history: [{ act: 'booked', at: around.now, by: counselor, was: null }],
      ...{ reasons: [], noteForExpert: '発信者情報開示の見込み', answer: null, nextStep: null },
    })
    const closed = { ...request, from: at('2026-11-23T09:00'), to: at('2026-11-23T09:30') }
    expect(codesOf(decideBooking(closed, { ...made, conflictCheck: null }, around))).toEqual([
      ...['closed-day', 'outside-roster', 'conflict-check-needed'],
    ])
    const later = { ...made, requestedAt: at('2026-11-20T10:01') }
    expect(codesOf(decideBooking(request, later, around))).toEqual(['requested-later'])
    const unknown = { ...request, expertId: expertNumber(8) }
    expect(codesOf(decideBooking(unknown, made, around))).toEqual(['expert-unknown'])
  })

  it('BD-2 no lawyer without a conflict check; a hit is kept and refuses nothing', () => {
    const unchecked = { ...made, conflictCheck: null }
    expect(codesOf(decideBooking(request, unchecked, around))).toEqual(['conflict-check-needed'])
    expect(decideBooking(care, unchecked, around).ok).toBe(true)
    const hit = { at: around.now, by: counselor, isHit: true }
    expect(booked({}, { conflictCheck: hit }).conflictCheck).toEqual(hit)
  })

  it.each([
    // Friday before a long weekend, a Saturday, the last open day of the year.
    ['2026-11-20T10:00', '2026-11-24T17:00'],
    ['2026-11-21T10:00', '2026-11-24T17:00'],
    ['2026-12-28T16:00', '2027-01-04T17:00'],
    ['2026-11-24T10:00', '2026-11-25T17:00'],
  ])('BD-3 what is tentative since %s is held until %s', (now, until) => {
    expect(usualHoldUntil(gunmaHours, at(now), at('2027-02-01T10:00'))).toBe(at(until))
  })

  it('BD-3 never beyond the begin, and as chosen within that', () => {
    const state = 'tentative' as const
    expect(booked({}, { state }).holdUntil).toBe(at('2026-11-24T17:00'))
    const now = { now: at('2026-11-24T10:00') }
    expect(booked({}, { state }, now).holdUntil).toBe(request.from)
    expect(booked({}, { state, holdUntil: request.from }).holdUntil).toBe(request.from)
    const held = (text: string) =>
      codesOf(decideBooking(request, { ...made, state, holdUntil: at(text) }, around))
    expect(held('2026-11-20T10:01')).toEqual([])
    expect(held('2026-11-20T10:00')).toEqual(['hold-until-passed'])
    expect(held('2026-11-25T13:01')).toEqual(['hold-until-late'])
    expect(booked({}, { holdUntil: at('2026-11-24T12:00') }).holdUntil).toBeNull()
    const never = makeDeskHours({ ...gunma, desk: { ...gunma.desk, weekdays: [] } })
    expect(usualHoldUntil(never, around.now, request.from)).toBe(request.from)
  })

  it('BD-4 only what is open moves, to the same kind, somewhere else', () => {
    const session = booked()
    for (const state of ['held', 'missed', 'cancelled'] as const)
      expect(moveBooking({ ...session, state }, move, around)).toEqual(
        refuse('booking-not-open', { state }),
      )
    const stays = { ...move, from: session.from, to: session.to }
    expect(moveBooking(session, stays, around)).toEqual(refuse('nothing-moved'))
    expect(moveBooking(session, { ...stays, room: 'roomB' }, around).ok).toBe(true)
    const { from, to } = care
    const toOther = { ...move, expertId: psychologist.id, from, to }
    expect(moveBooking(session, toOther, around)).toEqual(refuse('other-kind'))
    const toHoliday = { ...move, from: at('2026-12-29T14:00'), to: at('2026-12-29T14:30') }
    expect(codesOf(moveBooking(session, toHoliday, around))).toEqual([
      'closed-day',
      'outside-roster',
    ])
    const unknown = { ...move, expertId: expertNumber(8) }
    expect(codesOf(moveBooking(session, unknown, around))).toEqual(['expert-unknown'])
  })

  it('BD-5 a move keeps where it stood; the confirmation of the person is gone', () => {
    const told = { how: 'phone', at: around.now, by: counselor } as const
    const session = { ...booked({}, { state: 'tentative' }), confirmation: told }
    const moved = expectOk(moveBooking(session, move, around))
    expect(moved).toMatchObject({ from: move.from, to: move.to, confirmation: null })
    expect(moved.holdUntil).toBe(session.holdUntil)
    const { expertId, from, to, room } = session
    const was = { expertId, from, to, room }
    expect(moved.history.at(-1)).toEqual({ act: 'moved', at: around.now, by: counselor, was })
    expect(moved.reasons).toEqual([{ line: 1, text: '本人の都合' }])
    expect(checkRecord(expertSessionRecord, moved).ok).toBe(true)
    const early = { ...session, holdUntil: at('2026-12-24T12:00') }
    expect(expectOk(moveBooking(early, move, around)).holdUntil).toBe(move.from)
  })

  it('BD-6 an override is kept only where it was needed', () => {
    expect(booked({ override }).override).toBeNull()
    const outside = { from: at('2026-11-26T10:00'), to: at('2026-11-26T10:30') }
    const allowed = booked({ ...outside, override })
    expect(allowed.override).toEqual({ at: around.now, by: administrator })
    expect(allowed.reasons).toEqual([{ line: 0, text: '急ぎ' }])
    expect(expectOk(moveBooking(allowed, move, around)).override).toBeNull()
    const again = expectOk(moveBooking(booked(), { ...move, ...outside, override }, around))
    expect(again.override).toEqual({ at: around.now, by: administrator })
    expect(again.reasons).toEqual([{ line: 1, text: '本人の都合\n急ぎ' }])
  })
})

describe('recording what took place', () => {
  const past = { ...request, from: at('2026-11-11T10:00'), to: at('2026-11-11T10:30') }
  const details = { ...made, answer: '開示請求を勧める', nextStep: null }
  const record = (change: object = {}, now: object = {}) =>
    recordPastSession({ ...past, ...change }, details, { ...around, ...now })

  it('PA-1 only what is over, held at once', () => {
    const session = expectOk(record())
    expect(session).toMatchObject({
      state: 'held',
      countsForQuota: true,
      answer: '開示請求を勧める',
    })
    expect(session.history).toEqual([{ act: 'recorded', at: around.now, by: counselor, was: null }])
    expect(checkRecord(expertSessionRecord, session).ok).toBe(true)
    expect(record({}, { now: past.to }).ok).toBe(true)
    expect(record({}, { now: at('2026-11-11T10:29') })).toEqual(refuse('not-over'))
    expect(codesOf(record({ to: past.from }))).toEqual(['not-a-period'])
    expect(codesOf(record({ expertId: expertNumber(8) }))).toEqual(['expert-unknown'])
    const seriesId = asId<SeriesId>('series-1')
    expect(expectOk(record({ seriesId })).series).toEqual({ id: seriesId, nth: 1 })
  })

  it('PA-5 of an open case, for a person of it', () => {
    const closed = { ...caseFile(2), state: 'closed' }
    expect(codesOf(record({ caseFile: closed }))).toEqual(['case-closed', 'person-not-of-case'])
    expect(codesOf(record({ caseFile: caseFile(2) }))).toEqual(['person-not-of-case'])
    expect(record({ caseFile: caseFile(2, [1]) }).ok).toBe(true)
  })

  it('PA-2 in desk hours, unless an administrator says otherwise', () => {
    const holiday = { from: at('2026-11-03T10:00'), to: at('2026-11-03T10:30') }
    expect(codesOf(record(holiday))).toEqual(['closed-day'])
    const late = { from: at('2026-11-11T16:45'), to: at('2026-11-11T17:15') }
    expect(codesOf(record(late))).toEqual(['outside-desk-hours'])
    expect(codesOf(record({ ...late, override: { ...override, role: 'counselor' } }))).toEqual([
      'outside-desk-hours',
      'override-not-allowed',
    ])
    const allowed = expectOk(record({ ...late, override }))
    expect(allowed.override).toEqual({ at: around.now, by: administrator })
    expect(allowed.reasons).toEqual([{ line: 0, text: '急ぎ' }])
    expect(expectOk(record({ override })).override).toBeNull()
  })

  it('PA-3 nobody was in two sessions at once; cancelled and missed ones were none, buffers are no matter', () => {
    const before = { ...booked(other, { id: sessionNumber(9) }), from: past.from, to: past.to }
    const now = (state: string) => ({ sessions: [{ ...before, state }] })
    expect(codesOf(record({}, now('held')))).toEqual(['expert-busy'])
    expect(codesOf(record(other, now('held')))).toEqual(['expert-busy', 'person-busy'])
    expect(codesOf(record({ ...other, expertId: psychologist.id }, now('held')))).toEqual([
      'person-busy',
    ])
    for (const state of ['cancelled', 'missed']) expect(record({}, now(state)).ok, state).toBe(true)
    const next = { from: past.to, to: at('2026-11-11T11:00') }
    expect(record(next, now('held')).ok).toBe(true)
  })

  it('PA-4 roster, absence, deadline, seats and quota refuse nothing', () => {
    const strict = {
      ...lawyer,
      retiredOn: '2026-11-01' as const,
      seatsPerDay: 1,
      leadMinutes: 60,
      deadlineOpenDays: 1,
    }
    const sameDay = {
      ...booked(other, { id: sessionNumber(9) }),
      from: at('2026-11-11T15:00'),
      to: at('2026-11-11T15:30'),
    }
    const settings = { ...around.settings, quotaPerYear: { lawyer: 1, psychologist: 1 } }
    const used = { ...sameDay, personId: request.personId }
    expect(record({}, { experts: [strict], sessions: [used], settings }).ok).toBe(true)
  })
})
