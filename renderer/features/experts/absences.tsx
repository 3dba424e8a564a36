/** When the expert is away, and why, if it was told. */
import { withoutAbsence } from '../../../shared/domain/expert/roster.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { normalizeText } from '../../../shared/domain/text/normalize.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { absenceText } from './expert-text.ts'
import styles from './experts.module.css'
import { rowProblemOf, type FormPartProps } from './form-part.ts'
import { RowList } from './row-list.tsx'

const { experts } = messages

export function Absences({ form, hand, mayChange, now }: FormPartProps & { now: InstantText }) {
  const { absences, rows } = form
  const text = (field: 'from' | 'until' | 'reason') => ({
    layout: 'stacked' as const,
    value: rows.absence[field],
    onText: (typed: string) =>
      hand.type({ ...form, rows: { ...rows, absence: { ...rows.absence, [field]: typed } } }),
    problem: rowProblemOf(hand, 'absence', field),
  })
  return (
    <section className={styles['part']} aria-labelledby="expert-absences">
      <h4 id="expert-absences">{experts.absences}</h4>
      <RowList
        label={experts.absences}
        emptyText={experts.noDays}
        rows={absences.map((absence, at) => ({
          id: `${at} ${absence.from}`,
          text: absenceText(absence),
          isPast: absence.to <= now,
          onDrop: () => hand.type({ ...form, absences: withoutAbsence(absences, absence) }),
        }))}
        mayChange={mayChange}
      />
      {mayChange && (
        <form
          className={styles['row']}
          onSubmit={(event) => {
            event.preventDefault()
            hand.addRow('absence')
          }}
        >
          <div className={styles['times']}>
            <TextField label={experts.absenceFrom} look="numbers" {...text('from')} />
            <TextField label={experts.absenceUntil} look="numbers" {...text('until')} />
            <TextField
              label={experts.absenceReason}
              lang="ja"
              onBlurNormalize={normalizeText}
              {...text('reason')}
            />
            <span className={styles['end']}>
              <Button type="submit" size="sm" icon="plus">
                {experts.addAbsence}
              </Button>
            </span>
          </div>
          <p className={styles['hint']}>{experts.absenceHint}</p>
        </form>
      )}
    </section>
  )
}
