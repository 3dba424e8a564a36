/** The questions that change how a case stands: a note, another urgency, closing, reopening. */
import { useState } from 'react'
import {
  changeUrgency,
  closeCase,
  noteOnCase,
  reopenCase,
} from '../../actions/caseFile/change-case.ts'
import { reachings, type Reaching } from '../../../shared/domain/caseFile/case-file.ts'
import { offeredCodes } from '../../../shared/domain/codes/code-lists.ts'
import { urgencies, type Urgency } from '../../../shared/domain/triage/triage.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { CaseView } from '../../data/queries/views.ts'
import { RadioList } from '../../ui/radio-list.tsx'
import { Segment } from '../../ui/segment.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { CaseDesk } from './case-desk.ts'
import { FormDialog } from './form-dialog.tsx'

const { cases, words, refusals } = messages

export interface StateDialogProps {
  view: CaseView
  desk: CaseDesk
  onClose: () => void
}

function useNeededText(): {
  readonly text: string
  readonly setText: (text: string) => void
  readonly problem: string | undefined
  /** `false` says that it is missing. */
  readonly check: () => boolean
} {
  const [text, setText] = useState('')
  const [wasMissing, setMissing] = useState(false)
  const isBlank = text.trim() === ''
  const check = () => {
    setMissing(isBlank)
    return !isBlank
  }
  return {
    text,
    setText,
    problem: wasMissing && isBlank ? refusals['reason-needed'] : undefined,
    check,
  }
}

export function NoteDialog({ view, onClose }: StateDialogProps) {
  const { text, setText, problem, check } = useNeededText()
  return (
    <FormDialog
      title={cases.noteTitle}
      submit={cases.saveNow}
      onClose={onClose}
      onSubmit={() => (check() ? noteOnCase(view.summary.caseFileId, text) : null)}
    >
      <TextArea
        label={cases.noteText}
        hint={cases.noteHint}
        rows={5}
        onText={setText}
        problem={problem}
        autoFocus
      />
    </FormDialog>
  )
}

export function ReopenDialog({ view, onClose }: StateDialogProps) {
  const { text, setText, problem, check } = useNeededText()
  return (
    <FormDialog
      title={cases.reopenTitle}
      submit={cases.reopenNow}
      size="sm"
      onClose={onClose}
      onSubmit={() => (check() ? reopenCase(view.summary.caseFileId, text) : null)}
    >
      <TextArea label={cases.reopenText} rows={3} onText={setText} problem={problem} autoFocus />
    </FormDialog>
  )
}

const urgencyOptions = [
  ...urgencies.map((id) => ({ id: id as Urgency | 'proposed', label: words.urgency[id] })),
  { id: 'proposed' as const, label: cases.asProposed },
]

export function UrgencyDialog({ view, onClose }: StateDialogProps) {
  const [chosen, setChosen] = useState<Urgency | 'proposed'>(view.chosenUrgency ?? 'proposed')
  const [text, setText] = useState('')
  return (
    <FormDialog
      title={cases.urgencyTitle}
      submit={cases.urgencyNow}
      onClose={onClose}
      onSubmit={() =>
        changeUrgency(view.summary.caseFileId, chosen === 'proposed' ? null : chosen, text)
      }
    >
      <Segment
        label={cases.urgency}
        layout="stacked"
        options={urgencyOptions}
        value={chosen}
        onChange={(next) => setChosen(next ?? chosen)}
        isRequired
      />
      <TextArea label={cases.urgencyText} rows={2} onText={setText} />
    </FormDialog>
  )
}

const reachingOptions = reachings.map((id) => ({ id, label: words.reaching[id] }))

export function CloseDialog({ view, desk, onClose }: StateDialogProps) {
  const { wishes, summary } = view
  const [reason, setReason] = useState<string | null>(null)
  const [reached, setReached] = useState<ReadonlyMap<string, Reaching>>(new Map())
  const [text, setText] = useState('')
  const [wasMissing, setMissing] = useState(false)
  const submit = () => {
    setMissing(reason === null)
    return reason === null ? null : closeCase(summary.caseFileId, { reason, reached, text })
  }
  return (
    <FormDialog title={cases.closeTitle} submit={cases.close} onClose={onClose} onSubmit={submit}>
      <RadioList
        label={cases.closeReason}
        options={offeredCodes('closing', desk.edits).map(({ code }) => ({
          id: code,
          label: codeText('closing', code, desk.edits),
        }))}
        value={reason}
        onChange={setReason}
        problem={wasMissing && reason === null ? cases.closeReasonMissing : undefined}
      />
      {wishes.map((wish) => (
        <Segment
          key={wish}
          label={cases.closeWish(codeText('wish', wish, desk.edits))}
          layout="stacked"
          options={reachingOptions}
          value={reached.get(wish) ?? 'unknown'}
          onChange={(next) => setReached(new Map(reached).set(wish, next ?? 'unknown'))}
          isRequired
        />
      ))}
      <TextArea label={cases.closeText} rows={2} onText={setText} />
    </FormDialog>
  )
}
