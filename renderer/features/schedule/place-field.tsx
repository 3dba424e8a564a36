/** Where a session shall stand: one of the next free seats, or a day and time that are typed. */
import { useState } from 'react'
import { clockWords, eraNames } from '../../data/queries/presets.ts'
import type { NextSeats } from '../../../shared/domain/booking/next-free-seats.ts'
import { readPlace } from '../../../shared/domain/booking/typed-place.ts'
import type { Expert, ExpertKind } from '../../../shared/domain/expert/expert.ts'
import { dateOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { eraDateText, shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { RadioList } from '../../ui/radio-list.tsx'
import { Segment } from '../../ui/segment.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Place } from './booking-form.ts'
import styles from './panel.module.css'
import { placeText, rangeText } from './schedule-text.ts'

const { sessions } = messages
const labelWidth = '4.6em'

export interface PlaceFieldProps {
  kind: ExpertKind
  experts: readonly Expert[]
  seats: NextSeats | null
  place: Place | null
  now: InstantText
  onPlace: (place: Place | null) => void
}

const modes = ['seats', 'typed'] as const
type Mode = (typeof modes)[number]
const modeOptions = modes.map((id) => ({ id, label: sessions.placeModes[id] }))

export function PlaceField(props: PlaceFieldProps) {
  const [mode, setMode] = useState<Mode>('seats')
  return (
    <div className={styles['place']}>
      <Segment
        label={sessions.place}
        labelWidth={labelWidth}
        options={modeOptions}
        value={mode}
        onChange={(next) => setMode(next ?? mode)}
        isRequired
      />
      {mode === 'seats' ? <Seats {...props} /> : <TypedPlace {...props} />}
    </div>
  )
}

const idOf = ({ expertId, from, to }: Place): string => `${expertId} ${from} ${to}`

function Seats({ experts, seats, place, onPlace }: PlaceFieldProps) {
  const free: readonly Place[] = seats?.seats ?? []
  const isAmong = place !== null && free.some((seat) => idOf(seat) === idOf(place))
  const offered = place === null || isAmong ? free : [place, ...free]
  const nameOf = (id: string) => experts.find((expert) => expert.id === id)?.name ?? ''
  if (offered.length === 0)
    return <p className={styles['hint']}>{seats === null ? sessions.caseFirst : sessions.noSeat}</p>
  return (
    <RadioList
      label={sessions.nextSeats}
      columns={1}
      options={offered.map((seat) => ({
        id: idOf(seat),
        label: `${placeText(seat)} ${nameOf(seat.expertId)}`,
      }))}
      value={place === null ? null : idOf(place)}
      onChange={(id) => onPlace(offered.find((seat) => idOf(seat) === id) ?? null)}
    />
  )
}

function TypedPlace({ kind, experts, place, now, onPlace }: PlaceFieldProps) {
  const offered = experts.filter((expert) => expert.kind === kind)
  const [expertId, setExpert] = useState<string | null>(place?.expertId ?? offered[0]?.id ?? null)
  const [day, setDay] = useState(place === null ? '' : shortDateText(dateOf(place.from)))
  const [time, setTime] = useState(place === null ? '' : rangeText(place))
  const [problem, setProblem] = useState<'not-a-date' | 'not-a-time' | null>(null)
  const change = (next: { expertId?: string | null; day?: string; time?: string }) => {
    const typed = { expertId, day, time, ...next }
    const expert = offered.find(({ id }) => id === typed.expertId)
    setExpert(typed.expertId)
    setDay(typed.day)
    setTime(typed.time)
    const words = { eraNames, clockWords }
    const read = readPlace(typed, expert?.sessionMinutes ?? 0, dateOf(now), words)
    setProblem(read.ok ? null : read.refusal.code)
    onPlace(read.ok && expert !== undefined ? { expertId: expert.id, ...read.value } : null)
  }
  const said = (code: 'not-a-date' | 'not-a-time', text: string) =>
    problem === code && text.trim() !== '' ? sessions.placeProblems[code] : undefined
  return (
    <>
      <ComboBox
        label={sessions.expert}
        labelWidth={labelWidth}
        options={offered.map(({ id, name, kana }) => ({
          id: id as string,
          label: name,
          reading: kana ?? '',
        }))}
        value={expertId}
        onChange={(id) => change({ expertId: id })}
        matches={({ label, reading }, typed) => `${label} ${reading ?? ''}`.includes(typed.trim())}
        emptyText={sessions.noSuchExpert}
      />
      <TextField
        label={sessions.day}
        labelWidth={labelWidth}
        hint={sessions.dayHint}
        defaultValue={day}
        onText={(text) => change({ day: text })}
        problem={said('not-a-date', day)}
      />
      <TextField
        label={sessions.time}
        labelWidth={labelWidth}
        hint={sessions.timeHint}
        defaultValue={time}
        onText={(text) => change({ time: text })}
        problem={said('not-a-time', time)}
      />
      {place !== null && (
        <p className={styles['hint']} role="status">
          {eraDateText(dateOf(place.from))} {rangeText(place)}
        </p>
      )}
    </>
  )
}
