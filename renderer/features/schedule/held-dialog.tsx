/** That a session took place: what the expert answered and what comes next; written again, or instead of "missed" with a reason. */
import { useState } from 'react'
import { holdSession, writeAnswer } from '../../actions/session/change-session.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { problemLines, Problems } from './problems.tsx'

const { frame, sessions } = messages

export interface HeldDialogProps {
  view: ExpertSessionView
  run: (doing: Promise<Outcome<unknown>>, said: string) => Promise<boolean>
  onClose: () => void
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export function HeldDialog({ view, run, onClose }: HeldDialogProps) {
  const { sessionId, coded, words } = view
  const [answer, setAnswer] = useState(words?.answer ?? '')
  const [nextStep, setNextStep] = useState(words?.nextStep ?? '')
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<readonly string[]>([])
  const save = async () => {
    const note = { answer: orNull(answer), nextStep: orNull(nextStep) }
    const doing =
      coded.state === 'held'
        ? writeAnswer(sessionId, note)
        : holdSession(sessionId, { ...note, reason })
    // What was typed stays on the screen until it is written.
    const outcome = await doing
    setProblems(problemLines(outcome))
    if (outcome.kind !== 'done') return
    await run(Promise.resolve(outcome), sessions.said.held)
    onClose()
  }
  useShortcuts({ 'Ctrl+Enter': () => void save() }, { underDialog: true })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={sessions.heldTitle}
      actions={
        <>
          <Button onPress={onClose}>{frame.cancel}</Button>
          <Button variant="primary" keys="Ctrl+Enter" onPress={() => void save()}>
            {sessions.heldNow}
          </Button>
        </>
      }
    >
      <TextArea
        label={sessions.answer}
        rows={4}
        defaultValue={answer}
        onText={setAnswer}
        autoFocus
      />
      <TextArea label={sessions.nextStep} rows={2} defaultValue={nextStep} onText={setNextStep} />
      {coded.state === 'missed' && (
        <TextField label={sessions.correctReason} layout="stacked" onText={setReason} />
      )}
      <Problems lines={problems} />
    </Dialog>
  )
}
