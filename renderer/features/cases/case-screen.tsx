/** One case: who it is about, and every contact, newest first. */
import { useEffect, useState } from 'react'
import { openCase } from '../../actions/caseFile/open-case.ts'
import { readCase } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import { municipalityName } from '../../data/queries/presets.ts'
import type { CaseView, ContactView } from '../../data/queries/views.ts'
import { toEpochMs, dateOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import type { CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import {
  longMomentText,
  receptionNumberText,
  shortDateText,
  timeText,
} from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { NoteLines } from '../../ui/note-lines.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import styles from './cases.module.css'

const { cases, words } = messages

export interface CaseScreenProps {
  caseFileId: string
  edits: readonly CodeEdit[]
  onToList: () => void
}

export function CaseScreen({ caseFileId, edits, onToList }: CaseScreenProps) {
  const view = useLive({ read: () => readCase(caseFileId), subscribe }, caseFileId)
  // That the case was opened is written down once, not at every change of what it shows.
  useEffect(() => {
    void openCase(caseFileId)
  }, [caseFileId])
  if (view === undefined) return <p className={styles['empty']}>{messages.frame.loading}</p>
  if (view === null)
    return (
      <Card title={cases.title}>
        <p>{cases.noSuchCase}</p>
        <Button onPress={onToList}>{cases.toList}</Button>
      </Card>
    )
  return (
    <>
      <CaseHead view={view} onToList={onToList} />
      <div className={styles['columns']}>
        <CallerFacts view={view} />
        <Card
          title={cases.history}
          tags={<Tag icon={null}>{words.times(view.contacts.length)}</Tag>}
          body="scroll"
          isGrowing
        >
          {view.contacts.map((contact) => (
            <ContactSection key={contact.contactId} contact={contact} edits={edits} />
          ))}
        </Card>
      </div>
    </>
  )
}

function CaseHead({ view: { summary }, onToList }: { view: CaseView; onToList: () => void }) {
  const { receptionNumber, name, kana, openedAt, state, isPersonalLost } = summary
  return (
    <section className={styles['head']}>
      <h1>
        <Num>{receptionNumberText(receptionNumber)}</Num>
        <span className={styles['who']}>
          <TypedText>{isPersonalLost ? words.destroyed : (name ?? words.anonymous)}</TypedText>
        </span>
        {kana !== null && (
          <small>
            <TypedText>{kana}</TypedText>
          </small>
        )}
      </h1>
      <Note>{cases.opened(shortDateText(dateOf(openedAt as InstantText)))}</Note>
      <Tag tone={state === 'open' ? 'info' : 'ok'} icon={state === 'open' ? 'pen' : 'okc'}>
        {words.caseState[state]}
      </Tag>
      <Button size="sm" icon="left" onPress={onToList}>
        {cases.toList}
      </Button>
    </section>
  )
}

function CallerFacts({ view }: { view: CaseView }) {
  const { ageYears = null, gender = null } = view.contacts[0]?.coded ?? {}
  const { municipality, name, kana, isPersonalLost } = view.summary
  const place =
    municipality === null
      ? cases.unknown
      : municipality === 'outside'
        ? words.outside
        : (municipalityName(municipality) ?? municipality)
  const facts: readonly (readonly [string, string])[] = [
    [cases.name, name ?? cases.unknown],
    [cases.kana, kana ?? cases.unknown],
    [cases.age, ageYears === null ? cases.unknown : words.years(ageYears)],
    [cases.gender, gender === null ? cases.unknown : words.gender[gender]],
    [cases.municipality, place],
    [cases.phone, view.caller?.phone ?? cases.unknown],
  ]
  return (
    <Card title={cases.caller} body="scroll" className={styles['facts']}>
      {isPersonalLost && <p>{cases.destroyed}</p>}
      <dl className={styles['list']}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <TypedText>{value}</TypedText>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

const minutesOf = ({ receivedAt, endedAt }: ContactView['coded']): number =>
  Math.max(1, Math.round((toEpochMs(endedAt) - toEpochMs(receivedAt)) / 60_000))

function ContactSection({
  contact: { coded, counselorName, lines, adviceOther },
  edits,
}: {
  contact: ContactView
  edits: readonly CodeEdit[]
}) {
  const [shownLines] = useState(() =>
    (lines ?? []).map((line, index) => ({
      id: String(index),
      time: timeText(line.at),
      text: line.text,
    })),
  )
  return (
    <article className={styles['contact']}>
      <header>
        <h3>
          {words.channel[coded.channel]} {words.nth(coded.nth)}
        </h3>
        <Num>
          {longMomentText(coded.receivedAt)}–{timeText(coded.endedAt)}
        </Num>
        <Note>{cases.talked(minutesOf(coded))}</Note>
        <Note>{coded.inPhoneHours ? cases.inHours : cases.outOfHours}</Note>
        <span className={styles['counselor']}>
          <Note>
            {cases.counselor} {counselorName ?? ''}
          </Note>
        </span>
      </header>
      {lines === null ? (
        <p>{cases.destroyed}</p>
      ) : (
        <NoteLines label={cases.record} lines={shownLines} isScrolling={false} />
      )}
      <div className={styles['advice']}>
        <Note>{cases.advice}</Note>
        {coded.advice.length === 0 && <span>{cases.noAdvice}</span>}
        {coded.advice.map(({ kind, at }) => (
          <Tag key={kind} icon="check">
            {codeText('advice', kind, edits)} {timeText(at)}
          </Tag>
        ))}
        {adviceOther !== null && <TypedText>{adviceOther}</TypedText>}
      </div>
    </article>
  )
}
