/** The schedule as a screen: what its address says, and where it leads. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import * as v from 'valibot'
import { ScheduleScreen } from '../features/schedule/schedule-screen.tsx'
import { dateOf, instantOn, minuteOfDay, type InstantText } from '../../shared/domain/time/tokyo.ts'
import { useDesk } from './desk-context.ts'

/** Whole minutes: the calendar is not drawn anew every second. */
export const minuteOf = (now: InstantText): InstantText => instantOn(dateOf(now), minuteOfDay(now))

/** A case to book for, or a session to look at: random ids, nothing more. */
export const scheduleStart = v.object({
  caseFileId: v.optional(v.string()),
  sessionId: v.optional(v.string()),
})

export function Schedule() {
  const { now, hours, settings, session, say } = useDesk()
  const { caseFileId = null, sessionId = null } = useSearch({ from: '/schedule' })
  const navigate = useNavigate()
  return (
    <ScheduleScreen
      key={`${caseFileId ?? ''} ${sessionId ?? ''}`}
      desk={{ now: minuteOf(now), hours, settings, session }}
      start={{ caseFileId, sessionId }}
      onSheet={(span, from, expertId) =>
        void navigate({
          to: '/schedule/sheet',
          search: { span, from, ...(expertId === null ? {} : { expert: expertId }) },
        })
      }
      onSessionSheet={({ sessionId, coded: { caseFileId } }) =>
        void navigate({
          to: '/cases/$caseFileId/session/$sessionId',
          params: { caseFileId, sessionId },
        })
      }
      onExperts={() => void navigate({ to: '/experts' })}
      onOpenCase={(id) => void navigate({ to: '/cases/$caseFileId', params: { caseFileId: id } })}
      onSay={say}
    />
  )
}
