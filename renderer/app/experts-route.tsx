/** The screen of experts, left only after a question where changes are not saved. */
import { useBlocker } from '@tanstack/react-router'
import { useCallback, useRef } from 'react'
import { ExpertsScreen } from '../features/experts/experts-screen.tsx'
import { useDesk } from './desk-context.ts'
import { useToSchedule } from './use-to-schedule.ts'

export function Experts() {
  const { session, settings, hours, now } = useDesk()
  const toSchedule = useToSchedule()
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
    <ExpertsScreen
      {...{ session, hours, now, onDirty }}
      edits={settings.codeEdits}
      leaving={status === 'blocked' ? { proceed, stay: reset } : null}
      onToSchedule={() => toSchedule()}
      onOpenSession={toSchedule}
      onToHits={() => toSchedule()}
    />
  )
}
