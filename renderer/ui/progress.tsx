/** Progress: how far long work has come, as a length and in words. */
import { Label, ProgressBar } from 'react-aria-components'
import { cx } from './cx.ts'
import styles from './progress.module.css'

export interface ProgressProps {
  label: string
  /** 0 to 1; left out while the end is not known. */
  share?: number | undefined
  /** The same in words, at the right end. */
  valueText?: string | undefined
  tone?: 'plain' | 'late'
}

export function Progress({ label, share, valueText, tone = 'plain' }: ProgressProps) {
  return (
    <ProgressBar
      className={cx(styles['progress'], tone === 'late' && styles['late'])}
      minValue={0}
      maxValue={1}
      data-part="bar"
      {...(share === undefined ? { isIndeterminate: true } : { value: share })}
      {...(valueText !== undefined && { valueLabel: valueText })}
    >
      {({ percentage }) => (
        <>
          <div className={cx(styles['words'])}>
            <Label>{label}</Label>
            {valueText !== undefined && <span className={cx(styles['value'])}>{valueText}</span>}
          </div>
          <div className={cx(styles['track'])}>
            <i
              className={cx(share === undefined && styles['open'])}
              style={{ width: `${percentage ?? 100}%` }}
            />
          </div>
        </>
      )}
    </ProgressBar>
  )
}
