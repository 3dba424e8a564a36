/** Unlocking with name and passphrase. A wrong one is said plainly, without a hint which of the two it was. */
import { useState } from 'react'
import { unlock } from '../../actions/vault/open-vault.ts'
import type { Progress, SessionView } from '../../data/queries/views.ts'
import { messages } from '../../../shared/messages/language.ts'
import { timeText } from '../../../shared/messages/dates.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { Progress as ProgressBar } from '../../ui/progress.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { LineState } from '../../ui/title-bar.tsx'
import { failureText, refusalText } from './texts.ts'
import { VaultFrame } from './vault-frame.tsx'
import styles from './vault.module.css'

const { vault } = messages

export interface LastLockView {
  readonly by: string
  readonly at: string
  readonly callStartedAt: string | null
}

export interface UnlockVaultProps {
  line: LineState
  lastLock: LastLockView | null
  /** The running call's time as shown; `null` when none ran. */
  callTime: string | null
  /** Practice: how to open it; `null` at a desk. */
  practice: string | null
  /** Said above the form, such as that a restore went well. */
  notice: string | null
  onOpened: (session: SessionView) => void
  onRecovery: () => void
  onRestore: () => void
}

export function UnlockVault({
  line,
  lastLock,
  callTime,
  practice,
  notice,
  onOpened,
  onRecovery,
  onRestore,
}: UnlockVaultProps) {
  const [name, setName] = useState(lastLock?.by ?? '')
  const [passphrase, setPassphrase] = useState('')
  const [isOther, setOther] = useState(lastLock === null)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [isBusy, setBusy] = useState(false)

  const open = async () => {
    setBusy(true)
    setProblem(undefined)
    const opened = await unlock({ kind: 'counselor', name, passphrase }, setProgress)
    setBusy(false)
    setProgress(null)
    if (opened.kind === 'done') onOpened(opened.value)
    else if (opened.kind === 'failed') setProblem(failureText(opened.failure))
    else
      setProblem(
        opened.refusal.code === 'does-not-open' ? vault.wrong : refusalText(opened.refusal),
      )
  }
  const lead =
    lastLock === null ? vault.lockedCold : vault.lockedBy(lastLock.by, timeText(lastLock.at))
  return (
    <VaultFrame
      line={line}
      title={vault.locked}
      lead={lead}
      note={vault.noPersonal}
      live={
        <>
          {callTime !== null && lastLock !== null && (
            <Banner tone="info" icon="phone" title={vault.callRunning(callTime)}>
              {' '}
              {vault.callSaved(timeText(lastLock.at))}
            </Banner>
          )}
          {practice !== null && (
            <Banner tone="info" title={messages.demo.mark}>
              {' '}
              {practice}
            </Banner>
          )}
          {notice !== null && <Banner tone="ok">{notice}</Banner>}
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void open()
        }}
      >
        {isOther && (
          <TextField
            layout="stacked"
            size="lg"
            label={vault.name}
            lang="ja"
            autoFocus
            value={name}
            onText={setName}
          />
        )}
        <PasswordField
          size="lg"
          label={vault.passphrase}
          showLabel={vault.show}
          hideLabel={vault.hide}
          capsLockText={vault.capsLock}
          autoFocus={!isOther}
          value={passphrase}
          onText={setPassphrase}
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
        {progress !== null && (
          <ProgressBar
            label={vault.reading}
            share={progress.done / Math.max(1, progress.total)}
            valueText={vault.readingCount(progress.done, progress.total)}
          />
        )}
        <div className={styles['foot']}>
          {isOther ? (
            <Button variant="quiet" onPress={onRestore}>
              {vault.restore}
            </Button>
          ) : (
            <Button
              variant="quiet"
              onPress={() => {
                setOther(true)
                setName('')
              }}
            >
              {vault.otherCounselor}
            </Button>
          )}
          <Button variant="quiet" onPress={onRecovery}>
            {vault.forgotten}
          </Button>
        </div>
      </form>
    </VaultFrame>
  )
}
