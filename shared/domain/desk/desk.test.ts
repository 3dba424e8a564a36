import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import presetJson from '../../../resources/desk/desk.gunma.json'
import { ok, refuse } from '../core/result.ts'
import { fiscalYearPeriod } from '../time/fiscal-year.ts'
import {
  addDays,
  dateOf,
  instantOn,
  toInstantText,
  weekdayOf,
  type DateText,
  type InstantText,
} from '../time/tokyo.ts'
import vectors from './desk-hours.vectors.json'
import {
  checkWithinDeskHours,
  describeDay,
  isOpenAt,
  isOpenOn,
  lineState,
  makeDeskHours,
  whyClosedOn,
  type ClosedReason,
} from './desk-hours.ts'
import { parseDeskPreset } from './desk-preset.ts'
import { gunma, gunmaHours } from './gunma.fixture.ts'
import { holidayOn, holidaysOf } from './holidays.ts'
import holidayVectors from './national-holidays.vectors.json'
import { addOpenDays, countOpenDays } from './open-days.ts'

const at = (text: string): InstantText => `${text}:00.000+09:00` as InstantText
const anyInstant = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) })
  .map(toInstantText)
const anyDate = anyInstant.map(dateOf)
/** How the vectors word a reason. */
const worded = (why: ClosedReason): string => {
  if (why.code === 'year-end') return '年末年始'
  if (why.code === 'weekend') return why.weekday === 7 ? '日曜日' : '土曜日'
  if (why.code !== 'national-holiday') return why.code
  return why.holiday === 'substitute'
    ? '振替休日'
    : why.holiday === 'laborThanksgiving'
      ? '勤労感謝の日'
      : why.holiday
}

describe('national holidays', () => {
  it('NH-1 NH-2 NH-3 NH-4 NH-5 are those announced and computed by others for 2000 to 2050', () => {
    for (const [year, line] of Object.entries(holidayVectors.years)) {
      const days = [...holidaysOf(Number(year))].map(([date, code]) => `${date.slice(5)} ${code}`)
      expect(days.join(', '), year).toBe(line)
    }
  })

  it('NH-3 put the day off after a row of holidays', () => {
    expect(holidayOn('2026-05-06')).toBe('substitute')
    expect(holidayOn('2021-08-09')).toBe('substitute')
    expect(holidayOn('2026-05-07')).toBeNull()
  })

  it('NH-4 fill a day between two holidays', () => {
    expect(holidayOn('2026-09-22')).toBe('citizens')
    expect(holidayOn('2019-04-30')).toBe('citizens')
    expect(holidayOn('2003-05-04')).toBeNull()
  })

  it('NH-5 follow the moved years', () => {
    expect(holidayOn('2019-10-22')).toBe('enthronementCeremony')
    expect(holidayOn('2020-07-24')).toBe('sports')
    expect(holidayOn('2020-10-12')).toBeNull()
    expect(holidayOn('2021-07-19')).toBeNull()
  })

  it('NH-6 are none outside the known years', () => {
    for (const year of [1970, 1999, 2100, NaN]) expect(holidaysOf(year).size).toBe(0)
    expect(holidayOn('1970-01-01')).toBeNull()
    expect(holidayOn('2099-01-01')).toBe('newYear')
  })

  it('NH-3 leave no Sunday holiday without a day off within the week', () => {
    for (let year = 2000; year <= 2099; year++) {
      const days = holidaysOf(year)
      for (const [date, code] of days) {
        if (weekdayOf(date) !== 7 || code === 'citizens') continue
        const after = [1, 2, 3, 4].map((ahead) => days.get(addDays(date, ahead)))
        expect(after, date).toContain('substitute')
      }
    }
  })
})

describe('desk preset', () => {
  it('DP-1 refuses intervals out of order, touching or backwards', () => {
    const bad = [
      [['12:00', '09:00']],
      [
        ['09:00', '12:00'],
        ['12:00', '13:00'],
      ],
      [
        ['13:00', '16:00'],
        ['09:00', '12:00'],
      ],
      [['9:00', '12:00']],
      [['09:00', '24:01']],
    ]
    for (const intervals of bad) {
      const preset = { ...presetJson, phone: { weekdays: [1], intervals } }
      expect(parseDeskPreset(preset).ok, JSON.stringify(intervals)).toBe(false)
    }
    expect(
      parseDeskPreset({ ...presetJson, desk: { weekdays: [1], intervals: [['00:00', '24:00']] } })
        .ok,
    ).toBe(true)
  })

  it('DP-2 names what is missing', () => {
    const rest = { ...presetJson, phoneNumber: undefined }
    expect(parseDeskPreset(rest)).toEqual(refuse('not-a-desk-preset', { at: ['phoneNumber'] }))
    expect(parseDeskPreset(null).ok).toBe(false)
    expect(parseDeskPreset({ ...presetJson, extraClosures: ['2026-02-30'] }).ok).toBe(false)
  })
})

describe('desk hours', () => {
  it.each(vectors.instants)(
    'DH-1 DH-2 DH-3 DH-4 DH-7 vector $at',
    ({ at: when, desk, phone, why }) => {
      expect(isOpenAt(gunmaHours, 'desk', at(when))).toBe(desk)
      expect(isOpenAt(gunmaHours, 'phone', at(when))).toBe(phone)
      const closed = whyClosedOn(gunmaHours, when.slice(0, 10) as DateText)
      expect(closed && worded(closed)).toBe(why ?? null)
    },
  )

  it('DH-1 describes a day by its intervals', () => {
    expect(describeDay(gunmaHours, '2026-11-24')).toEqual({
      date: '2026-11-24',
      closed: null,
      desk: [{ fromMinute: 540, toMinute: 1020 }],
      phone: [
        { fromMinute: 540, toMinute: 720 },
        { fromMinute: 780, toMinute: 960 },
      ],
    })
    expect(describeDay(gunmaHours, '2026-11-22')).toMatchObject({
      closed: { code: 'weekend' },
      desk: [],
      phone: [],
    })
  })

  it('DH-1 answers the telephone only while the desk is open', () => {
    fc.assert(
      fc.property(anyInstant, (when) => {
        if (isOpenAt(gunmaHours, 'phone', when))
          expect(isOpenAt(gunmaHours, 'desk', when)).toBe(true)
      }),
    )
  })

  it('DH-1 gives each line weekdays of its own', () => {
    const hours = makeDeskHours({ ...gunma, phone: { ...gunma.phone, weekdays: [1] } })
    expect(describeDay(hours, '2026-11-24')).toMatchObject({ phone: [], closed: null })
    expect(lineState(hours, 'phone', at('2026-11-24T10:00'))).toEqual({
      open: false,
      why: { code: 'outside-hours' },
      opensAt: at('2026-11-30T09:00'),
    })
  })

  it('DH-2 is closed on weekends only if the preset says so', () => {
    const hours = makeDeskHours({
      ...gunma,
      closed: { ...gunma.closed, weekend: false },
      desk: { ...gunma.desk, weekdays: [2, 6] },
    })
    expect(whyClosedOn(hours, '2026-11-21')).toBeNull()
    expect(whyClosedOn(hours, '2026-11-22')).toEqual({ code: 'no-desk-day' })
  })

  it('DH-4 closes both ends of the year and not the days around', () => {
    const closed = ['2026-12-29', '2026-12-31', '2027-01-01', '2027-01-03'] as const
    for (const date of closed)
      expect(whyClosedOn(gunmaHours, date), date).toEqual({ code: 'year-end' })
    expect(isOpenOn(gunmaHours, '2026-12-28')).toBe(true)
    expect(isOpenOn(gunmaHours, '2027-01-04')).toBe(true)
    const within = makeDeskHours({
      ...gunma,
      closed: { ...gunma.closed, yearEnd: { from: '08-13', to: '08-15' } },
    })
    expect(whyClosedOn(within, '2026-08-13')).toEqual({ code: 'year-end' })
    expect(whyClosedOn(within, '2026-08-17')).toBeNull()
    const never = makeDeskHours({ ...gunma, closed: { ...gunma.closed, yearEnd: null } })
    expect(isOpenOn(never, '2026-12-29')).toBe(true)
  })

  it('DH-5 is closed on own closures, even on an extra opening', () => {
    const hours = makeDeskHours(gunma, {
      extraClosures: ['2026-11-24'],
      extraOpenings: ['2026-11-24'],
    })
    expect(whyClosedOn(hours, '2026-11-24')).toEqual({ code: 'extra-closure' })
    expect(isOpenAt(hours, 'desk', at('2026-11-24T10:00'))).toBe(false)
    const shipped = makeDeskHours({ ...gunma, extraClosures: ['2026-11-25'] })
    expect(isOpenOn(shipped, '2026-11-25')).toBe(false)
  })

  it('DH-6 is open on extra openings whatever the day', () => {
    const days = ['2026-11-21', '2026-11-23', '2026-12-30', '2027-01-01'] as const
    const hours = makeDeskHours(gunma, { extraClosures: [], extraOpenings: days })
    for (const date of days) {
      expect(isOpenAt(hours, 'phone', instantOn(date, 600)), date).toBe(true)
      expect(isOpenAt(hours, 'phone', instantOn(date, 750)), date).toBe(false)
    }
  })

  it('DH-7 gives the first reason that holds', () => {
    expect(whyClosedOn(gunmaHours, '2027-01-01')).toEqual({ code: 'year-end' })
    expect(whyClosedOn(gunmaHours, '2026-05-03')).toEqual({
      code: 'national-holiday',
      holiday: 'constitution',
    })
    expect(whyClosedOn(gunmaHours, '2026-11-21')).toEqual({ code: 'weekend', weekday: 6 })
  })

  it('DH-8 says until when and from when', () => {
    expect(lineState(gunmaHours, 'desk', at('2026-11-24T09:00'))).toEqual({
      open: true,
      until: at('2026-11-24T17:00'),
    })
    expect(lineState(gunmaHours, 'phone', at('2026-11-24T09:00'))).toEqual({
      open: true,
      until: at('2026-11-24T12:00'),
    })
    const opens = (line: 'desk' | 'phone', when: string): unknown =>
      lineState(gunmaHours, line, at(when))
    expect(opens('phone', '2026-11-24T12:00')).toEqual({
      open: false,
      why: { code: 'outside-hours' },
      opensAt: at('2026-11-24T13:00'),
    })
    expect(opens('phone', '2026-11-24T16:00')).toMatchObject({ opensAt: at('2026-11-25T09:00') })
    expect(opens('desk', '2026-11-24T07:00')).toMatchObject({ opensAt: at('2026-11-24T09:00') })
    expect(opens('desk', '2026-11-20T17:00')).toMatchObject({ opensAt: at('2026-11-24T09:00') })
    expect(opens('desk', '2026-12-28T17:00')).toMatchObject({ opensAt: at('2027-01-04T09:00') })
    const never = makeDeskHours({ ...gunma, desk: { weekdays: [], intervals: [] } })
    expect(lineState(never, 'desk', at('2026-11-24T10:00'))).toMatchObject({
      open: false,
      opensAt: null,
    })
  })

  it('DH-8 names the very edges: open just before the end, closed just before the opening', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom('desk' as const, 'phone' as const), (when, line) => {
        const state = lineState(gunmaHours, line, when)
        const edge = state.open ? state.until : (state.opensAt ?? when)
        const before = toInstantText(Date.parse(edge) - 1)
        expect(isOpenAt(gunmaHours, line, before)).toBe(state.open)
        expect(isOpenAt(gunmaHours, line, edge)).toBe(!state.open)
        expect(edge > when).toBe(true)
      }),
    )
  })

  it.each(vectors.bookings)('DH-9 vector $from to $to', ({ from, to, allowed, why }) => {
    const answer = checkWithinDeskHours(gunmaHours, at(from), at(to))
    expect(answer.ok).toBe(allowed)
    expect(answer.ok ? undefined : answer.refusal.code).toBe(why)
  })

  it('DH-9 allows exactly the periods whose every minute is open', () => {
    const anyBooking = fc.tuple(
      anyDate,
      fc.integer({ min: 480, max: 1060 }),
      fc.integer({ min: 1, max: 90 }),
    )
    fc.assert(
      fc.property(anyBooking, ([date, minute, minutes]) => {
        const each = Array.from({ length: minutes }, (_, step) => instantOn(date, minute + step))
        const answer = checkWithinDeskHours(
          gunmaHours,
          instantOn(date, minute),
          instantOn(date, minute + minutes),
        )
        expect(answer.ok).toBe(each.every((when) => isOpenAt(gunmaHours, 'desk', when)))
      }),
    )
    const now = at('2026-11-24T10:00')
    expect(checkWithinDeskHours(gunmaHours, now, now)).toEqual(refuse('not-a-period'))
    const broken = makeDeskHours({
      ...gunma,
      desk: {
        ...gunma.desk,
        intervals: [
          ['09:00', '12:00'],
          ['13:00', '17:00'],
        ],
      },
    })
    expect(checkWithinDeskHours(broken, at('2026-11-24T11:30'), at('2026-11-24T13:30')).ok).toBe(
      false,
    )
    expect(checkWithinDeskHours(broken, at('2026-11-24T11:30'), at('2026-11-24T12:00'))).toEqual(
      ok(null),
    )
  })
})

describe('open days', () => {
  it.each(Object.entries(vectors.openDaysByFiscalYear))(
    'OD-1 OD-2 fiscal year %s has %i',
    (year, days) => {
      expect(countOpenDays(gunmaHours, fiscalYearPeriod(Number(year)))).toBe(days)
    },
  )

  it('OD-2 counts the first day and not the last', () => {
    expect(countOpenDays(gunmaHours, { from: '2026-11-24', to: '2026-11-24' })).toBe(0)
    expect(countOpenDays(gunmaHours, { from: '2026-11-24', to: '2026-11-25' })).toBe(1)
    expect(countOpenDays(gunmaHours, { from: '2026-11-21', to: '2026-11-24' })).toBe(0)
  })

  it('OD-3 steps over closed days', () => {
    expect(addOpenDays(gunmaHours, '2026-11-20', 1)).toBe('2026-11-24')
    expect(addOpenDays(gunmaHours, '2026-11-20', 3)).toBe('2026-11-26')
    expect(addOpenDays(gunmaHours, '2026-11-22', 0)).toBe('2026-11-22')
    expect(
      addOpenDays(
        makeDeskHours({ ...gunma, desk: { weekdays: [], intervals: [] } }),
        '2026-11-20',
        1,
      ),
    ).toBeNull()
  })

  it('OD-3 is what counting undoes', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 30 }), (date, count) => {
        const end = addOpenDays(gunmaHours, date, count)
        expect(end).not.toBeNull()
        const period = { from: addDays(date, 1), to: addDays(end ?? date, 1) }
        expect(countOpenDays(gunmaHours, period)).toBe(count)
        expect(isOpenOn(gunmaHours, end ?? date)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
