/** The schedule of expert sessions: the days with their seats, and beside them what is being booked, looked at, or waits. */
import { lazy, Suspense, useState } from 'react'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import { whyClosedOn } from '../../../shared/domain/desk/desk-hours.ts'
import { daysShown, stepped, type CalendarSpan } from '../../../shared/domain/time/calendar-span.ts'
import { dateOf, weekdayOf, type DateText } from '../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { BookingPanel } from './booking-panel.tsx'
import { dragNotice, DragNotice } from './drag-notice.tsx'
import { ExportDialog } from './print/export-dialog.tsx'
import { OffersPanel } from './offers-panel.tsx'
import { QueuesPanel } from './queues-panel.tsx'
import { FilterLine, ScheduleBar } from './schedule-bar.tsx'
import { whyNot, type ScheduleDesk } from './schedule-desk.ts'
import styles from './schedule.module.css'
import { SessionPanel } from './session-panel.tsx'
import { useScheduleCommands } from './schedule-commands.ts'
import { usePanes, type Panes, type ScheduleStart } from './use-panes.ts'
import { useSchedule, type Filter, type Schedule } from './use-schedule.ts'

const { frame, sessions } = messages

/** The library of the calendar is large: it is read when the schedule is first opened. */
const Calendar = lazy(() => import('./calendar.tsx').then((file) => ({ default: file.Calendar })))

export interface ScheduleScreenProps {
  desk: ScheduleDesk
  start: ScheduleStart
  onSheet: (span: 'day' | 'week', date: DateText, expertId: string | null) => void
  onSessionSheet: (view: ExpertSessionView) => void
  onExperts: () => void
  onOpenCase: (caseFileId: string) => void
  onSay: (said: string) => void
}

export function ScheduleScreen(props: ScheduleScreenProps) {
  const { desk, start, onSheet } = props
  const { now, hours } = desk
  const [span, setSpan] = useState<CalendarSpan>('week')
  const [date, setDate] = useState<DateText>(() => dateOf(now))
  const [filter, setFilter] = useState<Filter>({ kind: null, expertId: null })
  const [chosenWeekends, setWeekends] = useState<boolean | null>(null)
  const schedule = useSchedule(desk, daysShown(span, date), filter)
  const showsWeekends = chosenWeekends ?? hasWeekend(schedule, desk)
  const panes = usePanes(start, setDate)
  const bookingReason = whyNot(desk, 'session.book')
  const [exported, setExported] = useState<Exported | null>(null)
  const toSheet = () => onSheet(span === 'day' ? 'day' : 'week', date, filter.expertId)
  useShortcuts({ T: () => setDate(dateOf(now)), 'Ctrl+P': toSheet })
  useShortcuts({ N: panes.book }, { isActive: bookingReason === undefined })
  useScheduleCommands({
    onBook: panes.book,
    onSheet: toSheet,
    onExperts: props.onExperts,
    bookingReason,
  })
  return (
    <div className={styles['screen']}>
      <ScheduleBar
        {...{ span, date, showsWeekends, bookingReason }}
        onSpan={setSpan}
        onStep={(steps) => setDate(stepped(span, date, steps))}
        onToday={() => setDate(dateOf(now))}
        onBook={panes.book}
        onSheet={toSheet}
        onExport={() => setExported({ expertId: filter.expertId, sessionId: null })}
        onExperts={props.onExperts}
      />
      <div className={styles['work']}>
        <NoExperts schedule={schedule} onExperts={props.onExperts} />
        <Suspense fallback={<p>{frame.loading}</p>}>
          <Calendar
            {...{ schedule, span, date, now, hours, showsWeekends }}
            picked={panes.picked}
            chosenId={panes.pane.is === 'session' ? panes.pane.sessionId : null}
            isLocked={whyNot(desk, 'session.change') !== undefined}
            onSession={({ sessionId }) => panes.open(sessionId)}
            onSeat={panes.takeSeat}
            onDay={(day) => {
              setDate(day)
              setSpan('day')
            }}
            onDragOver={(view, place) => dragNotice.check(view, place, schedule, desk)}
            onDragEnd={dragNotice.end}
            onDrop={(view, place) => {
              const { expertId, kind } = view.coded
              panes.drop(view.sessionId, { expertId, kind, ...place })
            }}
          />
        </Suspense>
        <div className={styles['below']}>
          <FilterLine
            experts={schedule.experts}
            {...{ filter, showsWeekends }}
            onFilter={setFilter}
            onWeekends={setWeekends}
          />
          <DragNotice />
        </div>
      </div>
      <SidePanel
        {...props}
        panes={panes}
        onExport={(sessionId) => setExported({ expertId: null, sessionId })}
      />
      <ExportDialog
        isOpen={exported !== null}
        onClose={() => setExported(null)}
        expertId={exported?.expertId ?? null}
        sessionId={exported?.sessionId ?? null}
        month={monthOf(date)}
        edits={desk.settings.codeEdits}
      />
    </div>
  )
}

interface Exported {
  readonly expertId: string | null
  readonly sessionId: string | null
}
const monthOf = (date: DateText): `${string}-${string}` => `${date.slice(0, 4)}-${date.slice(5, 7)}`

/** A weekend that is open, or has sessions, is never hidden unasked. */
const hasWeekend = ({ dates, sessions: all }: Schedule, { hours }: ScheduleDesk): boolean =>
  dates.some((date) => weekdayOf(date) > 5 && whyClosedOn(hours, date) === null) ||
  all.some(({ coded }) => weekdayOf(dateOf(coded.from)) > 5)

function NoExperts({ schedule, onExperts }: { schedule: Schedule; onExperts: () => void }) {
  if (!schedule.isRead || schedule.experts.length > 0) return null
  return (
    <Banner
      tone="info"
      title={sessions.noExperts}
      actions={
        <Button size="sm" icon="people" onPress={onExperts}>
          {sessions.experts}
        </Button>
      }
    >
      {' '}
      {sessions.noExpertsHint}
    </Banner>
  )
}

interface SidePanelProps extends ScheduleScreenProps {
  panes: Panes
  onExport: (sessionId: string) => void
}

function SidePanel({ panes, ...props }: SidePanelProps) {
  const { desk, onSay } = props
  const { pane, freed } = panes
  return (
    <aside className={styles['panel']} aria-label={sessions.panel}>
      {freed !== null && (
        <OffersPanel seat={freed} onClose={panes.dismissFreed} onBookFor={panes.bookFor} />
      )}
      {pane.is === 'queues' && (
        <QueuesPanel
          desk={desk}
          onOpen={(sessionId) => panes.open(sessionId)}
          onMove={(sessionId) => panes.open(sessionId, true)}
          onBookFor={(waiting) => panes.bookFor(waiting, null)}
          onSay={onSay}
        />
      )}
      {pane.is === 'booking' && (
        <BookingPanel
          key={panes.formNumber}
          desk={desk}
          form={panes.form}
          onForm={panes.changeForm}
          onClose={panes.close}
          onBooked={(sessionId, said) => {
            onSay(said)
            panes.booked(sessionId)
          }}
        />
      )}
      {pane.is === 'session' && (
        <SessionPanel
          key={pane.sessionId}
          desk={desk}
          sessionId={pane.sessionId}
          dropped={pane.dropped}
          isMoving={pane.isMoving}
          onMoving={(isMoving) => panes.open(pane.sessionId, isMoving)}
          onPicked={panes.showMove}
          onClose={panes.close}
          onFreed={panes.free}
          onSay={onSay}
          onOpenCase={props.onOpenCase}
          onSheet={props.onSessionSheet}
          onExport={props.onExport}
        />
      )}
    </aside>
  )
}
