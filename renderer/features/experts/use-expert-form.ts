/** The form in hand: typed, taken up row by row, asked about where it hits bookings, and saved. */
import { useEffect, useState } from 'react'
import { bringBackExpert, retireExpert, saveExpert } from '../../actions/expert/change-expert.ts'
import { drawId } from '../../actions/record/draw-id.ts'
import { readHits } from '../../data/queries/hits-ahead.ts'
import { clockWords, eraNames } from '../../data/queries/presets.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import type { ExpertSessionView, ExpertView } from '../../data/queries/session-views.ts'
import type { CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import type { ExpertId } from '../../../shared/domain/core/id.ts'
import type { Expert } from '../../../shared/domain/expert/expert.ts'
import { readExpert, type ExpertField } from '../../../shared/domain/expert/read-expert.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import { messages } from '../../../shared/messages/language.ts'
import { useConsent, type Consent } from '../../ui/use-consent.ts'
import { problemText } from './expert-text.ts'
import {
  isChanged,
  newExpert,
  openForm,
  rowNames,
  takeAllRows,
  takeRow,
  type ExpertForm,
  type RowName,
  type RowProblems,
} from './form-state.ts'
import { keepForm, keptForm } from './kept-form.ts'

const { experts } = messages
const tables = { clock: clockWords, names: eraNames }

export type WrongField = ExpertField | 'room'
export interface Said {
  readonly tone: 'ok' | 'warn'
  readonly text: string
}

/** `hit`: kept, and the way leads to the bookings it hit. */
export type Saving = 'kept' | 'hit' | 'not-kept'

export interface FormInHand {
  readonly form: ExpertForm | null
  readonly isDirty: boolean
  readonly wrong: readonly WrongField[]
  readonly rowProblems: RowProblems
  /** Counts the tries to save that found something wrong: where it is, the focus goes. */
  readonly failures: number
  /** Counts what was opened or taken back: fields with a text of their own begin anew. */
  readonly generation: number
  readonly said: Said | null
  readonly consent: Consent<ExpertSessionView>
  readonly open: (view: ExpertView) => void
  readonly openNew: () => void
  readonly type: (form: ExpertForm) => void
  readonly addRow: (name: RowName) => void
  readonly revert: () => void
  readonly save: () => Promise<Saving>
  readonly retire: (on: DateText) => Promise<void>
  readonly bringBack: () => Promise<void>
}

export interface FormWish {
  readonly first: ExpertView | null
  readonly edits: readonly CodeEdit[]
  readonly onDirty: (isDirty: boolean) => void
  readonly onToHits: () => void
}

export function useExpertForm({ first, edits, onDirty, onToHits }: FormWish): FormInHand {
  const formOf = ({ record, revision }: ExpertView): ExpertForm =>
    openForm(record, revision, record.room === null ? '' : codeText('room', record.room, edits))
  const [own, setOwn] = useState(keptForm)
  const hold = (next: ExpertForm | null) => {
    setOwn(next)
    keepForm(next !== null && isChanged(next) ? next : null)
  }
  const [wrong, setWrong] = useState<readonly WrongField[]>([])
  const [rowProblems, setRowProblems] = useState<RowProblems>({})
  const [failures, setFailures] = useState(0)
  const [generation, setGeneration] = useState(0)
  const [said, setSaid] = useState<Said | null>(null)
  const [isBusy, setBusy] = useState(false)
  const consent = useConsent<ExpertSessionView>()
  const form = own ?? (first === null ? null : formOf(first))
  const isDirty = form !== null && isChanged(form)

  useEffect(() => onDirty(isDirty), [isDirty, onDirty])

  const show = (next: ExpertForm | null) => {
    hold(next)
    setWrong([])
    setRowProblems({})
    setSaid(null)
  }
  const begin = (next: ExpertForm | null) => {
    show(next)
    setGeneration((count) => count + 1)
  }
  const fail = (text: string) => {
    setSaid({ tone: 'warn', text })
    setFailures((count) => count + 1)
  }
  const take = (outcome: Outcome<ExpertView>, hits: number): Saving => {
    if (outcome.kind !== 'done') {
      setSaid({ tone: 'warn', text: problemText(outcome) ?? '' })
      return 'not-kept'
    }
    show(formOf(outcome.value))
    setSaid({ tone: 'ok', text: experts.saved })
    if (hits === 0) return 'kept'
    onDirty(false)
    onToHits()
    return 'hit'
  }
  /** Asks first where open bookings would be hit. */
  const carefully = async (
    changed: Expert,
    write: () => Promise<Outcome<ExpertView>>,
  ): Promise<Saving> => {
    if (isBusy) return 'not-kept'
    setBusy(true)
    const hits = await readHits({ expert: changed })
    const goesOn = await consent.ask(hits)
    const saving = goesOn ? take(await write(), hits.length) : 'not-kept'
    setBusy(false)
    return saving
  }
  const save = async (): Promise<Saving> => {
    if (form === null) return 'not-kept'
    if (!isDirty) return 'kept'
    const taken = takeAllRows(form, tables)
    const read = readExpert(taken.form.typed, { ...taken.form.expert, ...rosterOf(taken.form) })
    const fields: readonly WrongField[] = read.ok ? [] : read.refusal.facts.fields
    const missingRoom = form.typed.room === null && form.roomTyped.trim() !== ''
    const found = missingRoom ? [...fields, 'room' as const] : fields
    hold(taken.form)
    setWrong(found)
    setRowProblems(taken.problems)
    if (!read.ok || found.length > 0 || Object.keys(taken.problems).length > 0) {
      fail(experts.notSaved)
      return 'not-kept'
    }
    return carefully(read.value, () => saveExpert(read.value, form.revision))
  }
  const problemsOf = (names: readonly RowName[]): RowProblems =>
    Object.fromEntries(
      names.flatMap((name) => (rowProblems[name] ? [[name, rowProblems[name]]] : [])),
    )
  return {
    ...{ form, isDirty, wrong, rowProblems, failures, generation, said, consent, save },
    open: (view) => begin(formOf(view)),
    openNew: () => begin(openForm(newExpert(drawId<ExpertId>()), 0, '')),
    type: (next) => {
      hold(next)
      setWrong(wrong.filter((field) => isSameField(field, form, next)))
      setRowProblems(problemsOf(rowNames.filter((name) => form?.rows[name] === next.rows[name])))
      setSaid(null)
    },
    addRow: (name) => {
      if (form === null) return
      const taken = takeRow(form, name, tables)
      const others = problemsOf(rowNames.filter((other) => other !== name))
      if (taken.ok) hold(taken.value)
      else setFailures((count) => count + 1)
      setRowProblems(taken.ok ? others : { ...others, [name]: taken.refusal.facts.problems })
      setSaid(null)
    },
    revert: () => begin(form === null || form.revision === 0 ? null : formOf(viewOf(form))),
    retire: async (on) => {
      if (form === null) return
      const { expert } = form
      await carefully({ ...expert, retiredOn: on }, () => retireExpert(expert.id, on))
    },
    bringBack: async () => {
      if (form !== null) take(await bringBackExpert(form.expert.id), 0)
    },
  }
}

const rosterOf = ({ roster, absences }: ExpertForm) => ({ roster, absences })
const viewOf = ({ expert, revision }: ExpertForm): ExpertView => ({ record: expert, revision })

const isSameField = (field: WrongField, form: ExpertForm | null, next: ExpertForm): boolean =>
  field === 'room' ? form?.roomTyped === next.roomTyped : form?.typed[field] === next.typed[field]
