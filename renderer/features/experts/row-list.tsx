/** Entries of the roster under each other, each to be reworded or taken out; what is past is folded away. */
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Note, TypedText } from '../../ui/text.tsx'
import styles from './experts.module.css'

const { experts } = messages

export interface RosterRow {
  readonly id: string
  readonly text: string
  readonly isPast?: boolean
  /** Being worded anew below. */
  readonly isMarked?: boolean
  readonly onEdit?: () => void
  readonly onDrop: () => void
}

export interface RowListProps {
  label: string
  rows: readonly RosterRow[]
  emptyText: string
  mayChange: boolean
}

export function RowList({ label, rows, emptyText, mayChange }: RowListProps) {
  const past = rows.filter(({ isPast = false }) => isPast)
  const ahead = rows.filter(({ isPast = false }) => !isPast)
  return (
    <>
      {ahead.length === 0 && <Note>{emptyText}</Note>}
      {ahead.length > 0 && <Rows {...{ label, mayChange }} rows={ahead} />}
      {past.length > 0 && (
        <details className={styles['past']}>
          <summary>{experts.past(past.length)}</summary>
          <Rows label={experts.past(past.length)} mayChange={mayChange} rows={past} />
        </details>
      )}
    </>
  )
}

function Rows({ label, rows, mayChange }: Omit<RowListProps, 'emptyText'>) {
  return (
    <List label={label}>
      {rows.map(({ id, text, isMarked = false, onEdit, onDrop }) => (
        <ListRow key={id} isSelected={isMarked}>
          <span className={styles['entry']}>
            <TypedText>{text}</TypedText>
          </span>
          {mayChange && onEdit !== undefined && (
            <Button variant="quiet" size="sm" ariaLabel={experts.editRow(text)} onPress={onEdit}>
              {experts.edit}
            </Button>
          )}
          {mayChange && (
            <Button variant="quiet" size="sm" ariaLabel={experts.dropRow(text)} onPress={onDrop}>
              {experts.drop}
            </Button>
          )}
        </ListRow>
      ))}
    </List>
  )
}
