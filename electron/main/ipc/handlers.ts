/** What main answers on each channel of the contract: files only, sealed bytes only. */
import { join } from 'node:path'
import type { Channel, Request, Response, SealedFile } from '../../../shared/ipc/contract.ts'
import { BackupReader } from '../backup/restore-backup.ts'
import { BackupWriter } from '../backup/write-backup.ts'
import { VaultFailure } from '../failure.ts'
import type { VaultFolder } from '../vault/vault-folder.ts'
import { blobHandlers, exportHandlers } from './blob-handlers.ts'

export type Handlers = {
  readonly [C in Channel]: (request: Request<C>) => Promise<Response<C>>
}

export interface Surroundings {
  readonly vault: VaultFolder
  readonly dataFolder: string
  readonly backupFolder: string
  readonly clockOffsetMs: number
  readonly runtime: 'electron' | 'browser-host'
  readonly version: string
  readonly isDemo: boolean
  /** Asks where to save; `null` when the person thought better of it. */
  readonly askWhereToSave: (proposed: string, what: 'backup' | 'evidence') => Promise<string | null>
}

const nothing = {} as const

const appHandlers = (around: Surroundings) => {
  let lastLock: Response<'app.boot'>['lastLock'] = null
  const { clockOffsetMs, runtime, version, isDemo } = around
  return {
    'app.boot': async () => ({ clockOffsetMs, runtime, version, isDemo, lastLock }),
    'app.locked': async (request: Request<'app.locked'>) => {
      lastLock = request.lastLock
      return nothing
    },
  }
}

const packFiles = (files: readonly SealedFile[]): Response<'keys.list'> => ({
  ids: files.map(({ id }) => id),
  lengths: files.map(({ sealed }) => sealed.length),
  sealed: new Uint8Array(Buffer.concat(files.map(({ sealed }) => sealed))),
})

const vaultHandlers = ({ vault }: Surroundings) => ({
  'vault.look': async () => ({ header: await vault.look(), folder: vault.path }),
  'vault.create': async ({ header, keys }: Request<'vault.create'>) => {
    await vault.create(header, keys)
    return nothing
  },
  'vault.putHeader': async ({ header }: Request<'vault.putHeader'>) => {
    await vault.putHeader(header)
    return nothing
  },
  'keys.list': async () => packFiles(await vault.listSealed('keys')),
  'keys.put': async (file: Request<'keys.put'>) => {
    await vault.putKey(file)
    return nothing
  },
  'keys.drop': async ({ id }: Request<'keys.drop'>) => {
    await vault.drop('keys', id)
    return nothing
  },
  'drafts.list': async () => ({ files: [...(await vault.listSealed('drafts'))] }),
  'drafts.put': async (file: Request<'drafts.put'>) => {
    await vault.putDraft(file)
    return nothing
  },
  'drafts.drop': async ({ id }: Request<'drafts.drop'>) => {
    await vault.drop('drafts', id)
    return nothing
  },
})

const journalHandlers = ({ vault }: Surroundings) => ({
  'journal.open': async () => vault.openJournal(),
  'journal.hashAt': async ({ sequence }: Request<'journal.hashAt'>) => ({
    hash: vault.journal.hashAt(sequence),
  }),
  'journal.read': async ({ fromSequence, maxBytes }: Request<'journal.read'>) => ({
    entries: [...(await vault.journal.read(fromSequence, maxBytes))],
  }),
  'journal.append': async (request: Request<'journal.append'>) =>
    vault.journal.append(request.afterSequence, request.afterHash, request.sealed),
  'journal.setAsideTorn': async () => vault.journal.setAsideTorn(),
})

const backupHandlers = (around: Surroundings) => {
  let writer: BackupWriter | null = null
  const cancel = async () => {
    await writer?.cancel()
    writer = null
    return nothing
  }
  return {
    'backup.write': async ({ createdAt, ask, fileName }: Request<'backup.write'>) => {
      await cancel()
      const proposed = join(around.backupFolder, fileName)
      const path = ask ? await around.askWhereToSave(proposed, 'backup') : proposed
      if (path === null) throw new VaultFailure('cancelled')
      writer = await BackupWriter.open(path)
      try {
        return { manifest: await writer.writeContents(around.vault, createdAt) }
      } catch (thrown) {
        await cancel()
        throw thrown
      }
    },
    'backup.finish': async ({ sealedManifest }: Request<'backup.finish'>) => {
      if (writer === null) throw new VaultFailure('not-found', 'backup-not-begun')
      try {
        const done = await writer.finish(sealedManifest)
        writer = null
        return done
      } catch (thrown) {
        await cancel()
        throw thrown
      }
    },
    'backup.cancel': cancel,
  }
}

const restoreHandlers = ({ vault, dataFolder }: Surroundings) => {
  let reader: BackupReader | null = null
  const current = (): BackupReader => {
    if (reader === null) throw new VaultFailure('not-found', 'restore-not-begun')
    return reader
  }
  const cancel = async () => {
    await reader?.cancel()
    reader = null
    return nothing
  }
  return {
    'restore.begin': async ({ sizeBytes }: Request<'restore.begin'>) => {
      await cancel()
      reader = await BackupReader.begin(dataFolder, sizeBytes)
      return nothing
    },
    'restore.piece': async ({ offsetBytes, piece }: Request<'restore.piece'>) => {
      await current().take(offsetBytes, piece)
      return nothing
    },
    'restore.inspect': async () => current().inspect(),
    'restore.finish': async ({ manifest, replace }: Request<'restore.finish'>) => {
      const aside = replace ? `vault-before-restore-${Date.now()}` : null
      await current().finish(vault, manifest, aside)
      reader = null
      return nothing
    },
    'restore.cancel': cancel,
  }
}

export const makeHandlers = (around: Surroundings): Handlers => ({
  ...appHandlers(around),
  ...vaultHandlers(around),
  ...journalHandlers(around),
  ...blobHandlers(around.vault),
  ...exportHandlers((proposed) => around.askWhereToSave(proposed, 'evidence')),
  ...backupHandlers(around),
  ...restoreHandlers(around),
})
