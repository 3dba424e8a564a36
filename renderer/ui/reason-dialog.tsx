/** ReasonDialog: something that needs its reason in words. Ctrl+Enter or the button saves; blank is said, not taken. */
import { useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { useShortcuts } from './keys.ts'
import { TextArea } from './text-area.tsx'

export interface ReasonDialogProps {
  isOpen: boolean
  title: string
  lead: string
  label: string
  missingText: string
  saveText: string
  cancelText: string
  onCancel: () => void
  onReason: (reason: string) => void
}

export function ReasonDialog(props: ReasonDialogProps) {
  return props.isOpen ? <OpenReason {...props} /> : null
}

function OpenReason(props: ReasonDialogProps) {
  const { title, lead, label, missingText, saveText, cancelText, onCancel, onReason } = props
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const save = () => {
    if (reason.trim() === '') setMissing(true)
    else onReason(reason.trim())
  }
  useShortcuts({ 'Ctrl+Enter': save }, { underDialog: true })
  return (
    <Dialog
      isOpen
      onClose={onCancel}
      title={title}
      actions={
        <>
          <Button onPress={onCancel}>{cancelText}</Button>
          <Button variant="primary" keys="Ctrl+Enter" onPress={save}>
            {saveText}
          </Button>
        </>
      }
    >
      <p>{lead}</p>
      <TextArea
        label={label}
        layout="stacked"
        rows={3}
        autoFocus
        problem={isMissing ? missingText : undefined}
        onText={(text) => {
          setReason(text)
          setMissing(false)
        }}
      />
    </Dialog>
  )
}
