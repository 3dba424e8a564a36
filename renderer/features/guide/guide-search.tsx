/**
 * The search line of the guide and what it found. Down leads into the list, Enter opens the first, Escape leads back
 * step by step. No key that belongs to an IME means any of it.
 */
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { GuideEntry } from '../../../shared/domain/guide/guide-entry.ts'
import { messages } from '../../../shared/messages/language.ts'
import { isImeKey } from '../../ui/keys.ts'
import { List, ListRow } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './guide.module.css'

const { guide, words } = messages

export interface GuideSearchProps {
  typed: string
  onText: (typed: string) => void
  found: readonly GuideEntry[]
  chosenId: string | null
  onOpen: (id: string) => void
  /** Escape in the search line. */
  onLeave?: (() => void) | undefined
  /** Between the line and the list. */
  above?: ReactNode
  /** Below the list. */
  below?: ReactNode
  /** Entries whose form is open. */
  editing?: ReadonlySet<string>
}

const rowsIn = (place: HTMLElement | null): readonly HTMLElement[] => [
  ...(place?.querySelectorAll<HTMLElement>('[data-part="found"] li > button') ?? []),
]

export function GuideSearch(props: GuideSearchProps) {
  const { typed, onText, found, chosenId, onOpen, onLeave, above, below, editing } = props
  const place = useRef<HTMLDivElement>(null)
  const inLine = (event: KeyboardEvent) => {
    if (isImeKey(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const first = found[0]
    if (event.key === 'ArrowDown') rowsIn(place.current)[0]?.focus()
    else if (event.key === 'Enter' && first !== undefined) onOpen(first.id)
    else if (event.key === 'Escape' && onLeave !== undefined) onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const inList = (event: KeyboardEvent) => {
    const rows = rowsIn(place.current)
    const at = rows.findIndex((row) => row === document.activeElement)
    const line = place.current?.querySelector<HTMLElement>('input')
    if (at < 0) return
    if (event.key === 'ArrowDown') rows[Math.min(at + 1, rows.length - 1)]?.focus()
    else if (event.key === 'ArrowUp') (at === 0 ? line : rows[at - 1])?.focus()
    else if (event.key === 'Escape') line?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={place} className={styles['search']}>
      <div className={styles['line']}>
        <TextField
          label={guide.find}
          layout="stacked"
          hint={guide.findHint}
          lang="ja"
          autoFocus
          value={typed}
          onText={onText}
          onKeyDown={inLine}
        />
      </div>
      <div
        className={styles['results']}
        data-part="scroll"
        role="group"
        aria-label={guide.results}
        onKeyDown={inList}
      >
        {above}
        {found.length === 0 ? (
          <p role="status" className={styles['none']}>
            {guide.nothing}
          </p>
        ) : (
          <div data-part="found">
            <List label={guide.results}>
              {found.map((entry) => (
                <ListRow
                  key={entry.id}
                  isSelected={entry.id === chosenId}
                  edge={entry.id === chosenId ? 'primary' : undefined}
                  onPress={() => onOpen(entry.id)}
                >
                  <EntryRow entry={entry} isEditing={editing?.has(entry.id) ?? false} />
                </ListRow>
              ))}
            </List>
          </div>
        )}
        {below}
      </div>
    </div>
  )
}

export function EntryRow({ entry, isEditing }: { entry: GuideEntry; isEditing: boolean }) {
  return (
    <span className={styles['row']}>
      <b>{entry.title}</b>
      <span className={styles['marks']}>
        <small>{entry.tags.map((tag) => guide.tags[tag]).join(words.listMark)}</small>
        {!entry.isVerified && <Tag tone="line">{guide.unverified}</Tag>}
        {isEditing && (
          <Tag tone="info" icon="pen">
            {guide.editing}
          </Tag>
        )}
      </span>
    </span>
  )
}
