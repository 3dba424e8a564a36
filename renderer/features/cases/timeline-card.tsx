/** The timeline of a case: everything in one line, contacts opened where they are wanted. */
import { useState } from 'react'
import { codeText } from '../../../shared/messages/code-text.ts'
import { momentText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { Urgency } from '../../../shared/domain/triage/triage.ts'
import type { CaseNoteView } from '../../data/queries/case-views.ts'
import type { CaseView, ContactView } from '../../data/queries/views.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { cx } from '../../ui/cx.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Segment } from '../../ui/segment.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { whyNotOn, type CaseDesk } from './case-desk.ts'
import { joined, minutesOf, promiseText, serviceText } from './case-text.ts'
import { ContactDetail } from './contact-detail.tsx'
import { timelineOf, type TimelineItem } from './timeline.ts'
import styles from './timeline.module.css'

const { cases, words } = messages

type Filter = 'all' | TimelineItem['kind']
const filters: readonly Filter[] = ['all', 'contact', 'post', 'promise', 'answer', 'note']
const options = filters.map((id) => ({ id, label: cases.filters[id] }))

interface TimelineProps {
  view: CaseView
  desk: CaseDesk
  onNote: () => void
}

export function TimelineCard({ view, desk, onNote }: TimelineProps) {
  const [filter, setFilter] = useState<Filter>('all')
  const items = timelineOf(view).filter(({ kind }) => filter === 'all' || kind === filter)
  return (
    <Card
      title={cases.timeline}
      tags={
        <span className={styles['filter']}>
          <Segment
            label={cases.show}
            layout="bare"
            options={options}
            value={filter}
            onChange={(chosen) => setFilter(chosen ?? 'all')}
            isRequired
          />
        </span>
      }
      actions={
        <Button
          size="sm"
          icon="plus"
          keys="N"
          onPress={onNote}
          disabledReason={whyNotOn(desk, view.summary)('caseNote.write')}
        >
          {cases.addNote}
        </Button>
      }
      body="scroll"
    >
      {items.length === 0 && <Note>{cases.nothingYet}</Note>}
      <ol className={styles['timeline']} role="list" aria-label={cases.timeline}>
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            desk={desk}
            isNewest={item.id === view.contacts[0]?.contactId}
          />
        ))}
      </ol>
    </Card>
  )
}

interface ItemProps {
  item: TimelineItem
  desk: CaseDesk
  isNewest: boolean
}

function Item({ item, desk, isNewest }: ItemProps) {
  switch (item.kind) {
    case 'contact':
      return <ContactItem contact={item.contact} desk={desk} isNewest={isNewest} />
    case 'post':
      return (
        <Entry icon="link" title={cases.postsNoted(item.posts.length)} at={item.at}>
          {joined(item.posts.map(serviceText))}
        </Entry>
      )
    case 'promise': {
      const { event, promise } = item
      const title = {
        made: cases.promiseMade,
        kept: cases.promiseKept,
        dropped: cases.promiseDropped,
      }
      const icon = { made: 'clock', kept: 'okc', dropped: 'dash' } as const
      const who = event === 'made' ? promise.madeByName : promise.endedByName
      return (
        <Entry
          icon={icon[event]}
          isDone={event === 'kept'}
          title={title[event]}
          at={item.at}
          who={who}
        >
          {promiseText(promise)}
        </Entry>
      )
    }
    case 'answer': {
      const { answer } = item
      const way = messages.answers.ways[answer.way]
      return (
        <Entry
          icon={answer.way === 'none' ? 'dash' : answer.way}
          title={joined([messages.answers.title, way])}
          at={item.at}
          who={answer.sentByName}
        >
          {answer.words === null
            ? words.destroyed
            : excerpt(answer.words.subject || answer.words.text)}
        </Entry>
      )
    }
    case 'note':
      return <NoteItem note={item.note} desk={desk} />
  }
}

const noteIcons = { note: 'pen', closed: 'okc', reopened: 'undo', urgency: 'flag' } as const

const noteCode = ({ kind, code }: CaseNoteView, desk: CaseDesk): string => {
  if (code === null) return kind === 'urgency' ? cases.asProposed : ''
  return kind === 'urgency' ? words.urgency[code as Urgency] : codeText('closing', code, desk.edits)
}

function NoteItem({ note, desk }: { note: CaseNoteView; desk: CaseDesk }) {
  const { kind, at, byName, text, isPersonalLost } = note
  const code = kind === 'closed' || kind === 'urgency' ? noteCode(note, desk) : ''
  return (
    <Entry
      icon={noteIcons[kind]}
      isDone={kind === 'closed'}
      title={joined([cases.noteKind[kind], code])}
      at={at}
      who={byName}
    >
      {isPersonalLost ? words.destroyed : (text ?? '')}
    </Entry>
  )
}

interface EntryProps {
  icon: IconName
  title: string
  at: string
  who?: string | null
  isDone?: boolean
  children: string
}

function Entry({ icon, title, at, who = null, isDone = false, children }: EntryProps) {
  return (
    <li className={styles['item']}>
      <span className={cx(styles['icon'], isDone && styles['done'])}>
        <Icon name={icon} />
      </span>
      <div className={styles['line']}>
        <b>{title}</b>
        {who !== null && <Note>{who}</Note>}
        <Num className={styles['when']}>{momentText(at)}</Num>
      </div>
      {children !== '' && (
        <p>
          <TypedText>{children}</TypedText>
        </p>
      )}
    </li>
  )
}

const channelIcons = { phone: 'phone', mail: 'mail', form: 'form' } as const
const excerptLength = 80

const excerpt = (text: string): string =>
  text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text

const firstWords = ({ lines }: ContactView): string => {
  return excerpt(lines?.[0]?.text ?? '')
}

interface ContactItemProps {
  contact: ContactView
  desk: CaseDesk
  isNewest: boolean
  /** Of its case, where contacts of several cases stand in one line. */
  number?: string
}

export function ContactItem({ contact, desk, isNewest, number }: ContactItemProps) {
  const { coded } = contact
  const [isOpen, setOpen] = useState(isNewest)
  const isDanger = coded.triage.some(({ isYes }) => isYes)
  return (
    <li className={styles['item']}>
      <span className={cx(styles['icon'], isDanger && styles['danger'])}>
        <Icon name={isDanger ? 'alert' : channelIcons[coded.channel]} />
      </span>
      <button
        type="button"
        className={cx(styles['line'], styles['opener'])}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <b>
          {words.channel[coded.channel]} {words.nth(coded.nth)}
        </b>
        {number !== undefined && <Num>{number}</Num>}
        <Note>{cases.talked(minutesOf(coded))}</Note>
        <Num className={styles['when']}>{momentText(coded.receivedAt)}</Num>
        <Icon name={isOpen ? 'up' : 'down'} size="s" />
      </button>
      {isOpen ? (
        <ContactDetail contact={contact} edits={desk.edits} />
      ) : (
        <p>
          <TypedText>{firstWords(contact)}</TypedText>
        </p>
      )}
    </li>
  )
}
