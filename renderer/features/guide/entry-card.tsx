/** The chosen entry: to be read, or to be changed by the desk. */
import { useState } from 'react'
import {
  bringBackGuideEntry,
  giveBackGuideEntry,
  retireGuideEntry,
} from '../../actions/guide/change-guide.ts'
import type { GuideEntryView } from '../../data/queries/guide-view.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import type { CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EntryFormFields } from './entry-form.tsx'
import { formOf, keepForm, keptForm, type EntryForm } from './entry-form-state.ts'
import { EntryView, OriginTags } from './entry-view.tsx'
import type { NameOfBody } from './guide-props.ts'
import styles from './guide.module.css'
import { problemText } from './problem-text.ts'

const { guide } = messages

export interface EntryCardProps {
  entry: GuideEntryView
  edits: readonly CodeEdit[]
  nameOfBody: NameOfBody
  /** Why nothing can be changed here. */
  lockedReason: string | undefined
}

interface Said {
  readonly text: string
  readonly isDone: boolean
}

/** To be keyed by the entry. */
export function EntryCard({ entry, edits, nameOfBody, lockedReason }: EntryCardProps) {
  const [form, setForm] = useState<EntryForm | null>(() => keptForm(entry.id))
  const [said, setSaid] = useState<Said | null>(null)
  const run = async (work: Promise<Outcome<string>>, done: string) => {
    const problem = problemText(await work)
    setSaid({ text: problem ?? done, isDone: problem === null })
  }
  const edit = () => {
    const begun = formOf(entry)
    keepForm(begun)
    setForm(begun)
    setSaid(null)
  }
  const isFormOpen = form !== null && lockedReason === undefined
  return (
    <Card
      title={entry.title}
      tags={<OriginTags entry={entry} />}
      body="flush"
      isGrowing
      className={styles['card']}
      actions={
        !isFormOpen && (
          <Doings {...{ entry, lockedReason }} onEdit={edit} onRun={(...it) => void run(...it)} />
        )
      }
    >
      {isFormOpen ? (
        <EntryFormFields
          first={form}
          edits={edits}
          onDone={(saved) => {
            setForm(null)
            setSaid(saved === null ? null : { text: guide.saved, isDone: true })
          }}
        />
      ) : (
        <div
          className={styles['entry']}
          data-part="scroll"
          tabIndex={0}
          role="group"
          aria-label={entry.title}
        >
          {said !== null && (
            <Banner tone={said.isDone ? 'ok' : 'warn'} live="polite">
              {said.text}
            </Banner>
          )}
          <EntryView {...{ entry, nameOfBody }} />
        </div>
      )}
    </Card>
  )
}

interface DoingsProps {
  entry: GuideEntryView
  lockedReason: string | undefined
  onEdit: () => void
  onRun: (work: Promise<Outcome<string>>, done: string) => void
}

function Doings({ entry: { id, origin, retiredOn }, lockedReason, onEdit, onRun }: DoingsProps) {
  const button = { size: 'sm', disabledReason: lockedReason } as const
  return (
    <>
      {origin === 'changed' && (
        <Button
          {...button}
          icon="undo"
          onPress={() => onRun(giveBackGuideEntry(id), guide.gaveBack)}
        >
          {guide.giveBack}
        </Button>
      )}
      {retiredOn === null ? (
        <Button {...button} icon="down" onPress={() => onRun(retireGuideEntry(id), guide.retired)}>
          {guide.retire}
        </Button>
      ) : (
        <Button
          {...button}
          icon="up"
          onPress={() => onRun(bringBackGuideEntry(id), guide.broughtBack)}
        >
          {guide.bringBack}
        </Button>
      )}
      <Button {...button} icon="pen" onPress={onEdit}>
        {guide.edit}
      </Button>
    </>
  )
}
