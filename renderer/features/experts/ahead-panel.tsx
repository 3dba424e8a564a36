/** What the form comes to: the next roster days with what stands against each, and what is booked already. */
import { listSessions } from '../../data/queries/sessions.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import { isOpenState } from '../../../shared/domain/booking/expert-session.ts'
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import { writeHours } from '../../../shared/domain/desk/read-hours.ts'
import { rosterDaysAhead, type DayStanding } from '../../../shared/domain/expert/roster-ahead.ts'
import { addDays, dateOf, instantOn, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { momentText, receptionNumberText, shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Card } from '../../ui/card.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, Num } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import { standingText } from './expert-text.ts'
import styles from './experts.module.css'
import { rosteredOf, type ExpertForm } from './form-state.ts'

const { experts } = messages
const daysShown = 8
const daysAhead = 2 * 366

export interface AheadPanelProps {
  form: ExpertForm
  isDirty: boolean
  hours: DeskHours
  now: InstantText
  onOpenSession: (sessionId: string) => void
}

export function AheadPanel({ form, isDirty, hours, now, onOpenSession }: AheadPanelProps) {
  const days = rosterDaysAhead(rosteredOf(form), hours, dateOf(now), daysShown)
  return (
    <div className={styles['ahead']}>
      <Card
        title={experts.ahead}
        note={isDirty ? experts.aheadUnsaved : undefined}
        body="flush"
        className={styles['fixed']}
      >
        {days.length === 0 && <p className={styles['none']}>{experts.noAhead}</p>}
        <List label={experts.ahead}>
          {days.map(({ date, hours: there, standing }) => (
            <ListRow key={date}>
              <span className={styles['day']}>
                <span className={styles['date']}>{shortDateText(date)}</span>
                <Num>{writeHours(there)}</Num>
                <span>
                  <StandingTag standing={standing} />
                </span>
              </span>
            </ListRow>
          ))}
        </List>
      </Card>
      <Bookings expertId={form.expert.id} {...{ now, onOpenSession }} />
    </div>
  )
}

function StandingTag({ standing }: { standing: DayStanding }) {
  const { code } = standing
  const tone = code === 'open' ? 'ok' : code.startsWith('partly') ? 'due' : 'neutral'
  return (
    <Tag tone={tone} icon={tone === 'neutral' ? 'dash' : tone === 'due' ? 'dia' : 'okc'}>
      {standingText(standing)}
    </Tag>
  )
}

interface BookingsProps {
  expertId: string
  now: InstantText
  onOpenSession: (sessionId: string) => void
}

function Bookings({ expertId, now, onOpenSession }: BookingsProps) {
  const today = dateOf(now)
  const period = { from: instantOn(today, 0), to: instantOn(addDays(today, daysAhead), 0) }
  const all = useLive({ read: () => listSessions(period), subscribe }, today)
  const isAhead = ({ coded }: ExpertSessionView): boolean =>
    coded.expertId === expertId && isOpenState(coded.state) && coded.to > now
  const ahead = (all ?? []).filter(isAhead)
  return (
    <Card title={experts.bookings} body="flush" isGrowing>
      {all !== undefined && ahead.length === 0 && (
        <p className={styles['none']}>{experts.noBookings}</p>
      )}
      <div className={styles['list']} data-part="scroll">
        <List label={experts.bookings}>
          {ahead.map(({ sessionId, coded, caseOf }) => (
            <ListRow key={sessionId} onPress={() => onOpenSession(sessionId)}>
              <span className={styles['day']}>
                <span className={styles['date']}>{momentText(coded.from)}</span>
                <Num>{caseOf === null ? '' : receptionNumberText(caseOf.receptionNumber)}</Num>
                <Note>{coded.state === 'tentative' ? experts.tentative : experts.confirmed}</Note>
              </span>
            </ListRow>
          ))}
        </List>
      </div>
    </Card>
  )
}
