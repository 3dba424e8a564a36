/** Days on which the desk is closed or open besides the calendar. */
import { useState } from 'react'
import {
  withDay,
  withoutDay,
  type DeskSettings,
} from '../../../shared/domain/settings/desk-settings.ts'
import { parseDate } from '../../../shared/domain/time/parse-date.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { eraNames } from '../../data/queries/presets.ts'
import { eraDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { HitQuestion } from './hit-question.tsx'
import { problemText } from './outcome-text.ts'
import styles from './settings.module.css'
import { useCarefulChange } from './use-careful-change.ts'

const { settings } = messages
type DayList = 'extraClosures' | 'extraOpenings'
const titles: Readonly<Record<DayList, string>> = {
  extraClosures: settings.closures,
  extraOpenings: settings.openings,
}

export interface DaysCardProps {
  current: DeskSettings
  mayChange: boolean
  onToHits: () => void
}

export function DaysCard({ current, mayChange, onToHits }: DaysCardProps) {
  return (
    <Card title={settings.days}>
      <div className={styles['days']}>
        {(['extraClosures', 'extraOpenings'] as const).map((list) => (
          <Days key={list} list={list} days={current[list]} {...{ mayChange, onToHits }} />
        ))}
      </div>
    </Card>
  )
}

interface DaysProps {
  list: DayList
  days: readonly DateText[]
  mayChange: boolean
  onToHits: () => void
}

function Days({ list, days, mayChange, onToHits }: DaysProps) {
  const { consent, change } = useCarefulChange(onToHits)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const save = async (next: readonly DateText[]) => {
    const outcome = await change({ [list]: next })
    if (outcome === null) return
    const said = problemText(outcome)
    setProblem(said ?? undefined)
    if (said === null) setTyped('')
  }
  const add = () => {
    const day = parseDate(typed, eraNames)
    if (day.ok) void save(withDay(days, day.value))
    else setProblem(settings.dayProblem)
  }
  return (
    <section>
      <h3>{titles[list]}</h3>
      {days.length === 0 && <p className={styles['hint']}>{settings.noDays}</p>}
      <List label={titles[list]}>
        {days.map((day) => (
          <ListRow key={day}>
            <span className={styles['choice']}>
              <span className={styles['word']}>{eraDateText(day)}</span>
              {mayChange && (
                <Button variant="quiet" size="sm" onPress={() => void save(withoutDay(days, day))}>
                  {settings.remove}
                </Button>
              )}
            </span>
          </ListRow>
        ))}
      </List>
      {mayChange && (
        <form
          className={styles['choice']}
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <TextField
            label={`${titles[list]} ${settings.day}`}
            layout="bare"
            look="numbers"
            placeholder={settings.day}
            hint={settings.dayHint}
            value={typed}
            onText={(text) => {
              setTyped(text)
              setProblem(undefined)
            }}
            problem={problem}
          />
          <Button type="submit" size="sm" icon="plus">
            {settings.addDay}
          </Button>
        </form>
      )}
      <HitQuestion consent={consent} />
    </section>
  )
}
