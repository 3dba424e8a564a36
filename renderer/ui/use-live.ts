/**
 * Reads a value and reads it again whenever its source says that something changed.
 * An answer that arrives after a newer question is dropped. Feeds what is only shown, never an input.
 */
import { useEffect, useRef, useState } from 'react'

export interface LiveSource<T> {
  read: () => Promise<T>
  subscribe: (changed: () => void) => () => void
}

/** `undefined` until the first answer. `key` names what is asked: another key asks afresh. */
export function useLive<T>({ read, subscribe }: LiveSource<T>, key: string): T | undefined {
  const [answer, setAnswer] = useState<{ key: string; value: T } | undefined>(undefined)
  const [broken, setBroken] = useState<Error | null>(null)
  const latest = useRef(read)
  useEffect(() => {
    latest.current = read
  })
  useEffect(() => {
    let asked = 0
    let isOver = false
    const ask = () => {
      asked += 1
      const mine = asked
      latest.current().then(
        (value) => {
          if (!isOver && mine === asked) setAnswer({ key, value })
        },
        (thrown: unknown) => {
          if (!isOver) setBroken(thrown instanceof Error ? thrown : new Error(String(thrown)))
        },
      )
    }
    ask()
    const stop = subscribe(ask)
    return () => {
      isOver = true
      stop()
    }
  }, [key, subscribe])
  // What could not be read is a bug: it belongs to the error boundary.
  if (broken !== null) throw broken
  return answer?.key === key ? answer.value : undefined
}
