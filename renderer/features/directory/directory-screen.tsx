/** Windows to turn to: which are open at this minute for this person, and what to know of each. */
import { useState, type ReactNode } from 'react'
import { exportBodies } from '../../actions/referralBody/body-files.ts'
import { bringBackBody, checkBody, retireBody } from '../../actions/referralBody/change-body.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../shared/messages/language.ts'
import { listBodies, type BodyView } from '../../data/queries/bodies.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import type { SessionView } from '../../data/queries/views.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useLive } from '../../ui/use-live.ts'
import { BodyCard } from './body-card.tsx'
import { BodyFormCard } from './body-form.tsx'
import { BodyList } from './body-list.tsx'
import { tableWords } from './body-text.ts'
import styles from './directory.module.css'
import { FilterBar } from './filter-bar.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { LeaveDialog, type Leaving } from '../../ui/leave-dialog.tsx'
import { problemText } from './problem-text.ts'
import { useBodyForm } from './use-body-form.ts'
import { isNarrowed, noNarrowing, useDirectory } from './use-directory.ts'

const { directory, frame, refusals } = messages

export interface DirectoryScreenProps {
  session: SessionView
  now: InstantText
  /** After how many days a window is asked again. */
  checkDays: number
  /** Another screen was asked for while changes are not saved. */
  leaving: Leaving | null
  /** The way to what belongs to this place. */
  tabs: ReactNode
  onDirty: (isDirty: boolean) => void
  onSaid: (text: string) => void
}

const whyLocked = ({ readOnly, mayDo }: SessionView): string | undefined => {
  if (readOnly !== null) return refusals['vault-read-only']
  return mayDo.includes('referralBody.change') ? undefined : directory.lockedReason
}

export function DirectoryScreen(props: DirectoryScreenProps) {
  const views = useLive({ read: listBodies, subscribe }, 'bodies')
  if (views === undefined) return <p className={styles['none']}>{frame.loading}</p>
  return <Directory {...props} views={views} />
}

function Directory(props: DirectoryScreenProps & { views: readonly BodyView[] }) {
  const { views, session, now, checkDays, leaving, tabs, onDirty, onSaid } = props
  const lockedReason = whyLocked(session)
  const state = useDirectory(views, now, checkDays)
  const hand = useBodyForm(onDirty)
  const [said, setSaid] = useState<string | null>(null)
  const [isImporting, setImporting] = useState(false)
  const [next, setNext] = useState<Leaving | null>(null)
  const asked = leaving ?? next
  const tell = (text: string) => {
    setSaid(text)
    onSaid(text)
  }
  const turnAway = (go: () => void) => {
    const stay = () => setNext(null)
    const proceed = () => {
      setNext(null)
      go()
    }
    if (hand.isDirty) setNext({ stay, proceed })
    else go()
  }
  const show = (view: BodyView) =>
    turnAway(() => {
      hand.close()
      setSaid(null)
      state.choose(view.body.id)
    })
  const save = async (): Promise<boolean> => {
    const kept = await hand.save()
    if (kept === null) return false
    state.choose(kept.body.id)
    tell(directory.saved)
    return true
  }
  const change = async (act: Promise<Outcome<BodyView>>, text: string) => {
    const outcome = await act
    if (outcome.kind === 'done') state.choose(outcome.value.body.id)
    tell(problemText(outcome) ?? text)
  }
  const writeOut = async () => {
    const outcome = await exportBodies(tableWords)
    const isCancelled = outcome.kind === 'failed' && outcome.failure.kind === 'cancelled'
    if (outcome.kind === 'done') tell(directory.written(outcome.value.path))
    else if (!isCancelled) tell(problemText(outcome) ?? '')
  }
  const { chosen } = state
  const chosenId = chosen?.one.body.id ?? ''
  return (
    <div className={styles['screen']}>
      <div className={styles['bar']}>
        {tabs}
        <span className={styles['buttons']}>
          <Button icon="plus" onPress={() => turnAway(hand.openNew)} disabledReason={lockedReason}>
            {directory.add}
          </Button>
          <Button
            icon="inbox"
            onPress={() => turnAway(() => setImporting(true))}
            disabledReason={lockedReason}
          >
            {directory.takeIn}
          </Button>
          <Button icon="dl" onPress={() => void writeOut()} disabledReason={lockedReason}>
            {directory.writeOut}
          </Button>
        </span>
      </div>
      <FilterBar
        value={state.narrowing}
        onChange={state.narrow}
        dueCount={state.dueCount}
        {...{ views }}
      />
      <div className={styles['columns']}>
        <Card
          title={directory.title}
          tags={
            <span role="status">
              <Tag icon={null}>{directory.found(state.turns.length)}</Tag>
            </span>
          }
          actions={
            isNarrowed(state.narrowing) && (
              <Button variant="quiet" size="sm" onPress={() => state.narrow(noNarrowing)}>
                {directory.clear}
              </Button>
            )
          }
          body="flush"
          className={styles['side']}
        >
          <BodyList
            turns={state.turns}
            selectedId={hand.form?.id ?? chosenId}
            onOpen={show}
            {...{ now, checkDays }}
          />
        </Card>
        {hand.form !== null ? (
          <BodyFormCard
            form={hand.form}
            hand={hand}
            onSave={() => void save()}
            onClose={() => turnAway(hand.close)}
          />
        ) : chosen === null ? (
          <p className={styles['none']}>{directory.chooseOne}</p>
        ) : (
          <BodyCard
            key={chosenId}
            turn={chosen}
            {...{ now, checkDays, lockedReason, said }}
            onSaid={setSaid}
            onEdit={() => hand.open(chosen.one)}
            onCheck={() => void change(checkBody(chosenId), directory.checkedNow)}
            onRetire={() => void change(retireBody(chosenId), directory.saved)}
            onBringBack={() => void change(bringBackBody(chosenId), directory.saved)}
          />
        )}
      </div>
      {isImporting && (
        <ImportDialog
          onClose={() => setImporting(false)}
          onTaken={(text) => {
            setImporting(false)
            tell(text)
          }}
        />
      )}
      {asked !== null && (
        <LeaveDialog
          texts={messages.directory.leave}
          name={hand.form?.typed.name.trim() || directory.newBody}
          onStay={asked.stay}
          onDiscard={() => {
            hand.close()
            onDirty(false)
            asked.proceed()
          }}
          onSave={() => void save().then((isKept) => (isKept ? asked.proceed() : asked.stay()))}
        />
      )}
    </div>
  )
}
