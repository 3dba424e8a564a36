/**
 * Icon: a small outline beside a word. It never stands alone, so it is hidden from assistive technology;
 * the word carries the meaning.
 */
import { cx } from './cx.ts'
import { iconPaths, type IconName } from './icon-paths.ts'
import styles from './icon.module.css'

export type { IconName } from './icon-paths.ts'

export interface IconProps {
  name: IconName
  /** s sits in tags, chips and notes; m in buttons and rows; l in the rail and on large buttons. */
  size?: 's' | 'm' | 'l'
  className?: string | undefined
}

export function Icon({ name, size = 'm', className }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      className={cx(styles['icon'], styles[size], className)}
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
