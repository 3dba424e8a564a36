/** What arrived by mail and form: taken in, looked through, opened as records, each before its answer is due. */
import { useState } from 'react'
import { listMessages } from '../../data/queries/messages.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Card } from '../../ui/card.tsx'
import { Segment } from '../../ui/segment.tsx'
import { Note } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import type { ClockSettings } from './clock-of.ts'
import styles from './inbox.module.css'
import { countOpen, filtered, MessageList, type Filter } from './message-list.tsx'
import { MessagePane } from './message-pane.tsx'
import { TakeInBar, useTakeIn } from './take-in-card.tsx'

const { inbox } = messages
const filters: readonly Filter[] = ['open', 'setAside', 'all']
const options = filters.map((id) => ({ id, label: inbox.filters[id] }))

export interface InboxScreenProps {
  now: InstantText
  clock: ClockSettings
  counselorId: string
  /** The role or the vault allows no taking in. */
  isLocked: boolean
  onOpen: (messageId: string) => void
  onOpenCase: (caseFileId: string) => void
}

export function InboxScreen({
  now,
  clock,
  counselorId,
  isLocked,
  onOpen,
  onOpenCase,
}: InboxScreenProps) {
  const all = useLive({ read: listMessages, subscribe }, 'messages')
  const [filter, setFilter] = useState<Filter>('open')
  const [picked, setPicked] = useState<string | null>(null)
  const taking = useTakeIn(isLocked, counselorId)
  const rows = filtered(all ?? [], filter)
  const messageId = rows.some((row) => row.messageId === picked)
    ? picked
    : (rows[0]?.messageId ?? null)
  const openRow = (id: string) => {
    const state = rows.find((row) => row.messageId === id)?.state
    // A press only shows; what is shown already is opened by the next.
    if (id !== picked) setPicked(id)
    else if (!isLocked && (state === 'waiting' || state === 'inWork')) onOpen(id)
  }
  return (
    <div
      className={styles['screen']}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void taking.take([...event.dataTransfer.files])
      }}
    >
      <TakeInBar taking={taking} isLocked={isLocked} />
      <div className={styles['columns']}>
        <Card
          title={inbox.title}
          tags={
            <span role="status">
              <Note>{inbox.counts(countOpen(all ?? []))}</Note>
            </span>
          }
          actions={
            <Segment
              label={inbox.show}
              layout="bare"
              options={options}
              value={filter}
              onChange={(next) => setFilter(next ?? 'open')}
              isRequired
            />
          }
          body="flush"
          isGrowing
          className={styles['list']}
        >
          <MessageList
            {...{ rows, filter, clock, now }}
            selectedId={messageId}
            onSelect={setPicked}
            onOpen={openRow}
            isRead={all !== undefined}
          />
        </Card>
        <MessagePane {...{ messageId, counselorId, isLocked, onOpen, onOpenCase }} />
      </div>
    </div>
  )
}
