/** A question about a case that ends in one write: it closes when that is done, and says why when it is not. */
import { useState, type ReactNode } from 'react'
import { messages } from '../../../shared/messages/language.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { problemText } from './case-desk.ts'

export interface FormDialogProps {
  title: string
  submit: string
  onClose: () => void
  /** `null`: something is missing, and the form says what. */
  onSubmit: () => Promise<Outcome<unknown>> | null
  children: ReactNode
  size?: 'sm' | 'md'
}

export function FormDialog({
  title,
  submit,
  onClose,
  onSubmit,
  children,
  size = 'md',
}: FormDialogProps) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async () => {
    const asked = isBusy ? null : onSubmit()
    if (asked === null) return
    setBusy(true)
    const said = problemText(await asked)
    setBusy(false)
    setProblem(said)
    if (said === null) onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      size={size}
      isBusy={isBusy}
      actions={
        <>
          <Button onPress={onClose}>{messages.frame.cancel}</Button>
          <Button variant="primary" onPress={() => void send()}>
            {submit}
          </Button>
        </>
      }
    >
      {problem !== null && (
        <Banner tone="warn" live="polite">
          {problem}
        </Banner>
      )}
      {children}
    </Dialog>
  )
}
