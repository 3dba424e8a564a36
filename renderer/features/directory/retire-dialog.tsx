/** From today on nobody is turned to a window; asked, because it moves to the end of the list. */
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

const { directory, frame } = messages

export interface RetireDialogProps {
  name: string
  onClose: () => void
  onRetire: () => void
}

export function RetireDialog({ name, onClose, onRetire }: RetireDialogProps) {
  return (
    <Dialog
      isOpen
      role="alertdialog"
      size="sm"
      onClose={onClose}
      title={directory.retireTitle(name)}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {frame.cancel}
          </Button>
          <Button variant="primary" onPress={onRetire}>
            {directory.retireNow}
          </Button>
        </>
      }
    >
      <p>{directory.retireText}</p>
    </Dialog>
  )
}
