import { cp, rename, rm } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import type { SealedRow } from '../../renderer/data/engine/codec/row.ts'
import { changeRows, makeBare, memoryOf, openBare, rowsOf, type Contents } from './bare.fixture.ts'
import { doneOf, foundDesk, idsOf, notesOf, saveCall, unlock } from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'
import { playWhole, script } from './script.fixture.ts'

const count = script.length
const setAside = [{ kind: 'store-set-aside', entries: count }]
let pc: Pc
let after: readonly Contents[] = []

beforeEach(async () => {
  pc = await Pc.make()
  await makeBare(pc)
  const session = await openBare(pc)
  after = await playWhole(session)
  session.close()
  await pc.restart()
})

/** Opens, and everything is there, in memory and in the newest store. */
const expectWhole = async (notices: readonly unknown[]): Promise<void> => {
  const session = await openBare(pc)
  expect(session.notices).toEqual(notices)
  expect(memoryOf(session.records)).toEqual(after[count])
  expect((await rowsOf(pc, session.ring)).contents).toEqual(after[count])
  session.close()
}

describe('a working store that does not fit its vault', () => {
  it('OS-1 ahead of a restored vault: set aside under its old name, rebuilt from the vault', async () => {
    const folder = pc.vaultPath
    await cp(folder, `${folder}-old`, { recursive: true })
    const session = await openBare(pc)
    for (let times = 0; times < 3; times += 1)
      doneOf(await session.commitUnasked('test', { writings: [] }))
    session.close()
    await pc.shutDown()
    await rm(folder, { recursive: true })
    await rename(`${folder}-old`, folder)
    await pc.restart()
    const [before = ''] = await pc.profile.names()
    await expectWhole(setAside)
    const names = await pc.profile.names()
    expect(names).toHaveLength(2)
    expect(names).toContain(before)
    expect((await pc.profile.values(before)).get('position')).toMatchObject([
      { sequence: count + 3 },
    ])
  })

  it('OS-1 of a vault that went another way from the same entry on: set aside and rebuilt', async () => {
    const folder = pc.vaultPath
    await cp(folder, `${folder}-other`, { recursive: true })
    const mine = await openBare(pc)
    doneOf(await mine.commitUnasked('mine', { writings: [] }))
    mine.close()
    await pc.shutDown()
    await rm(folder, { recursive: true })
    await rename(`${folder}-other`, folder)
    await pc.restart()
    const { profile } = pc
    const elsewhere = (await Pc.make()).profile
    elsewhere.use()
    const theirs = await openBare(pc)
    doneOf(await theirs.commitUnasked('theirs', { writings: [] }))
    theirs.close()
    profile.use()
    await pc.restart()
    const session = await openBare(pc)
    expect(session.notices).toEqual([{ kind: 'store-set-aside', entries: count + 1 }])
    expect(memoryOf(session.records)).toEqual(after[count])
  })

  it('OS-1 of another vault is left alone, and a new one is made', async () => {
    const other = await Pc.make()
    await saveCall(await foundDesk(other), 1)
    await other.shutDown()
    await rm(pc.vaultPath, { recursive: true })
    await cp(other.vaultPath, pc.vaultPath, { recursive: true })
    await pc.restart()
    const { engine, view } = await unlock(pc)
    expect(view.notices).toMatchObject([{ kind: 'store-rebuilt' }])
    expect(notesOf(engine, 1)).toEqual(['相談 1'])
    expect(await pc.profile.names()).toHaveLength(2)
  })

  const flip = (half: 'coded' | 'personal') => (row: SealedRow) => {
    const bytes = row[half]?.slice() ?? new Uint8Array()
    bytes[20] = (bytes[20] ?? 0) ^ 1
    return { ...row, [half]: bytes }
  }
  it.each([
    ['coded half changed', flip('coded')],
    ['personal half changed', flip('personal')],
    ['revision changed', (row: SealedRow) => ({ ...row, revision: row.revision + 1 })],
    ['personal half taken away', (row: SealedRow) => ({ ...row, personal: null })],
    ['coded half no bytes', (row: SealedRow) => ({ ...row, coded: 'text' })],
    ['coded half missing', ({ coded: _gone, ...row }: SealedRow) => row],
  ])('OS-1 a row with its %s: the store is set aside and rebuilt', async (_what, change) => {
    await changeRows(pc, 'contact', change)
    await expectWhole(setAside)
    await expectWhole([])
  })

  it('OS-1 a place that names another hash: set aside and rebuilt', async () => {
    await changeRows(pc, 'position', (row: object) => ({ ...row, hash: 'f'.repeat(64) }))
    await expectWhole(setAside)
  })

  it('OS-1 RP-5 rows on which the next entry does not follow: set aside and rebuilt', async () => {
    const session = await openBare(pc)
    const hash = (await pc.ask('journal.hashAt', { sequence: 2 })).hash
    session.close()
    await changeRows(pc, 'position', (row: object) => ({ ...row, sequence: 2, hash }))
    await expectWhole(setAside)
  })

  it('OS-1 rows that were lost before an entry that changes them: set aside and rebuilt', async () => {
    const session = await openBare(pc)
    const hash = (await pc.ask('journal.hashAt', { sequence: 5 })).hash
    session.close()
    await changeRows(pc, 'person', () => null)
    await changeRows(pc, 'position', (row: object) => ({ ...row, sequence: 5, hash }))
    await expectWhole(setAside)
  })

  it('OS-1 WS-2 a database that does not open is left as it is; a new one takes its place', async () => {
    const [name = ''] = await pc.profile.names()
    pc.profile.unopenable = name
    await expectWhole([{ kind: 'store-rebuilt', entries: count }])
    pc.profile.unopenable = null
    expect((await pc.profile.values(name)).get('person')).not.toEqual([])
  })

  it.each(['position', 'contact', 'counselor'])(
    'OS-1 a database that opens and whose %s cannot be read: set aside and rebuilt',
    async (table) => {
      pc.profile.unreadable = table
      const session = await openBare(pc)
      expect(session.notices).toEqual(setAside)
      expect(memoryOf(session.records)).toEqual(after[count])
      session.close()
      pc.profile.unreadable = null
      await expectWhole([])
    },
  )

  it('RP-2 lost, again and again: rebuilt each time', async () => {
    for (let times = 0; times < 3; times += 1) {
      pc.profile.lose()
      await expectWhole([{ kind: 'store-rebuilt', entries: count }])
      await expectWhole([])
    }
  })
})

describe('a working store that cannot be written', () => {
  it('RP-4 does not keep the vault closed: memory is whole, the rows follow when there is room', async () => {
    pc.profile.lose()
    const { onPut } = pc.profile
    pc.profile.fillUp()
    const session = await openBare(pc)
    expect(memoryOf(session.records)).toEqual(after[count])
    expect((await rowsOf(pc, session.ring)).contents).toEqual({})
    expect(session.readOnly).toBeNull()
    pc.profile.onPut = onPut
    doneOf(await session.commitUnasked('test', { writings: [] }))
    expect((await rowsOf(pc, session.ring)).contents).toEqual(after[count])
  })

  it('RP-4 after a batch that could not be written the store waits: no later batch claims its rows', async () => {
    pc.profile.lose()
    pc.mostReadBytes = 1
    let puts = 0
    pc.profile.onPut = () => {
      puts += 1
      if (puts === 5) throw new Error('full for a moment')
    }
    const session = await openBare(pc)
    const rows = await rowsOf(pc, session.ring)
    expect(rows.sequence).toBeLessThan(count)
    expect(rows.contents).toEqual(after[rows.sequence])
    expect(memoryOf(session.records)).toEqual(after[count])
    session.close()
    await pc.restart()
    await expectWhole([])
  })

  it('RP-4 WS-4 where no database can be had the vault opens, takes commits, and the next opening catches up', async () => {
    pc.profile.isOutOfOrder = true
    const session = await openBare(pc)
    expect(memoryOf(session.records)).toEqual(after[count])
    doneOf(await session.commitUnasked('test', { writings: [] }))
    session.close()
    pc.profile.isOutOfOrder = false
    await pc.restart()
    const again = await openBare(pc)
    expect([again.head, again.notices]).toEqual([count + 1, []])
    expect((await rowsOf(pc, again.ring)).sequence).toBe(count + 1)
  })
})

describe('a desk of more than two hundred cases', () => {
  it('RP-2 WS-3 comes back whole after the store was lost', async () => {
    const desk = await Pc.make()
    const engine = await foundDesk(desk)
    const notes = (number: number): readonly string[] => [`相談 ${number} 件目`]
    for (let number = 1; number <= 210; number += 1)
      await saveCall(engine, number, { notes: notes(number) })
    const before = engine.listCases()
    expect(before).toHaveLength(210)
    await desk.restart()
    desk.profile.lose()
    const { engine: again, view } = await unlock(desk)
    expect(view.notices).toMatchObject([{ kind: 'store-rebuilt' }])
    expect(again.listCases()).toEqual(before)
    expect(again.search('相談77件目', 9)).toMatchObject({ totalCount: 1 })
    await desk.restart()
    const { engine: third, view: quiet } = await unlock(desk)
    expect(quiet.notices).toEqual([])
    expect(third.listCases()).toEqual(before)
    expect(notesOf(third, 200)).toEqual(notes(200))
    expect(third.circumstancesOf(idsOf(200))).toMatchObject({ isSaved: true, contactsBefore: 1 })
    expect(view.folder).toBe(desk.vaultPath)
  })
})
