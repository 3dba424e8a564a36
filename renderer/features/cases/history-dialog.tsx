/** What was changed in a case, by whom and from what to what, read from the journal when it is asked for. */
import { useEffect, useState } from 'react'
import { readCaseHistory } from '../../data/queries/cases.ts'
import { listBodies } from '../../data/queries/bodies.ts'
import { listExperts } from '../../data/queries/sessions.ts'
import type { HistoryEntry, RecordHistory } from '../../data/queries/case-views.ts'
import type { CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import { longMomentText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Segment } from '../../ui/segment.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { problemText } from './case-desk.ts'
import { actText, toldFields, type HistoryWords } from './history-text.ts'
import styles from './history.module.css'

const { cases, history, frame } = messages

type Filter = 'changes' | 'all'
const options = (['changes', 'all'] as const).map((id) => ({ id, label: cases.historyFilters[id] }))

interface HistoryProps {
  caseFileId: string
  edits: readonly CodeEdit[]
  onClose: () => void
}

type Names = Omit<HistoryWords, 'edits'>

const readNames = async (): Promise<Names> => {
  const [experts, bodies] = await Promise.all([listExperts(), listBodies()])
  return {
    expertNames: new Map(experts.map(({ record: { id, name } }) => [id, name])),
    bodyNames: new Map(bodies.map(({ body: { id, name } }) => [id, name])),
  }
}

export function HistoryDialog({ caseFileId, edits, onClose }: HistoryProps) {
  const [read, setRead] = useState<Outcome<readonly HistoryEntry[]> | null>(null)
  const [names, setNames] = useState<Names>({ expertNames: new Map(), bodyNames: new Map() })
  const [filter, setFilter] = useState<Filter>('changes')
  useEffect(() => {
    let isOver = false
    void Promise.all([readCaseHistory(caseFileId), readNames()]).then(([answer, known]) => {
      if (isOver) return
      setNames(known)
      setRead(answer)
    })
    return () => {
      isOver = true
    }
  }, [caseFileId])
  const problem = read === null ? null : problemText(read)
  const entries = read?.kind === 'done' ? read.value : []
  const shown = entries.filter(({ records }) => filter === 'all' || records.length > 0)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={cases.historyTitle}
      size="lg"
      actions={
        <Button onPress={onClose} autoFocus>
          {frame.close}
        </Button>
      }
    >
      {read === null && <Note>{cases.historyLoading}</Note>}
      {problem !== null && <Banner tone="warn">{problem}</Banner>}
      <Segment
        label={cases.historyWhat}
        layout="bare"
        options={options}
        value={filter}
        onChange={(chosen) => setFilter(chosen ?? 'changes')}
        isRequired
        width="18rem"
      />
      <ol role="list" aria-label={cases.historyTitle} className={styles['entries']}>
        {shown.map((entry) => (
          <Entry key={entry.sequence} entry={entry} using={{ edits, ...names }} />
        ))}
      </ol>
    </Dialog>
  )
}

function Entry({ entry, using }: { entry: HistoryEntry; using: HistoryWords }) {
  const { at, byName, records } = entry
  return (
    <li>
      <p className={styles['head']}>
        <Num>{longMomentText(at)}</Num>
        <b>{actText(entry)}</b>
        <Note>{byName ?? cases.historyNobody}</Note>
      </p>
      {records.map((record) => (
        <Changed key={`${record.table}-${record.id}`} record={record} using={using} />
      ))}
    </li>
  )
}

const longest = 200
const short = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text

function Changed({ record, using }: { record: RecordHistory; using: HistoryWords }) {
  const { table, isNew, isPersonalLost } = record
  const name = history.records[table] ?? table
  return (
    <div className={styles['record']}>
      <Note>{isNew ? cases.historyNew(name) : cases.historyChanged(name)}</Note>
      {isPersonalLost && <Note>{cases.historyLost}</Note>}
      <dl>
        {toldFields(record, using).map(({ field, name: told, from, to }) => (
          <div key={field}>
            <dt>{told}</dt>
            <dd>
              {from !== null && (
                <>
                  <del>
                    <TypedText>{short(from)}</TypedText>
                  </del>
                  <span aria-hidden="true"> → </span>
                </>
              )}
              <TypedText>{short(to)}</TypedText>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
