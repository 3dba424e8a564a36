import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  around,
  at,
  booked,
  care,
  everyWeek,
  lawyer,
  other,
  psychologist,
  sessionNumber,
} from '../booking/booking.fixture.ts'
import { cancelBooking } from '../booking/booking-life.ts'
import { counselor } from '../booking/booking.fixture.ts'
import { expectOk } from '../core/result.ts'
import { makeDeskHours } from '../desk/desk-hours.ts'
import { gunmaHours } from '../desk/gunma.fixture.ts'
import { addDays, dateOf, weekdayOf, type DateText } from '../time/tokyo.ts'
import { mondayOf, sessionSheet, weekOn } from './session-sheet.ts'

const experts = [lawyer, psychologist]
const one = booked()
const cared = booked(care, { id: sessionNumber(2) })
const sessions = [cared, one]
const wednesday: DateText = '2026-11-25'
const sheetOn = (...dates: readonly DateText[]) =>
  sessionSheet({ ...around, sessions }, experts, dates)

describe('a session sheet', () => {
  it('DY-1 shows Monday to Friday, and of the weekend what is open or booked', () => {
    expect(weekOn(around, wednesday)).toEqual([
      ...['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'],
    ])
    const opened = makeDeskHours(gunmaHours.preset, {
      ...{ extraClosures: [], extraOpenings: ['2026-11-28'] },
    })
    expect(weekOn({ ...around, hours: opened }, wednesday).at(-1)).toBe('2026-11-28')
    const sunday = { ...one, from: at('2026-11-29T10:00'), to: at('2026-11-29T10:30') }
    expect(weekOn({ ...around, sessions: [sunday] }, wednesday).at(-1)).toBe('2026-11-29')
    const cancelled = { ...sunday, state: 'cancelled' } as const
    expect(weekOn({ ...around, sessions: [cancelled] }, wednesday)).toHaveLength(5)
  })

  it('DY-1 begins every week on the Monday on or before its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (ahead) => {
        const date = addDays('2024-01-01', ahead)
        const monday = mondayOf(date)
        expect(weekdayOf(monday)).toBe(1)
        expect(monday <= date && date < addDays(monday, 7)).toBe(true)
        expect(weekOn(around, date)).toEqual(weekOn(around, monday))
      }),
    )
  })

  it('DY-2 lists sessions and free seats in the order of time', () => {
    const [rows] = sheetOn(wednesday).experts.map(({ days }) => days[0] ?? [])
    expect(rows?.map(({ from, session }) => [from, session?.id ?? 'free'])).toEqual([
      [at('2026-11-25T13:00'), one.id],
      [at('2026-11-25T13:40'), 'free'],
      [at('2026-11-25T14:20'), 'free'],
      [at('2026-11-25T15:00'), 'free'],
    ])
  })

  it('DY-2 a cancelled session leaves its seat free', () => {
    const moment = { at: at('2026-11-20T10:00'), by: counselor }
    const cancelled = expectOk(cancelBooking(one, moment, '本人の都合'))
    const { experts: shown } = sessionSheet({ ...around, sessions: [cancelled] }, experts, [
      wednesday,
    ])
    expect(shown[0]?.days[0]?.map(({ session }) => session)).toEqual([null, null, null, null])
  })

  it('DY-3 a closed day says why and has no free seat, but what was booked', () => {
    const closed = makeDeskHours(gunmaHours.preset, {
      ...{ extraClosures: [wednesday], extraOpenings: [] },
    })
    const sheet = sessionSheet({ ...around, hours: closed, sessions }, experts, [wednesday])
    expect(sheet.days).toEqual([{ date: wednesday, closed: { code: 'extra-closure' } }])
    expect(sheet.experts.map(({ days }) => days[0]?.map(({ session }) => session?.id))).toEqual([
      [one.id],
    ])
    expect(sheetOn('2026-11-23').days[0]?.closed).toMatchObject({ code: 'national-holiday' })
  })

  it('DY-4 keeps the order of experts and leaves out who has nothing on all of the days', () => {
    const named = (...dates: readonly DateText[]) =>
      sheetOn(...dates).experts.map(({ expert }) => expert.id)
    expect(named(wednesday)).toEqual([lawyer.id])
    expect(named('2026-11-24', wednesday)).toEqual([lawyer.id, psychologist.id])
    expect(named('2026-11-26')).toEqual([])
  })

  it('DY-2 DY-3 shows every session that holds time once, and no two rows at once', () => {
    const daily = {
      ...psychologist,
      roster: {
        ...psychologist.roster,
        recurring: [1, 2, 3, 4, 5].map((day) => everyWeek(day, 9, 17)),
      },
    }
    const picked = fc.uniqueArray(fc.constantFrom(9, 10, 11, 12, 13, 14, 15), { maxLength: 7 })
    fc.assert(
      fc.property(picked, fc.integer({ min: 0, max: 3 }), (hours, day) => {
        const date = addDays('2026-11-24', day)
        const all = hours.map((hour, index) => ({
          ...booked({ ...care, ...other }, { id: sessionNumber(index + 1) }),
          from: at(`${date}T${String(hour).padStart(2, '0')}:00`),
          to: at(`${date}T${String(hour).padStart(2, '0')}:50`),
        }))
        const sheet = sessionSheet({ ...around, sessions: all }, [daily], [date])
        const rows = sheet.experts[0]?.days[0] ?? []
        expect(rows.flatMap(({ session }) => session ?? [])).toHaveLength(all.length)
        rows.forEach((row, index) => {
          expect(dateOf(row.from)).toBe(date)
          const next = rows[index + 1]
          if (next) expect(row.to <= next.from).toBe(true)
        })
      }),
    )
  })
})
