/** Headers, keys and drafts as main sees them: sealed, random, without meaning. */
import type { SealedFile } from '../../../shared/ipc/contract.ts'
import type { VaultHeader } from '../../../shared/ipc/vault-header.ts'

export const headerOf = (revision = 1, vaultId = 'vault-for-tests'): VaultHeader => ({
  format: 1,
  vaultId,
  revision,
  kdf: { algorithm: 'argon2id', memoryKiB: 8192, passes: 1, lanes: 1, salt: 'c2FsdHNhbHRzYWx0' },
  slots: [{ slotId: 'recovery', kind: 'recovery', sealed: 'c2VhbGVk' }],
})

export const sealedFile = (id: string, text = `sealed ${id}`): SealedFile => ({
  id,
  sealed: new Uint8Array(Buffer.from(text, 'utf8')),
})

export const textsOf = (files: readonly SealedFile[]): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map(({ id, sealed }) => [id, Buffer.from(sealed).toString('utf8')]))
