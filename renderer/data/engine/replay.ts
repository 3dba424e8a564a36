/**
 * Replay: brings memory and working store from one place in the journal to its head.
 *
 *   RP-1  Replaying from the applied position repairs a crash between journal and store.
 *   RP-2  Replaying from zero rebuilds a lost store, to the same rows as before.
 *   RP-3  Rows and position move together, batch by batch: a crash in the middle is replayed on.
 *   RP-4  A store that cannot be written (full disk) does not keep the vault closed: memory goes on, the store lags.
 *   RP-5  Rows on which the journal does not follow are said to be so (`OutOfOrder`), never patched over.
 */
import type { JournalState } from '../../../shared/ipc/contract.ts'
import type { Progress } from '../queries/views.ts'
import { shapes, type TableName } from '../schema/tables.ts'
import { openEntry, type Change } from './codec/entry.ts'
import { sealRow, type SealedRow } from './codec/row.ts'
import type { KeyRing } from './crypto/key-ring.ts'
import { applyPatch, bringTo, type Held } from './memory/held.ts'
import type { Records } from './memory/records.ts'
import {
  StoreFailure,
  type Position,
  type RowsByTable,
  type WorkingStore,
} from './store/working-store.ts'
import { ask, type Invoke } from './vault-port.ts'

const batchBytes = 4 * 1024 * 1024

const emptyHeld = (version: number): Held => ({
  revision: 0,
  sequence: 0,
  version,
  flat: {},
  isPersonalLost: false,
})

/** The journal's next change does not follow the record as it stands. */
export class OutOfOrder extends Error {
  constructor(table: TableName) {
    super(`${table}: revision out of order`)
  }
}

/** One change of one entry, on the record as it was before. Throws `OutOfOrder`. */
export const applyChange = (records: Records, change: Change, sequence: number): void => {
  const { table, id, revision, version } = change
  const before = records.held(table, id) ?? emptyHeld(version)
  if (before.revision !== revision - 1) throw new OutOfOrder(table)
  const { flat, isPersonalLost } = bringTo(shapes[table], before, version)
  const after = applyPatch(applyPatch(flat, change.coded), change.personal ?? {})
  records.put(table, id, {
    revision,
    sequence,
    version,
    flat: { ...after, id },
    isPersonalLost: isPersonalLost || change.personal === null,
  })
}

/** Seals the named records as they stand now. */
export const sealRecords = async (
  ring: KeyRing,
  records: Records,
  touched: ReadonlyMap<TableName, ReadonlySet<string>>,
): Promise<ReadonlyMap<TableName, readonly SealedRow[]>> => {
  const sealed = new Map<TableName, readonly SealedRow[]>()
  for (const [table, ids] of touched) {
    const shape = shapes[table]
    const rows = [...ids].map(async (id) => {
      const held = records.held(table, id)
      if (held === null) throw new Error('touched record is not there')
      return sealRow(ring, shape, id, bringTo(shape, held, shape.version))
    })
    sealed.set(table, await Promise.all(rows))
  }
  return sealed
}

const follows = async (
  store: WorkingStore,
  rows: RowsByTable,
  position: Position,
): Promise<boolean> => {
  try {
    await store.write(rows, position)
    return true
  } catch (thrown) {
    if (thrown instanceof StoreFailure) return false
    throw thrown
  }
}

export interface ReplayParts {
  readonly invoke: Invoke
  readonly ring: KeyRing
  readonly records: Records
  readonly store: WorkingStore
}

export interface Replayed {
  readonly position: Position
  readonly storeLags: boolean
}

/** `from` is the place the records stand for; returns the place they stand for afterwards. */
export const replay = async (
  { invoke, ring, records, store }: ReplayParts,
  from: Position,
  head: JournalState,
  onProgress: (progress: Progress) => void,
): Promise<Replayed> => {
  let position = from
  let storeLags = false
  while (position.sequence < head.headSequence) {
    const fromSequence = position.sequence + 1
    const { entries } = await ask(invoke, 'journal.read', { fromSequence, maxBytes: batchBytes })
    if (entries.length === 0) throw new Error('the journal ends before its head')
    const touched = new Map<TableName, Set<string>>()
    for (const { sequence, sealed, hash } of entries) {
      const entry = await openEntry(ring, position.hash, sealed)
      for (const change of entry.changes) {
        applyChange(records, change, sequence)
        touched.set(change.table, (touched.get(change.table) ?? new Set()).add(change.id))
      }
      position = { ...position, sequence, hash }
    }
    // A batch behind a gap would claim rows that the gap swallowed: after one miss the store waits.
    storeLags =
      storeLags || !(await follows(store, await sealRecords(ring, records, touched), position))
    onProgress({ done: position.sequence, total: head.headSequence })
  }
  return { position, storeLags }
}
