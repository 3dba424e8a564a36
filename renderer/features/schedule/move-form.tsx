/** Another time for a session: where it was dragged to, a free seat, or a typed day and time; the rules obeyed at once. */
import { useState } from 'react'
import { moveSession } from '../../actions/session/change-session.ts'
import { sessionOf } from '../../data/queries/sessions.ts'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import { checkMove } from '../../../shared/domain/booking/decide-booking.ts'
import { nextFreeSeats } from '../../../shared/domain/booking/next-free-seats.ts'
import { asId, type ExpertId } from '../../../shared/domain/core/id.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { Place } from './booking-form.ts'
import { Checks, refusalLines } from './checks.tsx'
import styles from './panel.module.css'
import { PlaceField } from './place-field.tsx'
import { problemLines, Problems } from './problems.tsx'
import { whyNot, type ScheduleDesk } from './schedule-desk.ts'
import { placeText } from './schedule-text.ts'
import { seatSearch, useAround } from './use-booking.ts'

const { sessions } = messages

export interface MoveFormProps {
  view: ExpertSessionView
  desk: ScheduleDesk
  dropped: Place | null
  onPicked: (place: Place | null) => void
  onStay: () => void
  onMoved: (said: string) => void
}

export function MoveForm({ view, desk, dropped, onPicked, onStay, onMoved }: MoveFormProps) {
  const [place, setPlace] = useState<Place | null>(dropped)
  const [reason, setReason] = useState('')
  const [overrideReason, setOverride] = useState('')
  const [problems, setProblems] = useState<readonly string[]>([])
  const { refusals, seats, around, room } = useMove({ view, desk, place, overrideReason })
  const choose = (next: Place | null) => {
    setPlace(next)
    onPicked(next)
  }
  const why = place === null ? sessions.missing.place : refusalLines(refusals)[0]
  const move = async () => {
    if (place === null || why !== undefined) return
    const outcome = await moveSession(view.sessionId, {
      expertId: asId<ExpertId>(place.expertId),
      ...{ from: place.from, to: place.to, room, reason },
      overrideReason: overrideReason.trim() === '' ? null : overrideReason.trim(),
    })
    setProblems(problemLines(outcome))
    if (outcome.kind === 'done') onMoved(sessions.movedTo(placeText(place)))
  }
  useShortcuts({ 'Ctrl+Enter': () => void move() })
  const isOutside = refusals.some(({ code }) => code === 'outside-roster')
  return (
    <div className={styles['fields']}>
      <p className={styles['heading']}>{sessions.moveTitle}</p>
      <PlaceField
        kind={view.coded.kind}
        experts={around?.experts ?? []}
        seats={seats}
        place={place}
        now={desk.now}
        onPlace={choose}
      />
      {place !== null && <Checks refusals={refusals} conflict={undefined} />}
      {(isOutside || overrideReason.trim() !== '') && (
        <TextField
          label={sessions.overrideReason}
          layout="stacked"
          hint={sessions.overrideHint}
          onText={setOverride}
          lockedReason={whyNot(desk, 'session.override')}
        />
      )}
      <TextField label={sessions.moveReason} layout="stacked" onText={setReason} />
      <Problems lines={problems} />
      <div className={styles['doings']}>
        <Button onPress={onStay}>{sessions.stay}</Button>
        <Button
          variant="primary"
          keys="Ctrl+Enter"
          onPress={() => void move()}
          disabledReason={why}
        >
          {sessions.moveNow}
        </Button>
      </div>
    </div>
  )
}

interface MoveWanted extends Pick<MoveFormProps, 'view' | 'desk'> {
  place: Place | null
  overrideReason: string
}

function useMove({ view, desk, place, overrideReason }: MoveWanted) {
  const { caseFileId, personId, kind, series } = view.coded
  const found = useAround(desk, { caseFileId, personId, sessionId: view.sessionId }, place)
  const nothing = { refusals: [], seats: null, around: null, room: null }
  const caseFile = found?.cases.find(({ id }) => id === caseFileId)
  if (found === null || caseFile === undefined) return nothing
  const { around } = found
  const session = sessionOf(view)
  const free = nextFreeSeats(around, {
    ...{ caseFile, personId, kind, seriesId: series?.id ?? null, moved: session.id },
    ...{ preferredExperts: [view.coded.expertId], preferredWeekdays: [], fromDate: null },
    ...seatSearch,
  })
  const isWhereItStands = (seat: Place): boolean =>
    seat.expertId === view.coded.expertId && seat.from === view.coded.from
  const seats = { ...free, seats: free.seats.filter((seat) => !isWhereItStands(seat)) }
  const isOther = place !== null && place.expertId !== view.coded.expertId
  const usual = around.experts.find(({ id }) => id === place?.expertId)?.room ?? null
  const room = isOther ? usual : view.coded.room
  if (place === null) return { refusals: [], seats, around, room }
  const { role, counselorId } = desk.session.counselor ?? { role: 'reader', counselorId: '' }
  const override =
    overrideReason.trim() === ''
      ? null
      : { by: asId<never>(counselorId), role, reason: overrideReason }
  const move = {
    caseFile,
    expertId: asId<ExpertId>(place.expertId),
    from: place.from,
    to: place.to,
    room,
    override,
  }
  return { refusals: checkMove(session, move, around), seats, around, room }
}
