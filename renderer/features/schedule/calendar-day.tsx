/** The head of a day: its number, whether it is open, how many sessions it has and how many seats are free. */
import { whyClosedOn, type DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import {
  dateOf,
  weekdayOf,
  type DateText,
  type InstantText,
} from '../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../shared/messages/language.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './calendar.module.css'
import { closedText } from './schedule-text.ts'
import type { Schedule } from './use-schedule.ts'

const { sessions, words } = messages

interface DayProps {
  date: DateText
  schedule: Schedule
  hours: DeskHours
  now: InstantText
  /** `null`: that day alone is shown already. */
  onDay: ((date: DateText) => void) | null
}

const countsOn = ({ schedule, date }: Pick<DayProps, 'schedule' | 'date'>) => {
  const at = schedule.dates.indexOf(date)
  return {
    booked: schedule.sessions.filter(({ coded }) => dateOf(coded.from) === date).length,
    free: [...schedule.seats.values()].reduce((sum, days) => sum + (days[at]?.free.length ?? 0), 0),
  }
}

function Counts(props: Pick<DayProps, 'schedule' | 'date'>) {
  const { booked, free } = countsOn(props)
  return (
    <span className={styles['counts']}>
      {booked > 0 && sessions.bookedCount(booked)}
      {free > 0 && <span className={styles['free']}>{sessions.freeCount(free)}</span>}
    </span>
  )
}

/** Leads to that day alone, for the mouse: the library hides the head from readers of the screen, who hear the date of its column. */
function DayName({ date, now, onDay }: Pick<DayProps, 'date' | 'now' | 'onDay'>) {
  const look = cx(styles['day'], dateOf(now) === date && styles['today'])
  const name = (
    <>
      <b>{Number(date.slice(8))}</b> {words.weekdays[weekdayOf(date) - 1]}
    </>
  )
  if (onDay === null) return <span className={look}>{name}</span>
  return (
    <button type="button" tabIndex={-1} className={look} onClick={() => onDay(date)}>
      {name}
    </button>
  )
}

export function DayHeader({ date, schedule, hours, now, onDay }: DayProps) {
  const why = whyClosedOn(hours, date)
  return (
    <span className={styles['head']}>
      <DayName {...{ date, now, onDay }} />
      {why === null ? (
        <Counts {...{ schedule, date }} />
      ) : (
        <span className={styles['why']}>
          <Icon name={why.code === 'national-holiday' ? 'flag' : 'dash'} size="s" />
          {closedText(why)}
        </span>
      )}
    </span>
  )
}

/** In the month, where a day has no head of its own: hidden from readers of the screen, who hear the cell's date. */
export function DayCellTop({ date, schedule, hours, now, onDay }: DayProps) {
  const why = whyClosedOn(hours, date)
  return (
    <span className={styles['cellTop']}>
      <button
        type="button"
        className={cx(styles['number'], dateOf(now) === date && styles['todayMark'])}
        tabIndex={-1}
        onClick={() => onDay?.(date)}
      >
        {Number(date.slice(8))}
      </button>
      {why !== null && <span className={styles['whyNot']}>{closedText(why)}</span>}
      {why === null && <FreeCount {...{ schedule, date }} />}
    </span>
  )
}

function FreeCount(props: Pick<DayProps, 'schedule' | 'date'>) {
  const { free } = countsOn(props)
  return free === 0 ? null : <span className={styles['free']}>{sessions.freeCount(free)}</span>
}
