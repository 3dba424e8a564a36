import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import { recordsOf } from '../../renderer/data/engine/ring.fixture.ts'
import type { TableName } from '../../renderer/data/schema/tables.ts'
import { doneOf, foundDesk, idsOf, saveCall, unlock } from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'

let pc: Pc
let engine: Engine
beforeEach(async () => {
  pc = await Pc.make()
  engine = await foundDesk(pc)
  await saveCall(engine, 1, { name: '中里 美咲' })
  await saveCall(engine, 2, { name: '高橋 渉' })
})

const found = (typed: string) =>
  engine
    .search(typed, 10)
    .hits.map(({ summary, matches }) => [
      summary.receptionNumber.number,
      ...new Set(matches.map(({ field }) => field)),
    ])
/** A record of the first case, all of it invented. */
const save = async (table: TableName, id: string, change: object): Promise<void> => {
  const { caseFileId, contactId } = idsOf(1)
  const fields = { ...recordsOf[table].fields, caseFileId, contactId, ...change }
  if (table !== 'post' && table !== 'promise') Reflect.deleteProperty(fields, 'contactId')
  const writings = [{ table, id, baseRevision: 0, fields }]
  doneOf(await engine.commit({ act: 'contact.save', writings }))
}

describe('words of a case', () => {
  it('CW-2 a post is found by a part of its address, its poster, and in any clothes', async () => {
    const post = { url: 'https://twitter.com/example_a83/status/12?s=20', posterName: '名無し太郎' }
    await save('post', 'post-0001', post)
    for (const typed of [
      'example_a83',
      'twitter.com/example',
      'x.com/example_a83/status/12',
      'https://mobile.twitter.com/example_a83/status/12/',
      '名無し',
    ])
      expect(found(typed), typed).toEqual([[1, 'post']])
    expect(found('https://x.com/example_a83/status/13')).toEqual([])
  })

  it('CW-1 promises and notes on the case are words of it, at once and after opening again', async () => {
    await save('promise', 'promise-0001', { text: '手順を電話で伝える' })
    await save('caseNote', 'note-00001', { text: '学校から資料が届いた' })
    const check = () => {
      expect(found('手順を電話')).toEqual([[1, 'note']])
      expect(found('資料が届いた')).toEqual([[1, 'note']])
      expect(found('中里 資料')).toEqual([[1, 'name', 'note']])
    }
    check()
    await pc.restart()
    engine = (await unlock(pc)).engine
    check()
  })

  it('CW-1 a person concerned is found in the case that speaks of them', async () => {
    const { caseFileId } = idsOf(1)
    await save('person', 'person-child', { name: '中里 葵', kana: 'ナカザト アオイ' })
    const records = engine.caseRecords(caseFileId)
    if (records === null) throw new Error('no case')
    const fields = { ...records.caseFile.record, affectedIds: ['person-child'] }
    const { revision: baseRevision } = records.caseFile
    const writings = [{ table: 'caseFile' as const, id: caseFileId, baseRevision, fields }]
    doneOf(await engine.commit({ act: 'contact.save', writings }))
    expect(found('あおい')).toEqual([[1, 'affected']])
  })

  it('CW-3 what was destroyed is no word any more', async () => {
    await save('post', 'post-0001', { url: 'https://x.com/example_a83/status/12' })
    await save('promise', 'promise-0001', { text: '手順を電話で伝える' })
    await rm(join(pc.vaultPath, 'keys', idsOf(1).caseFileId))
    await pc.restart()
    engine = (await unlock(pc)).engine
    for (const typed of ['中里', 'example_a83', '手順を電話']) expect(found(typed)).toEqual([])
    expect(found('R8-0001')).toEqual([[1, 'receptionNumber']])
  })
})
