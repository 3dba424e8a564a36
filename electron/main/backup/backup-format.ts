/**
 * A backup file: the whole vault folder in one file. What it carries is sealed already; the manifest
 * that binds it together is sealed by the window, so a changed file cannot pass.
 *
 *   "MDGBK001" | header length u32 | header | contents, one file behind the other |
 *   sealed manifest | manifest length u32 | "MDGBKEND"
 */
import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import * as v from 'valibot'
import { headerSchema, type VaultHeader } from '../../../shared/ipc/vault-header.ts'
import { VaultFailure } from '../failure.ts'

export const headMark = Buffer.from('MDGBK001', 'latin1')
export const endMark = Buffer.from('MDGBKEND', 'latin1')
/** What a file of the vault folder may be called, as a path inside it. */
export const vaultPath = /^(?:(?:keys|drafts|blobs)\/[A-Za-z0-9_-]{1,64}|journal\/\d{10}\.mdj)$/
const longestPartBytes = 256 * 1024 * 1024

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const openingBytes = (
  header: VaultHeader,
): { readonly bytes: Buffer; readonly headerSha256: string } => {
  const text = Buffer.from(JSON.stringify(header), 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  return { bytes: Buffer.concat([headMark, length, text]), headerSha256: sha256Of(text) }
}

export const closingBytes = (sealedManifest: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(sealedManifest.length)
  return Buffer.concat([sealedManifest, length, endMark])
}

const readAt = async (handle: FileHandle, at: number, length: number): Promise<Buffer> => {
  if (at < 0 || length < 0 || length > longestPartBytes) throw new VaultFailure('not-a-backup')
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await handle.read(bytes, 0, length, at)
  if (bytesRead !== length) throw new VaultFailure('not-a-backup', 'short')
  return bytes
}

export interface BackupParts {
  readonly header: VaultHeader
  readonly headerSha256: string
  readonly sealedManifest: Uint8Array<ArrayBuffer>
  readonly contentsOffset: number
  readonly contentsEnd: number
}

const parseHeader = (text: Buffer): VaultHeader => {
  try {
    return v.parse(headerSchema, JSON.parse(text.toString('utf8')))
  } catch {
    throw new VaultFailure('not-a-backup', 'header')
  }
}

/** Finds the parts without trusting them. Refuses `not-a-backup`. */
export const readParts = async (handle: FileHandle): Promise<BackupParts> => {
  const { size } = await handle.stat()
  const opening = await readAt(handle, 0, 12)
  const closing = await readAt(handle, size - 12, 12)
  const isWhole = opening.subarray(0, 8).equals(headMark) && closing.subarray(4).equals(endMark)
  if (!isWhole) throw new VaultFailure('not-a-backup', 'marks')
  const headerLength = opening.readUInt32LE(8)
  const manifestLength = closing.readUInt32LE(0)
  const contentsOffset = 12 + headerLength
  const contentsEnd = size - 12 - manifestLength
  if (contentsEnd < contentsOffset) throw new VaultFailure('not-a-backup', 'lengths')
  const headerText = await readAt(handle, 12, headerLength)
  const header = parseHeader(headerText)
  const sealedManifest = new Uint8Array(await readAt(handle, contentsEnd, manifestLength))
  return { header, headerSha256: sha256Of(headerText), sealedManifest, contentsOffset, contentsEnd }
}
