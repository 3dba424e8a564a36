import { beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import type { EarlierTyped } from '../../renderer/data/queries/views.ts'
import { doneOf, foundDesk, idsOf, saveCall, unlock } from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'

let pc: Pc
let engine: Engine
beforeEach(async () => {
  pc = await Pc.make()
  engine = await foundDesk(pc)
  await saveCall(engine, 1, { name: '中里 美咲', kana: 'ナカザト ミサキ', phone: '090-0000-4127' })
  await saveCall(engine, 2, { name: '高橋 渉', kana: 'タカハシ ワタル' })
  await saveCall(engine, 3, { name: null, phone: '090-0000-4127' })
})

const nothing: EarlierTyped = {
  name: '',
  kana: '',
  phone: '',
  mail: '',
  urls: [],
  exceptCaseFileId: 'none-of-them',
}
const found = (typed: Partial<EarlierTyped>) =>
  engine
    .findEarlier({ ...nothing, ...typed })
    .found.map(({ receptionNumber, reasons }) => [receptionNumber.number, ...reasons])

const savePost = async (number: number, url: string): Promise<void> => {
  const { caseFileId, contactId } = idsOf(number)
  const told = { url, postNumber: null, posterName: null, posterKana: null, posterHandle: null }
  const fields = {
    ...{ caseFileId, contactId, notedAt: '2026-04-02T10:00:00.000+09:00', service: null },
    ...{ postedOn: null, seenOn: null, accountUrl: null },
    ...{ postedOnAsTold: null, seenOnAsTold: null, ...told },
  }
  const id = `post-${number}-000`
  const writings = [{ table: 'post' as const, id, baseRevision: 0, fields }]
  doneOf(await engine.commit({ act: 'contact.save', writings }))
}

describe('earlier cases', () => {
  it('are found by number, reading and name, each in the folding of its field', () => {
    expect(found({ phone: '０９０−００００−４１２７' })).toEqual([
      [3, 'phone'],
      [1, 'phone'],
    ])
    expect(found({ kana: 'なかざと' })).toEqual([[1, 'kana']])
    expect(found({ name: '高橋渉' })).toEqual([[2, 'name']])
    expect(found({ name: '中里美咲', phone: '090-0000-4127' })).toEqual([
      [3, 'phone'],
      [1, 'phone', 'name'],
    ])
    expect(found({})).toEqual([])
  })

  it('leave out the case that is being written', () => {
    const { caseFileId } = idsOf(1)
    expect(found({ kana: 'ナカザト', exceptCaseFileId: caseFileId })).toEqual([])
  })

  it('are found by the same post in other clothes, as soon as it is written down', async () => {
    expect(found({ urls: ['https://x.com/example_a83/status/12'] })).toEqual([])
    await savePost(2, 'https://twitter.com/example_a83/status/12?s=20')
    expect(found({ urls: ['https://x.com/example_a83/status/12'] })).toEqual([[2, 'post']])
    expect(found({ urls: ['https://x.com/example_a83/status/13', 'rubbish'] })).toEqual([])
  })

  it('are found after opening again, with how to reach the person', async () => {
    await pc.restart()
    engine = (await unlock(pc)).engine
    const [first] = engine.findEarlier({ ...nothing, kana: 'ナカザト' }).found
    expect(first).toMatchObject({ contactCount: 1, state: 'open', person: { voicemail: null } })
    expect(first?.personId).toBe(idsOf(1).personId)
  })
})
