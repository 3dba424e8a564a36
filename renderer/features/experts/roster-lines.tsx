/** What recurs: the lines of the roster, and the row that adds or rewords one. */
import { nthsOfMonth, type NthOfMonth } from '../../../shared/domain/expert/roster.ts'
import { weekdays } from '../../../shared/domain/desk/week-hours.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chip-group.tsx'
import { Segment } from '../../ui/segment.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { lineText } from './expert-text.ts'
import styles from './experts.module.css'
import { rowProblemOf, type FormPartProps } from './form-part.ts'
import { blankRows, dropLine, editLine } from './form-state.ts'
import { RowList } from './row-list.tsx'

const { experts, frame, words } = messages
const weekdayOptions = weekdays.map((weekday) => ({
  id: String(weekday),
  label: words.weekdays[weekday - 1] ?? '',
}))
const nthOptions = nthsOfMonth.map((nth) => ({ id: String(nth), label: experts.nths[nth] }))
const nthOf = (id: string): NthOfMonth | undefined => nthsOfMonth.find((nth) => String(nth) === id)

export function RosterLines(props: FormPartProps) {
  const { form, hand, mayChange } = props
  const { recurring } = form.roster
  return (
    <section className={styles['part']} aria-labelledby="expert-lines">
      <h4 id="expert-lines">{experts.lines}</h4>
      <RowList
        label={experts.lines}
        emptyText={experts.noLines}
        rows={recurring.map((line, at) => ({
          id: `${at} ${lineText(line)}`,
          text: lineText(line),
          isMarked: form.rows.replaced === line,
          onEdit: () => hand.type(editLine(form, line)),
          onDrop: () => hand.type(dropLine(form, line)),
        }))}
        mayChange={mayChange}
      />
      {mayChange && <LineRow {...props} />}
    </section>
  )
}

function LineRow({ form, hand }: FormPartProps) {
  const { line, replaced } = form.rows
  const change = (changes: Partial<typeof line>) =>
    hand.type({ ...form, rows: { ...form.rows, line: { ...line, ...changes } } })
  const text = (field: 'hours' | 'from' | 'until') => ({
    layout: 'stacked' as const,
    look: 'numbers' as const,
    value: line[field],
    onText: (typed: string) => change({ [field]: typed }),
    problem: rowProblemOf(hand, 'line', field),
  })
  const isWeekdayMissing = rowProblemOf(hand, 'line', 'weekday') !== undefined
  return (
    <form
      className={styles['row']}
      onSubmit={(event) => {
        event.preventDefault()
        hand.addRow('line')
      }}
    >
      <div className={styles['when']}>
        <Segment
          label={experts.weekday}
          layout="stacked"
          options={weekdayOptions}
          value={line.weekday === null ? null : String(line.weekday)}
          onChange={(next) => change({ weekday: next === null ? null : Number(next) })}
          problem={isWeekdayMissing ? experts.weekdayMissing : undefined}
        />
        <ChipGroup
          label={experts.nthsLabel}
          layout="stacked"
          hint={experts.nthsHint}
          options={nthOptions}
          value={line.nths.map(String)}
          onChange={(ids) => change({ nths: ids.flatMap((id) => nthOf(id) ?? []) })}
        />
      </div>
      <div className={styles['times']}>
        <TextField label={experts.hours} {...text('hours')} />
        <TextField label={experts.validFrom} {...text('from')} />
        <TextField label={experts.validUntil} {...text('until')} />
        <span className={styles['end']}>
          {replaced !== null && (
            <Button
              variant="quiet"
              size="sm"
              onPress={() =>
                hand.type({
                  ...form,
                  rows: { ...form.rows, line: blankRows.line, replaced: null },
                })
              }
            >
              {frame.cancel}
            </Button>
          )}
          <Button type="submit" size="sm" icon={replaced === null ? 'plus' : 'pen'}>
            {replaced === null ? experts.addLine : experts.changeLine}
          </Button>
        </span>
      </div>
    </form>
  )
}
