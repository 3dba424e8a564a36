/**
 * Keeps a draft (of a contact, or of an answer) while it is typed: sealed in the vault folder within a second of a keystroke.
 *
 *   DK-1  Typing never waits for saving.
 *   DK-2  A keystroke is on its way to the disk within half a second, however fast one types on.
 *   DK-3  A save that failed is tried again until it succeeds; what was typed stays on the screen.
 */
import type { Draft } from '../../../shared/domain/contact/draft.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import type { Failure, Outcome } from '../../data/queries/outcome.ts'

export type SavingState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export type SaveDraft<D> = (draft: D) => Promise<Outcome<{ readonly savedAt: string }>>

const delayMs = 400
const retryMs = 3000

export class DraftKeeper<D extends { readonly id: string } = Draft> {
  readonly #save: SaveDraft<D>
  readonly #listeners = new Set<() => void>()
  #draft: D
  #state: SavingState = { kind: 'saving' }
  #dirty = true
  #isClosed = false
  #timer: ReturnType<typeof setTimeout> | null = null
  #dueAt = 0
  #running: Promise<void> = Promise.resolve()

  constructor(draft: D, save: SaveDraft<D>, savedAt: string | null = null) {
    this.#draft = draft
    this.#save = save
    if (savedAt !== null) {
      this.#state = { kind: 'saved', at: savedAt }
      this.#dirty = false
    } else this.#schedule(0)
  }

  get draft(): D {
    return this.#draft
  }

  get state(): SavingState {
    return this.#state
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  update(changes: Partial<Omit<D, 'id'>>): void {
    if (this.#isClosed) return
    this.#draft = { ...this.#draft, ...changes }
    this.#dirty = true
    if (this.#state.kind === 'saved') this.#state = { kind: 'saving' }
    this.#schedule(delayMs)
    this.#tell()
  }

  /** The earlier of two moments counts (DK-2): the first keystroke decides, and no retry holds one back. */
  #schedule(inMs: number): void {
    const dueAt = performance.now() + inMs
    if (this.#timer !== null && this.#dueAt <= dueAt) return
    this.#stopTimer()
    this.#dueAt = dueAt
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#saveNow()
    }, inMs)
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #saveNow(): Promise<void> {
    this.#running = this.#running.then(() => this.#saveOnce())
    return this.#running
  }

  /** Even a bug in saving must not take the screen away while words stand on it alone (DK-3): it is shown and retried. */
  #trySaving(): ReturnType<SaveDraft<D>> {
    return this.#save(this.#draft).catch(() => ({
      kind: 'failed',
      failure: { kind: 'other', code: 'unexpected' },
    }))
  }

  async #saveOnce(): Promise<void> {
    if (!this.#dirty || this.#isClosed) return
    this.#dirty = false
    const outcome = await this.#trySaving()
    if (outcome.kind === 'done') {
      this.#state = this.#dirty ? { kind: 'saving' } : { kind: 'saved', at: outcome.value.savedAt }
    } else {
      this.#state = outcome
      this.#dirty = true
      if (outcome.kind === 'failed') this.#schedule(retryMs)
    }
    this.#tell()
  }

  /** Everything typed so far is on the disk, or the state says why not. */
  async flush(): Promise<SavingState> {
    this.#stopTimer()
    await this.#saveNow()
    return this.#state
  }

  /** No save comes after this: its contact was saved, or it was thrown away. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#stopTimer()
    await this.#running
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
