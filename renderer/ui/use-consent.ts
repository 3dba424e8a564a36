/** Asking before a change that would upset something; what upsets nothing is not asked about. */
import { useState } from 'react'

export interface Consent<T> {
  /** What is being asked about; `null`: nothing. */
  readonly asked: readonly T[] | null
  readonly answer: (goesOn: boolean) => void
  /** Waits for the answer. */
  readonly ask: (upset: readonly T[]) => Promise<boolean>
}

export function useConsent<T>(): Consent<T> {
  const [open, setOpen] = useState<{
    readonly asked: readonly T[]
    readonly resolve: (goesOn: boolean) => void
  } | null>(null)
  return {
    asked: open?.asked ?? null,
    answer: (goesOn) => {
      setOpen(null)
      open?.resolve(goesOn)
    },
    ask: (asked) =>
      asked.length === 0
        ? Promise.resolve(true)
        : new Promise((resolve) => setOpen({ asked, resolve })),
  }
}
