import { describe, expect, it } from 'vitest'
import { shapes, tableNames, type TableName } from '../../schema/tables.ts'
import { fromJsonBytes, packParts, unpackParts } from '../bytes.ts'
import { deskKeyId, type KeyRing } from '../crypto/key-ring.ts'
import { SealBroken } from '../crypto/seal.ts'
import { codedPart, diff, personalPart } from '../memory/held.ts'
import { makeRing, moment, recordsOf } from '../ring.fixture.ts'
import { openEntry, sealEntry, type Change, type Entry } from './entry.ts'
import { keyIdOf } from './row.ts'

const before = 'a'.repeat(64)
const ringOf = makeRing()

const changeOf = (table: TableName, changes: Partial<Change> = {}): Change => {
  const { id, fields } = recordsOf[table]
  const coded = codedPart(shapes[table], fields)
  return {
    table,
    id,
    revision: 1,
    version: 1,
    keyId: keyIdOf(shapes[table], id, coded),
    coded: diff(null, coded),
    personal: diff(null, personalPart(shapes[table], fields)),
    ...changes,
  }
}
const entryOf = (changes: readonly Change[]): Entry => ({
  entryId: 'entry-0001',
  after: before,
  at: moment,
  by: 'counselor-0001',
  act: 'contact.save',
  subject: 'contact-0001',
  changes,
})

/** Opens the outer seal, changes what is inside, seals it again: what only the desk key's holder could do. */
const rewritten = async (
  ring: KeyRing,
  entry: Entry,
  change: (opened: ReturnType<typeof unpackParts>) => ReturnType<typeof unpackParts>,
) => {
  const sealed = await sealEntry(ring, entry)
  const changed = change(unpackParts(await ring.unseal(deskKeyId, ['entry'], sealed)))
  return ring.seal(deskKeyId, ['entry'], packParts(changed.value, changed.parts))
}

describe('entries', () => {
  it('EN-1 open behind the entry they were written behind', async () => {
    const ring = await ringOf
    const entry = entryOf(tableNames.map((table) => changeOf(table)))
    expect(await openEntry(ring, before, await sealEntry(ring, entry))).toEqual(entry)
    const empty = entryOf([])
    expect(await openEntry(ring, before, await sealEntry(ring, empty))).toEqual(empty)
  })

  it('EN-1 are refused anywhere else', async () => {
    const ring = await ringOf
    const sealed = await sealEntry(ring, entryOf([changeOf('person')]))
    for (const other of ['b'.repeat(64), '', before.slice(1)])
      await expect(openEntry(ring, other, sealed)).rejects.toThrow(SealBroken)
    const elsewhere = await makeRing([deskKeyId, 'case-0001'], 'another-vault')
    await expect(openEntry(elsewhere, before, sealed)).rejects.toThrow(SealBroken)
  })

  it('EN-1 show nothing of who, what and whom', async () => {
    const ring = await ringOf
    const sealed = await sealEntry(ring, entryOf(tableNames.map((table) => changeOf(table))))
    const text = Buffer.from(sealed).toString('utf8')
    for (const word of ['counselor', 'contact.save', 'person', '試験', '090-0000', before, moment])
      expect(text).not.toContain(word)
  })

  it.each([
    ['table', { table: 'contact' as const }],
    ['record', { id: 'person-0002' }],
    ['revision', { revision: 2 }],
    ['key', { keyId: 'case-0002' }],
  ])('EN-2 a personal patch is refused for another %s', async (_what, changed) => {
    const ring = await makeRing([deskKeyId, 'case-0001', 'case-0002'])
    const swapped = await rewritten(ring, entryOf([changeOf('person')]), ({ value, parts }) => {
      const entry = value as Entry
      return { value: { ...entry, changes: [{ ...entry.changes[0], ...changed }] }, parts }
    })
    await expect(openEntry(ring, before, swapped)).rejects.toThrow(SealBroken)
  })

  it('EN-2 personal patches of one entry do not change places, and none may be missing', async () => {
    const ring = await ringOf
    const entry = entryOf([changeOf('person'), changeOf('contact')])
    const swapped = await rewritten(ring, entry, ({ value, parts }) => ({
      value,
      parts: [...parts].reverse(),
    }))
    const fewer = await rewritten(ring, entry, ({ value, parts }) => ({
      value,
      parts: parts.slice(0, 1),
    }))
    for (const sealed of [swapped, fewer])
      await expect(openEntry(ring, before, sealed)).rejects.toThrow(SealBroken)
  })

  it('EN-2 nothing personal stands under the desk key', async () => {
    const ring = await ringOf
    const sealed = await sealEntry(ring, entryOf([changeOf('person'), changeOf('contact')]))
    const { value, parts } = unpackParts(await ring.unseal(deskKeyId, ['entry'], sealed))
    const text = JSON.stringify(value) + parts.map((part) => Buffer.from(part).toString()).join()
    for (const word of ['試験', 'シケン', '090-0000', '画像']) expect(text).not.toContain(word)
    expect(text).toContain('"phone"') // the channel of the contact, which is coded
  })

  it('EN-3 a personal patch whose key is gone leaves the coded patch readable', async () => {
    const ring = await makeRing()
    const changes = [changeOf('counselor'), changeOf('person'), changeOf('contact')]
    const sealed = await sealEntry(ring, entryOf(changes))
    ring.forget('case-0001')
    const opened = await openEntry(ring, before, sealed)
    expect(opened.changes.map(({ personal }) => personal === null)).toEqual([false, true, true])
    expect(opened.changes.map(({ coded }) => coded)).toEqual(changes.map(({ coded }) => coded))
    expect(JSON.stringify(opened)).not.toContain('試験')
  })

  it('EN-3 says where a field came from and where it went', async () => {
    const ring = await ringOf
    const personal = { name: { from: '試験 太郎', to: '試験 次郎' } }
    const change = changeOf('person', { revision: 2, coded: {}, personal })
    const opened = await openEntry(ring, before, await sealEntry(ring, entryOf([change])))
    expect(opened.changes[0]?.personal).toEqual(personal)
    expect(fromJsonBytes(Uint8Array.of(0x7b, 0x7d))).toEqual({})
  })
})
