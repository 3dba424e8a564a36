import { beforeEach, describe, expect, it } from 'vitest'
import { shapes, tableNames, type TableName } from '../../schema/tables.ts'
import { sealRow, type SealedRow } from '../codec/row.ts'
import { makeRing, recordsOf } from '../ring.fixture.ts'
import { Profile } from './profile.fixture.ts'
import { StoreFailure, WorkingStore, type Position } from './working-store.ts'

const vaultId = 'vault-for-tests'
const at = (sequence: number): Position => ({ vaultId, sequence, hash: `hash ${sequence}` })
const ringOf = makeRing()

let profile = new Profile()
beforeEach(() => {
  profile = new Profile().use()
})

const rowsOf = async (
  table: TableName,
  count: number,
  sequence: number,
): Promise<readonly SealedRow[]> => {
  const ring = await ringOf
  const held = {
    revision: 1,
    sequence,
    version: 1,
    flat: recordsOf[table].fields,
    isPersonalLost: false,
  }
  return Promise.all(
    Array.from({ length: count }, (_unused, index) =>
      sealRow(ring, shapes[table], `${table}-${String(index).padStart(4, '0')}`, held),
    ),
  )
}
const everything = async (store: WorkingStore): Promise<unknown> => ({
  position: await store.readPosition(),
  rows: await Promise.all(tableNames.map((table) => store.readRows(table))),
})

describe('working store', () => {
  it('WS-1 is empty, then holds rows and place together, also after opening again', async () => {
    const store = await WorkingStore.open(vaultId)
    expect(await store.readPosition()).toBeNull()
    const rows = await rowsOf('person', 250, 4)
    await store.write(new Map([['person', rows]]), at(4))
    store.close()
    const again = await WorkingStore.open(vaultId)
    expect(await again.readPosition()).toMatchObject(at(4))
    expect(await again.readRows('person')).toHaveLength(250)
    expect(await again.readRows('contact')).toEqual([])
    again.close()
  })

  it('WS-1 a write cut short at any row changes neither rows nor place', async () => {
    const store = await WorkingStore.open(vaultId)
    await store.write(new Map([['person', await rowsOf('person', 3, 1)]]), at(1))
    const before = await everything(store)
    const [people, contacts] = [await rowsOf('person', 3, 2), await rowsOf('contact', 2, 2)]
    const rows = new Map<TableName, readonly SealedRow[]>([
      ['person', people],
      ['contact', contacts],
    ])
    for (let cut = 1; cut <= 6; cut += 1) {
      let puts = 0
      profile.onPut = () => {
        puts += 1
        if (puts === cut) throw new Error('full')
      }
      await expect(store.write(rows, at(2)), `put ${cut}`).rejects.toThrow(StoreFailure)
      profile.onPut = null
      expect(await everything(store)).toEqual(before)
    }
    await store.write(rows, at(2))
    expect(await store.readPosition()).toMatchObject(at(2))
    expect(await store.readRows('contact')).toHaveLength(2)
    store.close()
  })

  it('WS-2 a store that is set aside lies under its old name, and an empty one takes its place', async () => {
    const store = await WorkingStore.open(vaultId)
    await store.write(new Map([['person', await rowsOf('person', 3, 1)]]), at(1))
    await store.setAside()
    expect(await store.readPosition()).toBeNull()
    store.close()
    const [old = '', fresh = ''] = await profile.names()
    expect([old, fresh]).toEqual([`madoguchi-${vaultId}-000001`, `madoguchi-${vaultId}-000002`])
    expect((await profile.values(old)).get('person')).toHaveLength(3)
    const again = await WorkingStore.open(vaultId)
    expect(await again.readPosition()).toBeNull()
    again.close()
  })

  it('WS-2 keeps the newest two that were set aside', async () => {
    const store = await WorkingStore.open(vaultId)
    for (let times = 0; times < 4; times += 1) await store.setAside()
    store.close()
    expect((await profile.names()).map((name) => name.slice(-6))).toEqual([
      '000003',
      '000004',
      '000005',
    ])
  })

  it('WS-2 a database that does not open is left as it is', async () => {
    const first = await WorkingStore.open(vaultId)
    await first.write(new Map([['person', await rowsOf('person', 3, 1)]]), at(1))
    first.close()
    const [name = ''] = await profile.names()
    profile.unopenable = name
    const store = await WorkingStore.open(vaultId)
    expect(await store.readPosition()).toBeNull()
    await store.write(new Map(), at(1))
    store.close()
    expect(await profile.names()).toHaveLength(2)
    profile.unopenable = null
    expect((await profile.values(name)).get('person')).toHaveLength(3)
  })

  it('WS-2 stores of other vaults are not touched', async () => {
    const other = await WorkingStore.open('another-vault')
    await other.write(new Map([['person', await rowsOf('person', 1, 1)]]), at(1))
    const store = await WorkingStore.open(vaultId)
    expect(await store.readPosition()).toBeNull()
    for (let times = 0; times < 4; times += 1) await store.setAside()
    expect(await other.readRows('person')).toHaveLength(1)
    for (const one of [store, other]) one.close()
  })

  it('WS-3 hundreds of rows sealed before and opened after go through in one transaction', async () => {
    const store = await WorkingStore.open(vaultId)
    const rows = new Map<TableName, readonly SealedRow[]>()
    for (const table of tableNames) rows.set(table, await rowsOf(table, 300, 1))
    await store.write(rows, at(1))
    for (const table of tableNames) expect(await store.readRows(table)).toHaveLength(300)
    store.close()
  })

  it('WS-4 where no database can be had there is nothing to read and writing says so', async () => {
    profile.isOutOfOrder = true
    const store = await WorkingStore.open(vaultId)
    expect(await store.readPosition()).toBeNull()
    expect(await store.readRows('person')).toEqual([])
    await expect(store.write(new Map(), at(1))).rejects.toThrow(StoreFailure)
    await store.setAside()
    store.close()
    profile.isOutOfOrder = false
    expect(await profile.names()).toEqual([])
  })
})
