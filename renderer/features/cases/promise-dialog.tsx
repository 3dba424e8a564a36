/** Promising something on a case: what, and by which open day. */
import { useState } from 'react'
import { makePromise } from '../../actions/promise/promises.ts'
import { eraNames } from '../../data/queries/presets.ts'
import {
  promiseKinds,
  usualDueDays,
  type PromiseKind,
} from '../../../shared/domain/promise/promise.ts'
import { parseDate } from '../../../shared/domain/time/parse-date.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { RadioList } from '../../ui/radio-list.tsx'
import { Segment } from '../../ui/segment.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import type { StateDialogProps } from './state-dialogs.tsx'

const { cases, words } = messages

const kindOptions = promiseKinds.map((id) => ({ id, label: words.promiseKind[id] }))

const dayLabel = (openDays: number): string =>
  openDays === 0 ? cases.dueToday : openDays === 1 ? cases.dueNextDay : cases.dueIn(openDays)

/** A day typed stands above a day chosen; `null`: what was typed is no day. */
const dayOf = (typed: string, chosen: DateText | null): DateText | null => {
  if (typed.trim() === '') return chosen
  const parsed = parseDate(typed, eraNames)
  return parsed.ok ? parsed.value : null
}

export function PromiseDialog({ view, desk, onClose }: StateDialogProps) {
  const days = usualDueDays(desk.hours, desk.today)
  const [kind, setKind] = useState<PromiseKind>('callBack')
  const [chosen, setChosen] = useState<DateText | null>(
    days.find(({ openDays }) => openDays === 1)?.dueOn ?? null,
  )
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const [wasMissing, setMissing] = useState(false)
  const dueOn = dayOf(typed, chosen)
  const submit = () => {
    setMissing(dueOn === null)
    return dueOn === null ? null : makePromise(view.summary.caseFileId, { kind, dueOn, text })
  }
  return (
    <FormDialog
      title={cases.promiseTitle}
      submit={cases.promiseNow}
      onClose={onClose}
      onSubmit={submit}
    >
      <Segment
        label={cases.promiseKind}
        layout="stacked"
        options={kindOptions}
        value={kind}
        onChange={(next) => setKind(next ?? kind)}
        isRequired
      />
      <RadioList
        label={cases.promiseDue}
        options={days.map(({ openDays, dueOn: id }) => ({
          id,
          label: `${dayLabel(openDays)} ${shortDateText(id)}`,
        }))}
        value={typed.trim() === '' ? chosen : null}
        onChange={setChosen}
      />
      <TextField
        label={cases.promiseOtherDay}
        layout="stacked"
        hint={cases.promiseOtherDayHint}
        onText={setTyped}
        problem={wasMissing && dueOn === null ? cases.notADay : undefined}
      />
      <TextField label={cases.promiseText} layout="stacked" onText={setText} />
    </FormDialog>
  )
}
