/** Calls `lock` after the set minutes without a touch, unless something runs that must not be cut off. */
import { useEffect, useEffectEvent, useRef } from 'react'
import { nowMs } from '../platform/clock.ts'

const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'compositionupdate'] as const
const lookEveryMs = 2000

export function useIdleLock(minutes: number, isHeld: boolean, lock: () => void): void {
  const lastTouch = useRef<number | null>(null)
  const look = useEffectEvent(() => {
    if (isHeld || lastTouch.current === null) lastTouch.current = nowMs()
    else if (nowMs() - lastTouch.current >= minutes * 60_000) {
      lastTouch.current = nowMs()
      lock()
    }
  })
  useEffect(() => {
    const touch = () => {
      lastTouch.current = nowMs()
    }
    touches.forEach((name) =>
      window.addEventListener(name, touch, { capture: true, passive: true }),
    )
    const timer = setInterval(look, lookEveryMs)
    return () => {
      touches.forEach((name) => window.removeEventListener(name, touch, { capture: true }))
      clearInterval(timer)
    }
  }, [])
}
