/** Today's expert sessions, in the order of time. Nothing on a day without. */
import { listSessions } from '../../data/queries/sessions.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import {
  addDays,
  dateOf,
  instantOn,
  type DateText,
  type InstantText,
} from '../../../shared/domain/time/tokyo.ts'
import { receptionNumberText, timeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import styles from './today.module.css'

const { sessions, words } = messages
const tones = { lawyer: 'law', psychologist: 'psy' } as const

const readOn = async (date: DateText): Promise<readonly ExpertSessionView[]> => {
  const period = { from: instantOn(date, 0), to: instantOn(addDays(date, 1), 0) }
  return (await listSessions(period)).filter(({ coded }) => coded.state !== 'cancelled')
}

export interface SessionsListProps {
  now: InstantText
  onOpenSession: (sessionId: string) => void
  onSchedule: () => void
}

export function SessionsList({ now, onOpenSession, onSchedule }: SessionsListProps) {
  const date = dateOf(now)
  const all = useLive({ read: () => readOn(date), subscribe }, date)
  if (all === undefined || all.length === 0) return null
  return (
    <Card
      title={sessions.todaysSessions}
      tags={<Note>{sessions.count(all.length)}</Note>}
      actions={
        <Button size="sm" icon="cal" onPress={onSchedule}>
          {sessions.openSchedule}
        </Button>
      }
      body="flush"
      className={styles['sessions']}
    >
      <div className={styles['scroller']}>
        <List label={sessions.todaysSessions}>
          {all.map((view) => (
            <Row key={view.sessionId} view={view} onPress={() => onOpenSession(view.sessionId)} />
          ))}
        </List>
      </div>
    </Card>
  )
}

function Row({ view, onPress }: { view: ExpertSessionView; onPress: () => void }) {
  const { coded, caseOf, expertName } = view
  return (
    <ListRow onPress={onPress}>
      <Num className={styles['number']}>
        {timeText(coded.from)}–{timeText(coded.to)}
      </Num>
      <Tag tone={tones[coded.kind]} icon={coded.kind === 'lawyer' ? 'law' : 'psy'}>
        {sessions.kinds[coded.kind]}
      </Tag>
      <span className={styles['name']}>
        <Num>{caseOf === null ? '' : receptionNumberText(caseOf.receptionNumber)}</Num>{' '}
        <TypedText>{caseOf?.personName ?? words.unknownName}</TypedText>
      </span>
      <Note>{expertName ?? ''}</Note>
      <Note>{sessions.states[coded.state]}</Note>
    </ListRow>
  )
}
