/** The directory of windows to turn to on the real engine: shipped ones, the desk's own, and what was changed. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import { presetBodies } from '../../renderer/data/queries/preset-bodies.ts'
import { bodyNamed } from '../../shared/domain/referralBody/body.fixture.ts'
import type { ReferralBody } from '../../shared/domain/referralBody/referral-body.ts'
import { doneOf, foundDesk, unlock } from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'

let pc: Pc
let engine: Engine
const keep = (body: ReferralBody, baseRevision = 0) =>
  engine.commit({
    act: 'referralBody.change',
    subject: body.id,
    writings: [{ table: 'referralBody', id: body.id, baseRevision, fields: { ...body } }],
  })

beforeEach(async () => {
  pc = await Pc.make()
  engine = await foundDesk(pc)
})

describe('the directory', () => {
  it('is the shipped one as long as the desk changed nothing', () => {
    expect(engine.listBodies()).toEqual(
      presetBodies.map((body) => ({ body, revision: 0, isPreset: true })),
    )
  })

  it('has what the desk changed in its place and what it added behind, after a restart too', async () => {
    const [first, ...others] = presetBodies
    const changed = { ...first, checkedOn: '2026-11-24' } as ReferralBody
    const added = bodyNamed('試験の窓口')
    doneOf(await keep(changed))
    doneOf(await keep(added))
    const expected = [
      { body: changed, revision: 1, isPreset: true },
      ...others.map((body) => ({ body, revision: 0, isPreset: true })),
      { body: added, revision: 1, isPreset: false },
    ]
    expect(engine.listBodies()).toEqual(expected)
    await pc.restart()
    engine = (await unlock(pc)).engine
    expect(engine.listBodies()).toEqual(expected)
  })
})
