/** Opening with the recovery key, and choosing a new passphrase for a counselor, who then goes on. */
import { useState } from 'react'
import { resetPassphrase } from '../../actions/counselor/manage-counselors.ts'
import { unlock } from '../../actions/vault/open-vault.ts'
import { listCounselors, readSession } from '../../data/queries/desk.ts'
import type { CounselorView, SessionView } from '../../data/queries/views.ts'
import { passphraseRule } from '../../actions/counselor/propose-passphrase.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { NewPassphrase } from '../../ui/new-passphrase.tsx'
import { usePassphraseChoice } from '../../ui/use-passphrase-choice.ts'
import { Segment } from '../../ui/segment.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { LineState } from '../../ui/title-bar.tsx'
import { failureText, passphraseSaid, refusalText } from './texts.ts'
import { VaultFrame } from './vault-frame.tsx'
import styles from './vault.module.css'

const { vault } = messages

export interface UnlockByRecoveryProps {
  line: LineState
  onOpened: (session: SessionView) => void
  onBack: () => void
}

export function UnlockByRecovery({ line, onOpened, onBack }: UnlockByRecoveryProps) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [isBusy, setBusy] = useState(false)
  const [people, setPeople] = useState<readonly CounselorView[] | null>(null)
  if (people !== null) return <ResetPassphrase {...{ line, people, onOpened }} />
  const open = async () => {
    setBusy(true)
    const opened = await unlock({ kind: 'recovery', typed }, () => undefined)
    if (opened.kind === 'done') {
      const everyone = await listCounselors()
      setPeople(everyone.filter(({ disabledAt }) => disabledAt === null))
    } else if (opened.kind === 'failed') setProblem(failureText(opened.failure))
    else {
      const { code } = opened.refusal
      setProblem(refusalText({ code: code === 'does-not-open' ? 'recovery-key-mistyped' : code }))
    }
    setBusy(false)
  }
  return (
    <VaultFrame line={line} title={vault.openByRecovery} icon="key" lead={vault.recoveryOpenLead}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void open()
        }}
      >
        <TextField
          layout="stacked"
          size="lg"
          label={vault.recoveryKey}
          hint={vault.recoveryKeyHint}
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
          disabledReason={isBusy ? vault.unlocking : undefined}
        >
          {isBusy ? vault.unlocking : vault.unlock}
        </Button>
        <div className={styles['foot']}>
          <Button variant="quiet" icon="left" onPress={onBack}>
            {vault.toUnlock}
          </Button>
        </div>
      </form>
    </VaultFrame>
  )
}

interface ResetProps {
  line: LineState
  people: readonly CounselorView[]
  onOpened: (session: SessionView) => void
}

function ResetPassphrase({ line, people, onOpened }: ResetProps) {
  const [chosen, setChosen] = useState<string | null>(people[0]?.counselorId ?? null)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [isBusy, setBusy] = useState(false)
  const passphrase = usePassphraseChoice(
    passphraseRule(
      people.map(({ name }) => name),
      passphraseSaid,
    ),
  )
  const reset = async () => {
    passphrase.showProblems()
    if (chosen === null || !passphrase.isReady) return
    setBusy(true)
    const outcome = await resetPassphrase(chosen, passphrase.value)
    setBusy(false)
    if (outcome.kind === 'done') onOpened(await readSession())
    else if (outcome.kind === 'failed') setProblem(failureText(outcome.failure))
    else setProblem(refusalText(outcome.refusal))
  }
  return (
    <VaultFrame line={line} title={vault.resetTitle} icon="key" lead={vault.resetLead}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void reset()
        }}
      >
        <Segment
          layout="stacked"
          label={vault.resetWho}
          options={people.map(({ counselorId, name }) => ({ id: counselorId, label: name }))}
          value={chosen}
          onChange={setChosen}
          isRequired
          problem={problem}
        />
        <NewPassphrase texts={passphraseSaid} {...passphrase.fields} />
        <Button
          type="submit"
          variant="primary"
          size="lg"
          isWide
          keys="Enter"
          disabledReason={isBusy ? vault.unlocking : undefined}
        >
          {vault.resetNow}
        </Button>
      </form>
    </VaultFrame>
  )
}
