import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldNames } from '../../../../shared/domain/core/record.ts'
import { shapes, tableNames, type TableName } from '../../schema/tables.ts'
import { deskKeyId, type KeyRing } from '../crypto/key-ring.ts'
import { SealBroken } from '../crypto/seal.ts'
import { codedPart, type Held } from '../memory/held.ts'
import { makeRing, recordsOf } from '../ring.fixture.ts'
import { openRow, sealRow, type SealedRow } from './row.ts'

const ringOf = makeRing()
const heldOf = (table: TableName, changes: Partial<Held> = {}): Held => ({
  revision: 3,
  sequence: 12,
  version: 1,
  flat: recordsOf[table].fields,
  isPersonalLost: false,
  ...changes,
})
const sealed = async (ring: KeyRing, table: TableName, changes: Partial<Held> = {}, id?: string) =>
  sealRow(ring, shapes[table], id ?? recordsOf[table].id, heldOf(table, changes))
const refusedBy = (ring: KeyRing, table: string, row: SealedRow) =>
  expect(openRow(ring, table, row)).rejects.toThrow(SealBroken)

describe('rows', () => {
  it.each(tableNames)(
    'RW-1 a row of %s shows id, revision and sequence and nothing else',
    async (table) => {
      const ring = await ringOf
      const row = await sealed(ring, table)
      expect(Object.keys(row).sort()).toEqual(['coded', 'id', 'personal', 'revision', 'sequence'])
      expect(row).toMatchObject({ id: recordsOf[table].id, revision: 3, sequence: 12 })
      expect(row.personal === null).toBe(fieldNames(shapes[table], 'personal').length === 0)
      for (const half of [row.coded, row.personal ?? new Uint8Array()]) {
        expect(half).toBeInstanceOf(Uint8Array)
        const text = Buffer.from(half).toString('utf8')
        for (const word of ['試験', '花子', '090-', 'phone', 'receivedAt', 'version'])
          expect(text).not.toContain(word)
      }
    },
  )

  it('RW-1 two rows of the same content are not alike', async () => {
    const ring = await ringOf
    const [one, other] = [await sealed(ring, 'person'), await sealed(ring, 'person')]
    expect(one.coded).not.toEqual(other.coded)
    expect(one.personal).not.toEqual(other.personal)
  })

  it('RW-2 a row under another table, id or revision is refused', async () => {
    const ring = await ringOf
    for (const table of tableNames) {
      const row = await sealed(ring, table)
      await openRow(ring, table, row)
      for (const other of tableNames.filter((one) => one !== table))
        await refusedBy(ring, other, row)
      await refusedBy(ring, table, { ...row, id: 'another-id' })
      for (const revision of [0, 2, 4]) await refusedBy(ring, table, { ...row, revision })
    }
  })

  it('RW-2 halves of different rows, revisions or vaults do not go together', async () => {
    const ring = await ringOf
    const row = await sealed(ring, 'person')
    const older = await sealed(ring, 'person', { revision: 2 })
    const neighbour = await sealed(ring, 'person', {}, 'person-0002')
    const contact = await sealed(ring, 'contact', {}, row.id)
    for (const other of [older, neighbour, contact]) {
      await refusedBy(ring, 'person', { ...row, coded: other.coded })
      await refusedBy(ring, 'person', { ...row, personal: other.personal })
    }
    if (row.personal === null) throw new Error('no personal half')
    await refusedBy(ring, 'person', { ...row, coded: row.personal, personal: row.coded })
    await refusedBy(ring, 'person', { ...row, personal: row.coded })
    const elsewhere = await makeRing([deskKeyId, 'case-0001'], 'another-vault')
    await refusedBy(elsewhere, 'person', row)
  })

  it('RW-2 the halves are bound also when one key seals both', async () => {
    const ring = await ringOf
    const row = await sealed(ring, 'counselor')
    if (row.personal === null) throw new Error('no personal half')
    await refusedBy(ring, 'counselor', { ...row, personal: row.coded })
    await refusedBy(ring, 'counselor', { ...row, coded: row.personal })
  })

  it('RW-2 a row whose personal half was taken away is refused, not shown as destroyed', async () => {
    const ring = await ringOf
    for (const table of ['person', 'contact', 'counselor'] as const)
      await refusedBy(ring, table, { ...(await sealed(ring, table)), personal: null })
  })

  it('RW-2 what is no sealed row at all is refused', async () => {
    const ring = await ringOf
    const row = await sealed(ring, 'person')
    const wrong = [undefined, null, 'text', [], new Uint8Array(), new Uint8Array(11)]
    for (const coded of wrong) await refusedBy(ring, 'person', { ...row, coded } as SealedRow)
    for (const personal of ['text', {}, new Uint8Array(5)])
      await refusedBy(ring, 'person', { ...row, personal } as unknown as SealedRow)
  })

  it('RW-3 opens as it was sealed, whatever was typed', async () => {
    const ring = await ringOf
    const anyText = fc.string({ unit: 'binary' })
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          name: fc.option(anyText),
          kana: fc.option(anyText),
          phone: fc.option(anyText),
        }),
        fc.nat(1000),
        fc.nat(1000),
        async (typed, revision, sequence) => {
          const flat = { caseFileId: 'case-0001', ...typed }
          const held = heldOf('person', { flat, revision, sequence })
          const row = await sealRow(ring, shapes.person, 'person-0001', held)
          expect(await openRow(ring, 'person', row)).toEqual(held)
        },
      ),
    )
  })

  it('RW-3 opens every kind of record as it was sealed', async () => {
    const ring = await ringOf
    for (const table of tableNames)
      expect(await openRow(ring, table, await sealed(ring, table))).toEqual(heldOf(table))
  })

  it('RW-3 a row sealed before its key was destroyed opens without its personal half', async () => {
    const ring = await makeRing()
    const row = await sealed(ring, 'person')
    ring.forget('case-0001')
    const lost = {
      ...heldOf('person'),
      isPersonalLost: true,
      flat: codedPart(shapes.person, recordsOf.person.fields),
    }
    expect(await openRow(ring, 'person', row)).toEqual(lost)
    const resealed = await sealRow(ring, shapes.person, 'person-0001', lost)
    expect(resealed.personal).toBeNull()
    expect(await openRow(ring, 'person', resealed)).toEqual(lost)
  })
})
