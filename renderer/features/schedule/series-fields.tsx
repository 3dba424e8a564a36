/** Several sessions at the same weekday and time: how often and how many, and which days they would be. */
import { useEffect, useState } from 'react'
import { previewSeries } from '../../actions/session/book-series.ts'
import { drawId } from '../../actions/record/draw-id.ts'
import type { SeriesPlan } from '../../../shared/domain/booking/series.ts'
import { asId } from '../../../shared/domain/core/id.ts'
import { dateOf } from '../../../shared/domain/time/tokyo.ts'
import { shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { CheckBox } from '../../ui/check-list.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { seriesOf, type BookingForm } from './booking-form.ts'
import { refusalLines } from './checks.tsx'
import styles from './panel.module.css'
import type { ScheduleDesk } from './schedule-desk.ts'
import type { BookingGrounds } from './use-booking.ts'

const { sessions } = messages

interface SeriesFieldsProps {
  desk: ScheduleDesk
  form: BookingForm
  grounds: BookingGrounds
  onChange: (next: Partial<BookingForm>) => void
}

export function SeriesFields({ desk, form, grounds, onChange }: SeriesFieldsProps) {
  const plan = useSeriesPlan(desk, form, grounds)
  return (
    <div className={styles['series']}>
      <CheckBox
        label={sessions.asSeries}
        isOn={form.isSeries}
        onChange={(isSeries) => onChange({ isSeries })}
      />
      {form.isSeries && (
        <div className={styles['pair']}>
          <TextField
            label={sessions.everyWeeks}
            layout="bare"
            look="numbers"
            inputMode="numeric"
            suffix={sessions.weeksUnit}
            defaultValue={form.everyWeeks}
            onText={(everyWeeks) => onChange({ everyWeeks })}
          />
          <TextField
            label={sessions.sessionCount}
            layout="bare"
            look="numbers"
            inputMode="numeric"
            suffix={sessions.countUnit}
            defaultValue={form.count}
            onText={(count) => onChange({ count })}
          />
        </div>
      )}
      {plan !== null && <Plan plan={plan} />}
    </div>
  )
}

function Plan({ plan: { sessions: planned, skipped } }: { plan: SeriesPlan }) {
  return (
    <div className={styles['plan']} aria-live="polite">
      <p>
        {sessions.planned(
          planned.length,
          planned.map(({ from }) => shortDateText(dateOf(from))),
        )}
      </p>
      {skipped.map(({ from, refusals }) => (
        <p key={from} className={styles['against']}>
          <Icon name="dia" size="s" />
          {sessions.skipped(
            shortDateText(dateOf(from)),
            refusalLines(refusals as Parameters<typeof refusalLines>[0])[0] ?? '',
          )}
        </p>
      ))}
    </div>
  )
}

/** Planned anew whenever something of it changes; nothing is written. */
function useSeriesPlan(
  { now }: ScheduleDesk,
  form: BookingForm,
  { personId, room, around }: BookingGrounds,
): SeriesPlan | null {
  const [plan, setPlan] = useState<{ readonly key: string; readonly value: SeriesPlan } | null>(
    null,
  )
  const series = seriesOf(form)
  const isWanted = series !== null && series !== 'unreadable'
  const { caseFileId, place } = form
  const key = JSON.stringify([caseFileId, personId, place, room, series])
  useEffect(() => {
    if (!isWanted || caseFileId === null || personId === null || place === null) return
    let isOver = false
    void previewSeries({
      caseFileId: asId(caseFileId),
      personId: asId(personId),
      expertId: asId(place.expertId),
      ...{ from: place.from, to: place.to, room, everyWeeks: series.everyWeeks },
      ids: Array.from({ length: series.count }, () => drawId<never>()),
      seriesId: drawId<never>(),
      ...{ state: 'confirmed', holdUntil: null, requestedAt: now, conflictCheck: null },
      ...{ noteForExpert: null, overrideReason: null },
    }).then((value) => {
      if (!isOver && value !== null) setPlan({ key, value })
    })
    return () => {
      isOver = true
    }
    // The series is in the key; what stands around is read again when it changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, around])
  return isWanted && plan?.key === key ? plan.value : null
}
