/** What arrived, as it arrived: who, when, what could not be read, the text. Nothing in it runs or opens. */
import { useState } from 'react'
import type { MessageView } from '../../data/queries/message-views.ts'
import { momentText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Note, TypedText } from '../../ui/text.tsx'
import styles from './inbox.module.css'

const { inbox } = messages

export function MessageText({ view }: { view: MessageView }) {
  const { record } = view
  if (record === null) return <Banner tone="warn">{inbox.destroyed}</Banner>
  return (
    <div className={styles['message']}>
      <Heads view={view} record={record} />
      {record.problems.length > 0 && (
        <Banner tone="warn" layout="stacked">
          <ul className={styles['problems']}>
            {record.problems.map((code) => (
              <li key={code}>{inbox.problems[code] ?? inbox.problemOtherwise}</li>
            ))}
            <li>{inbox.keptRaw}</li>
          </ul>
        </Banner>
      )}
      <div className={styles['text']} role="group" aria-label={inbox.text}>
        {record.text.trim() === '' ? (
          <Note>{inbox.noText}</Note>
        ) : (
          <TypedText>{record.text}</TypedText>
        )}
      </div>
      {record.headers !== '' && <Headers text={record.headers} />}
    </div>
  )
}

type Parts = { view: MessageView; record: NonNullable<MessageView['record']> }

function Heads({ view, record }: Parts) {
  const { senderName, address, sentTo, subject, dateText } = record
  const from = [senderName, address === null ? '' : `<${address}>`].join(' ').trim()
  const isUnsure = record.problems.includes('bad-date') && dateText !== null
  const rows: readonly (readonly [string, string])[] = [
    ...(record.channel === 'form' && from === ''
      ? []
      : [[inbox.from, from === '' ? inbox.unknownSender : from] as const]),
    ...(sentTo === '' ? [] : [[inbox.to, sentTo] as const]),
    ...(record.channel === 'mail' ? [[inbox.subject, subject || inbox.noSubject] as const] : []),
    ...(isUnsure ? [[inbox.sentAt, inbox.sentAtAsWritten(dateText)] as const] : []),
    [
      inbox.receivedAt,
      inbox.receivedAndTaken(
        momentText(record.receivedAt),
        momentText(record.takenInAt),
        view.takenInByName ?? '',
      ),
    ],
  ]
  return (
    <dl className={styles['heads']}>
      {rows.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <TypedText>{text}</TypedText>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Headers({ text }: { text: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" size="sm" onPress={() => setOpen(!isOpen)}>
        {isOpen ? inbox.hideHeaders : inbox.headers}
      </Button>
      {isOpen && (
        <div className={styles['headers']}>
          <TypedText>{text}</TypedText>
        </div>
      )}
    </>
  )
}
