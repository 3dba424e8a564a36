/**
 * Journal frames: how one sealed entry lies in a segment file.
 *
 *   magic "MDGF" (4) | sequence u32 | body length u32 | CRC-32 of these 12 bytes | body | chain hash (32)
 *
 *   JF-1  The chain hash is SHA-256 over the hash before, the frame's first 12 bytes and the body.
 *   JF-2  Bytes that end before their frame does, with no frame behind them, are torn: an append cut short.
 *   JF-3  Bytes that fit no frame while a later frame stands behind them are damage.
 *   JF-4  A frame out of sequence or out of chain is damage, unless nothing stands behind it.
 *
 * Knows bytes only: no files, no keys.
 */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

const magic = Buffer.from('MDGF', 'latin1')
const headBytes = 16
const hashBytes = 32
export const longestBodyBytes = 64 * 1024 * 1024

export interface Frame {
  readonly sequence: number
  readonly bodyOffset: number
  readonly bodyLength: number
  readonly endOffset: number
  readonly hash: Buffer
}

export type Scan = {
  readonly frames: readonly Frame[]
  readonly rest: { readonly kind: 'none' | 'torn' | 'damage'; readonly offset: number }
}

const headOf = (sequence: number, bodyLength: number): Buffer => {
  const head = Buffer.alloc(headBytes)
  magic.copy(head)
  head.writeUInt32LE(sequence, 4)
  head.writeUInt32LE(bodyLength, 8)
  head.writeUInt32LE(crc32(head.subarray(0, 12)), 12)
  return head
}

const chain = (before: Uint8Array, head: Uint8Array, body: Uint8Array): Buffer =>
  createHash('sha256').update(before).update(head.subarray(0, 12)).update(body).digest()

/** The hash before the first entry: binds the chain to its vault. */
export const chainStart = (vaultId: string): Buffer =>
  createHash('sha256').update(`madoguchi journal ${vaultId}`).digest()

export const buildFrame = (
  sequence: number,
  before: Uint8Array,
  body: Uint8Array,
): { readonly bytes: Buffer; readonly hash: Buffer } => {
  if (body.length > longestBodyBytes) throw new RangeError(`entry of ${body.length} bytes`)
  const head = headOf(sequence, body.length)
  const hash = chain(before, head, body)
  return { bytes: Buffer.concat([head, body, hash]), hash }
}

const readHead = (
  bytes: Buffer,
  offset: number,
): { sequence: number; bodyLength: number } | null => {
  if (offset + headBytes > bytes.length) return null
  if (bytes.compare(magic, 0, 4, offset, offset + 4) !== 0) return null
  if (bytes.readUInt32LE(offset + 12) !== crc32(bytes.subarray(offset, offset + 12))) return null
  const bodyLength = bytes.readUInt32LE(offset + 8)
  return bodyLength > longestBodyBytes
    ? null
    : { sequence: bytes.readUInt32LE(offset + 4), bodyLength }
}

const readFrame = (
  bytes: Buffer,
  offset: number,
  sequence: number,
  before: Buffer,
): Frame | null => {
  const head = readHead(bytes, offset)
  if (head === null || head.sequence !== sequence) return null
  const bodyOffset = offset + headBytes
  const endOffset = bodyOffset + head.bodyLength + hashBytes
  if (endOffset > bytes.length) return null
  const body = bytes.subarray(bodyOffset, bodyOffset + head.bodyLength)
  const hash = chain(before, bytes.subarray(offset, offset + 12), body)
  if (!hash.equals(bytes.subarray(endOffset - hashBytes, endOffset))) return null
  return { sequence, bodyOffset, bodyLength: head.bodyLength, endOffset, hash }
}

/** Is there any frame head with a later sequence behind this place? Then what stands here is damage. */
const hasLaterFrame = (bytes: Buffer, offset: number, sequence: number): boolean => {
  let at = bytes.indexOf(magic, offset)
  while (at !== -1) {
    const head = readHead(bytes, at)
    if (head !== null && head.sequence > sequence) return true
    at = bytes.indexOf(magic, at + 1)
  }
  return false
}

/** Reads a segment from its start, as far as the chain holds. */
export const scanFrames = (bytes: Buffer, firstSequence: number, before: Buffer): Scan => {
  const frames: Frame[] = []
  let offset = 0
  let hash = before
  while (offset < bytes.length) {
    const sequence = firstSequence + frames.length
    const frame = readFrame(bytes, offset, sequence, hash)
    if (frame === null) {
      const kind = hasLaterFrame(bytes, offset, sequence) ? 'damage' : 'torn'
      return { frames, rest: { kind, offset } }
    }
    frames.push(frame)
    offset = frame.endOffset
    hash = frame.hash
  }
  return { frames, rest: { kind: 'none', offset } }
}
