/** Open cases that cannot wait. Red stands only where somebody is in danger now. */
import { compareUrgency, isAlarm } from '../../../shared/domain/caseFile/case-danger.ts'
import { momentText, receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { CaseSummary } from '../../data/queries/views.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { nameText } from './today-text.ts'
import styles from './today.module.css'

const { today, words } = messages

export interface UrgentProps {
  cases: readonly CaseSummary[]
  onOpenCase: (caseFileId: string) => void
}

/** A and B, the gravest first. */
export const urgentOf = (cases: readonly CaseSummary[]): readonly CaseSummary[] =>
  cases
    .filter(({ state, urgency }) => state === 'open' && (urgency === 'A' || urgency === 'B'))
    .sort(compareUrgency)

export function DangerBanner({ cases, onOpenCase }: UrgentProps) {
  const alarms = urgentOf(cases).filter(isAlarm)
  const first = alarms[0]
  if (first === undefined) return null
  const number = receptionNumberText(first.receptionNumber)
  return (
    <Banner
      tone="danger"
      title={today.danger}
      actions={
        <Button size="sm" onPress={() => onOpenCase(first.caseFileId)}>
          {today.openRecord}
        </Button>
      }
    >
      <TypedText>{today.dangerOf(number, nameText(first))}</TypedText>{' '}
      {today.lastContact(momentText(first.lastContactAt))}{' '}
      {alarms.length > 1 && today.dangerMore(alarms.length - 1)}
    </Banner>
  )
}

export function UrgentCases({ cases, onOpenCase }: UrgentProps) {
  const urgent = urgentOf(cases)
  if (urgent.length === 0) return null
  return (
    <Card
      title={today.urgent}
      tags={<Tag icon={null}>{words.cases(urgent.length)}</Tag>}
      note={today.urgentNote}
      body="flush"
      className={styles['urgent']}
    >
      <div className={styles['scroller']}>
        <List label={today.urgent}>
          {urgent.map((summary) => (
            <UrgentRow key={summary.caseFileId} summary={summary} onOpen={onOpenCase} />
          ))}
        </List>
      </div>
    </Card>
  )
}

function UrgentRow({ summary, onOpen }: { summary: CaseSummary; onOpen: (id: string) => void }) {
  const { caseFileId, receptionNumber, urgency, isInDanger, lastContactAt } = summary
  const alarm = isAlarm(summary)
  return (
    <ListRow onPress={() => onOpen(caseFileId)} edge={alarm ? 'danger' : undefined}>
      <span className={styles['due']}>
        <Tag tone={alarm ? 'danger' : 'due'} icon={alarm ? 'alert' : 'flag'} isWide>
          {urgency === null ? '' : words.urgency[urgency]}
        </Tag>
      </span>
      <Num className={styles['number']}>{receptionNumberText(receptionNumber)}</Num>
      <span className={styles['name']}>
        <TypedText>{nameText(summary)}</TypedText>
      </span>
      {isInDanger && <Note>{today.inDanger}</Note>}
      <Num className={styles['when']}>{momentText(lastContactAt)}</Num>
    </ListRow>
  )
}
