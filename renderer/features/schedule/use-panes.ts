/** What stands beside the calendar (what waits, a form, a session), and what of it the calendar shows. */
import { useState } from 'react'
import type { WaitlistView } from '../../data/queries/session-views.ts'
import type { Seat } from '../../../shared/domain/booking/seats.ts'
import { asId, type ExpertId } from '../../../shared/domain/core/id.ts'
import { dateOf, type DateText } from '../../../shared/domain/time/tokyo.ts'
import {
  emptyForm,
  forgetForm,
  isBegun,
  keepForm,
  keptForm,
  type BookingForm,
  type Place,
} from './booking-form.ts'
import type { Picked } from './calendar-events.ts'

export interface ScheduleStart {
  /** To be booked for. */
  readonly caseFileId: string | null
  /** To be looked at. */
  readonly sessionId: string | null
}

type Pane =
  | { readonly is: 'queues' }
  | { readonly is: 'booking' }
  | {
      readonly is: 'session'
      readonly sessionId: string
      readonly isMoving: boolean
      readonly dropped: Picked | null
    }

const paneAt = ({ caseFileId, sessionId }: ScheduleStart): Pane => {
  if (sessionId !== null) return { is: 'session', sessionId, isMoving: false, dropped: null }
  return caseFileId !== null || keptForm() !== null ? { is: 'booking' } : { is: 'queues' }
}
const formAt = ({ caseFileId }: ScheduleStart): BookingForm => {
  const kept = keptForm()
  if (caseFileId === null || kept?.caseFileId === caseFileId) return kept ?? emptyForm
  return { ...emptyForm, caseFileId }
}

export type Panes = ReturnType<typeof usePanes>

export function usePanes(start: ScheduleStart, onDate: (date: DateText) => void) {
  const [pane, setPane] = useState<Pane>(() => paneAt(start))
  const [form, setForm] = useState<BookingForm>(() => formAt(start))
  const [formNumber, setFormNumber] = useState(0)
  const [moved, setMoved] = useState<Picked | null>(null)
  const [freed, setFreed] = useState<Seat | null>(null)
  const changeForm = (next: BookingForm) => {
    setForm(next)
    keepForm(next)
    if (next.place !== null && next.place !== form.place) onDate(dateOf(next.place.from))
  }
  const beginForm = (next: BookingForm) => {
    changeForm(next)
    setFormNumber((before) => before + 1)
    setPane({ is: 'booking' })
  }
  const open = (sessionId: string, isMoving = false, dropped: Picked | null = null) => {
    setMoved(dropped)
    setPane({ is: 'session', sessionId, isMoving, dropped })
  }
  return {
    ...{ pane, form, formNumber, freed, changeForm, open },
    picked: pickedOf(pane, form, moved),
    book: () => (pane.is === 'booking' ? undefined : beginForm(isBegun(form) ? form : emptyForm)),
    takeSeat: ({ expertId, kind, from, to }: Seat) => {
      if (pane.is === 'session' && pane.isMoving)
        return open(pane.sessionId, true, { expertId, kind, from, to })
      const next = { ...form, kind, place: { expertId, from, to } }
      return pane.is === 'booking' ? changeForm(next) : beginForm(next)
    },
    drop: (sessionId: string, place: Picked) => open(sessionId, true, place),
    bookFor: ({ record }: WaitlistView, seat: Seat | null) => {
      const { caseFileId, personId, kind } = record
      beginForm({ ...emptyForm, caseFileId, personId, kind, place: seat })
      setFreed(null)
    },
    booked: (sessionId: string | null) => {
      forgetForm()
      setForm(emptyForm)
      if (sessionId === null) setPane({ is: 'queues' })
      else open(sessionId)
    },
    close: () => {
      if (!isBegun(form)) forgetForm()
      setMoved(null)
      setPane({ is: 'queues' })
    },
    showMove: (place: Picked | null) => {
      setMoved(place)
      if (place !== null) onDate(dateOf(place.from))
    },
    free: ({ expertId, kind, from, to }: Place & Pick<Seat, 'kind'>) =>
      setFreed({ expertId: asId<ExpertId>(expertId), kind, from, to }),
    dismissFreed: () => setFreed(null),
  }
}

const pickedOf = (pane: Pane, form: BookingForm, moved: Picked | null): Picked | null => {
  if (pane.is === 'booking') return form.place === null ? null : { ...form.place, kind: form.kind }
  return pane.is === 'session' && pane.isMoving ? moved : null
}
