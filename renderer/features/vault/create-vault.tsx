/** First start: the first counselor's name and passphrase, then the recovery key, shown once and typed back in part. */
import { useState } from 'react'
import { createVault, newRecoveryKey } from '../../actions/vault/open-vault.ts'
import type { SessionView } from '../../data/queries/views.ts'
import { isLastGroup, type RecoveryKey } from '../../../shared/domain/passphrase/recovery-key.ts'
import { passphraseRule } from '../../actions/counselor/propose-passphrase.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { NewPassphrase } from '../../ui/new-passphrase.tsx'
import { usePassphraseChoice } from '../../ui/use-passphrase-choice.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { LineState } from '../../ui/title-bar.tsx'
import { RecoveryKeySheet } from './recovery-key-sheet.tsx'
import { failureText, passphraseSaid, refusalText } from './texts.ts'
import { VaultFrame } from './vault-frame.tsx'
import styles from './vault.module.css'

const { vault, refusals } = messages

export interface CreateVaultProps {
  line: LineState
  nowText: string
  onOpened: (session: SessionView) => void
  onRestore: () => void
}

export function CreateVault({ line, nowText, onOpened, onRestore }: CreateVaultProps) {
  const [name, setName] = useState('')
  const [isNameAsked, setNameAsked] = useState(false)
  const [recoveryKey, setRecoveryKey] = useState<RecoveryKey | null>(null)
  const passphrase = usePassphraseChoice(passphraseRule([name], passphraseSaid))
  if (recoveryKey !== null)
    return (
      <ConfirmRecoveryKey
        {...{ line, nowText, recoveryKey, name, onOpened }}
        passphrase={passphrase.value}
        onBack={() => setRecoveryKey(null)}
      />
    )
  const goOn = () => {
    passphrase.showProblems()
    setNameAsked(true)
    if (name.trim() !== '' && passphrase.isReady) setRecoveryKey(newRecoveryKey())
  }
  return (
    <VaultFrame line={line} title={vault.create} icon="shield" lead={vault.createLead}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          goOn()
        }}
      >
        <TextField
          layout="stacked"
          size="lg"
          label={vault.counselorName}
          hint={vault.counselorNameHint}
          autoFocus
          lang="ja"
          value={name}
          onText={setName}
          problem={isNameAsked && name.trim() === '' ? refusals['name-missing'] : undefined}
        />
        <NewPassphrase texts={passphraseSaid} {...passphrase.fields} />
        <Button type="submit" variant="primary" size="lg" isWide keys="Enter">
          {vault.next}
        </Button>
        <div className={styles['foot']}>
          <Button variant="quiet" icon="undo" onPress={onRestore}>
            {vault.restore}
          </Button>
        </div>
      </form>
    </VaultFrame>
  )
}

interface ConfirmProps {
  line: LineState
  nowText: string
  recoveryKey: RecoveryKey
  name: string
  passphrase: string
  onOpened: (session: SessionView) => void
  onBack: () => void
}

function ConfirmRecoveryKey({
  line,
  nowText,
  recoveryKey,
  name,
  passphrase,
  onOpened,
  onBack,
}: ConfirmProps) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [isBusy, setBusy] = useState(false)
  const create = async () => {
    if (!isLastGroup(recoveryKey, typed)) {
      setProblem(vault.recoveryBackWrong)
      return
    }
    setBusy(true)
    const created = await createVault(name, passphrase, recoveryKey)
    setBusy(false)
    if (created.kind === 'done') onOpened(created.value)
    else if (created.kind === 'refused') setProblem(refusalText(created.refusal))
    else setProblem(failureText(created.failure))
  }
  return (
    <VaultFrame
      line={line}
      title={vault.recoveryTitle}
      icon="key"
      lead={vault.recoveryLead}
      size="lg"
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void create()
        }}
      >
        <RecoveryKeySheet recoveryKey={recoveryKey} madeAt={nowText} />
        <TextField
          layout="stacked"
          size="lg"
          label={vault.recoveryBack}
          hint={vault.recoveryBackHint}
          look="numbers"
          autoFocus
          value={typed}
          onText={(text) => {
            setTyped(text)
            setProblem(undefined)
          }}
          problem={problem}
        />
        <Button
          type="submit"
          variant="primary"
          size="lg"
          isWide
          keys="Enter"
          disabledReason={isBusy ? vault.creating : undefined}
        >
          {isBusy ? vault.creating : vault.createNow}
        </Button>
        {isBusy && <Banner live="polite">{vault.creating}</Banner>}
        <div className={styles['foot']}>
          <Button variant="quiet" icon="left" onPress={onBack}>
            {messages.frame.back}
          </Button>
        </div>
      </form>
    </VaultFrame>
  )
}
