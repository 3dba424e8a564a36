/**
 * Drafts: one sealed file each in the vault folder, replaced as a whole, beside the journal. Of two kinds: contacts
 * that are being written, and answers.
 *
 *   DF-1  A draft is sealed under the key of the case file it will belong to, so that destroying the case
 *         destroys what is left of it.
 *   DF-2  A draft that does not open stays where it is and is counted, never dropped.
 *   DF-3  A draft whose contact or answer is in the journal is a leftover of a crash: it is removed.
 *   DF-4  Saves of one draft happen one after the other; the last typed state wins.
 *   DF-5  A draft that turns out to be of another case is sealed under that case's key; a key of its own that
 *         nothing uses any more is dropped.
 */
import {
  checkRecord,
  readRecord,
  type RecordOf,
  type RecordShape,
} from '../../../shared/domain/core/record.ts'
import { draftRecord, type Draft } from '../../../shared/domain/contact/draft.ts'
import { answerDraftRecord, type AnswerDraft } from '../../../shared/domain/message/answer.ts'
import { done, refused, type Outcome } from '../queries/outcome.ts'
import type { TableName } from '../schema/tables.ts'
import { fromJsonBytes, packParts, toJsonBytes, unpackParts, type Bytes } from './bytes.ts'
import { deskKeyId } from './crypto/key-ring.ts'
import { SealBroken, type Place } from './crypto/seal.ts'
import type { Flat } from './memory/held.ts'
import { guarded, type Session, type WriteRefusal } from './session.ts'
import { ask } from './vault-port.ts'
import type { Act } from '../../../shared/domain/access/may.ts'

/** What both kinds have; `startedAt` puts them in order. */
type AnyDraft = Draft | AnswerDraft

export interface DraftKind<D extends AnyDraft> {
  readonly name: 'contact' | 'answer'
  readonly shape: RecordShape & { readonly version: number }
  /** Where the record it becomes is kept. */
  readonly table: TableName
  readonly act: Act
  readonly read: (stored: Parameters<typeof readRecord>[1]) => D | null
}

const kindOf = <D extends AnyDraft>(
  kind: Omit<DraftKind<D>, 'read'>,
  shape: RecordShape,
): DraftKind<D> => ({
  ...kind,
  read: (stored) => {
    const read = readRecord(shape, stored)
    return read.ok ? (read.value as RecordOf<RecordShape> as unknown as D) : null
  },
})

export const contactDrafts = kindOf<Draft>(
  { name: 'contact', shape: draftRecord, table: 'contact', act: 'draft.edit' },
  draftRecord,
)
export const answerDrafts = kindOf<AnswerDraft>(
  { name: 'answer', shape: answerDraftRecord, table: 'answer', act: 'answer.edit' },
  answerDraftRecord,
)

export interface KeptDraft<D extends AnyDraft = Draft> {
  readonly draft: D
  readonly savedAt: string
}
interface Content {
  readonly version: number
  readonly savedAt: string
  readonly draft: Flat
}
/** Of the first version contacts alone were written, and no kind was named. */
interface Outer {
  readonly keyId: string
  readonly kind?: 'contact' | 'answer'
}
type Opened<D extends AnyDraft> = KeptDraft<D> | 'of-another-kind' | null

const outerPlace = (id: string): Place => ['draft', id]
const innerPlace = (id: string): Place => ['draft', id, 'content']

export type DraftFiles = readonly { readonly id: string; readonly sealed: Bytes }[]

export class Drafts<D extends AnyDraft = Draft> {
  readonly #session: Session
  readonly #kind: DraftKind<D>
  readonly #isKeyUsed: (keyId: string) => boolean
  readonly #kept = new Map<string, KeptDraft<D>>()
  #unreadableCount = 0
  #queue: Promise<unknown> = Promise.resolve()

  /** `isKeyUsed`: by anything but a draft of this kind. */
  constructor(session: Session, kind: DraftKind<D>, isKeyUsed: (keyId: string) => boolean) {
    this.#session = session
    this.#kind = kind
    this.#isKeyUsed = isKeyUsed
  }

  get unreadableCount(): number {
    return this.#unreadableCount
  }

  list(): readonly KeptDraft<D>[] {
    return [...this.#kept.values()].sort((one, other) =>
      one.draft.startedAt < other.draft.startedAt ? 1 : -1,
    )
  }

  get(id: string): KeptDraft<D> | null {
    return this.#kept.get(id) ?? null
  }

  async load(files: DraftFiles): Promise<void> {
    for (const { id, sealed } of files) {
      const kept = await this.#open(id, sealed)
      if (kept === 'of-another-kind') continue
      if (kept === null) this.#unreadableCount += 1
      else if (this.#session.records.held(this.#kind.table, id) === null) this.#kept.set(id, kept)
      // A leftover may also stay: it is found again. In a damaged vault it can be the only copy.
      else if (this.#session.readOnly === null) await this.#session.invoke('drafts.drop', { id })
    }
  }

  async #open(id: string, sealed: Bytes): Promise<Opened<D>> {
    const { ring } = this.#session
    let isOwn = this.#kind.name === 'contact'
    try {
      const outer = unpackParts(await ring.unseal(deskKeyId, outerPlace(id), sealed))
      const { keyId, kind = 'contact' } = outer.value as Outer
      if (kind !== this.#kind.name) return 'of-another-kind'
      isOwn = true
      const inner = outer.parts[0]
      if (inner === undefined || !ring.has(keyId)) return null
      const opened = await ring.unseal(keyId, innerPlace(id), inner)
      const { version, savedAt, draft } = fromJsonBytes(opened) as Content
      const read = this.#kind.read({ id, version, coded: draft, personal: {} })
      return read === null ? null : { draft: read, savedAt }
    } catch (thrown) {
      // What does not open at all is of no kind: it is counted once, with the contacts.
      if (thrown instanceof SealBroken || thrown instanceof SyntaxError)
        return isOwn ? null : 'of-another-kind'
      throw thrown
    }
  }

  async #seal(draft: D, savedAt: string): Promise<Bytes> {
    const { ring } = this.#session
    const { id, caseFileId: keyId } = draft
    const content: Content = { version: this.#kind.shape.version, savedAt, draft: { ...draft } }
    const inner = await ring.seal(keyId, innerPlace(id), toJsonBytes(content))
    return ring.seal(
      deskKeyId,
      outerPlace(id),
      packParts({ keyId, kind: this.#kind.name }, [inner]),
    )
  }

  save(draft: D): Promise<Outcome<{ readonly savedAt: string }, WriteRefusal>> {
    const turn = this.#queue.then(() => this.#saveInTurn(draft))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  #saveInTurn(draft: D): Promise<Outcome<{ readonly savedAt: string }, WriteRefusal>> {
    return guarded<{ readonly savedAt: string }, WriteRefusal>(async () => {
      const refusal = this.#session.mayWrite(this.#kind.act)
      if (refusal !== null) return refused(refusal)
      const checked = checkRecord(this.#kind.shape, draft)
      if (!checked.ok) throw new Error(`draft: ${checked.refusal.facts.fields.join()}`)
      const { id, caseFileId } = draft
      if (this.#session.records.held(this.#kind.table, id) !== null)
        return done({ savedAt: this.#session.now() })
      const savedAt = this.#session.now()
      if (!(await this.#session.ensureKey(caseFileId)))
        return refused({ code: 'key-missing', facts: { table: 'caseFile' } })
      const sealed = await this.#seal(draft, savedAt)
      await ask(this.#session.invoke, 'drafts.put', { id, sealed })
      const before = this.#kept.get(id)?.draft.caseFileId
      this.#kept.set(id, { draft, savedAt })
      // DF-5: it is of another case now; a key nobody uses any more goes.
      if (before !== undefined && before !== caseFileId) await this.#dropUnusedKey(before)
      return done({ savedAt })
    })
  }

  /** After its contact was saved, or when the counselor throws it away. */
  drop(id: string): Promise<Outcome<null, WriteRefusal>> {
    const turn = this.#queue.then(() => this.#dropInTurn(id))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  #dropInTurn(id: string): Promise<Outcome<null, WriteRefusal>> {
    return guarded<null, WriteRefusal>(async () => {
      const refusal = this.#session.mayWrite(this.#kind.act)
      if (refusal !== null) return refused(refusal)
      const kept = this.#kept.get(id)
      await ask(this.#session.invoke, 'drafts.drop', { id })
      this.#kept.delete(id)
      if (kept !== undefined) await this.#dropUnusedKey(kept.draft.caseFileId)
      return done(null)
    })
  }

  async #dropUnusedKey(keyId: string): Promise<void> {
    const isUsed =
      this.#isKeyUsed(keyId) || this.list().some(({ draft }) => draft.caseFileId === keyId)
    if (isUsed) return
    await ask(this.#session.invoke, 'keys.drop', { id: keyId })
    this.#session.ring.forget(keyId)
  }
}
