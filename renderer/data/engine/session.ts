/** An open vault: its keys, records and the one who opened it. Ends with the worker. */
import type { VaultHeader } from '../../../shared/ipc/vault-header.ts'
import {
  actorOf,
  may,
  type Act,
  type Actor,
  type MayRefusal,
} from '../../../shared/domain/access/may.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import { done, refused, type Outcome } from '../queries/outcome.ts'
import type { Notice, ReadOnlyReason } from '../queries/views.ts'
import type { Bytes } from './bytes.ts'
import { Committer, type CommitRefusal, type Writing } from './commit.ts'
import type { KeyRing } from './crypto/key-ring.ts'
import { SealBroken } from './crypto/seal.ts'
import { NewerProgram } from './memory/held.ts'
import type { Records } from './memory/records.ts'
import type { OpenedStore } from './open-store.ts'
import { ask, PortFailure, type Invoke } from './vault-port.ts'

export type Who =
  { readonly kind: 'counselor'; readonly counselorId: string } | { readonly kind: 'recovery' }

export type WriteRefusal =
  CommitRefusal | MayRefusal | Refusal<'vault-read-only', { readonly reason: ReadOnlyReason }>

export interface Order {
  readonly act: Act
  readonly subject?: string
  readonly writings: readonly Writing[]
  readonly ifHead?: number
}

/** Failures of the vault folder become values here, at the engine's edge; bugs pass through. */
export const guarded = async <T, R extends Refusal>(
  work: () => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R>> => {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof PortFailure) return { kind: 'failed', failure: thrown.failure }
    // A key or an entry that passed the chain and does not open: the vault's files do not belong together.
    if (thrown instanceof SealBroken)
      return { kind: 'failed', failure: { kind: 'damaged', code: 'sealed' } }
    if (thrown instanceof NewerProgram)
      return { kind: 'failed', failure: { kind: 'newer-program', code: thrown.message } }
    throw thrown
  }
}

export class Session {
  readonly invoke: Invoke
  readonly now: () => string
  readonly ring: KeyRing
  readonly rawVaultKey: Bytes
  readonly records: Records
  readonly readOnly: ReadOnlyReason | null
  readonly notices: readonly Notice[]
  readonly #committer: Committer
  readonly #opened: OpenedStore
  readonly #keysOnTheirWay = new Map<string, Promise<void>>()
  #managing: Promise<unknown> = Promise.resolve()
  header: VaultHeader
  who: Who

  constructor(
    surroundings: { readonly invoke: Invoke; readonly now: () => string },
    vault: { readonly ring: KeyRing; readonly rawVaultKey: Bytes; readonly header: VaultHeader },
    opened: OpenedStore,
    who: Who,
  ) {
    this.invoke = surroundings.invoke
    this.now = surroundings.now
    this.ring = vault.ring
    this.rawVaultKey = vault.rawVaultKey
    this.header = vault.header
    this.records = opened.records
    this.readOnly = opened.readOnly
    this.notices = opened.notices
    this.who = who
    this.#opened = opened
    this.#committer = new Committer(this.invoke, { ring: this.ring, ...opened })
  }

  get head(): number {
    return this.#committer.head
  }

  get by(): string {
    return this.who.kind === 'recovery' ? 'recovery' : this.who.counselorId
  }

  /** `null` when the counselor is not on record. */
  get actor(): Actor | null {
    if (this.who.kind === 'recovery') return { kind: 'recovery' }
    const counselor = this.records.get('counselor', this.who.counselorId)
    if (counselor === null) return null
    const { role, disabledAt } = counselor.coded
    return actorOf({ id: counselor.id as Parameters<typeof actorOf>[0]['id'], role, disabledAt })
  }

  /** Every act that writes asks here first: the domain's `may`, then whether the vault takes anything. */
  mayWrite(act: Act): WriteRefusal | null {
    const { actor } = this
    if (actor === null) throw new Error('nobody acts')
    const allowed = may(actor, act)
    if (!allowed.ok) return allowed.refusal
    return this.readOnly === null
      ? null
      : { code: 'vault-read-only', facts: { reason: this.readOnly } }
  }

  async commit(order: Order): Promise<Outcome<{ readonly sequence: number }, WriteRefusal>> {
    const refusal = this.mayWrite(order.act)
    return refusal === null ? this.commitUnasked(order.act, order) : refused(refusal)
  }

  /** For what the vault does by itself (its founding, its opening): nobody is asked, everything is written down. */
  async commitUnasked(
    act: string,
    { subject, writings, ifHead }: Omit<Order, 'act'>,
  ): Promise<Outcome<{ readonly sequence: number }, CommitRefusal>> {
    return guarded(async () => {
      const committed = await this.#committer.commit({
        at: this.now(),
        by: this.by,
        act,
        subject: subject ?? null,
        writings,
        ifHead: ifHead ?? null,
      })
      return committed.ok ? done(committed.value) : refused(committed.refusal)
    })
  }

  /**
   * KR-1: durable first, usable then; asked for twice at once, it is made once.
   * `false` for a case file on record whose key is gone: what was destroyed gets no second key.
   */
  async ensureKey(keyId: string): Promise<boolean> {
    if (this.ring.has(keyId)) return true
    if (this.records.held('caseFile', keyId) !== null) return false
    const making = this.#keysOnTheirWay.get(keyId) ?? this.#makeKey(keyId)
    this.#keysOnTheirWay.set(keyId, making)
    await making.finally(() => this.#keysOnTheirWay.delete(keyId))
    return true
  }

  async #makeKey(keyId: string): Promise<void> {
    const file = await this.ring.wrapNew(keyId)
    await ask(this.invoke, 'keys.put', file)
    await this.ring.take([file])
  }

  /** For changes of who can open the vault: each looks, decides and writes before the next one looks. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#managing.then(work)
    this.#managing = turn.catch(() => undefined)
    return turn
  }

  async putHeader(change: (header: VaultHeader) => VaultHeader): Promise<void> {
    const header = { ...change(this.header), revision: this.header.revision + 1 }
    await ask(this.invoke, 'vault.putHeader', { header })
    this.header = header
  }

  close(): void {
    this.#opened.store.close()
  }
}
