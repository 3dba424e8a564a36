/** One thing in the calendar: a session with its number and state, a free seat, the seat that is picked. */
import type { EventDisplayInfo } from '@fullcalendar/react'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import type { ExpertKind } from '../../../shared/domain/expert/expert.ts'
import { toEpochMs, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { timeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { Num, VisuallyHidden } from '../../ui/text.tsx'
import { meaningOf, type Meaning } from './calendar-events.ts'
import styles from './calendar.module.css'
import { expertText, kindIcon, numberText, placeText, stateLook } from './schedule-text.ts'

const { sessions, words } = messages

const kindClass = { lawyer: 'law', psychologist: 'psy' } as const satisfies Record<
  ExpertKind,
  string
>

export function eventClass(info: EventDisplayInfo, now: InstantText): string {
  const meaning = meaningOf(info.event)
  switch (meaning?.is) {
    case 'session':
      return cx(
        styles['event'],
        styles[kindClass[meaning.view.coded.kind]],
        styles[meaning.view.coded.state],
        meaning.isChosen && styles['chosen'],
        meaning.view.coded.to <= now && styles['past'],
      )
    case 'seat':
      return cx(styles['event'], styles['seat'], styles[kindClass[meaning.seat.kind]])
    case 'picked':
      return cx(styles['event'], styles['picked'], styles[kindClass[meaning.picked.kind]])
    case 'closed':
      return cx(styles['closed'])
    case 'pause':
      return cx(styles['pause'])
    case undefined:
      return ''
  }
}

const minutesOf = ({ from, to }: { from: InstantText; to: InstantText }): number =>
  (toEpochMs(to) - toEpochMs(from)) / 60_000

/** The expert's own time before and after, as long as it is. */
function Buffers({ view: { coded } }: { view: ExpertSessionView }) {
  const minutes = minutesOf(coded)
  const share = (buffer: number) => `${(buffer / minutes) * 100}%`
  return (
    <>
      {coded.bufferBeforeMinutes > 0 && (
        <i
          className={cx(styles['buffer'], styles['before'])}
          style={{ height: share(coded.bufferBeforeMinutes) }}
        />
      )}
      {coded.bufferAfterMinutes > 0 && (
        <i
          className={cx(styles['buffer'], styles['after'])}
          style={{ height: share(coded.bufferAfterMinutes) }}
        />
      )}
    </>
  )
}

interface SessionProps {
  view: ExpertSessionView
  now: InstantText
  isGrid: boolean
  isOneLine: boolean
}

function SessionEvent({ view, now, isGrid, isOneLine }: SessionProps) {
  const look = stateLook(view, now)
  const { coded } = view
  return (
    <>
      {isGrid && <Buffers view={view} />}
      <span className={styles['line']}>
        <Icon name={kindIcon[coded.kind]} size="s" />
        {!isGrid && <Num>{timeText(coded.from)}</Num>}
        <Num className={styles['number']}>{numberText(view)}</Num>
        <span className={styles['name']}>{expertText(view)}</span>
        <span className={styles['state']}>
          <Icon name={look.icon} size="s" />
          <span className={styles['rest']}>{look.text}</span>
        </span>
      </span>
      {isGrid && !isOneLine && (
        <span className={styles['line']}>
          <Num>{timeText(coded.from)}</Num>
          {coded.series !== null && words.nth(coded.series.nth)}
        </span>
      )}
    </>
  )
}

interface FreelyProps {
  kind: ExpertKind
  from: InstantText
  expert: string
  isPicked?: boolean
}

function Freely({ kind, from, expert, isPicked = false }: FreelyProps) {
  return (
    <span className={styles['line']}>
      <Icon name={isPicked ? 'okc' : kindIcon[kind]} size="s" />
      <Num>{timeText(from)}</Num>
      <span className={styles['name']}>{expert}</span>
      <span className={styles['rest']}>{isPicked ? sessions.picked : sessions.free}</span>
    </span>
  )
}

const shortMinutes = 45

/** Its words for the eye are short; a reader of the screen hears it whole. */
export function EventContent({ info, now }: { info: EventDisplayInfo; now: InstantText }) {
  const meaning = meaningOf(info.event)
  const spoken = spokenEvent(meaning, now)
  return (
    <span
      className={styles['content']}
      data-session={meaning?.is === 'session' ? meaning.view.sessionId : undefined}
      data-seat={meaning?.is === 'seat' ? meaning.seat.expertId : undefined}
      data-picked={meaning?.is === 'picked' ? '' : undefined}
    >
      {spoken !== null && <VisuallyHidden>{spoken}</VisuallyHidden>}
      <span aria-hidden={spoken !== null} className={styles['content']}>
        <Shown {...{ info, now }} />
      </span>
    </span>
  )
}

function Shown({ info, now }: { info: EventDisplayInfo; now: InstantText }) {
  const meaning = meaningOf(info.event)
  const isGrid = info.view.type.startsWith('timeGrid')
  switch (meaning?.is) {
    case 'session': {
      const isOneLine = minutesOf(meaning.view.coded) < shortMinutes
      return <SessionEvent view={meaning.view} {...{ now, isGrid, isOneLine }} />
    }
    case 'seat': {
      const { kind, from } = meaning.seat
      return <Freely {...{ kind, from }} expert={meaning.expert.name} />
    }
    case 'picked': {
      const { kind, from } = meaning.picked
      return <Freely {...{ kind, from }} expert={meaning.expert?.name ?? ''} isPicked />
    }
    case 'closed':
      return meaning.why === null ? null : <ClosedDay why={meaning.why} />
    case 'pause':
      return <span className={styles['pauseText']}>{sessions.phonePause}</span>
    case undefined:
      return null
  }
}

function ClosedDay({ why }: { why: string }) {
  return (
    <span className={styles['closedText']}>
      <Icon name="dash" />
      <b>{sessions.closed}</b>
      {why}
    </span>
  )
}

/** What a reader of the screen hears of it. */
function spokenEvent(meaning: Meaning | null, now: InstantText): string | null {
  switch (meaning?.is) {
    case 'session': {
      const { view } = meaning
      const kind = sessions.kinds[view.coded.kind]
      return sessions.spoken(
        placeText(view.coded),
        kind,
        expertText(view),
        numberText(view),
        stateLook(view, now).text,
      )
    }
    case 'seat':
      return sessions.spokenSeat(
        placeText(meaning.seat),
        sessions.kinds[meaning.seat.kind],
        meaning.expert.name,
      )
    case 'picked':
      return sessions.spokenPicked(placeText(meaning.picked), sessions.kinds[meaning.picked.kind])
    default:
      return null
  }
}
