/** List: rows under each other, for short lists (long ones: GridList). A row may be pressed. */
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './list.module.css'

export interface ListProps {
  label?: string | undefined
  children: ReactNode
  /** Rows share the height of the card. */
  isFilling?: boolean
}

export function List({ label, children, isFilling = false }: ListProps) {
  return (
    <ul
      role="list"
      aria-label={label}
      className={cx(styles['list'], isFilling && styles['filling'])}
    >
      {children}
    </ul>
  )
}

export interface ListRowProps {
  children: ReactNode
  onPress?: (() => void) | undefined
  isSelected?: boolean
  /** A bar at the left edge. */
  edge?: 'danger' | 'primary' | undefined
}

export function ListRow({ children, onPress, isSelected = false, edge }: ListRowProps) {
  const look = cx(styles['row'], isSelected && styles['selected'], edge && styles[edge])
  if (!onPress)
    return (
      <li className={look} aria-current={isSelected || undefined}>
        {children}
      </li>
    )
  return (
    <li className={cx(styles['holder'])}>
      <button
        type="button"
        data-own-focus=""
        className={cx(look, styles['pressable'])}
        aria-current={isSelected || undefined}
        onClick={onPress}
      >
        {children}
      </button>
    </li>
  )
}
