/** Locking by button, key, idleness, screen lock and suspend; with a question when something could not be saved. */
import { useEffect, useEffectEvent, useState } from 'react'
import { lock } from '../actions/vault/lock.ts'
import { listen } from '../platform/desktop.ts'

export interface Locking {
  readonly isAsking: boolean
  readonly lockNow: () => void
  readonly lockAnyway: () => void
  readonly stay: () => void
}

export function useLocking(counselorName: string): Locking {
  const [isAsking, setAsking] = useState(false)
  const tryLock = async (isForced: boolean) => {
    const outcome = await lock(counselorName, isForced)
    setAsking(outcome === 'unsaved')
  }
  const lockNow = () => void tryLock(false)
  const hearLock = useEffectEvent(lockNow)
  useEffect(() => listen('app.lockNow', () => hearLock()), [])
  return {
    isAsking,
    lockNow,
    lockAnyway: () => void tryLock(true),
    stay: () => setAsking(false),
  }
}
