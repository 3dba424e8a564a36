/** The height of an element in pixels, followed as the text size changes. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

export function usePixels(initial: number): [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null)
  const [pixels, setPixels] = useState(initial)
  useLayoutEffect(() => {
    const target = element.current
    if (target === null) return
    const measure = () => {
      const height = target.getBoundingClientRect().height
      if (height > 0) setPixels(height)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [])
  return [element, pixels]
}
