/** The message that is picked, and what can be done with it. */
import { useState } from 'react'
import { setMessageAside, takeMessageBack } from '../../actions/message/set-aside.ts'
import { readMessage } from '../../data/queries/messages.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { MessageView } from '../../data/queries/message-views.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import { setAsideReasons, type SetAsideReason } from '../../../shared/domain/message/message.ts'
import { momentText, receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Note } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import styles from './inbox.module.css'
import { MessageText } from './message-text.tsx'

const { inbox, failures, refusals, refusedOtherwise, frame } = messages

export interface MessagePaneProps {
  messageId: string | null
  counselorId: string
  isLocked: boolean
  onOpen: (messageId: string) => void
  onOpenCase: (caseFileId: string) => void
}

const wrong = (outcome: Outcome<unknown>): string | null => {
  if (outcome.kind === 'done') return null
  return outcome.kind === 'failed'
    ? failures[outcome.failure.kind]
    : (refusals[outcome.refusal.code] ?? refusedOtherwise)
}

export function MessagePane(props: MessagePaneProps) {
  const { messageId } = props
  const view = useLive(
    {
      read: () => (messageId === null ? Promise.resolve(null) : readMessage(messageId)),
      subscribe,
    },
    messageId ?? '',
  )
  if (messageId === null || view === undefined || view === null)
    return (
      <Card title={inbox.message} className={styles['pane']}>
        <Note>{view === undefined ? frame.loading : inbox.pick}</Note>
      </Card>
    )
  return <Picked key={messageId} {...props} view={view} />
}

function Picked({
  view,
  counselorId,
  isLocked,
  onOpen,
  onOpenCase,
}: MessagePaneProps & { view: MessageView }) {
  const [isAsking, setAsking] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const { messageId, state, caseOf, inWorkByName, setAside } = view
  const tell = async (work: Promise<Outcome<unknown>>) => setFailure(wrong(await work))
  return (
    <Card title={inbox.message} body="scroll" className={styles['pane']}>
      <div className={styles['doings']}>
        {(state === 'waiting' || state === 'inWork') && (
          <Button
            variant="primary"
            icon="pen"
            onPress={() => onOpen(messageId)}
            disabledReason={isLocked ? inbox.locked : undefined}
          >
            {state === 'inWork' ? inbox.goOn : inbox.open}
          </Button>
        )}
        {state === 'waiting' && (
          <Button
            onPress={() => setAsking(true)}
            disabledReason={isLocked ? inbox.locked : undefined}
          >
            {inbox.setAside}
          </Button>
        )}
        {state === 'setAside' && (
          <Button icon="undo" onPress={() => void tell(takeMessageBack(messageId))}>
            {inbox.takeBack}
          </Button>
        )}
        {caseOf !== null && (
          <Button icon="case" onPress={() => onOpenCase(caseOf.caseFileId)}>
            {inbox.toCase(receptionNumberText(caseOf.receptionNumber))}
          </Button>
        )}
      </div>
      {failure !== null && (
        <Banner tone="warn" live="polite">
          {failure}
        </Banner>
      )}
      {inWorkByName !== null && <Note>{inbox.inWorkBy(inWorkByName)}</Note>}
      {state === 'setAside' && setAside !== null && (
        <Note>
          {inbox.setAsideBy(
            inbox.setAsideReasons[setAside.reason],
            setAside.byName ?? '',
            momentText(setAside.at),
          )}
        </Note>
      )}
      <GoesOn view={view} />
      <MessageText view={view} />
      <AsideDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onReason={(reason) => {
          setAsking(false)
          void tell(setMessageAside(messageId, counselorId, reason))
        }}
      />
    </Card>
  )
}

function GoesOn({ view: { goesOnFrom, caseOf } }: { view: MessageView }) {
  if (goesOnFrom === null || caseOf !== null) return null
  const earlier = goesOnFrom.caseOf
  if (earlier === null)
    return goesOnFrom.certainty === 'certain' ? (
      <Banner tone="info">{inbox.goesOn.certainNew}</Banner>
    ) : null
  const number = receptionNumberText(earlier.receptionNumber)
  return <Banner tone="info">{inbox.goesOn[goesOnFrom.certainty](number)}</Banner>
}

interface AsideProps {
  isOpen: boolean
  onClose: () => void
  onReason: (reason: SetAsideReason) => void
}

function AsideDialog({ isOpen, onClose, onReason }: AsideProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={inbox.setAsideTitle}
      icon="inbox"
      size="lg"
      actions={
        <>
          <Button onPress={onClose}>{frame.cancel}</Button>
          {setAsideReasons.map((reason) => (
            <Button key={reason} onPress={() => onReason(reason)}>
              {inbox.setAsideReasons[reason]}
            </Button>
          ))}
        </>
      }
    >
      <p>{inbox.setAsideText}</p>
    </Dialog>
  )
}
