/** Putting a vault in place from a backup file, with a passphrase or the recovery key of that vault. */
import { useEffect, useId, useRef, useState } from 'react'
import { restoreBackup } from '../../actions/vault/back-up.ts'
import type { Opening } from '../../actions/vault/open-vault.ts'
import type { Progress } from '../../data/queries/views.ts'
import { messages } from '../../../shared/messages/language.ts'
import { sizeText } from '../../../shared/messages/dates.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { describedBy, FieldFrame } from '../../ui/field-frame.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { Progress as ProgressBar } from '../../ui/progress.tsx'
import { Segment } from '../../ui/segment.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { LineState } from '../../ui/title-bar.tsx'
import { failureText, refusalText } from './texts.ts'
import { VaultFrame } from './vault-frame.tsx'
import styles from './vault.module.css'

const { vault } = messages

export interface RestoreVaultProps {
  line: LineState
  /** A vault that is there already is kept beside. */
  hasVault: boolean
  onRestored: () => void
  onBack: () => void
}

export function RestoreVault({ line, hasVault, onRestored, onBack }: RestoreVaultProps) {
  const [file, setFile] = useState<File | null>(null)
  const [kind, setKind] = useState<Opening['kind']>('counselor')
  const [name, setName] = useState('')
  const [secret, setSecret] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [isFileMissing, setFileMissing] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const isBusy = progress !== null

  const restore = async () => {
    if (file === null) {
      setFileMissing(true)
      return
    }
    setProblem(undefined)
    setProgress({ done: 0, total: file.size })
    const opening: Opening =
      kind === 'counselor' ? { kind, name, passphrase: secret } : { kind, typed: secret }
    const restored = await restoreBackup(file, opening, hasVault, setProgress)
    setProgress(null)
    if (restored.kind === 'done') onRestored()
    else if (restored.kind === 'failed') setProblem(failureText(restored.failure))
    else setProblem(refusalText(restored.refusal))
  }
  const changed = (set: (text: string) => void) => (text: string) => {
    set(text)
    setProblem(undefined)
  }
  return (
    <VaultFrame line={line} title={vault.restore} icon="undo" lead={vault.restoreLead}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void restore()
        }}
      >
        <FileChoice
          file={file}
          problem={isFileMissing ? vault.restoreChooseFirst : undefined}
          onChoose={(chosen) => {
            setFile(chosen)
            setFileMissing(false)
            setProblem(undefined)
          }}
        />
        <Segment
          layout="stacked"
          label={vault.restoreBy}
          options={[
            { id: 'counselor', label: vault.byPassphrase },
            { id: 'recovery', label: vault.byRecovery },
          ]}
          value={kind}
          onChange={(next) => {
            if (next !== null) {
              setKind(next)
              setSecret('')
              setProblem(undefined)
            }
          }}
          isRequired
        />
        {kind === 'counselor' ? (
          <>
            <TextField
              layout="stacked"
              label={vault.name}
              lang="ja"
              value={name}
              onText={changed(setName)}
            />
            <PasswordField
              label={vault.passphrase}
              showLabel={vault.show}
              hideLabel={vault.hide}
              capsLockText={vault.capsLock}
              value={secret}
              onText={changed(setSecret)}
              problem={problem}
            />
          </>
        ) : (
          <TextField
            key="recovery"
            layout="stacked"
            label={vault.recoveryKey}
            hint={vault.recoveryKeyHint}
            look="numbers"
            value={secret}
            onText={changed(setSecret)}
            problem={problem}
          />
        )}
        {hasVault && <Banner tone="info">{vault.restoreReplaces}</Banner>}
        <Button
          type="submit"
          variant="primary"
          size="lg"
          isWide
          keys="Enter"
          disabledReason={isBusy ? vault.restoring : undefined}
        >
          {isBusy ? vault.restoring : vault.restoreNow}
        </Button>
        {progress !== null && (
          <ProgressBar
            label={vault.restoring}
            share={progress.done / Math.max(1, progress.total)}
            valueText={`${sizeText(progress.done)} / ${sizeText(progress.total)}`}
          />
        )}
        <div className={styles['foot']}>
          <Button variant="quiet" icon="left" onPress={onBack}>
            {hasVault ? vault.toUnlock : vault.toCreate}
          </Button>
        </div>
      </form>
    </VaultFrame>
  )
}

function FileChoice({
  file,
  problem,
  onChoose,
}: {
  file: File | null
  problem: string | undefined
  onChoose: (file: File | null) => void
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (problem !== undefined) input.current?.focus()
  }, [problem])
  return (
    <FieldFrame id={id} label={vault.restoreFile} layout="bare" isGroup problem={problem}>
      <div className={styles['file']}>
        <input
          ref={input}
          id={id}
          type="file"
          accept=".mdgbk"
          aria-label={vault.restoreFile}
          aria-describedby={describedBy(id, { problem })}
          onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
        />
        <label htmlFor={id}>
          <Icon name="folder-out" />
          {vault.restoreChoose}
        </label>
        <span>{file === null ? vault.restoreNone : `${file.name} (${sizeText(file.size)})`}</span>
      </div>
    </FieldFrame>
  )
}
