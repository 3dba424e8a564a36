/** The entries of the guide, for the search of the title bar: only what is asked for, never all of them. */
import { useNavigate } from '@tanstack/react-router'
import { listGuide } from '../data/queries/guide.ts'
import { subscribe } from '../data/queries/live.ts'
import { isOffered } from '../../shared/domain/guide/guide-entry.ts'
import type { Command } from '../ui/commands.ts'
import { useLive } from '../ui/use-live.ts'

export function useGuideEntries(typed: string): readonly Command[] {
  const entries = useLive({ read: listGuide, subscribe }, 'guide')
  const navigate = useNavigate()
  if (typed.trim() === '') return []
  return (entries ?? []).filter(isOffered).map(({ id, title, words }) => ({
    id: `guide-${id}`,
    label: title,
    words,
    icon: 'guide',
    run: () => void navigate({ to: '/guide', search: { entryId: id } }),
  }))
}
