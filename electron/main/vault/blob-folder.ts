/**
 * The blobs of a vault: one sealed file each, under a random name, written once from beginning to end.
 *
 *   BF-1  A blob gets its name only when all of it is durable; before, and after any failure, there is none.
 *   BF-2  Bytes follow each other without a gap: a piece at another place ends the blob.
 *   BF-3  A blob that is there is never written again.
 *   BF-4  What a crash left unfinished is cleared away at the next opening; a whole blob never is.
 */
import { open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileHandle } from 'node:fs/promises'
import { VaultFailure } from '../failure.ts'
import {
  dropDurably,
  isNotThere,
  listWhole,
  makeFolder,
  syncFolder,
  writeWhole,
} from './durable-file.ts'

const blobName = /^[A-Za-z0-9_-]{1,64}$/
/** Far more than one sealed chunk; a longer answer is never asked for. */
const longestPiece = 8 * 1024 * 1024

interface Growing {
  readonly handle: FileHandle
  sizeBytes: number
}

export class BlobFolder {
  readonly #path: string
  readonly #growing = new Map<string, Growing>()

  constructor(path: string) {
    this.#path = path
  }

  #place(id: string): string {
    return join(this.#path, id)
  }

  async begin(id: string): Promise<void> {
    await makeFolder(this.#path)
    const isThere = this.#growing.has(id) || (await this.list()).includes(id)
    if (isThere) throw new VaultFailure('already-there', 'blob')
    this.#growing.set(id, { handle: await open(`${this.#place(id)}.part`, 'w'), sizeBytes: 0 })
  }

  append(id: string, offsetBytes: number, sealed: Uint8Array): Promise<void> {
    return this.#orNothing(id, async (growing) => {
      if (growing.sizeBytes !== offsetBytes) throw new VaultFailure('stale-head', 'blob')
      await writeWhole(growing.handle, sealed, offsetBytes)
      growing.sizeBytes += sealed.length
    })
  }

  finish(id: string): Promise<void> {
    return this.#orNothing(id, async ({ handle }) => {
      await handle.sync()
      await handle.close()
      const place = this.#place(id)
      await rename(`${place}.part`, place)
      try {
        await syncFolder(this.#path)
      } catch (thrown) {
        await rm(place, { force: true }).catch(() => undefined) // named, but not surely durable
        throw thrown
      }
      this.#growing.delete(id)
    })
  }

  /** BF-1: whatever fails, nothing half written stays. */
  async #orNothing(id: string, work: (growing: Growing) => Promise<void>): Promise<void> {
    const growing = this.#growing.get(id)
    if (growing === undefined) throw new VaultFailure('not-found', 'blob-not-begun')
    try {
      await work(growing)
    } catch (thrown) {
      await this.cancel(id)
      throw thrown
    }
  }

  async cancel(id: string): Promise<void> {
    const growing = this.#growing.get(id)
    if (growing === undefined) return
    this.#growing.delete(id)
    await growing.handle.close().catch(() => undefined)
    await rm(`${this.#place(id)}.part`, { force: true }).catch(() => undefined)
  }

  async read(
    id: string,
    offsetBytes: number,
    maxBytes: number,
  ): Promise<{ readonly sealed: Uint8Array<ArrayBuffer>; readonly sizeBytes: number }> {
    const handle = await open(this.#place(id), 'r')
    try {
      const { size: sizeBytes } = await handle.stat()
      const wanted = Math.min(maxBytes, longestPiece, Math.max(0, sizeBytes - offsetBytes))
      const sealed = new Uint8Array(wanted)
      const { bytesRead } = await handle.read(sealed, 0, wanted, offsetBytes)
      return { sealed: sealed.slice(0, bytesRead), sizeBytes }
    } finally {
      await handle.close()
    }
  }

  async drop(id: string): Promise<void> {
    await this.cancel(id)
    await dropDurably(this.#path, id)
  }

  /** Whole blobs, by name. */
  async list(): Promise<readonly string[]> {
    try {
      return (await listWhole(this.#path)).filter((name) => blobName.test(name))
    } catch (thrown) {
      if (isNotThere(thrown)) return []
      throw thrown
    }
  }

  /** BF-4. At the opening of a vault nobody writes one. */
  async sweep(): Promise<void> {
    await this.close()
    const names = await readdir(this.#path)
    const unfinished = names.filter((name) => /^[A-Za-z0-9_-]{1,64}\.part$/.test(name))
    for (const name of unfinished) await rm(join(this.#path, name), { force: true })
  }

  async close(): Promise<void> {
    for (const id of [...this.#growing.keys()]) await this.cancel(id)
  }
}
