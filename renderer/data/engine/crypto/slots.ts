/**
 * Slots of the header: each wraps the vault key once, for one counselor or for the recovery key.
 *
 *   SL-1  Name and passphrase together make the key of a slot; the header holds no name.
 *   SL-2  A wrong name, a wrong passphrase and an unknown counselor look the same.
 *   SL-3  Opening takes one key derivation, however many counselors there are.
 */
import { argon2id } from 'hash-wasm'
import type { Slot, VaultHeader } from '../../../../shared/ipc/vault-header.ts'
import {
  fromBase64,
  fromJsonBytes,
  textToBytes,
  toBase64,
  toJsonBytes,
  type Bytes,
} from '../bytes.ts'
import { importKey, seal, SealBroken, unseal, type Place } from './seal.ts'

/** What a person types to open: a counselor's name and passphrase, or the recovery key's characters. */
export type Secret =
  | { readonly kind: 'counselor'; readonly name: string; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly characters: string }

/** How a counselor's name goes into the key: spaces and width do not count, so that nobody is locked out by them. */
export const slotName = (name: string): string =>
  name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()

/** The one slot of the recovery key; a counselor's slot bears the counselor's id. */
export const recoverySlotId = 'recovery'

const saltFor = async (kdf: VaultHeader['kdf'], secret: Secret): Promise<Bytes> => {
  const who = secret.kind === 'counselor' ? slotName(secret.name) : ''
  const text = JSON.stringify([kdf.salt, secret.kind, who])
  return new Uint8Array(await crypto.subtle.digest('SHA-256', textToBytes(text)))
}

const derive = async (kdf: VaultHeader['kdf'], secret: Secret): Promise<CryptoKey> => {
  const raw = await argon2id({
    password: secret.kind === 'counselor' ? secret.passphrase.normalize('NFKC') : secret.characters,
    salt: await saltFor(kdf, secret),
    memorySize: kdf.memoryKiB,
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    hashLength: 32,
    outputType: 'binary',
  })
  return importKey(Uint8Array.from(raw))
}

const placeOf = (vaultId: string, slotId: string, kind: Slot['kind']): Place => [
  vaultId,
  'slot',
  slotId,
  kind,
]

export const makeSlot = async (
  header: Pick<VaultHeader, 'vaultId' | 'kdf'>,
  slotId: string,
  secret: Secret,
  rawVaultKey: Bytes,
): Promise<Slot> => {
  const key = await derive(header.kdf, secret)
  const plain = toJsonBytes({ vaultKey: toBase64(rawVaultKey) })
  const sealed = await seal(key, placeOf(header.vaultId, slotId, secret.kind), plain)
  return { slotId, kind: secret.kind, sealed: toBase64(sealed) }
}

const tryKey = async (key: CryptoKey, vaultId: string, slot: Slot): Promise<Bytes | null> => {
  try {
    const place = placeOf(vaultId, slot.slotId, slot.kind)
    const plain = await unseal(key, place, fromBase64(slot.sealed))
    const { vaultKey } = fromJsonBytes(plain) as { vaultKey: string }
    return fromBase64(vaultKey)
  } catch (thrown) {
    if (thrown instanceof SealBroken) return null
    throw thrown
  }
}

export interface OpenedSlot {
  readonly rawVaultKey: Bytes
  readonly slotId: string
}

/** `null` when no slot opens: says nothing about why (SL-2). */
export const openSlot = async (header: VaultHeader, secret: Secret): Promise<OpenedSlot | null> => {
  // Argon2 takes no empty text, and no slot is made with one.
  if ((secret.kind === 'counselor' ? secret.passphrase : secret.characters) === '') return null
  const key = await derive(header.kdf, secret)
  for (const slot of header.slots.filter(({ kind }) => kind === secret.kind)) {
    const rawVaultKey = await tryKey(key, header.vaultId, slot)
    if (rawVaultKey !== null) return { rawVaultKey, slotId: slot.slotId }
  }
  return null
}
