/** TextArea: several lines of text, growing with what is typed up to `maxRows`. The same promises as TextField. */
import { useId } from 'react'
import type { ComponentProps, CSSProperties } from 'react'
import { cx } from './cx.ts'
import { describedBy, FieldFrame, type FieldLabelProps } from './field-frame.tsx'
import styles from './text-area.module.css'
import { useTypedText, type TypedTextProps } from './use-typed-text.ts'

type Passed = Pick<
  ComponentProps<'textarea'>,
  'autoFocus' | 'lang' | 'onFocus' | 'onKeyDown' | 'onPaste' | 'placeholder' | 'spellCheck'
>

export interface TextAreaProps
  extends FieldLabelProps, TypedTextProps<HTMLTextAreaElement>, Passed {
  name?: string | undefined
  id?: string | undefined
  rows?: number
  maxRows?: number
  asked?: boolean
  isReadOnly?: boolean
}

export function TextArea({
  label,
  layout = 'stacked',
  labelWidth,
  hint,
  problem,
  value,
  defaultValue,
  onChange,
  onText,
  onBlur,
  onBlurNormalize,
  ref,
  id,
  rows = 2,
  maxRows = 8,
  asked = false,
  isReadOnly = false,
  placeholder = ' ',
  spellCheck = false,
  ...passed
}: TextAreaProps) {
  const ownId = useId()
  const fieldId = id ?? ownId
  const { bind } = useTypedText({
    value,
    defaultValue,
    onChange,
    onText,
    onBlur,
    onBlurNormalize,
    ref,
  })
  const height: CSSProperties & Record<'--rows' | '--max-rows', number> = {
    '--rows': rows,
    '--max-rows': maxRows,
  }
  return (
    <FieldFrame id={fieldId} {...{ label, layout, labelWidth, hint, problem }}>
      <textarea
        {...passed}
        {...bind}
        id={fieldId}
        rows={rows}
        style={height}
        className={cx(styles['area'], asked && styles['asked'], problem && styles['problem'])}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={spellCheck}
        readOnly={isReadOnly}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, problem })}
      />
    </FieldFrame>
  )
}
