/** The way to every screen: in the order of the day's work, each with its key and what waits there. */
import { listDrafts } from '../data/queries/desk.ts'
import { subscribe } from '../data/queries/live.ts'
import { listOwedAnswers } from '../data/queries/messages.ts'
import { messages } from '../../shared/messages/language.ts'
import type { RailItem } from '../ui/rail.tsx'
import { useLive } from '../ui/use-live.ts'

import type { ScreenPath } from './frame-state.ts'

const { frame } = messages

export function useRailItems(
  pathname: string,
  goTo: (to: ScreenPath) => void,
): readonly RailItem[] {
  const drafts = useLive({ read: listDrafts, subscribe }, 'drafts')
  const count = drafts?.length ?? 0
  const owed = useLive({ read: listOwedAnswers, subscribe }, 'owed')
  const arrived = (owed ?? []).filter(({ state }) => state !== 'recorded').length
  return [
    {
      id: 'today',
      label: frame.today,
      icon: 'today',
      href: '#/',
      onPress: () => goTo('/'),
      isCurrent: pathname === '/',
      keys: 'Ctrl+1',
      count,
      countLabel: frame.draftCount(count),
    },
    {
      id: 'intake',
      label: frame.intake,
      icon: 'pen',
      href: '#/intake',
      onPress: () => goTo('/intake'),
      isCurrent: pathname === '/intake',
      keys: 'Ctrl+2',
    },
    {
      id: 'inbox',
      label: frame.inbox,
      icon: 'inbox',
      href: '#/inbox',
      onPress: () => goTo('/inbox'),
      isCurrent: pathname === '/inbox',
      keys: 'Ctrl+3',
      count: arrived,
      countLabel: frame.inboxCount(arrived),
    },
    {
      id: 'cases',
      label: frame.cases,
      icon: 'case',
      href: '#/cases',
      onPress: () => goTo('/cases'),
      isCurrent: pathname.startsWith('/cases') || pathname.startsWith('/persons'),
      keys: 'Ctrl+4',
    },
    {
      id: 'schedule',
      label: frame.schedule,
      icon: 'cal',
      href: '#/schedule',
      onPress: () => goTo('/schedule'),
      isCurrent: pathname.startsWith('/schedule') || pathname.startsWith('/experts'),
      keys: 'Ctrl+5',
    },
    {
      id: 'directory',
      label: frame.directory,
      icon: 'sign',
      href: '#/directory',
      onPress: () => goTo('/directory'),
      isCurrent: ['/directory', '/referrals', '/guide'].includes(pathname),
      keys: 'Ctrl+6',
    },
    {
      id: 'settings',
      label: frame.settings,
      icon: 'gear',
      href: '#/settings',
      onPress: () => goTo('/settings'),
      isCurrent: pathname === '/settings',
      keys: 'Ctrl+8',
    },
  ]
}
