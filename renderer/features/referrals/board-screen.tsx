/** All referrals, the overdue first: narrowed by state and body, and beside them the one that is looked at. */
import { useState, type ReactNode } from 'react'
import { receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { listBodies, type BodyView } from '../../data/queries/bodies.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { ReferralView } from '../../data/queries/referral-views.ts'
import { listReferrals } from '../../data/queries/referrals.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CheckBox } from '../../ui/check-list.tsx'
import { GridList, type GridColumn } from '../../ui/grid-list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import {
  lateCount,
  resultCounts,
  shownOnBoard,
  stateFilters,
  type BoardFilter,
  type StateFilter,
} from './board-filter.ts'
import { BodyPick } from './body-pick.tsx'
import { FilterPick } from './filter-pick.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { whyNot, type ReferralDesk } from './referral-desk.ts'
import { ReferralPanel } from './referral-panel.tsx'
import { bodyNameOf, followUpLook, madeOnText, personText, stateLook } from './referral-text.ts'
import styles from './referrals.module.css'

const { referrals } = messages

export interface ReferralsBoardProps {
  desk: ReferralDesk
  /** The switch between the directory, the referrals and the guide. */
  tabs: ReactNode
  /** The one to be looked at, and the body to be narrowed to. */
  start: { readonly referralId: string | null; readonly bodyId: string | null }
  onOpenCase: (caseFileId: string) => void
  onSheet: (view: ReferralView) => void
  onSay: (said: string) => void
}

export function ReferralsBoard(props: ReferralsBoardProps) {
  const { desk, tabs, start } = props
  const all = useLive({ read: listReferrals, subscribe }, 'referrals')
  const bodies = useLive({ read: listBodies, subscribe }, 'bodies')
  const [filter, setFilter] = useState<BoardFilter>({
    ...{ state: 'every', bodyId: start.bodyId, isLateOnly: false },
  })
  const [chosenId, setChosen] = useState(start.referralId)
  const [isExporting, setExporting] = useState(false)
  const nameOf = bodyNameOf(bodies)
  const rows = shownOnBoard(all ?? [], filter, desk.today)
  const chosen = all?.find(({ referralId }) => referralId === chosenId)
  const exportReason = whyNot(desk, 'referral.export')
  return (
    <div className={styles['screen']}>
      <div className={styles['bar']}>
        {tabs}
        <Filters {...{ filter, desk, bodies: bodies ?? [] }} onFilter={setFilter} />
        <Button
          size="sm"
          icon="dl"
          onPress={() => setExporting(true)}
          disabledReason={exportReason}
        >
          {referrals.exportOpen}
        </Button>
      </div>
      <Card
        title={filter.bodyId === null ? referrals.board : referrals.ofBody(nameOf(filter.bodyId))}
        tags={<Counts all={all} rows={rows} desk={desk} />}
        body="flush"
        isGrowing
      >
        {filter.bodyId !== null && <Results rows={rows} />}
        <GridList<ReferralView>
          label={referrals.board}
          rows={rows}
          rowId={({ referralId }) => referralId}
          columns={columnsOf(desk, nameOf)}
          selectedId={chosenId}
          onOpen={(id) => setChosen(id)}
          empty={
            <p className={styles['empty']}>
              {all === undefined
                ? referrals.loading
                : all.length === 0
                  ? referrals.none
                  : referrals.noneOfFilter}
            </p>
          }
        />
      </Card>
      <aside className={styles['panel']} aria-label={referrals.panel}>
        {chosen === undefined ? (
          <Card body="padded">
            <Note>{chosenId === null || !all ? referrals.choosePanel : referrals.noSuch}</Note>
          </Card>
        ) : (
          <ReferralPanel
            key={chosen.referralId}
            view={chosen}
            bodyName={nameOf(chosen.coded.bodyId)}
            onClose={() => setChosen(null)}
            {...props}
          />
        )}
      </aside>
      {isExporting && (
        <ExportDialog views={rows} nameOf={nameOf} onClose={() => setExporting(false)} />
      )}
    </div>
  )
}

function Counts({
  all,
  rows,
  desk,
}: {
  all: readonly ReferralView[] | undefined
  rows: readonly ReferralView[]
  desk: ReferralDesk
}) {
  const late = lateCount(all ?? [], desk.today)
  return (
    <>
      <span role="status">
        <Note>{referrals.count(rows.length)}</Note>
      </span>
      {late > 0 && <Tag tone="late">{referrals.late(late)}</Tag>}
    </>
  )
}

/** What became of those shown, a number each. */
function Results({ rows }: { rows: readonly ReferralView[] }) {
  const counts = resultCounts(rows)
  return (
    <div className={styles['results']} role="group" aria-label={referrals.resultCounts}>
      <b>{referrals.resultCounts}</b>
      {counts.length === 0 && <Note>{referrals.noResults}</Note>}
      {counts.map(([code, count]) => (
        <Tag key={code} tone="neutral" icon={null}>
          {referrals.resultCount(referrals.results[code], count)}
        </Tag>
      ))}
    </div>
  )
}

const stateLabel = (state: StateFilter): string => {
  if (state === 'every') return referrals.everyState
  if (state === 'open') return referrals.openStates
  return state === 'ended' ? referrals.endedStates : referrals.states[state]
}
const stateOptions = stateFilters.map((id) => ({ id, label: stateLabel(id) }))

interface FiltersProps {
  filter: BoardFilter
  desk: ReferralDesk
  bodies: readonly BodyView[]
  onFilter: (filter: BoardFilter) => void
}

function Filters({ filter, desk, bodies, onFilter }: FiltersProps) {
  return (
    <div className={styles['filters']}>
      <div className={styles['stateFilter']}>
        <FilterPick<StateFilter>
          label={referrals.filterState}
          options={stateOptions}
          value={filter.state}
          onChoose={(state) => onFilter({ ...filter, state })}
          matches={({ label }, typed) => label.includes(typed.trim())}
          emptyText={referrals.noneOfFilter}
        />
      </div>
      <div className={styles['bodyFilter']}>
        <BodyPick
          {...{ bodies, today: desk.today, value: filter.bodyId }}
          layout="side"
          isFilter
          onChoose={(bodyId) => onFilter({ ...filter, bodyId })}
        />
      </div>
      <CheckBox
        label={referrals.filterLate}
        isOn={filter.isLateOnly}
        onChange={(isLateOnly) => onFilter({ ...filter, isLateOnly })}
      />
    </div>
  )
}

const columnsOf = (
  desk: ReferralDesk,
  nameOf: (bodyId: string) => string,
): readonly GridColumn<ReferralView>[] => [
  {
    id: 'due',
    header: referrals.followUp,
    width: 'minmax(8rem, 11.5rem)',
    render: (view) => {
      const look = followUpLook(view, desk.hours, desk.today)
      return look === null ? null : (
        <Tag tone={look.tone} icon={look.icon}>
          {look.text}
        </Tag>
      )
    },
  },
  {
    id: 'body',
    header: referrals.body,
    width: 'minmax(7rem, 2fr)',
    render: ({ coded }) => nameOf(coded.bodyId),
  },
  {
    id: 'state',
    header: referrals.filterState,
    width: 'minmax(7rem, 12.5rem)',
    render: (view) => {
      const look = stateLook(view)
      return (
        <Tag tone={look.tone} icon={look.icon}>
          {look.text}
        </Tag>
      )
    },
  },
  {
    id: 'number',
    header: referrals.columns.number,
    width: '6.2rem',
    render: ({ caseOf }) => <Num>{receptionNumberText(caseOf.receptionNumber)}</Num>,
  },
  {
    id: 'person',
    header: referrals.person,
    width: 'minmax(5rem, 1fr)',
    render: (view) => <TypedText>{personText(view)}</TypedText>,
  },
  {
    id: 'made',
    header: referrals.columns.madeOn,
    width: 'minmax(5rem, 6.2rem)',
    render: (view) => <Num>{madeOnText(view)}</Num>,
  },
]
