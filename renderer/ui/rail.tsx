/** Rail: the way around the app. The call button is always at the upper left, the danger button always at the lower left. */
import type { MouseEvent } from 'react'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icon.tsx'
import { ariaShortcut } from './keys.ts'
import styles from './rail.module.css'
import { VisuallyHidden } from './text.tsx'

export interface RailItem {
  id: string
  label: string
  icon: IconName
  /** Where it leads; with onPress too, the press is handled by onPress. */
  href?: string | undefined
  onPress?: (() => void) | undefined
  isCurrent?: boolean | undefined
  count?: number | undefined
  /** The count in words, for assistive technology. */
  countLabel?: string | undefined
  keys?: string | undefined
}

export interface RailCall {
  label: string
  onPress: () => void
  /** The running call's time, as shown; the button becomes the way back to it. */
  liveText?: string | undefined
  /** Follows the time for assistive technology: what runs, and that pressing leads back to it. */
  liveLabel?: string | undefined
  keys?: string | undefined
  icon?: IconName | undefined
}

export interface RailDanger {
  label: string
  keys?: string | undefined
  onPress: () => void
  isOn?: boolean
}

export interface RailProps {
  label: string
  items: readonly RailItem[]
  call?: RailCall | undefined
  danger?: RailDanger | undefined
}

export function Rail({ label, items, call, danger }: RailProps) {
  return (
    <nav aria-label={label} className={cx(styles['rail'])} data-no-print="">
      {call && <CallButton {...call} />}
      {items.map((item) => (
        <Item key={item.id} {...item} />
      ))}
      {danger && (
        <button
          type="button"
          className={cx(styles['item'], styles['danger'], danger.isOn && styles['on'])}
          aria-keyshortcuts={danger.keys && ariaShortcut(danger.keys)}
          onClick={danger.onPress}
        >
          <Icon name="alert" size="l" />
          <span>{danger.label}</span>
          {danger.keys !== undefined && <small>{danger.keys}</small>}
        </button>
      )}
    </nav>
  )
}

function CallButton({ label, onPress, liveText, liveLabel, keys, icon = 'phone' }: RailCall) {
  const isLive = liveText !== undefined
  return (
    <button
      type="button"
      className={cx(styles['item'], styles['call'], isLive && styles['live'])}
      aria-keyshortcuts={keys && ariaShortcut(keys)}
      onClick={onPress}
    >
      <Icon name={icon} size="l" />
      <span className={cx(isLive && styles['figures'])}>{liveText ?? label}</span>
      {isLive && liveLabel !== undefined && <VisuallyHidden>{liveLabel}</VisuallyHidden>}
    </button>
  )
}

function Item({
  label,
  icon,
  href,
  onPress,
  isCurrent = false,
  count,
  countLabel,
  keys,
}: RailItem) {
  const shared = {
    className: cx(styles['item']),
    'aria-current': isCurrent ? ('page' as const) : undefined,
    'aria-keyshortcuts': keys === undefined ? undefined : ariaShortcut(keys),
    onClick:
      onPress &&
      ((event: MouseEvent) => {
        event.preventDefault()
        onPress()
      }),
  }
  const inside = (
    <>
      <Icon name={icon} size="l" />
      <span>{label}</span>
      {count !== undefined && count > 0 && (
        <span className={cx(styles['count'])} role="img" aria-label={countLabel ?? String(count)}>
          {count}
        </span>
      )}
    </>
  )
  return href === undefined ? (
    <button type="button" {...shared}>
      {inside}
    </button>
  ) : (
    <a href={href} draggable={false} {...shared}>
      {inside}
    </a>
  )
}
