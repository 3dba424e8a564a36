/** Mails and forms that wait for their answer, the one due first on top. Nothing when none waits. */
import { listOwedAnswers } from '../../data/queries/messages.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { OwedAnswer } from '../../data/queries/message-views.ts'
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import { answerClock, type AnswerClock } from '../../../shared/domain/message/answer-clock.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { answerDueText, answerDueTone } from '../../../shared/messages/answer-due-text.ts'
import { receptionNumberText } from '../../../shared/messages/dates.ts'
import {
  answerDueMinutesOf,
  type AnswerMeasures,
} from '../../../shared/domain/settings/desk-settings.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import styles from './today.module.css'

const { inbox } = messages

export interface OwedListProps {
  now: InstantText
  hours: DeskHours
  measures: AnswerMeasures
  onOpenCase: (caseFileId: string) => void
  onInbox: () => void
}

export function OwedList({ now, hours, measures, onOpenCase, onInbox }: OwedListProps) {
  const owed = useLive({ read: listOwedAnswers, subscribe }, 'owed')
  if (owed === undefined || owed.length === 0) return null
  const dues = owed.map((one) => ({
    one,
    clock: answerClock(
      { ...one, answeredAt: null },
      hours,
      answerDueMinutesOf(measures, one.channel),
      now,
    ),
  }))
  const late = dues.filter(({ clock }) => clock.isOverdue).length
  return (
    <Card
      title={inbox.owed}
      tags={late > 0 ? <Tag tone="late">{inbox.owedLate(late)}</Tag> : undefined}
      note={inbox.owedNote}
      actions={
        <Button size="sm" icon="inbox" onPress={onInbox}>
          {inbox.openInbox}
        </Button>
      }
      body="flush"
      className={styles['owed']}
    >
      <div className={styles['scroller']}>
        <List label={inbox.owed}>
          {dues.map(({ one, clock }) => (
            <OwedRow key={one.contactId} {...{ one, clock, now, onOpenCase, onInbox }} />
          ))}
        </List>
      </div>
    </Card>
  )
}

interface RowProps extends Pick<OwedListProps, 'now' | 'onOpenCase' | 'onInbox'> {
  one: OwedAnswer
  clock: AnswerClock
}

function OwedRow({
  one: { caseOf, channel, state, name },
  clock,
  now,
  onOpenCase,
  onInbox,
}: RowProps) {
  return (
    <ListRow onPress={() => (caseOf === null ? onInbox() : onOpenCase(caseOf.caseFileId))}>
      <span className={styles['owedDue']}>
        <Tag tone={answerDueTone(clock, now)} icon="clock" isWide>
          {answerDueText(clock)}
        </Tag>
      </span>
      <Icon name={channel} size="s" />
      <Num className={styles['number']}>
        {caseOf === null ? '' : receptionNumberText(caseOf.receptionNumber)}
      </Num>
      <span className={styles['name']}>
        <TypedText>{name || inbox.unknownSender}</TypedText>
      </span>
      <Note>{inbox.states[state]}</Note>
    </ListRow>
  )
}
