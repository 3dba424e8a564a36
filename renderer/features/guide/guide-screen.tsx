/** The guide as a screen: search and list, the chosen entry, and the way to a body by a few questions. */
import { useState, type ReactNode } from 'react'
import type { SessionView } from '../../data/queries/views.ts'
import type { CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import { isOffered } from '../../../shared/domain/guide/guide-entry.ts'
import { dateOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { EntryCard } from './entry-card.tsx'
import { EntryFormFields } from './entry-form.tsx'
import { keepForm, keptForm, keptIds, newForm, type EntryForm } from './entry-form-state.ts'
import type { GuideCase, NameOfBody } from './guide-props.ts'
import { EntryRow, GuideSearch } from './guide-search.tsx'
import styles from './guide.module.css'
import { ProposalsList } from './proposals-list.tsx'
import { RoutingCard } from './routing-card.tsx'
import { useGuide, type GuideInHand } from './use-guide.ts'

const { frame, guide, refusals } = messages

export interface GuideScreenProps {
  /** The way to the neighbouring screens. */
  tabs: ReactNode
  session: SessionView
  edits: readonly CodeEdit[]
  now: InstantText
  nameOfBody: NameOfBody
  /** The entry to begin with. */
  entryId: string | null
  /** The case to propose for; `null`: none. */
  about: GuideCase | null
}

const whyLocked = ({ readOnly, mayDo }: SessionView): string | undefined => {
  if (readOnly !== null) return refusals['vault-read-only']
  return mayDo.includes('guide.change') ? undefined : guide.readOnlyReason
}

export function GuideScreen(props: GuideScreenProps) {
  const inHand = useGuide()
  return (
    <>
      {props.tabs}
      {inHand === null ? <p>{frame.loading}</p> : <Guide {...props} inHand={inHand} />}
    </>
  )
}

type InGuide = GuideScreenProps & { inHand: GuideInHand }

function Guide({ inHand, session, edits, now, nameOfBody, entryId, about }: InGuide) {
  const [typed, setTyped] = useState('')
  const [chosenId, setChosen] = useState(entryId ?? inHand.entries.find(isOffered)?.id ?? null)
  const [added, setAdded] = useState<EntryForm | null>(() => keptForm(null))
  const lockedReason = whyLocked(session)
  const chosen = inHand.entries.find(({ id }) => id === chosenId)
  const open = (id: string | null) => {
    setChosen(id)
    setAdded(null)
  }
  const add = () => {
    const begun = keptForm(null) ?? newForm(dateOf(now))
    keepForm(begun)
    setAdded(begun)
  }
  return (
    <div className={styles['screen']}>
      <Card
        title={guide.title}
        note={guide.count(inHand.entries.filter(isOffered).length)}
        body="flush"
        isGrowing
        actions={
          <Button size="sm" icon="plus" onPress={add} disabledReason={lockedReason}>
            {guide.add}
          </Button>
        }
      >
        <GuideSearch
          {...{ typed, chosenId }}
          onText={setTyped}
          found={inHand.find(typed)}
          onOpen={open}
          editing={keptIds()}
          below={<Retired {...{ inHand, chosenId }} onOpen={open} />}
        />
      </Card>
      {added !== null && lockedReason === undefined ? (
        <Card title={guide.newEntry} body="flush" isGrowing className={styles['card']}>
          <EntryFormFields
            first={added}
            edits={edits}
            onDone={(saved) => (saved === null ? setAdded(null) : open(saved))}
          />
        </Card>
      ) : chosen === undefined ? (
        <div className={styles['choose']}>{guide.choose}</div>
      ) : (
        <EntryCard key={chosen.id} entry={chosen} {...{ edits, nameOfBody, lockedReason }} />
      )}
      <div className={styles['side']}>
        {about !== null && (
          <Card body="scroll" className={styles['about']} title={guide.proposalsOf(about.number)}>
            <ProposalsList
              title={guide.proposals}
              facts={about.facts}
              entries={inHand.entries}
              {...{ edits, nameOfBody }}
              onOpen={open}
            />
          </Card>
        )}
        <RoutingCard entries={inHand.entries} nameOfBody={nameOfBody} onOpen={open} />
      </div>
    </div>
  )
}

interface RetiredProps {
  inHand: GuideInHand
  chosenId: string | null
  onOpen: (id: string) => void
}

function Retired({ inHand, chosenId, onOpen }: RetiredProps) {
  const retired = inHand.entries.filter((entry) => !isOffered(entry))
  if (retired.length === 0) return null
  return (
    <details className={styles['retired']}>
      <summary>{guide.retiredCount(retired.length)}</summary>
      <List label={guide.retiredCount(retired.length)}>
        {retired.map((entry) => (
          <ListRow
            key={entry.id}
            isSelected={entry.id === chosenId}
            onPress={() => onOpen(entry.id)}
          >
            <EntryRow entry={entry} isEditing={false} />
          </ListRow>
        ))}
      </List>
    </details>
  )
}
