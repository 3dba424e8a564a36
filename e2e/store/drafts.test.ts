import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { changeFile, flipAt, segmentsOf } from '../../electron/main/vault/entries.fixture.ts'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import type { Draft } from '../../shared/domain/contact/draft.ts'
import {
  callOrder,
  doneOf,
  draftOf,
  foundDesk,
  idsOf,
  ownId,
  saveCall,
  unlock,
} from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'

let pc: Pc
let engine: Engine
beforeEach(async () => {
  pc = await Pc.make()
  engine = await foundDesk(pc)
})

const draftPath = (number: number): string => join(pc.vaultPath, 'drafts', idsOf(number).contactId)
const draftFiles = (): Promise<readonly string[]> => readdir(join(pc.vaultPath, 'drafts'))
const keyFiles = async (): Promise<readonly string[]> =>
  (await readdir(join(pc.vaultPath, 'keys'))).filter((name) => name !== 'desk')
const reopened = async () => {
  await pc.restart()
  const opened = await unlock(pc)
  engine = opened.engine
  return opened
}
const typed = (number: number, text: string): Draft =>
  draftOf(number, engine, { name: '試験 太郎', pendingLine: text })

describe('drafts', () => {
  it('DF-1 come back as typed after a restart, newest first', async () => {
    const texts = ['話の途中\0で\ud800', '二つ目の話']
    const drafts = texts.map((text, index) => typed(index + 1, text))
    for (const draft of drafts) doneOf(await engine.saveDraft(draft))
    await reopened()
    expect(engine.listDrafts().map(({ draft }) => draft)).toEqual([...drafts].reverse())
    expect(engine.readDraft(idsOf(1).contactId)).toEqual(drafts[0])
    expect(engine.listDrafts()[0]?.counselorName).toBe('相談 花子')
  })

  it('DF-1 are closed once the key of their case file is gone, and counted', async () => {
    doneOf(await engine.saveDraft(typed(1, '消えるはずの話')))
    await rm(join(pc.vaultPath, 'keys', idsOf(1).caseFileId))
    const { view } = await reopened()
    expect(view.notices).toContainEqual({ kind: 'drafts-unreadable', count: 1 })
    expect(engine.listDrafts()).toEqual([])
  })

  it('DF-5 one that turns out to be of an earlier case goes under its key; the key of its own goes', async () => {
    await saveCall(engine, 1)
    const before = await keyFiles()
    doneOf(await engine.saveDraft(typed(2, '前に電話した者です')))
    expect(await keyFiles()).toHaveLength(before.length + 1)
    const { caseFileId, personId } = idsOf(1)
    doneOf(await engine.saveDraft({ ...typed(2, '前に電話した者です'), caseFileId, personId }))
    expect(await keyFiles()).toEqual(before)
    await reopened()
    expect(engine.readDraft(idsOf(2).contactId)).toMatchObject({ caseFileId, personId })
    doneOf(await engine.dropDraft(idsOf(2).contactId))
    expect(await keyFiles()).toEqual(before)
  })

  it('DF-1 of a destroyed case file are refused; no second key is made for it', async () => {
    await saveCall(engine, 1)
    await rm(join(pc.vaultPath, 'keys', idsOf(1).caseFileId))
    await reopened()
    const draft = { ...draftOf(2, engine), caseFileId: idsOf(1).caseFileId }
    const refusal = { code: 'key-missing', facts: { table: 'caseFile' } }
    expect(await engine.saveDraft(draft)).toEqual({ kind: 'refused', refusal })
    expect(await engine.ensureKey(idsOf(1).caseFileId)).toEqual({ kind: 'refused', refusal })
    expect(await keyFiles()).toEqual([])
    expect(await draftFiles()).toEqual([])
  })

  it('DF-2 that do not open stay where they are and are counted', async () => {
    for (const number of [1, 2, 3]) doneOf(await engine.saveDraft(typed(number, `話 ${number}`)))
    const folder = join(pc.vaultPath, 'drafts')
    await changeFile(folder, idsOf(1).contactId, flipAt(40))
    await writeFile(draftPath(2), await readFile(draftPath(3))) // one in another's place
    await writeFile(join(folder, 'foreign-draft'), 'no draft at all')
    const { view } = await reopened()
    expect(view.notices).toContainEqual({ kind: 'drafts-unreadable', count: 3 })
    expect(engine.listDrafts().map(({ draft }) => draft.pendingLine)).toEqual(['話 3'])
    expect(await draftFiles()).toHaveLength(4)
  })

  it('DF-3 a leftover of a crash between commit and drop is removed, its contact stays', async () => {
    doneOf(await engine.saveDraft(typed(1, '保存した話')))
    await saveCall(engine, 1, { notes: ['保存した話'] })
    expect(await draftFiles()).toHaveLength(1)
    await reopened()
    expect(engine.listDrafts()).toEqual([])
    expect(await draftFiles()).toEqual([])
    expect(engine.listCases()).toHaveLength(1)
    expect(await keyFiles()).toEqual([idsOf(1).caseFileId])
  })

  it('DF-3 a leftover that cannot be removed does no harm, and is found again', async () => {
    doneOf(await engine.saveDraft(typed(1, '保存した話')))
    await saveCall(engine, 1)
    pc.failing.set('drafts.drop', { kind: 'read-only', code: 'EROFS' })
    await reopened()
    expect(engine.listDrafts()).toEqual([])
    pc.failing.clear()
    await reopened()
    expect(await draftFiles()).toEqual([])
  })

  it('DF-3 in a damaged vault nothing is removed: the draft can be the only copy', async () => {
    doneOf(await engine.saveDraft(typed(1, '保存した話')))
    await saveCall(engine, 1)
    await pc.restart()
    const folder = join(pc.vaultPath, 'journal')
    const [name = ''] = await segmentsOf(folder)
    await changeFile(folder, name, (bytes) => bytes.subarray(0, -3))
    const { view } = await reopened()
    expect(view.readOnly).toMatchObject({ kind: 'damaged' })
    expect(await draftFiles()).toHaveLength(1)
  })

  it('DF-3 saving a draft whose contact is kept already writes nothing', async () => {
    await saveCall(engine, 1)
    doneOf(await engine.saveDraft(typed(1, '遅れて届いた保存')))
    expect(await draftFiles()).toEqual([])
  })

  it('DF-4 the last typed state wins, however the disk answers', async () => {
    let waits = 8
    pc.before = (channel) =>
      channel === 'drafts.put'
        ? new Promise((resolve) => setTimeout(resolve, (waits -= 1) * 4))
        : undefined
    await Promise.all([1, 2, 3, 4, 5, 6].map((turn) => engine.saveDraft(typed(1, `文字 ${turn}`))))
    pc.before = null
    await reopened()
    expect(engine.readDraft(idsOf(1).contactId)?.pendingLine).toBe('文字 6')
  })

  it('DF-4 a drop after a save leaves nothing behind', async () => {
    const draft = typed(1, '捨てる話')
    await Promise.all([
      engine.saveDraft(draft),
      engine.saveDraft(draft),
      engine.dropDraft(draft.id),
    ])
    expect(await draftFiles()).toEqual([])
    expect(engine.listDrafts()).toEqual([])
  })

  it('DF-4 one failed save does not hold up the next', async () => {
    const failure = { kind: 'disk-full', code: 'ENOSPC' } as const
    doneOf(await engine.saveDraft(typed(1, 'はじめ')))
    pc.failing.set('drafts.put', failure)
    expect(await engine.saveDraft(typed(1, '満杯'))).toEqual({ kind: 'failed', failure })
    expect(engine.readDraft(idsOf(1).contactId)?.pendingLine).toBe('はじめ')
    pc.failing.clear()
    doneOf(await engine.saveDraft(typed(1, '空いた')))
    await reopened()
    expect(engine.readDraft(idsOf(1).contactId)?.pendingLine).toBe('空いた')
  })

  it('a draft thrown away takes its key along, unless the case file or another draft needs it', async () => {
    doneOf(await engine.saveDraft(typed(1, '捨てる話')))
    doneOf(await engine.dropDraft(idsOf(1).contactId))
    expect(await keyFiles()).toEqual([])
    await saveCall(engine, 2)
    const onCase = (number: number) => ({
      ...typed(number, '続き'),
      caseFileId: idsOf(2).caseFileId,
    })
    doneOf(await engine.saveDraft(onCase(3)))
    doneOf(await engine.dropDraft(idsOf(3).contactId))
    expect(await keyFiles()).toEqual([idsOf(2).caseFileId])
    const shared = (number: number) => ({
      ...typed(number, '続き'),
      caseFileId: idsOf(5).caseFileId,
    })
    for (const number of [5, 6]) doneOf(await engine.saveDraft(shared(number)))
    doneOf(await engine.dropDraft(idsOf(5).contactId))
    expect(await keyFiles()).toContain(idsOf(5).caseFileId)
    await reopened()
    expect(engine.readDraft(idsOf(6).contactId)).toEqual(shared(6))
  })

  it('KR-1 a draft and the end of its call at the same moment share one key', async () => {
    const { caseFileId } = idsOf(1)
    await Promise.all([
      engine.saveDraft(typed(1, '急いだ話')),
      engine.ensureKey(caseFileId),
      engine.ensureKey(caseFileId),
    ])
    doneOf(await engine.commit(callOrder(1, ownId(engine), { notes: ['急いだ話'] })))
    await pc.restart()
    pc.profile.lose()
    engine = (await unlock(pc)).engine
    expect(engine.readCase(caseFileId)?.contacts[0]?.lines?.[0]?.text).toBe('急いだ話')
  })
})
