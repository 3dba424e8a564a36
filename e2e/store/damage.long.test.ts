import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { changeFile, flipAt, segmentsOf } from '../../electron/main/vault/entries.fixture.ts'
import { scanFrames, chainStart, type Frame } from '../../electron/main/vault/frame.ts'
import { realDisk } from '../../electron/main/vault/journal.ts'
import { makeBare, memoryOf, openBare, rowsOf, vaultId, type Contents } from './bare.fixture.ts'
import {
  callOrder,
  doneOf,
  draftOf,
  foundDesk,
  founderSecret,
  idsOf,
  notesOf,
  ownId,
  recoverySecret,
  saveCall,
  unlock,
} from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'
import { playWhole, script } from './script.fixture.ts'

const count = script.length
let pc: Pc
let after: readonly Contents[] = []

const journalFolder = (): string => join(pc.vaultPath, 'journal')
const segmentPath = async (): Promise<string> =>
  join(journalFolder(), (await segmentsOf(journalFolder()))[0] ?? '')
const framesOf = (bytes: Buffer): readonly Frame[] =>
  scanFrames(bytes, 1, chainStart(vaultId)).frames

/** A day, closed; then opened again by each test after it did its harm. */
beforeEach(async () => {
  pc = await Pc.make()
  await makeBare(pc)
  const session = await openBare(pc)
  after = await playWhole(session)
  session.close()
  await pc.restart()
})

describe('a journal cut at every byte of its last frame', () => {
  it('OS-2 never acknowledged to the store: set aside, said so, and work goes on', async () => {
    const whole = await readFile(await segmentPath())
    const lastStart = framesOf(whole).at(-2)?.endOffset ?? 0
    for (let end = lastStart + 1; end < whole.length; end += 7) {
      await pc.restart()
      pc.profile.lose()
      await writeFile(await segmentPath(), whole.subarray(0, end))
      const session = await openBare(pc)
      expect(session.readOnly, `cut at ${end}`).toBeNull()
      expect(session.notices[0]).toEqual({ kind: 'torn-set-aside', tornBytes: end - lastStart })
      expect(memoryOf(session.records)).toEqual(after[count - 1])
      expect(doneOf(await session.commitUnasked('test', { writings: [] })).sequence).toBe(count)
      session.close()
      const again = await openBare(pc)
      expect([again.head, again.readOnly]).toEqual([count, null])
      again.close()
      const kept = await readdir(join(journalFolder(), 'torn'))
      const name = kept.find((one) => one.endsWith(`-${kept.length}.bin`)) ?? ''
      expect(await readFile(join(journalFolder(), 'torn', name))).toEqual(
        whole.subarray(lastStart, end),
      )
    }
  })

  it('OS-3 acknowledged to the store: read-only with the reason, shown whole, nothing dropped', async () => {
    const whole = await readFile(await segmentPath())
    const lastStart = framesOf(whole).at(-2)?.endOffset ?? 0
    for (let end = lastStart + 1; end < whole.length; end += 7) {
      await pc.restart()
      await writeFile(await segmentPath(), whole.subarray(0, end))
      const session = await openBare(pc)
      expect(session.readOnly, `cut at ${end}`).toEqual({
        kind: 'damaged',
        atSequence: count,
        headSequence: count - 1,
      })
      expect(memoryOf(session.records)).toEqual(after[count])
      session.close()
      expect((await readFile(await segmentPath())).length).toBe(end)
      expect(await readdir(journalFolder())).not.toContain('torn')
    }
  })

  it('OS-1 cut off clean, as in an older copy of the folder: the store is set aside and kept', async () => {
    const whole = await readFile(await segmentPath())
    const lastStart = framesOf(whole).at(-2)?.endOffset ?? 0
    await writeFile(await segmentPath(), whole.subarray(0, lastStart))
    const session = await openBare(pc)
    expect(session.readOnly).toBeNull()
    expect(session.notices).toEqual([{ kind: 'store-set-aside', entries: count - 1 }])
    expect(memoryOf(session.records)).toEqual(after[count - 1])
    const [old = ''] = await pc.profile.names()
    expect((await pc.profile.values(old)).get('position')).toMatchObject([{ sequence: count }])
  })

  it('OS-2 torn bytes that cannot be set aside leave the vault readable and say why', async () => {
    await changeFile(journalFolder(), '0000000001.mdj', (bytes) =>
      Buffer.concat([bytes, Buffer.from('MDGF torn')]),
    )
    pc.failing.set('journal.setAsideTorn', { kind: 'read-only', code: 'EROFS' })
    const session = await openBare(pc)
    expect(session.readOnly).toEqual({ kind: 'cannot-write', code: 'EROFS' })
    expect(memoryOf(session.records)).toEqual(after[count])
  })
})

describe('damage in the middle', () => {
  it('OS-3 OS-4 a byte turned anywhere in a middle frame: read-only, shown as far as the store reaches', async () => {
    const whole = await readFile(await segmentPath())
    const frames = framesOf(whole)
    const [from, to] = [frames[3]?.endOffset ?? 0, frames[4]?.endOffset ?? 0]
    for (let at = from; at < to; at += 3) {
      await pc.restart()
      await writeFile(await segmentPath(), flipAt(at)(whole))
      const session = await openBare(pc)
      expect(session.readOnly, `byte ${at}`).toEqual({
        kind: 'damaged',
        atSequence: 5,
        headSequence: 4,
      })
      expect(memoryOf(session.records)).toEqual(after[count])
      session.close()
    }
  })

  it('OS-3 with the store lost, what stands before the damage is shown', async () => {
    const whole = await readFile(await segmentPath())
    const frames = framesOf(whole)
    for (const index of [0, 1, 4, 7]) {
      await pc.restart()
      pc.profile.lose()
      await writeFile(await segmentPath(), flipAt((frames[index]?.bodyOffset ?? 0) + 20)(whole))
      const session = await openBare(pc)
      expect(session.readOnly).toEqual({
        kind: 'damaged',
        atSequence: index + 1,
        headSequence: index,
      })
      expect(memoryOf(session.records)).toEqual(after[index])
      expect((await rowsOf(pc, session.ring)).contents).toEqual(after[index])
      session.close()
    }
  })

  it('OS-3 a middle segment missing or renamed: read-only, and the same again after every opening', async () => {
    const small = await Pc.make({ ...realDisk, segmentBytes: 1 })
    await makeBare(small)
    const first = await openBare(small)
    const whole = await playWhole(first)
    first.close()
    const folder = join(small.vaultPath, 'journal')
    await rename(join(folder, '0000000004.mdj'), join(folder, '0000000004.mdj.old'))
    for (let times = 0; times < 3; times += 1) {
      await small.restart()
      if (times === 2) small.profile.lose()
      const session = await openBare(small)
      expect(session.readOnly).toEqual({ kind: 'damaged', atSequence: 4, headSequence: 3 })
      expect(memoryOf(session.records)).toEqual(whole[times === 2 ? 3 : count])
      session.close()
    }
  })

  it('CM-6 JN-4 takes no commit, no draft and no counselor; reading and copying go on', async () => {
    const desk = await Pc.make()
    const founded = await foundDesk(desk)
    await saveCall(founded, 1, { notes: ['読めるはずの話'] })
    await saveCall(founded, 2)
    await desk.restart()
    const [name = ''] = await segmentsOf(join(desk.vaultPath, 'journal'))
    await changeFile(join(desk.vaultPath, 'journal'), name, flipAt(200))
    const { engine, view } = await unlock(desk)
    expect(view.readOnly).toMatchObject({ kind: 'damaged' })
    const before = await readFile(join(desk.vaultPath, 'journal', name))
    const outcomes = [
      await engine.commit(callOrder(3, ownId(engine))),
      await engine.saveDraft(draftOf(3, engine)),
      await engine.addCounselor({ name: '新人', role: 'counselor', passphrase: 'x'.repeat(20) }),
      await engine.changeOwnPassphrase('x', 'y'.repeat(20)),
    ]
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'vault-read-only' } })
    await engine.noteOpened('caseFile.open', idsOf(1).caseFileId)
    expect(notesOf(engine, 1)).toEqual(['読めるはずの話'])
    expect((await engine.makeBackup(false)).kind).toBe('done')
    expect(await readFile(join(desk.vaultPath, 'journal', name))).toEqual(before)
  })

  it('OS-4 OV-4 with the store lost and the counselors behind the damage: said as damage, not as a wrong passphrase', async () => {
    const desk = await Pc.make()
    const founded = await foundDesk(desk)
    await saveCall(founded, 1)
    await desk.restart()
    desk.profile.lose()
    const [name = ''] = await segmentsOf(join(desk.vaultPath, 'journal'))
    await changeFile(join(desk.vaultPath, 'journal'), name, flipAt(60))
    const opened = await desk.engine().unlock(founderSecret, () => undefined)
    expect(opened).toEqual({ kind: 'failed', failure: { kind: 'damaged', code: 'journal' } })
    // The recovery key is nobody on record: it opens what there is.
    const { view } = await unlock(desk, recoverySecret)
    expect(view).toMatchObject({ counselor: null, readOnly: { kind: 'damaged', atSequence: 1 } })
  })

  it('KR-3 a key file that does not open closes its case alone, until it is whole again', async () => {
    const desk = await Pc.make()
    const engine = await foundDesk(desk)
    await saveCall(engine, 1)
    await saveCall(engine, 2)
    const whole = engine.listCases()
    const keys = join(desk.vaultPath, 'keys')
    const turn = () => changeFile(keys, idsOf(1).caseFileId, flipAt(20))
    await desk.restart()
    await turn()
    desk.profile.lose()
    const hurt = await unlock(desk)
    expect(hurt.view.notices).toContainEqual({ kind: 'keys-unreadable', count: 1 })
    const lost = hurt.engine.listCases().map(({ isPersonalLost }) => isPersonalLost)
    expect(lost.sort()).toEqual([false, true])
    await desk.restart()
    await turn()
    const mended = await unlock(desk)
    expect(mended.engine.listCases()).toEqual(whole)
  })

  it('a desk key that does not open is said as damage, and nothing is written', async () => {
    const desk = await Pc.make()
    await saveCall(await foundDesk(desk), 1)
    await desk.restart()
    await changeFile(join(desk.vaultPath, 'keys'), 'desk', flipAt(20))
    const opened = await desk.engine().unlock(founderSecret, () => undefined)
    expect(opened).toEqual({ kind: 'failed', failure: { kind: 'damaged', code: 'sealed' } })
    expect(desk.asked.at(-1)).toBe('keys.list')
  })
})
