/** Experts through the real actions on the real engine: kept, changed, retired; what a change would hit. Everybody is invented. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  addAbsence,
  addRosterDay,
  bringBackExpert,
  removeAbsence,
  removeRosterDay,
  retireExpert,
  saveExpert,
} from '../../renderer/actions/expert/change-expert.ts'
import { bookSession, type Booking } from '../../renderer/actions/session/book-session.ts'
import type { Secret } from '../../renderer/data/engine/crypto/slots.ts'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import { readHits } from '../../renderer/data/queries/hits-ahead.ts'
import { setClockOffset } from '../../renderer/platform/clock.ts'
import {
  at,
  lawyer,
  psychologist,
  sessionNumber,
} from '../../shared/domain/booking/booking.fixture.ts'
import { wholeDays } from '../../shared/domain/expert/roster.ts'
import { doneOf, foundDesk, idsOf, ownId, saveCall, secretOf, unlock } from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'

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
const reopen = async (...secret: readonly Secret[]): Promise<void> => {
  await pc.restart()
  use((await unlock(pc, secret[0])).engine)
}
const known = () => engine.listExperts().map(({ record }) => record)

beforeEach(async () => {
  pc = await Pc.make()
  use(await foundDesk(pc))
  setClockOffset(Date.parse(at('2026-11-20T10:00')) - Date.now())
})
afterEach(() => setClockOffset(0))

describe('an expert', () => {
  it('is kept as given, and is there after a restart', async () => {
    const kept = doneOf(await saveExpert(lawyer, 0))
    expect(kept).toEqual({ record: lawyer, revision: 1 })
    doneOf(await saveExpert(psychologist, 0))
    const renamed = { ...lawyer, name: '弁護士 丙', phone: '090-0000-1111' }
    expect(doneOf(await saveExpert(renamed, kept.revision)).revision).toBe(2)
    await reopen()
    expect(known()).toEqual([renamed, psychologist])
  })

  it('without a name, or with what is no roster, is refused, and nothing is written', async () => {
    expect(await saveExpert({ ...lawyer, name: ' ' }, 0)).toMatchObject({
      refusal: { code: 'name-missing' },
    })
    const [line] = lawyer.roster.recurring
    const backwards = { ...lawyer.roster, recurring: line ? [{ ...line, toMinute: 0 }] : [] }
    expect(await saveExpert({ ...lawyer, roster: backwards }, 0)).toMatchObject({
      refusal: { code: 'not-a-record' },
    })
    expect(known()).toEqual([])
  })

  it('that was changed meanwhile is not written over', async () => {
    doneOf(await saveExpert(lawyer, 0))
    doneOf(await saveExpert({ ...lawyer, name: '弁護士 丙' }, 1))
    expect(await saveExpert({ ...lawyer, name: '弁護士 丁' }, 1)).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    })
    expect(known()[0]?.name).toBe('弁護士 丙')
  })

  it('retires, once, and comes back', async () => {
    doneOf(await saveExpert(lawyer, 0))
    doneOf(await retireExpert(lawyer.id, '2027-04-01'))
    expect(known()[0]?.retiredOn).toBe('2027-04-01')
    expect(await retireExpert(lawyer.id, '2027-05-01')).toMatchObject({
      refusal: { code: 'expert-retired' },
    })
    doneOf(await bringBackExpert(lawyer.id))
    expect(known()).toEqual([lawyer])
    expect(await bringBackExpert(lawyer.id)).toMatchObject({ refusal: { code: 'expert-active' } })
    expect(await retireExpert('expert-none', '2027-04-01')).toMatchObject({
      refusal: { code: 'no-such-expert' },
    })
  })

  it('is there on single days, is off on others, and away', async () => {
    doneOf(await saveExpert(lawyer, 0))
    const day = { date: '2026-12-03', fromMinute: 600, toMinute: 720 } as const
    const away = { ...wholeDays({ from: '2026-12-24', to: '2027-01-06' }), reason: '学会' }
    doneOf(await addRosterDay(lawyer.id, day))
    doneOf(await removeRosterDay(lawyer.id, '2026-11-25'))
    doneOf(await addAbsence(lawyer.id, away))
    await reopen()
    expect(known()[0]).toMatchObject({
      roster: { ...lawyer.roster, added: [day], removed: ['2026-11-25'] },
      absences: [away],
    })
    doneOf(await removeAbsence(lawyer.id, away))
    expect(known()[0]?.absences).toEqual([])
  })

  it('is changed by administrators alone', async () => {
    doneOf(await saveExpert(lawyer, 0))
    const passphrase = 'kawa-yama-umi-sora-tsuki'
    doneOf(await engine.addCounselor({ name: '相談 次郎', role: 'counselor', passphrase }))
    await reopen(secretOf('相談 次郎', passphrase))
    expect(known()).toEqual([lawyer])
    const outcomes = [
      await saveExpert({ ...lawyer, name: '弁護士 丙' }, 1),
      await retireExpert(lawyer.id, '2027-04-01'),
      await removeRosterDay(lawyer.id, '2026-11-25'),
    ]
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(known()).toEqual([lawyer])
  })
})

describe('what a change would hit', () => {
  beforeEach(async () => {
    for (const number of [1, 2]) await saveCall(engine, number)
    for (const expert of [lawyer, psychologist]) doneOf(await saveExpert(expert, 0))
    const booking = (
      number: number,
      wanted: Pick<Booking, 'expertId' | 'from' | 'to'>,
    ): Booking => {
      const { caseFileId, personId } = idsOf(number)
      return {
        ...{ id: sessionNumber(number), caseFileId, personId, room: null, overrideReason: null },
        ...{ state: 'confirmed', holdUntil: null, requestedAt: at('2026-11-18T15:00') },
        conflictCheck: { at: at('2026-11-20T09:55'), by: ownId(engine), isHit: false },
        noteForExpert: null,
        ...wanted,
      }
    }
    const law = { from: at('2026-11-25T13:00'), to: at('2026-11-25T13:30') }
    const psy = { from: at('2026-11-24T10:00'), to: at('2026-11-24T10:50') }
    doneOf(await bookSession(booking(1, { ...law, expertId: lawyer.id })))
    doneOf(await bookSession(booking(2, { ...psy, expertId: psychologist.id })))
  })
  const hitBy = async (...change: Parameters<typeof readHits>) =>
    (await readHits(...change)).map(({ sessionId }) => sessionId)

  it('is told with case and expert, by every way there is', async () => {
    expect(await readHits({ settings: { extraClosures: ['2026-11-25'] } })).toMatchObject([
      {
        sessionId: sessionNumber(1),
        expertName: lawyer.name,
        caseOf: { receptionNumber: { fiscalYear: 2026, number: 1 } },
      },
    ])
    const away = { ...wholeDays({ from: '2026-11-24', to: '2026-11-25' }), reason: null }
    expect(await hitBy({ expert: { ...psychologist, absences: [away] } })).toEqual([
      sessionNumber(2),
    ])
    expect(await hitBy({ expert: { ...lawyer, retiredOn: '2026-11-25' } })).toEqual([
      sessionNumber(1),
    ])
    const closed = {
      desk: Array.from({ length: 7 }, () => []),
      phone: [[], [], [], [], [], [], []],
    }
    expect(await hitBy({ settings: { weekHours: closed } })).toEqual([
      ...[sessionNumber(2), sessionNumber(1)],
    ])
  })

  it('is nothing where nothing stands in the way, and nothing that is over', async () => {
    expect(await hitBy({})).toEqual([])
    expect(await hitBy({ expert: { ...lawyer, absences: [], sessionMinutes: 50 } })).toEqual([])
    expect(await hitBy({ settings: { extraClosures: ['2026-11-26'] } })).toEqual([])
    setClockOffset(Date.parse(at('2026-11-25T13:01')) - Date.now())
    expect(await hitBy({ settings: { extraClosures: ['2026-11-25'] } })).toEqual([])
  })
})
