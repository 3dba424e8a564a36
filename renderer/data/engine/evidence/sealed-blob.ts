/**
 * Sealed blobs: a file as a row of sealed chunks, so that 100 MB never lie in memory at once.
 *
 *   SC-1  What was sealed comes back byte for byte, whatever its length.
 *   SC-2  A chunk opens only at its place: its number, whether it is the last, the blob and the key are bound to it.
 *         So no chunk can be changed, left out, doubled, moved, taken from another blob, and no end be cut off.
 *   SC-3  One chunk is in memory at a time.
 *
 *   each chunk: nonce (12) | up to 1 MiB of ciphertext | tag (16); an empty file is one empty chunk.
 */
import { createSHA256 } from 'hash-wasm'
import type { Bytes } from '../bytes.ts'
import type { KeyRing } from '../crypto/key-ring.ts'
import { SealBroken, type Place } from '../crypto/seal.ts'
import type { Progress } from '../../queries/views.ts'

export const chunkBytes = 1024 * 1024
const addedBytes = 28
export const sealedChunkBytes = chunkBytes + addedBytes

export interface BlobPlace {
  readonly blobId: string
  readonly keyId: string
}
/** Told how far it is; answers whether to go on. */
export type GoesOn = (progress: Progress) => boolean | Promise<boolean>

export interface Digest {
  readonly sha256: string
  readonly sizeBytes: number
}

const placeOf = ({ blobId, keyId }: BlobPlace, index: number, isLast: boolean): Place => [
  'blob',
  blobId,
  keyId,
  index,
  isLast ? 'last' : 'more',
]

export interface Plain {
  readonly sizeBytes: number
  /** Exactly the bytes between; throws when they cannot be had. */
  readonly read: (from: number, to: number) => Promise<Bytes>
}

/** Hands over sealed chunks one by one; the digest is of the plain bytes. */
export const sealBlob = async (
  ring: KeyRing,
  place: BlobPlace,
  { sizeBytes, read }: Plain,
  take: (sealed: Bytes, doneBytes: number) => Promise<void>,
): Promise<Digest> => {
  const hash = await createSHA256()
  const count = Math.max(1, Math.ceil(sizeBytes / chunkBytes))
  for (let index = 0; index < count; index += 1) {
    const to = Math.min(sizeBytes, (index + 1) * chunkBytes)
    const plain = await read(index * chunkBytes, to)
    hash.update(plain)
    const chunkPlace = placeOf(place, index, index === count - 1)
    await take(await ring.seal(place.keyId, chunkPlace, plain), to)
  }
  return { sha256: hash.digest('hex'), sizeBytes }
}

export interface Sealed {
  readonly sealed: Bytes
  /** Of the whole blob. */
  readonly sizeBytes: number
}

/** Opens chunk by chunk. Throws `SealBroken` at the first that is not the one that belongs there. */
export const openBlob = async (
  ring: KeyRing,
  place: BlobPlace,
  read: (offsetBytes: number, maxBytes: number) => Promise<Sealed>,
  take: (plain: Bytes, doneBytes: number) => Promise<void> | void,
): Promise<Digest> => {
  const hash = await createSHA256()
  let doneBytes = 0
  for (let index = 0, isLast = false; !isLast; index += 1) {
    const offset = index * sealedChunkBytes
    const { sealed, sizeBytes } = await read(offset, sealedChunkBytes)
    isLast = offset + sealed.length >= sizeBytes
    const chunkPlace = placeOf(place, index, isLast)
    if (sealed.length < addedBytes) throw new SealBroken(chunkPlace)
    const plain = await ring.unseal(place.keyId, chunkPlace, sealed)
    hash.update(plain)
    doneBytes += plain.length
    await take(plain, doneBytes)
  }
  return { sha256: hash.digest('hex'), sizeBytes: doneBytes }
}
