/** Writing sessions out: which file, of which month or days, with or without names; and where it was saved. */
import { useState } from 'react'
import type { CodeEdit } from '../../../../shared/domain/codes/code-lists.ts'
import { messages } from '../../../../shared/messages/language.ts'
import { subscribe } from '../../../data/queries/live.ts'
import type { ExpertView } from '../../../data/queries/session-views.ts'
import { listExperts } from '../../../data/queries/sessions.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckBox } from '../../../ui/check-list.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Segment } from '../../../ui/segment.tsx'
import { Note } from '../../../ui/text.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useLive } from '../../../ui/use-live.ts'
import { ExpertChoice } from './export-fields.tsx'
import { firstForm, missingIn, saveAs, type ExportForm, type Saved } from './export-form.ts'
import styles from './export.module.css'

const { frame, sessionSheets } = messages
const { exporting } = sessionSheets

export interface ExportDialogProps {
  isOpen: boolean
  onClose: () => void
  expertId: string | null
  /** `2026-11` */
  month: `${string}-${string}`
  /** The one that is on show; `null`: none is. */
  sessionId: string | null
  /** The desk's own words for its rooms. */
  edits: readonly CodeEdit[]
}

export function ExportDialog({ isOpen, ...props }: ExportDialogProps) {
  // Each time it is opened it begins anew: names are never put in because they were the last time.
  return isOpen ? <OpenDialog {...props} /> : null
}

function OpenDialog({
  onClose,
  expertId,
  month,
  sessionId,
  edits,
}: Omit<ExportDialogProps, 'isOpen'>) {
  const experts = useLive({ read: listExperts, subscribe }, 'experts')
  const [form, setForm] = useState(() => firstForm({ expertId, month, sessionId }))
  const [isBusy, setBusy] = useState(false)
  const [saved, setSaved] = useState<Saved | null>(null)
  const change = (changed: Partial<ExportForm>) => {
    setSaved(null)
    setForm({ ...form, ...changed, wasMissing: false })
  }
  const save = async () => {
    if (isBusy) return
    setSaved(null)
    if (missingIn(form) !== null) return setForm({ ...form, wasMissing: true })
    setBusy(true)
    setSaved(await saveAs(form, sessionId, edits))
    setBusy(false)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={exporting.title}
      icon="dl"
      isBusy={isBusy}
      actions={
        <>
          <Button onPress={onClose}>{frame.close}</Button>
          <Button
            variant="primary"
            icon="dl"
            onPress={() => void save()}
            disabledReason={isBusy ? exporting.saving : undefined}
          >
            {exporting.save}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Segment
          label={exporting.what}
          layout="stacked"
          options={filesOf(sessionId)}
          value={form.file}
          onChange={(file) => file !== null && change({ file })}
          isRequired
        />
        <Note>{form.file === 'csv' ? exporting.csv : exporting.ics}</Note>
        <Fields {...{ form, change }} experts={experts ?? []} />
        <CheckBox
          label={exporting.names}
          isOn={form.withNames}
          onChange={(withNames) => change({ withNames })}
        />
        <Note>
          {form.withNames
            ? exporting.namesMean
            : exporting.noNamesMean[form.file === 'csv' ? 'csv' : 'ics']}
        </Note>
        {saved !== null && (
          <Banner tone={saved.isSaved ? 'ok' : 'warn'} live="polite">
            {saved.text}
          </Banner>
        )}
      </div>
    </Dialog>
  )
}

const filesOf = (sessionId: string | null) =>
  (['session', 'month', 'csv'] as const)
    .filter((id) => id !== 'session' || sessionId !== null)
    .map((id) => ({ id, label: exporting.files[id] }))

interface FieldsProps {
  form: ExportForm
  experts: readonly ExpertView[]
  change: (changed: Partial<ExportForm>) => void
}

function Fields({ form, experts, change }: FieldsProps) {
  const missing = form.wasMissing ? missingIn(form) : null
  const problemOf = (code: typeof missing): string | undefined =>
    missing !== null && missing === code ? exporting[missing] : undefined
  if (form.file === 'session') return null
  if (form.file === 'month')
    return (
      <>
        <ExpertChoice
          experts={experts.map(({ record }) => record)}
          expertId={form.expertId}
          layout="stacked"
          problem={problemOf('chooseExpert')}
          onChoose={(expertId) => change({ expertId })}
        />
        <TextField
          label={exporting.month}
          layout="stacked"
          look="numbers"
          hint={exporting.monthHint}
          defaultValue={form.month}
          onText={(month) => change({ month })}
          problem={problemOf('notAMonth')}
        />
      </>
    )
  return (
    <div className={styles['days']}>
      <TextField
        label={exporting.from}
        layout="stacked"
        look="numbers"
        hint={sessionSheets.dateHint}
        defaultValue={form.from}
        onText={(from) => change({ from })}
      />
      <TextField
        label={exporting.to}
        layout="stacked"
        look="numbers"
        defaultValue={form.to}
        onText={(to) => change({ to })}
        problem={problemOf('notAPeriod')}
      />
    </div>
  )
}
