/** What is being written on the desk right now, of one kind: one at a time, kept while screens come and go. */
import type { DraftKeeper } from '../contact/draft-keeper.ts'

export interface CurrentKeeper<D extends { readonly id: string }> {
  readonly keeper: DraftKeeper<D> | null
  /** Called on every change of the draft, its saving state, or which draft it is. */
  readonly subscribe: (listener: () => void) => () => void
  readonly take: (next: DraftKeeper<D> | null) => void
}

export const makeCurrent = <D extends { readonly id: string }>(): CurrentKeeper<D> => {
  const listeners = new Set<() => void>()
  let keeper: DraftKeeper<D> | null = null
  let stopListening: (() => void) | null = null
  const tell = (): void => listeners.forEach((listener) => listener())
  return {
    get keeper() {
      return keeper
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    take: (next) => {
      stopListening?.()
      keeper = next
      stopListening = next?.subscribe(tell) ?? null
      tell()
    },
  }
}
