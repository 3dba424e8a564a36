/** Leaving with changes that are not saved: asked, never lost by a slip. */
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

const { leave } = messages.directory

export interface Leaving {
  readonly proceed: () => void
  readonly stay: () => void
}

export interface LeaveDialogProps {
  name: string
  onStay: () => void
  onDiscard: () => void
  onSave: () => void
}

export function LeaveDialog({ name, onStay, onDiscard, onSave }: LeaveDialogProps) {
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={onStay}
      title={leave.title}
      actions={
        <>
          <Button onPress={onStay} autoFocus>
            {leave.stay}
          </Button>
          <Button onPress={onDiscard}>{leave.discard}</Button>
          <Button variant="primary" onPress={onSave}>
            {leave.save}
          </Button>
        </>
      }
    >
      <p>{leave.text(name)}</p>
    </Dialog>
  )
}
