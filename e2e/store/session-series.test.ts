/** Series of sessions through the real actions on the real engine. Everybody is invented. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  bookSeries,
  previewSeries,
  type SeriesBooking,
} from '../../renderer/actions/session/book-series.ts'
import { bookSession, type Booking } from '../../renderer/actions/session/book-session.ts'
import { joinWaiting } from '../../renderer/actions/session/waitlist.ts'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import { listWaitlist, sessionOf } from '../../renderer/data/queries/sessions.ts'
import { setClockOffset } from '../../renderer/platform/clock.ts'
import {
  at,
  lawyer,
  psychologist,
  sessionNumber,
} from '../../shared/domain/booking/booking.fixture.ts'
import { usualBookingSettings } from '../../shared/domain/booking/booking-settings.ts'
import { asId, type SeriesId, type WaitlistEntryId } from '../../shared/domain/core/id.ts'
import { doneOf, foundDesk, idsOf, saveCall, unlock } from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'
import { addExpert, bookingOf, bothReadFirst, changeSettings } from './session-desk.fixture.ts'

const open = vi.hoisted(() => ({ engine: null as unknown }))
vi.mock('../../renderer/data/client/engine-client.ts', () => ({
  theEngine: () => open.engine,
  onEngineChange: () => () => undefined,
  callable: <F>(call: F): F => call,
}))

let pc: Pc
let engine: Engine
const use = (opened: Engine): void => {
  engine = opened
  open.engine = opened
}
const itIs = (time: string): void => setClockOffset(Date.parse(at(time)) - Date.now())
const reopen = async (): Promise<void> => {
  await pc.restart()
  use((await unlock(pc)).engine)
}

beforeEach(async () => {
  pc = await Pc.make()
  use(await foundDesk(pc))
  itIs('2026-11-20T10:00')
  for (const number of [1, 2]) await saveCall(engine, number)
  for (const expert of [lawyer, psychologist]) await addExpert(engine, expert)
})
afterEach(() => setClockOffset(0))

const booking = (number: number, wanted: Partial<Booking> = {}): Booking =>
  bookingOf(engine, number, wanted)
const winter = { from: at('2026-11-01T00:00'), to: at('2027-04-01T00:00') }
const head = (): number => engine.answerRecords({ answerId: 'none', caseFileId: 'none' }).head
const kept = () => engine.listSessions(winter)

/** Six Tuesdays at ten with the psychologist; the one of the year's end and of the new year fall out. */
const series = (number: number, wanted: Partial<SeriesBooking> = {}): SeriesBooking => {
  const { from, to } = { from: at('2026-12-01T10:00'), to: at('2026-12-01T10:50') }
  const ids = [1, 2, 3, 4, 5, 6].map((nth) => sessionNumber(number * 10 + nth))
  return {
    ...booking(number, { from, to, expertId: psychologist.id, conflictCheck: null }),
    ...{ everyWeeks: 1, ids, seriesId: asId<SeriesId>(`series-${number}`) },
    ...wanted,
  }
}
const datesOf = (sessions: readonly { readonly from: string }[]): readonly string[] =>
  sessions.map(({ from }) => from.slice(0, 10))
const booked = (): readonly string[] => datesOf(kept().map(({ coded }) => coded))

describe('a series', () => {
  const six = ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2027-01-05', '2027-01-12']

  it('of six is shown, booked whole, saved twice is saved once, and bears its places', async () => {
    const before = head()
    const plan = await previewSeries(series(1))
    expect(datesOf(plan?.sessions ?? [])).toEqual(six)
    expect(plan?.skipped).toMatchObject([
      { from: at('2026-12-29T10:00'), refusals: [{ code: 'closed-day' }] },
    ])
    expect(head()).toBe(before)
    doneOf(await bookSeries(series(1)))
    doneOf(await bookSeries(series(1)))
    expect(head()).toBe(before + 1)
    await reopen()
    expect(booked()).toEqual(six)
    expect(kept().map(({ coded }) => coded.series?.nth)).toEqual([1, 2, 3, 4, 5, 6])
    const untimed = plan?.sessions.map((session) => ({ ...session, history: expect.anything() }))
    expect(kept().map(sessionOf)).toEqual(untimed)
  })

  it('that cannot be whole is not booked at all, and it is said what was in the way', async () => {
    const before = head()
    const quotaPerYear = { lawyer: null, psychologist: 4 }
    await changeSettings(engine, { booking: { ...usualBookingSettings, quotaPerYear } })
    expect(await bookSeries(series(1))).toMatchObject({
      refusal: { code: 'series-short', facts: { wanted: 6, planned: 4, skipped: { length: 8 } } },
    })
    expect(head()).toBe(before + 1)
    expect(kept()).toEqual([])
    const elsewhere = { caseFileId: idsOf(9).caseFileId }
    expect(await bookSeries(series(1, elsewhere))).toMatchObject({
      refusal: { code: 'no-such-case' },
    })
    expect(await previewSeries(series(1, elsewhere))).toBeNull()
  })

  it('sees what stands at its farthest date', async () => {
    const second = { from: at('2027-01-05T10:00'), to: at('2027-01-05T10:50') }
    doneOf(await bookSession(booking(2, { ...second, expertId: psychologist.id })))
    const first = { from: at('2026-12-29T10:00'), to: at('2026-12-29T10:50') }
    const plan = await previewSeries(series(1, { ...first, ids: [sessionNumber(11)] }))
    expect(plan).toMatchObject({
      sessions: [],
      skipped: [
        { ...first, refusals: [{ code: 'closed-day' }] },
        { ...second, refusals: [{ code: 'expert-busy' }] },
      ],
    })
  })

  it('and another that wants the same seats: one is booked, the other is told, nothing is half-written', async () => {
    const before = head()
    const { held, reads } = bothReadFirst(engine)
    open.engine = held
    const outcomes = await Promise.all([bookSeries(series(1)), bookSeries(series(2))])
    expect(reads()).toBe(3)
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'refused'])
    expect(outcomes[1]).toMatchObject({
      refusal: { code: 'series-short', facts: { planned: 5 } },
    })
    expect(head()).toBe(before + 1)
    await reopen()
    expect(booked()).toEqual(six)
    expect(new Set(kept().map(({ coded }) => coded.series?.id))).toEqual(new Set(['series-1']))
  })

  it('and a booking of one of its seats: whoever comes second decides on what stands', async () => {
    const one = booking(2, {
      ...{ from: at('2026-12-08T10:00'), to: at('2026-12-08T10:50'), expertId: psychologist.id },
    })
    const { held } = bothReadFirst(engine)
    open.engine = held
    const [single, whole] = await Promise.all([bookSession(one), bookSeries(series(1))])
    expect([single.kind, whole.kind]).toEqual(['done', 'done'])
    const ofSeries = kept().filter(({ coded }) => coded.series !== null)
    expect(datesOf(ofSeries.map(({ coded }) => coded))).toEqual([
      ...['2026-12-01', '2026-12-15', '2026-12-22', '2027-01-05', '2027-01-12', '2027-01-19'],
    ])
  })

  it('ends the waiting of its case', async () => {
    const { caseFileId, personId } = idsOf(1)
    const id = asId<WaitlistEntryId>('waiting-1')
    const wishes = { preferredExperts: [], preferredWeekdays: [], note: null }
    doneOf(await joinWaiting({ id, caseFileId, personId, kind: 'psychologist', ...wishes }))
    expect(await listWaitlist()).toHaveLength(1)
    doneOf(await bookSeries(series(1)))
    expect(await listWaitlist()).toEqual([])
  })
})
