/** What the desk owes, over all cases: overdue first, then today, then what comes. */
import { listOpenPromises } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { OpenPromiseView } from '../../data/queries/views.ts'
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import { dueOf, type Due } from '../../../shared/domain/promise/promise.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { receptionNumberText } from '../../../shared/messages/dates.ts'
import { dueText } from '../../../shared/messages/due-text.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Card } from '../../ui/card.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import { nameText } from './today-text.ts'
import styles from './today.module.css'

const { today: texts, words } = messages
const tones = { overdue: 'late', today: 'due', ahead: 'neutral' } as const

export interface PromisesListProps {
  today: DateText
  hours: DeskHours
  onOpenCase: (caseFileId: string) => void
}

export function PromisesList({ today, hours, onOpenCase }: PromisesListProps) {
  const promises = useLive({ read: listOpenPromises, subscribe }, 'promises')
  const dues = (promises ?? []).map((view) => ({ view, due: dueOf(hours, view.promise, today) }))
  const countOf = (kind: Due['kind']) => dues.filter(({ due }) => due.kind === kind).length
  const [overdue, dueToday] = [countOf('overdue'), countOf('today')]
  return (
    <Card
      title={texts.promises}
      tags={
        <>
          {overdue > 0 && <Tag tone="late">{texts.overdueCount(overdue)}</Tag>}
          {dueToday > 0 && <Tag tone="due">{texts.todayCount(dueToday)}</Tag>}
        </>
      }
      note={texts.promisesNote}
      body="flush"
      isGrowing
      className={styles['promises']}
    >
      {promises?.length === 0 && <p className={styles['empty']}>{texts.noPromises}</p>}
      <div className={styles['scroller']}>
        <List label={texts.promises}>
          {dues.map(({ view, due }) => (
            <PromiseRow key={view.promise.promiseId} view={view} due={due} onOpen={onOpenCase} />
          ))}
        </List>
      </div>
    </Card>
  )
}

interface RowProps {
  view: OpenPromiseView
  due: Due
  onOpen: (caseFileId: string) => void
}

function PromiseRow({ view: { promise, summary, hasContactRules }, due, onOpen }: RowProps) {
  const { kind, text, dueOn, madeByName } = promise
  return (
    <ListRow onPress={() => onOpen(summary.caseFileId)}>
      <span className={styles['due']}>
        <Tag tone={tones[due.kind]} isWide>
          {dueText(due, dueOn)}
        </Tag>
      </span>
      <Num className={styles['number']}>{receptionNumberText(summary.receptionNumber)}</Num>
      <span className={styles['person']}>
        <TypedText>{nameText(summary)}</TypedText>
      </span>
      <span className={styles['name']}>
        <TypedText>{text ?? words.promiseKind[kind]}</TypedText>
      </span>
      {hasContactRules && (
        <Tag tone="line" icon="mute">
          {texts.contactRules}
        </Tag>
      )}
      <Note className={styles['owner']}>{madeByName ?? ''}</Note>
    </ListRow>
  )
}
