/**
 * The part of a PC's browser profile that holds databases, without a browser: kept, lost, full or damaged.
 * Reads go through the IndexedDB API and not through our own code, so that they see what anybody would see.
 */
import { Dexie } from 'dexie'
import {
  IDBDatabase as FakeDatabase,
  IDBFactory as FakeFactory,
  IDBKeyRange as FakeKeyRange,
  IDBObjectStore as FakeObjectStore,
} from 'fake-indexeddb'

/** Called with every value that is put; may throw, which ends the transaction like a full disk does. */
type Watch = (store: string, value: unknown) => void

let watch: Watch | null = null
let isUnreadable = (_tables: readonly unknown[]): boolean => false
const put = FakeObjectStore.prototype.put
FakeObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
  const request = key === undefined ? put.call(this, value) : put.call(this, value, key)
  try {
    watch?.(this.name, value)
  } catch {
    this.transaction.abort()
  }
  return request
}

/** How many transactions that write are open right now: nothing may be sealed or opened meanwhile. */
export const transactions = { open: 0 }
const begin = FakeDatabase.prototype.transaction
FakeDatabase.prototype.transaction = function (
  this: IDBDatabase,
  ...how: Parameters<IDBDatabase['transaction']>
) {
  const [tables, mode] = how
  if (mode !== 'readwrite' && isUnreadable([tables].flat()))
    throw new DOMException('damaged', 'UnknownError')
  const begun = begin.apply(this, how)
  if (mode !== 'readwrite') return begun
  transactions.open += 1
  const end = (): void => {
    transactions.open -= 1
  }
  begun.addEventListener('complete', end)
  begun.addEventListener('abort', end)
  return begun
}

const promised = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

type Factory = Pick<IDBFactory, 'open' | 'databases' | 'deleteDatabase' | 'cmp'>

export class Profile {
  #factory = new FakeFactory()
  /** A database of which nothing can be had, as on a disk that is wholly full. */
  isOutOfOrder = false
  /** The name of a database that does not open. */
  unopenable: string | null = null
  /** The table that cannot be read, in whichever database. */
  unreadable: string | null = null
  onPut: Watch | null = null

  /** Every database opened from now on is one of this profile. */
  use(): this {
    const factory: Factory = {
      open: (name, version) => {
        const isClosed = this.isOutOfOrder || name === this.unopenable
        if (isClosed) throw new DOMException('full', 'QuotaExceededError')
        return this.#factory.open(name, version)
      },
      databases: () =>
        this.isOutOfOrder
          ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
          : this.#factory.databases(),
      deleteDatabase: (name) => this.#factory.deleteDatabase(name),
      cmp: (one, other) => this.#factory.cmp(one, other),
    }
    Dexie.dependencies.indexedDB = factory as unknown as IDBFactory
    Dexie.dependencies.IDBKeyRange = FakeKeyRange as unknown as typeof IDBKeyRange
    isUnreadable = ([table, ...others]) => others.length === 0 && table === this.unreadable
    watch = (store, value) => this.onPut?.(store, value)
    return this
  }

  /** Everything is gone, as when the profile's folder was deleted. */
  lose(): void {
    this.#factory = new FakeFactory()
  }

  /** No write gets through any more. */
  fillUp(): void {
    this.onPut = () => {
      throw new Error('full')
    }
  }

  async names(): Promise<readonly string[]> {
    return (await this.#factory.databases()).map(({ name }) => name ?? '').sort()
  }

  async #with<T>(database: string, work: (opened: IDBDatabase) => Promise<T>): Promise<T> {
    const opened = await promised(this.#factory.open(database))
    try {
      return await work(opened)
    } finally {
      opened.close()
    }
  }

  /** Every value of every store of a database. */
  async values(database: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
    return this.#with(database, async (opened) => {
      const all = new Map<string, readonly unknown[]>()
      for (const store of opened.objectStoreNames) {
        const reading = opened.transaction(store).objectStore(store)
        all.set(store, await promised(reading.getAll()))
      }
      return all
    })
  }

  /** Changes what lies in a store behind everybody's back; `null` deletes it. */
  async change(database: string, store: string, change: (value: never) => unknown): Promise<void> {
    await this.#with(database, async (opened) => {
      const writing = opened.transaction(store, 'readwrite').objectStore(store)
      const keys = await promised(writing.getAllKeys())
      for (const key of keys) {
        const value = (await promised(writing.get(key))) as never
        const changed = change(value)
        if (changed === null) await promised(writing.delete(key))
        else await promised(put.call(writing, changed))
      }
    })
  }
}
