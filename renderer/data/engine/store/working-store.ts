/**
 * The working store: IndexedDB through Dexie, sealed rows and the place in the journal they stand for.
 * It can always be rebuilt from the vault folder.
 *
 *   WS-1  Rows and position change in one strict transaction, or not at all.
 *   WS-2  A store that does not fit the vault is set aside, never cleared: a new one takes its place.
 *   WS-3  Everything is read, then opened; everything is sealed, then written: no crypto inside a transaction.
 *   WS-4  Where no database can be had at all (full disk), there is nothing to read and nothing can be written:
 *         the vault opens from its journal all the same.
 */
import { Dexie, type Table } from 'dexie'
import { storeSchema, tableNames, type TableName } from '../../schema/tables.ts'
import type { SealedRow } from '../codec/row.ts'

/** How far into which journal the rows reach. */
export interface Position {
  readonly vaultId: string
  readonly sequence: number
  readonly hash: string
}
export type RowsByTable = ReadonlyMap<TableName, readonly SealedRow[]>

const positionKey = 'applied'
const keptAsideCount = 2

/** The database said no: it cannot be read, or cannot be written. Never a bug of ours. */
export class StoreFailure extends Error {
  constructor(thrown: unknown) {
    super(`working store: ${thrown instanceof Error ? thrown.name : 'no database'}`)
  }
}

/** Only Dexie's own work goes in here, so that whatever is thrown is the database's word. */
const asked = async <T>(work: () => PromiseLike<T>): Promise<T> => {
  try {
    return await work()
  } catch (thrown) {
    throw new StoreFailure(thrown)
  }
}

const ifStoreFailure =
  <T>(instead: T) =>
  (thrown: unknown): T => {
    if (thrown instanceof StoreFailure) return instead
    throw thrown
  }

/** Dexie's tables, typed by their names. */
class StoreDatabase extends Dexie {
  readonly position!: Table<Position & { readonly key: string }, string>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    for (const [version, stores] of storeSchema.entries()) this.version(version + 1).stores(stores)
  }

  rows(table: TableName): Table<SealedRow, string> {
    return this.table<SealedRow, string>(table)
  }
}

const nameOf = (vaultId: string, generation: number): string =>
  `madoguchi-${vaultId}-${String(generation).padStart(6, '0')}`

const generationsOf = async (vaultId: string): Promise<readonly number[]> => {
  const names = await Dexie.getDatabaseNames()
  const prefix = `madoguchi-${vaultId}-`
  return names
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length)))
    .filter((generation) => Number.isInteger(generation))
    .sort((one, other) => one - other)
}

export class WorkingStore {
  readonly #vaultId: string
  #generation: number
  #database: StoreDatabase
  /** WS-4. */
  #isAway = false

  private constructor(vaultId: string, generation: number) {
    this.#vaultId = vaultId
    this.#generation = generation
    this.#database = new StoreDatabase(nameOf(vaultId, generation))
  }

  static async open(vaultId: string): Promise<WorkingStore> {
    const generations = await asked(() => generationsOf(vaultId)).catch(ifStoreFailure(null))
    const store = new WorkingStore(vaultId, generations?.at(-1) ?? 1)
    store.#isAway = generations === null
    // A database that does not open is left as it is; a new one takes its place.
    if (!store.#isAway && !(await store.#opens())) await store.setAside()
    return store
  }

  async #opens(): Promise<boolean> {
    return asked(() => this.#database.open()).then(() => true, ifStoreFailure(false))
  }

  async readPosition(): Promise<Position | null> {
    if (this.#isAway) return null
    return (await asked(() => this.#database.position.get(positionKey))) ?? null
  }

  /** All rows of a table, in no order of meaning. */
  async readRows(table: TableName): Promise<readonly SealedRow[]> {
    if (this.#isAway) return []
    return asked(() => this.#database.rows(table).toArray())
  }

  /** WS-1. Rows must be sealed before the call (WS-3). Throws `StoreFailure`. */
  async write(rows: RowsByTable, position: Position): Promise<void> {
    if (this.#isAway) throw new StoreFailure(null)
    const tables = [...tableNames.map((name) => this.#database.rows(name)), this.#database.position]
    await asked(() =>
      this.#database.transaction('rw', tables, async () => {
        for (const [table, sealed] of rows) await this.#database.rows(table).bulkPut([...sealed])
        await this.#database.position.put({ key: positionKey, ...position })
      }),
    )
  }

  /** WS-2. The newest two stores that were set aside are kept. */
  async setAside(): Promise<void> {
    this.#database.close()
    this.#generation += 1
    this.#database = new StoreDatabase(nameOf(this.#vaultId, this.#generation))
    this.#isAway = !(await this.#opens())
    if (!this.#isAway) await asked(() => this.#dropOldest()).catch(ifStoreFailure(undefined))
  }

  async #dropOldest(): Promise<void> {
    const older = (await generationsOf(this.#vaultId)).filter((one) => one < this.#generation)
    for (const generation of older.slice(0, -keptAsideCount))
      await Dexie.delete(nameOf(this.#vaultId, generation))
  }

  close(): void {
    this.#database.close()
  }
}
