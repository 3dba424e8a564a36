/** The app's clock as the screens see it: a moment in Tokyo, once a second. */
import { useEffect, useState } from 'react'
import { toInstantText, type InstantText } from '../../shared/domain/time/tokyo.ts'
import { nowMs } from '../platform/clock.ts'

const secondMs = 1000

const wholeSecond = (): InstantText => toInstantText(Math.floor(nowMs() / secondMs) * secondMs)

export function useNow(): InstantText {
  const [now, setNow] = useState(wholeSecond)
  useEffect(() => {
    const timer = setInterval(() => setNow(wholeSecond()), secondMs / 2)
    return () => clearInterval(timer)
  }, [])
  return now
}
