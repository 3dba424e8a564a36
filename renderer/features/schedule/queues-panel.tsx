/** What waits at the schedule: bookings to be moved, tentative ones that ran out, sessions without outcome, and the waitlist. */
import { useState } from 'react'
import { freeRunOut } from '../../actions/session/change-session.ts'
import { withdrawWaiting } from '../../actions/session/waitlist.ts'
import { subscribe } from '../../data/queries/live.ts'
import {
  listNoLongerFit,
  listRunOut,
  listSessions,
  listUnanswered,
  listWaitlist,
} from '../../data/queries/sessions.ts'
import type { ExpertSessionView, WaitlistView } from '../../data/queries/session-views.ts'
import { isOpenState } from '../../../shared/domain/booking/expert-session.ts'
import {
  addDays,
  dateOf,
  daysBetween,
  instantOn,
  type InstantText,
} from '../../../shared/domain/time/tokyo.ts'
import { receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import { refusalLines } from './checks.tsx'
import styles from './panel.module.css'
import { problemLines, Problems } from './problems.tsx'
import { whyNot, type ScheduleDesk } from './schedule-desk.ts'
import {
  expertText,
  kindIcon,
  numberText,
  personText,
  placeText,
  stateLook,
} from './schedule-text.ts'
import { WaitDialog } from './wait-dialog.tsx'

const { sessions, words } = messages

export interface QueuesPanelProps {
  desk: ScheduleDesk
  onOpen: (sessionId: string) => void
  onMove: (sessionId: string) => void
  /** Looks for a seat for somebody who waits. */
  onBookFor: (waiting: WaitlistView) => void
  onSay: (said: string) => void
}

export function QueuesPanel(props: QueuesPanelProps) {
  const unfit = useLive({ read: listNoLongerFit, subscribe }, 'unfit') ?? []
  const ranOut = useLive({ read: listRunOut, subscribe }, props.desk.now) ?? []
  const unanswered = useLive({ read: listUnanswered, subscribe }, props.desk.now) ?? []
  return (
    <>
      {unfit.length > 0 && (
        <Queue title={sessions.toMove} lead={sessions.toMoveLead} isLate count={unfit.length}>
          {unfit.map(({ session, refusals }) => (
            <SessionRow
              key={session.sessionId}
              view={session}
              note={refusalLines(refusals)[0] ?? ''}
              onPress={() => props.onMove(session.sessionId)}
            />
          ))}
        </Queue>
      )}
      {ranOut.length > 0 && <RanOut ranOut={ranOut} {...props} />}
      {unanswered.length > 0 && (
        <Queue title={sessions.unanswered} lead={sessions.unansweredLead} count={unanswered.length}>
          {unanswered.map((view) => (
            <SessionRow
              key={view.sessionId}
              view={view}
              onPress={() => props.onOpen(view.sessionId)}
            />
          ))}
        </Queue>
      )}
      <Ahead {...props} />
      <Waitlist {...props} />
    </>
  )
}

interface QueueProps {
  title: string
  lead: string
  count: number
  isLate?: boolean
  actions?: React.ReactNode
  children: React.ReactNode
}

function Queue({ title, lead, count, isLate = false, actions, children }: QueueProps) {
  return (
    <Card
      title={title}
      tags={
        <Tag tone={isLate ? 'late' : 'due'} icon={isLate ? 'dia' : 'clock'}>
          {sessions.count(count)}
        </Tag>
      }
      actions={actions}
      body="flush"
      className={styles['queue']}
    >
      <p className={styles['lead']}>{lead}</p>
      <div className={styles['scroller']}>
        <List label={title}>{children}</List>
      </div>
    </Card>
  )
}

interface RowProps {
  view: ExpertSessionView
  note?: string
  onPress: () => void
}

function SessionRow({ view, note = '', onPress }: RowProps) {
  return (
    <ListRow onPress={onPress}>
      <Icon name={kindIcon[view.coded.kind]} size="s" />
      <span className={styles['item']}>
        <span>
          {placeText(view.coded)} {expertText(view)} <Num>{numberText(view)}</Num>
        </span>
        {note !== '' && <Note>{note}</Note>}
      </span>
    </ListRow>
  )
}

const daysAhead = 7

const readAhead = async (now: InstantText): Promise<readonly ExpertSessionView[]> => {
  const to = instantOn(addDays(dateOf(now), daysAhead + 1), 0)
  return (await listSessions({ from: now, to })).filter(({ coded }) => isOpenState(coded.state))
}

function Ahead({ desk, onOpen }: QueuesPanelProps) {
  const ahead = useLive({ read: () => readAhead(desk.now), subscribe }, desk.now)
  return (
    <Card
      title={sessions.ahead}
      tags={<Note>{sessions.count(ahead?.length ?? 0)}</Note>}
      body="flush"
      isGrowing
      className={styles['ahead']}
    >
      {ahead?.length === 0 && <p className={styles['empty']}>{sessions.nothingAhead}</p>}
      <div className={styles['scroller']}>
        <List label={sessions.ahead}>
          {(ahead ?? []).map((view) => (
            <SessionRow
              key={view.sessionId}
              view={view}
              note={`${personText(view)} ${stateLook(view, desk.now).text}`}
              onPress={() => onOpen(view.sessionId)}
            />
          ))}
        </List>
      </div>
    </Card>
  )
}

/** Nothing falls free unseen: where the desk chose so, somebody presses for all that ran out. */
function RanOut({
  ranOut,
  desk,
  onOpen,
  onSay,
}: QueuesPanelProps & { ranOut: readonly ExpertSessionView[] }) {
  const [problems, setProblems] = useState<readonly string[]>([])
  const free = async () => {
    const outcome = await freeRunOut()
    setProblems(problemLines(outcome))
    if (outcome.kind === 'done') onSay(sessions.freed(outcome.value))
  }
  const { expiredFallFree } = desk.settings.booking
  return (
    <Queue
      title={sessions.ranOutTitle}
      lead={expiredFallFree ? sessions.ranOutFreeLead : sessions.ranOutLead}
      isLate
      count={ranOut.length}
      actions={
        expiredFallFree && (
          <Button
            size="sm"
            onPress={() => void free()}
            disabledReason={whyNot(desk, 'session.change')}
          >
            {sessions.freeThem}
          </Button>
        )
      }
    >
      {ranOut.map((view) => (
        <SessionRow key={view.sessionId} view={view} onPress={() => onOpen(view.sessionId)} />
      ))}
      <Problems lines={problems} />
    </Queue>
  )
}

function Waitlist({ desk, onBookFor, onSay }: QueuesPanelProps) {
  const waiting = useLive({ read: listWaitlist, subscribe }, 'waitlist')
  const [isAdding, setAdding] = useState(false)
  const [problems, setProblems] = useState<readonly string[]>([])
  const locked = whyNot(desk, 'session.book')
  const withdraw = async (view: WaitlistView) => {
    const outcome = await withdrawWaiting(view.record.id)
    setProblems(problemLines(outcome))
    if (outcome.kind === 'done') onSay(sessions.said.withdrawn)
  }
  return (
    <Card
      title={sessions.waitlist}
      tags={<Note>{sessions.count(waiting?.length ?? 0)}</Note>}
      actions={
        <Button size="sm" icon="plus" onPress={() => setAdding(true)} disabledReason={locked}>
          {sessions.addWaiting}
        </Button>
      }
      body="flush"
      className={styles['queue']}
    >
      <Problems lines={problems} />
      {waiting?.length === 0 && <p className={styles['empty']}>{sessions.nobodyWaits}</p>}
      <div className={styles['scroller']}>
        <List label={sessions.waitlist}>
          {(waiting ?? []).map((view) => (
            <WaitRow
              key={view.record.id}
              {...{ view, desk, locked }}
              onBook={() => onBookFor(view)}
              onWithdraw={() => void withdraw(view)}
            />
          ))}
        </List>
      </div>
      {isAdding && <WaitDialog desk={desk} onClose={() => setAdding(false)} onSay={onSay} />}
    </Card>
  )
}

interface WaitRowProps {
  view: WaitlistView
  desk: ScheduleDesk
  locked: string | undefined
  onBook: () => void
  onWithdraw: () => void
}

function WaitRow({ view: { record, caseOf }, desk, locked, onBook, onWithdraw }: WaitRowProps) {
  const days = daysBetween(dateOf(record.since), dateOf(desk.now))
  return (
    <ListRow>
      <span className={styles['waiting']}>
        <Icon name={kindIcon[record.kind]} size="s" />
        <span className={styles['item']}>
          <span>
            <Num>{caseOf === null ? '' : receptionNumberText(caseOf.receptionNumber)}</Num>{' '}
            <TypedText>{caseOf?.personName ?? words.unknownName}</TypedText>
          </span>
          <Note>
            {[sessions.kinds[record.kind], sessions.waitsDays(days), record.note ?? '']
              .filter((part) => part !== '')
              .join(sessions.listMark)}
          </Note>
        </span>
        <span className={styles['waitDoings']}>
          <Button size="sm" onPress={onBook} disabledReason={locked}>
            {sessions.findSeat}
          </Button>
          <Button size="sm" variant="quiet" onPress={onWithdraw} disabledReason={locked}>
            {sessions.withdraw}
          </Button>
        </span>
      </span>
    </ListRow>
  )
}
