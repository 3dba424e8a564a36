/** One piece of long work at a time: how far it is, how it is given up, and what came of it. */
import { useRef, useState } from 'react'
import type { Outcome } from '../../data/queries/outcome.ts'
import type { Progress } from '../../data/queries/views.ts'
import { problemText } from './problem-text.ts'

export interface Said {
  readonly tone: 'ok' | 'warn'
  readonly text: string
}
export interface Running {
  readonly label: string
  readonly progress: Progress | null
}
type Work<T> = (
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<Outcome<T>>

export function useWork() {
  const [running, setRunning] = useState<Running | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const controller = useRef<AbortController | null>(null)
  /** `null` when it was not done; then what there is to say is said. */
  const run = async <T>(label: string, work: Work<T>): Promise<T | null> => {
    if (controller.current !== null) return null
    const own = new AbortController()
    controller.current = own
    setSaid(null)
    setRunning({ label, progress: null })
    try {
      const outcome = await work((progress) => setRunning({ label, progress }), own.signal)
      if (outcome.kind === 'done') return outcome.value
      setSaid({ tone: 'warn', text: problemText(outcome) ?? '' })
      return null
    } finally {
      controller.current = null
      setRunning(null)
    }
  }
  return { running, said, say: setSaid, run, stop: () => controller.current?.abort() }
}
export type WorkInHand = ReturnType<typeof useWork>
