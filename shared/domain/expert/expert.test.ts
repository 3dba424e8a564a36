import { describe, expect, it } from 'vitest'
import { checkRecord, fieldNames } from '../core/record.ts'
import { expectOk, refuse } from '../core/result.ts'
import type { DateText } from '../time/tokyo.ts'
import { at, everyWeek, lawyer } from '../booking/booking.fixture.ts'
import { bringBackExpert, expertRecord, isActiveOn, retireExpert } from './expert.ts'
import {
  absenceOver,
  emptyRoster,
  rosterOn,
  wholeDays,
  withAbsence,
  withAddedDay,
  withoutAbsence,
  withoutAddedDay,
  withoutRemovedDay,
  withRemovedDay,
  type NthOfMonth,
  type Roster,
} from './roster.ts'

const wednesdays = (nths: readonly NthOfMonth[] | null, month: string): readonly string[] => {
  const roster: Roster = {
    ...emptyRoster,
    recurring: [
      { ...everyWeek(3, 13, 16), nths: nths as (typeof lawyer.roster.recurring)[number]['nths'] },
    ],
  }
  const days = Array.from({ length: 31 }, (_, day) => String(day + 1).padStart(2, '0'))
  return days.filter((day) => {
    const isDay = !Number.isNaN(Date.parse(`${month}-${day}`))
    const moved = isDay && new Date(`${month}-${day}`).toISOString().slice(8, 10) !== day
    return isDay && !moved && rosterOn(roster, `${month}-${day}` as DateText).length > 0
  })
}
const afternoon = { fromMinute: 780, toMinute: 960 }

describe('rosters', () => {
  it.each([
    // Five Wednesdays, four, five beginning with the first, and February of a leap year with four.
    ['2026-12', [2, 4], ['09', '23']],
    ['2026-11', [2, 4], ['11', '25']],
    ['2026-10', [2, 4], ['14', '28']],
    ['2026-10', [1, 3], ['07', '21']],
    ['2026-09', [2, 4], ['09', '23']],
    ['2026-09', [5], ['30']],
    ['2026-11', [5], []],
    ['2026-12', ['last'], ['30']],
    ['2026-11', ['last'], ['25']],
    ['2028-02', ['last'], ['23']],
    ['2028-02', [1, 5], ['02']],
    ['2026-04', [1, 3, 5], ['01', '15', '29']],
    ['2026-07', [5, 'last'], ['29']],
  ] as const)('RO-1 the Wednesdays of %s that are %j', (month, nths, days) => {
    expect(wednesdays(nths, month)).toEqual(days)
  })

  it('RO-1 every week is each of them', () => {
    expect(wednesdays(null, '2026-12')).toEqual(['02', '09', '16', '23', '30'])
  })

  it('RO-2 a line holds from its first day up to the day it ends', () => {
    const line = {
      ...everyWeek(3, 13, 16),
      validFrom: '2026-11-11',
      validTo: '2026-11-25',
    } as const
    const roster = { ...emptyRoster, recurring: [line] }
    const there = ['2026-11-04', '2026-11-11', '2026-11-18', '2026-11-25'] as const
    expect(there.map((date) => rosterOn(roster, date).length)).toEqual([0, 1, 1, 0])
  })

  it('RO-3 a removed day is off, and added hours stand on it', () => {
    const removed = withRemovedDay(lawyer.roster, '2026-11-25')
    expect(rosterOn(removed, '2026-11-25')).toEqual([])
    expect(rosterOn(removed, '2026-11-11')).toEqual([afternoon])
    const morning = { date: '2026-11-25', fromMinute: 540, toMinute: 600 } as const
    const added = withAddedDay(removed, morning)
    expect(rosterOn(added, '2026-11-25')).toEqual([{ fromMinute: 540, toMinute: 600 }])
    expect(rosterOn(withRemovedDay(added, '2026-11-25'), '2026-11-25')).toEqual([])
    const both = withAddedDay(lawyer.roster, morning)
    expect(rosterOn(both, '2026-11-25')).toEqual([{ fromMinute: 540, toMinute: 600 }, afternoon])
  })

  it('RO-4 hours that touch or overlap are one, others stay apart', () => {
    const lines = [
      everyWeek(3, 13, 16),
      everyWeek(3, 9, 10),
      everyWeek(3, 16, 17),
      everyWeek(3, 9, 11),
    ]
    const roster = { ...emptyRoster, recurring: lines }
    expect(rosterOn(roster, '2026-11-25')).toEqual([
      { fromMinute: 540, toMinute: 660 },
      { fromMinute: 780, toMinute: 1020 },
    ])
    const inner = { ...emptyRoster, recurring: [everyWeek(3, 9, 17), everyWeek(3, 10, 11)] }
    expect(rosterOn(inner, '2026-11-25')).toEqual([{ fromMinute: 540, toMinute: 1020 }])
  })

  it('RO-5 lines that end before they begin, or recur never, are none', () => {
    const withLine = (line: object): boolean =>
      checkRecord(expertRecord, {
        ...lawyer,
        roster: { ...emptyRoster, recurring: [{ ...everyWeek(3, 13, 16), ...line }] },
      }).ok
    expect(withLine({})).toBe(true)
    const bad = [
      { toMinute: 780 },
      { toMinute: 1441 },
      { fromMinute: -1 },
      { weekday: 0 },
      { weekday: 8 },
      { nths: [] },
      { nths: [6] },
      { validFrom: '2026-11-25', validTo: '2026-11-25' },
      { validFrom: '2026-02-30' },
    ]
    for (const line of bad) expect(withLine(line), JSON.stringify(line)).toBe(false)
    const absences = [{ from: at('2026-11-25T10:00'), to: at('2026-11-25T10:00'), reason: null }]
    expect(checkRecord(expertRecord, { ...lawyer, absences }).ok).toBe(false)
  })

  it('RO-6 an absence takes a half-open period and nothing off the roster', () => {
    const days = wholeDays({ from: '2026-11-25', to: '2026-11-26' })
    expect(days).toEqual({ from: at('2026-11-25T00:00'), to: at('2026-11-26T00:00') })
    const away = [{ ...days, reason: '学会' }]
    const on = (from: string, to: string) => absenceOver(away, { from: at(from), to: at(to) })
    expect(on('2026-11-25T13:00', '2026-11-25T13:30')).toEqual(away[0])
    expect(on('2026-11-26T00:00', '2026-11-26T00:30')).toBeNull()
    expect(on('2026-11-24T23:30', '2026-11-25T00:00')).toBeNull()
    expect(rosterOn(lawyer.roster, '2026-11-25')).toEqual([afternoon])
  })

  it('RO-7 what was added or removed is taken back one by one', () => {
    const [morning, noon] = [
      { date: '2026-12-01', fromMinute: 540, toMinute: 600 },
      { date: '2026-12-01', fromMinute: 660, toMinute: 720 },
    ] as const
    const added = withAddedDay(withAddedDay(lawyer.roster, morning), noon)
    expect(withoutAddedDay(added, { ...morning }).added).toEqual([noon])
    const removed = withRemovedDay(withRemovedDay(lawyer.roster, '2026-11-25'), '2026-12-09')
    expect(rosterOn(withoutRemovedDay(removed, '2026-11-25'), '2026-11-25')).toEqual([afternoon])
    expect(withoutRemovedDay(removed, '2026-11-25').removed).toEqual(['2026-12-09'])
    const absence = (day: string) => ({
      ...{ from: at(`${day}T09:00`), to: at(`${day}T10:00`), reason: null },
    })
    const both = withAbsence([absence('2026-12-02')], absence('2026-12-01'))
    expect(both).toEqual([absence('2026-12-01'), absence('2026-12-02')])
    expect(withoutAbsence(both, absence('2026-12-01'))).toEqual([absence('2026-12-02')])
  })
})

describe('experts', () => {
  it('XP-1 are sealed under the desk key, with name, ways to reach and absences personal', () => {
    expect(expertRecord.keyOf).toEqual({ kind: 'desk' })
    expect(fieldNames(expertRecord, 'personal')).toEqual(
      'name kana affiliation phone mail absences'.split(' '),
    )
  })

  it('XP-2 XP-3 have a kind, a length and buffers; the rest may be left open', () => {
    expect(checkRecord(expertRecord, lawyer).ok).toBe(true)
    const open = { seatsPerDay: null, deadlineOpenDays: null, room: null, retiredOn: null }
    expect(checkRecord(expertRecord, { ...lawyer, ...open }).ok).toBe(true)
    const bad = [
      { kind: 'doctor' },
      { sessionMinutes: 0 },
      { sessionMinutes: 481 },
      { bufferBeforeMinutes: -1 },
      { bufferAfterMinutes: 241 },
      { seatsPerDay: 0 },
      { deadlineOpenDays: -1 },
      { leadMinutes: null },
    ]
    for (const each of bad)
      expect(checkRecord(expertRecord, { ...lawyer, ...each }).ok, JSON.stringify(each)).toBe(false)
  })

  it('XP-4 retire once, from a day on', () => {
    const retired = expectOk(retireExpert(lawyer, '2027-04-01'))
    expect(isActiveOn(retired, '2027-03-31')).toBe(true)
    expect(isActiveOn(retired, '2027-04-01')).toBe(false)
    expect(isActiveOn(lawyer, '2099-01-01')).toBe(true)
    expect(retireExpert(retired, '2027-05-01')).toEqual(
      refuse('expert-retired', { retiredOn: '2027-04-01' }),
    )
  })
  it('XP-5 come back, if they had retired', () => {
    const retired = expectOk(retireExpert(lawyer, '2027-04-01'))
    expect(expectOk(bringBackExpert(retired))).toEqual(lawyer)
    expect(bringBackExpert(lawyer)).toEqual(refuse('expert-active'))
  })
})
