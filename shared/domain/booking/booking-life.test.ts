import { describe, expect, it } from 'vitest'
import { checkRecord } from '../core/record.ts'
import { expectOk, refuse } from '../core/result.ts'
import {
  cancelBooking,
  confirmBooking,
  expireTentatives,
  hasRunOut,
  markHeld,
  markMissed,
  noteAnswer,
  noteForExpert,
  notePersonTold,
} from './booking-life.ts'
import { around, at, booked, counselor, other, request, sessionNumber } from './booking.fixture.ts'
import { checkBooking } from './check-booking.ts'
import { expertSessionRecord, type ExpertSession } from './expert-session.ts'

const tentative = booked({}, { state: 'tentative' })
const confirmed = booked()
const moment = { at: at('2026-11-24T16:00'), by: counselor }
const begun = { at: request.from, by: counselor }
const note = { answer: '開示請求を勧める', nextStep: '証拠の確認' }
const acts = (session: ExpertSession) => session.history.map(({ act }) => act)
const missedCounts = { missedCounts: true }

describe('the life of a booking', () => {
  it('BL-1 only what is tentative is confirmed, before it begins', () => {
    const session = expectOk(confirmBooking(tentative, moment))
    expect(session).toMatchObject({ state: 'confirmed', holdUntil: null })
    expect(acts(session)).toEqual(['booked', 'confirmed'])
    expect(confirmBooking(session, moment)).toEqual(refuse('not-tentative', { state: 'confirmed' }))
    expect(confirmBooking(tentative, begun)).toEqual(
      refuse('session-begun', { from: request.from }),
    )
  })

  it('BL-2 the person is told while it is open, the newest way is kept', () => {
    const told = expectOk(
      notePersonTold(expectOk(notePersonTold(confirmed, moment, 'mail')), begun, 'phone'),
    )
    expect(told.confirmation).toEqual({ how: 'phone', ...begun })
    expect(acts(told)).toEqual(['booked', 'personTold', 'personTold'])
    const cancelled = { ...confirmed, state: 'cancelled' } as const
    expect(notePersonTold(cancelled, moment, 'mail')).toEqual(
      refuse('booking-not-open', { state: 'cancelled' }),
    )
  })

  it('BL-3 is cancelled with a reason, and then counts and holds nothing', () => {
    for (const session of [tentative, confirmed]) {
      expect(cancelBooking(session, moment, ' ')).toEqual(refuse('reason-needed'))
      const cancelled = expectOk(cancelBooking(session, moment, '本人の都合'))
      expect(cancelled).toMatchObject({
        state: 'cancelled',
        holdUntil: null,
        countsForQuota: false,
      })
      expect(cancelled.reasons).toEqual([{ line: 1, text: '本人の都合' }])
      const settings = {
        ...around.settings,
        quotaPerYear: { lawyer: 1, psychologist: 1 },
        usesRooms: true,
      }
      const now = { ...around, settings, sessions: [cancelled] }
      expect(checkBooking({ ...request, moved: null }, now)).toEqual([])
      expect(cancelBooking(cancelled, moment, 'x')).toEqual(
        refuse('booking-not-open', { state: 'cancelled' }),
      )
    }
  })

  it('BL-4 held and missed are said once it has begun; one is corrected into the other with a reason', () => {
    const early = { at: at('2026-11-25T12:59'), by: counselor }
    const tooEarly = refuse('session-not-begun', { from: request.from })
    expect(markHeld(confirmed, early, note)).toEqual(tooEarly)
    expect(markMissed(tentative, early, missedCounts)).toEqual(tooEarly)
    const held = expectOk(markHeld(tentative, begun, note))
    expect(held).toMatchObject({ state: 'held', holdUntil: null, ...note })
    const missed = expectOk(markMissed(confirmed, begun, missedCounts))
    expect(markHeld(held, begun, note)).toEqual(refuse('booking-not-open', { state: 'held' }))
    expect(markMissed(missed, begun, missedCounts)).toEqual(
      refuse('booking-not-open', { state: 'missed' }),
    )
    expect(markMissed(held, begun, missedCounts)).toEqual(refuse('reason-needed'))
    expect(markHeld(missed, begun, note)).toEqual(refuse('reason-needed'))
    const corrected = expectOk(markHeld(missed, begun, { ...note, reason: '記入の誤り' }))
    expect(acts(corrected)).toEqual(['booked', 'missed', 'held'])
    expect(corrected.reasons).toEqual([{ line: 2, text: '記入の誤り' }])
    expect(expectOk(markMissed(held, begun, missedCounts, '記入の誤り')).state).toBe('missed')
    const cancelled = { ...confirmed, state: 'cancelled' } as const
    expect(markHeld(cancelled, begun, note).ok).toBe(false)
    expect(checkRecord(expertSessionRecord, corrected).ok).toBe(true)
  })

  it('BL-5 whether a missed session counts is decided when it is missed', () => {
    expect(expectOk(markMissed(confirmed, begun, missedCounts)).countsForQuota).toBe(true)
    const free = expectOk(markMissed(confirmed, begun, { missedCounts: false }))
    expect(free.countsForQuota).toBe(false)
    expect(expectOk(markHeld(free, begun, { ...note, reason: '誤り' })).countsForQuota).toBe(true)
  })

  it('BL-6 the answer is written on what was held', () => {
    const held = expectOk(markHeld(confirmed, begun, note))
    const newer = { answer: '調停も考えられる', nextStep: null }
    expect(expectOk(noteAnswer(held, newer))).toEqual({ ...held, ...newer })
    expect(noteAnswer(confirmed, newer)).toEqual(refuse('not-held', { state: 'confirmed' }))
  })

  it('BL-8 what the expert should know is written while the booking is open', () => {
    expect(expectOk(noteForExpert(tentative, '録音あり'))).toEqual({
      ...tentative,
      noteForExpert: '録音あり',
    })
    expect(expectOk(noteForExpert(confirmed, null)).noteForExpert).toBeNull()
    for (const state of ['held', 'missed', 'cancelled'] as const)
      expect(noteForExpert({ ...confirmed, state }, 'x')).toEqual(
        refuse('booking-not-open', { state }),
      )
  })

  it('BL-7 what ran out is listed and keeps its seat, or falls free where the desk chose so', () => {
    const until = at('2026-11-24T17:00')
    expect(tentative.holdUntil).toBe(until)
    expect(hasRunOut(tentative, at('2026-11-24T16:59'))).toBe(false)
    expect(hasRunOut(tentative, until)).toBe(true)
    expect(hasRunOut(confirmed, at('2099-01-01T00:00'))).toBe(false)
    const later = booked(other, {
      id: sessionNumber(9),
      state: 'tentative',
      holdUntil: request.from,
    })
    const sessions = [tentative, confirmed, later]
    const now = { at: until, by: counselor }
    expect(expireTentatives(sessions, now, { expiredFallFree: false })).toEqual({
      listed: [tentative],
      freed: [],
    })
    const { listed, freed } = expireTentatives(sessions, now, { expiredFallFree: true })
    expect(listed).toEqual([])
    expect(freed).toMatchObject([{ id: tentative.id, state: 'cancelled', countsForQuota: false }])
    expect(freed.map(acts)).toEqual([['booked', 'expired']])
    const again = { ...around, now: until, sessions: freed }
    expect(checkBooking({ ...request, moved: null }, again)).toEqual([])
    expect(
      checkBooking({ ...request, moved: null }, { ...again, sessions: [tentative] }),
    ).not.toEqual([])
  })
})
