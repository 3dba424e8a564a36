/**
 * PickList: one of many, picked at once: the first that fits stands ready, typing narrows, arrows move, Enter picks. No
 * key that belongs to an IME means any of it.
 */
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { cx } from './cx.ts'
import { isImeKey } from './keys.ts'
import styles from './pick-list.module.css'
import { TextField } from './text-field.tsx'

export interface PickOption {
  readonly id: string
  readonly label: string
  /** At the right end, in fixed width: a number. */
  readonly detail?: string | undefined
  /** Behind the label: a tag. */
  readonly mark?: ReactNode
}

export interface PickListProps {
  label: string
  hint?: string | undefined
  options: readonly PickOption[]
  matches: (option: PickOption, typed: string) => boolean
  emptyText: string
  onPick: (id: string) => void
  /** The one that stands ready. */
  onActive?: ((id: string | null) => void) | undefined
}

export function PickList({
  label,
  hint,
  options,
  matches,
  emptyText,
  onPick,
  onActive,
}: PickListProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const row = useRef<HTMLDivElement>(null)
  const fitting = typed.trim() === '' ? options : options.filter((one) => matches(one, typed))
  const active = fitting[Math.min(at, fitting.length - 1)]
  const activeId = active?.id ?? null
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' })
    onActive?.(activeId)
  }, [activeId, onActive])
  const move = (by: number) =>
    setAt(Math.max(0, Math.min(fitting.length - 1, Math.min(at, fitting.length - 1) + by)))
  const press = (event: KeyboardEvent) => {
    if (isImeKey(event) || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' && active !== undefined) onPick(active.id)
    else return
    event.preventDefault()
  }
  return (
    <div className={cx(styles['pick'])}>
      <TextField
        label={label}
        layout="stacked"
        hint={hint}
        autoFocus
        onText={(text) => {
          setTyped(text)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div
        role="listbox"
        aria-label={label}
        aria-activedescendant={activeId === null ? undefined : `${id}-${activeId}`}
        tabIndex={0}
        data-own-focus=""
        data-part="scroll"
        className={cx(styles['list'])}
        onKeyDown={press}
      >
        {fitting.length === 0 && <p className={cx(styles['empty'])}>{emptyText}</p>}
        {fitting.map((option) => (
          <div
            key={option.id}
            ref={option.id === activeId ? row : null}
            id={`${id}-${option.id}`}
            role="option"
            aria-selected={option.id === activeId}
            className={cx(styles['row'], option.id === activeId && styles['active'])}
            onClick={() => onPick(option.id)}
          >
            <span className={cx(styles['label'])}>{option.label}</span>
            {option.mark}
            {option.detail !== undefined && (
              <span className={cx(styles['detail'])}>{option.detail}</span>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}
