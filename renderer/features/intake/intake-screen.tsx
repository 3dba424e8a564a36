/** The call screen: a timer, the caller's fields in any order, lines with their times, and what was told. */
import { useState } from 'react'
import { finishCall } from '../../actions/contact/finish-call.ts'
import type { DraftKeeper } from '../../actions/contact/draft-keeper.ts'
import {
  problemsOf,
  type DraftField,
  type DraftProblem,
} from '../../../shared/domain/contact/decide-contact.ts'
import { isRunningCall } from '../../../shared/domain/contact/live-call.ts'
import { isOpenAt, type DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'
import { toEpochMs, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import {
  momentText,
  receptionNumberText,
  secondText,
  timeText,
} from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { Tag } from '../../ui/tag.tsx'
import { Note } from '../../ui/text.tsx'
import { Timer } from '../../ui/timer.tsx'
import { AdviceCard } from './advice-card.tsx'
import { CallerCard } from './caller-card.tsx'
import { focusField, type FieldRefs } from './field-refs.ts'
import { NotesCard } from './notes-card.tsx'
import { useDraft, useKeeper, useSaving } from './use-current-draft.ts'
import styles from './intake.module.css'

const { intake, failures, refusals, refusedOtherwise, today } = messages

export interface IntakeScreenProps {
  now: InstantText
  hours: DeskHours
  settings: DeskSettings
  takeCallReason: string | undefined
  onTakeCall: () => void
  onFinished: (caseFileId: string, said: string) => void
}

export function IntakeScreen(props: IntakeScreenProps) {
  const keeper = useKeeper()
  return keeper === null ? (
    <NoCall {...props} />
  ) : (
    <Call key={keeper.draft.id} keeper={keeper} {...props} />
  )
}

function NoCall({ onTakeCall, takeCallReason }: IntakeScreenProps) {
  return (
    <div className={styles['none']}>
      <h1>{intake.none}</h1>
      <p>{intake.noneText}</p>
      <Button
        variant="primary"
        size="hero"
        icon="phone"
        keys="Ctrl+N"
        onPress={onTakeCall}
        disabledReason={takeCallReason}
      >
        {today.takeCall}
      </Button>
    </div>
  )
}

type ProblemTexts = Partial<Record<DraftField, string>>
const textsOf = (problems: readonly DraftProblem[]): ProblemTexts =>
  Object.fromEntries(problems.map(({ field, code }) => [field, intake.problems[code]]))

function useFinishing(
  keeper: DraftKeeper,
  fields: FieldRefs,
  onFinished: IntakeScreenProps['onFinished'],
) {
  const [problems, setProblems] = useState<ProblemTexts>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const finish = async () => {
    if (isBusy) return
    setBusy(true)
    setFailure(null)
    const outcome = await finishCall()
    setBusy(false)
    if (outcome.kind === 'done') {
      const { caseFileId, receptionNumber } = outcome.value
      onFinished(caseFileId, intake.finished(receptionNumberText(receptionNumber)))
    } else if (outcome.kind === 'failed') setFailure(failures[outcome.failure.kind])
    else {
      // As it stands now: what was mended while saving ran is not said any more.
      const found = outcome.refusal.code === 'cannot-save' ? problemsOf(keeper.draft) : []
      setProblems(textsOf(found))
      const first = found[0]
      if (first !== undefined) focusField(fields, first.field)
      else if (outcome.refusal.code !== 'cannot-save')
        setFailure(refusals[outcome.refusal.code] ?? refusedOtherwise)
    }
  }
  const clear = (field: DraftField) =>
    setProblems((shown) => (shown[field] === undefined ? shown : { ...shown, [field]: undefined }))
  return { problems, failure, isBusy, finish, clear, keeper }
}

function Call({
  keeper,
  now,
  hours,
  settings,
  onFinished,
}: IntakeScreenProps & { keeper: DraftKeeper }) {
  const [fields] = useState<FieldRefs>(() => new Map())
  const { problems, failure, isBusy, finish, clear } = useFinishing(keeper, fields, onFinished)
  useShortcuts({ 'Ctrl+Enter': () => void finish() })
  const card = { keeper, fields, problems, onFix: clear }
  return (
    <>
      <h1 className={styles['heading']}>{intake.title}</h1>
      <CallBar {...{ keeper, now, hours, isBusy }} onFinish={() => void finish()} />
      {failure !== null && (
        <Banner tone="warn" live="polite">
          {failure}
        </Banner>
      )}
      <div className={styles['columns']}>
        <CallerCard {...card} />
        <NotesCard {...card} now={now} />
        <AdviceCard {...card} now={now} edits={settings.codeEdits} />
      </div>
    </>
  )
}

interface CallBarProps {
  keeper: DraftKeeper
  now: InstantText
  hours: DeskHours
  isBusy: boolean
  onFinish: () => void
}

function CallBar({ keeper, now, hours, isBusy, onFinish }: CallBarProps) {
  const { startedAt, channel } = useDraft(keeper)
  const saving = useSaving(keeper)
  const isRunning = isRunningCall({ startedAt, channel }, now)
  const seconds = Math.max(0, (toEpochMs(now) - toEpochMs(startedAt)) / 1000)
  const isInHours = isOpenAt(hours, 'phone', startedAt)
  return (
    <section className={styles['bar']}>
      <span className={styles['timer']}>
        <Icon name="phone" />
        {isRunning && <Timer seconds={seconds} label={intake.running} />}
        <Tag tone={isRunning ? 'ok' : 'neutral'} icon={isRunning ? 'phone' : 'draft'}>
          {isRunning ? intake.running : intake.leftOpen}
        </Tag>
      </span>
      <span className={styles['moment']}>
        <Note>{intake.startedAt(isRunning ? timeText(startedAt) : momentText(startedAt))}</Note>
        <Note>{isInHours ? intake.inPhoneHours : intake.outOfPhoneHours}</Note>
      </span>
      <Tag tone="info" icon="plus">
        {intake.newCase}
      </Tag>
      <SavedMark saving={saving} />
      <Button
        variant="primary"
        keys="Ctrl+Enter"
        onPress={onFinish}
        disabledReason={isBusy ? intake.finishing : undefined}
      >
        {isRunning ? intake.finish : intake.finishRecord}
      </Button>
    </section>
  )
}

function SavedMark({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const isBad = saving.kind === 'failed' || saving.kind === 'refused'
  const text =
    saving.kind === 'saved'
      ? intake.autosaved(secondText(saving.at))
      : isBad
        ? intake.notSaved
        : intake.saving
  const detail = saving.kind === 'failed' ? failures[saving.failure.kind] : undefined
  return (
    <span
      className={`${styles['saved']} ${isBad ? styles['unsaved'] : ''}`}
      role="status"
      title={detail}
    >
      <Icon name={isBad ? 'dia' : saving.kind === 'saved' ? 'okc' : 'clock'} size="s" />
      {text}
    </span>
  )
}
