import { mkdir, readdir } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import { type Secret } from '../../renderer/data/engine/crypto/slots.ts'
import {
  doneOf,
  founder,
  founderSecret,
  foundDesk,
  recoverySecret,
  saveCall,
  secretOf,
  unlock,
} from './desk.fixture.ts'
import { Pc, PowerCut } from './pc.fixture.ts'

const nothing = (): void => undefined
const doesNotOpen = { kind: 'refused', refusal: { code: 'does-not-open', facts: {} } }
const jiro = {
  name: '相談 次郎',
  role: 'counselor' as const,
  passphrase: 'umi yama kawa mori sora',
}
const full = { kind: 'disk-full', code: 'ENOSPC' } as const

let pc: Pc
beforeEach(async () => {
  pc = await Pc.make()
})
const open = (secret: Secret = founderSecret) => pc.engine().unlock(secret, nothing)

describe('making a vault', () => {
  it('leaves it open for its founder, an administrator, and opens again', async () => {
    const engine = await foundDesk(pc)
    expect(engine.view()).toMatchObject({
      counselor: { name: founder.name, role: 'administrator', disabledAt: null },
      readOnly: null,
      notices: [],
    })
    expect(engine.readSettings().revision).toBe(1)
    await pc.restart()
    const { view } = await unlock(pc)
    expect(view.counselor?.name).toBe(founder.name)
    expect(view.notices).toEqual([])
  })

  it('VF-1 is refused where one is', async () => {
    await foundDesk(pc)
    const again = await pc.engine().create({ ...founder, name: '別人' })
    expect(again).toMatchObject({ kind: 'failed', failure: { kind: 'already-there' } })
    await pc.restart()
    expect((await unlock(pc)).view.counselor?.name).toBe(founder.name)
  })

  it('OV-3 cut short at any step: there is no vault, or the founder opens it and it is founded', async () => {
    const whole = await Pc.make()
    await foundDesk(whole)
    const { steps } = whole.power
    expect(steps).toBeGreaterThan(5)
    for (let offAt = 1; offAt <= steps; offAt += 1) {
      pc = await Pc.make()
      pc.power.offAt = offAt
      await foundDesk(pc).catch((thrown: unknown) => expect(thrown).toBeInstanceOf(PowerCut))
      await pc.restart()
      const opened = await open()
      if (opened.kind === 'refused') {
        expect(opened.refusal.code).toBe('no-vault')
        await foundDesk(pc)
        continue
      }
      expect(doneOf(opened), `off at ${offAt}`).toMatchObject({
        counselor: { role: 'administrator' },
        readOnly: null,
      })
    }
  })

  it('OV-3 by the recovery key first: the founder is let in all the same', async () => {
    pc.failing.set('journal.append', full)
    expect(await pc.engine().create(founder)).toEqual({ kind: 'failed', failure: full })
    pc.failing.clear()
    await pc.restart()
    expect((await open(recoverySecret)).kind).toBe('done')
    await pc.restart()
    const { engine, view } = await unlock(pc)
    expect(view.counselor?.role).toBe('administrator')
    await saveCall(engine, 1)
  })

  it('OV-3 a founded vault is not founded again by whoever opens it', async () => {
    const engine = await foundDesk(pc)
    doneOf(await engine.addCounselor(jiro))
    await pc.restart()
    const { view, engine: his } = await unlock(pc, secretOf(jiro.name, jiro.passphrase))
    expect(view.counselor?.role).toBe('counselor')
    expect(his.listCounselors()).toHaveLength(2)
  })

  it('OV-4 a disk that is full at the founding is said so, now and at the next opening', async () => {
    pc.failing.set('journal.append', full)
    expect(await pc.engine().create(founder)).toEqual({ kind: 'failed', failure: full })
    await pc.restart()
    expect(await open()).toEqual({ kind: 'failed', failure: full })
    pc.failing.clear()
    expect((await open()).kind).toBe('done')
  })

  it('VF-1 a folder that cannot be written is said so, and nothing is left there', async () => {
    pc.failing.set('vault.create', { kind: 'read-only', code: 'EROFS' })
    expect(await pc.engine().create(founder)).toMatchObject({
      kind: 'failed',
      failure: { kind: 'read-only', code: 'EROFS' },
    })
    await mkdir(pc.folder, { recursive: true })
    expect(await readdir(pc.folder)).toEqual([])
  })
})

describe('opening a vault', () => {
  it('says that there is none', async () => {
    expect(await open()).toMatchObject({ kind: 'refused', refusal: { code: 'no-vault' } })
  })

  it('OV-1 a wrong name, a wrong passphrase and nothing typed get the same answer, and nothing is written', async () => {
    await foundDesk(pc)
    const { headSequence } = await pc.ask('journal.open', {})
    const wrong: Secret[] = [
      secretOf(founder.name, 'not the passphrase'),
      secretOf('誰でもない', founder.passphrase),
      secretOf('', ''),
      secretOf(founder.name, ''),
      { kind: 'recovery', characters: founder.recoveryCharacters.slice(1) },
      { kind: 'recovery', characters: '' },
    ]
    for (const secret of wrong) expect(await open(secret)).toEqual(doesNotOpen)
    expect((await pc.ask('journal.open', {})).headSequence).toBe(headSequence)
  })

  it('OV-2 a disabled counselor gets that answer too, whether the slot is still there or not', async () => {
    const secret = secretOf(jiro.name, jiro.passphrase)
    for (const isSlotLeft of [false, true]) {
      pc = await Pc.make()
      const engine = await foundDesk(pc)
      const { counselorId } = doneOf(await engine.addCounselor(jiro))
      expect((await open(secret)).kind).toBe('done')
      const again = (await unlock(pc)).engine
      if (isSlotLeft) pc.failing.set('vault.putHeader', full)
      await again.disableCounselor(counselorId)
      pc.failing.clear()
      await pc.restart()
      const { header } = await pc.ask('vault.look', {})
      const isThere = header?.slots.some(({ slotId }) => slotId === counselorId)
      expect(isThere).toBe(isSlotLeft)
      expect(await open(secret)).toEqual(doesNotOpen)
    }
  })

  it('is written down, with the one who opened it; without room for that it opens all the same', async () => {
    await foundDesk(pc)
    const before = (await pc.ask('journal.open', {})).headSequence
    doneOf(await open())
    expect((await pc.ask('journal.open', {})).headSequence).toBe(before + 1)
    pc.failing.set('journal.append', full)
    expect(doneOf(await open()).readOnly).toBeNull()
  })

  it('failures on the way are values, whichever channel they come from', async () => {
    await foundDesk(pc)
    for (const channel of ['vault.look', 'keys.list', 'journal.open', 'drafts.list'] as const) {
      await pc.restart()
      pc.failing.set(channel, { kind: 'other', code: 'EIO' })
      expect(await open(), channel).toEqual({
        kind: 'failed',
        failure: { kind: 'other', code: 'EIO' },
      })
      pc.failing.clear()
    }
    expect((await open()).kind).toBe('done')
  })

  it('SL-1 spaces and width in the name typed do not matter', async () => {
    await foundDesk(pc)
    for (const name of ['相談花子', '相談　花子', ' 相談 花子'])
      expect(
        (
          await open({
            ...founderSecret,
            kind: 'counselor',
            name,
            passphrase: founder.passphrase,
          })
        ).kind,
      ).toBe('done')
  })

  it('the recovery key opens, sets a new passphrase and nothing else', async () => {
    const founded = await foundDesk(pc)
    await saveCall(founded, 1)
    await pc.restart()
    const { engine, view } = await unlock(pc, recoverySecret)
    expect(view).toMatchObject({ counselor: null, mayDo: ['passphrase.reset'] })
    expect(engine.search('試験', 9)).toEqual({ hits: [], totalCount: 0 })
    const [counselor] = engine.listCounselors()
    const wanted = 'hoshi tsuki taiyou kaze ame'
    doneOf(await engine.resetPassphrase(counselor?.counselorId ?? '', wanted))
    expect(engine.view().counselor?.name).toBe(founder.name)
    await pc.restart()
    expect(await open()).toEqual(doesNotOpen)
    expect((await open(secretOf(founder.name, wanted))).kind).toBe('done')
  })
})

const locked = async (engine: Engine, work: () => unknown): Promise<void> => {
  engine.close()
  await expect((async () => work())()).rejects.toThrow('locked')
}

describe('a locked vault', () => {
  it('answers nothing', async () => {
    const engine = await foundDesk(pc)
    await locked(engine, () => engine.view())
    await locked(engine, () => engine.listCases())
    await locked(engine, () => engine.listDrafts())
    await locked(engine, () => engine.commit({ act: 'contact.save', writings: [] }))
  })
})
