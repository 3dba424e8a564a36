import { describe, expect, it } from 'vitest'
import type { Channel } from '../../../../shared/ipc/contract.ts'
import type { VaultHeader } from '../../../../shared/ipc/vault-header.ts'
import { textToBytes } from '../bytes.ts'
import { Records } from '../memory/records.ts'
import type { OpenedStore } from '../open-store.ts'
import { makeRing, rawKey, recordsOf } from '../ring.fixture.ts'
import { Session } from '../session.ts'
import type { Invoke } from '../vault-port.ts'
import { backupKeyId, deskKeyId, KeyRing } from './key-ring.ts'
import { SealBroken } from './seal.ts'

const plain = textToBytes('相談の内容')

/** A session whose vault folder answers what the test says; only keys are asked for here. */
const sessionWith = async (
  answer: (channel: Channel, ring: KeyRing) => Promise<unknown>,
): Promise<{ session: Session; ring: KeyRing; asked: string[] }> => {
  const ring = await makeRing([deskKeyId])
  const asked: string[] = []
  const invoke = (async (channel: Channel, request: { id: string }) => {
    asked.push(`${channel} ${request.id}`)
    return answer(channel, ring)
  }) as unknown as Invoke
  const opened = {
    records: new Records(),
    position: { vaultId: 'v', sequence: 0, hash: '' },
    storeLags: false,
    readOnly: null,
    notices: [],
  } as unknown as OpenedStore
  const vault = { ring, rawVaultKey: rawKey(1), header: {} as VaultHeader }
  const who = { kind: 'recovery' } as const
  const session = new Session({ invoke, now: () => '' }, vault, opened, who)
  return { session, ring, asked }
}
const ok = { ok: true, value: {} }

describe('key ring', () => {
  it('KR-1 a new key can be used only after its file is durable', async () => {
    let hadKey: boolean | null = null
    const { session, ring, asked } = await sessionWith(async (_channel, asking) => {
      hadKey = asking.has('case-0001')
      return ok
    })
    await expect(ring.seal('case-0001', ['row'], plain)).rejects.toThrow('no such key')
    expect(await session.ensureKey('case-0001')).toBe(true)
    expect(hadKey).toBe(false)
    expect(ring.has('case-0001')).toBe(true)
    await session.ensureKey('case-0001')
    expect(asked).toEqual(['keys.put case-0001'])
  })

  it('KR-1 a key that could not be written is not there, and is tried again', async () => {
    let isFull = true
    const { session, ring } = await sessionWith(async () =>
      isFull ? { ok: false, failure: { kind: 'disk-full', code: 'ENOSPC' } } : ok,
    )
    await expect(session.ensureKey('case-0001')).rejects.toThrow('disk-full')
    expect(ring.has('case-0001')).toBe(false)
    isFull = false
    expect(await session.ensureKey('case-0001')).toBe(true)
    expect(ring.has('case-0001')).toBe(true)
  })

  it('KR-1 asked for twice at once a key is made once', async () => {
    const { session, asked } = await sessionWith(async () => ok)
    await Promise.all([session.ensureKey('case-0001'), session.ensureKey('case-0001')])
    expect(asked).toEqual(['keys.put case-0001'])
  })

  it('KR-1 a case file on record whose key is gone gets no second one', async () => {
    const { session, asked } = await sessionWith(async () => ok)
    const held = { revision: 1, sequence: 1, version: 1, isPersonalLost: true }
    session.records.put('caseFile', 'case-0001', { ...held, flat: recordsOf.caseFile.fields })
    expect(await session.ensureKey('case-0001')).toBe(false)
    expect(asked).toEqual([])
  })

  it('KR-2 a key that is not there opens nothing', async () => {
    const ring = await makeRing()
    const sealed = await ring.seal('case-0001', ['row'], plain)
    expect(await ring.unseal('case-0001', ['row'], sealed)).toEqual(plain)
    ring.forget('case-0001')
    expect(ring.has('case-0001')).toBe(false)
    await expect(ring.unseal('case-0001', ['row'], sealed)).rejects.toThrow('no such key')
    await expect(ring.unseal(deskKeyId, ['row'], sealed)).rejects.toThrow(SealBroken)
  })

  it('KR-2 keys open with their vault key, under their own name, in their own vault', async () => {
    const ring = await KeyRing.open('vault-a', rawKey(1))
    const file = await ring.wrapNew('case-0001')
    await ring.take([file])
    const sealed = await ring.seal('case-0001', ['row'], plain)
    const again = await KeyRing.open('vault-a', rawKey(1))
    await again.take([file])
    expect(await again.unseal('case-0001', ['row'], sealed)).toEqual(plain)
    expect(await again.take([{ ...file, id: 'case-0002' }])).toEqual(['case-0002'])
    expect(again.has('case-0002')).toBe(false)
    for (const other of [
      await KeyRing.open('vault-a', rawKey(2)),
      await KeyRing.open('vault-b', rawKey(1)),
    ])
      expect(await other.take([file])).toEqual(['case-0001'])
  })

  it('KR-3 one key file that does not open lets the others in, and is named', async () => {
    const ring = await KeyRing.open('vault-a', rawKey(1))
    const good = await ring.wrapNew('case-0001')
    const bad = { id: 'case-0002', sealed: good.sealed }
    expect(await ring.take([good, bad])).toEqual(['case-0002'])
    expect([ring.has('case-0001'), ring.has('case-0002')]).toEqual([true, false])
  })

  it('KR-3 without the desk key nothing opens', async () => {
    const ring = await KeyRing.open('vault-a', rawKey(1))
    const { sealed } = await ring.wrapNew('case-0001')
    await expect(ring.take([{ id: deskKeyId, sealed }])).rejects.toThrow(SealBroken)
  })

  it('KR-2 what one vault sealed another does not open, though the keys were the same', async () => {
    const sealed = await (await KeyRing.open('vault-a', rawKey(1))).seal(backupKeyId, ['b'], plain)
    const same = await KeyRing.open('vault-a', rawKey(1))
    expect(await same.unseal(backupKeyId, ['b'], sealed)).toEqual(plain)
    const other = await KeyRing.open('vault-b', rawKey(1))
    await expect(other.unseal(backupKeyId, ['b'], sealed)).rejects.toThrow(SealBroken)
    const otherKey = await KeyRing.open('vault-a', rawKey(2))
    await expect(otherKey.unseal(backupKeyId, ['b'], sealed)).rejects.toThrow(SealBroken)
  })
})
