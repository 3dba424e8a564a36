import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { joinBytes, type Bytes } from '../bytes.ts'
import type { KeyRing } from '../crypto/key-ring.ts'
import { SealBroken } from '../crypto/seal.ts'
import { makeRing } from '../ring.fixture.ts'
import {
  chunkBytes,
  openBlob,
  sealBlob,
  sealedChunkBytes,
  type BlobPlace,
  type Digest,
} from './sealed-blob.ts'

const place: BlobPlace = { blobId: 'blob-0001', keyId: 'case-0001' }
let ring: KeyRing
beforeAll(async () => {
  ring = await makeRing(['desk', 'case-0001', 'case-0002'])
})

const contentOf = (length: number, seed = 1): Bytes =>
  Uint8Array.from({ length }, (_unused, at) => (at * 31 + seed + (at >> 12)) & 255)

const sealAll = async (content: Bytes, at: BlobPlace = place) => {
  const chunks: Bytes[] = []
  const plain = {
    sizeBytes: content.length,
    read: async (from: number, to: number) => content.slice(from, to),
  }
  const digest = await sealBlob(ring, at, plain, async (sealed) => void chunks.push(sealed))
  return { chunks, digest }
}

const openAll = async (
  sealed: Bytes,
  at: BlobPlace = place,
): Promise<{ readonly content: Bytes; readonly digest: Digest; readonly longest: number }> => {
  const parts: Bytes[] = []
  const read = async (from: number, most: number) => ({
    sealed: sealed.slice(from, from + most),
    sizeBytes: sealed.length,
  })
  const digest = await openBlob(ring, at, read, (plain) => void parts.push(plain))
  const longest = Math.max(...parts.map(({ length }) => length))
  return { content: joinBytes(...parts), digest, longest }
}

const expectBroken = (sealed: Bytes, at: BlobPlace = place, why = '') =>
  expect(openAll(sealed, at), why).rejects.toThrow(SealBroken)

const borders = [0, 1, 2].flatMap((count) =>
  [-1, 0, 1].map((beside) => count * chunkBytes + beside).filter((length) => length >= 0),
)

describe('a sealed blob', () => {
  it.each(borders)('SC-1 SC-3 of %d bytes comes back as it was, chunk by chunk', async (length) => {
    const content = contentOf(length)
    const { chunks, digest } = await sealAll(content)
    expect(chunks).toHaveLength(Math.max(1, Math.ceil(length / chunkBytes)))
    for (const chunk of chunks) expect(chunk.length).toBeLessThanOrEqual(sealedChunkBytes)
    const opened = await openAll(joinBytes(...chunks))
    expect(Buffer.compare(opened.content, content)).toBe(0)
    expect(opened.longest).toBeLessThanOrEqual(chunkBytes)
    const sha256 = createHash('sha256').update(content).digest('hex')
    expect(digest).toEqual({ sha256, sizeBytes: length })
    expect(opened.digest).toEqual(digest)
  })

  it('SC-1 of any short length comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        const content = Uint8Array.from(bytes)
        const { chunks, digest } = await sealAll(content)
        const opened = await openAll(joinBytes(...chunks))
        expect(opened.content).toEqual(content)
        expect(opened.digest).toEqual(digest)
      }),
      { numRuns: 50 },
    )
  })

  it('SC-2 with any bit turned anywhere is refused', async () => {
    const short = joinBytes(...(await sealAll(contentOf(40))).chunks)
    for (const at of short.keys()) {
      const turned = short.slice()
      turned[at] = (turned[at] ?? 0) ^ 1
      await expectBroken(turned, place, `byte ${at}`)
    }
    const long = joinBytes(...(await sealAll(contentOf(2 * chunkBytes + 5))).chunks)
    await fc.assert(
      fc.asyncProperty(fc.nat(long.length - 1), fc.nat(7), async (at, bit) => {
        const turned = long.slice()
        turned[at] = (turned[at] ?? 0) ^ (1 << bit)
        await expectBroken(turned)
      }),
      { numRuns: 30 },
    )
  })

  it('SC-2 cut off or made longer anywhere is refused, at the borders of chunks above all', async () => {
    const content = contentOf(2 * chunkBytes)
    const sealed = joinBytes(...(await sealAll(content)).chunks)
    const cuts = [0, 1, 27, 28, 29, sealedChunkBytes - 1, sealedChunkBytes, sealedChunkBytes + 1]
    for (const at of [...cuts, sealedChunkBytes + 28, sealed.length - 1])
      await expectBroken(sealed.slice(0, at), place, `cut at ${at}`)
    for (const more of [1, 28, 40])
      await expectBroken(joinBytes(sealed, new Uint8Array(more)), place, `${more} more`)
  })

  it('SC-2 with chunks in any other order, left out, doubled or of another blob is refused', async () => {
    const one = (await sealAll(contentOf(2 * chunkBytes + 9))).chunks
    const again = (await sealAll(contentOf(2 * chunkBytes + 9))).chunks
    const other = (await sealAll(contentOf(2 * chunkBytes + 9), { ...place, blobId: 'blob-0002' }))
      .chunks
    const pick = (from: readonly Bytes[], at: number): Bytes => from[at] ?? new Uint8Array(0)
    const [first, second, last] = [pick(one, 0), pick(one, 1), pick(one, 2)]
    const wrong: readonly (readonly Bytes[])[] = [
      [second, first, last],
      [first, last],
      [second, last],
      [first, first, last],
      [first, second, second, last],
      [first, second],
      [first],
      [last],
      [first, second, last, last],
      [first, pick(other, 1), last],
      [pick(other, 0), second, last],
      [first, second, pick(other, 2)],
    ]
    for (const chunks of wrong) await expectBroken(joinBytes(...chunks))
    // The same file sealed twice has the same places: a chunk of either is the right one.
    expect((await openAll(joinBytes(first, pick(again, 1), last))).digest.sizeBytes).toBe(
      2 * chunkBytes + 9,
    )
  })

  it('SC-2 under another name or another key is refused', async () => {
    const sealed = joinBytes(...(await sealAll(contentOf(100))).chunks)
    await expectBroken(sealed, { ...place, blobId: 'blob-0002' })
    await expectBroken(sealed, { ...place, keyId: 'case-0002' })
  })
})
