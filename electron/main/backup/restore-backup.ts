/**
 * Takes a backup file in, piece by piece, and puts its vault in place.
 *
 *   RS-1  Nothing is put in place before every file matches the manifest the window unsealed.
 *   RS-2  A vault that is already there is kept beside, never overwritten.
 *   RS-3  A path in a manifest stays inside the vault folder.
 */
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileHandle } from 'node:fs/promises'
import type { BackupManifest } from '../../../shared/ipc/contract.ts'
import type { VaultHeader } from '../../../shared/ipc/vault-header.ts'
import { VaultFailure } from '../failure.ts'
import { makeFolder, replaceDurably, syncFolder, writeWhole } from '../vault/durable-file.ts'
import type { VaultFolder } from '../vault/vault-folder.ts'
import { readParts, vaultPath } from './backup-format.ts'
import { copyHashed } from './write-backup.ts'

export class BackupReader {
  readonly #parent: string
  readonly #file: string
  readonly #handle: FileHandle
  readonly #sizeBytes: number

  private constructor(parent: string, file: string, handle: FileHandle, sizeBytes: number) {
    this.#parent = parent
    this.#file = file
    this.#handle = handle
    this.#sizeBytes = sizeBytes
  }

  static async begin(parent: string, sizeBytes: number): Promise<BackupReader> {
    await makeFolder(parent)
    const file = join(parent, 'restore.part')
    return new BackupReader(parent, file, await open(file, 'w+'), sizeBytes)
  }

  async take(offsetBytes: number, piece: Uint8Array): Promise<void> {
    if (offsetBytes + piece.length > this.#sizeBytes) throw new VaultFailure('not-a-backup', 'long')
    await writeWhole(this.#handle, piece, offsetBytes)
  }

  async inspect(): Promise<{ header: VaultHeader; sealedManifest: Uint8Array<ArrayBuffer> }> {
    const { header, sealedManifest } = await readParts(this.#handle)
    return { header, sealedManifest }
  }

  async finish(
    vault: VaultFolder,
    manifest: BackupManifest,
    setAsideAs: string | null,
  ): Promise<void> {
    const { header, headerSha256, contentsOffset, contentsEnd } = await readParts(this.#handle)
    if (header.vaultId !== manifest.vaultId) throw new VaultFailure('damaged', 'vault-id')
    if (headerSha256 !== manifest.headerSha256) throw new VaultFailure('damaged', 'header')
    const staging = join(this.#parent, 'vault.restoring')
    await rm(staging, { recursive: true, force: true })
    for (const folder of ['keys', 'journal', 'drafts', 'blobs'])
      await makeFolder(join(staging, folder))
    let at = contentsOffset
    for (const file of manifest.files) {
      await this.#copyOut(staging, file, at)
      at += file.sizeBytes
    }
    if (at !== contentsEnd) throw new VaultFailure('damaged', 'length')
    const headerText = `${JSON.stringify(header, null, 1)}\n`
    await replaceDurably(join(staging, 'header.json'), Buffer.from(headerText, 'utf8'))
    for (const folder of ['keys', 'journal', 'drafts', 'blobs'])
      await syncFolder(join(staging, folder))
    await vault.moveIn(staging, setAsideAs)
    // The vault is in place; a staging file that stays behind is overwritten by the next restore.
    await this.cancel().catch(() => undefined)
  }

  async #copyOut(
    staging: string,
    file: BackupManifest['files'][number],
    at: number,
  ): Promise<void> {
    if (!vaultPath.test(file.path)) throw new VaultFailure('damaged', 'path')
    const target = await open(join(staging, file.path), 'wx')
    try {
      const sha256 = await copyHashed(this.#handle, at, file.sizeBytes, { handle: target, at: 0 })
      if (sha256 !== file.sha256) throw new VaultFailure('damaged', 'content')
      await target.sync()
    } finally {
      await target.close()
    }
  }

  async cancel(): Promise<void> {
    await this.#handle.close().catch(() => undefined)
    await rm(this.#file, { force: true })
    await rm(join(this.#parent, 'vault.restoring'), { recursive: true, force: true })
  }
}
