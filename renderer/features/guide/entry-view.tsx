/** One entry: what to read aloud in large type, what to do as a list that can be ticked, and where it is from. */
import { useState } from 'react'
import type { GuideEntryView } from '../../data/queries/guide-view.ts'
import { eraDateText, eraMomentText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { CheckList } from '../../ui/check-list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { TypedText } from '../../ui/text.tsx'
import type { NameOfBody } from './guide-props.ts'
import { BodyLine } from './body-line.tsx'
import styles from './guide.module.css'

const { guide } = messages

/** Ticks belong to the moment: they are not kept. */
export function EntryView({
  entry,
  nameOfBody,
}: {
  entry: GuideEntryView
  nameOfBody: NameOfBody
}) {
  const { say, steps, bodies } = entry
  const [ticked, setTicked] = useState<readonly string[]>([])
  const items = steps.map((label, at) => ({ id: String(at), label }))
  return (
    <>
      {!entry.isVerified && (
        <p className={styles['unverified']}>
          <Tag tone="line">{guide.unverified}</Tag> {guide.unverifiedText}
        </p>
      )}
      {say !== null && (
        <section className={styles['say']}>
          <h3>{guide.sayAloud}</h3>
          <p>
            <TypedText>{say}</TypedText>
          </p>
        </section>
      )}
      {steps.length > 0 && (
        <section className={styles['steps']}>
          <h3>
            {guide.steps} <small>{guide.stepsDone(ticked.length, steps.length)}</small>
          </h3>
          <CheckList
            label={guide.steps}
            items={items}
            value={ticked}
            onChange={setTicked}
            columns={1}
          />
        </section>
      )}
      {bodies.length > 0 && (
        <section className={styles['bodies']}>
          <h3>{guide.bodies}</h3>
          <ul>
            {bodies.map((id) => (
              <li key={id}>
                <BodyLine id={id} name={nameOfBody(id)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Origin entry={entry} />
    </>
  )
}

function Origin({ entry }: { entry: GuideEntryView }) {
  const { source, checkedOn, changed, changedByName, retiredOn } = entry
  return (
    <p className={styles['origin']}>
      <span>
        {guide.source} <TypedText>{source}</TypedText>
      </span>
      <span>{guide.checkedOn(eraDateText(checkedOn))}</span>
      {changed !== null && (
        <span>{guide.changedBy(changedByName ?? guide.someone, eraMomentText(changed.at))}</span>
      )}
      {retiredOn !== null && <span>{guide.retiredOn(eraDateText(retiredOn))}</span>}
    </p>
  )
}

/** Whose words these are. */
export function OriginTags({ entry }: { entry: GuideEntryView }) {
  return (
    <>
      {entry.origin === 'changed' && (
        <Tag tone="info" icon="pen">
          {guide.changed}
        </Tag>
      )}
      {entry.origin === 'own' && (
        <Tag tone="info" icon="home">
          {guide.own}
        </Tag>
      )}
      {entry.retiredOn !== null && (
        <Tag tone="neutral" icon="down">
          {guide.retiredTag}
        </Tag>
      )}
    </>
  )
}
