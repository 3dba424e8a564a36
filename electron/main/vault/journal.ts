/**
 * The journal: append-only segments of chained frames, the truth of the vault.
 *
 *   JN-1  An append answers only after `fdatasync`; one that fails leaves the journal as it was.
 *   JN-2  An append names the head it follows; another head is refused (`stale-head`).
 *   JN-3  Torn bytes are moved into a file of their own and never thrown away.
 *   JN-4  A damaged journal takes no append; what stands before the damage can be read.
 *
 * Moves sealed bytes: no key, no plaintext.
 */
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileHandle } from 'node:fs/promises'
import type { JournalState } from '../../../shared/ipc/contract.ts'
import { VaultFailure } from '../failure.ts'
import { listWhole, replaceDurably, syncFolder, writeWhole } from './durable-file.ts'
import { buildFrame, chainStart, scanFrames } from './frame.ts'

const segmentName = (firstSequence: number): string =>
  `${String(firstSequence).padStart(10, '0')}.mdj`

interface Segment {
  readonly path: string
  readonly name: string
  sizeBytes: number
}
interface Place {
  readonly segment: Segment
  readonly offset: number
  readonly length: number
  readonly hash: string
}

/** How bytes reach the disk; a test puts a disk in between that fills up, or one of small segments. */
export interface Disk {
  readonly openSegment: (path: string) => Promise<FileHandle>
  /** A segment that has grown to this size is followed by a new one. */
  readonly segmentBytes: number
}
export const realDisk: Disk = {
  // 'r+' cannot create and 'a' ignores positions, so the file is created first.
  openSegment: async (path) => {
    await (await open(path, 'a')).close()
    return open(path, 'r+')
  },
  segmentBytes: 8 * 1024 * 1024,
}

export class Journal {
  readonly #folder: string
  readonly #start: Buffer
  readonly #disk: Disk
  readonly #places: Place[] = []
  #segments: Segment[] = []
  #damage: JournalState['damage'] = null
  #tornBytes = 0
  #writer: { readonly segment: Segment; readonly handle: FileHandle } | null = null
  #queue: Promise<unknown> = Promise.resolve()

  private constructor(folder: string, vaultId: string, disk: Disk) {
    this.#folder = folder
    this.#start = chainStart(vaultId)
    this.#disk = disk
  }

  static async open(folder: string, vaultId: string, disk: Disk = realDisk): Promise<Journal> {
    const journal = new Journal(folder, vaultId, disk)
    await journal.#scan()
    return journal
  }

  get state(): JournalState {
    return {
      headSequence: this.#places.length,
      headHash: this.#headHash(),
      tornBytes: this.#tornBytes,
      damage: this.#damage,
    }
  }

  /** What a copy of the journal must hold to reach the head: whole frames only. */
  get extent(): readonly { readonly name: string; readonly sizeBytes: number }[] {
    return this.#segments.map(({ name, sizeBytes }) => ({ name, sizeBytes }))
  }

  hashAt(sequence: number): string | null {
    if (sequence === 0) return this.#start.toString('hex')
    return this.#places[sequence - 1]?.hash ?? null
  }

  #headHash(): string {
    return this.#places.at(-1)?.hash ?? this.#start.toString('hex')
  }

  async #scan(): Promise<void> {
    const names = (await listWhole(this.#folder)).filter((name) => /^\d{10}\.mdj$/.test(name))
    for (const [index, name] of names.entries()) {
      const isLast = index === names.length - 1
      if (!(await this.#scanSegment(name, isLast))) return
    }
  }

  async #scanSegment(name: string, isLast: boolean): Promise<boolean> {
    const path = join(this.#folder, name)
    const expected = this.#places.length + 1
    const bytes = await readFile(path)
    const segment: Segment = { path, name, sizeBytes: 0 }
    const scan =
      name === segmentName(expected)
        ? scanFrames(bytes, expected, Buffer.from(this.#headHash(), 'hex'))
        : ({ frames: [], rest: { kind: 'damage', offset: 0 } } as const)
    for (const frame of scan.frames) {
      const { bodyOffset: offset, bodyLength: length } = frame
      this.#places.push({ segment, offset, length, hash: frame.hash.toString('hex') })
    }
    segment.sizeBytes = scan.rest.offset
    this.#segments.push(segment)
    if (scan.rest.kind === 'none') return true
    if (scan.rest.kind === 'torn' && isLast) {
      this.#tornBytes = bytes.length - scan.rest.offset
      return true
    }
    const atSequence = this.#places.length + 1
    this.#damage = { atSequence, segment: name, offsetBytes: scan.rest.offset }
    return false
  }

  async read(fromSequence: number, maxBytes: number): Promise<readonly Entry[]> {
    const entries: Entry[] = []
    let total = 0
    let handle: FileHandle | null = null
    let path = ''
    try {
      for (let at = Math.max(1, fromSequence); at <= this.#places.length; at += 1) {
        const place = this.#places[at - 1]
        if (place === undefined || (entries.length > 0 && total + place.length > maxBytes)) break
        if (place.segment.path !== path || handle === null) {
          await handle?.close()
          path = place.segment.path
          handle = await open(path, 'r')
        }
        const sealed = new Uint8Array(place.length)
        const { bytesRead } = await handle.read(sealed, 0, place.length, place.offset)
        if (bytesRead !== place.length) throw new VaultFailure('damaged', 'short-read')
        entries.push({ sequence: at, sealed, hash: place.hash })
        total += place.length
      }
    } finally {
      await handle?.close()
    }
    return entries
  }

  append(afterSequence: number, afterHash: string, sealed: Uint8Array): Promise<Head> {
    return this.#inTurn(async () => {
      if (this.#damage !== null || this.#tornBytes > 0) throw new VaultFailure('damaged', 'journal')
      const isHead = afterSequence === this.#places.length && afterHash === this.#headHash()
      if (!isHead) throw new VaultFailure('stale-head')
      const sequence = afterSequence + 1
      const { bytes, hash } = buildFrame(sequence, Buffer.from(afterHash, 'hex'), sealed)
      const { segment, handle } = await this.#writerFor(sequence)
      await this.#writeOrUndo(segment, handle, bytes)
      const offset = segment.sizeBytes - 32 - sealed.length
      const hex = hash.toString('hex')
      this.#places.push({ segment, offset, length: sealed.length, hash: hex })
      return { sequence, hash: hex }
    })
  }

  /** JN-1: whatever was half written is cut off again, at the latest when the segment is opened anew. */
  async #writeOrUndo(segment: Segment, handle: FileHandle, bytes: Buffer): Promise<void> {
    const before = segment.sizeBytes
    try {
      await writeWhole(handle, bytes, before)
      await handle.datasync()
    } catch (thrown) {
      await handle.truncate(before).catch(() => undefined)
      await this.#closeWriter().catch(() => undefined)
      throw thrown
    }
    segment.sizeBytes = before + bytes.length
  }

  async #writerFor(sequence: number): Promise<{ segment: Segment; handle: FileHandle }> {
    const last = this.#segments.at(-1)
    const segment =
      last === undefined || last.sizeBytes >= this.#disk.segmentBytes
        ? this.#newSegment(sequence)
        : last
    if (this.#writer?.segment === segment) return this.#writer
    await this.#closeWriter()
    const handle = await this.#openSegment(segment)
    if (segment !== last) this.#segments.push(segment)
    this.#writer = { segment, handle }
    return this.#writer
  }

  /** What stands behind the last whole frame here is left of an append that failed and could not be cut off. */
  async #openSegment({ path, sizeBytes }: Segment): Promise<FileHandle> {
    const handle = await this.#disk.openSegment(path)
    try {
      await handle.truncate(sizeBytes)
      await syncFolder(this.#folder)
      return handle
    } catch (thrown) {
      await handle.close().catch(() => undefined)
      throw thrown
    }
  }

  #newSegment(sequence: number): Segment {
    const name = segmentName(sequence)
    return { name, path: join(this.#folder, name), sizeBytes: 0 }
  }

  setAsideTorn(): Promise<JournalState> {
    return this.#inTurn(async () => {
      const last = this.#segments.at(-1)
      if (this.#damage !== null || this.#tornBytes === 0 || last === undefined) return this.state
      const bytes = await readFile(last.path)
      await this.#keepTorn(bytes.subarray(last.sizeBytes), last.sizeBytes)
      const handle = await open(last.path, 'r+')
      try {
        await handle.truncate(last.sizeBytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      this.#tornBytes = 0
      return this.state
    })
  }

  /** The same place can be torn more than once: every piece gets a name of its own. */
  async #keepTorn(bytes: Uint8Array, offset: number): Promise<void> {
    const aside = join(this.#folder, 'torn')
    await mkdir(aside, { recursive: true, mode: 0o700 })
    await syncFolder(this.#folder)
    const taken = (await listWhole(aside)).length
    const name = `${this.#places.length + 1}-${offset}-${taken + 1}.bin`
    await replaceDurably(join(aside, name), bytes)
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#closeWriter())
  }

  async #closeWriter(): Promise<void> {
    const writer = this.#writer
    this.#writer = null
    await writer?.handle.close()
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work, work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }
}

export interface Head {
  readonly sequence: number
  readonly hash: string
}
export interface Entry extends Head {
  readonly sealed: Uint8Array<ArrayBuffer>
}
