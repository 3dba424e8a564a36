/**
 * PasswordField: a secret, shown or hidden by a worded toggle, with a notice while Caps Lock is on. A hidden secret is
 * typed without an IME; a shown one keeps its own text, whatever is typed.
 */
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { cx } from './cx.ts'
import { describedBy, FieldFrame, type FieldLabelProps } from './field-frame.tsx'
import { Icon } from './icon.tsx'
import styles from './password-field.module.css'
import fieldStyles from './text-field.module.css'
import { useTypedText, type TypedTextProps } from './use-typed-text.ts'

export interface PasswordFieldProps extends FieldLabelProps, TypedTextProps<HTMLInputElement> {
  name?: string | undefined
  id?: string | undefined
  showLabel: string
  hideLabel: string
  capsLockText: string
  size?: 'md' | 'lg'
  autoFocus?: boolean
  isNew?: boolean
  onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined
}

export function PasswordField({
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
  name,
  showLabel,
  hideLabel,
  capsLockText,
  size = 'md',
  autoFocus,
  isNew = false,
  onKeyDown,
}: PasswordFieldProps) {
  const ownId = useId()
  const fieldId = id ?? ownId
  const [isShown, setShown] = useState(false)
  const [isCapsLock, setCapsLock] = useState(false)
  const { bind } = useTypedText({
    value,
    defaultValue,
    onChange,
    onText,
    onBlur,
    onBlurNormalize,
    ref,
  })
  const note = isCapsLock ? capsLockText : hint
  const watchCapsLock = (event: KeyboardEvent<HTMLInputElement>) =>
    setCapsLock(event.getModifierState('CapsLock'))
  return (
    <FieldFrame id={fieldId} {...{ label, layout, labelWidth, problem }}>
      <div className={cx(fieldStyles['box'], fieldStyles[size], problem && fieldStyles['problem'])}>
        <input
          {...bind}
          id={fieldId}
          name={name}
          type={isShown ? 'text' : 'password'}
          data-own-focus=""
          className={cx(fieldStyles['input'], !isShown && styles['masked'])}
          placeholder=" "
          lang="en"
          autoCapitalize="off"
          autoComplete={isNew ? 'new-password' : 'current-password'}
          spellCheck={false}
          autoFocus={autoFocus}
          onKeyDown={(event) => {
            watchCapsLock(event)
            onKeyDown?.(event)
          }}
          onKeyUp={watchCapsLock}
          aria-invalid={problem ? true : undefined}
          aria-describedby={cx(describedBy(fieldId, { problem }), `${fieldId}-note`)}
        />
        <button
          type="button"
          className={cx(styles['toggle'])}
          aria-pressed={isShown}
          aria-controls={fieldId}
          onClick={() => setShown(!isShown)}
        >
          <Icon name={isShown ? 'hide' : 'eye'} />
          {isShown ? hideLabel : showLabel}
        </button>
      </div>
      <p
        id={`${fieldId}-note`}
        aria-live="polite"
        className={cx(styles['note'], isCapsLock && styles['caps'])}
      >
        {note !== undefined && (
          <>
            <Icon name={isCapsLock ? 'dia' : 'info'} size="s" />
            <span>{note}</span>
          </>
        )}
      </p>
    </FieldFrame>
  )
}
