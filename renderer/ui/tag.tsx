/** Tag: a state in a few words. Icon and text always; colour is the third signal. */
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './tag.module.css'

/** due: soon; late: overdue; danger: bodily danger only; line: open; unknown: not known or not checked, hatched. */
export type TagTone =
  'neutral' | 'info' | 'ok' | 'due' | 'late' | 'danger' | 'line' | 'unknown' | 'law' | 'psy'

export interface TagProps {
  tone?: TagTone
  icon?: IconName | null | undefined
  /** As wide as its column, so that tags under each other line up. */
  isWide?: boolean
  children: ReactNode
}

const icons = {
  neutral: 'clock',
  info: 'info',
  ok: 'okc',
  due: 'clock',
  late: 'dia',
  danger: 'alert',
  line: 'ring',
  unknown: 'ring',
  law: 'law',
  psy: 'psy',
} as const satisfies Record<TagTone, IconName>

/** A count beside a title has no icon: icon={null}. */
export function Tag({ tone = 'neutral', icon, isWide = false, children }: TagProps) {
  return (
    <span
      className={cx(
        styles['tag'],
        styles[tone],
        icon === null && styles['bare'],
        isWide && styles['wide'],
      )}
      data-part="tag"
    >
      {icon !== null && <Icon name={icon ?? icons[tone]} size="s" />}
      <span className={cx(styles['text'])}>{children}</span>
    </span>
  )
}
