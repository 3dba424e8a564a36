import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import type { Order } from '../../renderer/data/engine/session.ts'
import type { HistoryEntry } from '../../renderer/data/queries/case-views.ts'
import {
  doneOf,
  foundDesk,
  founder,
  idsOf,
  ownId,
  partIds,
  partsOrder,
  recoverySecret,
  saveCall,
  secretOf,
  unlock,
} from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'

const told = {
  url: 'https://bbs.example.jp/a/1',
  posterName: '試験 投稿',
  posterHandle: '@shiken',
  promise: '結果を伝える',
  note: '学校にも伝えた',
}
const { caseFileId, personId, contactId } = idsOf(1)
const { promiseId } = partIds(1)
const at = '2026-04-10T10:00:00.000+09:00'

let pc: Pc
let engine: Engine
beforeEach(async () => {
  pc = await Pc.make()
  engine = await foundDesk(pc)
  await saveCall(engine, 1, { name: '試験 一子', phone: '090-0000-0001' })
  await saveCall(engine, 2)
  doneOf(await engine.commit(partsOrder(1, engine, told)))
})

const recordsOf = (one = engine, id: string = caseFileId) => {
  const records = one.caseRecords(id)
  if (records === null) throw new Error('no such case')
  return records
}
const endOrder = (): Order => {
  const [found] = recordsOf().promises
  if (found === undefined) throw new Error('no promise')
  const { record, revision } = found
  const fields = { ...record, state: 'kept', endedAt: at, endedBy: ownId(engine) }
  return {
    act: 'promise.end',
    writings: [{ table: 'promise', id: record.id, baseRevision: revision, fields }],
  }
}
const closeOrder = (): Order => {
  const { record, revision } = recordsOf().caseFile
  const by = ownId(engine)
  const perWish = [{ wish: 'delete', reached: 'reached' }]
  const closing = { at, by, reason: 'resolved', perWish }
  const note = { caseFileId, at, by, kind: 'closed', code: 'resolved', text: null }
  return {
    act: 'caseFile.close',
    writings: [
      {
        ...{ table: 'caseFile', id: caseFileId, baseRevision: revision },
        fields: { ...record, state: 'closed', closing },
      },
      { table: 'caseNote', id: 'note-closed', baseRevision: 0, fields: note },
    ],
  }
}
const historyOf = async (one: Engine, id: string = caseFileId): Promise<readonly HistoryEntry[]> =>
  doneOf(await one.historyOf(id))

describe('a case', () => {
  it('shows its caller, posts, promises and notes, and nothing of another case', () => {
    const view = engine.readCase(caseFileId)
    expect(view?.caller).toMatchObject({ personId, name: '試験 一子', phone: '090-0000-0001' })
    expect(view?.posts).toMatchObject([{ url: told.url, service: 'x', posterName: '試験 投稿' }])
    expect(view?.promises).toMatchObject([
      { text: told.promise, state: 'open', madeByName: founder.name, endedByName: null },
    ])
    expect(view?.notes).toMatchObject([{ text: told.note, kind: 'note', byName: founder.name }])
    expect(view?.closing).toBeNull()
    const other = engine.readCase(idsOf(2).caseFileId)
    expect([other?.posts, other?.promises, other?.notes]).toEqual([[], [], []])
  })

  it('lists open promises over all cases, and a kept one no more', async () => {
    expect(engine.listOpenPromises()).toMatchObject([
      {
        promise: { promiseId },
        summary: { caseFileId, name: '試験 一子' },
        hasContactRules: false,
      },
    ])
    expect(recordsOf().openPromises).toBe(1)
    doneOf(await engine.commit(endOrder()))
    expect(engine.listOpenPromises()).toEqual([])
    expect(engine.readCase(caseFileId)?.promises).toMatchObject([
      { state: 'kept', endedAt: at, endedByName: founder.name },
    ])
  })

  it('tells of rules of contact once its caller has some', async () => {
    const held = { safeHours: '平日の昼', introduceAs: 'counselor', voicemail: null }
    const fields = {
      ...{ caseFileId, name: '試験 一子', kana: null, phone: null, mail: null },
      ...{ ...held, familyMustNotKnow: null },
    }
    const writings = [{ table: 'person' as const, id: personId, baseRevision: 1, fields }]
    doneOf(await engine.commit({ act: 'contact.save', writings }))
    expect(engine.listOpenPromises()).toMatchObject([{ hasContactRules: true }])
  })

  it('CD-2 keeps its urgency current, chosen or proposed by the answers', async () => {
    const urgency = () => engine.listCases().map((one) => [one.urgency, one.isInDanger])
    expect(urgency()).toEqual([
      [null, false],
      [null, false],
    ])
    const contact = engine.readCase(caseFileId)?.contacts[0]
    const triage = [{ kind: 'visit', isYes: true, at }]
    const fields = { ...contact?.coded, lines: [], adviceOther: null, relation: null, triage }
    const writings = [{ table: 'contact' as const, id: contactId, baseRevision: 1, fields }]
    doneOf(await engine.commit({ act: 'contact.save', writings }))
    expect(urgency()).toContainEqual(['A', true])
    const { record, revision } = recordsOf().caseFile
    doneOf(
      await engine.commit({
        act: 'caseFile.change',
        writings: [
          {
            ...{ table: 'caseFile', id: caseFileId, baseRevision: revision },
            fields: { ...record, urgency: 'B' },
          },
        ],
      }),
    )
    expect(urgency()).toContainEqual(['B', true])
  })

  it('all cases of one caller stand together', async () => {
    const { record, revision } = recordsOf(engine, idsOf(2).caseFileId).caseFile
    const fields = { ...record, callerId: personId }
    const writings = [{ table: 'caseFile' as const, id: record.id, baseRevision: revision, fields }]
    expect(engine.casesOf(personId).map((one) => one.caseFileId)).toEqual([caseFileId])
    doneOf(await engine.commit({ act: 'caseFile.change', writings }))
    expect(engine.casesOf(personId).map((one) => one.caseFileId)).toEqual([
      idsOf(2).caseFileId,
      caseFileId,
    ])
    expect(engine.casesOf('person-9999')).toEqual([])
  })

  it('RP-2 closing, its note and all that was kept come back from rows and from the journal', async () => {
    doneOf(await engine.commit(endOrder()))
    doneOf(await engine.commit(closeOrder()))
    const view = engine.readCase(caseFileId)
    expect(view?.summary.state).toBe('closed')
    expect(view?.closing).toMatchObject({ byName: founder.name, reason: 'resolved' })
    for (const isStoreLost of [false, true]) {
      await pc.restart()
      if (isStoreLost) pc.profile.lose()
      engine = (await unlock(pc)).engine
      expect(engine.readCase(caseFileId)).toEqual(view)
    }
  })

  it('CM-1 what was decided on an older state is refused', async () => {
    const late = endOrder()
    doneOf(await engine.commit(endOrder()))
    expect(await engine.commit(late)).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
  })

  it('AC-3 a reader neither ends a promise nor closes a case', async () => {
    const reader = {
      name: '閲覧 次郎',
      role: 'reader' as const,
      passphrase: 'ame kumo kaze sora umi',
    }
    doneOf(await engine.addCounselor(reader))
    const orders = [endOrder(), closeOrder()]
    const { engine: theirs } = await unlock(pc, secretOf(reader.name, reader.passphrase))
    for (const order of orders)
      expect(await theirs.commit(order)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await historyOf(theirs)).not.toHaveLength(0)
  })
})

describe('the history of a case', () => {
  it('HY-1 tells what was done to it, the newest first, and nothing of another case', async () => {
    doneOf(await engine.commit(endOrder()))
    await engine.noteOpened('caseFile.open', caseFileId)
    await engine.noteOpened('caseFile.open', idsOf(2).caseFileId)
    doneOf(await engine.commit(closeOrder()))
    const told = await historyOf(engine)
    expect(told.map(({ act }) => act)).toEqual([
      'caseFile.close',
      'caseFile.open',
      'promise.end',
      'caseNote.write',
      'contact.save',
    ])
    expect(told.every(({ byName }) => byName === founder.name)).toBe(true)
    expect((await historyOf(engine, idsOf(2).caseFileId)).map(({ act }) => act)).toEqual([
      'caseFile.open',
      'contact.save',
    ])
    expect(await historyOf(engine, 'case-file-9999')).toEqual([])
  })

  it('HY-1 whatever the size of the pieces in which the journal is read', async () => {
    doneOf(await engine.commit(endOrder()))
    const whole = await historyOf(engine)
    pc.mostReadBytes = 1
    expect(await historyOf(engine)).toEqual(whole)
  })

  it('HY-2 tells of each field from what to what', async () => {
    doneOf(await engine.commit(endOrder()))
    const [end, parts] = await historyOf(engine)
    expect(end?.records).toEqual([
      {
        ...{ table: 'promise', id: promiseId, isNew: false, isPersonalLost: false },
        fields: [
          { field: 'state', from: 'open', to: 'kept' },
          { field: 'endedAt', from: null, to: at },
          { field: 'endedBy', from: null, to: ownId(engine) },
        ],
      },
    ])
    const note = parts?.records.find(({ table }) => table === 'caseNote')
    expect(note?.isNew).toBe(true)
    expect(note?.fields).toContainEqual({ field: 'text', from: null, to: told.note })
  })

  it('HY-3 says what was destroyed, and keeps what is counted', async () => {
    doneOf(await engine.commit(endOrder()))
    await pc.restart()
    await rm(join(pc.vaultPath, 'keys', caseFileId))
    const { engine: again } = await unlock(pc)
    const history = await historyOf(again)
    const records = history.flatMap((entry) => entry.records)
    expect(records.length).toBeGreaterThan(4)
    expect(records.every(({ isPersonalLost }) => isPersonalLost)).toBe(true)
    expect(JSON.stringify(history)).not.toMatch(/試験|example|結果|学校/)
    expect(records).toContainEqual(
      expect.objectContaining({
        table: 'promise',
        fields: expect.arrayContaining([{ field: 'state', from: 'open', to: 'kept' }]),
      }),
    )
  })

  it('AC-5 is not told to whoever came in by the recovery key', async () => {
    const { engine: theirs } = await unlock(pc, recoverySecret)
    expect(await historyOf(theirs)).toEqual([])
  })
})
