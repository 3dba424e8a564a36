/** Which bodies and which entries fit this case, and why. */
import { proposeFor } from '../../data/queries/guide.ts'
import type { CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import type { GuideEntry } from '../../../shared/domain/guide/guide-entry.ts'
import {
  proposeEntries,
  type CaseFacts,
  type Proposal,
} from '../../../shared/domain/guide/proposals.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { reasonText, type NameOfBody } from './guide-props.ts'
import { BodyLine } from './body-line.tsx'
import styles from './guide.module.css'

const { guide, words } = messages
const mostBodies = 4
const mostEntries = 5

export interface ProposalsListProps {
  title: string
  facts: CaseFacts
  entries: readonly GuideEntry[]
  edits: readonly CodeEdit[]
  nameOfBody: NameOfBody
  onOpen: (id: string) => void
}

export function ProposalsList(props: ProposalsListProps) {
  const { title, facts, entries, edits, nameOfBody, onOpen } = props
  const bodies = proposeFor(facts)
  const fitting = proposeEntries(entries, facts).slice(0, mostEntries)
  const more = bodies.length - mostBodies
  return (
    <section className={styles['proposals']} aria-label={title}>
      <h3>{title}</h3>
      {bodies.length === 0 && <p className={styles['quiet']}>{guide.noProposals}</p>}
      <Bodies start={1} some={bodies.slice(0, mostBodies)} {...{ edits, nameOfBody }} />
      {more > 0 && (
        <details className={styles['more']}>
          <summary>{guide.moreBodies(more)}</summary>
          <Bodies
            start={mostBodies + 1}
            some={bodies.slice(mostBodies)}
            {...{ edits, nameOfBody }}
          />
        </details>
      )}
      {fitting.length > 0 && (
        <>
          <h3>{guide.fitting}</h3>
          <div className={styles['fitting']}>
            {fitting.map(({ id, title: name }) => (
              <Button key={id} size="sm" icon="guide" onPress={() => onOpen(id)}>
                {name}
              </Button>
            ))}
          </div>
        </>
      )}
    </section>
  )
}

interface BodiesProps {
  start: number
  some: readonly Proposal[]
  edits: readonly CodeEdit[]
  nameOfBody: NameOfBody
}

function Bodies({ start, some, edits, nameOfBody }: BodiesProps) {
  return (
    <ol start={start}>
      {some.map(({ bodyId, reasons }) => (
        <li key={bodyId}>
          <BodyLine id={bodyId} name={nameOfBody(bodyId)} />
          <small>{reasons.map((reason) => reasonText(reason, edits)).join(words.listMark)}</small>
        </li>
      ))}
    </ol>
  )
}
