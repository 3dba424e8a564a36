/** What is chosen for the sheet: a day or a week, which one, of whom; and what is done with it. */
import { useState } from 'react'
import type { Expert } from '../../../../shared/domain/expert/expert.ts'
import { parseDate } from '../../../../shared/domain/time/parse-date.ts'
import { addDays, dateOf, type InstantText } from '../../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../../shared/messages/language.ts'
import { eraNames } from '../../../data/queries/presets.ts'
import { Button } from '../../../ui/button.tsx'
import { Segment } from '../../../ui/segment.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { ExpertChoice } from './export-fields.tsx'
import type { SheetChoice } from './sheet-read.ts'
import styles from './sheet.module.css'

const { sessionSheets } = messages
const spans = (['day', 'week'] as const).map((id) => ({ id, label: sessionSheets.spans[id] }))

interface BarProps {
  choice: SheetChoice
  experts: readonly Expert[]
  now: InstantText
  /** Why nothing can be printed. */
  reason: string | undefined
  onBack: () => void
  onChoose: (next: SheetChoice) => void
  onPrint: () => void
  onExport: () => void
}

export function SheetBar({ choice, experts, now, reason, ...on }: BarProps) {
  const { span, from, expertId } = choice
  const step = span === 'week' ? 7 : 1
  const go = (change: Partial<SheetChoice>) => on.onChoose({ ...choice, ...change })
  return (
    <div className={styles['bar']} data-no-print="">
      <Button icon="left" onPress={on.onBack}>
        {sessionSheets.back}
      </Button>
      <span className={styles['span']}>
        <Segment
          label={sessionSheets.choose}
          layout="bare"
          options={spans}
          value={span}
          onChange={(next) => next !== null && next !== span && go({ span: next })}
          isRequired
        />
      </span>
      <Button icon="left" onPress={() => go({ from: addDays(from, -step) })}>
        {sessionSheets.before[span]}
      </Button>
      <Button onPress={() => go({ from: dateOf(now) })}>{sessionSheets.today}</Button>
      <Button icon="right" onPress={() => go({ from: addDays(from, step) })}>
        {sessionSheets.after[span]}
      </Button>
      <DayField key={from} from={from} onDay={(day) => go({ from: day })} />
      <span className={styles['who']}>
        <ExpertChoice
          {...{ experts, expertId }}
          layout="bare"
          isEveryOffered
          onChoose={(id) => go({ expertId: id })}
        />
      </span>
      <span className={styles['spring']} />
      <Button icon="dl" onPress={on.onExport}>
        {sessionSheets.export}
      </Button>
      <Button
        variant="primary"
        icon="print"
        keys="Ctrl+P"
        onPress={on.onPrint}
        disabledReason={reason}
      >
        {sessionSheets.print}
      </Button>
    </div>
  )
}

/** A day typed is taken on leaving the field, or by Enter. */
function DayField({
  from,
  onDay,
}: {
  from: SheetChoice['from']
  onDay: (day: SheetChoice['from']) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const parsed = typed === null ? null : parseDate(typed, eraNames)
  const [isLeft, setLeft] = useState(false)
  const take = () => {
    setLeft(true)
    if (parsed?.ok && parsed.value !== from) onDay(parsed.value)
  }
  return (
    <form
      className={styles['on']}
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <TextField
        label={sessionSheets.date}
        layout="bare"
        look="numbers"
        defaultValue={from.replaceAll('-', '/')}
        onText={(text) => {
          setLeft(false)
          setTyped(text)
        }}
        onBlur={take}
        problem={isLeft && parsed?.ok === false ? sessionSheets.notADay : undefined}
      />
    </form>
  )
}
