/** Fields of a booking that are not always there: which person, which room, why outside the roster. */
import { offeredCodes } from '../../../shared/domain/codes/code-lists.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Segment } from '../../ui/segment.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { BookingForm } from './booking-form.ts'
import { whyNot, type ScheduleDesk } from './schedule-desk.ts'
import { personsOf, type BookingGrounds } from './use-booking.ts'

const { sessions, words } = messages
const labelWidth = '4.6em'

export function PersonChoice({
  grounds: { caseView, personId },
  change,
}: {
  grounds: BookingGrounds
  change: (next: Partial<BookingForm>) => void
}) {
  const persons = personsOf(caseView)
  if (persons.length < 2) return null
  return (
    <Segment
      label={sessions.person}
      labelWidth={labelWidth}
      options={persons.map(({ id, name }) => ({ id, label: name ?? words.unknownName }))}
      value={personId}
      onChange={(id) => id !== null && change({ personId: id })}
      isRequired
    />
  )
}

interface FieldProps {
  desk: ScheduleDesk
  form: BookingForm
  grounds: BookingGrounds
  change: (next: Partial<BookingForm>) => void
}

export function RoomChoice({ desk: { settings }, grounds: { room }, change }: FieldProps) {
  if (!settings.booking.usesRooms) return null
  const { codeEdits } = settings
  const options = offeredCodes('room', codeEdits, room === null ? [] : [room]).map(({ code }) => ({
    ...{ id: code, label: codeText('room', code, codeEdits) },
  }))
  return (
    <Segment
      label={sessions.room}
      labelWidth={labelWidth}
      options={options}
      value={room}
      onChange={(code) => change({ room: code })}
    />
  )
}

/** Outside the roster an administrator may book all the same, with a reason. */
export function OverrideField({ desk, grounds, form, change }: FieldProps) {
  const isOutside = grounds.refusals.some(({ code }) => code === 'outside-roster')
  if (!isOutside && form.overrideReason.trim() === '') return null
  return (
    <TextField
      label={sessions.overrideReason}
      layout="stacked"
      hint={sessions.overrideHint}
      defaultValue={form.overrideReason}
      onText={(overrideReason) => change({ overrideReason })}
      lockedReason={whyNot(desk, 'session.override')}
    />
  )
}

/** What came of a session that took place unbooked. */
export function PastFields({ form, change }: Pick<FieldProps, 'form' | 'change'>) {
  return (
    <>
      <TextArea
        label={sessions.answer}
        rows={3}
        defaultValue={form.answer}
        onText={(answer) => change({ answer })}
      />
      <TextArea
        label={sessions.nextStep}
        rows={2}
        defaultValue={form.nextStep}
        onText={(nextStep) => change({ nextStep })}
      />
    </>
  )
}
