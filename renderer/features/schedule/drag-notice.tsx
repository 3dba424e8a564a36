/** Says, while a session is dragged, whether it could stand there, and why not. The drop is decided on everything there is. */
import { useSyncExternalStore } from 'react'
import { sessionOf } from '../../data/queries/sessions.ts'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import { checkMove } from '../../../shared/domain/booking/decide-booking.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import type { DroppedPlace } from './calendar.tsx'
import { refusalLines } from './checks.tsx'
import type { ScheduleDesk } from './schedule-desk.ts'
import { placeText } from './schedule-text.ts'
import styles from './schedule.module.css'
import type { Schedule } from './use-schedule.ts'

const { sessions } = messages

interface Said {
  readonly text: string
  readonly isGood: boolean
}
let said: Said | null = null
const listeners = new Set<() => void>()
const tell = (next: Said | null): void => {
  if (next?.text === said?.text) return
  said = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Kept outside of React: a calendar that is drawn anew in the middle of a drag loses it. */
export const dragNotice = {
  check(
    view: ExpertSessionView,
    place: DroppedPlace,
    schedule: Schedule,
    { now, hours, settings }: ScheduleDesk,
  ): void {
    const { expertId, caseFileId, room, personId } = view.coded
    const caseFile = { id: caseFileId, state: 'open', callerId: personId, affectedIds: [] } as const
    const sessionsNear = schedule.near.map(sessionOf)
    const around = {
      ...{ now, hours, settings: settings.booking },
      ...{ experts: schedule.experts, sessions: sessionsNear },
    }
    const move = { caseFile, expertId, ...place, room, override: null }
    const against = refusalLines(checkMove(sessionOf(view), move, around))
    const isGood = against.length === 0
    const text = isGood
      ? sessions.dragHere(placeText(place))
      : sessions.dragNot(placeText(place), against[0] ?? '')
    tell({ text, isGood })
  },
  end(): void {
    tell(null)
  },
}

export function DragNotice() {
  const shown = useSyncExternalStore(subscribe, () => said)
  return shown === null ? null : (
    <div className={styles['notice']}>
      <Banner tone={shown.isGood ? 'ok' : 'warn'} live="polite">
        {shown.text}
      </Banner>
    </div>
  )
}
