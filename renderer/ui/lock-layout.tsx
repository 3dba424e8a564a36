/**
 * LockLayout: a screen with nothing personal on it: one box in the middle, and the emergency numbers at the foot, which
 * stay whatever happens. Also for the first start, with a wider box.
 */
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './lock-layout.module.css'
import { TitleBar, type LineState } from './title-bar.tsx'

export interface EmergencyNumber {
  id: string
  number: string
  name: string
  detail?: string | undefined
}

export interface LockLayoutProps {
  brand: string
  line?: LineState | undefined
  /** Above the box: the running call. */
  live?: ReactNode
  title: string
  icon?: IconName | undefined
  lead?: ReactNode
  children: ReactNode
  /** Below the box. */
  note?: ReactNode
  emergency?: { label: string; ariaLabel: string; numbers: readonly EmergencyNumber[] } | undefined
  size?: 'md' | 'lg'
}

export function LockLayout({
  brand,
  line,
  live,
  title,
  icon = 'lock',
  lead,
  children,
  note,
  emergency,
  size = 'md',
}: LockLayoutProps) {
  return (
    <div className={cx(styles['screen'])} data-part="frame">
      <TitleBar brand={brand} line={line} />
      <main className={cx(styles['body'], size === 'lg' && styles['large'])} data-part="main">
        <div className={cx(styles['column'])}>
          {live}
          <div className={cx(styles['box'])}>
            <h1>
              <Icon name={icon} />
              {title}
            </h1>
            {lead !== undefined && <p className={cx(styles['lead'])}>{lead}</p>}
            {children}
          </div>
          {note !== undefined && <p className={cx(styles['note'])}>{note}</p>}
        </div>
      </main>
      {emergency && (
        <footer aria-label={emergency.ariaLabel} className={cx(styles['foot'])} data-no-print="">
          <div className={cx(styles['foot-head'])}>
            <Icon name="alert" />
            {emergency.label}
          </div>
          {emergency.numbers.map(({ id, number, name, detail }) => (
            <div key={id} className={cx(styles['number'])}>
              <span className={cx(styles['tel'])}>{number}</span>
              <div>
                {name}
                {detail !== undefined && <div className={cx(styles['detail'])}>{detail}</div>}
              </div>
            </div>
          ))}
        </footer>
      )}
    </div>
  )
}
