/**
 * Opening: vault folder and working store are brought together before anything is shown.
 *
 *   OS-1  A working store that is no prefix of the journal (another vault, ahead of a restored one, rows that
 *         cannot be read, do not open or do not lead on to the next entry) is set aside and rebuilt from zero.
 *   OS-2  A torn last frame that was never acknowledged is set aside and work goes on.
 *   OS-3  Damage in the middle, or at an entry that was acknowledged, opens read-only with the reason.
 *   OS-4  In a damaged vault the working store is shown as far as it reaches, for it may hold more.
 */
import type { JournalState } from '../../../shared/ipc/contract.ts'
import type { Notice, Progress, ReadOnlyReason } from '../queries/views.ts'
import { tableNames } from '../schema/tables.ts'
import { openRow } from './codec/row.ts'
import { SealBroken } from './crypto/seal.ts'
import type { KeyRing } from './crypto/key-ring.ts'
import { Records } from './memory/records.ts'
import { OutOfOrder, replay, type Replayed, type ReplayParts } from './replay.ts'
import { StoreFailure, WorkingStore, type Position } from './store/working-store.ts'
import { ask, PortFailure, type Invoke } from './vault-port.ts'

export interface OpenedStore {
  readonly records: Records
  readonly store: WorkingStore
  readonly position: Position
  readonly storeLags: boolean
  readonly readOnly: ReadOnlyReason | null
  readonly notices: readonly Notice[]
}

type OnProgress = (progress: Progress) => void

interface Journal {
  readonly state: JournalState
  readonly readOnly: ReadOnlyReason | null
  readonly notices: readonly Notice[]
}

const settleJournal = async (
  invoke: Invoke,
  state: JournalState,
  applied: Position | null,
): Promise<Journal> => {
  const { headSequence, damage, tornBytes } = state
  const damagedAt = (atSequence: number): Journal => ({
    state,
    readOnly: { kind: 'damaged', atSequence, headSequence },
    notices: [],
  })
  if (damage !== null) return damagedAt(damage.atSequence)
  if (tornBytes === 0) return { state, readOnly: null, notices: [] }
  const wasAcknowledged = applied !== null && applied.sequence > headSequence
  if (wasAcknowledged) return damagedAt(headSequence + 1)
  try {
    const settled = await ask(invoke, 'journal.setAsideTorn', {})
    return { state: settled, readOnly: null, notices: [{ kind: 'torn-set-aside', tornBytes }] }
  } catch (thrown) {
    if (!(thrown instanceof PortFailure)) throw thrown
    return { state, readOnly: { kind: 'cannot-write', code: thrown.failure.code }, notices: [] }
  }
}

const fits = async (invoke: Invoke, applied: Position, isDamaged: boolean): Promise<boolean> => {
  const { hash } = await ask(invoke, 'journal.hashAt', { sequence: applied.sequence })
  return hash === applied.hash || (hash === null && isDamaged)
}

/** `null` when a row does not open: the store is then no better than a lost one. */
const loadRows = async (ring: KeyRing, store: WorkingStore): Promise<Records | null> => {
  const records = new Records()
  try {
    for (const table of tableNames) {
      const rows = await store.readRows(table)
      const opened = await Promise.all(rows.map((row) => openRow(ring, table, row)))
      rows.forEach(({ id }, index) => {
        const held = opened[index]
        if (held !== undefined) records.put(table, id, { ...held, flat: { ...held.flat, id } })
      })
    }
    return records
  } catch (thrown) {
    const isUnreadable = thrown instanceof SealBroken || thrown instanceof SyntaxError
    if (isUnreadable || thrown instanceof StoreFailure) return null
    throw thrown
  }
}

/** A database that cannot even say how far it reaches was there all the same. */
const readApplied = async (
  store: WorkingStore,
): Promise<{ readonly applied: Position | null; readonly wasThere: boolean }> => {
  try {
    const applied = await store.readPosition()
    return { applied, wasThere: applied !== null }
  } catch (thrown) {
    if (thrown instanceof StoreFailure) return { applied: null, wasThere: true }
    throw thrown
  }
}

const startOf = async (invoke: Invoke, vaultId: string): Promise<Position> => {
  const { hash } = await ask(invoke, 'journal.hashAt', { sequence: 0 })
  if (hash === null) throw new Error('the journal has no beginning')
  return { vaultId, sequence: 0, hash }
}

/** What the working store holds, brought to the head; `null` when it is of no use (OS-1). */
const goOn = async (
  parts: Pick<ReplayParts, 'invoke' | 'ring' | 'store'>,
  applied: Position | null,
  journal: Journal,
  onProgress: OnProgress,
): Promise<(Replayed & { readonly records: Records }) | null> => {
  const isDamaged = journal.readOnly?.kind === 'damaged'
  if (applied === null || !(await fits(parts.invoke, applied, isDamaged))) return null
  const records = await loadRows(parts.ring, parts.store)
  if (records === null) return null
  try {
    const replayed = await replay({ ...parts, records }, applied, journal.state, onProgress)
    return { ...replayed, records }
  } catch (thrown) {
    if (thrown instanceof OutOfOrder) return null
    throw thrown
  }
}

export const openStore = async (
  invoke: Invoke,
  ring: KeyRing,
  onProgress: OnProgress,
): Promise<OpenedStore> => {
  const found = await ask(invoke, 'journal.open', {})
  const store = await WorkingStore.open(ring.vaultId)
  const { applied, wasThere } = await readApplied(store)
  const journal = await settleJournal(invoke, found, applied)
  const { state, readOnly, notices } = journal
  const parts = { invoke, ring, store }
  const kept = await goOn(parts, applied, journal, onProgress)
  if (kept !== null) return { ...kept, store, readOnly, notices }
  if (wasThere) await store.setAside()
  const records = new Records()
  const start = await startOf(invoke, ring.vaultId)
  const replayed = await replay({ ...parts, records }, start, state, onProgress)
  const kind = wasThere ? 'store-set-aside' : 'store-rebuilt'
  const entries = state.headSequence
  const heard: readonly Notice[] = entries > 0 ? [...notices, { kind, entries }] : notices
  return { ...replayed, records, store, readOnly, notices: heard }
}
