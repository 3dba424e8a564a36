import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapes } from '../../renderer/data/schema/tables.ts'
import {
  heldStretch,
  holdsTime,
  isOpenBooking,
  sessionStates,
  type ExpertSession,
} from '../../shared/domain/booking/expert-session.ts'
import { placeRefusals } from '../../shared/domain/booking/check-place.ts'
import { checkRecord, type RecordShape } from '../../shared/domain/core/record.ts'
import { gunmaHours } from '../../shared/domain/desk/gunma.fixture.ts'
import { addDays, dateOf, type DateText } from '../../shared/domain/time/tokyo.ts'
import type { Happening, Invented, OfficeWish } from './invented.ts'
import { inventOffice } from './invent-office.ts'

const begin: DateText = '2025-04-01'
const wishOf = (seed: string, cases: number, days: number, perMonth: number): OfficeWish => ({
  ...{ seed, cases, from: begin, to: addDays(begin, days), sessions: { perMonth } },
})
const offices = fc
  .record({
    seed: fc.string(),
    cases: fc.integer({ min: 1, max: 40 }),
    days: fc.integer({ min: 1, max: 150 }),
    perMonth: fc.integer({ min: 1, max: 90 }),
  })
  .map(({ seed, cases, days, perMonth }) => wishOf(seed, cases, days, perMonth))

/** As they stand in the end. */
const lastOf = <T extends Invented['table']>(happenings: readonly Happening[], table: T) => {
  type Found = Extract<Invented, { table: T }>['record']
  const found = new Map<string, Found>()
  for (const { records } of happenings)
    for (const each of records)
      if (each.table === table) found.set(each.record.id, each.record as Found)
  return [...found.values()]
}
const everyOffice = (check: (happenings: readonly Happening[], wish: OfficeWish) => void) =>
  fc.assert(
    fc.property(offices, (wish) => check([...inventOffice(wish)], wish)),
    { numRuns: 8 },
  )

interface Held {
  readonly fromMs: number
  readonly toMs: number
}
const overlapping = (stretches: readonly Held[]): number => {
  const inTurn = [...stretches].sort((one, other) => one.fromMs - other.fromMs)
  return inTurn.filter(({ toMs }, at) => (inTurn[at + 1]?.fromMs ?? Infinity) < toMs).length
}
const groupsOf = (
  sessions: readonly ExpertSession[],
  by: (session: ExpertSession) => string,
): readonly (readonly ExpertSession[])[] => {
  const groups = new Map<string, ExpertSession[]>()
  for (const session of sessions)
    groups.set(by(session), [...(groups.get(by(session)) ?? []), session])
  return [...groups.values()]
}

describe('invented sessions', () => {
  it('are the same for the same seed, letter by letter', () => {
    const text = () => JSON.stringify([...inventOffice(wishOf('one', 30, 200, 60))])
    expect(text()).toBe(text())
  })

  it('leave an office without them as it was', () => {
    const { seed, cases, from, to } = wishOf('plain', 20, 200, 1)
    const plain = { seed, cases, from, to }
    const tables = [...inventOffice(plain)].flatMap(({ records }) =>
      records.map(({ table }) => table),
    )
    for (const table of ['expert', 'expertSession', 'waitlistEntry'] as const)
      expect(tables).not.toContain(table)
  })

  it('are records that the store would take, each once in a happening, in the order of time', () => {
    everyOffice((happenings, { from, to }) => {
      for (const { records, at } of happenings) {
        expect(new Set(records.map(({ record }) => record.id)).size).toBe(records.length)
        expect(dateOf(at) >= from && dateOf(at) < to).toBe(true)
        for (const { table, record } of records)
          expect(checkRecord(shapes[table] as RecordShape, record)).toMatchObject({ ok: true })
      }
      const moments = happenings.map(({ at }) => at)
      expect(moments).toEqual([...moments].sort())
    })
  })

  it('lie where desk and expert are there, and nobody is in two at once', () => {
    everyOffice((happenings) => {
      const experts = new Map(lastOf(happenings, 'expert').map((each) => [each.id, each]))
      const sessions = lastOf(happenings, 'expertSession').filter(holdsTime)
      for (const session of sessions) {
        const expert = experts.get(session.expertId)
        if (expert === undefined) throw new Error('an expert who is not there')
        expect(placeRefusals(gunmaHours, expert, session)).toEqual([])
      }
      for (const own of groupsOf(sessions, ({ expertId }) => expertId))
        expect(overlapping(own.map(heldStretch))).toBe(0)
      const bare = { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }
      for (const own of groupsOf(sessions, ({ personId }) => personId))
        expect(overlapping(own.map((each) => heldStretch({ ...each, ...bare })))).toBe(0)
    })
  })

  it('belong to a case that was open, which has one booking of a kind or one series, and is not closed before it', () => {
    everyOffice((happenings) => {
      const files = new Map(lastOf(happenings, 'caseFile').map((each) => [each.id, each]))
      const sessions = lastOf(happenings, 'expertSession')
      for (const session of sessions) {
        const { openedAt, state } = files.get(session.caseFileId) ?? {}
        expect(openedAt !== undefined && openedAt <= (session.history[0]?.at ?? '')).toBe(true)
        if (isOpenBooking(session)) expect(state).toBe('open')
        expect(session.requestedAt <= (session.history[0]?.at ?? '')).toBe(true)
        if (session.kind === 'lawyer') expect(session.conflictCheck).not.toBeNull()
      }
      const open = sessions.filter(isOpenBooking)
      for (const own of groupsOf(open, ({ caseFileId, kind }) => `${caseFileId} ${kind}`))
        expect(new Set(own.map(({ id, series }) => series?.id ?? id)).size).toBe(1)
    })
  })
})

describe('the sessions of a year', () => {
  const wish = wishOf('year', 220, 430, 45)
  const happenings = [...inventOffice(wish)]
  const sessions = lastOf(happenings, 'expertSession')

  it('come to every state, some of them moved, in series, with a hit or told', () => {
    for (const state of sessionStates)
      expect(sessions.filter((one) => one.state === state).length, state).toBeGreaterThan(1)
    const acts = new Set(sessions.flatMap(({ history }) => history.map(({ act }) => act)))
    for (const act of ['moved', 'confirmed', 'personTold', 'held', 'missed', 'cancelled'] as const)
      expect(acts.has(act), act).toBe(true)
    expect(sessions.filter(({ series }) => (series?.nth ?? 0) >= 3).length).toBeGreaterThan(5)
    expect(sessions.some(({ conflictCheck }) => conflictCheck?.isHit === true)).toBe(true)
  })

  it('lie around the last day: some to come, some without outcome yet', () => {
    const ahead = sessions.filter((one) => isOpenBooking(one) && dateOf(one.from) >= wish.to)
    expect(ahead.length).toBeGreaterThan(10)
    const waiting = sessions.filter((one) => isOpenBooking(one) && dateOf(one.from) < wish.to)
    expect(waiting.length).toBeLessThan(8)
  })

  it('have their experts: two lawyers and two psychologists, and people who wait', () => {
    const kinds = lastOf(happenings, 'expert').map(({ kind }) => kind)
    expect(kinds).toEqual(['lawyer', 'lawyer', 'psychologist', 'psychologist'])
    const entries = lastOf(happenings, 'waitlistEntry')
    for (const state of ['waiting', 'booked', 'withdrawn'] as const)
      expect(
        entries.some((each) => each.state === state),
        state,
      ).toBe(true)
  })
})

it.each([
  [200, 120],
  [2000, 400],
])('about %i sessions lie in a month when so many are wished', (perMonth, cases) => {
  const from: DateText = '2025-06-01'
  const wish = { ...wishOf('many', cases, 150, perMonth), sessions: { perMonth, from } }
  const sessions = lastOf([...inventOffice(wish)], 'expertSession').filter(holdsTime)
  expect(sessions.every(({ history }) => (history[0]?.at ?? '') >= from)).toBe(true)
  const count = sessions.filter((each) => each.from.startsWith('2025-08')).length
  expect(count).toBeGreaterThan(perMonth * 0.75)
  expect(count).toBeLessThan(perMonth * 1.3)
})
