/**
 * Journal entries: who did what, when, to which record, which fields from what to what.
 * The whole entry is sealed under the desk key; inside it every personal patch is sealed once more
 * under the key of its case file, so that destroying that key destroys it here too.
 *
 *   EN-1  An entry carries, sealed, the chain hash of the one before: an entry moved to another place is refused.
 *   EN-2  A personal patch opens only for its table, record and revision.
 *   EN-3  A personal patch whose key is gone leaves the coded patch readable.
 */
import type { TableName } from '../../schema/tables.ts'
import { fromJsonBytes, packParts, toJsonBytes, unpackParts, type Bytes } from '../bytes.ts'
import { deskKeyId, type KeyRing } from '../crypto/key-ring.ts'
import { SealBroken, type Place } from '../crypto/seal.ts'
import type { Patch } from '../memory/held.ts'

export interface Change {
  readonly table: TableName
  readonly id: string
  /** The record's revision after this change; the first is 1. */
  readonly revision: number
  readonly version: number
  readonly keyId: string
  readonly coded: Patch
  /** `null` where the key is gone (EN-3). */
  readonly personal: Patch | null
}

export interface Entry {
  readonly entryId: string
  /** Chain hash of the entry before. */
  readonly after: string
  readonly at: string
  /** A counselor's id, or `recovery`. */
  readonly by: string
  readonly act: string
  /** What the act was about when it changed nothing, such as the case file that was opened. */
  readonly subject: string | null
  readonly changes: readonly Change[]
}

const entryPlace: Place = ['entry']
const patchPlace = ({ table, id, revision }: Pick<Change, 'table' | 'id' | 'revision'>): Place => [
  'patch',
  table,
  id,
  revision,
]

type Packed = Omit<Entry, 'changes'> & { readonly changes: readonly Omit<Change, 'personal'>[] }

export const sealEntry = async (ring: KeyRing, entry: Entry): Promise<Bytes> => {
  const parts = await Promise.all(
    entry.changes.map(({ personal, ...change }) =>
      ring.seal(change.keyId, patchPlace(change), toJsonBytes(personal ?? {})),
    ),
  )
  const changes = entry.changes.map(({ personal: _sealedApart, ...change }) => change)
  const packed: Packed = { ...entry, changes }
  return ring.seal(deskKeyId, entryPlace, packParts(packed, parts))
}

const openPatch = async (
  ring: KeyRing,
  change: Omit<Change, 'personal'>,
  part: Bytes | undefined,
): Promise<Patch | null> => {
  if (part === undefined) throw new SealBroken(patchPlace(change))
  if (!ring.has(change.keyId)) return null
  return fromJsonBytes(await ring.unseal(change.keyId, patchPlace(change), part)) as Patch
}

/** `expectedAfter` is the chain hash of the entry before (EN-1). Throws `SealBroken`. */
export const openEntry = async (
  ring: KeyRing,
  expectedAfter: string,
  sealed: Bytes,
): Promise<Entry> => {
  const { value, parts } = unpackParts(await ring.unseal(deskKeyId, entryPlace, sealed))
  const packed = value as Packed
  if (packed.after !== expectedAfter) throw new SealBroken(['entry', 'out of its place'])
  const changes = await Promise.all(
    packed.changes.map(async (change, index) => ({
      ...change,
      personal: await openPatch(ring, change, parts[index]),
    })),
  )
  return { ...packed, changes }
}
