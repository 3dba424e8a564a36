/**
 * Keeps what the eye rests on in place when rows come, go or move: the active row if it is in sight, else the first row
 * in sight, stays at its height. A list scrolled to its very top stays at the top, so that what is new is seen.
 */
import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'

interface StableRows {
  scroller: RefObject<HTMLElement | null>
  ids: readonly string[]
  indexOf: ReadonlyMap<string, number>
  activeId: string | null
  rowPixels: number
}

export function useStableRows({ scroller, ids, indexOf, activeId, rowPixels }: StableRows): void {
  const before = useRef<{ ids: readonly string[]; indexOf: ReadonlyMap<string, number> }>({
    ids,
    indexOf,
  })
  useLayoutEffect(() => {
    const element = scroller.current
    const old = before.current
    before.current = { ids, indexOf }
    if (element === null || old.ids === ids || rowPixels === 0 || element.scrollTop === 0) return
    const first = Math.floor(element.scrollTop / rowPixels)
    const last = first + Math.ceil(element.clientHeight / rowPixels)
    const activeBefore = activeId === null ? undefined : old.indexOf.get(activeId)
    const isActiveInSight =
      activeBefore !== undefined && activeBefore >= first && activeBefore < last
    const anchor = isActiveInSight ? activeId : old.ids[first]
    if (anchor === null || anchor === undefined) return
    const from = old.indexOf.get(anchor)
    const to = indexOf.get(anchor)
    if (from !== undefined && to !== undefined && from !== to) {
      element.scrollBy({ top: (to - from) * rowPixels, behavior: 'instant' })
    }
  }, [scroller, ids, indexOf, activeId, rowPixels])
}
