/** Experts: the list, the chosen one's form, and what the form comes to. */
import { useState } from 'react'
import { subscribe } from '../../data/queries/live.ts'
import { listExperts } from '../../data/queries/sessions.ts'
import type { ExpertView } from '../../data/queries/session-views.ts'
import type { SessionView } from '../../data/queries/views.ts'
import type { CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import { isActiveOn } from '../../../shared/domain/expert/expert.ts'
import { dateOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useLive } from '../../ui/use-live.ts'
import { AheadPanel } from './ahead-panel.tsx'
import { ExpertCard } from './expert-card.tsx'
import { ExpertList } from './expert-list.tsx'
import styles from './experts.module.css'
import { HitQuestion } from './hit-question.tsx'
import { LeaveDialog, type Leaving } from '../../ui/leave-dialog.tsx'
import { useExpertForm } from './use-expert-form.ts'

const { experts, frame, refusals } = messages

export interface ExpertsScreenProps {
  session: SessionView
  edits: readonly CodeEdit[]
  hours: DeskHours
  now: InstantText
  /** Another screen was asked for while changes are not saved. */
  leaving: Leaving | null
  onDirty: (isDirty: boolean) => void
  onToSchedule: () => void
  onOpenSession: (sessionId: string) => void
  /** A change was saved that hits open bookings: they are to be moved. */
  onToHits: () => void
}

const whyLocked = ({ readOnly, mayDo }: SessionView): string | undefined => {
  if (readOnly !== null) return refusals['vault-read-only']
  return mayDo.includes('expert.change') ? undefined : experts.readOnlyReason
}

export function ExpertsScreen(props: ExpertsScreenProps) {
  const views = useLive({ read: listExperts, subscribe }, 'experts')
  if (views === undefined) return <p className={styles['none']}>{frame.loading}</p>
  return <Experts {...props} views={views} />
}

function Experts(props: ExpertsScreenProps & { views: readonly ExpertView[] }) {
  const { views, session, edits, hours, now, leaving, onToSchedule, onOpenSession } = props
  const { onDirty, onToHits } = props
  const today = dateOf(now)
  const lockedReason = whyLocked(session)
  const mayChange = lockedReason === undefined
  const first = views.find(({ record }) => isActiveOn(record, today)) ?? views[0] ?? null
  const hand = useExpertForm({ first, edits, onDirty, onToHits })
  const [next, setNext] = useState<Leaving | null>(null)
  const asked = leaving ?? next
  const turnTo = (go: () => void) => {
    const stay = () => setNext(null)
    const proceed = () => {
      setNext(null)
      go()
    }
    if (hand.isDirty) setNext({ stay, proceed })
    else go()
  }
  const { form } = hand
  return (
    <div className={styles['screen']}>
      <div className={styles['side']}>
        <Card
          title={experts.title}
          body="flush"
          isGrowing
          actions={
            <Button
              size="sm"
              icon="plus"
              onPress={() => turnTo(hand.openNew)}
              disabledReason={lockedReason}
            >
              {experts.add}
            </Button>
          }
        >
          <ExpertList
            {...{ views, today, hours }}
            selectedId={form?.expert.id ?? null}
            onOpen={(view) => turnTo(() => hand.open(view))}
          />
        </Card>
        <Button variant="quiet" icon="left" onPress={onToSchedule}>
          {experts.toSchedule}
        </Button>
      </div>
      {form === null ? (
        <FirstRun {...{ lockedReason }} onAdd={hand.openNew} />
      ) : (
        <>
          <ExpertCard {...{ form, hand, mayChange, lockedReason, edits, now }} />
          <AheadPanel {...{ form, hours, now, onOpenSession }} isDirty={hand.isDirty} />
        </>
      )}
      <HitQuestion consent={hand.consent} />
      {asked !== null && hand.consent.asked === null && (
        <LeaveDialog
          texts={messages.experts.leave}
          name={form?.expert.name === '' ? experts.newExpert : (form?.expert.name ?? '')}
          onStay={asked.stay}
          onDiscard={() => {
            hand.revert()
            onDirty(false)
            asked.proceed()
          }}
          onSave={() =>
            void hand.save().then((saving) => (saving === 'kept' ? asked.proceed() : asked.stay()))
          }
        />
      )}
    </div>
  )
}

interface FirstRunProps {
  lockedReason: string | undefined
  onAdd: () => void
}

function FirstRun({ lockedReason, onAdd }: FirstRunProps) {
  return (
    <div className={styles['first']}>
      <h2>{experts.emptyTitle}</h2>
      <p>{lockedReason === undefined ? experts.emptyText : experts.emptyReadOnly}</p>
      {lockedReason === undefined && (
        <Button variant="primary" size="lg" icon="plus" onPress={onAdd}>
          {experts.add}
        </Button>
      )}
    </div>
  )
}
