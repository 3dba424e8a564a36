/**
 * The vault folder: header, keys, journal, drafts, blobs (`blob-folder.ts`). Copying this folder copies everything.
 *
 *   VF-1  A new vault appears whole or not at all.
 *   VF-2  A header follows the one on disk by exactly one revision, and never changes its vault id.
 *   VF-3  A key is written once; it is durable before it is used and is never overwritten.
 *   VF-4  What stands in the vault's place is never deleted; a vault without its header is damaged, not absent.
 *   VF-5  A power cut while a finished vault takes another's place leaves one of the two there at the next look.
 */
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { JournalState, SealedFile } from '../../../shared/ipc/contract.ts'
import { headerSchema, type VaultHeader } from '../../../shared/ipc/vault-header.ts'
import { VaultFailure } from '../failure.ts'
import { BlobFolder } from './blob-folder.ts'
import {
  dropDurably,
  isNotThere,
  listWhole,
  makeFolder,
  readIfThere,
  replaceDurably,
  syncFolder,
} from './durable-file.ts'
import { Journal, realDisk, type Disk } from './journal.ts'

const folders = ['keys', 'journal', 'drafts', 'blobs'] as const
const headerFile = 'header.json'
/** Other files (.DS_Store, Thumbs.db) are not ours: a stray one must not keep the vault closed. */
const sealedName = /^[A-Za-z0-9_-]{1,64}$/

const parseHeader = (bytes: Uint8Array): VaultHeader => {
  try {
    return v.parse(headerSchema, JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch {
    throw new VaultFailure('damaged', 'header')
  }
}
const headerBytes = (header: VaultHeader): Uint8Array =>
  Buffer.from(`${JSON.stringify(header, null, 1)}\n`, 'utf8')

export class VaultFolder {
  readonly path: string
  readonly blobs: BlobFolder
  /** A finished vault on its way into the place. */
  readonly #next: string
  readonly #parent: string
  readonly #disk: Disk
  #journal: Journal | null = null
  #queue: Promise<unknown> = Promise.resolve()

  constructor(parent: string, disk: Disk = realDisk) {
    this.#parent = parent
    this.#disk = disk
    this.path = join(parent, 'vault')
    this.blobs = new BlobFolder(join(this.path, 'blobs'))
    this.#next = join(parent, 'vault.next')
  }

  async look(): Promise<VaultHeader | null> {
    const bytes = await readIfThere(join(this.path, headerFile))
    if (bytes !== null) return parseHeader(bytes)
    if (await this.#holdsAnything()) throw new VaultFailure('damaged', 'header-missing')
    return this.#takeWaiting()
  }

  /** The place is empty: a power cut may have come between the two renames of `moveIn` (VF-5). */
  async #takeWaiting(): Promise<VaultHeader | null> {
    const bytes = await readIfThere(join(this.#next, headerFile))
    if (bytes === null) return null
    const header = parseHeader(bytes)
    await rm(this.path, { recursive: true, force: true })
    await rename(this.#next, this.path)
    await syncFolder(this.#parent)
    return header
  }

  async #holdsAnything(): Promise<boolean> {
    try {
      const found = await readdir(this.path, { recursive: true, withFileTypes: true })
      return found.some((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    } catch (thrown) {
      if (isNotThere(thrown)) return false
      throw thrown
    }
  }

  async create(header: VaultHeader, keys: readonly SealedFile[]): Promise<void> {
    if ((await this.look()) !== null) throw new VaultFailure('already-there')
    const staging = join(this.#parent, 'vault.new')
    await rm(staging, { recursive: true, force: true })
    try {
      for (const folder of folders) await makeFolder(join(staging, folder))
      for (const key of keys) await replaceDurably(join(staging, 'keys', key.id), key.sealed)
      await replaceDurably(join(staging, headerFile), headerBytes(header))
      await this.moveIn(staging)
    } catch (thrown) {
      await rm(staging, { recursive: true, force: true }).catch(() => undefined)
      throw thrown
    }
  }

  /** Puts a finished folder in the vault's place; what stands there is kept beside (VF-4). */
  async moveIn(staging: string, setAsideAs: string | null = null): Promise<void> {
    await this.close()
    const isTaken = (await this.look().catch(() => 'damaged')) !== null
    if (isTaken && setAsideAs === null) throw new VaultFailure('already-there')
    const aside = isTaken && setAsideAs !== null ? join(this.#parent, setAsideAs) : null
    await rm(this.#next, { recursive: true, force: true })
    await rename(staging, this.#next)
    await syncFolder(this.#parent)
    if (aside === null) await rm(this.path, { recursive: true, force: true })
    else await rename(this.path, aside)
    try {
      await rename(this.#next, this.path)
    } catch (thrown) {
      if (aside !== null) await rename(aside, this.path)
      await rm(this.#next, { recursive: true, force: true })
      throw thrown
    }
    await syncFolder(this.#parent)
  }

  putHeader(header: VaultHeader): Promise<void> {
    return this.#inTurn(async () => {
      const before = await this.look()
      if (before === null) throw new VaultFailure('not-found', 'header')
      const follows = header.revision === before.revision + 1 && header.vaultId === before.vaultId
      if (!follows) throw new VaultFailure('stale-head', 'header')
      await replaceDurably(join(this.path, headerFile), headerBytes(header))
    })
  }

  async listSealed(kind: 'keys' | 'drafts'): Promise<readonly SealedFile[]> {
    const folder = join(this.path, kind)
    const names = (await listWhole(folder)).filter((name) => sealedName.test(name))
    return Promise.all(
      names.map(async (id) => ({ id, sealed: new Uint8Array(await readFile(join(folder, id))) })),
    )
  }

  putKey(file: SealedFile): Promise<void> {
    return this.#inTurn(async () => {
      const path = join(this.path, 'keys', file.id)
      if ((await readIfThere(path)) !== null) throw new VaultFailure('already-there', 'key')
      try {
        await replaceDurably(path, file.sealed)
      } catch (thrown) {
        await rm(path, { force: true }).catch(() => undefined) // named, but not surely durable: nobody may use it
        throw thrown
      }
    })
  }

  async putDraft(file: SealedFile): Promise<void> {
    await replaceDurably(join(this.path, 'drafts', file.id), file.sealed)
  }

  async drop(kind: 'keys' | 'drafts', id: string): Promise<void> {
    await dropDurably(join(this.path, kind), id)
  }

  async openJournal(): Promise<JournalState> {
    await this.close()
    const header = await this.look()
    if (header === null) throw new VaultFailure('not-found', 'header')
    // The place is taken: what once waited for it must not come back when this vault is carried away.
    await rm(this.#next, { recursive: true, force: true }).catch(() => undefined)
    await this.blobs.sweep().catch(() => undefined) // what stays is as unnamed as before
    this.#journal = await Journal.open(join(this.path, 'journal'), header.vaultId, this.#disk)
    return this.#journal.state
  }

  get journal(): Journal {
    if (this.#journal === null) throw new VaultFailure('not-found', 'journal-not-open')
    return this.#journal
  }

  async close(): Promise<void> {
    const journal = this.#journal
    this.#journal = null
    await this.blobs.close()
    await journal?.close()
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }
}
