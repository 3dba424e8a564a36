/** The screen of windows to turn to, left only after a question where changes are not saved. */
import { useBlocker } from '@tanstack/react-router'
import { useCallback, useRef } from 'react'
import { DirectoryScreen } from '../features/directory/directory-screen.tsx'
import { useDesk } from './desk-context.ts'
import { DirectoryTabs } from './directory-tabs.tsx'

export function Directory() {
  const { session, settings, now, say } = useDesk()
  const isDirty = useRef(false)
  const onDirty = useCallback((next: boolean) => {
    isDirty.current = next
  }, [])
  // A call is taken at once: what was typed is kept until one comes back.
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ next }) => isDirty.current && next.pathname !== '/intake',
    enableBeforeUnload: false,
    withResolver: true,
  })
  return (
    <DirectoryScreen
      {...{ session, now, onDirty }}
      checkDays={settings.directoryCheckDays}
      leaving={status === 'blocked' ? { proceed, stay: reset } : null}
      tabs={<DirectoryTabs />}
      onSaid={say}
    />
  )
}
