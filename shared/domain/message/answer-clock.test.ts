import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOpenAt, makeDeskHours } from '../desk/desk-hours.ts'
import { gunma, gunmaHours } from '../desk/gunma.fixture.ts'
import { toEpochMs, toInstantText, type InstantText } from '../time/tokyo.ts'
import { answerClock, answerDue, deskMinutesBetween } from './answer-clock.ts'

const at = (text: string): InstantText => `${text}:00.000+09:00` as InstantText
const between = (from: InstantText, to: InstantText): number =>
  deskMinutesBetween(gunmaHours, from, to)
const start = Date.UTC(2026, 10, 20)
const anyInstant = fc
  .integer({ min: 0, max: 50 * 86_400_000 })
  .map((ms) => toInstantText(start + ms))
const inOrder = fc
  .array(anyInstant, { minLength: 3, maxLength: 3 })
  .map((all) => [...all].sort() as [InstantText, InstantText, InstantText])

describe('answer clock', () => {
  it('AK-1 counts desk hours alone', () => {
    expect(between(at('2026-11-24T09:00'), at('2026-11-24T17:00'))).toBe(480)
    expect(between(at('2026-11-24T12:00'), at('2026-11-24T12:30'))).toBe(30)
    expect(between(at('2026-11-20T16:30'), at('2026-11-24T09:15'))).toBe(45)
    expect(between(at('2026-12-28T16:00'), at('2027-01-04T10:00'))).toBe(120)
    expect(between(at('2026-11-24T10:00'), at('2026-11-24T09:00'))).toBe(0)
    expect(between(at('2026-11-24T10:00'), '2026-11-24T10:00:30.000+09:00')).toBe(0.5)
    const own = makeDeskHours(gunma, {
      extraClosures: ['2026-11-25'],
      extraOpenings: ['2026-11-28'],
    })
    expect(deskMinutesBetween(own, at('2026-11-25T00:00'), at('2026-11-26T00:00'))).toBe(0)
    expect(deskMinutesBetween(own, at('2026-11-28T00:00'), at('2026-11-29T00:00'))).toBe(480)
  })

  it('AK-1 counts nothing while closed and everything while open', () => {
    fc.assert(
      fc.property(anyInstant, (from) => {
        const minute = `${from.slice(0, 16)}:00.000+09:00` as InstantText
        const next = toInstantText(toEpochMs(minute) + 60_000)
        expect(between(minute, next)).toBe(isOpenAt(gunmaHours, 'desk', minute) ? 1 : 0)
      }),
    )
  })

  it('AK-2 is additive and never falls', () => {
    fc.assert(
      fc.property(inOrder, ([from, middle, to]) => {
        expect(between(from, middle) + between(middle, to)).toBeCloseTo(between(from, to), 6)
        expect(between(from, middle)).toBeLessThanOrEqual(between(from, to))
        expect(between(middle, to)).toBeLessThanOrEqual(between(from, to))
        const passed = (toEpochMs(to) - toEpochMs(from)) / 60_000
        expect(between(from, to)).toBeLessThanOrEqual(passed)
      }),
    )
  })

  it('AK-3 says when an answer is due', () => {
    const due = (received: string, minutes: number): InstantText | null =>
      answerDue(at(received), gunmaHours, minutes)
    expect(due('2026-11-24T09:00', 480)).toBe(at('2026-11-24T17:00'))
    expect(due('2026-11-24T09:00', 481)).toBe(at('2026-11-25T09:01'))
    expect(due('2026-11-20T23:10', 60)).toBe(at('2026-11-24T10:00'))
    expect(due('2026-12-28T17:00', 480)).toBe(at('2027-01-04T17:00'))
    expect(due('2026-11-21T12:00', 0)).toBe(at('2026-11-21T12:00'))
    const never = makeDeskHours({ ...gunma, desk: { weekdays: [], intervals: [] } })
    expect(answerDue(at('2026-11-24T09:00'), never, 1)).toBeNull()
    expect(deskMinutesBetween(never, at('2026-11-24T09:00'), at('2027-11-24T09:00'))).toBe(0)
  })

  it('AK-3 is due when exactly the allowed minutes have been open, and no earlier', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 5000 }), (received, minutes) => {
        const due = answerDue(received, gunmaHours, minutes)
        if (due === null) throw new Error('no due time')
        expect(between(received, due)).toBeCloseTo(minutes, 6)
        const before = toInstantText(toEpochMs(due) - 1)
        expect(between(received, before)).toBeLessThan(minutes)
      }),
    )
  })

  it('AK-4 is overdue after the due time', () => {
    const mail = { receivedAt: at('2026-11-20T20:00'), answeredAt: null }
    expect(answerClock(mail, gunmaHours, 480, at('2026-11-24T17:00'))).toEqual({
      waitedDeskMinutes: 480,
      dueAt: at('2026-11-24T17:00'),
      isOverdue: false,
      receivedWhileClosed: true,
    })
    const later = answerClock(mail, gunmaHours, 480, '2026-11-24T17:00:00.001+09:00')
    expect(later).toMatchObject({ waitedDeskMinutes: 480, isOverdue: true })
    const open = { receivedAt: at('2026-11-24T09:00'), answeredAt: null }
    expect(answerClock(open, gunmaHours, 480, open.receivedAt).receivedWhileClosed).toBe(false)
  })

  it('AK-5 stops when the answer is sent', () => {
    const mail = { receivedAt: at('2026-11-24T09:00'), answeredAt: at('2026-11-24T09:30') }
    fc.assert(
      fc.property(anyInstant, (now) => {
        expect(answerClock(mail, gunmaHours, 60, now)).toMatchObject({
          waitedDeskMinutes: 30,
          isOverdue: false,
        })
      }),
    )
    const late = { ...mail, answeredAt: at('2026-11-24T10:30') }
    expect(answerClock(late, gunmaHours, 60, at('2026-11-24T10:31')).isOverdue).toBe(true)
  })
})
