/**
 * TitleBar: the window's own title bar: what the app is, whether the line is open, and room for search and actions. The
 * bar moves the window, its parts do not. On Windows the system draws its three buttons over the right end.
 */
import { createContext, useContext, type ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icon.tsx'
import { Keycap } from './keycap.tsx'
import { ariaShortcut } from './keys.ts'
import styles from './title-bar.module.css'

export interface LineState {
  text: string
  detail?: string | undefined
  tone: 'open' | 'closed' | 'warn'
  icon?: IconName | undefined
}

export interface TitleBarProps {
  brand: string
  line?: LineState | undefined
  search?: ReactNode
  actions?: ReactNode
  who?: ReactNode
}

/** Said in the title bar of every screen; `null`: nothing. */
const TitleMark = createContext<string | null>(null)
export const TitleMarkProvider = TitleMark.Provider

export function TitleBar({ brand, line, search, actions, who }: TitleBarProps) {
  const mark = useContext(TitleMark)
  return (
    <header className={cx(styles['bar'])} data-no-print="">
      <div className={cx(styles['brand'])}>
        <BrandMark />
        {brand}
      </div>
      {mark !== null && (
        <div className={cx(styles['line'], styles['said'])}>
          <Icon name="info" size="s" />
          <b>{mark}</b>
        </div>
      )}
      {line && (
        <div role="status" className={cx(styles['line'], styles[line.tone])}>
          <Icon name={line.icon ?? 'phone'} size="s" />
          <b>{line.text}</b>
          {line.detail !== undefined && <span>{line.detail}</span>}
        </div>
      )}
      <div className={cx(styles['search'])}>{search}</div>
      {actions !== undefined && <div className={cx(styles['actions'])}>{actions}</div>}
      {who !== undefined && <div className={cx(styles['who'])}>{who}</div>}
    </header>
  )
}

export interface TitleActionProps {
  icon: IconName
  children: string
  keys?: string | undefined
  onPress: () => void
  isOn?: boolean | undefined
}

export function TitleAction({ icon, children, keys, onPress, isOn }: TitleActionProps) {
  return (
    <button
      type="button"
      className={cx(styles['action'], isOn && styles['on'])}
      aria-pressed={isOn}
      aria-keyshortcuts={keys && ariaShortcut(keys)}
      onClick={onPress}
    >
      <Icon name={icon} />
      {children}
      {keys !== undefined && <Keycap>{keys}</Keycap>}
    </button>
  )
}

function BrandMark() {
  return (
    <svg viewBox="0 0 22 22" aria-hidden="true" className={cx(styles['mark'])}>
      <path d="M1 2h20v11.5H1z" className={cx(styles['roof'])} />
      <path d="M4 5h6v6H4zM12 5h6v6h-6z" className={cx(styles['panes'])} />
      <path d="M0 16h22v3H0z" className={cx(styles['desk'])} />
    </svg>
  )
}
