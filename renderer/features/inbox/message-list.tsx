/** The list of what arrived: what is due first stands first; all of it, the newest first. */
import type { MessageSummary } from '../../data/queries/message-views.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { momentText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { GridList, type GridColumn } from '../../ui/grid-list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { DueTag } from './due-tag.tsx'
import type { ClockSettings } from './clock-of.ts'
import styles from './inbox.module.css'

const { inbox, words } = messages

export type Filter = 'open' | 'setAside' | 'all'

const isOpen = ({ state }: MessageSummary): boolean => state === 'waiting' || state === 'inWork'

export const filtered = (
  all: readonly MessageSummary[],
  filter: Filter,
): readonly MessageSummary[] => {
  if (filter === 'all') return all
  if (filter === 'setAside') return all.filter(({ state }) => state === 'setAside')
  // What arrived first is due first.
  return all.filter(isOpen).reverse()
}

export const countOpen = (all: readonly MessageSummary[]): number => all.filter(isOpen).length

const senderOf = ({ words: said }: MessageSummary): string =>
  said === null ? words.destroyed : said.senderName || said.address || inbox.unknownSender

function About({ message: { words: said, enclosedCount, channel } }: { message: MessageSummary }) {
  if (said === null) return <Note>{inbox.destroyed}</Note>
  // The mail itself is one of them.
  const attached = channel === 'mail' ? enclosedCount - 1 : enclosedCount
  return (
    <span className={styles['about']}>
      {said.subject !== '' && <TypedText>{said.subject}</TypedText>}
      <Note>
        <TypedText>{said.beginning}</TypedText>
      </Note>
      {attached > 0 && <Tag icon="link">{inbox.enclosed(attached)}</Tag>}
    </span>
  )
}

const columnsOf = (
  clock: ClockSettings,
  now: InstantText,
): readonly GridColumn<MessageSummary>[] => [
  {
    id: 'due',
    header: inbox.columns.due,
    width: '12rem',
    render: (message) =>
      isOpen(message) ? (
        <DueTag message={message} clock={clock} now={now} />
      ) : (
        <Tag icon={null}>{inbox.states[message.state]}</Tag>
      ),
  },
  {
    id: 'channel',
    header: inbox.columns.channel,
    width: '4.6rem',
    render: ({ channel }) => words.channel[channel],
  },
  {
    id: 'from',
    header: inbox.columns.from,
    width: 'minmax(5rem, 1fr)',
    render: (message) => (
      <span className={styles['about']}>
        <TypedText>{senderOf(message)}</TypedText>
      </span>
    ),
  },
  {
    id: 'about',
    header: inbox.columns.about,
    width: 'minmax(5rem, 2.4fr)',
    render: (message) => <About message={message} />,
  },
  {
    id: 'received',
    header: inbox.columns.receivedAt,
    width: '8.4rem',
    render: ({ receivedAt }) => <Num>{momentText(receivedAt)}</Num>,
  },
]

export interface MessageListProps {
  rows: readonly MessageSummary[]
  filter: Filter
  clock: ClockSettings
  now: InstantText
  selectedId: string | null
  onSelect: (messageId: string) => void
  onOpen: (messageId: string) => void
  isRead: boolean
}

export function MessageList(props: MessageListProps) {
  const { rows, filter, clock, now, selectedId, onSelect, onOpen, isRead } = props
  return (
    <GridList<MessageSummary>
      label={inbox.list}
      rows={rows}
      rowId={({ messageId }) => messageId}
      columns={columnsOf(clock, now)}
      onActiveChange={onSelect}
      onOpen={onOpen}
      selectedId={selectedId}
      empty={
        <p className={styles['empty']}>
          {!isRead ? messages.frame.loading : filter === 'all' ? inbox.emptyAll : inbox.empty}
        </p>
      }
    />
  )
}
