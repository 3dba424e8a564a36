/**
 * Writes a backup and reads it back.
 *
 *   BU-1  A backup gets its name only after every byte was read back and compared.
 *   BU-2  It holds the journal as far as its head when the journal's turn came; entries behind it wait for the next.
 *   BU-3  Drafts are copied first, keys and blobs last: a draft finished meanwhile is in the journal instead,
 *         and every entry has its key and its blob.
 */
import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileHandle } from 'node:fs/promises'
import type { BackupManifest } from '../../../shared/ipc/contract.ts'
import { VaultFailure } from '../failure.ts'
import { isNotThere, listWhole, makeFolder, syncFolder, writeWhole } from '../vault/durable-file.ts'
import type { VaultFolder } from '../vault/vault-folder.ts'
import { closingBytes, openingBytes, readParts, vaultPath } from './backup-format.ts'

const pieceBytes = 4 * 1024 * 1024
/** The journal grows while it is copied, so its size is named; other files are only ever replaced whole. */
type Source = { readonly path: string; readonly sizeBytes: number | null }
type Listed = BackupManifest['files'][number]

/** Copies `length` bytes piece by piece and hashes them on the way; `null` as target only hashes. */
export const copyHashed = async (
  source: FileHandle,
  from: number,
  length: number,
  target: { readonly handle: FileHandle; readonly at: number } | null,
): Promise<string> => {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(Math.min(pieceBytes, Math.max(1, length)))
  for (let done = 0; done < length;) {
    const wanted = Math.min(piece.length, length - done)
    const { bytesRead } = await source.read(piece, 0, wanted, from + done)
    if (bytesRead === 0) throw new VaultFailure('damaged', 'short-file')
    const part = piece.subarray(0, bytesRead)
    hash.update(part)
    if (target !== null) await writeWhole(target.handle, part, target.at + done)
    done += bytesRead
  }
  return hash.digest('hex')
}

const listFolder = async (vault: VaultFolder, folder: string): Promise<Source[]> => {
  const names = await listWhole(join(vault.path, folder))
  // What others left there (.DS_Store, Thumbs.db) is no part of the vault.
  const paths = names.map((name) => `${folder}/${name}`).filter((path) => vaultPath.test(path))
  return paths.map((path) => ({ path, sizeBytes: null }))
}

const listExtent = (vault: VaultFolder): Source[] =>
  vault.journal.extent.map(({ name, sizeBytes }) => ({ path: `journal/${name}`, sizeBytes }))

/** Opens a file to copy; `null` for a draft, a key or a blob without a record that was dropped since it was listed. */
const openSource = async (root: string, path: string): Promise<FileHandle | null> => {
  try {
    return await open(join(root, path), 'r')
  } catch (thrown) {
    if (isNotThere(thrown) && /^(drafts|keys|blobs)\//.test(path)) return null
    throw thrown
  }
}

export class BackupWriter {
  readonly #path: string
  readonly #handle: FileHandle
  #end = 0
  #files: Listed[] = []

  private constructor(path: string, handle: FileHandle) {
    this.#path = path
    this.#handle = handle
  }

  static async open(path: string): Promise<BackupWriter> {
    await makeFolder(dirname(path))
    return new BackupWriter(path, await open(`${path}.part`, 'w+'))
  }

  async writeContents(vault: VaultFolder, createdAt: string): Promise<BackupManifest> {
    const header = await vault.look()
    if (header === null) throw new VaultFailure('not-found', 'header')
    const { bytes, headerSha256 } = openingBytes(header)
    await writeWhole(this.#handle, bytes, 0)
    this.#end = bytes.length
    await this.#copyAll(vault, await listFolder(vault, 'drafts'))
    const { headSequence, headHash, damage, tornBytes } = vault.journal.state
    const extent = listExtent(vault)
    // A damaged journal is copied as it lies: the copy must not know less than the original.
    const isWhole = damage === null && tornBytes === 0
    await this.#copyAll(vault, isWhole ? extent : await listFolder(vault, 'journal'))
    await this.#copyAll(vault, await listFolder(vault, 'keys'))
    await this.#copyAll(vault, await listFolder(vault, 'blobs'))
    const { vaultId } = header
    return { vaultId, headerSha256, createdAt, headSequence, headHash, files: this.#files }
  }

  async #copyAll(vault: VaultFolder, sources: readonly Source[]): Promise<void> {
    for (const source of sources) await this.#copyIn(vault.path, source)
  }

  async #copyIn(root: string, { path, sizeBytes: named }: Source): Promise<void> {
    const source = await openSource(root, path)
    if (source === null) return
    try {
      const sizeBytes = named ?? (await source.stat()).size
      const sha256 = await copyHashed(source, 0, sizeBytes, { handle: this.#handle, at: this.#end })
      this.#files.push({ path, sizeBytes, sha256 })
      this.#end += sizeBytes
    } finally {
      await source.close()
    }
  }

  /** BU-1. Returns where the backup lies and its size. */
  async finish(sealedManifest: Uint8Array): Promise<{ path: string; sizeBytes: number }> {
    const closing = closingBytes(sealedManifest)
    await writeWhole(this.#handle, closing, this.#end)
    await this.#handle.sync()
    await this.#readBack(sealedManifest)
    await this.#handle.close()
    await rename(`${this.#path}.part`, this.#path)
    await syncFolder(dirname(this.#path))
    return { path: this.#path, sizeBytes: this.#end + closing.length }
  }

  async #readBack(sealedManifest: Uint8Array): Promise<void> {
    const reader = await open(`${this.#path}.part`, 'r')
    try {
      const parts = await readParts(reader)
      if (!Buffer.from(parts.sealedManifest).equals(sealedManifest))
        throw new VaultFailure('damaged', 'manifest-read-back')
      let at = parts.contentsOffset
      for (const file of this.#files) {
        const sha256 = await copyHashed(reader, at, file.sizeBytes, null)
        if (sha256 !== file.sha256) throw new VaultFailure('damaged', 'read-back')
        at += file.sizeBytes
      }
      if (at !== parts.contentsEnd) throw new VaultFailure('damaged', 'read-back-length')
    } finally {
      await reader.close()
    }
  }

  async cancel(): Promise<void> {
    await this.#handle.close().catch(() => undefined)
    await rm(`${this.#path}.part`, { force: true })
  }
}
