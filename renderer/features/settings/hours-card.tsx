/** The hours of the week: desk and telephone, day by day, typed as people write them on a door. */
import { useState } from 'react'
import { readHours, writeHours } from '../../../shared/domain/desk/read-hours.ts'
import {
  checkWeek,
  hoursOn,
  weekdays,
  type Weekday,
  type WeekHours,
} from '../../../shared/domain/desk/week-hours.ts'
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'
import { clockWords, ownWeekOf, shippedWeekHours, weekHoursOf } from '../../data/queries/presets.ts'
import { hoursProblemText } from '../../../shared/messages/hours-text.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { HitQuestion } from './hit-question.tsx'
import { problemText } from './outcome-text.ts'
import { useCarefulChange } from './use-careful-change.ts'
import styles from './hours.module.css'

const { settings, words } = messages
const lines = ['desk', 'phone'] as const
type Line = (typeof lines)[number]
const titles: Readonly<Record<Line, string>> = {
  desk: settings.hoursDesk,
  phone: settings.hoursPhone,
}
const workdays: readonly Weekday[] = [1, 2, 3, 4, 5]

type Cell = `${Line}-${Weekday}`
type Typed = Readonly<Record<Cell, string>>
type Problems = Partial<Record<Cell, string>>
const cells = lines.flatMap((line) => weekdays.map((weekday): Cell => `${line}-${weekday}`))

const typedOf = (week: WeekHours): Typed =>
  Object.fromEntries(
    lines.flatMap((line) =>
      weekdays.map((weekday) => [`${line}-${weekday}`, writeHours(hoursOn(week[line], weekday))]),
    ),
  ) as Typed

const read = (typed: Typed): WeekHours | Problems => {
  const problems: Problems = {}
  const lineOf = (line: Line) =>
    weekdays.map((weekday) => {
      const day = readHours(typed[`${line}-${weekday}`], clockWords)
      if (!day.ok) problems[`${line}-${weekday}`] = hoursProblemText(day.refusal)
      return day.ok ? day.value : []
    })
  const week = { desk: lineOf('desk'), phone: lineOf('phone') }
  if (cells.some((cell) => problems[cell] !== undefined)) return problems
  const checked = checkWeek(week)
  if (checked.ok) return week
  return Object.fromEntries(
    checked.refusal.facts.weekdays.map((weekday) => [
      `phone-${weekday}`,
      settings.hoursPhoneOutside,
    ]),
  )
}

/** What can be read is shown as it is understood; the rest stays as typed. */
const settle = (text: string): string => {
  const day = readHours(text, clockWords)
  return day.ok ? writeHours(day.value) : text
}

export interface HoursCardProps {
  current: DeskSettings
  mayChange: boolean
  onToHits: () => void
}

export function HoursCard({ current, mayChange, onToHits }: HoursCardProps) {
  const { consent, change: changeCarefully } = useCarefulChange(onToHits)
  const [typed, setTyped] = useState(() => typedOf(weekHoursOf(current)))
  const [problems, setProblems] = useState<Problems>({})
  const [said, setSaid] = useState<string | null>(null)
  const change = (next: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...next }))
    setProblems((shown) => ({
      ...shown,
      ...Object.fromEntries(Object.keys(next).map((cell) => [cell, undefined])),
    }))
    setSaid(null)
  }
  const save = async () => {
    const week = read(typed)
    if (!('desk' in week)) {
      setProblems(week)
      setSaid(settings.hoursNotSaved)
      return
    }
    const outcome = await changeCarefully({ weekHours: ownWeekOf(week) })
    if (outcome !== null) setSaid(problemText(outcome) ?? settings.saved)
  }
  const copyMonday = () =>
    change(
      Object.fromEntries(
        lines.flatMap((line) =>
          workdays.map((weekday) => [`${line}-${weekday}`, settle(typed[`${line}-1`])]),
        ),
      ),
    )
  return (
    <Card title={settings.hours}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className={styles['hint']}>{settings.hoursLead}</p>
        <div className={styles['week']}>
          <span className={styles['head']} aria-hidden="true" />
          {lines.map((line) => (
            <span key={line} className={styles['head']} aria-hidden="true">
              {titles[line]}
            </span>
          ))}
          {weekdays.map((weekday) => (
            <Day
              key={weekday}
              {...{ weekday, typed, problems, mayChange }}
              onText={(cell, text) => change({ [cell]: text })}
            />
          ))}
        </div>
        {mayChange && (
          <div className={styles['buttons']}>
            <Button type="submit" size="sm">
              {settings.save}
            </Button>
            <Button variant="quiet" size="sm" onPress={copyMonday}>
              {settings.hoursCopy}
            </Button>
            <Button variant="quiet" size="sm" onPress={() => change(typedOf(shippedWeekHours))}>
              {settings.hoursShipped}
            </Button>
            {said !== null && (
              <Banner tone={said === settings.saved ? 'ok' : 'warn'} live="polite">
                {said}
              </Banner>
            )}
          </div>
        )}
      </form>
      <HitQuestion consent={consent} />
    </Card>
  )
}

interface DayProps {
  weekday: Weekday
  typed: Typed
  problems: Problems
  mayChange: boolean
  onText: (cell: Cell, text: string) => void
}

function Day({ weekday, typed, problems, mayChange, onText }: DayProps) {
  const name = words.weekdays[weekday - 1] ?? ''
  return (
    <>
      <span className={styles['weekday']} aria-hidden="true">
        {name}
      </span>
      {lines.map((line) => {
        const cell: Cell = `${line}-${weekday}`
        return (
          <TextField
            key={cell}
            label={settings.hoursOf(titles[line], name)}
            layout="bare"
            look="numbers"
            placeholder={settings.hoursClosed}
            value={typed[cell]}
            onText={(text) => onText(cell, text)}
            onBlurNormalize={settle}
            problem={problems[cell]}
            lockedReason={mayChange ? undefined : settings.readOnlyReason}
          />
        )
      })}
    </>
  )
}
