/** FieldFrame: the label, hint and problem around any control. A problem is amber, below the control, and said once. */
import type { CSSProperties, ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './field-frame.module.css'
import { Icon } from './icon.tsx'

export type FieldLayout = 'side' | 'stacked' | 'bare'

export interface FieldLabelProps {
  label: string
  /** side: label left of the control; stacked: above it; bare: only for assistive technology. */
  layout?: FieldLayout | undefined
  /** Width of the label column when at the side; a screen may set --label-w once instead. */
  labelWidth?: string | undefined
  hint?: string | undefined
  problem?: string | undefined
}

interface FieldFrameProps extends FieldLabelProps {
  id: string
  /** A group (segment, chips) has no single control to point its label at. */
  isGroup?: boolean
  children: ReactNode
}

export function describedBy(
  id: string,
  { hint, problem }: { hint?: string | undefined; problem?: string | undefined },
): string | undefined {
  const ids = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return ids === '' ? undefined : ids
}

export function FieldFrame({
  id,
  label,
  layout = 'side',
  labelWidth,
  hint,
  problem,
  isGroup = false,
  children,
}: FieldFrameProps) {
  const width: (CSSProperties & Record<'--label-w', string>) | undefined =
    labelWidth === undefined ? undefined : { '--label-w': labelWidth }
  const labelClass = cx(styles['label'], layout === 'bare' && styles['hidden'])
  return (
    <div className={cx(styles['field'], styles[layout])} style={width}>
      {isGroup ? (
        <span id={`${id}-label`} className={labelClass}>
          {label}
        </span>
      ) : (
        <label id={`${id}-label`} htmlFor={id} className={labelClass}>
          {label}
        </label>
      )}
      <div className={cx(styles['body'])}>
        {children}
        {problem && (
          <p id={`${id}-problem`} className={cx(styles['problem'])}>
            <Icon name="dia" size="s" />
            <span>{problem}</span>
          </p>
        )}
        {hint && (
          <p id={`${id}-hint`} className={cx(styles['hint'])}>
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
