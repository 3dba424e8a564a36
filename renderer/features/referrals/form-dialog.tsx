/** A question about a referral that ends in one write: Ctrl+Enter saves; it closes when that is done, and says why when not. */
import { useState, type ReactNode } from 'react'
import { messages } from '../../../shared/messages/language.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { problemLines } from './referral-desk.ts'
import styles from './referrals.module.css'

export interface FormDialogProps {
  title: string
  submit: string
  onClose: () => void
  onDone: () => void
  /** `null`: something is missing, and the form says what. */
  onSubmit: () => Promise<Outcome<unknown>> | null
  children: ReactNode
  size?: 'sm' | 'md' | 'lg'
}

export function FormDialog(props: FormDialogProps) {
  const { title, submit, onClose, onDone, onSubmit, children, size = 'md' } = props
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly string[]>([])
  const send = async () => {
    const asked = isBusy ? null : onSubmit()
    if (asked === null) return
    setBusy(true)
    const outcome = await asked
    setBusy(false)
    setProblems(problemLines(outcome))
    if (outcome.kind === 'done') onDone()
  }
  useShortcuts({ 'Ctrl+Enter': () => void send() }, { underDialog: true })
  return (
    <Dialog
      isOpen
      {...{ onClose, title, size, isBusy }}
      actions={
        <>
          <Button onPress={onClose}>{messages.frame.cancel}</Button>
          <Button variant="primary" keys="Ctrl+Enter" onPress={() => void send()}>
            {submit}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Problems lines={problems} />
        {children}
      </div>
    </Dialog>
  )
}

export function Problems({ lines }: { lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <Banner tone="warn" live="polite">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Banner>
  )
}
