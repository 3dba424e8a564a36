import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDeskHours, type DeskHours } from '../desk/desk-hours.ts'
import { gunma, gunmaHours } from '../desk/gunma.fixture.ts'
import { shippedWeek } from '../desk/week-hours.ts'
import type { Expert } from '../expert/expert.ts'
import { emptyRoster, wholeDays, withRemovedDay } from '../expert/roster.ts'
import type { DateText } from '../time/tokyo.ts'
import {
  around,
  booked,
  care,
  lawyer,
  other,
  psychologist,
  sessionNumber,
} from './booking.fixture.ts'
import { noLongerFit } from './hit-by.ts'
import { hitsOfChange } from './hits-ahead.ts'

const experts = [lawyer, psychologist]
const law = booked()
const psy = booked({ ...care, ...other }, { id: sessionNumber(2) })
const sessions = [law, psy]
const before = { experts, hours: gunmaHours }
const closedOn = (...extraClosures: DateText[]): DeskHours =>
  makeDeskHours(gunma, { extraClosures, extraOpenings: [] })
const changedLawyer = (changes: Partial<Expert>) => ({
  ...before,
  experts: [{ ...lawyer, ...changes }, psychologist],
})
const away = [{ ...wholeDays({ from: '2026-11-25', to: '2026-11-26' }), reason: null }]
const shortWeek = {
  ...shippedWeek(gunma),
  desk: shippedWeek(gunma).desk.map(() => [{ fromMinute: 840, toMinute: 1020 }]),
  phone: shippedWeek(gunma).phone.map(() => []),
}
const hits = (after: typeof before, from = before) =>
  hitsOfChange(from, after, { ...around, sessions })

describe('hits ahead', () => {
  it.each([
    ['a closure', { ...before, hours: closedOn('2026-11-25') }, ['closed-day']],
    ['an absence', changedLawyer({ absences: away }), ['expert-absent']],
    [
      'a day off',
      changedLawyer({ roster: withRemovedDay(lawyer.roster, '2026-11-25') }),
      ['outside-roster'],
    ],
    ['another roster', changedLawyer({ roster: emptyRoster }), ['outside-roster']],
    ['a retirement', changedLawyer({ retiredOn: '2026-11-25' }), ['expert-retired']],
  ] as const)('HA-1 %s hits what it takes the place of, and says why', (_name, after, why) => {
    const [hit, ...others] = hits(after)
    expect(hit?.session).toEqual(law)
    expect(hit?.refusals.map(({ code }) => code)).toEqual(why)
    expect(others).toEqual([])
  })

  it('HA-1 other hours hit both, in the order of time', () => {
    const hours = makeDeskHours(gunma, {
      ...{ extraClosures: [], extraOpenings: [], weekHours: shortWeek },
    })
    expect(hits({ ...before, hours }).map(({ session }) => session.id)).toEqual([psy.id, law.id])
  })

  it('HA-2 nothing is told twice, and nothing that a change makes fit', () => {
    const once = changedLawyer({ absences: away })
    expect(hits(once, once)).toEqual([])
    expect(hits(changedLawyer({ absences: away, retiredOn: '2026-11-25' }), once)).toEqual([])
    expect(hits(before, once)).toEqual([])
    expect(hits({ ...once, hours: closedOn('2026-11-24') }, once)).toMatchObject([{ session: psy }])
  })

  it('HA-1 HA-2 what was hit before and what a change hits are together all that no longer fits', () => {
    const dates = fc.subarray<DateText>(['2026-11-24', '2026-11-25', '2026-11-26'])
    const places = fc
      .record({ closures: dates, isAway: fc.boolean(), isRetired: fc.boolean() })
      .map(({ closures, isAway, isRetired }) => ({
        ...changedLawyer({
          absences: isAway ? away : [],
          retiredOn: isRetired ? '2026-11-25' : null,
        }),
        hours: closedOn(...closures),
      }))
    fc.assert(
      fc.property(places, places, (one, after) => {
        const idsOf = (place: typeof before) =>
          noLongerFit({ ...around, ...place, sessions }).map(({ session }) => session.id)
        const told = hits(after, one).map(({ session }) => session.id)
        expect(told.filter((id) => idsOf(one).includes(id))).toEqual([])
        expect(idsOf(after).filter((id) => !told.includes(id) && !idsOf(one).includes(id))).toEqual(
          [],
        )
        expect(told.every((id) => idsOf(after).includes(id))).toBe(true)
      }),
    )
  })
})
