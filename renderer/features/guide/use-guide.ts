/** The guide as it stands, ready to be searched at every keystroke. */
import { useMemo } from 'react'
import { findGuide, indexGuide, listGuide } from '../../data/queries/guide.ts'
import type { GuideEntryView } from '../../data/queries/guide-view.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { GuideEntry } from '../../../shared/domain/guide/guide-entry.ts'
import { useLive } from '../../ui/use-live.ts'

export interface GuideInHand {
  readonly entries: readonly GuideEntryView[]
  readonly find: (typed: string) => readonly GuideEntry[]
}

/** `null` until it was read. */
export function useGuide(): GuideInHand | null {
  const entries = useLive({ read: listGuide, subscribe }, 'guide')
  return useMemo(() => {
    if (entries === undefined) return null
    const index = indexGuide(entries)
    return { entries, find: (typed: string) => findGuide(index, typed) }
  }, [entries])
}
