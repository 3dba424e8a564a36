/** AppFrame: title bar, rail, work surface and status bar. The frame stays put; what scrolls, scrolls inside the main part. */
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './frame.module.css'
import { Icon, type IconName } from './icon.tsx'
import { Rail, type RailProps } from './rail.tsx'
import { TitleBar, type TitleBarProps } from './title-bar.tsx'

export interface StatusItem {
  id: string
  text: string
  icon?: IconName | undefined
  tone?: 'plain' | 'ok' | 'warn' | undefined
  /** At the right end. */
  isEnd?: boolean | undefined
  /** Told politely when it changes: the saved mark. */
  isLive?: boolean | undefined
}

export interface AppFrameProps extends TitleBarProps {
  rail: RailProps
  status: readonly StatusItem[]
  children: ReactNode
  /** The screen's name, as the page heading for assistive technology; leave it out if the screen has its own h1. */
  heading?: string | undefined
  /** Text of the link that skips the frame. */
  skipLabel: string
}

export function AppFrame({ rail, status, children, heading, skipLabel, ...title }: AppFrameProps) {
  return (
    <div className={cx(styles['frame'])} data-part="frame">
      <a
        href="#main"
        className={cx(styles['skip'])}
        data-no-print=""
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('main')?.focus()
        }}
      >
        {skipLabel}
      </a>
      <TitleBar {...title} />
      <Rail {...rail} />
      <main
        id="main"
        tabIndex={-1}
        data-own-focus=""
        data-part="main"
        className={cx(styles['main'])}
      >
        {heading !== undefined && <h1 className={cx(styles['heading'])}>{heading}</h1>}
        {children}
      </main>
      <footer className={cx(styles['status'])} data-no-print="">
        {status.map(({ id, text, icon, tone = 'plain', isEnd, isLive }) => (
          <span
            key={id}
            role={isLive ? 'status' : undefined}
            className={cx(styles['item'], styles[tone], isEnd && styles['end'])}
          >
            {icon && <Icon name={icon} size={tone === 'ok' ? 'm' : 's'} />}
            {text}
          </span>
        ))}
      </footer>
    </div>
  )
}
