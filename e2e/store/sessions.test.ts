/** Expert sessions through the real actions on the real engine: booked, changed, kept. Everybody is invented. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  bookSession,
  recordPast,
  type Booking,
} from '../../renderer/actions/session/book-session.ts'
import {
  cancelSession,
  confirmSession,
  holdSession,
  missSession,
  moveSession,
} from '../../renderer/actions/session/change-session.ts'
import type { Secret } from '../../renderer/data/engine/crypto/slots.ts'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import type { ExpertSessionView } from '../../renderer/data/queries/session-views.ts'
import { setClockOffset } from '../../renderer/platform/clock.ts'
import {
  at,
  lawyer,
  psychologist,
  sessionNumber,
} from '../../shared/domain/booking/booking.fixture.ts'
import {
  doneOf,
  foundDesk,
  idsOf,
  ownId,
  recoverySecret,
  saveCall,
  secretOf,
  unlock,
} from './desk.fixture.ts'
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
const reopen = async (...secret: readonly Secret[]): Promise<void> => {
  await pc.restart()
  use((await unlock(pc, secret[0])).engine)
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
const place = { expertId: lawyer.id, room: null, reason: '本人の都合', overrideReason: null }
const sessionsOf = (number: number): readonly ExpertSessionView[] =>
  engine.listSessionsOf(idsOf(number).caseFileId)
const month = { from: at('2026-11-01T00:00'), to: at('2026-12-01T00:00') }
const head = (): number => engine.answerRecords({ answerId: 'none', caseFileId: 'none' }).head

describe('a session', () => {
  it('is booked, and is there after a restart with its case, its expert and its words', async () => {
    doneOf(await bookSession(booking(1)))
    const before = engine.listSessions(month)
    expect(before).toMatchObject([
      {
        sessionId: sessionNumber(1),
        expertName: lawyer.name,
        caseOf: { receptionNumber: { fiscalYear: 2026, number: 1 }, personName: '試験 1' },
        words: { noteForExpert: '削除の請求について' },
        coded: { state: 'confirmed', bufferAfterMinutes: 10, history: [{ act: 'booked' }] },
      },
    ])
    await reopen()
    expect(engine.listSessions(month)).toEqual(before)
    expect(sessionsOf(1)).toEqual(before)
    expect(sessionsOf(2)).toEqual([])
    expect(engine.listExperts().map(({ record }) => record)).toEqual([lawyer, psychologist])
  })

  it('is listed only where it takes time from the period', async () => {
    doneOf(await bookSession(booking(1)))
    const counted = (from: string, to: string): number =>
      engine.listSessions({ from: at(from), to: at(to) }).length
    expect(counted('2026-11-25T13:30', '2026-11-25T17:00')).toBe(0)
    expect(counted('2026-11-25T09:00', '2026-11-25T13:00')).toBe(0)
    expect(counted('2026-11-25T13:29', '2026-11-25T13:30')).toBe(1)
  })

  it('lives: it moves, is confirmed, held, and corrected, and all of it stays', async () => {
    doneOf(await bookSession(booking(1, { state: 'tentative' })))
    const id = sessionNumber(1)
    const later = { from: at('2026-11-25T14:00'), to: at('2026-11-25T14:30') }
    doneOf(await moveSession(id, { ...place, ...later }))
    doneOf(await confirmSession(id))
    expect(await confirmSession(id)).toMatchObject({ refusal: { code: 'not-tentative' } })
    expect(await missSession(id)).toMatchObject({ refusal: { code: 'session-not-begun' } })
    itIs('2026-11-25T15:00')
    doneOf(await missSession(id))
    const note = { answer: '請求できる', nextStep: '書面を作る' }
    expect(await holdSession(id, note)).toMatchObject({ refusal: { code: 'reason-needed' } })
    doneOf(await holdSession(id, { ...note, reason: '遅れて来た' }))
    await reopen()
    const [kept] = sessionsOf(1)
    expect(kept?.coded).toMatchObject({ ...later, state: 'held', countsForQuota: true })
    expect(kept?.coded.history.map(({ act }) => act)).toEqual([
      ...['booked', 'moved', 'confirmed', 'missed', 'held'],
    ])
    expect(kept?.words).toMatchObject({
      ...note,
      reasons: [
        { line: 1, text: '本人の都合' },
        { line: 4, text: '遅れて来た' },
      ],
    })
  })

  it('that is cancelled gives its seat to the next', async () => {
    doneOf(await bookSession(booking(1)))
    expect(await bookSession(booking(2))).toMatchObject({
      refusal: { code: 'booking-refused', facts: { refusals: [{ code: 'expert-busy' }] } },
    })
    doneOf(await cancelSession(sessionNumber(1), '解決した'))
    doneOf(await bookSession(booking(2)))
    expect(engine.listSessions(month).map(({ coded }) => coded.state)).toEqual([
      ...['cancelled', 'confirmed'],
    ])
  })

  it('that took place unbooked is recorded, and stands in the way of no booking to come', async () => {
    const past = { from: at('2026-11-11T13:00'), to: at('2026-11-11T13:30') }
    const words = { answer: '様子を見る', nextStep: null }
    doneOf(await recordPast({ ...booking(1, past), ...words }))
    doneOf(await bookSession(booking(1, { id: sessionNumber(2) })))
    expect(sessionsOf(1).map(({ coded }) => coded.state)).toEqual(['held', 'confirmed'])
    expect(await recordPast({ ...booking(2, { id: sessionNumber(3) }), ...words })).toMatchObject({
      refusal: { code: 'not-over' },
    })
  })

  it('is for a person of its case only', async () => {
    const { personId } = idsOf(2)
    const past = { from: at('2026-11-11T13:00'), to: at('2026-11-11T13:30') }
    for (const outcome of [
      await bookSession(booking(1, { personId })),
      await recordPast({ ...booking(1, { ...past, personId }), answer: null, nextStep: null }),
    ])
      expect(outcome).toMatchObject({
        refusal: { facts: { refusals: [{ code: 'person-not-of-case' }] } },
      })
    expect(engine.listSessions(month)).toEqual([])
  })

  it('closes with the desk: a closure that was added is seen by the next booking', async () => {
    await changeSettings(engine, { extraClosures: ['2026-11-25'] })
    expect(await bookSession(booking(1))).toMatchObject({
      refusal: { facts: { refusals: [{ code: 'closed-day' }] } },
    })
  })

  it('ends the waiting of its case for its kind, and no other', async () => {
    const waiting = (number: number, kind: string) => ({
      ...{ table: 'waitlistEntry' as const, id: `waiting-${number}-${kind}`, baseRevision: 0 },
      fields: {
        ...{ caseFileId: idsOf(number).caseFileId, personId: idsOf(number).personId, kind },
        ...{ since: at('2026-11-10T10:00'), addedBy: ownId(engine), preferredExperts: [] },
        ...{ preferredWeekdays: [], state: 'waiting', endedAt: null, endedBy: null, note: null },
      },
    })
    const writings = [waiting(1, 'lawyer'), waiting(1, 'psychologist'), waiting(2, 'lawyer')]
    doneOf(await engine.commit({ act: 'session.change', writings }))
    doneOf(await bookSession(booking(1)))
    const nothing = { caseFileId: null, personId: null, sessionId: null, period: null }
    expect(engine.bookingGround(nothing)?.waitlist.map(({ record }) => record.id)).toEqual([
      ...['waiting-1-psychologist', 'waiting-2-lawyer'],
    ])
  })
})

describe('what a decision is told', () => {
  it('is the session asked for, what is near, and all of the case and person', async () => {
    doneOf(await bookSession(booking(1)))
    const care = { from: at('2026-12-15T10:00'), to: at('2026-12-15T10:50') }
    const later = { ...care, expertId: psychologist.id, id: sessionNumber(3) }
    doneOf(await bookSession(booking(2, later)))
    const told = (asked: Partial<Parameters<Engine['bookingGround']>[0]>): readonly string[] => {
      const nothing = { caseFileId: null, personId: null, sessionId: null, period: null }
      const ground = engine.bookingGround({ ...nothing, ...asked })
      expect(ground?.head).toBe(head())
      return ground?.sessions.map(({ record }) => record.id) ?? []
    }
    expect(told({})).toEqual([])
    expect(told({ sessionId: sessionNumber(3) })).toEqual([sessionNumber(3)])
    expect(told({ caseFileId: idsOf(1).caseFileId })).toEqual([sessionNumber(1)])
    expect(told({ personId: idsOf(2).personId })).toEqual([sessionNumber(3)])
    const next = { from: at('2026-11-26T09:00'), to: at('2026-11-26T10:00') }
    expect(told({ period: next })).toEqual([sessionNumber(1)])
    const after = { from: at('2026-11-27T09:00'), to: at('2026-11-27T10:00') }
    expect(told({ period: after })).toEqual([])
  })
})

describe('at the same time', () => {
  const readBoth = (): { readonly reads: () => number } => {
    const { held, reads } = bothReadFirst(engine)
    open.engine = held
    return { reads }
  }

  it('one seat is booked once: the other is told who was first, and nothing is half-written', async () => {
    const before = head()
    const { reads } = readBoth()
    const outcomes = await Promise.all([bookSession(booking(1)), bookSession(booking(2))])
    expect(reads()).toBe(3)
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    const [kept, ...others] = engine.listSessions(month)
    expect(others).toEqual([])
    expect(outcomes.find(({ kind }) => kind === 'refused')).toMatchObject({
      refusal: {
        code: 'booking-refused',
        facts: { refusals: [{ code: 'expert-busy', facts: { sessionId: kept?.sessionId } }] },
      },
    })
    expect(head()).toBe(before + 1)
    const known = engine.listSessions(month)
    await reopen()
    expect(engine.listSessions(month)).toEqual(known)
  })

  it('two seats are both booked, the second one afresh', async () => {
    const { reads } = readBoth()
    const next = { from: at('2026-11-25T14:00'), to: at('2026-11-25T14:30') }
    const outcomes = await Promise.all([bookSession(booking(1)), bookSession(booking(2, next))])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done'])
    expect(reads()).toBe(3)
    expect(engine.listSessions(month)).toHaveLength(2)
  })

  it('one booking that is saved twice is saved once', async () => {
    readBoth()
    const outcomes = await Promise.all([bookSession(booking(1)), bookSession(booking(1))])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done'])
    expect(engine.listSessions(month).map(({ revision }) => revision)).toEqual([1])
  })
})

it('XS-1 a case whose key is gone still shows that a session took place, without words', async () => {
  doneOf(await bookSession(booking(1)))
  itIs('2026-11-25T14:00')
  doneOf(await holdSession(sessionNumber(1), { answer: '請求できる', nextStep: null }))
  await pc.restart()
  await rm(join(pc.vaultPath, 'keys', idsOf(1).caseFileId))
  use((await unlock(pc)).engine)
  const [session] = engine.listSessions(month)
  expect(session).toMatchObject({
    ...{ words: null, isPersonalLost: true, expertName: lawyer.name },
    caseOf: { receptionNumber: { number: 1 }, personName: null },
    coded: { state: 'held', kind: 'lawyer', from: at('2026-11-25T13:00') },
  })
  expect(sessionsOf(1)).toEqual([session])
  // Its time stays taken, and nothing is written on it any more.
  itIs('2026-11-20T10:00')
  expect(await bookSession(booking(2))).toMatchObject({
    refusal: { facts: { refusals: [{ code: 'expert-busy' }] } },
  })
  itIs('2026-11-25T14:00')
  const corrected = await missSession(sessionNumber(1), '来なかった')
  expect(corrected).toMatchObject({ refusal: { code: 'key-missing' } })
})

describe('AC-10', () => {
  const passphrase = 'ishi mizu kaze hi tsuchi'
  const as = async (role: 'reader' | 'counselor'): Promise<void> => {
    const one = { name: '試験 三郎', role, passphrase }
    doneOf(await engine.addCounselor(one))
    await reopen(secretOf(one.name, passphrase))
  }
  const outside = {
    ...{ from: at('2026-11-25T10:00'), to: at('2026-11-25T10:30') },
    overrideReason: '急ぐ',
  }

  it('a reader sees sessions and books, moves and cancels nothing', async () => {
    doneOf(await bookSession(booking(1)))
    await as('reader')
    const before = engine.listSessions(month)
    expect(before).toMatchObject([{ words: { noteForExpert: '削除の請求について' } }])
    const next = { from: at('2026-11-25T14:00'), to: at('2026-11-25T14:30') }
    for (const outcome of [
      await bookSession(booking(2, next)),
      await moveSession(sessionNumber(1), { ...place, ...next }),
      await cancelSession(sessionNumber(1), '解決した'),
    ])
      expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'not-allowed' } })
    expect(engine.listSessions(month)).toEqual(before)
  })

  it('only an administrator books outside the roster, with a reason that is kept', async () => {
    doneOf(await bookSession(booking(1, outside)))
    expect(sessionsOf(1)).toMatchObject([
      { coded: { override: { by: ownId(engine) } }, words: { reasons: [{ text: '急ぐ' }] } },
    ])
    const [newest] = doneOf(await engine.historyOf(idsOf(1).caseFileId))
    expect(newest?.act).toBe('session.override')
    await as('counselor')
    const later = { from: at('2026-11-25T11:00'), to: at('2026-11-25T11:30') }
    expect(await bookSession(booking(2, { ...outside, ...later }))).toMatchObject({
      refusal: {
        facts: { refusals: [{ code: 'outside-roster' }, { code: 'override-not-allowed' }] },
      },
    })
    expect(sessionsOf(2)).toEqual([])
  })

  it('whoever came in by the recovery key sees that there are sessions, and nothing of their cases', async () => {
    const next = booking(2)
    doneOf(await bookSession(booking(1)))
    await reopen(recoverySecret)
    expect(engine.listSessions(month)).toMatchObject([
      { caseOf: null, words: null, isPersonalLost: false, coded: { state: 'confirmed' } },
    ])
    expect(sessionsOf(1)).toEqual([])
    expect(await bookSession(next)).toMatchObject({
      refusal: { code: 'not-allowed', facts: { role: 'recovery' } },
    })
  })
})
