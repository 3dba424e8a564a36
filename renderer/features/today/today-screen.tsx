/** Today: the call button, the desk's day, what is left open, and the newest cases. */
import { useState } from 'react'
import { discardDraft } from '../../actions/contact/take-call.ts'
import { listCases } from '../../data/queries/cases.ts'
import { listDrafts } from '../../data/queries/desk.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { CaseSummary, DraftView } from '../../data/queries/views.ts'
import {
  describeDay,
  type ClosedReason,
  type DeskHours,
} from '../../../shared/domain/desk/desk-hours.ts'
import { dateOf, minuteOfDay, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { minuteText, momentText, receptionNumberText } from '../../../shared/messages/dates.ts'
import type { AnswerMeasures } from '../../../shared/domain/settings/desk-settings.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DayRibbon } from '../../ui/day-ribbon.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import { OwedList } from './owed-list.tsx'
import { PromisesList } from './promises-list.tsx'
import { axisOf, lanesOf, percentOf, ticksOf } from './ribbon.ts'
import { nameText } from './today-text.ts'
import { ReferralsList } from './referrals-list.tsx'
import { SessionsList } from './sessions-list.tsx'
import { DangerBanner, UrgentCases } from './urgent-cases.tsx'
import styles from './today.module.css'

const { today, words, frame } = messages
const recentCount = 12

export interface TodayScreenProps {
  now: InstantText
  hours: DeskHours
  takeCallReason: string | undefined
  onTakeCall: () => void
  onResume: (draftId: string) => void
  onOpenCase: (caseFileId: string) => void
  onAllCases: () => void
  onInbox: () => void
  onOpenSession: (sessionId: string) => void
  onSchedule: () => void
  onOpenReferral: (referralId: string) => void
  onReferrals: () => void
  /** In minutes of desk hours. */
  measures: AnswerMeasures
}

export function TodayScreen({
  now,
  hours,
  measures,
  onInbox,
  onOpenSession,
  onSchedule,
  onOpenReferral,
  onReferrals,
  takeCallReason,
  onTakeCall,
  onResume,
  onOpenCase,
  onAllCases,
}: TodayScreenProps) {
  const drafts = useLive({ read: listDrafts, subscribe }, 'drafts')
  const cases = useLive({ read: listCases, subscribe }, 'cases')
  const [discarded, setDiscarded] = useState<DraftView | null>(null)
  return (
    <>
      <section className={styles['top']}>
        <Button
          variant="primary"
          size="hero"
          icon="phone"
          keys="Ctrl+N"
          onPress={onTakeCall}
          disabledReason={takeCallReason}
        >
          {today.takeCall}
        </Button>
        <Card body="padded" className={styles['clock']}>
          <Ribbon now={now} hours={hours} />
        </Card>
      </section>
      <DangerBanner cases={cases ?? []} onOpenCase={onOpenCase} />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <OwedList {...{ now, hours, measures, onOpenCase, onInbox }} />
          <SessionsList {...{ now, onOpenSession, onSchedule }} />
          <ReferralsList {...{ now, hours, onOpenReferral, onReferrals }} />
          <PromisesList today={dateOf(now)} hours={hours} onOpenCase={onOpenCase} />
          <UrgentCases cases={cases ?? []} onOpenCase={onOpenCase} />
        </div>
        <div className={styles['side']}>
          <Drafts drafts={drafts} onResume={onResume} onDiscard={setDiscarded} />
          <Recent cases={cases} onOpenCase={onOpenCase} onAllCases={onAllCases} />
        </div>
      </div>
      <DiscardDialog view={discarded} onClose={() => setDiscarded(null)} />
    </>
  )
}

interface DraftsProps {
  drafts: readonly DraftView[] | undefined
  onResume: (draftId: string) => void
  onDiscard: (view: DraftView) => void
}

function Drafts({ drafts, onResume, onDiscard }: DraftsProps) {
  return (
    <Card title={today.drafts} note={today.draftsNote} body="flush" className={styles['drafts']}>
      {drafts?.length === 0 && <p className={styles['empty']}>{today.noDrafts}</p>}
      <div className={styles['scroller']}>
        <List label={today.drafts}>
          {(drafts ?? []).map((view) => (
            <DraftRow key={view.draft.id} {...{ view, onResume, onDiscard }} />
          ))}
        </List>
      </div>
    </Card>
  )
}

interface RecentProps {
  cases: readonly CaseSummary[] | undefined
  onOpenCase: (caseFileId: string) => void
  onAllCases: () => void
}

function Recent({ cases, onOpenCase, onAllCases }: RecentProps) {
  return (
    <Card
      title={today.recent}
      tags={<Note>{today.recentNote}</Note>}
      actions={
        <Button size="sm" onPress={onAllCases}>
          {today.allCases}
        </Button>
      }
      body="flush"
      isGrowing
      className={styles['recent']}
    >
      {cases?.length === 0 && <p className={styles['empty']}>{today.noCases}</p>}
      <div className={styles['scroller']}>
        <List label={today.recent}>
          {(cases ?? []).slice(0, recentCount).map((summary) => (
            <CaseRow key={summary.caseFileId} summary={summary} onOpen={onOpenCase} />
          ))}
        </List>
      </div>
    </Card>
  )
}

const closedText = (why: ClosedReason): string =>
  why.code === 'national-holiday' ? words.holiday[why.holiday] : today.reasons[why.code]

function Ribbon({ now, hours }: { now: InstantText; hours: DeskHours }) {
  const day = describeDay(hours, dateOf(now))
  const minute = minuteOfDay(now)
  const axis = axisOf(day)
  const nowText = minuteText(minute)
  const spoken = (intervals: typeof day.desk) =>
    intervals
      .map((one) => today.interval(minuteText(one.fromMinute), minuteText(one.toMinute)))
      .join(words.listMark)
  const label =
    day.closed === null
      ? today.ribbon(spoken(day.desk), spoken(day.phone) || today.closed, nowText)
      : today.ribbonClosed(closedText(day.closed), nowText)
  const isOnAxis = minute >= axis.fromMinute && minute <= axis.toMinute
  return (
    <>
      <DayRibbon
        label={label}
        lanes={lanesOf(day, axis, minute).filter(({ id }) => id !== 'phone' || hours.offersPhone)}
        ticks={ticksOf(axis)}
        now={isOnAxis ? { at: percentOf(axis, minute), text: nowText } : undefined}
      />
      {day.closed !== null && (
        <Banner tone="plain" icon="dash">
          {today.ribbonClosed(closedText(day.closed), nowText)}
        </Banner>
      )}
    </>
  )
}

function CaseRow({ summary, onOpen }: { summary: CaseSummary; onOpen: (id: string) => void }) {
  const { caseFileId, receptionNumber, lastContactAt, contactCount } = summary
  return (
    <ListRow onPress={() => onOpen(caseFileId)}>
      <Num className={styles['number']}>{receptionNumberText(receptionNumber)}</Num>
      <span className={styles['name']}>
        <TypedText>{nameText(summary)}</TypedText>
      </span>
      <Note>{words.times(contactCount)}</Note>
      <Num className={styles['when']}>{momentText(lastContactAt)}</Num>
    </ListRow>
  )
}

interface DraftRowProps {
  view: DraftView
  onResume: (id: string) => void
  onDiscard: (view: DraftView) => void
}

function DraftRow({ view, onResume, onDiscard }: DraftRowProps) {
  const { draft } = view
  return (
    <ListRow>
      <Icon name="draft" size="s" />
      <span className={styles['draft']}>
        {words.channel[draft.channel]} {momentText(draft.startedAt)}
        <Note>{draft.name === '' ? words.unknownName : words.san(draft.name)}</Note>
      </span>
      <Button size="sm" variant="quiet" onPress={() => onDiscard(view)}>
        {today.discard}
      </Button>
      <Button size="sm" onPress={() => onResume(draft.id)}>
        {today.resume}
      </Button>
    </ListRow>
  )
}

function DiscardDialog({ view, onClose }: { view: DraftView | null; onClose: () => void }) {
  const discard = async () => {
    if (view !== null) await discardDraft(view.draft.id)
    onClose()
  }
  return (
    <Dialog
      isOpen={view !== null}
      onClose={onClose}
      title={today.discardTitle}
      size="sm"
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {frame.cancel}
          </Button>
          <Button variant="primary" onPress={() => void discard()}>
            {today.discardNow}
          </Button>
        </>
      }
    >
      <p>{today.discardText}</p>
    </Dialog>
  )
}
