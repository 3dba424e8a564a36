/** From which day somebody gives no more sessions. */
import { useState } from 'react'
import { eraNames } from '../../data/queries/presets.ts'
import { parseDate } from '../../../shared/domain/time/parse-date.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

const { experts, frame } = messages

export interface RetireDialogProps {
  name: string
  today: DateText
  onClose: () => void
  onRetire: (on: DateText) => void
}

export function RetireDialog({ name, today, onClose, onRetire }: RetireDialogProps) {
  const [typed, setTyped] = useState(today.replaceAll('-', '/'))
  const [isWrong, setWrong] = useState(false)
  const retire = () => {
    const on = parseDate(typed, eraNames)
    setWrong(!on.ok)
    if (on.ok) onRetire(on.value)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      title={experts.retireTitle(name)}
      actions={
        <>
          <Button onPress={onClose}>{frame.cancel}</Button>
          <Button type="submit" form="retire-expert" variant="primary">
            {experts.retireNow}
          </Button>
        </>
      }
    >
      <p>{experts.retireText}</p>
      <form
        id="retire-expert"
        onSubmit={(event) => {
          event.preventDefault()
          retire()
        }}
      >
        <TextField
          label={experts.retireOn}
          layout="stacked"
          look="numbers"
          hint={experts.retireHint}
          autoFocus
          value={typed}
          onText={(text) => {
            setTyped(text)
            setWrong(false)
          }}
          problem={isWrong ? experts.rowProblems['not-a-date'] : undefined}
        />
      </form>
    </Dialog>
  )
}
