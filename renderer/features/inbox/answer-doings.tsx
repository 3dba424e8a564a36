/** What is done with an answer. Nothing here sends: it is copied or saved, and that it was sent is recorded. */
import { useState } from 'react'
import type { AnswerDraft, AnswerWay } from '../../../shared/domain/message/answer.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './inbox.module.css'

const { answers, frame, intake } = messages
const sendTexts: Readonly<Record<AnswerWay, string>> = {
  mail: answers.send,
  phone: answers.tell,
  none: answers.close,
}

export interface AnswerDoingsProps {
  draft: AnswerDraft
  isLocked: boolean
  isBusy: boolean
  onCopy: () => void
  onSave: () => void
  onSend: () => void
}

export function AnswerDoings(props: AnswerDoingsProps) {
  const { draft, isLocked, isBusy, onCopy, onSave, onSend } = props
  const isEmpty = draft.text.trim() === ''
  const why = isLocked ? messages.inbox.locked : isBusy ? intake.finishing : undefined
  return (
    <div className={styles['doings']}>
      <span className={styles['spring']} />
      {draft.way === 'mail' && (
        <>
          <Button onPress={onCopy} disabledReason={isEmpty ? answers.nothingYet : undefined}>
            {answers.copy}
          </Button>
          <Button icon="dl" onPress={onSave} disabledReason={isEmpty ? answers.nothingYet : why}>
            {answers.saveFile}
          </Button>
        </>
      )}
      <Button
        variant="primary"
        icon="check"
        keys="Ctrl+Enter"
        onPress={onSend}
        disabledReason={why}
      >
        {sendTexts[draft.way]}
      </Button>
    </div>
  )
}

/** What was written is thrown away only after a question. */
export function DiscardAnswer({ onDiscard }: { onDiscard: () => void }) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button variant="quiet" size="sm" onPress={() => setAsking(true)}>
        {answers.discard}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={answers.discardTitle}
        role="alertdialog"
        size="sm"
        actions={
          <>
            <Button onPress={onDiscard}>{answers.discard}</Button>
            <Button variant="primary" onPress={() => setAsking(false)} autoFocus>
              {frame.back}
            </Button>
          </>
        }
      >
        <p>{answers.discardText}</p>
      </Dialog>
    </>
  )
}
