/** Keycap: a key or key combination, as printed on the keyboard. Words on it come from the shortcut itself. */
import { cx } from './cx.ts'
import styles from './keycap.module.css'

export interface KeycapProps {
  children: string
  /** On a filled button: takes the button's colour. */
  inverted?: boolean
}

export function Keycap({ children, inverted = false }: KeycapProps) {
  return <kbd className={cx(styles['keycap'], inverted && styles['inverted'])}>{children}</kbd>
}
