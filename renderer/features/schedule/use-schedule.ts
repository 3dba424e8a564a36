/** What a span of days holds: experts, sessions, and the seats that are still free. */
import { useMemo } from 'react'
import { subscribe } from '../../data/queries/live.ts'
import { listExperts, listSessions, sessionOf } from '../../data/queries/sessions.ts'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import { seatsOf, type SeatDay } from '../../../shared/domain/booking/seats.ts'
import type { Expert, ExpertKind } from '../../../shared/domain/expert/expert.ts'
import { datesIn } from '../../../shared/domain/time/calendar-span.ts'
import type { Period } from '../../../shared/domain/time/period.ts'
import { addDays, instantOn, type DateText } from '../../../shared/domain/time/tokyo.ts'
import { useLive } from '../../ui/use-live.ts'
import type { ScheduleDesk } from './schedule-desk.ts'

/** `null`: every one. */
export interface Filter {
  readonly kind: ExpertKind | null
  readonly expertId: string | null
}

export interface Schedule {
  readonly dates: readonly DateText[]
  /** Every expert on record, whatever the filter. */
  readonly experts: readonly Expert[]
  /** Those that begin in the span and pass the filter, in the order of time; without cancelled ones. */
  readonly sessions: readonly ExpertSessionView[]
  /** Those of the span and a day around, whatever the filter. */
  readonly near: readonly ExpertSessionView[]
  /** By expert: a day each, in the order of the dates. */
  readonly seats: ReadonlyMap<string, readonly SeatDay[]>
  readonly isRead: boolean
}

const none: readonly never[] = []

const passes = (filter: Filter, kind: ExpertKind, expertId: string): boolean =>
  (filter.kind === null || filter.kind === kind) &&
  (filter.expertId === null || filter.expertId === expertId)

/** A day more on both sides, so that buffers over midnight are seen. */
const readFrom = ({ from, to }: Period<DateText>): Period => ({
  from: instantOn(addDays(from, -1), 0),
  to: instantOn(addDays(to, 1), 0),
})

export function useSchedule(
  { now, hours }: Pick<ScheduleDesk, 'now' | 'hours'>,
  { from, to }: Period<DateText>,
  filter: Filter,
): Schedule {
  const experts = useLive({ read: listExperts, subscribe }, 'experts')
  const near = useLive(
    { read: () => listSessions(readFrom({ from, to })), subscribe },
    `${from} ${to}`,
  )
  const dates = useMemo(() => datesIn({ from, to }), [from, to])
  const { kind, expertId } = filter
  const shown = useMemo(() => {
    const every = (experts ?? none).map(({ record }) => record)
    const wanted = every.filter((expert) => passes({ kind, expertId }, expert.kind, expert.id))
    const around = { now, hours, sessions: (near ?? none).map(sessionOf) }
    return {
      experts: every,
      near: near ?? none,
      seats: new Map(wanted.map((expert) => [expert.id as string, seatsOf(around, expert, dates)])),
      sessions: (near ?? none).filter(
        ({ coded }) =>
          coded.state !== 'cancelled' &&
          coded.from.slice(0, 10) >= from &&
          coded.from.slice(0, 10) < to &&
          passes({ kind, expertId }, coded.kind, coded.expertId),
      ),
    }
  }, [experts, near, now, hours, dates, from, to, kind, expertId])
  return { ...shown, dates, isRead: experts !== undefined && near !== undefined }
}
