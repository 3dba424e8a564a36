/** What belongs together under one place of the rail: windows to turn to, introductions, the guide. */
import { useLocation, useRouter } from '@tanstack/react-router'
import { messages } from '../../shared/messages/language.ts'
import { Segment } from '../ui/segment.tsx'

const { directory } = messages
const tabs = [
  { id: '/directory', label: directory.tabOf.directory },
  { id: '/referrals', label: directory.tabOf.referrals },
  { id: '/guide', label: directory.tabOf.guide },
] as const
type Tab = (typeof tabs)[number]['id']

export function DirectoryTabs() {
  const { pathname } = useLocation()
  const { history } = useRouter()
  return (
    <Segment<Tab>
      label={directory.tabs}
      layout="bare"
      width="20em"
      options={tabs}
      value={tabs.find(({ id }) => id === pathname)?.id ?? '/directory'}
      onChange={(to) => to !== null && to !== pathname && history.push(to)}
      isRequired
    />
  )
}
