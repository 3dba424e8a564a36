/**
 * The keys of an open vault. The vault key only wraps keys; each case file has a key of its own,
 * so that destroying that one file destroys every personal word of the case, in rows and journal alike.
 *
 *   KR-1  A key is durable in the vault folder before anything is sealed with it.
 *   KR-2  A key that is not there leaves what it sealed closed, and says so by `null`.
 *   KR-3  One key file that does not open closes what it sealed, not the vault; the desk key does close it.
 */
import type { SealedFile } from '../../../../shared/ipc/contract.ts'
import { randomBytes, textToBytes, type Bytes } from '../bytes.ts'
import { importKey, seal, SealBroken, unseal, type Place } from './seal.ts'

export const deskKeyId = 'desk'
/** Not in a file: derived from the vault key, for it must open before any file of a backup is trusted. */
export const backupKeyId = 'backup'

const deriveBackupKey = async (rawVaultKey: Bytes): Promise<CryptoKey> => {
  const base = await crypto.subtle.importKey('raw', rawVaultKey, 'HKDF', false, ['deriveKey'])
  const info = textToBytes('madoguchi backup manifest')
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info }
  const what = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey(how, base, what, false, ['encrypt', 'decrypt'])
}

export class KeyRing {
  readonly vaultId: string
  readonly #vaultKey: CryptoKey
  readonly #keys = new Map<string, CryptoKey>()

  private constructor(vaultId: string, vaultKey: CryptoKey) {
    this.vaultId = vaultId
    this.#vaultKey = vaultKey
  }

  static async open(vaultId: string, rawVaultKey: Bytes): Promise<KeyRing> {
    const ring = new KeyRing(vaultId, await importKey(rawVaultKey))
    ring.#keys.set(backupKeyId, await deriveBackupKey(rawVaultKey))
    return ring
  }

  #place(keyId: string): Place {
    return [this.vaultId, 'key', keyId]
  }

  /** Unwraps what the vault folder holds; returns the ids of files that do not open (KR-3). */
  async take(files: readonly SealedFile[]): Promise<readonly string[]> {
    const opened = await Promise.all(
      files.map(async (file) => ({ id: file.id, key: await this.#unwrap(file) })),
    )
    for (const { id, key } of opened) if (key !== null) this.#keys.set(id, key)
    return opened.filter(({ key }) => key === null).map(({ id }) => id)
  }

  async #unwrap({ id, sealed }: SealedFile): Promise<CryptoKey | null> {
    try {
      return await importKey(await unseal(this.#vaultKey, this.#place(id), sealed))
    } catch (thrown) {
      if (thrown instanceof SealBroken && id !== deskKeyId) return null
      throw thrown
    }
  }

  /** A new key, wrapped for its file. It can be used only after `take` saw that file written. */
  async wrapNew(keyId: string): Promise<SealedFile> {
    return { id: keyId, sealed: await seal(this.#vaultKey, this.#place(keyId), randomBytes(32)) }
  }

  has(keyId: string): boolean {
    return this.#keys.has(keyId)
  }

  forget(keyId: string): void {
    this.#keys.delete(keyId)
  }

  #keyOf(keyId: string): CryptoKey {
    const key = this.#keys.get(keyId)
    if (key === undefined) throw new Error('no such key')
    return key
  }

  async seal(keyId: string, place: Place, plain: Bytes): Promise<Bytes> {
    return seal(this.#keyOf(keyId), [this.vaultId, ...place], plain)
  }

  async unseal(keyId: string, place: Place, sealed: Bytes): Promise<Bytes> {
    return unseal(this.#keyOf(keyId), [this.vaultId, ...place], sealed)
  }
}
