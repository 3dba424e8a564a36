/** Sealed blobs, and the export of one file of evidence. */
import type { Request } from '../../../shared/ipc/contract.ts'
import { ExportWriter } from '../export/write-export.ts'
import { VaultFailure } from '../failure.ts'
import type { VaultFolder } from '../vault/vault-folder.ts'

const nothing = {} as const

export const blobHandlers = ({ blobs }: Pick<VaultFolder, 'blobs'>) => ({
  'blobs.begin': async ({ id }: Request<'blobs.begin'>) => {
    await blobs.begin(id)
    return nothing
  },
  'blobs.append': async ({ id, offsetBytes, sealed }: Request<'blobs.append'>) => {
    await blobs.append(id, offsetBytes, sealed)
    return nothing
  },
  'blobs.finish': async ({ id }: Request<'blobs.finish'>) => {
    await blobs.finish(id)
    return nothing
  },
  'blobs.cancel': async ({ id }: Request<'blobs.cancel'>) => {
    await blobs.cancel(id)
    return nothing
  },
  'blobs.read': async ({ id, offsetBytes, maxBytes }: Request<'blobs.read'>) =>
    blobs.read(id, offsetBytes, maxBytes),
  'blobs.drop': async ({ id }: Request<'blobs.drop'>) => {
    await blobs.drop(id)
    return nothing
  },
  'blobs.list': async () => ({ ids: [...(await blobs.list())] }),
})

export const exportHandlers = (askWhere: (proposed: string) => Promise<string | null>) => {
  let writer: ExportWriter | null = null
  const cancel = async () => {
    await writer?.cancel()
    writer = null
    return nothing
  }
  const orCancel = async <T>(work: (current: ExportWriter) => Promise<T>): Promise<T> => {
    if (writer === null) throw new VaultFailure('not-found', 'export-not-begun')
    try {
      return await work(writer)
    } catch (thrown) {
      await cancel()
      throw thrown
    }
  }
  return {
    'export.begin': async ({ fileName }: Request<'export.begin'>) => {
      await cancel()
      const path = await askWhere(fileName)
      if (path === null) throw new VaultFailure('cancelled')
      writer = await ExportWriter.open(path)
      return nothing
    },
    'export.piece': async ({ offsetBytes, piece }: Request<'export.piece'>) =>
      orCancel(async (current) => {
        await current.take(offsetBytes, piece)
        return nothing
      }),
    'export.finish': async () =>
      orCancel(async (current) => {
        const path = await current.finish()
        writer = null
        return { path }
      }),
    'export.cancel': cancel,
  }
}
