/** DayRibbon: the desk's day as lengths on one axis: what is past, open now, later, resting, and who comes when. */
import type { CSSProperties } from 'react'
import { cx } from './cx.ts'
import styles from './day-ribbon.module.css'
import { Icon, type IconName } from './icon.tsx'

export interface RibbonSpan {
  id: string
  /** Per cent of the axis. */
  start: number
  end: number
  kind: 'past' | 'now' | 'next' | 'off' | 'law' | 'psy'
  text?: string | undefined
  icon?: IconName | undefined
}
export interface RibbonLane {
  id: string
  label: string
  spans: readonly RibbonSpan[]
}
export interface DayRibbonProps {
  /** The whole ribbon in words. */
  label: string
  lanes: readonly RibbonLane[]
  ticks: readonly { at: number; text: string }[]
  now?: { at: number; text: string } | undefined
}

/** A tick nearer to the now-line than this would lie under its time. */
const nearPercent = 4
const sessionIcons: Partial<Record<RibbonSpan['kind'], IconName>> = { law: 'law', psy: 'psy' }

function place(start: number, end?: number): CSSProperties {
  return end === undefined ? { left: `${start}%` } : { left: `${start}%`, width: `${end - start}%` }
}

export function DayRibbon({ label, lanes, ticks, now }: DayRibbonProps) {
  return (
    <div role="img" aria-label={label} className={cx(styles['ribbon'])} data-part="ribbon">
      <div className={cx(styles['labels'])}>
        {lanes.map((lane) => (
          <span key={lane.id}>{lane.label}</span>
        ))}
      </div>
      <div className={cx(styles['track'])}>
        {ticks.map((tick) => (
          <i key={tick.at} className={cx(styles['grid'])} style={place(tick.at)} />
        ))}
        {lanes.map((lane) => (
          <div key={lane.id} className={cx(styles['lane'])}>
            {lane.spans.map((span) => {
              const icon = span.icon ?? sessionIcons[span.kind]
              return (
                <div
                  key={span.id}
                  className={cx(styles['span'], styles[span.kind])}
                  style={place(span.start, span.end)}
                >
                  {icon && <Icon name={icon} size="s" />}
                  {span.text}
                </div>
              )
            })}
          </div>
        ))}
        <div className={cx(styles['axis'])}>
          {ticks.map((tick) => (
            <span
              key={tick.at}
              className={cx(now && Math.abs(now.at - tick.at) < nearPercent && styles['under'])}
              style={place(tick.at)}
            >
              {tick.text}
            </span>
          ))}
        </div>
        {now && (
          <div className={cx(styles['now-line'])} style={place(now.at)}>
            <b>{now.text}</b>
          </div>
        )}
      </div>
    </div>
  )
}
