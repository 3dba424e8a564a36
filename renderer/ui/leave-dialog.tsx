/** Leaving with changes that are not saved: asked, never lost by a slip. */
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export interface LeaveTexts {
  readonly title: string
  readonly text: (name: string) => string
  readonly stay: string
  readonly discard: string
  readonly save: string
}

export interface Leaving {
  readonly proceed: () => void
  readonly stay: () => void
}

export interface LeaveDialogProps {
  texts: LeaveTexts
  /** What the changes are of. */
  name: string
  onStay: () => void
  onDiscard: () => void
  onSave: () => void
}

export function LeaveDialog({ texts, name, onStay, onDiscard, onSave }: LeaveDialogProps) {
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={onStay}
      title={texts.title}
      actions={
        <>
          <Button onPress={onStay} autoFocus>
            {texts.stay}
          </Button>
          <Button onPress={onDiscard}>{texts.discard}</Button>
          <Button variant="primary" onPress={onSave}>
            {texts.save}
          </Button>
        </>
      }
    >
      <p>{texts.text(name)}</p>
    </Dialog>
  )
}
