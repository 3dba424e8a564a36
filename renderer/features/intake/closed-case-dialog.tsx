/**
 * The case was closed while its next contact was written: it opens again with this contact, for a reason, or the
 * contact begins a new case of the same person. Until one is chosen the draft stays as it is.
 */
import { useState } from 'react'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { TextField } from '../../ui/text-field.tsx'
import styles from './intake.module.css'

const { intake, frame } = messages

export interface ClosedCaseDialogProps {
  isBusy: boolean
  onBack: () => void
  onReopen: (reason: string) => void
  onNewCase: () => void
}

export function ClosedCaseDialog({ isBusy, onBack, onReopen, onNewCase }: ClosedCaseDialogProps) {
  const [reason, setReason] = useState<string>(intake.closedReasonUsual)
  const [isMissing, setMissing] = useState(false)
  const reopen = () => {
    if (reason.trim() === '') setMissing(true)
    else onReopen(reason.trim())
  }
  useShortcuts({ 'Ctrl+Enter': reopen }, { underDialog: true })
  const busyReason = isBusy ? intake.finishing : undefined
  return (
    <Dialog
      isOpen
      onClose={onBack}
      title={intake.closedTitle}
      icon="undo"
      size="lg"
      isBusy={isBusy}
      actions={
        <>
          <Button onPress={onBack}>{frame.back}</Button>
          <Button onPress={onNewCase} disabledReason={busyReason}>
            {intake.closedNew}
          </Button>
          <Button
            variant="primary"
            keys="Ctrl+Enter"
            onPress={reopen}
            autoFocus
            disabledReason={busyReason}
          >
            {intake.closedReopen}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <p>{intake.closedText}</p>
        <TextField
          label={intake.closedReason}
          lang="ja"
          defaultValue={reason}
          problem={isMissing ? intake.closedReasonMissing : undefined}
          onText={(text) => {
            setReason(text)
            setMissing(false)
          }}
        />
      </div>
    </Dialog>
  )
}
