/** A disk for the journal that fills up, cannot sync or cannot cut, and writes down what was asked of it. */
import type { FileHandle } from 'node:fs/promises'
import { realDisk, type Disk } from './journal.ts'

export const systemError = (code: string): Error => Object.assign(new Error(code), { code })

type Call = 'write' | 'datasync' | 'truncate'

export class TestDisk implements Disk {
  readonly segmentBytes: number
  readonly calls: string[] = []
  /** Bytes that still fit; a write takes what fits and then says ENOSPC, as a real disk does. */
  leftBytes = Infinity
  failing: Partial<Record<Call, string>> = {}
  /** Awaited by every datasync before it happens. */
  beforeSync: Promise<void> = Promise.resolve()

  constructor(segmentBytes = realDisk.segmentBytes) {
    this.segmentBytes = segmentBytes
  }

  openSegment = async (path: string): Promise<FileHandle> =>
    this.#watched(await realDisk.openSegment(path))

  #check(call: Call): void {
    this.calls.push(call)
    const code = this.failing[call]
    if (code !== undefined) throw systemError(code)
  }

  #watched(handle: FileHandle): FileHandle {
    const watched = {
      write: async (bytes: Uint8Array, from: number, length: number, at: number) => {
        this.#check('write')
        const fitting = Math.min(length, this.leftBytes)
        if (fitting === 0) throw systemError('ENOSPC')
        this.leftBytes -= fitting
        return handle.write(bytes, from, fitting, at)
      },
      datasync: async () => {
        await this.beforeSync
        this.#check('datasync')
        await handle.datasync()
        this.calls.push('synced')
      },
      truncate: async (length: number) => {
        this.#check('truncate')
        await handle.truncate(length)
      },
      close: () => handle.close(),
    }
    return watched as unknown as FileHandle
  }
}
