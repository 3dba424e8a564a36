/**
 * Commit: the one way in which anything is written.
 *
 *   CM-1  A change names the revision it was made on; another revision is refused, nothing is written.
 *   CM-2  A record that does not fit its shape is refused before anything is written.
 *   CM-3  What was answered `ok` is in the journal, synced; a failure leaves journal, store and memory as they were.
 *   CM-4  A working store that cannot follow does not undo a commit: it is caught up by replay.
 *   CM-5  Commits happen one after the other.
 *   CM-6  A vault opened read-only takes no commit.
 *   CM-7  One commit changes a record once: twice would leave a journal that cannot be replayed.
 */
import { checkRecord, fieldNames, type RecordShape } from '../../../shared/domain/core/record.ts'
import { shapes, type TableName } from '../schema/tables.ts'
import { randomId } from './bytes.ts'
import { sealEntry, type Change, type Entry } from './codec/entry.ts'
import { keyIdOf } from './codec/row.ts'
import type { KeyRing } from './crypto/key-ring.ts'
import { bringTo, codedPart, diff, personalPart, type Flat, type Patch } from './memory/held.ts'
import type { Records } from './memory/records.ts'
import { applyChange, sealRecords } from './replay.ts'
import { StoreFailure, type Position, type WorkingStore } from './store/working-store.ts'
import { ask, type Invoke } from './vault-port.ts'

/** A whole record as it shall be, made on `baseRevision` (0 for a new one). */
export interface Writing {
  readonly table: TableName
  readonly id: string
  readonly baseRevision: number
  readonly fields: Flat
}

export interface CommitOrder {
  readonly at: string
  readonly by: string
  readonly act: string
  readonly subject: string | null
  readonly writings: readonly Writing[]
  /** When given, the commit is refused unless the journal still ends here: for decisions over all records. */
  readonly ifHead: number | null
}

export type CommitRefusal =
  | { readonly code: 'changed-meanwhile'; readonly facts: { readonly table: TableName | null } }
  | {
      readonly code: 'not-a-record'
      readonly facts: { readonly table: TableName; readonly fields: readonly string[] }
    }
  | { readonly code: 'key-missing'; readonly facts: { readonly table: TableName } }

export type Committed =
  | { readonly ok: true; readonly value: { readonly sequence: number } }
  | { readonly ok: false; readonly refusal: CommitRefusal }

const patchOf = (shape: RecordShape, patch: Patch, mark: 'coded' | 'personal'): Patch => {
  const names = new Set(fieldNames(shape, mark))
  return Object.fromEntries(Object.entries(patch).filter(([name]) => names.has(name)))
}

export class Committer {
  readonly #invoke: Invoke
  readonly #ring: KeyRing
  readonly #records: Records
  readonly #store: WorkingStore
  /** Where memory stands; the working store may lag behind it (CM-4). */
  #position: Position
  #storeLags: boolean
  #queue: Promise<unknown> = Promise.resolve()

  constructor(
    invoke: Invoke,
    opened: {
      readonly ring: KeyRing
      readonly records: Records
      readonly store: WorkingStore
      readonly position: Position
      readonly storeLags: boolean
    },
  ) {
    this.#invoke = invoke
    this.#ring = opened.ring
    this.#records = opened.records
    this.#store = opened.store
    this.#position = opened.position
    this.#storeLags = opened.storeLags
  }

  get head(): number {
    return this.#position.sequence
  }

  commit(order: CommitOrder): Promise<Committed> {
    const turn = this.#queue.then(() => this.#commitInTurn(order))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  async #commitInTurn(order: CommitOrder): Promise<Committed> {
    if (order.ifHead !== null && order.ifHead !== this.#position.sequence)
      return { ok: false, refusal: { code: 'changed-meanwhile', facts: { table: null } } }
    const named = new Set(order.writings.map(({ table, id }) => `${table} ${id}`))
    if (named.size < order.writings.length) throw new Error('one record twice in one commit')
    const changes: Change[] = []
    for (const writing of order.writings) {
      const prepared = this.#prepare(writing)
      if ('code' in prepared) return { ok: false, refusal: prepared }
      changes.push(prepared)
    }
    const { at, by, act, subject } = order
    const after = this.#position.hash
    const entry: Entry = { entryId: randomId(), after, at, by, act, subject, changes }
    const sealed = await sealEntry(this.#ring, entry)
    const { sequence: afterSequence } = this.#position
    const head = await ask(this.#invoke, 'journal.append', {
      afterSequence,
      afterHash: after,
      sealed,
    })
    for (const change of changes) applyChange(this.#records, change, head.sequence)
    this.#position = { ...this.#position, ...head }
    await this.#follow(changes)
    return { ok: true, value: { sequence: head.sequence } }
  }

  #prepare({ table, id, baseRevision, fields }: Writing): Change | CommitRefusal {
    const shape: RecordShape = shapes[table]
    const held = this.#records.held(table, id)
    if ((held?.revision ?? 0) !== baseRevision)
      return { code: 'changed-meanwhile', facts: { table } }
    const checked = checkRecord(shape, { ...fields, id })
    if (!checked.ok)
      return { code: 'not-a-record', facts: { table, fields: checked.refusal.facts.fields } }
    const keyId = keyIdOf(shape, id, codedPart(shape, fields))
    if (!this.#ring.has(keyId)) return { code: 'key-missing', facts: { table } }
    const before = held === null ? null : bringTo(shape, held, shape.version).flat
    const patch = diff(before, { ...codedPart(shape, fields), ...personalPart(shape, fields) })
    const { version } = shape
    const coded = patchOf(shape, patch, 'coded')
    const personal = patchOf(shape, patch, 'personal')
    return { table, id, revision: baseRevision + 1, version, keyId, coded, personal }
  }

  /** CM-4: the journal has it already; a store that could not follow is caught up with the next commit. */
  async #follow(changes: readonly Change[]): Promise<void> {
    try {
      if (this.#storeLags) await this.catchUp()
      else await this.#store.write(await this.#sealTouched(changes), this.#position)
      this.#storeLags = false
    } catch (thrown) {
      this.#storeLags = true
      if (!(thrown instanceof StoreFailure)) throw thrown
    }
  }

  #sealTouched(changes: readonly Change[]) {
    const touched = new Map<TableName, Set<string>>()
    for (const { table, id } of changes)
      touched.set(table, (touched.get(table) ?? new Set()).add(id))
    return sealRecords(this.#ring, this.#records, touched)
  }

  /** Writes every row that the store lacks: those of a later sequence than its own position. */
  async catchUp(): Promise<void> {
    const stored = (await this.#store.readPosition())?.sequence ?? 0
    const touched = new Map<TableName, Set<string>>()
    for (const table of Object.keys(shapes) as TableName[]) {
      const late = this.#records.entries(table).filter(([, held]) => held.sequence > stored)
      touched.set(table, new Set(late.map(([id]) => id)))
    }
    await this.#store.write(await sealRecords(this.#ring, this.#records, touched), this.#position)
  }

  get storeLags(): boolean {
    return this.#storeLags
  }
}
