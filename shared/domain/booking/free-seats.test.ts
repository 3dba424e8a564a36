import { describe, expect, it } from 'vitest'
import {
  asId,
  type CaseFileId,
  type ExpertSessionId,
  type SeriesId,
  type WaitlistEntryId,
} from '../core/id.ts'
import { checkRecord, fieldNames } from '../core/record.ts'
import { expectOk, refuse } from '../core/result.ts'
import { makeDeskHours } from '../desk/desk-hours.ts'
import { gunma } from '../desk/gunma.fixture.ts'
import type { Expert } from '../expert/expert.ts'
import { timeOf } from '../time/tokyo.ts'
import {
  around,
  at,
  booked,
  care,
  caseFile,
  caseNumber,
  counselor,
  everyWeek,
  expertNumber,
  lawyer,
  made,
  other,
  personNumber,
  psychologist,
  request,
  sessionNumber,
} from './booking.fixture.ts'
import type { Around } from './check-booking.ts'
import { hitBy, noLongerFit } from './hit-by.ts'
import { nextFreeSeats, usualSearch, type SeatWish } from './next-free-seats.ts'
import { seatsOf, type Seat } from './seats.ts'
import { decideSeries, planSeries, seriesPeriod, type SeriesWish } from './series.ts'
import {
  endWaiting,
  joinWaitlist,
  offersFor,
  waitlistEntryRecord,
  type WaitlistEntry,
} from './waitlist.ts'

const day = '2026-11-25'
const freeOn = (
  change: Partial<Around> = {},
  expert: Expert = lawyer,
  date = '2026-11-25' as const,
) =>
  seatsOf({ ...around, ...change }, expert, [date]).flatMap(({ free }) =>
    free.map(({ from }) => timeOf(from)),
  )
const first = booked()

describe('seats', () => {
  it('SS-1 lie one behind the other with their buffers, around what is booked and around absences', () => {
    expect(freeOn()).toEqual(['13:00', '13:40', '14:20', '15:00'])
    expect(freeOn({ sessions: [first] })).toEqual(['13:40', '14:20', '15:00'])
    const middle = { ...first, from: at(`${day}T14:00`), to: at(`${day}T14:30`) }
    expect(freeOn({ sessions: [middle] })).toEqual(['13:00', '14:40', '15:20'])
    const prepared = { ...lawyer, bufferBeforeMinutes: 5 }
    expect(freeOn({ sessions: [first] }, prepared)).toEqual(['13:45', '14:30', '15:15'])
    expect(freeOn({ sessions: [{ ...middle, state: 'cancelled' }] })).toHaveLength(4)
    expect(freeOn({ sessions: [{ ...middle, expertId: psychologist.id }] })).toHaveLength(4)
    const away = { from: at(`${day}T13:30`), to: at(`${day}T14:45`), reason: null }
    expect(freeOn({}, { ...lawyer, absences: [away] })).toEqual(['13:00', '14:45', '15:25'])
    const early = { ...lawyer, roster: { ...lawyer.roster, recurring: [everyWeek(3, 8, 10)] } }
    expect(freeOn({}, early)).toEqual(['09:00'])
    const late = { ...lawyer, roster: { ...lawyer.roster, recurring: [everyWeek(3, 16, 18)] } }
    expect(freeOn({}, { ...late, bufferAfterMinutes: 0 })).toEqual(['16:00', '16:30'])
  })

  it('SS-2 none on closed days, in the past, behind the deadline or when the day is full', () => {
    const hours = makeDeskHours(gunma, { extraClosures: [day], extraOpenings: [] })
    const [closed] = seatsOf({ ...around, hours }, lawyer, [day])
    expect(closed).toMatchObject({ closed: { code: 'extra-closure' }, roster: [], free: [] })
    expect(freeOn({ now: at(`${day}T13:41`) })).toEqual(['14:20', '15:00'])
    expect(freeOn({}, { ...lawyer, deadlineOpenDays: 4 })).toEqual([])
    expect(freeOn({}, { ...lawyer, leadMinutes: 60 * 24 * 6 })).toEqual([])
    expect(freeOn({}, { ...lawyer, retiredOn: day })).toEqual([])
    expect(freeOn({ sessions: [first] }, { ...lawyer, seatsPerDay: 1 })).toEqual([])
  })

  it('SS-3 behind a booking they begin on full five minutes', () => {
    const odd = { ...first, to: at(`${day}T13:33`) }
    expect(freeOn({ sessions: [odd] })).toEqual(['13:45', '14:25', '15:05'])
  })

  it('SS-4 a day says what is taken and left', () => {
    const say = (seatsPerDay: number | null) =>
      seatsOf({ ...around, sessions: [first] }, { ...lawyer, seatsPerDay }, [day])
    expect(say(null)).toMatchObject([{ date: day, closed: null, taken: 1, left: null }])
    expect(say(3)).toMatchObject([
      { taken: 1, left: 2, roster: [{ fromMinute: 780, toMinute: 960 }] },
    ])
    const two = [
      first,
      { ...first, id: sessionNumber(2), from: at(`${day}T14:00`), to: at(`${day}T14:30`) },
    ]
    expect(
      seatsOf({ ...around, sessions: two }, { ...lawyer, seatsPerDay: 1 }, [day]),
    ).toMatchObject([{ taken: 2, left: 0 }])
  })
})

const colleague: Expert = {
  ...lawyer,
  id: expertNumber(3),
  roster: { ...lawyer.roster, recurring: [everyWeek(4, 9, 10)] },
}
const wish: SeatWish = {
  ...{ caseFile: caseFile(), personId: personNumber(1), kind: 'lawyer', ...usualSearch },
  ...{ preferredExperts: [], preferredWeekdays: [], fromDate: null, seriesId: null, moved: null },
}
const offers = (change: Partial<SeatWish> = {}, now: Partial<Around> = {}) =>
  nextFreeSeats(
    { ...around, experts: [lawyer, colleague, psychologist], ...now },
    { ...wish, ...change },
  )
const starts = (change: Partial<SeatWish> = {}, now: Partial<Around> = {}) =>
  offers({ most: 3, ...change }, now).seats.map(({ from }) => from.slice(0, 16))

describe('the next free seats', () => {
  it('NX-1 are those this person could book', () => {
    expect(starts()).toEqual(['2026-11-25T13:00', '2026-11-25T13:40', '2026-11-25T14:20'])
    const busy = { ...booked(care), from: at(`${day}T13:00`), to: at(`${day}T13:50`) }
    expect(starts({}, { sessions: [busy] })).toEqual([
      '2026-11-25T14:20',
      '2026-11-25T15:00',
      '2026-11-26T09:00',
    ])
    expect(offers({}, { sessions: [busy] }).whyNone).toEqual([])
    expect(starts({ fromDate: '2026-11-26' })[0]).toBe('2026-11-26T09:00')
    expect(starts({ fromDate: '2026-01-01' })[0]).toBe('2026-11-25T13:00')
    expect(offers({ days: 5 }).seats).toEqual([])
    expect(offers().seats).toHaveLength(usualSearch.most)
    expect(offers().seats[0]?.room).toBe('roomA')
  })

  it('NX-1 of a booking that moves, its own time is free', () => {
    const now = { sessions: [first] }
    expect(starts({ moved: first.id }, now)[0]).toBe('2026-11-25T13:00')
  })

  it('NX-2 meet more wishes first, then come soonest', () => {
    expect(starts({ preferredExperts: [colleague.id] })).toEqual([
      ...['2026-11-26T09:00', '2026-12-03T09:00', '2026-12-10T09:00'],
    ])
    expect(starts({ preferredWeekdays: [4] })[0]).toBe('2026-11-26T09:00')
    const both = { preferredExperts: [lawyer.id], preferredWeekdays: [4] }
    expect(starts(both)[0]).toBe('2026-11-25T13:00')
    const twin = { ...lawyer, id: expertNumber(4) }
    const ofTwins = offers({ most: 2 }, { experts: [twin, lawyer] }).seats
    expect(ofTwins.map(({ expertId }) => expertId)).toEqual([twin.id, lawyer.id])
  })

  it('NX-3 none: it is said what speaks against the soonest', () => {
    const found = offers({}, { sessions: [first] })
    expect(found).toMatchObject({ seats: [], whyNone: [{ code: 'open-booking-exists' }] })
    expect(offers({}, { experts: [psychologist] })).toEqual({ seats: [], whyNone: [] })
    expect(offers().whyNone).toEqual([])
  })
})

const ids = [1, 2, 3, 4, 5, 6].map((n) => asId<ExpertSessionId>(`series-session-${n}`))
const seriesId = asId<SeriesId>('series-1')
const series: SeriesWish = {
  request: { ...care, from: at('2026-12-15T10:00'), to: at('2026-12-15T10:50'), seriesId },
  ...{ everyWeeks: 1, ids, made },
}

describe('series', () => {
  it('SR-1 SR-4 six of them, over the end of the year, skipping what is refused and saying why', () => {
    const { sessions, skipped } = planSeries(series, around)
    expect(sessions.map(({ from }) => from.slice(0, 16))).toEqual(
      ['2026-12-15', '2026-12-22', '2027-01-05', '2027-01-12', '2027-01-19', '2027-01-26'].map(
        (date) => `${date}T10:00`,
      ),
    )
    expect(skipped).toMatchObject([
      {
        from: at('2026-12-29T10:00'),
        refusals: [{ code: 'closed-day', facts: { why: { code: 'year-end' } } }],
      },
    ])
    expect(sessions.map((each) => each.series)).toEqual(
      ids.map((_, n) => ({ id: seriesId, nth: n + 1 })),
    )
    expect(sessions.map(({ id }) => id)).toEqual(ids)
    expect(decideSeries(series, around)).toEqual({ ok: true, value: sessions })
    const fortnightly = planSeries({ ...series, everyWeeks: 2, ids: ids.slice(0, 2) }, around)
    expect(fortnightly.sessions.map(({ from }) => from.slice(0, 10))).toEqual([
      '2026-12-15',
      '2027-01-12',
    ])
  })

  it('SR-2 no date it looks at lies outside its period', () => {
    for (const everyWeeks of [1, 2, 5])
      for (const wanted of [1, 2, 6]) {
        const nowhere = { ...around, experts: [] }
        const some = { ...series, everyWeeks, ids: ids.slice(0, wanted) }
        const { skipped } = planSeries(some, nowhere)
        const period = seriesPeriod(series.request, everyWeeks, wanted)
        expect(skipped).toHaveLength(wanted * 2)
        expect(period).toEqual({ from: skipped[0]?.from, to: skipped.at(-1)?.to })
      }
  })

  it('SR-2 SR-3 SR-4 each counts against the next; what does not fit whole is not booked', () => {
    const settings = { ...around.settings, quotaPerYear: { lawyer: null, psychologist: 4 } }
    const { sessions, skipped } = planSeries(series, { ...around, settings })
    expect(sessions).toHaveLength(4)
    expect(sessions.length + skipped.length).toBe(ids.length * 2)
    expect(skipped.at(-1)?.refusals.map(({ code }) => code)).toContain('quota-reached')
    expect(decideSeries(series, { ...around, settings })).toMatchObject({
      refusal: { code: 'series-short', facts: { wanted: 6, planned: 4, skipped: { length: 8 } } },
    })
  })
})

const entry = (n: number, change: Partial<WaitlistEntry> = {}): WaitlistEntry => ({
  ...{
    id: asId<WaitlistEntryId>(`waiting-${n}`),
    caseFileId: caseNumber(n),
    personId: personNumber(n),
  },
  ...{ kind: 'lawyer', since: at(`2026-11-0${n}T10:00`), addedBy: counselor, note: null },
  ...{
    preferredExperts: [],
    preferredWeekdays: [],
    state: 'waiting',
    endedAt: null,
    endedBy: null,
  },
  ...change,
})
const seat: Seat = { expertId: lawyer.id, kind: 'lawyer', from: request.from, to: request.to }
const openCase = (id: CaseFileId) => caseFile(Number(id.slice('casefile-'.length)))
const offered = (entries: readonly WaitlistEntry[], now: Partial<Around> = {}) =>
  offersFor(seat, entries, openCase, { ...around, ...now }).map((each) => each.entry.id)

describe('the waitlist', () => {
  it('WL-1 a case waits once for each kind, and waiting ends once', () => {
    const waiting = expectOk(joinWaitlist(entry(1), caseFile(), []))
    const again = entry(1, { id: asId<WaitlistEntryId>('waiting-2') })
    expect(joinWaitlist(again, caseFile(), [waiting])).toEqual(
      refuse('already-waiting', { entryId: waiting.id }),
    )
    expect(joinWaitlist({ ...again, kind: 'psychologist' }, caseFile(), [waiting]).ok).toBe(true)
    const ended = expectOk(endWaiting(waiting, { at: around.now, by: counselor }, 'booked'))
    expect(ended).toMatchObject({ state: 'booked', endedAt: around.now, endedBy: counselor })
    expect(joinWaitlist(again, caseFile(), [ended]).ok).toBe(true)
    expect(endWaiting(ended, { at: around.now, by: counselor }, 'withdrawn')).toEqual(
      refuse('not-waiting'),
    )
  })

  it('WL-2 a seat is offered to those who could book it', () => {
    const has = booked(other, { id: sessionNumber(9) })
    const later = { ...has, from: at('2026-12-09T13:00'), to: at('2026-12-09T13:30') }
    const some = [
      entry(1),
      entry(2),
      entry(3, { kind: 'psychologist' }),
      entry(4, { state: 'withdrawn' }),
    ]
    expect(offered(some)).toEqual(['waiting-1', 'waiting-2'])
    expect(offered(some, { sessions: [later] })).toEqual(['waiting-1'])
    const closed = (id: CaseFileId) => ({ ...openCase(id), state: 'closed' }) as const
    expect(offersFor(seat, some, closed, around)).toEqual([])
  })

  it('WL-3 those whose wishes it meets first, then who waits longest', () => {
    const some = [
      entry(4),
      entry(1, { preferredWeekdays: [1] }),
      entry(3, { preferredExperts: [lawyer.id], preferredWeekdays: [3] }),
      entry(2, { preferredExperts: [colleague.id] }),
    ]
    expect(offered(some)).toEqual(['waiting-3', 'waiting-4', 'waiting-1', 'waiting-2'])
    expect(offersFor(seat, some, openCase, around)[0]).toMatchObject({
      meetsWishes: true,
      waitedDays: 17,
    })
  })

  it('WL-4 nobody is offered what is past or closed', () => {
    expect(offered([entry(1)], { now: at(`${day}T13:01`) })).toEqual([])
    const hours = makeDeskHours(gunma, { extraClosures: [day], extraOpenings: [] })
    expect(offered([entry(1)], { hours })).toEqual([])
  })

  it('WL-5 only its note is personal, under the key of its case', () => {
    expect(waitlistEntryRecord.keyOf).toEqual({ kind: 'field', field: 'caseFileId' })
    expect(fieldNames(waitlistEntryRecord, 'personal')).toEqual(['note'])
    expect(checkRecord(waitlistEntryRecord, entry(1)).ok).toBe(true)
  })

  it('WL-6 only an open case waits, and for a person of it', () => {
    const closed = { ...caseFile(), state: 'closed' } as const
    expect(joinWaitlist(entry(1), closed, [])).toEqual(refuse('case-closed'))
    const stranger = entry(1, { personId: personNumber(2) })
    expect(joinWaitlist(stranger, caseFile(), [])).toEqual(refuse('person-not-of-case'))
    expect(joinWaitlist(stranger, caseFile(1, [2]), []).ok).toBe(true)
  })
})

describe('what is hit', () => {
  const second = {
    ...first,
    id: sessionNumber(2),
    from: at(`${day}T15:00`),
    to: at(`${day}T15:30`),
  }
  const elsewhere = {
    ...first,
    id: sessionNumber(3),
    from: at('2026-12-09T13:00'),
    to: at('2026-12-09T13:30'),
  }
  const all = [elsewhere, second, first]
  const idsOf = (sessions: readonly { id: string }[]) => sessions.map(({ id }) => id)

  it('HB-1 a closure, an absence, a retirement: in the order of time', () => {
    expect(idsOf(hitBy({ kind: 'closure', dates: [day] }, all))).toEqual([first.id, second.id])
    expect(idsOf(hitBy({ kind: 'closure', dates: [day, '2026-12-09'] }, all))).toHaveLength(3)
    const absence = (from: string, to: string, expertId = lawyer.id) =>
      idsOf(hitBy({ kind: 'absence', expertId, period: { from: at(from), to: at(to) } }, all))
    expect(absence(`${day}T13:30`, `${day}T15:00`)).toEqual([])
    expect(absence(`${day}T13:29`, `${day}T15:01`)).toEqual([first.id, second.id])
    expect(absence(`${day}T00:00`, '2027-01-01T00:00', psychologist.id)).toEqual([])
    const retirement = { kind: 'retirement', expertId: lawyer.id, retiredOn: '2026-12-09' } as const
    expect(idsOf(hitBy(retirement, all))).toEqual([elsewhere.id])
  })

  it('HB-2 not what is cancelled, held or missed', () => {
    for (const state of ['cancelled', 'held', 'missed'] as const)
      expect(hitBy({ kind: 'closure', dates: [day] }, [{ ...first, state }]), state).toEqual([])
  })

  it('HB-3 whatever changed, it is said what no longer fits and why', () => {
    const fit = (change: Partial<Around>) => noLongerFit({ ...around, sessions: all, ...change })
    expect(fit({})).toEqual([])
    const hours = makeDeskHours(gunma, { extraClosures: ['2026-12-09'], extraOpenings: [] })
    expect(fit({ hours })).toMatchObject([
      { session: { id: elsewhere.id }, refusals: [{ code: 'closed-day' }] },
    ])
    const shorter = { ...lawyer, roster: { ...lawyer.roster, recurring: [everyWeek(3, 13, 15)] } }
    expect(fit({ experts: [shorter] })).toMatchObject([
      { session: { id: second.id }, refusals: [{ code: 'outside-roster' }] },
    ])
    const allowed = { ...second, override: { at: around.now, by: counselor } }
    expect(fit({ experts: [shorter], sessions: [allowed] })).toEqual([])
    expect(fit({ hours, now: at('2026-12-09T13:01') })).toEqual([])
  })
})
