/** Timer: seconds shown as mm:ss (h:mm:ss from an hour on). It counts nothing and is not announced. */
import { cx } from './cx.ts'
import styles from './timer.module.css'

export interface TimerProps {
  seconds: number
  /** What the figures mean, for assistive technology. */
  label: string
  size?: 'md' | 'lg'
}

export function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(whole / 60)
  const tail = `${two(minutes % 60)}:${two(whole % 60)}`
  return minutes < 60 ? tail : `${Math.floor(minutes / 60)}:${tail}`
}

export function Timer({ seconds, label, size = 'lg' }: TimerProps) {
  return (
    <b
      role="timer"
      aria-live="off"
      aria-label={label}
      className={cx(styles['timer'], styles[size])}
    >
      {formatSeconds(seconds)}
    </b>
  )
}
