/** NewPassphrase: a passphrase chosen twice, with its strength and an offer of words. Knows no rule: level and problem come in. */
import { Button } from './button.tsx'
import { Meter } from './meter.tsx'
import styles from './new-passphrase.module.css'
import { cx } from './cx.ts'
import { PasswordField } from './password-field.tsx'

export interface NewPassphraseTexts {
  passphrase: string
  again: string
  show: string
  hide: string
  capsLock: string
  strength: string
  strengthWords: readonly string[]
  propose: string
}

export interface NewPassphraseProps {
  texts: NewPassphraseTexts
  value: string
  again: string
  onChange: (value: string) => void
  onAgain: (again: string) => void
  onPropose: () => void
  level: 0 | 1 | 2 | 3 | 4
  problem?: string | undefined
  againProblem?: string | undefined
  hint?: string | undefined
  size?: 'md' | 'lg'
}

export function NewPassphrase({
  texts,
  value,
  again,
  onChange,
  onAgain,
  onPropose,
  level,
  problem,
  againProblem,
  hint,
  size = 'lg',
}: NewPassphraseProps) {
  const shared = {
    showLabel: texts.show,
    hideLabel: texts.hide,
    capsLockText: texts.capsLock,
    isNew: true,
    size,
  } as const
  return (
    <div className={cx(styles['block'])}>
      <PasswordField
        {...shared}
        label={texts.passphrase}
        value={value}
        onText={onChange}
        problem={problem}
        hint={hint}
      />
      <div className={cx(styles['row'])}>
        <div>
          {value !== '' && (
            <Meter
              label={texts.strength}
              level={level}
              word={texts.strengthWords[level] ?? ''}
              enoughFrom={3}
            />
          )}
        </div>
        <Button size="sm" icon="key" onPress={onPropose}>
          {texts.propose}
        </Button>
      </div>
      <PasswordField
        {...shared}
        label={texts.again}
        value={again}
        onText={onAgain}
        problem={againProblem}
      />
    </div>
  )
}
