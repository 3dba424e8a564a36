/** The waitlist, conflicts, and what has to be looked after, through the real actions. Everybody is invented. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bookSession, type Booking } from '../../renderer/actions/session/book-session.ts'
import {
  cancelSession,
  confirmSession,
  freeRunOut,
  holdSession,
  tellPerson,
  writeAnswer,
  writeNoteForExpert,
} from '../../renderer/actions/session/change-session.ts'
import {
  joinWaiting,
  offersOf,
  withdrawWaiting,
  type Waiting,
} from '../../renderer/actions/session/waitlist.ts'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import type { Order } from '../../renderer/data/engine/session.ts'
import {
  checkConflict,
  conflictWordsOf,
  listNoLongerFit,
  listRunOut,
  listUnanswered,
  listWaitlist,
} from '../../renderer/data/queries/sessions.ts'
import { setClockOffset } from '../../renderer/platform/clock.ts'
import {
  at,
  lawyer,
  psychologist,
  sessionNumber,
} from '../../shared/domain/booking/booking.fixture.ts'
import { usualBookingSettings } from '../../shared/domain/booking/booking-settings.ts'
import { asId, type WaitlistEntryId } from '../../shared/domain/core/id.ts'
import {
  callOrder,
  doneOf,
  foundDesk,
  idsOf,
  ownId,
  partsOrder,
  recoverySecret,
  saveCall,
  unlock,
} from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'
import { addExpert, bookingOf, changeSettings } from './session-desk.fixture.ts'

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
const reopen = async (secret?: typeof recoverySecret): Promise<void> => {
  await pc.restart()
  use((await unlock(pc, secret)).engine)
}

beforeEach(async () => {
  pc = await Pc.make()
  use(await foundDesk(pc))
  itIs('2026-11-20T10:00')
  for (const number of [1, 2, 3]) await saveCall(engine, number)
  for (const expert of [lawyer, psychologist]) await addExpert(engine, expert)
})
afterEach(() => setClockOffset(0))

const booking = (number: number, wanted: Partial<Booking> = {}): Booking =>
  bookingOf(engine, number, wanted)
const winter = { from: at('2026-11-01T00:00'), to: at('2027-04-01T00:00') }
const head = (): number => engine.answerRecords({ answerId: 'none', caseFileId: 'none' }).head
const kept = () => engine.listSessions(winter)

const waiting = (number: number, wanted: Partial<Waiting> = {}): Waiting => {
  const { caseFileId, personId } = idsOf(number)
  const id = asId<WaitlistEntryId>(`waiting-${number}`)
  const wishes = { preferredExperts: [], preferredWeekdays: [], note: null }
  return { id, caseFileId, personId, kind: 'lawyer', ...wishes, ...wanted }
}
const join = (time: string, one: Waiting) => {
  itIs(time)
  return joinWaiting(one)
}
const waits = async () => (await listWaitlist()).map(({ record }) => record.id)

describe('the waitlist', () => {
  it('is joined once, longest waiting first, and ends booked or withdrawn', async () => {
    doneOf(await join('2026-11-20T10:05', waiting(2, { note: ' 午後を希望 ' })))
    doneOf(await join('2026-11-20T10:06', waiting(1)))
    doneOf(await join('2026-11-20T10:06', waiting(1)))
    const again = waiting(1, { id: asId<WaitlistEntryId>('waiting-9') })
    expect(await join('2026-11-20T10:07', again)).toMatchObject({
      refusal: { code: 'already-waiting', facts: { entryId: 'waiting-1' } },
    })
    const stranger = waiting(3, { personId: idsOf(1).personId })
    expect(await join('2026-11-20T10:07', stranger)).toMatchObject({
      refusal: { code: 'person-not-of-case' },
    })
    await reopen()
    expect(await listWaitlist()).toMatchObject([
      {
        record: {
          id: 'waiting-2',
          since: expect.stringMatching(/^2026-11-20T10:05/),
          note: '午後を希望',
        },
        revision: 1,
        caseOf: { receptionNumber: { number: 2 }, personName: '試験 2' },
        caseState: 'open',
      },
      { record: { id: 'waiting-1' } },
    ])
    doneOf(await bookSession(booking(1)))
    expect(await waits()).toEqual(['waiting-2'])
    doneOf(await withdrawWaiting('waiting-2'))
    expect(await waits()).toEqual([])
    expect(await withdrawWaiting('waiting-2')).toMatchObject({ refusal: { code: 'not-waiting' } })
    doneOf(await join('2026-11-20T11:00', waiting(2, { id: asId<WaitlistEntryId>('waiting-8') })))
    expect(await waits()).toEqual(['waiting-8'])
  })

  it('is asked who could take a seat that fell free', async () => {
    const { from, to } = booking(1)
    const seat = { expertId: lawyer.id, kind: 'lawyer', from, to } as const
    doneOf(await bookSession(booking(1)))
    doneOf(await join('2026-11-20T10:05', waiting(2, { preferredWeekdays: [1] })))
    doneOf(await join('2026-11-20T10:06', waiting(3)))
    const before = head()
    expect(await offersOf(seat)).toEqual([])
    doneOf(await cancelSession(sessionNumber(1), '解決した'))
    expect(await offersOf(seat)).toMatchObject([
      { entry: { id: 'waiting-3' }, meetsWishes: true, waitedDays: 0 },
      { entry: { id: 'waiting-2' }, meetsWishes: false },
    ])
    expect(head()).toBe(before + 1)
  })

  it('is empty to whoever came in by the recovery key', async () => {
    doneOf(await join('2026-11-20T10:05', waiting(1)))
    await reopen(recoverySecret)
    expect(await listWaitlist()).toEqual([])
  })
})

describe('the conflict check', () => {
  const told = (number: number, posterName: string): Order => {
    const url = `https://example.jp/bbs/${number}`
    const post = { url, posterName, posterHandle: `nezumi_${number}` }
    return partsOrder(number, engine, { ...post, promise: '電話', note: '様子' })
  }
  const tell = async (number: number, posterName: string): Promise<void> => {
    doneOf(await engine.commit(told(number, posterName)))
  }

  it('says which of the typed words are known, nothing of the other case, and is kept either way', async () => {
    await tell(1, 'ﾀｶﾊｼ 太郎')
    await tell(2, 'タカハシ太郎')
    const { caseFileId } = idsOf(1)
    const words = await conflictWordsOf(caseFileId)
    expect(words).toEqual([
      { kind: 'name', word: 'ﾀｶﾊｼ 太郎' },
      { kind: 'handle', word: 'nezumi_1' },
    ])
    const more = [...words, { kind: 'alias', word: '試験3' }] as const
    const answer = await checkConflict(caseFileId, more)
    expect(answer).toEqual({ isHit: true, matched: [words[0], more[2]] })
    expect(JSON.stringify(answer)).not.toMatch(/case-file|タカハシ太郎|example/)
    expect(await checkConflict(caseFileId, words.slice(1))).toEqual({ isHit: false, matched: [] })
    const conflictCheck = { at: at('2026-11-20T09:55'), by: ownId(engine), isHit: true }
    doneOf(await bookSession(booking(1, { conflictCheck })))
    await reopen()
    expect(kept()).toMatchObject([{ coded: { conflictCheck } }])
  })

  it('hears of a post at once, and leaves the cases of the same caller out', async () => {
    await tell(1, '高橋太郎')
    const [name] = await conflictWordsOf(idsOf(1).caseFileId)
    const check = () => checkConflict(idsOf(1).caseFileId, name === undefined ? [] : [name])
    expect(await check()).toMatchObject({ isHit: false })
    const ofSameCaller = callOrder(3, ownId(engine))
      .writings.filter(({ table }) => table === 'caseFile')
      .map((one) => ({
        ...one,
        baseRevision: 1,
        fields: { ...one.fields, callerId: idsOf(1).personId },
      }))
    doneOf(await engine.commit({ act: 'contact.save', writings: ofSameCaller }))
    await tell(3, '高橋太郎')
    expect(await check()).toMatchObject({ isHit: false })
    await tell(2, '高橋太郎')
    expect(await check()).toMatchObject({ isHit: true })
    const writings = told(2, '鈴木次郎')
      .writings.filter(({ table }) => table === 'post')
      .map((writing) => ({ ...writing, baseRevision: 1 }))
    doneOf(await engine.commit({ act: 'caseNote.write', writings }))
    expect(await check()).toMatchObject({ isHit: false })
  })

  it('is for whoever may open cases, and for a case that is there', async () => {
    expect(await checkConflict('nowhere', [])).toBeNull()
    await tell(1, '高橋太郎')
    await reopen(recoverySecret)
    expect(await checkConflict(idsOf(1).caseFileId, [])).toBeNull()
    expect(await conflictWordsOf(idsOf(1).caseFileId)).toEqual([])
  })
})

describe('what has to be looked after', () => {
  const ids = (views: readonly { readonly sessionId: string }[]) =>
    views.map(({ sessionId }) => sessionId)
  const later = { from: at('2026-11-25T14:00'), to: at('2026-11-25T14:30') }
  const tentative = { state: 'tentative' } as const

  it('a booking that ran out is listed and keeps its seat, and falls free where the desk chose so', async () => {
    doneOf(await bookSession(booking(2, { ...tentative, ...later })))
    doneOf(await bookSession(booking(1, tentative)))
    doneOf(
      await bookSession(booking(3, { from: at('2026-11-25T15:00'), to: at('2026-11-25T15:30') })),
    )
    expect(await listRunOut()).toEqual([])
    itIs('2026-11-24T17:00')
    expect(ids(await listRunOut())).toEqual([sessionNumber(1), sessionNumber(2)])
    const before = head()
    expect(doneOf(await freeRunOut())).toBe(0)
    expect(head()).toBe(before)
    await changeSettings(engine, { booking: { ...usualBookingSettings, expiredFallFree: true } })
    doneOf(await confirmSession(sessionNumber(2)))
    expect(doneOf(await freeRunOut())).toBe(1)
    expect(head()).toBe(before + 3)
    expect(doneOf(await freeRunOut())).toBe(0)
    expect(await listRunOut()).toEqual([])
    await reopen()
    const states = kept().map(({ coded }) => [coded.state, coded.history.at(-1)?.act])
    expect(states).toEqual([
      ['cancelled', 'expired'],
      ['confirmed', 'confirmed'],
      ['confirmed', 'booked'],
    ])
  })

  it('a session that is over is listed until it is said what came of it', async () => {
    doneOf(await bookSession(booking(2, later)))
    doneOf(await bookSession(booking(1)))
    itIs('2026-11-25T13:29')
    expect(await listUnanswered()).toEqual([])
    itIs('2026-11-25T14:30')
    expect(ids(await listUnanswered())).toEqual([sessionNumber(1), sessionNumber(2)])
    doneOf(await holdSession(sessionNumber(1), { answer: null, nextStep: null }))
    expect(ids(await listUnanswered())).toEqual([sessionNumber(2)])
    doneOf(await writeAnswer(sessionNumber(1), { answer: '請求できる', nextStep: '書面' }))
    expect(kept()[0]?.words).toMatchObject({ answer: '請求できる', nextStep: '書面' })
    expect(await writeAnswer(sessionNumber(2), { answer: null, nextStep: null })).toMatchObject({
      refusal: { code: 'not-held' },
    })
  })

  it('a booking that no longer fits is listed with its reasons, as long as it lies ahead', async () => {
    doneOf(await bookSession(booking(1)))
    expect(await listNoLongerFit()).toEqual([])
    await changeSettings(engine, { extraClosures: ['2026-11-25'] })
    expect(await listNoLongerFit()).toMatchObject([
      {
        session: { sessionId: sessionNumber(1), caseOf: { personName: '試験 1' } },
        refusals: [{ code: 'closed-day', facts: { why: { code: 'extra-closure' } } }],
      },
    ])
    itIs('2026-11-25T13:01')
    expect(await listNoLongerFit()).toEqual([])
  })

  it('that the person was told, and what the expert should know, is written on an open booking', async () => {
    doneOf(await bookSession(booking(1)))
    doneOf(await tellPerson(sessionNumber(1), 'phone'))
    doneOf(await writeNoteForExpert(sessionNumber(1), ' 録音あり '))
    const [session] = kept()
    expect(session?.coded.confirmation).toMatchObject({ how: 'phone', by: ownId(engine) })
    expect(session?.words?.noteForExpert).toBe('録音あり')
    doneOf(await writeNoteForExpert(sessionNumber(1), '　'))
    expect(kept()[0]?.words?.noteForExpert).toBeNull()
    doneOf(await cancelSession(sessionNumber(1), '解決した'))
    for (const outcome of [
      await writeNoteForExpert(sessionNumber(1), '録音あり'),
      await tellPerson(sessionNumber(1), 'mail'),
    ])
      expect(outcome).toMatchObject({
        refusal: { code: 'booking-not-open', facts: { state: 'cancelled' } },
      })
  })
})
