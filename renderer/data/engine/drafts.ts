/**
 * Drafts: one sealed file each in the vault folder, replaced as a whole, beside the journal.
 *
 *   DF-1  A draft is sealed under the key of the case file it will belong to, so that destroying the case
 *         destroys what is left of it.
 *   DF-2  A draft that does not open stays where it is and is counted, never dropped.
 *   DF-3  A draft whose contact is in the journal is a leftover of a crash: it is removed.
 *   DF-4  Saves of one draft happen one after the other; the last typed state wins.
 *   DF-5  A draft that turns out to be of another case is sealed under that case's key; a key of its own that
 *         nothing uses any more is dropped.
 */
import { checkRecord, readRecord } from '../../../shared/domain/core/record.ts'
import { draftRecord, type Draft } from '../../../shared/domain/contact/draft.ts'
import { done, refused, type Outcome } from '../queries/outcome.ts'
import { fromJsonBytes, packParts, toJsonBytes, unpackParts, type Bytes } from './bytes.ts'
import { deskKeyId } from './crypto/key-ring.ts'
import { SealBroken, type Place } from './crypto/seal.ts'
import type { Flat } from './memory/held.ts'
import { guarded, type Session, type WriteRefusal } from './session.ts'
import { ask } from './vault-port.ts'

export interface KeptDraft {
  readonly draft: Draft
  readonly savedAt: string
}
interface Content {
  readonly version: number
  readonly savedAt: string
  readonly draft: Flat
}

const outerPlace = (id: string): Place => ['draft', id]
const innerPlace = (id: string): Place => ['draft', id, 'content']

export class Drafts {
  readonly #session: Session
  readonly #kept = new Map<string, KeptDraft>()
  #unreadableCount = 0
  #queue: Promise<unknown> = Promise.resolve()

  constructor(session: Session) {
    this.#session = session
  }

  get unreadableCount(): number {
    return this.#unreadableCount
  }

  list(): readonly KeptDraft[] {
    return [...this.#kept.values()].sort((one, other) =>
      one.draft.startedAt < other.draft.startedAt ? 1 : -1,
    )
  }

  get(id: string): KeptDraft | null {
    return this.#kept.get(id) ?? null
  }

  async load(): Promise<void> {
    const { files } = await ask(this.#session.invoke, 'drafts.list', {})
    for (const { id, sealed } of files) {
      const kept = await this.#open(id, sealed)
      if (kept === null) this.#unreadableCount += 1
      else if (this.#session.records.held('contact', id) === null) this.#kept.set(id, kept)
      // A leftover may also stay: it is found again. In a damaged vault it can be the only copy.
      else if (this.#session.readOnly === null) await this.#session.invoke('drafts.drop', { id })
    }
  }

  async #open(id: string, sealed: Bytes): Promise<KeptDraft | null> {
    const { ring } = this.#session
    try {
      const outer = unpackParts(await ring.unseal(deskKeyId, outerPlace(id), sealed))
      const { keyId } = outer.value as { keyId: string }
      const inner = outer.parts[0]
      if (inner === undefined || !ring.has(keyId)) return null
      const opened = await ring.unseal(keyId, innerPlace(id), inner)
      const { version, savedAt, draft } = fromJsonBytes(opened) as Content
      const read = readRecord(draftRecord, { id, version, coded: draft, personal: {} })
      return read.ok ? { draft: read.value, savedAt } : null
    } catch (thrown) {
      if (thrown instanceof SealBroken || thrown instanceof SyntaxError) return null
      throw thrown
    }
  }

  async #seal(draft: Draft, savedAt: string): Promise<Bytes> {
    const { ring } = this.#session
    const { id, caseFileId: keyId } = draft
    const content: Content = { version: draftRecord.version, savedAt, draft: { ...draft } }
    const inner = await ring.seal(keyId, innerPlace(id), toJsonBytes(content))
    return ring.seal(deskKeyId, outerPlace(id), packParts({ keyId }, [inner]))
  }

  save(draft: Draft): Promise<Outcome<{ readonly savedAt: string }, WriteRefusal>> {
    const turn = this.#queue.then(() => this.#saveInTurn(draft))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  #saveInTurn(draft: Draft): Promise<Outcome<{ readonly savedAt: string }, WriteRefusal>> {
    return guarded<{ readonly savedAt: string }, WriteRefusal>(async () => {
      const refusal = this.#session.mayWrite('draft.edit')
      if (refusal !== null) return refused(refusal)
      const checked = checkRecord(draftRecord, draft)
      if (!checked.ok) throw new Error(`draft: ${checked.refusal.facts.fields.join()}`)
      const { id, caseFileId } = draft
      if (this.#session.records.held('contact', id) !== null)
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
      const refusal = this.#session.mayWrite('draft.edit')
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
      this.#session.records.held('caseFile', keyId) !== null ||
      this.list().some(({ draft }) => draft.caseFileId === keyId)
    if (isUsed) return
    await ask(this.#session.invoke, 'keys.drop', { id: keyId })
    this.#session.ring.forget(keyId)
  }
}
