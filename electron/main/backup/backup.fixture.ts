/** Vaults to copy, and the way of a backup file through main without a window. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { BackupManifest } from '../../../shared/ipc/contract.ts'
import { tempFolder } from '../temp-folder.fixture.ts'
import { appendText } from '../vault/entries.fixture.ts'
import { realDisk } from '../vault/journal.ts'
import { headerOf, sealedFile } from '../vault/vault-folder.fixture.ts'
import { VaultFolder } from '../vault/vault-folder.ts'
import { BackupReader } from './restore-backup.ts'
import { BackupWriter } from './write-backup.ts'

/** The window seals the manifest; here it is plain, for main must not care. */
export const plainManifest = (manifest: BackupManifest): Uint8Array =>
  Buffer.from(JSON.stringify(manifest), 'utf8')

const opened: VaultFolder[] = []
afterEach(async () => {
  for (const vault of opened.splice(0)) await vault.close()
})

/** Ten entries in several segments, three keys, two drafts. */
export const vaultToCopy = async (): Promise<VaultFolder> => {
  const vault = new VaultFolder(await tempFolder(), { ...realDisk, segmentBytes: 200 })
  opened.push(vault)
  const keys = ['desk', 'case-one', 'case-two'].map((id) => sealedFile(id))
  await vault.create(headerOf(), keys)
  await vault.openJournal()
  for (let at = 1; at <= 10; at += 1) await appendText(vault.journal, `entry ${at}`)
  for (const id of ['draft-one', 'draft-two']) await vault.putDraft(sealedFile(id))
  return vault
}

export interface Made {
  readonly path: string
  readonly manifest: BackupManifest
  readonly bytes: Buffer
}

export const backUp = async (vault: VaultFolder): Promise<Made> => {
  const path = join(await tempFolder(), 'copy.mdgbk')
  const writer = await BackupWriter.open(path)
  const manifest = await writer.writeContents(vault, '2026-04-01T09:00:00.000+09:00')
  await writer.finish(plainManifest(manifest))
  return { path, manifest, bytes: await readFile(path) }
}

/** Hands the bytes over in pieces, as the window does. */
export const receive = async (parent: string, bytes: Uint8Array): Promise<BackupReader> => {
  const reader = await BackupReader.begin(parent, bytes.length)
  const pieceBytes = Math.ceil(bytes.length / 3) + 1
  for (let at = 0; at < bytes.length; at += pieceBytes)
    await reader.take(at, bytes.subarray(at, at + pieceBytes))
  return reader
}
