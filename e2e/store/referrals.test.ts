/** Referrals through the real actions on the real engine: told, consented, moved, kept. Everybody is invented. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { currentDraft } from '../../renderer/actions/contact/current-draft.ts'
import { finishCall } from '../../renderer/actions/contact/finish-call.ts'
import { noteDangerDeed } from '../../renderer/actions/contact/note-danger.ts'
import { takeCall } from '../../renderer/actions/contact/take-call.ts'
import { tellBody } from '../../renderer/actions/contact/tell-body.ts'
import {
  consentTo,
  followUpOn,
  moveOn,
  noteOn,
  passOnTo,
} from '../../renderer/actions/referral/change-referral.ts'
import {
  makeReferral,
  type GivenConsent,
  type WantedReferral,
} from '../../renderer/actions/referral/make-referral.ts'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import { listBodies } from '../../renderer/data/queries/bodies.ts'
import { listOverdueReferrals } from '../../renderer/data/queries/referrals.ts'
import type { ReferralView } from '../../renderer/data/queries/referral-views.ts'
import { setClockOffset } from '../../renderer/platform/clock.ts'
import { at } from '../../shared/domain/booking/booking.fixture.ts'
import { gunmaHours } from '../../shared/domain/desk/gunma.fixture.ts'
import { presetBodyId } from '../../shared/domain/referralBody/preset-bodies.ts'
import { doneOf, foundDesk, idsOf, ownId, saveCall, unlock } from './desk.fixture.ts'
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
const itIs = (time: string): void => setClockOffset(Date.parse(at(time)) - Date.now())

beforeEach(async () => {
  pc = await Pc.make()
  use(await foundDesk(pc))
  itIs('2026-11-24T10:00')
  await saveCall(engine, 1)
})
afterEach(() => {
  currentDraft.take(null)
  setClockOffset(0)
})

const { caseFileId, personId } = idsOf(1)
const bureau = { id: presetBodyId('moj-maebashi'), kind: 'legal-affairs-bureau' } as const
const consent: GivenConsent = {
  ...{ givenBy: personId, on: '2026-11-24', how: 'oral' },
  ...{ covers: ['name', 'matter'], forWhat: '削除要請の相談' },
}
const wanted: WantedReferral = {
  ...{ personId, body: bureau, method: 'letter', followUpOn: '2026-12-08', consent },
  ...{ personThere: '人権擁護課', why: '氏名の晒し', passedOn: '投稿の一覧' },
}
const first = (): ReferralView => {
  const [view] = engine.listReferralsOf(caseFileId)
  if (view === undefined) throw new Error('no referral')
  return view
}
const one = () => ({ caseFileId, referralId: first().referralId })
const plain = { reason: null, result: null, resultText: null }

describe('a referral', () => {
  it('is made with consent, and is there after a restart with its words', async () => {
    doneOf(await makeReferral(caseFileId, wanted))
    const before = engine.listReferrals()
    expect(before).toMatchObject([
      {
        coded: { bodyId: bureau.id, state: 'told', method: 'letter', followUpOn: '2026-12-08' },
        words: { why: '氏名の晒し', consentFor: '削除要請の相談', passedOn: '投稿の一覧' },
        caseOf: { receptionNumber: { number: 1 } },
      },
    ])
    await pc.restart()
    use((await unlock(pc)).engine)
    expect(engine.listReferrals()).toEqual(before)
  })

  it('passes nothing on without consent, and writes nothing then', async () => {
    const refused = await makeReferral(caseFileId, { ...wanted, consent: null })
    expect(refused).toMatchObject({
      kind: 'refused',
      refusal: { code: 'referral-refused', facts: { problems: [{ code: 'consent-needed' }] } },
    })
    expect(engine.listReferrals()).toEqual([])
    doneOf(
      await makeReferral(caseFileId, { ...wanted, consent: null, method: 'told', passedOn: ' ' }),
    )
    expect(await passOnTo(one(), '投稿の一覧', 'letter')).toMatchObject({
      refusal: { code: 'consent-needed' },
    })
    doneOf(await consentTo(one(), consent))
    doneOf(await passOnTo(one(), '投稿の一覧', 'letter'))
    expect(first()).toMatchObject({
      coded: { method: 'letter', consent: { how: 'oral' } },
      words: { passedOn: '投稿の一覧' },
    })
  })

  it('goes its way to a result, and is overdue only while the desk waits', async () => {
    doneOf(await makeReferral(caseFileId, wanted))
    doneOf(await moveOn(one(), { ...plain, to: 'accepted' }))
    expect(await listOverdueReferrals('2026-12-08')).toEqual([])
    expect(await listOverdueReferrals('2026-12-09')).toHaveLength(1)
    itIs('2026-12-15T10:00')
    const result = { code: 'requested', on: '2026-12-14' } as const
    expect(await moveOn(one(), { ...plain, to: 'closed' })).toMatchObject({
      refusal: { code: 'no-such-move', facts: { from: 'accepted', to: 'closed' } },
    })
    doneOf(await moveOn(one(), { ...plain, to: 'result', result, resultText: '要請済み' }))
    doneOf(await followUpOn(one(), '2026-12-22'))
    doneOf(await noteOn(one(), '担当 田中', '電話で確認'))
    expect(await listOverdueReferrals('2026-12-15')).toEqual([])
    doneOf(await moveOn(one(), { ...plain, to: 'closed' }))
    expect(first()).toMatchObject({
      coded: { state: 'closed', result, followUpOn: null },
      words: { resultText: '要請済み', personThere: '担当 田中' },
    })
    expect(first().coded.history.map(({ act }) => act)).toEqual([
      ...['told', 'accepted', 'result', 'followUp', 'closed'],
    ])
  })

  it('of two changes at once both are kept', async () => {
    doneOf(await makeReferral(caseFileId, wanted))
    const both = [moveOn(one(), { ...plain, to: 'contacted' }), followUpOn(one(), '2026-12-10')]
    for (const outcome of await Promise.all(both)) doneOf(outcome)
    expect(first().coded).toMatchObject({ state: 'contacted', followUpOn: '2026-12-10' })
  })
})

describe('numbers told during a call', () => {
  const call = () => takeCall(ownId(engine))

  it('become referrals with the contact, in one commit, in danger too, each body once', async () => {
    const keeper = await call()
    const now = at('2026-11-24T10:05')
    const told = { deed: 'told', lineId: 'police-110', text: '110番を案内した' } as const
    noteDangerDeed(keeper, told, now, gunmaHours)
    tellBody(keeper, bureau.id, '法務局を案内した', now)
    tellBody(keeper, presetBodyId('police-110'), 'もう一度案内した', now)
    const ids = keeper.draft.toldBodies.map(({ id }) => id)
    expect(ids).toHaveLength(2)
    const before = engine.referralGround(caseFileId, null)?.head ?? 0
    doneOf(await finishCall())
    expect(engine.referralGround(caseFileId, null)?.head).toBe(before + 1)
    const made = engine.listReferrals()
    expect(made.map(({ referralId }) => referralId).sort()).toEqual([...ids].sort())
    for (const { coded } of made)
      expect(coded).toMatchObject({ state: 'told', method: 'told', consent: null, madeAt: now })
    expect(new Set(made.map(({ coded }) => coded.bodyKind))).toEqual(
      new Set(['police', 'legal-affairs-bureau']),
    )
  })

  it('every line of the danger sheet is a body of the directory', async () => {
    const { dangerGuide } = await import('../../renderer/data/queries/danger-guide.ts')
    const known = new Set((await listBodies()).map(({ body }) => body.id))
    expect(dangerGuide.length).toBeGreaterThan(5)
    for (const { id } of dangerGuide) expect(known.has(presetBodyId(id)), id).toBe(true)
  })
})
