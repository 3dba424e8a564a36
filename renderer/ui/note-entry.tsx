/**
 * NoteEntry: the line being written. Enter ends it, Shift+Enter breaks it, Ctrl+↑ goes back to the line before. An Enter
 * that ends an IME composition is the IME's. Ending a line empties the entry and tells `onText('')`.
 */
import { useId } from 'react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { cx } from './cx.ts'
import { isImeKey, matchesShortcut } from './keys.ts'
import styles from './note-entry.module.css'
import { useTypedText, writeLikeTyping } from './use-typed-text.ts'

export interface NoteEntryProps {
  label: string
  /** The time this line will carry, as shown. */
  time: string
  /** Controlled text, or the text to begin with. */
  value?: string | undefined
  defaultValue?: string | undefined
  onText?: ((text: string) => void) | undefined
  /** The finished line, exactly as typed. Blank lines are not told. */
  onLine: (text: string) => void
  onEditPrevious?: (() => void) | undefined
  /** Esc, while a line from before is edited. */
  onCancel?: (() => void) | undefined
  onBlur?: (() => void) | undefined
  placeholder?: string
  /** At the right end: the mark button. */
  end?: ReactNode
  isEditing?: boolean
  autoFocus?: boolean
  ref?: Ref<HTMLTextAreaElement>
}

export function NoteEntry({
  label,
  time,
  value,
  defaultValue,
  onText,
  onLine,
  onEditPrevious,
  onCancel,
  onBlur,
  placeholder,
  end,
  isEditing = false,
  autoFocus = false,
  ref,
}: NoteEntryProps) {
  const id = useId()
  const { bind } = useTypedText<HTMLTextAreaElement>({
    value,
    defaultValue,
    onText,
    ref,
    onBlur: onBlur && (() => onBlur()),
  })
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isImeKey(event)) return
    const area = event.currentTarget
    if (matchesShortcut(event, 'Enter')) {
      event.preventDefault()
      const text = area.value
      if (text.trim() === '' || event.repeat) return
      onLine(text)
      writeLikeTyping(area, '')
    } else if (onEditPrevious && matchesShortcut(event, 'Ctrl+ArrowUp')) {
      event.preventDefault()
      onEditPrevious()
    } else if (onCancel && matchesShortcut(event, 'Escape')) {
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    }
  }
  return (
    <div className={cx(styles['entry'], isEditing && styles['editing'])} data-no-print="">
      <label htmlFor={id} className={cx(styles['hidden'])}>
        {label}
      </label>
      <time className={cx(styles['time'])}>{time}</time>
      <textarea
        {...bind}
        id={id}
        rows={1}
        className={cx(styles['area'])}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        autoFocus={autoFocus}
        onKeyDown={onKeyDown}
      />
      {end}
    </div>
  )
}
