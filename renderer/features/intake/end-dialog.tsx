/** The end of a contact asks for the next promise: none is an answer too. Ctrl+Enter saves. */
import { useState } from 'react'
import { setPromise } from '../../actions/contact/set-promise.ts'
import type { DraftKeeper } from '../../actions/contact/draft-keeper.ts'
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import {
  promiseKinds,
  usualDueDays,
  type PromiseKind,
} from '../../../shared/domain/promise/promise.ts'
import { dateOf, type DateText, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { Segment } from '../../ui/segment.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useDraft } from './use-current-draft.ts'
import styles from './intake.module.css'

const { intake, words, frame } = messages
type Choice = PromiseKind | 'none'
const choices: readonly { id: Choice; label: string }[] = [
  { id: 'none', label: intake.promiseNone },
  ...promiseKinds.map((id) => ({ id, label: words.promiseKind[id] })),
]

export interface EndDialogProps {
  keeper: DraftKeeper
  now: InstantText
  hours: DeskHours
  isBusy: boolean
  onBack: () => void
  onSave: () => void
}

export function EndDialog(props: EndDialogProps) {
  const { keeper, now, hours, isBusy, onBack, onSave } = props
  const { nextPromise } = useDraft(keeper)
  const days = usualDueDays(hours, dateOf(now))
  const [dueOn, setDueOn] = useState<DateText | null>(nextPromise?.dueOn ?? days[0]?.dueOn ?? null)
  const choose = (choice: Choice, day: DateText | null) => {
    setDueOn(day)
    if (choice === 'none' || day === null) keeper.update({ nextPromise: null })
    else setPromise(keeper, choice, day)
  }
  useShortcuts({ 'Ctrl+Enter': onSave }, { underDialog: true })
  const dayOptions = days.map(({ dueOn: id, openDays }) => ({
    id,
    label: intake.promiseDueDay(shortDateText(id), openDays),
  }))
  return (
    <Dialog
      isOpen
      onClose={onBack}
      title={intake.promiseTitle}
      icon="flag"
      size="lg"
      isBusy={isBusy}
      actions={
        <>
          <Button onPress={onBack}>{frame.back}</Button>
          <Button
            variant="primary"
            keys="Ctrl+Enter"
            onPress={onSave}
            autoFocus
            disabledReason={isBusy ? intake.finishing : undefined}
          >
            {intake.promiseSave}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <p>{intake.promiseLead}</p>
        <Segment<Choice>
          label={intake.promiseTitle}
          layout="bare"
          options={choices}
          value={nextPromise?.kind ?? 'none'}
          onChange={(choice) => choose(choice ?? 'none', dueOn)}
          isRequired
        />
        {nextPromise !== null && (
          <>
            <Segment<DateText>
              label={intake.promiseDue}
              options={dayOptions}
              value={nextPromise.dueOn}
              onChange={(day) => day !== null && choose(nextPromise.kind, day)}
              isRequired
            />
            <TextField
              label={intake.promiseText}
              lang="ja"
              defaultValue={keeper.draft.promiseText}
              onText={(promiseText) => keeper.update({ promiseText })}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}
