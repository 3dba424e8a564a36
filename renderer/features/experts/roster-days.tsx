/** Single days: added ones with their hours, and those on which what recurs does not take place. */
import { withoutAddedDay, withoutRemovedDay } from '../../../shared/domain/expert/roster.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { eraDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { addedText } from './expert-text.ts'
import styles from './experts.module.css'
import { rowProblemOf, type FormPartProps } from './form-part.ts'
import { RowList } from './row-list.tsx'

const { experts } = messages

export function RosterDays(props: FormPartProps & { today: DateText }) {
  return (
    <div className={styles['days']}>
      <AddedDays {...props} />
      <RemovedDays {...props} />
    </div>
  )
}

function AddedDays({ form, hand, mayChange, today }: FormPartProps & { today: DateText }) {
  const { roster, rows } = form
  const text = (field: 'date' | 'hours') => ({
    layout: 'stacked' as const,
    look: 'numbers' as const,
    value: rows.day[field],
    onText: (typed: string) =>
      hand.type({ ...form, rows: { ...rows, day: { ...rows.day, [field]: typed } } }),
    problem: rowProblemOf(hand, 'day', field),
  })
  return (
    <section className={styles['part']} aria-labelledby="expert-added">
      <h4 id="expert-added">{experts.added}</h4>
      <RowList
        label={experts.added}
        emptyText={experts.noDays}
        rows={roster.added.map((day) => ({
          id: `${day.date} ${day.fromMinute}-${day.toMinute}`,
          text: addedText(day),
          isPast: day.date < today,
          onDrop: () => hand.type({ ...form, roster: withoutAddedDay(roster, day) }),
        }))}
        mayChange={mayChange}
      />
      {mayChange && (
        <form
          className={styles['dayRow']}
          onSubmit={(event) => {
            event.preventDefault()
            hand.addRow('day')
          }}
        >
          <TextField label={experts.addedDay} {...text('date')} />
          <TextField label={experts.addedHours} {...text('hours')} />
          <span className={styles['end']}>
            <Button type="submit" size="sm" icon="plus">
              {experts.addDay}
            </Button>
          </span>
        </form>
      )}
    </section>
  )
}

function RemovedDays({ form, hand, mayChange, today }: FormPartProps & { today: DateText }) {
  const { roster, rows } = form
  return (
    <section className={styles['part']} aria-labelledby="expert-removed">
      <h4 id="expert-removed">{experts.removed}</h4>
      <RowList
        label={experts.removed}
        emptyText={experts.noDays}
        rows={roster.removed.map((date) => ({
          id: date,
          text: eraDateText(date),
          isPast: date < today,
          onDrop: () => hand.type({ ...form, roster: withoutRemovedDay(roster, date) }),
        }))}
        mayChange={mayChange}
      />
      {mayChange && (
        <form
          className={styles['dayRow']}
          onSubmit={(event) => {
            event.preventDefault()
            hand.addRow('removed')
          }}
        >
          <TextField
            label={experts.removedDay}
            layout="stacked"
            look="numbers"
            value={rows.removed.date}
            onText={(date) => hand.type({ ...form, rows: { ...rows, removed: { date } } })}
            problem={rowProblemOf(hand, 'removed', 'date')}
          />
          <span className={styles['end']}>
            <Button type="submit" size="sm" icon="dash">
              {experts.removeDay}
            </Button>
          </span>
        </form>
      )}
    </section>
  )
}
