/** What can be done with a session as it stands: confirm, tell, move, cancel; held or missed once it has begun. */
import { useState } from 'react'
import {
  cancelSession,
  confirmSession,
  missSession,
  tellPerson,
  writeNoteForExpert,
} from '../../actions/session/change-session.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import {
  confirmationWays,
  isOpenState,
  type ConfirmationWay,
} from '../../../shared/domain/booking/expert-session.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { HeldDialog } from './held-dialog.tsx'
import styles from './panel.module.css'
import { problemLines, Problems } from './problems.tsx'
import { whyNot, type ScheduleDesk } from './schedule-desk.ts'

const { frame, sessions } = messages

export interface SessionDoingsProps {
  view: ExpertSessionView
  desk: ScheduleDesk
  onMove: () => void
  onSay: (said: string) => void
  onCancelled: () => void
  onSheet: () => void
  onExport: () => void
}

type Asked = 'cancel' | 'held' | 'missedAfterAll' | 'note' | null

export function SessionDoings(props: SessionDoingsProps) {
  const { view, desk, onSay } = props
  const { state, from } = view.coded
  const [asked, setAsked] = useState<Asked>(null)
  const [problems, setProblems] = useState<readonly string[]>([])
  const locked = whyNot(desk, 'session.change')
  const hasBegun = from <= desk.now
  const isOpen = isOpenState(state)
  const run = async (doing: Promise<Outcome<unknown>>, said: string): Promise<boolean> => {
    const outcome = await doing
    setProblems(problemLines(outcome))
    if (outcome.kind === 'done') onSay(said)
    return outcome.kind === 'done'
  }
  const confirm = () => void run(confirmSession(view.sessionId), sessions.said.confirmed)
  useShortcuts(
    { 'Ctrl+Enter': confirm },
    { isActive: state === 'tentative' && !hasBegun && locked === undefined },
  )
  return (
    <>
      <Problems lines={problems} />
      <div className={styles['doings']}>
        {state === 'tentative' && !hasBegun && (
          <Button variant="primary" keys="Ctrl+Enter" onPress={confirm} disabledReason={locked}>
            {sessions.confirm}
          </Button>
        )}
        {isOpen && hasBegun && (
          <>
            <Button variant="primary" onPress={() => setAsked('held')} disabledReason={locked}>
              {sessions.markHeld}
            </Button>
            <Button
              onPress={() => void run(missSession(view.sessionId), sessions.said.missed)}
              disabledReason={locked}
            >
              {sessions.markMissed}
            </Button>
          </>
        )}
        {isOpen && (
          <>
            <Button onPress={props.onMove} disabledReason={locked}>
              {sessions.move}
            </Button>
            <Button onPress={() => setAsked('cancel')} disabledReason={locked}>
              {sessions.cancelIt}
            </Button>
          </>
        )}
        {state === 'held' && (
          <>
            <Button onPress={() => setAsked('held')} disabledReason={locked}>
              {sessions.writeAnswer}
            </Button>
            <Button
              variant="quiet"
              onPress={() => setAsked('missedAfterAll')}
              disabledReason={locked}
            >
              {sessions.missedAfterAll}
            </Button>
          </>
        )}
        {state === 'missed' && (
          <Button onPress={() => setAsked('held')} disabledReason={locked}>
            {sessions.heldAfterAll}
          </Button>
        )}
      </div>
      {isOpen && <Telling {...{ view, locked, run }} />}
      <div className={styles['doings']}>
        {isOpen && (
          <Button size="sm" icon="pen" onPress={() => setAsked('note')} disabledReason={locked}>
            {sessions.noteForExpert}
          </Button>
        )}
        <Button size="sm" icon="print" onPress={props.onSheet}>
          {sessions.expertSheet}
        </Button>
        <Button size="sm" icon="cal" onPress={props.onExport}>
          {sessions.ics}
        </Button>
      </div>
      <Dialogs
        {...{ asked, view, run }}
        onClose={() => setAsked(null)}
        onCancelled={props.onCancelled}
      />
    </>
  )
}

const wayIcons = { phone: 'phone', mail: 'mail', letter: 'draft' } as const

type Run = (doing: Promise<Outcome<unknown>>, said: string) => Promise<boolean>

function Telling({
  view,
  locked,
  run,
}: {
  view: ExpertSessionView
  locked: string | undefined
  run: Run
}) {
  const tell = (how: ConfirmationWay) =>
    void run(tellPerson(view.sessionId, how), sessions.said.told)
  return (
    <div className={styles['row']} role="group" aria-label={sessions.tell}>
      <span className={styles['label']}>{sessions.tell}</span>
      <span className={styles['doings']}>
        {confirmationWays.map((how) => (
          <Button
            key={how}
            size="sm"
            icon={wayIcons[how]}
            ariaLabel={sessions.toldBy(sessions.ways[how])}
            onPress={() => tell(how)}
            disabledReason={locked}
          >
            {sessions.ways[how]}
          </Button>
        ))}
      </span>
    </div>
  )
}

interface DialogsProps {
  asked: Asked
  view: ExpertSessionView
  run: Run
  onClose: () => void
  onCancelled: () => void
}

function Dialogs({ asked, view, run, onClose, onCancelled }: DialogsProps) {
  const { sessionId, words } = view
  const reasonTexts = { cancelText: frame.cancel, missingText: sessions.reasonMissing }
  return (
    <>
      <ReasonDialog
        isOpen={asked === 'cancel'}
        title={sessions.cancelTitle}
        lead={sessions.cancelLead}
        label={sessions.cancelReason}
        saveText={sessions.cancelNow}
        {...reasonTexts}
        onCancel={onClose}
        onReason={(reason) => {
          onClose()
          void run(cancelSession(sessionId, reason), sessions.said.cancelled).then(
            (isDone) => isDone && onCancelled(),
          )
        }}
      />
      <ReasonDialog
        isOpen={asked === 'missedAfterAll'}
        title={sessions.missedAfterAll}
        lead={sessions.correctLead}
        label={sessions.correctReason}
        saveText={sessions.correctNow}
        {...reasonTexts}
        onCancel={onClose}
        onReason={(reason) => {
          onClose()
          void run(missSession(sessionId, reason), sessions.said.missed)
        }}
      />
      <ReasonDialog
        isOpen={asked === 'note'}
        title={sessions.noteForExpert}
        lead={words?.noteForExpert ?? sessions.noteLead}
        label={sessions.noteForExpert}
        saveText={sessions.save}
        {...reasonTexts}
        onCancel={onClose}
        onReason={(text) => {
          onClose()
          void run(writeNoteForExpert(sessionId, text), sessions.said.noted)
        }}
      />
      {asked === 'held' && <HeldDialog {...{ view, run, onClose }} />}
    </>
  )
}
