/**
 * TextField: one line of text. What is typed is never changed while it is typed; `onBlurNormalize` tidies it on
 * leaving. Works with react-hook-form's register, with value and onChange, and on its own.
 */
import { useId } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'
import { describedBy, FieldFrame, type FieldLabelProps } from './field-frame.tsx'
import { Icon } from './icon.tsx'
import styles from './text-field.module.css'
import { useTypedText, type TypedTextProps } from './use-typed-text.ts'

type Passed = Pick<
  ComponentProps<'input'>,
  | 'autoFocus'
  | 'inputMode'
  | 'lang'
  | 'maxLength'
  | 'onFocus'
  | 'onKeyDown'
  | 'placeholder'
  | 'spellCheck'
>

export interface TextFieldProps extends FieldLabelProps, TypedTextProps<HTMLInputElement>, Passed {
  name?: string | undefined
  id?: string | undefined
  /** Asked for and still empty: a dashed edge, nothing more. */
  asked?: boolean
  /** numbers: fixed-width figures (telephone, key groups). */
  look?: 'text' | 'numbers'
  size?: 'md' | 'lg'
  isReadOnly?: boolean
  isDisabled?: boolean
  /** Locked, and why. */
  lockedReason?: string | undefined
  /** A unit or word inside, at the right end. */
  suffix?: ReactNode
  autoComplete?: string
  width?: string | undefined
}

export function TextField({
  label,
  layout,
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
  asked = false,
  look = 'text',
  size = 'md',
  isReadOnly = false,
  isDisabled = false,
  lockedReason,
  suffix,
  autoComplete = 'off',
  width,
  placeholder = ' ',
  spellCheck = false,
  ...passed
}: TextFieldProps) {
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
  return (
    <FieldFrame
      id={fieldId}
      {...{ label, layout, labelWidth, problem }}
      hint={lockedReason ?? hint}
    >
      <div
        className={cx(
          styles['box'],
          styles[size],
          asked && styles['asked'],
          problem && styles['problem'],
        )}
        style={width === undefined ? undefined : { width }}
      >
        <input
          {...passed}
          {...bind}
          id={fieldId}
          type="text"
          data-own-focus=""
          className={cx(styles['input'], look === 'numbers' && styles['numbers'])}
          placeholder={placeholder}
          autoComplete={autoComplete}
          spellCheck={spellCheck}
          readOnly={isReadOnly || lockedReason !== undefined}
          disabled={isDisabled}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(fieldId, { hint: lockedReason ?? hint, problem })}
        />
        {suffix !== undefined && <span className={cx(styles['suffix'])}>{suffix}</span>}
        {lockedReason !== undefined && <Icon name="lock" size="s" className={styles['lock']} />}
      </div>
    </FieldFrame>
  )
}
