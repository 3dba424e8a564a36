/** Small pieces of text: figures in fixed width, notes, text for assistive technology, user text that cannot disturb its line. */
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './text.module.css'

interface TextProps {
  children: ReactNode
  className?: string | undefined
}

/** Figures, times, telephone numbers, hashes: a fixed-width face in which 1/7 and 0/6 cannot be mistaken. */
export function Num({ children, className }: TextProps) {
  return <span className={cx(styles['num'], className)}>{children}</span>
}

export function Note({ children, className }: TextProps) {
  return <span className={cx(styles['note'], className)}>{children}</span>
}

export function VisuallyHidden({ children }: TextProps) {
  return <span className={cx(styles['hidden'])}>{children}</span>
}

/** Text somebody typed, as it was typed: line breaks kept, right-to-left marks kept inside. */
export function TypedText({
  children,
  className,
}: {
  children: string
  className?: string | undefined
}) {
  return <bdi className={cx(styles['typed'], className)}>{children}</bdi>
}
