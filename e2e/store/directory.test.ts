/** The directory of windows to turn to through the real actions on the real engine. Everything in it is invented or shipped. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readBodyFile, takeBodies } from '../../renderer/actions/referralBody/body-files.ts'
import {
  bringBackBody,
  checkBody,
  retireBody,
  saveBody,
} from '../../renderer/actions/referralBody/change-body.ts'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import { presetBodies } from '../../renderer/data/queries/preset-bodies.ts'
import { setClockOffset } from '../../renderer/platform/clock.ts'
import { bodyId, bodyNamed } from '../../shared/domain/referralBody/body.fixture.ts'
import { presetBodyId } from '../../shared/domain/referralBody/preset-bodies.ts'
import type { ReferralBody } from '../../shared/domain/referralBody/referral-body.ts'
import { words } from '../../shared/domain/referralBody/table.fixture.ts'
import { toShiftJis } from '../../renderer/data/mail/encoders.fixture.ts'
import { doneOf, foundDesk, secretOf, unlock } from './desk.fixture.ts'
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
const viewOf = (id: string) => engine.listBodies().find(({ body }) => body.id === id)
const fire = presetBodyId('fire-119')
const added = bodyNamed('試験の窓口')
const table = (...lines: readonly string[]): Blob =>
  new Blob([toShiftJis(['列name,列kind,列phone', ...lines].join('\r\n'))])

beforeEach(async () => {
  pc = await Pc.make()
  use(await foundDesk(pc))
  setClockOffset(Date.parse('2026-11-24T10:00:00+09:00') - Date.now())
})
afterEach(() => setClockOffset(0))

describe('the directory', () => {
  it('is the shipped one as long as the desk changed nothing', () => {
    expect(engine.listBodies()).toEqual(
      presetBodies.map((body) => ({ body, revision: 0, isPreset: true })),
    )
  })

  it('has what the desk changed in its place and what it added behind, after a restart too', async () => {
    const [first, ...others] = presetBodies
    const changed = { ...first, note: '番号が変わりました。' } as ReferralBody
    expect(doneOf(await saveBody(changed, 0))).toMatchObject({ revision: 1, isPreset: true })
    expect(doneOf(await saveBody(added, 0))).toMatchObject({ revision: 1, isPreset: false })
    const expected = [
      { body: changed, revision: 1, isPreset: true },
      ...others.map((body) => ({ body, revision: 0, isPreset: true })),
      { body: added, revision: 1, isPreset: false },
    ]
    expect(engine.listBodies()).toEqual(expected)
    await pc.restart()
    use((await unlock(pc)).engine)
    expect(engine.listBodies()).toEqual(expected)
  })

  it('is checked, retired and brought back from today on', async () => {
    doneOf(await checkBody(fire))
    doneOf(await retireBody(fire))
    expect(viewOf(fire)).toMatchObject({
      revision: 2,
      body: { checkedOn: '2026-11-24', retiredOn: '2026-11-24', name: '救急・消防' },
    })
    expect(await retireBody(fire)).toMatchObject({ refusal: { code: 'body-retired' } })
    doneOf(await bringBackBody(fire))
    expect(await bringBackBody(fire)).toMatchObject({ refusal: { code: 'body-in-use' } })
    expect(await checkBody(bodyId('none'))).toMatchObject({ refusal: { code: 'no-such-body' } })
  })

  it('takes nothing that is no window, and writes over nothing that was changed meanwhile', async () => {
    expect(await saveBody({ ...added, name: ' ' }, 0)).toMatchObject({
      refusal: { code: 'not-a-record' },
    })
    doneOf(await checkBody(fire))
    const stale = { ...presetBodies[1], phone: '0' } as ReferralBody
    expect(await saveBody(stale, 0)).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
  })

  it('is changed by no reader', async () => {
    const reader = { name: '小林', passphrase: 'yomu dake no kotoba' }
    doneOf(await engine.addCounselor({ ...reader, role: 'reader' }))
    await pc.restart()
    use((await unlock(pc, secretOf(reader.name, reader.passphrase))).engine)
    expect(await checkBody(fire)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(viewOf(fire)).toMatchObject({ revision: 0 })
  })
})

describe('a table of windows', () => {
  it('is read in Shift_JIS, changes nothing before it is taken, and is taken as a whole', async () => {
    const file = table('試験の窓口,種類municipal,090-0000-2222', '救急・消防,,090-0000-3333', ',,1')
    const read = doneOf(await readBodyFile(file, words))
    expect(read.bad).toEqual([
      {
        rowNumber: 4,
        reasons: [
          { code: 'field', field: 'name' },
          { code: 'field', field: 'kind' },
        ],
      },
    ])
    expect(engine.listBodies()).toHaveLength(29)
    doneOf(await takeBodies(read.taken, read.revisions))
    expect(engine.listBodies()).toHaveLength(30)
    expect(viewOf(fire)).toMatchObject({ revision: 1, body: { phone: '090-0000-3333' } })
  })

  it('is not taken over what was changed since it was read', async () => {
    const read = doneOf(await readBodyFile(table('救急・消防,,1', '別の窓口,種類police,2'), words))
    doneOf(await checkBody(fire))
    expect(await takeBodies(read.taken, read.revisions)).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    })
    expect(engine.listBodies()).toHaveLength(29)
  })

  it('says which rows cannot be cut into cells, and refuses what is far too long', async () => {
    const read = doneOf(
      await readBodyFile(table('"壊"れた,種類police,1', '窓口,種類police,2'), words),
    )
    expect(read.bad).toEqual([{ rowNumber: 2, reasons: [{ code: 'broken' }] }])
    expect(read.taken).toHaveLength(1)
    const long = new Blob([new Uint8Array(2 * 1024 * 1024 + 1)])
    expect(await readBodyFile(long, words)).toMatchObject({ refusal: { code: 'file-too-long' } })
  })
})
