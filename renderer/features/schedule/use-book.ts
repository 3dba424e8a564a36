/** From a form to a booking: what is still missing, what is written, what came of it. */
import { useState } from 'react'
import { drawId } from '../../actions/record/draw-id.ts'
import { bookSeries } from '../../actions/session/book-series.ts'
import { bookSession, recordPast } from '../../actions/session/book-session.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import { eraNames } from '../../data/queries/presets.ts'
import { readDay } from '../../../shared/domain/booking/typed-place.ts'
import { asId, type ExpertSessionId } from '../../../shared/domain/core/id.ts'
import { addDays, dateOf, instantOn, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../shared/messages/language.ts'
import { seriesOf, type BookingForm } from './booking-form.ts'
import { refusalLines } from './checks.tsx'
import { problemLines } from './problems.tsx'
import { whyNot, type ScheduleDesk } from './schedule-desk.ts'
import type { BookingGrounds } from './use-booking.ts'
import type { Conflict } from './use-conflict.ts'

const { sessions } = messages

export type BookingState = 'tentative' | 'confirmed'

/** A day without its year is one of the last year. */
const daysBack = 365

/** Today is now; another day begins at its midnight. `null`: not a day that has been. */
export const requestedAtOf = (
  { requestedOn }: BookingForm,
  now: InstantText,
): InstantText | null => {
  if (requestedOn.trim() === '') return now
  const today = dateOf(now)
  const day = readDay(requestedOn, addDays(today, -daysBack), eraNames)
  if (day === null || day > today) return null
  return day === today ? now : instantOn(day, 0)
}

/** What is still needed before it can be booked. */
export function missingText(
  form: BookingForm,
  { personId, refusals, caseView, isOver }: BookingGrounds,
  conflict: Conflict | null,
  desk: ScheduleDesk,
): string | undefined {
  const notAllowed = whyNot(desk, 'session.book')
  if (notAllowed !== undefined) return notAllowed
  if (form.caseFileId === null || caseView === null || caseView === undefined)
    return sessions.missing.case
  if (personId === null) return sessions.missing.person
  if (form.place === null) return sessions.missing.place
  if (seriesOf(form) === 'unreadable') return sessions.missing.series
  if (requestedAtOf(form, desk.now) === null) return sessions.missing.requestedOn
  if (form.kind === 'lawyer' && conflict === null && !isOver) return sessions.conflictRuns
  return refusals.length > 0 && seriesOf(form) === null ? refusalLines(refusals)[0] : undefined
}

export interface BookProps {
  desk: ScheduleDesk
  form: BookingForm
  /** `null`: it was a series. */
  onBooked: (sessionId: string | null, said: string) => void
  grounds: BookingGrounds
  conflict: Conflict | null
}

/** The ids are drawn once for a form: pressed twice, it is booked once. */
export function useBook({ desk, form, grounds, conflict, onBooked }: BookProps) {
  const [ids] = useState(() => ({
    single: drawId<ExpertSessionId>(),
    series: drawId(),
    of: Array.from({ length: 24 }, () => drawId<ExpertSessionId>()),
  }))
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly string[]>([])
  const send = async (state: BookingState) => {
    const wanted = wantedOf({ desk, form, grounds, conflict }, state)
    if (wanted === null || isBusy) return
    setBusy(true)
    const series = seriesOf(form)
    const outcome: Outcome<null> = grounds.isOver
      ? await recordPast({ ...wanted, ...toldOf(form), id: ids.single })
      : series === null || series === 'unreadable'
        ? await bookSession({ ...wanted, id: ids.single })
        : await bookSeries({
            ...wanted,
            everyWeeks: series.everyWeeks,
            seriesId: asId(ids.series),
            ids: ids.of.slice(0, series.count),
          })
    setBusy(false)
    setProblems(problemLines(outcome))
    if (outcome.kind !== 'done') return
    if (series === null || grounds.isOver)
      onBooked(ids.single, grounds.isOver ? sessions.said.held : sessions.said[state])
    else onBooked(null, sessions.saidSeries)
  }
  return { problems, book: (state: BookingState) => void send(state) }
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** Asked for on the day itself unless another day was typed. */
const toldOf = (form: BookingForm) => ({
  answer: orNull(form.answer),
  nextStep: orNull(form.nextStep),
  ...(form.requestedOn.trim() === '' && form.place !== null
    ? { requestedAt: form.place.from }
    : {}),
})

const wantedOf = (
  { desk, form, grounds, conflict }: Omit<BookProps, 'onBooked'>,
  state: BookingState,
) => {
  const { caseFileId, place, note, overrideReason } = form
  const requestedAt = requestedAtOf(form, desk.now)
  const { personId, room } = grounds
  if (caseFileId === null || personId === null || place === null || requestedAt === null)
    return null
  const by = desk.session.counselor?.counselorId ?? ''
  return {
    caseFileId: asId<never>(caseFileId),
    personId: asId<never>(personId),
    expertId: asId<never>(place.expertId),
    ...{ from: place.from, to: place.to, room, state, holdUntil: null, requestedAt },
    conflictCheck:
      form.kind === 'lawyer' && conflict !== null
        ? { at: desk.now, by: asId<never>(by), isHit: conflict.isHit }
        : null,
    noteForExpert: orNull(note),
    overrideReason: orNull(overrideReason),
  }
}
