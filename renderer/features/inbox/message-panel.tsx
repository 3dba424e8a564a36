/** Beside a record that is being written: what arrived, in a few lines, and all of it when asked for. */
import { useState, type ReactNode } from 'react'
import { readMessageOf } from '../../data/queries/messages.ts'
import { subscribe } from '../../data/queries/live.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Tag } from '../../ui/tag.tsx'
import { TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import styles from './inbox.module.css'
import { MessageText } from './message-text.tsx'

const { inbox, frame } = messages

export interface MessagePanelProps {
  contactId: string
  /** The files that came with it: a screen area of its own. */
  enclosed: ReactNode
}

export function MessagePanel({ contactId, enclosed }: MessagePanelProps) {
  const view = useLive({ read: () => readMessageOf(contactId), subscribe }, contactId)
  const [isOpen, setOpen] = useState(false)
  if (view === undefined || view === null) return null
  const { words, record, enclosedCount, channel } = view
  const attached = channel === 'mail' ? enclosedCount - 1 : enclosedCount
  return (
    <Card
      title={inbox.message}
      tags={
        <>
          {attached > 0 && <Tag icon="link">{inbox.enclosed(attached)}</Tag>}
          {(record?.problems.length ?? 0) > 0 && <Tag tone="due">{inbox.unsure}</Tag>}
        </>
      }
      actions={
        <Button size="sm" icon="eye" onPress={() => setOpen(true)}>
          {inbox.seeAll}
        </Button>
      }
      className={styles['panel']}
    >
      <span className={styles['about']}>
        <TypedText>{words?.subject || words?.beginning || inbox.noText}</TypedText>
      </span>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={inbox.message}
        icon={channel}
        size="lg"
        actions={
          <Button variant="primary" onPress={() => setOpen(false)} autoFocus>
            {frame.close}
          </Button>
        }
      >
        <MessageText view={view} />
        {enclosedCount > 0 && enclosed}
      </Dialog>
    </Card>
  )
}
