/**
 * NoteLines: what was written while listening, line by line with its time. Text is shown exactly as typed. New lines
 * keep the end in sight, unless the counselor has scrolled up to read.
 */
import { memo, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './note-lines.module.css'
import { TypedText } from './text.tsx'

export interface NoteLine {
  id: string
  /** As shown: 10:36. */
  time: string
  text: string
  tone?: 'plain' | 'danger' | undefined
  /** A tag at the right end. */
  mark?: ReactNode
}

export interface NoteLinesProps {
  label: string
  lines: readonly NoteLine[]
  /** The line being edited, if one is. */
  editedId?: string | undefined
  /** Pressing a line's time opens it for editing; `editLabel` names that button. */
  onEdit?: ((id: string) => void) | undefined
  editLabel?: string | undefined
  empty?: ReactNode
  /** Scrolls inside its card; otherwise it is as tall as its lines. */
  isScrolling?: boolean
}

/** Breaking between phrases is costly: only lines of ordinary length are given it. */
const phraseLimit = 2_000
const nearEndPixels = 48

export function NoteLines({
  label,
  lines,
  editedId,
  onEdit,
  editLabel,
  empty,
  isScrolling = true,
}: NoteLinesProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    // Lines come, and the entry below grows and shrinks: both move the end.
    const stayAtEnd = () => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight
    }
    const observer = new ResizeObserver(stayAtEnd)
    for (const part of [element, ...element.children]) observer.observe(part)
    return () => observer.disconnect()
  }, [])
  return (
    <div
      ref={scroller}
      className={cx(styles['notes'], isScrolling && styles['scrolling'])}
      {...(isScrolling && {
        tabIndex: 0,
        role: 'group',
        'aria-label': label,
        'data-own-focus': '',
        'data-part': 'scroll',
      })}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < nearEndPixels
      }}
    >
      {lines.length === 0 && empty}
      <ol role="list" aria-label={isScrolling ? undefined : label}>
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            isEdited={line.id === editedId}
            onEdit={onEdit}
            editLabel={editLabel}
          />
        ))}
      </ol>
    </div>
  )
}

interface LineProps {
  line: NoteLine
  isEdited: boolean
  onEdit: ((id: string) => void) | undefined
  editLabel: string | undefined
}

const Line = memo(function Line({ line, isEdited, onEdit, editLabel }: LineProps) {
  const isLong = line.text.length > phraseLimit
  return (
    <li
      className={cx(
        styles['line'],
        line.tone === 'danger' && styles['danger'],
        isEdited && styles['edited'],
      )}
      aria-current={isEdited || undefined}
    >
      {onEdit ? (
        <button
          type="button"
          className={cx(styles['time'], styles['edit'])}
          aria-label={`${line.time} ${editLabel ?? ''}`}
          onClick={() => onEdit(line.id)}
        >
          {line.time}
        </button>
      ) : (
        <time className={cx(styles['time'])}>{line.time}</time>
      )}
      <div className={cx(styles['text'], isLong && styles['long'])}>
        <TypedText>{line.text}</TypedText>
      </div>
      {line.mark !== undefined && <span className={cx(styles['mark'])}>{line.mark}</span>}
    </li>
  )
})
