/** The form of an entry. What stands in it is kept until it is saved or given up, whatever takes the screen away. */
import { useEffect, useRef, useState } from 'react'
import { addGuideEntry, saveGuideEntry } from '../../actions/guide/change-guide.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import { offeredCodes, type CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import { guideTags } from '../../../shared/domain/guide/guide-entry.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckBox } from '../../ui/check-list.tsx'
import { ChipGroup } from '../../ui/chip-group.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { RadioList } from '../../ui/radio-list.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import {
  dropForm,
  keepForm,
  readForm,
  type EntryField,
  type EntryForm,
} from './entry-form-state.ts'
import styles from './guide.module.css'
import { problemText } from './problem-text.ts'

const { guide } = messages
const { fields } = guide

export interface EntryFormProps {
  first: EntryForm
  edits: readonly CodeEdit[]
  /** `entryId`: what it is called now; `null`: given up. */
  onDone: (entryId: string | null) => void
}

const sendForm = async (form: EntryForm): Promise<Outcome<string>> => {
  const read = readForm(form)
  if (!read.ok) return { kind: 'refused', refusal: read.refusal }
  return form.entryId === null
    ? addGuideEntry(read.value)
    : saveGuideEntry(form.entryId, form.revision, read.value)
}

function useEntryForm({ first, onDone }: Pick<EntryFormProps, 'first' | 'onDone'>) {
  const [form, setForm] = useState(first)
  const [wrong, setWrong] = useState<readonly EntryField[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const change = (changes: Partial<EntryForm>) => {
    const next = { ...form, ...changes }
    setForm(next)
    keepForm(next)
    setWrong([])
  }
  const save = async () => {
    if (isBusy) return
    const read = readForm(form)
    setWrong(read.ok ? [] : read.refusal.facts.fields)
    setProblem(null)
    if (!read.ok) return
    setBusy(true)
    const outcome = await sendForm(form)
    setBusy(false)
    if (outcome.kind !== 'done') {
      setProblem(problemText(outcome))
      return
    }
    dropForm(form.entryId)
    onDone(outcome.value)
  }
  const giveUp = () => {
    dropForm(form.entryId)
    onDone(null)
  }
  return { form, wrong, problem, change, save, giveUp }
}

export function EntryFormFields({ first, edits, onDone }: EntryFormProps) {
  const { form, wrong, problem, change, save, giveUp } = useEntryForm({ first, onDone })
  useShortcuts({ 'Ctrl+Enter': () => void save() })
  const place = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (wrong.length > 0) place.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [wrong])
  const problemOf = (field: EntryField) =>
    wrong.includes(field) ? guide.problems[field] : undefined
  return (
    <form
      ref={place}
      className={styles['form']}
      data-part="scroll"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {problem !== null && (
        <Banner tone="warn" live="polite">
          {problem}
        </Banner>
      )}
      <TextField
        label={fields.title}
        lang="ja"
        autoFocus
        defaultValue={form.title}
        problem={problemOf('title')}
        onText={(title) => change({ title })}
      />
      <TextField
        label={fields.words}
        lang="ja"
        hint={fields.wordsHint}
        defaultValue={form.words}
        onText={(words) => change({ words })}
      />
      <TextArea
        label={fields.say}
        lang="ja"
        layout="side"
        defaultValue={form.say}
        problem={problemOf('text')}
        onText={(say) => change({ say })}
      />
      <TextArea
        label={fields.steps}
        lang="ja"
        layout="side"
        hint={fields.stepsHint}
        rows={4}
        maxRows={12}
        defaultValue={form.steps}
        onText={(steps) => change({ steps })}
      />
      <ChipGroup
        label={fields.tags}
        options={guideTags.map((id) => ({ id, label: guide.tags[id] }))}
        value={form.tags}
        problem={problemOf('tags')}
        onChange={(tags) => change({ tags })}
      />
      <TextField
        label={fields.source}
        lang="ja"
        defaultValue={form.source}
        problem={problemOf('source')}
        onText={(source) => change({ source })}
      />
      <TextField
        label={fields.checkedOn}
        look="numbers"
        hint={fields.checkedOnHint}
        defaultValue={form.checkedOn}
        problem={problemOf('checkedOn')}
        onText={(checkedOn) => change({ checkedOn })}
      />
      <CheckBox
        label={fields.isVerified}
        isOn={form.isVerified}
        onChange={(isVerified) => change({ isVerified })}
      />
      <RadioList
        label={fields.advice}
        options={adviceOptions(edits, form.advice)}
        value={form.advice ?? none}
        onChange={(chosen) => change({ advice: chosen === none ? null : chosen })}
      />
      <div className={styles['doings']}>
        <Button onPress={giveUp}>{guide.discard}</Button>
        <Button type="submit" variant="primary" keys="Ctrl+Enter">
          {guide.save}
        </Button>
      </div>
    </form>
  )
}

const none = 'none'
/** What asks for words of its own is told by hand. */
const inOwnWords = 'other'

const adviceOptions = (edits: readonly CodeEdit[], chosen: string | null) => [
  { id: none, label: fields.noAdvice },
  ...offeredCodes('advice', edits, chosen === null ? [] : [chosen])
    .filter(({ code }) => code !== inOwnWords)
    .map(({ code }) => ({ id: code, label: codeText('advice', code, edits) })),
]
