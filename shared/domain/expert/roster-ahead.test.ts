import { describe, expect, it } from 'vitest'
import { at, everyWeek, lawyer, psychologist } from '../booking/booking.fixture.ts'
import { makeDeskHours } from '../desk/desk-hours.ts'
import { gunma, gunmaHours } from '../desk/gunma.fixture.ts'
import { nextDayThere, rosterDaysAhead, type RosteredExpert } from './roster-ahead.ts'
import { emptyRoster, wholeDays, withAddedDay } from './roster.ts'

const days = (expert: RosteredExpert, from: `2026-${string}-${string}`, most = 4) =>
  rosterDaysAhead(expert, gunmaHours, from, most).map(({ date, standing }) => [date, standing.code])

describe('roster days ahead', () => {
  it('RA-1 the next ones in order, a day of today too, and none from a retirement on', () => {
    expect(days(lawyer, '2026-11-25')).toEqual([
      ['2026-11-25', 'open'],
      ['2026-12-09', 'open'],
      ['2026-12-23', 'open'],
      ['2027-01-13', 'open'],
    ])
    expect(days({ ...lawyer, retiredOn: '2026-12-23' }, '2026-11-26')).toEqual([
      ['2026-12-09', 'open'],
    ])
    expect(days({ ...lawyer, roster: emptyRoster }, '2026-11-26')).toEqual([])
    const lastFifth = { ...lawyer, roster: { ...emptyRoster, recurring: [everyWeek(3, 13, 16)] } }
    expect(rosterDaysAhead(lastFifth, gunmaHours, '2026-01-01', 999).at(-1)?.date).toBe(
      '2026-12-30',
    )
  })

  it('RA-2 each day stands one way', () => {
    const roster = {
      ...emptyRoster,
      recurring: [everyWeek(1, 9, 12), everyWeek(1, 13, 17), everyWeek(2, 16, 19)],
    }
    const away = (from: string, to: string) => ({ from: at(from), to: at(to), reason: null })
    const expert: RosteredExpert = {
      roster: withAddedDay(roster, { date: '2026-12-03', fromMinute: 1200, toMinute: 1260 }),
      absences: [
        away('2026-11-30T09:00', '2026-11-30T12:00'),
        { ...wholeDays({ from: '2026-12-07', to: '2026-12-08' }), reason: '学会' },
        away('2026-11-23T00:00', '2026-11-24T00:00'),
      ],
      retiredOn: null,
    }
    expect(days(expert, '2026-11-23', 7)).toEqual([
      // Labour Thanksgiving Day, though he is away too.
      ['2026-11-23', 'closed'],
      ['2026-11-24', 'partly-outside'],
      ['2026-11-30', 'partly-away'],
      ['2026-12-01', 'partly-outside'],
      ['2026-12-03', 'outside'],
      ['2026-12-07', 'away'],
      ['2026-12-08', 'partly-outside'],
    ])
    const [first] = rosterDaysAhead(expert, gunmaHours, '2026-11-23', 1)
    expect(first).toMatchObject({
      hours: [
        { fromMinute: 540, toMinute: 720 },
        { fromMinute: 780, toMinute: 1020 },
      ],
      standing: { why: { code: 'national-holiday' } },
    })
  })

  it('RA-3 he is next there on the first day that can be booked', () => {
    const closures = makeDeskHours(gunma, { extraClosures: ['2026-11-24'], extraOpenings: [] })
    expect(nextDayThere(psychologist, closures, '2026-11-24')?.date).toBe('2026-12-01')
    const absences = [{ ...wholeDays({ from: '2026-12-01', to: '2026-12-02' }), reason: null }]
    expect(nextDayThere({ ...psychologist, absences }, closures, '2026-11-24')?.date).toBe(
      '2026-12-08',
    )
    const retired = { ...psychologist, retiredOn: '2026-12-01' } as const
    expect(nextDayThere(retired, closures, '2026-11-24')).toBeNull()
    const atNight = {
      ...psychologist,
      roster: { ...emptyRoster, recurring: [everyWeek(2, 20, 21)] },
    }
    expect(nextDayThere(atNight, gunmaHours, '2026-11-24')).toBeNull()
  })
})
