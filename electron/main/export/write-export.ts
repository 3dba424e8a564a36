/**
 * A file of evidence that a counselor asked to have written out, in plain, at a place of their choice.
 *
 *   EX-1  The file gets its name only when every byte is there and synced; otherwise there is none.
 */
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { FileHandle } from 'node:fs/promises'
import { VaultFailure } from '../failure.ts'
import { syncFolder, writeWhole } from '../vault/durable-file.ts'

export class ExportWriter {
  readonly #path: string
  readonly #handle: FileHandle
  #sizeBytes = 0

  private constructor(path: string, handle: FileHandle) {
    this.#path = path
    this.#handle = handle
  }

  static async open(path: string): Promise<ExportWriter> {
    return new ExportWriter(path, await open(`${path}.part`, 'w', 0o600))
  }

  async take(offsetBytes: number, piece: Uint8Array): Promise<void> {
    if (offsetBytes !== this.#sizeBytes) throw new VaultFailure('stale-head', 'export')
    await writeWhole(this.#handle, piece, offsetBytes)
    this.#sizeBytes += piece.length
  }

  async finish(): Promise<string> {
    await this.#handle.sync()
    await this.#handle.close()
    await rename(`${this.#path}.part`, this.#path)
    // Not every medium of the counselor's choice (a stick, a share) can sync a folder.
    await syncFolder(dirname(this.#path)).catch(() => undefined)
    return this.#path
  }

  async cancel(): Promise<void> {
    await this.#handle.close().catch(() => undefined)
    await rm(`${this.#path}.part`, { force: true }).catch(() => undefined)
  }
}
