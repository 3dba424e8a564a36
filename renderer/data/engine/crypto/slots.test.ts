import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { VaultHeader } from '../../../../shared/ipc/vault-header.ts'
import type * as HashWasm from 'hash-wasm'
import { toBase64 } from '../bytes.ts'
import { rawKey } from '../ring.fixture.ts'
import { makeSlot, openSlot, slotName, type Secret } from './slots.ts'

const { derivations } = vi.hoisted(() => ({ derivations: { count: 0 } }))
vi.mock('hash-wasm', async (original) => {
  const real = await original<typeof HashWasm>()
  const argon2id = ((options: Parameters<typeof real.argon2id>[0]) => {
    derivations.count += 1
    return real.argon2id(options)
  }) as typeof real.argon2id
  return { ...real, argon2id }
})
beforeEach(() => {
  derivations.count = 0
})

const kdf: VaultHeader['kdf'] = {
  algorithm: 'argon2id',
  memoryKiB: 8192,
  passes: 1,
  lanes: 1,
  salt: toBase64(rawKey(9).slice(0, 16)),
}
const base = { vaultId: 'vault-for-tests', kdf }
const vaultKey = rawKey(7)
const counselor = (name: string, typed: string): Secret => ({
  kind: 'counselor',
  name,
  passphrase: typed,
})
const recovery: Secret = { kind: 'recovery', characters: 'ABCD1234EFGH5678' }
const passphrase = 'five words that nobody guesses'
const hanako = counselor('山田 花子', passphrase)

const header = async (): Promise<VaultHeader> => ({
  format: 1,
  revision: 1,
  ...base,
  slots: [
    await makeSlot(base, 'counselor-hanako', hanako, vaultKey),
    await makeSlot(
      base,
      'counselor-jiro',
      counselor('佐藤 次郎', 'another five words here'),
      vaultKey,
    ),
    await makeSlot(base, 'recovery', recovery, vaultKey),
  ],
})

describe('slots', () => {
  it('SL-1 open with name and passphrase together, or with the recovery key', async () => {
    const whole = await header()
    expect(await openSlot(whole, hanako)).toEqual({
      rawVaultKey: vaultKey,
      slotId: 'counselor-hanako',
    })
    expect(await openSlot(whole, recovery)).toEqual({ rawVaultKey: vaultKey, slotId: 'recovery' })
  })

  it('SL-1 the header holds no name and nothing that was typed', async () => {
    const text = JSON.stringify(await header())
    for (const secret of ['山田', '花子', 'five words', recovery.characters, toBase64(vaultKey)])
      expect(text).not.toContain(secret)
    const again = JSON.stringify(await header())
    expect(again).not.toBe(text)
  })

  it('SL-1 spaces and width in the name, and how the passphrase was composed, do not lock anybody out', async () => {
    const whole = await header()
    for (const name of ['山田花子', '山田\u3000花子', ' 山田 花子 '])
      expect(await openSlot(whole, counselor(name, passphrase)), name).not.toBeNull()
    const wide = 'ｆｉｖｅ ｗｏｒｄｓ ｔｈａｔ ｎｏｂｏｄｙ ｇｕｅｓｓｅｓ'
    expect(await openSlot(whole, counselor('山田花子', wide))).not.toBeNull()
    expect(slotName('Ａｎｎａ　Ｂ')).toBe('annab')
  })

  it('SL-2 a wrong name, a wrong passphrase and an unknown counselor look the same', async () => {
    const whole = await header()
    const wrong: Secret[] = [
      counselor('山田 花子', 'not the passphrase at all'),
      counselor('佐藤 次郎', passphrase),
      counselor('鈴木 三郎', passphrase),
      counselor('', passphrase),
      counselor('山田 花子', ''),
      { kind: 'recovery', characters: 'ABCD1234EFGH5679' },
      { kind: 'recovery', characters: '' },
      { kind: 'recovery', characters: passphrase },
      counselor('', recovery.characters),
    ]
    for (const secret of wrong) expect(await openSlot(whole, secret)).toBeNull()
  })

  it('SL-2 a slot under another id, of another vault or with a changed key strength does not open', async () => {
    const whole = await header()
    const [slot, other] = whole.slots
    if (slot === undefined || other === undefined) throw new Error('slots are missing')
    const changed: VaultHeader[] = [
      { ...whole, slots: [{ ...slot, slotId: 'counselor-jiro' }] },
      { ...whole, slots: [{ ...slot, kind: 'recovery' }] },
      { ...whole, slots: [{ ...other, slotId: slot.slotId }] },
      { ...whole, vaultId: 'another-vault' },
      { ...whole, kdf: { ...kdf, passes: 2 } },
      { ...whole, kdf: { ...kdf, salt: toBase64(rawKey(8).slice(0, 16)) } },
    ]
    for (const one of changed) expect(await openSlot(one, hanako)).toBeNull()
  })

  it('SL-3 opening takes one key derivation, whoever it is and however many there are', async () => {
    const whole = await header()
    for (const secret of [hanako, recovery, counselor('鈴木 三郎', 'wrong')]) {
      derivations.count = 0
      await openSlot(whole, secret)
      expect(derivations.count).toBe(1)
    }
  })
})
