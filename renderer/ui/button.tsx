/**
 * Button: something the counselor can do; its label is a verb.
 *
 * A button that cannot be used now says why: `disabledReason` keeps it focusable (aria-disabled), shows the reason
 * as a hint and stops the press. Shortcuts are shown as keycaps and told to assistive technology; binding them is
 * the screen's work (keys.ts).
 */
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './button.module.css'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icon.tsx'
import { Keycap } from './keycap.tsx'
import { ariaShortcut } from './keys.ts'
import { Hint } from './tooltip.tsx'

export interface ButtonProps {
  children: ReactNode
  variant?: 'primary' | 'plain' | 'quiet' | 'danger'
  /** lg: the one big action of a start or lock screen. hero: the call button of the day screen. */
  size?: 'sm' | 'md' | 'lg' | 'hero'
  icon?: IconName | undefined
  keys?: string | undefined
  disabledReason?: string | undefined
  type?: 'button' | 'submit'
  onPress?: (() => void) | undefined
  /** Takes the whole width, or the rest of its row. */
  isWide?: boolean
  /** A toggle: pressed or not. */
  isOn?: boolean | undefined
  isExpanded?: boolean | undefined
  autoFocus?: boolean
  form?: string
  ariaLabel?: string | undefined
  className?: string | undefined
  ref?: Ref<HTMLButtonElement>
}

export function Button({
  children,
  variant = 'plain',
  size = 'md',
  icon,
  keys,
  disabledReason,
  type = 'button',
  onPress,
  isWide = false,
  isOn,
  isExpanded,
  autoFocus = false,
  form,
  ariaLabel,
  className,
  ref,
}: ButtonProps) {
  const isOff = disabledReason !== undefined && disabledReason !== ''
  const isFilled = variant === 'primary' || variant === 'danger'
  return (
    <Hint text={disabledReason}>
      <AriaButton
        type={isOff ? 'button' : type}
        data-no-print=""
        autoFocus={autoFocus}
        className={cx(
          styles['button'],
          styles[variant],
          styles[size],
          isWide && styles['wide'],
          isOn && styles['on'],
          className,
        )}
        {...(ref && { ref })}
        {...(form !== undefined && { form })}
        {...(ariaLabel !== undefined && { 'aria-label': ariaLabel })}
        {...(isOff && { 'aria-disabled': true })}
        {...(isOn !== undefined && { 'aria-pressed': isOn })}
        {...(isExpanded !== undefined && { 'aria-expanded': isExpanded })}
        {...(onPress && !isOff && { onPress: () => onPress() })}
        render={(props) => (
          <button
            {...props}
            {...(keys !== undefined && { 'aria-keyshortcuts': ariaShortcut(keys) })}
            {...(isOff && { 'aria-description': disabledReason })}
          />
        )}
      >
        {icon && <Icon name={icon} size={size === 'sm' ? 's' : size === 'hero' ? 'l' : 'm'} />}
        <span className={cx(styles['label'])}>{children}</span>
        {keys !== undefined && <Keycap inverted={isFilled && !isOff}>{keys}</Keycap>}
      </AriaButton>
    </Hint>
  )
}
