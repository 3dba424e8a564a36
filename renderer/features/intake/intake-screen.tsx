/** The call screen: a timer, the caller's fields in any order, lines with their times, and what was told. */
import { useRef, useState, type ReactNode } from 'react'
import { beginCaseOfSamePerson } from '../../actions/contact/continue-case.ts'
import { finishCall } from '../../actions/contact/finish-call.ts'
import type { DraftKeeper } from '../../actions/contact/draft-keeper.ts'
import {
  problemsOf,
  type DraftField,
  type DraftProblem,
} from '../../../shared/domain/contact/decide-contact.ts'
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { AdviceCard } from './advice-card.tsx'
import { CallBar } from './call-bar.tsx'
import { CallerCard } from './caller-card.tsx'
import { Capture } from './capture-card.tsx'
import { ClosedCaseDialog } from './closed-case-dialog.tsx'
import { DangerStrip } from './danger-strip.tsx'
import { EarlierBanner } from './earlier-banner.tsx'
import { EndDialog } from './end-dialog.tsx'
import { focusField, type FieldRefs } from './field-refs.ts'
import { NotesCard } from './notes-card.tsx'
import { TellDialog } from './tell-dialog.tsx'
import { UnaskedCard } from './unasked-card.tsx'
import { useDraft, useKeeper } from './use-current-draft.ts'
import styles from './intake.module.css'

const { intake, failures, refusals, refusedOtherwise, today } = messages

export interface IntakeScreenProps {
  now: InstantText
  hours: DeskHours
  settings: DeskSettings
  takeCallReason: string | undefined
  onTakeCall: () => void
  onFinished: (caseFileId: string, said: string) => void
  onStray: (said: string) => void
  /** The danger sheet, from the strip. */
  onDanger: () => void
  /** What arrived and became this record: a screen area of its own; nothing for a call. */
  renderMessage: (contactId: string) => ReactNode
  /** What to say and do, beside the record: a screen area of its own, opened and closed with one key. */
  renderGuide: (onClose: () => void) => ReactNode
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
  const [isClosedCase, setClosedCase] = useState(false)
  const show = (found: readonly DraftProblem[]) => {
    setProblems(textsOf(found))
    const first = found[0]
    if (first !== undefined) focusField(fields, first.field)
  }
  /** `true` when nothing keeps the record from being saved; otherwise what does is said and led to. */
  const check = (): boolean => {
    const found = problemsOf(keeper.draft)
    show(found)
    return found.length === 0
  }
  /** `reopeningFor`: the answer to a case that turned out to be closed. */
  const finish = async (reopeningFor: string | null = null): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setFailure(null)
    const outcome = await finishCall(reopeningFor)
    setBusy(false)
    setClosedCase(outcome.kind === 'refused' && outcome.refusal.code === 'case-closed')
    if (outcome.kind === 'done') {
      const { caseFileId, receptionNumber } = outcome.value
      onFinished(caseFileId, intake.finished(receptionNumberText(receptionNumber)))
    } else if (outcome.kind === 'failed') setFailure(failures[outcome.failure.kind])
    else if (outcome.refusal.code === 'cannot-save') check()
    else if (outcome.refusal.code !== 'case-closed')
      setFailure(refusals[outcome.refusal.code] ?? refusedOtherwise)
  }
  const clear = (field: DraftField) =>
    setProblems((shown) => (shown[field] === undefined ? shown : { ...shown, [field]: undefined }))
  const leaveQuestion = () => setClosedCase(false)
  return { problems, failure, isBusy, isClosedCase, finish, check, clear, leaveQuestion }
}

/** Closing leads back to where one was, or to the notes. */
function useGuidePanel(fields: FieldRefs) {
  const [isOpen, setOpen] = useState(false)
  const cameFrom = useRef<Element | null>(null)
  const close = () => {
    setOpen(false)
    const back = cameFrom.current
    if (back instanceof HTMLElement && back.isConnected && back.matches('input, textarea'))
      back.focus()
    else focusField(fields, 'lines')
  }
  const turn = () => {
    if (isOpen) {
      close()
      return
    }
    cameFrom.current = document.activeElement
    setOpen(true)
  }
  return { isOpen, close, turn }
}

function Call(props: IntakeScreenProps & { keeper: DraftKeeper }) {
  const { keeper, now, hours, settings, onFinished, onStray, onDanger, renderMessage } = props
  const [fields] = useState<FieldRefs>(() => new Map())
  const [isEnding, setEnding] = useState(false)
  const [isTelling, setTelling] = useState(false)
  const { problems, failure, isBusy, isClosedCase, finish, check, clear, leaveQuestion } =
    useFinishing(keeper, fields, onFinished)
  const end = () => setEnding(check())
  // Whatever comes of it is said on the record itself.
  const save = () => void finish().then(() => setEnding(false))
  const guide = useGuidePanel(fields)
  useShortcuts({ 'Ctrl+Enter': end, 'Alt+I': () => setTelling(true), 'Alt+G': guide.turn })
  const card = { keeper, fields, problems, onFix: clear }
  const edits = settings.codeEdits
  const { personId, channel } = useDraft(keeper)
  return (
    <>
      <h1 className={styles['heading']}>{intake.title}</h1>
      <CallBar {...{ keeper, now, hours, isBusy, onStray }} onFinish={end} />
      <DangerStrip {...{ keeper, now }} onOpen={onDanger} />
      <EarlierBanner keeper={keeper} />
      {failure !== null && (
        <Banner tone="warn" live="polite">
          {failure}
        </Banner>
      )}
      <div className={styles['columns']} data-guide={guide.isOpen || undefined}>
        <CallerCard key={personId} {...card} takesPosters={settings.takesPosters} />
        <NotesCard {...card} now={now}>
          <Capture {...{ keeper, now, edits }} />
        </NotesCard>
        <div className={styles['side']}>
          {!guide.isOpen && (
            <Button icon="guide" keys="Alt+G" className={styles['opener']} onPress={guide.turn}>
              {messages.guide.open}
            </Button>
          )}
          {channel !== 'phone' && renderMessage(keeper.draft.id)}
          <UnaskedCard keeper={keeper} />
          <AdviceCard {...card} now={now} edits={edits} onTell={() => setTelling(true)} />
        </div>
        {guide.isOpen && <div className={styles['guide']}>{props.renderGuide(guide.close)}</div>}
      </div>
      {isClosedCase && (
        <ClosedCaseDialog
          isBusy={isBusy}
          onBack={leaveQuestion}
          onReopen={(reason) => void finish(reason)}
          onNewCase={() => {
            beginCaseOfSamePerson(keeper)
            void finish()
          }}
        />
      )}
      {isTelling && <TellDialog {...{ keeper, now }} onClose={() => setTelling(false)} />}
      {isEnding && (
        <EndDialog
          {...{ keeper, now, hours, isBusy }}
          onBack={() => setEnding(false)}
          onSave={save}
        />
      )}
    </>
  )
}
