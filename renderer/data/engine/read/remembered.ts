/**
 * An answer that is made over all records, kept until a record or the set of drafts changes: a keystroke saves a
 * draft, and every save makes the shown queries read again.
 */
import type { Drafts } from '../drafts.ts'
import type { Session } from '../session.ts'

export class Remembered<T> {
  #session: Session | null = null
  #key = ''
  #value: T | null = null

  /** `about`: what was asked, where that differs. */
  get(session: Session, drafts: Drafts, make: () => T, about = ''): T {
    const key = [session.head, ...drafts.list().map(({ draft }) => draft.id), about].join()
    if (this.#value === null || this.#session !== session || this.#key !== key) {
      this.#value = make()
      this.#session = session
      this.#key = key
    }
    return this.#value
  }
}
