/** The way of sealed bytes between this worker and main, and of plain ones when a counselor exports. */
import type { Refusal } from '../../../../shared/domain/core/result.ts'
import type { Evidence } from '../../../../shared/domain/evidence/evidence.ts'
import { done, type Outcome } from '../../queries/outcome.ts'
import type { Bytes } from '../bytes.ts'
import { SealBroken } from '../crypto/seal.ts'
import type { Session } from '../session.ts'
import { ask, PortFailure } from '../vault-port.ts'
import {
  openBlob,
  sealBlob,
  type BlobPlace,
  type Digest,
  type GoesOn,
  type Plain,
} from './sealed-blob.ts'

type Ground = Pick<Session, 'invoke' | 'ring'>

export const cancelled = (): PortFailure =>
  new PortFailure('blobs.cancel', { kind: 'cancelled', code: 'cancelled' })

/** A file that changed or went away since it was chosen. */
const unreadable = (): PortFailure =>
  new PortFailure('blobs.begin', { kind: 'other', code: 'file-unreadable' })

const plainOf = (file: Blob): Plain => ({
  sizeBytes: file.size,
  read: async (from, to) => {
    const bytes = await file
      .slice(from, to)
      .arrayBuffer()
      .catch(() => Promise.reject(unreadable()))
    if (bytes.byteLength !== to - from) throw unreadable()
    return new Uint8Array(bytes)
  },
})

/** Durable when it answers; whatever happens before, nothing stays. */
export const storeBlob = async (
  { invoke, ring }: Ground,
  place: BlobPlace,
  file: Blob,
  goesOn: GoesOn,
): Promise<Digest> => {
  const { blobId: id } = place
  let offsetBytes = 0
  await ask(invoke, 'blobs.begin', { id })
  try {
    const digest = await sealBlob(ring, place, plainOf(file), async (sealed, doneBytes) => {
      await ask(invoke, 'blobs.append', { id, offsetBytes, sealed })
      offsetBytes += sealed.length
      if (!(await goesOn({ done: doneBytes, total: file.size }))) throw cancelled()
    })
    await ask(invoke, 'blobs.finish', { id })
    return digest
  } catch (thrown) {
    await invoke('blobs.cancel', { id })
    throw thrown
  }
}

/** A blob that stays behind is counted at the next opening. */
export const dropBlob = async ({ invoke }: Ground, id: string): Promise<void> => {
  await invoke('blobs.drop', { id })
}

/** `null` when the blob is not there or not what was sealed; `take` may have been given a part of it. */
export const readBlob = async (
  { invoke, ring }: Ground,
  place: BlobPlace,
  take: (plain: Bytes, doneBytes: number) => Promise<void> | void,
): Promise<Digest | null> => {
  const read = (offsetBytes: number, maxBytes: number) =>
    ask(invoke, 'blobs.read', { id: place.blobId, offsetBytes, maxBytes }).catch(
      (thrown: unknown) => {
        const isGone = thrown instanceof PortFailure && thrown.failure.kind === 'not-found'
        throw isGone ? new SealBroken(['', 'blob']) : thrown
      },
    )
  try {
    return await openBlob(ring, place, read, take)
  } catch (thrown) {
    if (thrown instanceof SealBroken) return null
    throw thrown
  }
}

type Compare = (
  evidence: Evidence,
  take: (plain: Bytes, doneBytes: number) => Promise<void> | void,
) => Promise<boolean>

/** The place was asked for. `settle` writes the deed down before the file gets its name. */
export const exportBlob = async <R extends Refusal>(
  { invoke }: Ground,
  evidence: Evidence,
  goesOn: GoesOn,
  compare: Compare,
  settle: (isFitting: boolean) => Promise<Outcome<unknown, R>>,
): Promise<Outcome<{ readonly path: string }, R>> => {
  let offsetBytes = 0
  try {
    const isFitting = await compare(evidence, async (piece, doneBytes) => {
      await ask(invoke, 'export.piece', { offsetBytes, piece })
      offsetBytes += piece.length
      if (!(await goesOn({ done: doneBytes, total: evidence.sizeBytes }))) throw cancelled()
    })
    const settled = await settle(isFitting)
    if (settled.kind === 'done') return done(await ask(invoke, 'export.finish', {}))
    await invoke('export.cancel', {})
    return settled
  } catch (thrown) {
    await invoke('export.cancel', {})
    throw thrown
  }
}
