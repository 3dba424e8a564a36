/**
 * The calendar itself: FullCalendar with our events. It decides nothing: what is dragged goes back to where it stood,
 * and where it was dropped is told.
 */
import FullCalendar, {
  type CalendarOptions,
  type DayCellInfo,
  type DayHeaderInfo,
  type EventApi,
} from '@fullcalendar/react'
import dayGridPlugin from '@fullcalendar/react/daygrid'
import interactionPlugin from '@fullcalendar/react/interaction'
import listPlugin from '@fullcalendar/react/list'
import jaLocale from '@fullcalendar/react/locales/ja'
import classicTheme from '@fullcalendar/react/themes/classic'
import timeGridPlugin from '@fullcalendar/react/timegrid'
import { useMemo } from 'react'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import { whyClosedOn, type DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import type { Seat } from '../../../shared/domain/booking/seats.ts'
import type { CalendarSpan } from '../../../shared/domain/time/calendar-span.ts'
import {
  dateOf,
  minuteOfDay,
  readInstant,
  toInstantText,
  type DateText,
  type InstantText,
} from '../../../shared/domain/time/tokyo.ts'
import { minuteText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { cx } from '../../ui/cx.ts'
import './calendar.css'
import { DayCellTop, DayHeader } from './calendar-day.tsx'
import { EventContent, eventClass } from './calendar-event.tsx'
import {
  backgroundEvents,
  meaningOf,
  minutesShown,
  pickedEvents,
  seatEvents,
  sessionEvents,
  type Picked,
} from './calendar-events.ts'
import styles from './calendar.module.css'
import type { Schedule } from './use-schedule.ts'

const { sessions: texts } = messages

export interface DroppedPlace {
  readonly from: InstantText
  readonly to: InstantText
}

export interface CalendarProps {
  schedule: Schedule
  span: CalendarSpan
  date: DateText
  now: InstantText
  hours: DeskHours
  picked: Picked | null
  chosenId: string | null
  isLocked: boolean
  showsWeekends: boolean
  onSession: (view: ExpertSessionView) => void
  onSeat: (seat: Seat) => void
  onDay: (date: DateText) => void
  /** While it is dragged or drawn out: where it would stand. */
  onDragOver: (view: ExpertSessionView, place: DroppedPlace) => void
  onDragEnd: () => void
  onDrop: (view: ExpertSessionView, place: DroppedPlace) => void
}

const views: Readonly<Record<CalendarSpan, string>> = {
  day: 'timeGridDay',
  week: 'timeGridWeek',
  month: 'dayGridMonth',
  list: 'listMonth',
}
const plugins = [dayGridPlugin, timeGridPlugin, listPlugin, interactionPlugin, classicTheme]
const locales = [jaLocale]

const dateShown = (date: Date): DateText => dateOf(toInstantText(date.getTime()))

/** Only full hours have a name on the axis. */
const hourText = (date: Date): string => {
  const minute = minuteOfDay(toInstantText(date.getTime()))
  return minute % 60 === 0 ? texts.hour(minute / 60) : ''
}

const placeOf = (event: Pick<EventApi, 'startStr' | 'endStr'>): DroppedPlace | null => {
  const [from, to] = [readInstant(event.startStr), readInstant(event.endStr)]
  return from.ok && to.ok ? { from: from.value, to: to.value } : null
}

const cellClass = (info: DayCellInfo, hours: DeskHours): string =>
  cx(
    styles['cell'],
    info.isOther && styles['other'],
    whyClosedOn(hours, dateShown(info.date)) !== null && styles['closed'],
  )

const draggedOf = (event: EventApi | null): ExpertSessionView | null => {
  const meaning = event === null ? null : meaningOf(event)
  return meaning?.is === 'session' ? meaning.view : null
}

const fixed = {
  plugins,
  locales,
  locale: 'ja',
  timeZone: 'Asia/Tokyo',
  headerToolbar: false,
  height: '100%',
  expandRows: true,
  allDaySlot: false,
  slotDuration: '00:30:00',
  slotHeaderInterval: '00:30:00',
  dayHeaderAlign: 'start',
  snapDuration: '00:05:00',
  firstDay: 1,
  nowIndicator: true,
  fixedWeekCount: true,
  dayMaxEvents: true,
  eventInteractive: true,
  slotEventOverlap: false,
  displayEventTime: false,
  eventDisplay: 'block',
  eventMinHeight: 18,
  noEventsText: texts.noneInSpan,
} satisfies CalendarOptions

export function Calendar(props: CalendarProps) {
  const { schedule, span, date, now, hours, showsWeekends, onDay } = props
  const isGrid = span === 'day' || span === 'week'
  const { events, shown } = useEvents(props, isGrid)
  const moving = movingOf(props)
  return (
    <div className={styles['calendar']} role="region" aria-label={texts.calendar}>
      <FullCalendar
        key={`${span} ${date}`}
        {...fixed}
        {...moving}
        initialView={views[span]}
        initialDate={date}
        now={now}
        weekends={showsWeekends || span === 'day'}
        events={events}
        slotMinTime={`${minuteText(shown.fromMinute).padStart(5, '0')}:00`}
        slotMaxTime={`${minuteText(shown.toMinute).padStart(5, '0')}:00`}
        slotHeaderContent={(info) => hourText(info.date)}
        dayHeaderContent={(info: DayHeaderInfo) =>
          isGrid ? (
            <DayHeader
              date={dateShown(info.date)}
              {...{ schedule, hours, now }}
              onDay={span === 'day' ? null : onDay}
            />
          ) : (
            info.text
          )
        }
        dayCellTopContent={(info: DayCellInfo) => (
          <DayCellTop date={dateShown(info.date)} {...{ schedule, hours, now, onDay }} />
        )}
        dayCellClass={(info: DayCellInfo) => cellClass(info, hours)}
        eventClass={(info) => eventClass(info, now)}
        backgroundEventClass={(info) => eventClass(info, now)}
        eventContent={(info) => <EventContent {...{ info, now }} />}
        backgroundEventContent={(info) => <EventContent {...{ info, now }} />}
      />
    </div>
  )
}

function useEvents(
  { schedule, span, hours, picked, chosenId, isLocked }: CalendarProps,
  isGrid: boolean,
) {
  return useMemo(() => {
    const { sessions, dates, experts } = schedule
    const hoursOnly = isGrid
      ? [...backgroundEvents(hours, dates), ...seatEvents(schedule, picked)]
      : []
    return {
      shown: minutesShown(hours, isGrid ? dates : [], isGrid ? sessions : []),
      events: [
        ...sessionEvents(sessions, { isLocked: isLocked || span === 'list', chosenId }),
        ...hoursOnly,
        ...pickedEvents(picked, experts),
      ],
    }
  }, [schedule, span, hours, picked, chosenId, isLocked, isGrid])
}

/** A drop is a question, not a change: the event goes back until it was answered. */
function movingOf({
  onSession,
  onSeat,
  onDragOver,
  onDragEnd,
  onDrop,
}: CalendarProps): CalendarOptions {
  const dropped = (info: { readonly event: EventApi; readonly revert: () => void }) => {
    const [view, place] = [draggedOf(info.event), placeOf(info.event)]
    info.revert()
    if (view !== null && place !== null) onDrop(view, place)
  }
  return {
    eventClick: ({ event }) => {
      const meaning = meaningOf(event)
      if (meaning?.is === 'session') onSession(meaning.view)
      if (meaning?.is === 'seat') onSeat(meaning.seat)
    },
    eventAllow: (span, event) => {
      const [view, place] = [draggedOf(event), placeOf(span)]
      if (view !== null && place !== null) onDragOver(view, place)
      return true
    },
    eventDragStop: onDragEnd,
    eventResizeStop: onDragEnd,
    eventDrop: dropped,
    eventResize: dropped,
  }
}
