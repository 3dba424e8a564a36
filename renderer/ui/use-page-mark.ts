/** What every printed page bears at its head (print.css reads it): never a name. */
import { useEffect } from 'react'

const property = '--page-mark'

export function usePageMark(mark: string): void {
  useEffect(() => {
    const { style } = document.documentElement
    if (mark === '') return
    style.setProperty(property, JSON.stringify(mark))
    return () => {
      style.removeProperty(property)
    }
  }, [mark])
}
