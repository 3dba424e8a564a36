/** FindBox: the search line of the title bar. Enter (never the IME's) searches; the shortcut that leads here is bound by the screen. */
import { useId } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { cx } from './cx.ts'
import styles from './find-box.module.css'
import { Icon } from './icon.tsx'
import { Keycap } from './keycap.tsx'
import { ariaShortcut, isImeKey } from './keys.ts'
import { useTypedText } from './use-typed-text.ts'

export interface FindBoxProps {
  label: string
  placeholder?: string
  keys?: string | undefined
  value?: string | undefined
  onText?: ((text: string) => void) | undefined
  onSearch?: ((text: string) => void) | undefined
  onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined
  ref?: Ref<HTMLInputElement>
}

export function FindBox({
  label,
  placeholder,
  keys,
  value,
  onText,
  onSearch,
  onKeyDown,
  ref,
}: FindBoxProps) {
  const id = useId()
  const { bind } = useTypedText<HTMLInputElement>({ value, onText, ref })
  return (
    <div role="search" className={cx(styles['find'])}>
      <Icon name="find" />
      <label htmlFor={id} className={cx(styles['hidden'])}>
        {label}
      </label>
      <input
        {...bind}
        id={id}
        type="text"
        data-own-focus=""
        className={cx(styles['input'])}
        placeholder={placeholder ?? label}
        autoComplete="off"
        spellCheck={false}
        aria-keyshortcuts={keys && ariaShortcut(keys)}
        onKeyDown={(event) => {
          if (isImeKey(event)) return
          if (event.key === 'Enter') onSearch?.(event.currentTarget.value)
          onKeyDown?.(event)
        }}
      />
      {keys !== undefined && <Keycap>{keys}</Keycap>}
    </div>
  )
}
