/** Changing one's own passphrase: the one in use first. */
import { useState } from 'react'
import { changeOwnPassphrase } from '../../actions/counselor/manage-counselors.ts'
import { passphraseRule } from '../../actions/counselor/propose-passphrase.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { NewPassphrase } from '../../ui/new-passphrase.tsx'
import { usePassphraseChoice } from '../../ui/use-passphrase-choice.ts'
import { PasswordField } from '../../ui/password-field.tsx'
import { passphraseSaid, problemText } from './outcome-text.ts'
import styles from './settings.module.css'

const { settings, vault } = messages

export function OwnPassphraseCard({ ownName }: { ownName: string }) {
  const [isOpen, setOpen] = useState(false)
  const [isChanged, setChanged] = useState(false)
  return (
    <Card title={settings.ownPassphrase}>
      {isChanged && (
        <Banner tone="ok" live="polite">
          {settings.changed}
        </Banner>
      )}
      {isOpen ? (
        <ChangeForm
          ownName={ownName}
          onChanged={() => {
            setChanged(true)
            setOpen(false)
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <div>
          <Button
            icon="key"
            onPress={() => {
              setOpen(true)
              setChanged(false)
            }}
          >
            {settings.changePassphrase}
          </Button>
        </div>
      )}
    </Card>
  )
}

interface ChangeFormProps {
  ownName: string
  onChanged: () => void
  onCancel: () => void
}

function ChangeForm({ ownName, onChanged, onCancel }: ChangeFormProps) {
  const [current, setCurrent] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [isBusy, setBusy] = useState(false)
  const passphrase = usePassphraseChoice(passphraseRule([ownName], passphraseSaid))
  const change = async () => {
    passphrase.showProblems()
    if (!passphrase.isReady) return
    setBusy(true)
    const outcome = await changeOwnPassphrase(current, passphrase.value)
    setBusy(false)
    const isWrong = outcome.kind === 'refused' && outcome.refusal.code === 'does-not-open'
    if (outcome.kind === 'done') onChanged()
    else setProblem(isWrong ? settings.currentWrong : (problemText(outcome) ?? undefined))
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void change()
      }}
    >
      <PasswordField
        label={settings.current}
        showLabel={vault.show}
        hideLabel={vault.hide}
        capsLockText={vault.capsLock}
        autoFocus
        value={current}
        onText={(text) => {
          setCurrent(text)
          setProblem(undefined)
        }}
        problem={problem}
      />
      <NewPassphrase texts={passphraseSaid} {...passphrase.fields} size="md" />
      <div className={styles['buttons']}>
        <Button onPress={onCancel}>{messages.frame.cancel}</Button>
        <Button
          type="submit"
          variant="primary"
          disabledReason={isBusy ? vault.unlocking : undefined}
        >
          {settings.changeNow}
        </Button>
      </div>
    </form>
  )
}
