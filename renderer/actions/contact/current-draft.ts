/** The record that is open on the desk right now: one at a time, kept while screens come and go. */
import type { DraftKeeper } from './draft-keeper.ts'

const listeners = new Set<() => void>()
let keeper: DraftKeeper | null = null
let stopListening: (() => void) | null = null
const tell = (): void => listeners.forEach((listener) => listener())

export const currentDraft = {
  get keeper(): DraftKeeper | null {
    return keeper
  },
  /** Called on every change of the draft, its saving state, or which draft it is. */
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  take: (next: DraftKeeper | null): void => {
    stopListening?.()
    keeper = next
    stopListening = next?.subscribe(tell) ?? null
    tell()
  },
}
