/** What can be chosen on the record, list by list: worded anew, retired, added to. */
import { useState } from 'react'
import { addChoice, changeChoice } from '../../actions/settings/change-codes.ts'
import { codesOf, type CodeEdit, type CodeEntry } from '../../../shared/domain/codes/code-lists.ts'
import { codeListNames, type CodeListName } from '../../../shared/domain/codes/preset-codes.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Segment } from '../../ui/segment.tsx'
import { Tag } from '../../ui/tag.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TypedText } from '../../ui/text.tsx'
import { problemText } from './outcome-text.ts'
import styles from './settings.module.css'

const { settings, frame } = messages
const lists = codeListNames.map((id) => ({ id, label: settings.codeLists[id] }))

export interface CodesCardProps {
  edits: readonly CodeEdit[]
  mayChange: boolean
}

export function CodesCard({ edits, mayChange }: CodesCardProps) {
  const [list, setList] = useState<CodeListName>('harm')
  return (
    <Card title={settings.codes}>
      <div className={styles['form']}>
        <p className={styles['hint']}>{settings.codesHint}</p>
        <Segment<CodeListName>
          label={settings.codeList}
          layout="bare"
          options={lists}
          value={list}
          onChange={(next) => next !== null && setList(next)}
          isRequired
        />
        <List label={settings.codeLists[list]}>
          {codesOf(list, edits).map((entry) => (
            <ListRow key={`${list} ${entry.code}`}>
              <Choice {...{ list, entry, edits, mayChange }} />
            </ListRow>
          ))}
        </List>
        {mayChange && <NewChoice key={list} list={list} />}
      </div>
    </Card>
  )
}

interface ChoiceProps {
  list: CodeListName
  entry: CodeEntry
  edits: readonly CodeEdit[]
  mayChange: boolean
}

function Choice({ list, entry, edits, mayChange }: ChoiceProps) {
  const [isOpen, setOpen] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const word = codeText(list, entry.code, edits)
  const [typed, setTyped] = useState(word)
  const run = async (doing: Promise<Outcome<unknown>>) => {
    const said = problemText(await doing)
    setProblem(said)
    if (said === null) setOpen(false)
  }
  if (isOpen)
    return (
      <form
        className={styles['choice']}
        onSubmit={(event) => {
          event.preventDefault()
          const label = typed === word ? entry.label : typed
          void run(changeChoice(list, { ...entry, label }))
        }}
      >
        <TextField
          label={settings.codeLabel(word)}
          layout="bare"
          lang="ja"
          autoFocus
          value={typed}
          onText={setTyped}
          problem={problem ?? undefined}
        />
        <Button type="submit" size="sm">
          {settings.save}
        </Button>
        <Button variant="quiet" size="sm" onPress={() => setOpen(false)}>
          {frame.cancel}
        </Button>
      </form>
    )
  return (
    <span className={styles['choice']}>
      <span className={styles['word']}>
        <TypedText>{word}</TypedText>
      </span>
      {entry.isRetired && <Tag tone="line">{settings.retired}</Tag>}
      {mayChange && (
        <>
          <Button variant="quiet" size="sm" onPress={() => setOpen(true)}>
            {settings.rename}
          </Button>
          <Button
            variant="quiet"
            size="sm"
            onPress={() => void run(changeChoice(list, { ...entry, isRetired: !entry.isRetired }))}
          >
            {entry.isRetired ? settings.bringBack : settings.retire}
          </Button>
        </>
      )}
    </span>
  )
}

function NewChoice({ list }: { list: CodeListName }) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const add = async () => {
    const said = problemText(await addChoice(list, typed))
    setProblem(said ?? undefined)
    if (said === null) setTyped('')
  }
  return (
    <form
      className={styles['choice']}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={settings.newCode}
        layout="bare"
        lang="ja"
        placeholder={settings.newCode}
        value={typed}
        onText={(text) => {
          setTyped(text)
          setProblem(undefined)
        }}
        problem={problem}
      />
      <Button type="submit" size="sm" icon="plus">
        {settings.addCode}
      </Button>
    </form>
  )
}
