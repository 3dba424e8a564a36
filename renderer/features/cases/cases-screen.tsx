/** The cases: newest first, or those in which every word typed is found. */
import { useState } from 'react'
import { listCases, searchCases } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { CaseSummary, SearchHit } from '../../data/queries/views.ts'
import { longMomentText, receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { GridList, type GridColumn } from '../../ui/grid-list.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import { nameText, placeText } from './case-text.ts'
import { StateTag, UrgencyTag } from './state-tags.tsx'
import styles from './cases.module.css'

const { cases, words } = messages
const mostHits = 200
const excerptLength = 60

interface Row {
  readonly summary: CaseSummary
  readonly matches: SearchHit['matches']
}

const stateColumn: GridColumn<Row> = {
  id: 'state',
  header: cases.state,
  width: '6.5rem',
  render: ({ summary: { state } }) => <StateTag state={state} />,
}
const columns: readonly GridColumn<Row>[] = [
  {
    id: 'number',
    header: cases.number,
    width: '7rem',
    render: ({ summary }) => <Num>{receptionNumberText(summary.receptionNumber)}</Num>,
  },
  {
    id: 'name',
    header: cases.name,
    width: 'minmax(8rem, 1.2fr)',
    render: ({ summary }) => <TypedText>{nameText(summary)}</TypedText>,
  },
  {
    id: 'kana',
    header: cases.kana,
    width: 'minmax(8rem, 1.2fr)',
    render: ({ summary }) => <TypedText>{summary.kana ?? ''}</TypedText>,
  },
  {
    id: 'municipality',
    header: cases.municipality,
    width: 'minmax(6rem, 1fr)',
    render: ({ summary }) => placeText(summary.municipality),
  },
  {
    id: 'contacts',
    header: cases.contacts,
    width: '5rem',
    align: 'end',
    render: ({ summary }) => words.times(summary.contactCount),
  },
  {
    id: 'last',
    header: cases.lastContact,
    width: '11rem',
    render: ({ summary }) => <Num>{longMomentText(summary.lastContactAt)}</Num>,
  },
  {
    id: 'urgency',
    header: cases.urgency,
    width: '8.5rem',
    render: ({ summary }) => (summary.urgency === null ? null : <UrgencyTag summary={summary} />),
  },
  stateColumn,
]

/** Long notes are shown from where they begin; the case itself shows them whole. */
const excerpt = (text: string): string =>
  text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text

const matchColumn: GridColumn<Row> = {
  id: 'match',
  header: cases.matched,
  width: 'minmax(12rem, 3fr)',
  render: ({ matches }) => {
    const best = matches.find(({ field }) => field === 'note') ?? matches[0]
    return best === undefined ? null : (
      <span className={styles['match']}>
        <Note>{cases.fields[best.field]}</Note> <TypedText>{excerpt(best.shown)}</TypedText>
      </span>
    )
  },
}
const searchColumns = [
  ...columns.filter(({ id }) => !['municipality', 'contacts', 'urgency'].includes(id)),
  matchColumn,
]

const readRows = async (
  typed: string,
): Promise<{ readonly rows: readonly Row[]; readonly totalCount: number }> => {
  if (typed.trim() === '') {
    const rows = (await listCases()).map((summary) => ({ summary, matches: [] }))
    return { rows, totalCount: rows.length }
  }
  const { hits, totalCount } = await searchCases(typed, mostHits)
  return { rows: hits, totalCount }
}

export interface CasesScreenProps {
  /** What the list is narrowed to. */
  typed: string
  onClear: () => void
  onOpen: (caseFileId: string) => void
  selectedId: string | null
}

export function CasesScreen({ typed, onClear, onOpen, selectedId }: CasesScreenProps) {
  const found = useLive({ read: () => readRows(typed), subscribe }, typed)
  const [shown, setShown] = useState(found)
  // While the next answer is on its way the last one stays: nothing jumps under the eye.
  if (found !== undefined && found !== shown) setShown(found)
  const isSearch = typed.trim() !== ''
  const rows = shown?.rows ?? []
  const total = shown?.totalCount ?? 0
  const countText = !isSearch
    ? cases.count(total)
    : rows.length < total
      ? cases.shownOf(rows.length, total)
      : cases.found(total)
  return (
    <Card
      title={cases.title}
      headingLevel={2}
      tags={
        <span role="status">
          <Note>{shown === undefined ? messages.frame.loading : countText}</Note>
        </span>
      }
      actions={
        isSearch ? (
          <Button size="sm" onPress={onClear}>
            {cases.clear}
          </Button>
        ) : undefined
      }
      body="flush"
      isGrowing
    >
      <GridList<Row>
        label={cases.list}
        rows={rows}
        rowId={({ summary }) => summary.caseFileId}
        columns={isSearch ? searchColumns : columns}
        onOpen={onOpen}
        selectedId={selectedId}
        totalCount={total}
        empty={
          <p className={styles['empty']}>
            {shown === undefined ? messages.frame.loading : isSearch ? cases.notFound : cases.empty}
          </p>
        }
      />
    </Card>
  )
}
