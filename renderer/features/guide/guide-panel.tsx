/** The guide beside a call: what fits this case on top, found while the notes stand open, read aloud, ticked as told. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { currentDraft } from '../../actions/contact/current-draft.ts'
import { tellEntry } from '../../actions/guide/tell-entry.ts'
import type { GuideEntryView } from '../../data/queries/guide-view.ts'
import { offeredCodes, type CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import type { Draft } from '../../../shared/domain/contact/draft.ts'
import { factsOfDraft } from '../../../shared/domain/guide/case-facts.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import { timeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { isImeKey, useShortcuts } from '../../ui/keys.ts'
import { Tag } from '../../ui/tag.tsx'
import { EntryView } from './entry-view.tsx'
import type { NameOfBody } from './guide-props.ts'
import { GuideSearch } from './guide-search.tsx'
import styles from './guide.module.css'
import { ProposalsList } from './proposals-list.tsx'
import { useGuide, type GuideInHand } from './use-guide.ts'

const { guide } = messages

export interface GuidePanelProps {
  now: InstantText
  edits: readonly CodeEdit[]
  nameOfBody: NameOfBody
  onClose: () => void
}

export function GuidePanel(props: GuidePanelProps) {
  const inHand = useGuide()
  const draft = useSyncExternalStore(
    currentDraft.subscribe,
    () => currentDraft.keeper?.draft ?? null,
  )
  return (
    <Card
      title={guide.title}
      body="flush"
      isGrowing
      className={styles['panel']}
      actions={
        <Button size="sm" variant="quiet" icon="x" keys="Alt+G" onPress={props.onClose}>
          {guide.close}
        </Button>
      }
    >
      {inHand !== null && draft !== null && <Panel {...props} {...{ inHand, draft }} />}
    </Card>
  )
}

/** Opened again in the same call it stands where it was left. */
let left = { draftId: '', typed: '', chosenId: null as string | null }

type InPanel = GuidePanelProps & { inHand: GuideInHand; draft: Draft }

function Panel({ inHand, draft, now, edits, nameOfBody, onClose }: InPanel) {
  const [begun] = useState(left.draftId === draft.id ? left : null)
  const [typed, setTyped] = useState(begun?.typed ?? '')
  const [chosenId, setChosen] = useState<string | null>(begun?.chosenId ?? null)
  useEffect(() => {
    left = { draftId: draft.id, typed, chosenId }
  }, [draft.id, typed, chosenId])
  const chosen = inHand.entries.find(({ id }) => id === chosenId)
  if (chosen !== undefined)
    return (
      <OpenEntry
        key={chosen.id}
        entry={chosen}
        {...{ draft, now, edits, nameOfBody }}
        onBack={() => setChosen(null)}
      />
    )
  return (
    <GuideSearch
      {...{ typed, chosenId }}
      onText={setTyped}
      found={inHand.find(typed)}
      onOpen={setChosen}
      onLeave={onClose}
      above={
        typed.trim() === '' && (
          <>
            <ProposalsList
              title={guide.proposals}
              facts={factsOfDraft(draft)}
              entries={inHand.entries}
              {...{ edits, nameOfBody }}
              onOpen={setChosen}
            />
            <h3 className={styles['everything']}>{guide.everything}</h3>
          </>
        )
      }
    />
  )
}

interface OpenEntryProps {
  entry: GuideEntryView
  draft: Draft
  now: InstantText
  edits: readonly CodeEdit[]
  nameOfBody: NameOfBody
  onBack: () => void
}

/** The keys go on where the entry is: on its heading, so that it is read out and Escape leads back. */
function OpenEntry({ entry, draft, now, edits, nameOfBody, onBack }: OpenEntryProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div
      className={styles['opened']}
      onKeyDown={(event) => {
        if (isImeKey(event) || event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onBack()
      }}
    >
      <div className={styles['head']}>
        <Button size="sm" variant="quiet" icon="left" onPress={onBack}>
          {guide.toList}
        </Button>
        <Told {...{ entry, draft, now, edits }} />
      </div>
      <div className={styles['entry']} data-part="scroll" tabIndex={-1}>
        <h3 ref={heading} tabIndex={-1} className={styles['name']}>
          {entry.title}
        </h3>
        <EntryView {...{ entry, nameOfBody }} />
      </div>
    </div>
  )
}

function Told({
  entry,
  draft,
  now,
  edits,
}: Pick<OpenEntryProps, 'entry' | 'draft' | 'now' | 'edits'>) {
  const { advice } = entry
  const at = draft.advice.find(({ kind }) => kind === advice)?.at
  const mayTell =
    advice !== null && offeredCodes('advice', edits).some(({ code }) => code === advice)
  const tell = () => {
    const { keeper } = currentDraft
    if (keeper !== null && advice !== null && mayTell) tellEntry(keeper, advice, now)
  }
  useShortcuts({ 'Alt+T': tell }, { isActive: mayTell && at === undefined })
  if (advice === null) return null
  if (at !== undefined)
    return (
      <span role="status">
        <Tag tone="ok" icon="check">
          {guide.toldAt(timeText(at))}
        </Tag>
      </span>
    )
  return mayTell ? (
    <Button size="sm" icon="check" keys="Alt+T" onPress={tell}>
      {guide.toldAs(codeText('advice', advice, edits))}
    </Button>
  ) : null
}
