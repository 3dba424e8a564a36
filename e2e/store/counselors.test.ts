import { beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import { doneOf, founder, foundDesk, ownId, saveCall, secretOf, unlock } from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'

const full = { kind: 'disk-full', code: 'ENOSPC' } as const
const jiro = {
  name: '相談 次郎',
  role: 'counselor' as const,
  passphrase: 'umi yama kawa mori sora',
}
const jiroSecret = secretOf(jiro.name, jiro.passphrase)

let pc: Pc
let engine: Engine
beforeEach(async () => {
  pc = await Pc.make()
  engine = await foundDesk(pc)
})
const opens = async (secret: typeof jiroSecret): Promise<boolean> => {
  await pc.restart()
  const opened = await pc.engine().unlock(secret, () => undefined)
  return opened.kind === 'done'
}
const names = (): readonly string[] => engine.listCounselors().map(({ name }) => name)
const slotCount = async (): Promise<number> =>
  (await pc.ask('vault.look', {})).header?.slots.length ?? 0

describe('counselors', () => {
  it('CS-1 two active ones never share a name, however it is spaced', async () => {
    doneOf(await engine.addCounselor(jiro))
    for (const name of ['相談 次郎', '相談次郎', '相談　次郎', founder.name]) {
      const outcome = await engine.addCounselor({ ...jiro, name, passphrase: 'x'.repeat(20) })
      expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'name-taken' } })
    }
    expect(names()).toEqual([founder.name, jiro.name])
    expect(await slotCount()).toBe(3)
  })

  it('CS-1 also when both are added at the same moment', async () => {
    const outcomes = await Promise.all([
      engine.addCounselor(jiro),
      engine.addCounselor({ ...jiro, passphrase: 'another five words to type' }),
    ])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'refused'])
    expect(names()).toEqual([founder.name, jiro.name])
  })

  it('CS-1 the name of a disabled one is free again, and opens with the new passphrase alone', async () => {
    const { counselorId } = doneOf(await engine.addCounselor(jiro))
    doneOf(await engine.disableCounselor(counselorId))
    const again = { ...jiro, passphrase: 'ishi kusa hana ki mizu' }
    doneOf(await engine.addCounselor(again))
    expect(await opens(jiroSecret)).toBe(false)
    expect(await opens(secretOf(again.name, again.passphrase))).toBe(true)
  })

  it('CS-2 a slot without a record opens nothing', async () => {
    pc.failing.set('journal.append', full)
    expect(await engine.addCounselor(jiro)).toEqual({ kind: 'failed', failure: full })
    pc.failing.clear()
    expect(await slotCount()).toBe(3)
    expect(await opens(jiroSecret)).toBe(false)
  })

  it('CS-2 without its slot there is no record either', async () => {
    pc.failing.set('vault.putHeader', full)
    expect(await engine.addCounselor(jiro)).toEqual({ kind: 'failed', failure: full })
    pc.failing.clear()
    expect(names()).toEqual([founder.name])
    doneOf(await engine.addCounselor(jiro))
    expect(await opens(jiroSecret)).toBe(true)
  })

  it('CS-3 once the record says disabled the slot opens nothing', async () => {
    const { counselorId } = doneOf(await engine.addCounselor(jiro))
    pc.asked.length = 0
    doneOf(await engine.disableCounselor(counselorId))
    expect(pc.asked).toEqual(['journal.append', 'vault.putHeader'])
    expect(await slotCount()).toBe(2)
    expect(await opens(jiroSecret)).toBe(false)
  })

  it('CS-3 a record that could not be written leaves the counselor as before', async () => {
    const { counselorId } = doneOf(await engine.addCounselor(jiro))
    pc.failing.set('journal.append', full)
    expect(await engine.disableCounselor(counselorId)).toEqual({ kind: 'failed', failure: full })
    pc.failing.clear()
    expect(await opens(jiroSecret)).toBe(true)
  })

  it('CS-4 many changes at the same moment all hold', async () => {
    const many = [1, 2, 3, 4].map((number) => ({ ...jiro, name: `相談 ${number}` }))
    const outcomes = await Promise.all(many.map((one) => engine.addCounselor(one)))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done', 'done'])
    expect(await slotCount()).toBe(6)
    for (const { name, passphrase } of many)
      expect(await opens(secretOf(name, passphrase))).toBe(true)
  })

  it('CS-4 two administrators who disable each other at the same moment: one remains', async () => {
    const other = { ...jiro, role: 'administrator' as const }
    const { counselorId } = doneOf(await engine.addCounselor(other))
    const outcomes = await Promise.all([
      engine.disableCounselor(counselorId),
      engine.disableCounselor(ownId(engine)),
    ])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'refused'])
    expect(outcomes[1]).toMatchObject({ refusal: { code: 'last-administrator' } })
  })

  it('CS-5 a new passphrase opens, the old one does not', async () => {
    const wanted = 'shiro kuro ao aka midori'
    doneOf(await engine.changeOwnPassphrase(founder.passphrase, wanted))
    expect(await opens(secretOf(founder.name, founder.passphrase))).toBe(false)
    expect(await opens(secretOf(founder.name, wanted))).toBe(true)
  })

  it('CS-5 with a wrong present passphrase nothing changes', async () => {
    const outcome = await engine.changeOwnPassphrase('not mine', 'shiro kuro ao aka midori')
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'does-not-open' } })
    expect(await opens(secretOf(founder.name, founder.passphrase))).toBe(true)
  })

  it.each(['journal.append', 'vault.putHeader'] as const)(
    'CS-5 a change that failed at %s is not in effect',
    async (channel) => {
      const wanted = 'shiro kuro ao aka midori'
      pc.failing.set(channel, full)
      const outcome = await engine.changeOwnPassphrase(founder.passphrase, wanted)
      expect(outcome).toEqual({ kind: 'failed', failure: full })
      pc.failing.clear()
      expect(await opens(secretOf(founder.name, wanted))).toBe(false)
      expect(await opens(secretOf(founder.name, founder.passphrase))).toBe(true)
    },
  )

  it('the domain decides who may: a counselor adds and disables nobody, a reader writes nothing', async () => {
    await saveCall(engine, 1)
    const founderId = ownId(engine)
    doneOf(await engine.addCounselor(jiro))
    const reader = { ...jiro, name: '閲覧 三郎', role: 'reader' as const }
    doneOf(await engine.addCounselor(reader))
    const refused = { kind: 'refused', refusal: { code: 'not-allowed' } }
    for (const { name } of [jiro, reader]) {
      const { engine: theirs } = await unlock(pc, secretOf(name, jiro.passphrase))
      expect(await theirs.addCounselor({ ...jiro, name: '新人' })).toMatchObject(refused)
      expect(await theirs.disableCounselor(founderId)).toMatchObject(refused)
      expect(await theirs.disableCounselor('nobody-0001')).toMatchObject(refused)
      expect(await theirs.resetPassphrase(founderId, 'x'.repeat(20))).toMatchObject(refused)
      const backup = await theirs.makeBackup(false)
      expect(backup.kind).toBe(name === reader.name ? 'refused' : 'done')
      expect(theirs.search('試験', 9).totalCount).toBe(1)
    }
  })

  it('whoever is not on record is said so', async () => {
    expect(await engine.disableCounselor('nobody-0001')).toMatchObject({
      kind: 'refused',
      refusal: { code: 'no-such-counselor' },
    })
    expect(await engine.disableCounselor(ownId(engine))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'last-administrator' },
    })
  })
})
