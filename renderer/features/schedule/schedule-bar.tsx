/** The lines above the calendar: which days are shown and how, whose sessions, and what can be begun here. */
import { useState } from 'react'
import { expertKinds, type Expert, type ExpertKind } from '../../../shared/domain/expert/expert.ts'
import {
  calendarSpans,
  daysShown,
  type CalendarSpan,
} from '../../../shared/domain/time/calendar-span.ts'
import { addDays, type DateText } from '../../../shared/domain/time/tokyo.ts'
import { dayText, daysText, eraYearText, monthText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { CheckBox } from '../../ui/check-list.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { cx } from '../../ui/cx.ts'
import { Segment } from '../../ui/segment.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './schedule.module.css'
import { kindIcon } from './schedule-text.ts'
import type { Filter } from './use-schedule.ts'

const { sessions } = messages

const spanOptions = calendarSpans.map((id) => ({ id, label: sessions.spans[id] }))

const titleOf = (span: CalendarSpan, date: DateText, showsWeekends: boolean): string => {
  if (span === 'day') return dayText(date)
  if (span !== 'week') return monthText(date)
  const { from, to } = daysShown(span, date)
  return daysText(from, addDays(to, showsWeekends ? -1 : -3))
}

export interface ScheduleBarProps {
  span: CalendarSpan
  date: DateText
  showsWeekends: boolean
  /** Why no booking can be begun. */
  bookingReason: string | undefined
  onSpan: (span: CalendarSpan) => void
  /** Forward, or back where negative. */
  onStep: (steps: number) => void
  onToday: () => void
  onBook: () => void
  onSheet: () => void
  onExport: () => void
  onExperts: () => void
}

export function ScheduleBar(props: ScheduleBarProps) {
  const { span, date, showsWeekends } = props
  return (
    <div className={styles['bar']} data-no-print="">
      <h2 className={styles['title']}>{titleOf(span, date, showsWeekends)}</h2>
      <Note>{eraYearText(date)}</Note>
      <Button size="sm" icon="left" ariaLabel={sessions.previous} onPress={() => props.onStep(-1)}>
        {''}
      </Button>
      <Button size="sm" keys="T" onPress={props.onToday}>
        {sessions.today}
      </Button>
      <Button size="sm" icon="right" ariaLabel={sessions.next} onPress={() => props.onStep(1)}>
        {''}
      </Button>
      <span className={styles['spans']}>
        <Segment
          label={sessions.span}
          layout="bare"
          options={spanOptions}
          value={span}
          onChange={(next) => next !== null && props.onSpan(next)}
          isRequired
        />
      </span>
      <span className={styles['doings']}>
        <Button size="sm" icon="people" onPress={props.onExperts}>
          {sessions.experts}
        </Button>
        <Button size="sm" icon="dl" onPress={props.onExport}>
          {sessions.exportFiles}
        </Button>
        <Button size="sm" icon="print" keys="Ctrl+P" onPress={props.onSheet}>
          {sessions.sheet}
        </Button>
        <Button
          size="sm"
          icon="plus"
          keys="N"
          onPress={props.onBook}
          disabledReason={props.bookingReason}
        >
          {sessions.newBooking}
        </Button>
      </span>
    </div>
  )
}

const every = 'every'
const kindOptions = [
  { id: every, label: sessions.everyKind },
  ...expertKinds.map((id) => ({ id, label: sessions.kinds[id], icon: kindIcon[id] })),
]

export interface FilterLineProps {
  experts: readonly Expert[]
  filter: Filter
  onFilter: (filter: Filter) => void
  showsWeekends: boolean
  onWeekends: (shows: boolean) => void
}

export function FilterLine({ experts, filter, onFilter, ...weekends }: FilterLineProps) {
  const offered = experts.filter(({ kind }) => filter.kind === null || filter.kind === kind)
  const options = [
    { id: every, label: sessions.everyExpert },
    ...offered.map(({ id, name, kana }) => ({
      id: id as string,
      label: name,
      reading: kana ?? '',
    })),
  ]
  // While another is being typed none is chosen, and everybody stays on the calendar.
  const [isChoosing, setChoosing] = useState(false)
  return (
    <div className={styles['filters']} data-no-print="">
      <span className={styles['kinds']}>
        <Segment
          label={sessions.filterKind}
          layout="bare"
          options={kindOptions}
          value={filter.kind ?? every}
          onChange={(kind) =>
            onFilter({ kind: kind === every ? null : (kind as ExpertKind | null), expertId: null })
          }
          isRequired
        />
      </span>
      <span className={styles['expert']}>
        <ComboBox
          key={filter.kind ?? every}
          label={sessions.filterExpert}
          layout="bare"
          options={options}
          value={isChoosing ? null : (filter.expertId ?? every)}
          onChange={(id) => {
            setChoosing(id === null)
            if (id !== null) onFilter({ ...filter, expertId: id === every ? null : id })
          }}
          unmatchedText={sessions.noSuchExpert}
          matches={({ label, reading }, typed) =>
            `${label} ${reading ?? ''}`.includes(typed.trim())
          }
          emptyText={sessions.noSuchExpert}
        />
      </span>
      <CheckBox
        label={sessions.weekends}
        isOn={weekends.showsWeekends}
        onChange={weekends.onWeekends}
      />
      <Legend />
    </div>
  )
}

const signs = ['confirmed', 'tentative', 'free', 'closed', 'pause', 'buffer'] as const

function Legend() {
  return (
    <span className={styles['legend']}>
      {signs.map((sign) => (
        <span key={sign}>
          <i className={cx(styles['sign'], styles[sign])} />
          {sessions.legend[sign]}
        </span>
      ))}
    </span>
  )
}
