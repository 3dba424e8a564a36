/** One session: how it stands, what can be done with it now, what was done before. */
import { useState } from 'react'
import { readCase } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import { readExpertSession } from '../../data/queries/sessions.ts'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import { daysWaited } from '../../../shared/domain/booking/expert-session.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import { longMomentText, momentText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { Tag } from '../../ui/tag.tsx'
import { Num, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import type { Place } from './booking-form.ts'
import type { Picked } from './calendar-events.ts'
import { ContactNotice } from './contact-notice.tsx'
import { MoveForm } from './move-form.tsx'
import styles from './panel.module.css'
import type { ScheduleDesk } from './schedule-desk.ts'
import {
  kindIcon,
  kindTone,
  numberText,
  expertText,
  personText,
  placeText,
  stateLook,
} from './schedule-text.ts'
import { SessionDoings } from './session-doings.tsx'

const { frame, sessions } = messages

export interface SessionPanelProps {
  desk: ScheduleDesk
  sessionId: string
  /** Where it was dragged to; it has not moved yet. */
  dropped: Place | null
  isMoving: boolean
  onMoving: (isMoving: boolean) => void
  onPicked: (place: Picked | null) => void
  onClose: () => void
  /** A seat may have fallen free. */
  onFreed: (seat: Place & Pick<ExpertSessionView['coded'], 'kind'>) => void
  onSay: (said: string) => void
  onOpenCase: (caseFileId: string) => void
  onSheet: (view: ExpertSessionView) => void
  onExport: (sessionId: string) => void
}

export function SessionPanel(props: SessionPanelProps) {
  const { sessionId, onClose } = props
  const view = useLive({ read: () => readExpertSession(sessionId), subscribe }, sessionId)
  useShortcuts({ Escape: () => (props.isMoving ? props.onMoving(false) : onClose()) })
  return (
    <Card
      title={sessions.sessionTitle}
      actions={
        <Button size="sm" variant="quiet" keys="Esc" onPress={onClose}>
          {frame.close}
        </Button>
      }
      body="scroll"
      isGrowing
    >
      {view === null && <p className={styles['hint']}>{sessions.noSuchSession}</p>}
      {view !== null && view !== undefined && <Session {...props} view={view} />}
    </Card>
  )
}

function Session({ view, ...props }: SessionPanelProps & { view: ExpertSessionView }) {
  const { desk } = props
  const { coded } = view
  const look = stateLook(view, desk.now)
  const caseView = useLive({ read: () => readCase(coded.caseFileId), subscribe }, coded.caseFileId)
  const place: Place = { expertId: coded.expertId, from: coded.from, to: coded.to }
  return (
    <>
      <div className={styles['who']}>
        <Button size="sm" icon="case" onPress={() => props.onOpenCase(coded.caseFileId)}>
          {numberText(view)}
        </Button>
        <b>
          <TypedText>{personText(view)}</TypedText>
        </b>
      </div>
      <div className={styles['doings']}>
        <Tag tone={kindTone[coded.kind]} icon={kindIcon[coded.kind]}>
          {sessions.kinds[coded.kind]}
        </Tag>
        <Tag tone={look.tone} icon={look.icon}>
          {look.text}
        </Tag>
      </div>
      <Facts {...{ view, desk }} />
      <ContactNotice person={caseView?.caller ?? null} />
      {props.isMoving ? (
        <MoveForm
          key={props.dropped === null ? '' : `${props.dropped.from} ${props.dropped.to}`}
          {...{ view, desk }}
          dropped={props.dropped}
          onPicked={(next) => props.onPicked(next === null ? null : { ...next, kind: coded.kind })}
          onStay={() => props.onMoving(false)}
          onMoved={(said) => {
            props.onSay(said)
            props.onMoving(false)
            props.onFreed({ ...place, kind: coded.kind })
          }}
        />
      ) : (
        <SessionDoings
          {...{ view, desk }}
          onMove={() => props.onMoving(true)}
          onSay={props.onSay}
          onCancelled={() => props.onFreed({ ...place, kind: coded.kind })}
          onSheet={() => props.onSheet(view)}
          onExport={() => props.onExport(view.sessionId)}
        />
      )}
      <History view={view} />
    </>
  )
}

function Facts({ view, desk }: { view: ExpertSessionView; desk: ScheduleDesk }) {
  const { coded, words } = view
  const { codeEdits } = desk.settings
  const waited = sessions.waitedDays(daysWaited(coded))
  const facts: readonly (readonly [string, string | null])[] = [
    [sessions.place, placeText(coded)],
    [sessions.expert, expertText(view)],
    [sessions.room, coded.room === null ? null : codeText('room', coded.room, codeEdits)],
    [sessions.nth, coded.series === null ? null : messages.words.nth(coded.series.nth)],
    [sessions.holdUntil, coded.holdUntil === null ? null : momentText(coded.holdUntil)],
    [sessions.waited, waited],
    [
      sessions.told,
      coded.confirmation === null
        ? null
        : sessions.toldHow(
            sessions.ways[coded.confirmation.how],
            momentText(coded.confirmation.at),
          ),
    ],
    [
      sessions.conflict,
      coded.conflictCheck === null
        ? null
        : coded.conflictCheck.isHit
          ? sessions.hit
          : sessions.noHit,
    ],
    [sessions.overridden, coded.override === null ? null : momentText(coded.override.at)],
    [sessions.noteForExpert, words?.noteForExpert ?? null],
    [sessions.answer, words?.answer ?? null],
    [sessions.nextStep, words?.nextStep ?? null],
  ]
  return (
    <dl className={styles['facts']}>
      {facts.map(([term, value]) =>
        value === null ? null : <Fact key={term} term={term} value={value} />,
      )}
    </dl>
  )
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <TypedText>{value}</TypedText>
      </dd>
    </>
  )
}

function History({ view: { coded, words } }: { view: ExpertSessionView }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        icon="clock"
        isExpanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {sessions.history(coded.history.length)}
      </Button>
      {isOpen && (
        <ol className={styles['history']}>
          {coded.history.map((line, at) => {
            const reason = words?.reasons.find((one) => one.line === at)?.text
            return (
              <li key={`${line.at} ${line.act}`}>
                <Num>{longMomentText(line.at)}</Num> {sessions.acts[line.act]}
                {line.was !== null && sessions.was(placeText(line.was))}
                {reason !== undefined && <TypedText>{sessions.reason(reason)}</TypedText>}
              </li>
            )
          })}
        </ol>
      )}
    </>
  )
}
