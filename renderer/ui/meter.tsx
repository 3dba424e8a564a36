/** Meter: a strength from 0 to 4 as four steps and a word; the word carries the meaning. */
import { Meter as AriaMeter } from 'react-aria-components'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import styles from './meter.module.css'

export interface MeterProps {
  label: string
  level: 0 | 1 | 2 | 3 | 4
  word: string
  /** From this level on it is enough: ✓ and the ok colour. */
  enoughFrom?: 1 | 2 | 3 | 4
}

export function Meter({ label, level, word, enoughFrom = 3 }: MeterProps) {
  const isEnough = level >= enoughFrom
  return (
    <AriaMeter
      className={cx(styles['meter'], isEnough && styles['enough'])}
      aria-label={label}
      minValue={0}
      maxValue={4}
      value={level}
      valueLabel={word}
    >
      <span className={cx(styles['steps'])} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <i key={step} className={cx(step <= level && styles['on'])} />
        ))}
      </span>
      <span className={cx(styles['word'])}>
        <Icon name={isEnough ? 'okc' : 'ring'} size="s" />
        {word}
      </span>
    </AriaMeter>
  )
}
