/** Banner: a line across the screen that stays until its reason is gone. danger is for bodily danger alone. */
import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icon.tsx'

export interface BannerProps {
  tone?: 'info' | 'warn' | 'danger' | 'ok' | 'plain'
  icon?: IconName | undefined
  title?: string | undefined
  children?: ReactNode
  /** stacked: the title on its own line, quieter: inside a narrow card. */
  layout?: 'line' | 'stacked'
  /** Buttons at the right end. */
  actions?: ReactNode
  /** polite: told when it appears; assertive: only for danger. */
  live?: 'off' | 'polite' | 'assertive'
}

const icons = { info: 'info', warn: 'dia', danger: 'alert', ok: 'okc', plain: 'info' } as const

export function Banner({
  tone = 'plain',
  icon,
  title,
  children,
  layout = 'line',
  actions,
  live = 'off',
}: BannerProps) {
  return (
    <div
      className={cx(styles['banner'], styles[tone], styles[layout])}
      role={live === 'off' ? undefined : live === 'assertive' ? 'alert' : 'status'}
    >
      <Icon name={icon ?? icons[tone]} />
      <div className={cx(styles['text'])}>
        {title !== undefined && <b>{title}</b>}
        {children}
      </div>
      {actions !== undefined && <div className={cx(styles['actions'])}>{actions}</div>}
    </div>
  )
}
