/** One file, large: a picture of verified bytes, the pages of a PDF, or text as text. Nothing in it can run. */
import type { Seen } from '../../actions/evidence/look-at-evidence.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Note, TypedText } from '../../ui/text.tsx'
import { PdfPages } from './pdf-pages.tsx'
import styles from './evidence.module.css'

const { evidence } = messages

/** What is shown right now; the address of a picture lives as long as it is shown. */
export type Shown = Exclude<Seen, { kind: 'image' }> | { kind: 'image'; url: string }

export interface PreviewDialogProps {
  name: string
  shown: Shown
  onClose: () => void
}

export function PreviewDialog({ name, shown, onClose }: PreviewDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={name}
      size="lg"
      actions={<Button onPress={onClose}>{evidence.close}</Button>}
    >
      {shown.kind === 'image' && (
        <img className={styles['picture']} src={shown.url} alt={evidence.picture(name)} />
      )}
      {shown.kind === 'text' && (
        <div className={styles['text']} role="group" tabIndex={0} aria-label={name}>
          <TypedText>{shown.text}</TypedText>
        </div>
      )}
      {shown.kind === 'pdf' && <PdfPages bytes={shown.bytes} name={name} />}
      {shown.kind === 'text' && shown.isCut && <Note>{evidence.cut}</Note>}
      {shown.kind === 'nothing' && <p>{evidence.noPreview}</p>}
    </Dialog>
  )
}
