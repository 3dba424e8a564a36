/** Who gives sessions, and when next; those who retired are folded below. */
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import { isActiveOn } from '../../../shared/domain/expert/expert.ts'
import { nextDayThere } from '../../../shared/domain/expert/roster-ahead.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { eraDateText, shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { ExpertView } from '../../data/queries/session-views.ts'
import { List, ListRow } from '../../ui/list.tsx'
import { Note, TypedText } from '../../ui/text.tsx'
import styles from './experts.module.css'
import { KindTag } from './kind-tag.tsx'

const { experts } = messages

export interface ExpertListProps {
  views: readonly ExpertView[]
  selectedId: string | null
  today: DateText
  hours: DeskHours
  onOpen: (view: ExpertView) => void
}

export function ExpertList({ views, ...shared }: ExpertListProps) {
  const active = views.filter(({ record }) => isActiveOn(record, shared.today))
  const retired = views.filter(({ record }) => !isActiveOn(record, shared.today))
  return (
    <div className={styles['list']} data-part="scroll">
      <Rows label={experts.list} views={active} {...shared} />
      {retired.length > 0 && (
        <details className={styles['retired']}>
          <summary>{experts.retiredCount(retired.length)}</summary>
          <Rows label={experts.retiredCount(retired.length)} views={retired} {...shared} />
        </details>
      )}
    </div>
  )
}

function Rows({
  label,
  views,
  selectedId,
  today,
  hours,
  onOpen,
}: ExpertListProps & { label: string }) {
  return (
    <List label={label}>
      {views.map((view) => (
        <ListRow
          key={view.record.id}
          isSelected={view.record.id === selectedId}
          edge={view.record.id === selectedId ? 'primary' : undefined}
          onPress={() => onOpen(view)}
        >
          <span className={styles['person']}>
            <b>
              <TypedText>{view.record.name}</TypedText>
            </b>
            <span className={styles['about']}>
              <KindTag kind={view.record.kind} />
              <Note>{whenNext(view, today, hours)}</Note>
            </span>
          </span>
        </ListRow>
      ))}
    </List>
  )
}

const whenNext = ({ record }: ExpertView, today: DateText, hours: DeskHours): string => {
  const next = nextDayThere(record, hours, today)
  if (next !== null) return experts.next(shortDateText(next.date))
  return record.retiredOn !== null && !isActiveOn(record, today)
    ? experts.retiredOn(eraDateText(record.retiredOn).replace(/\(.\)$/, ''))
    : experts.noNext
}
