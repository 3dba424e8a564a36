/** How the expert is booked: lengths, limits and the usual room. */
import { useState } from 'react'
import { offeredCodes, type CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import { usualSessionMinutes } from '../../../shared/domain/expert/expert.ts'
import type { NumberField } from '../../../shared/domain/expert/read-expert.ts'
import { normalizeText } from '../../../shared/domain/text/normalize.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import { messages } from '../../../shared/messages/language.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Segment } from '../../ui/segment.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { fieldProblemText } from './expert-text.ts'
import styles from './experts.module.css'
import type { FormPartProps } from './form-part.ts'

const { experts, words } = messages
const lengths = usualSessionMinutes.map((minutes) => ({
  id: String(minutes),
  label: words.minutes(minutes),
}))

export function SeatFields(props: FormPartProps & { edits: readonly CodeEdit[] }) {
  const { form, hand, mayChange, edits } = props
  const { typed } = form
  const number = (name: Exclude<NumberField, 'sessionMinutes'> | 'leadHours') => ({
    value: typed[name],
    onText: (text: string) => hand.type({ ...form, typed: { ...typed, [name]: text } }),
    problem: hand.wrong.includes(name) ? fieldProblemText(name) : undefined,
    isReadOnly: !mayChange,
    inputMode: 'numeric' as const,
    look: 'numbers' as const,
    width: '11em',
    onBlurNormalize: normalizeText,
  })
  return (
    <section className={styles['section']} aria-labelledby="expert-seats">
      <h3 id="expert-seats">{experts.seats}</h3>
      <div className={styles['fields']}>
        <LengthFields {...props} />
        <RoomField {...{ form, hand, mayChange, edits }} />
        <TextField
          label={experts.bufferBefore}
          suffix={experts.minutes}
          {...number('bufferBeforeMinutes')}
        />
        <TextField
          label={experts.bufferAfter}
          suffix={experts.minutes}
          {...number('bufferAfterMinutes')}
        />
        <TextField
          label={experts.deadline}
          suffix={experts.deadlineUnit}
          hint={experts.deadlineHint}
          {...number('deadlineOpenDays')}
        />
        <TextField
          label={experts.lead}
          suffix={experts.leadUnit}
          hint={experts.leadHint}
          {...number('leadHours')}
        />
        <TextField
          label={experts.seatsPerDay}
          suffix={experts.seatsUnit}
          hint={experts.seatsHint}
          {...number('seatsPerDay')}
        />
      </div>
    </section>
  )
}

/** The two usual lengths, or one that is typed. */
function LengthFields({ form, hand, mayChange }: FormPartProps) {
  const minutes = form.typed.sessionMinutes
  const [isOther, setOther] = useState(false)
  const usual = lengths.find(({ id }) => id === minutes && !isOther)
  const type = (sessionMinutes: string) =>
    hand.type({ ...form, typed: { ...form.typed, sessionMinutes } })
  return (
    <div className={styles['length']}>
      <Segment
        label={experts.length}
        options={[...lengths, { id: 'other', label: experts.otherLength }]}
        value={usual?.id ?? 'other'}
        onChange={(next) => {
          setOther(next === 'other')
          if (next !== 'other' && next !== null) type(next)
        }}
        isRequired
        isDisabled={!mayChange}
      />
      {usual === undefined && (
        <TextField
          label={experts.lengthMinutes}
          layout="bare"
          inputMode="numeric"
          look="numbers"
          width="7em"
          suffix={experts.minutes}
          value={minutes}
          onText={type}
          onBlurNormalize={normalizeText}
          problem={
            hand.wrong.includes('sessionMinutes') ? fieldProblemText('sessionMinutes') : undefined
          }
          isReadOnly={!mayChange}
        />
      )}
    </div>
  )
}

function RoomField(props: FormPartProps & { edits: readonly CodeEdit[] }) {
  const { form, hand, mayChange, edits } = props
  const { room } = form.typed
  const options = offeredCodes('room', edits, room === null ? [] : [room]).map(({ code }) => ({
    id: code,
    label: codeText('room', code, edits),
  }))
  if (!mayChange) return <TextField label={experts.room} value={form.roomTyped} isReadOnly />
  return (
    <ComboBox
      label={experts.room}
      options={options}
      value={room}
      // What is chosen is told as its text as well: one of the two is enough.
      onChange={() => undefined}
      onTyped={(text) =>
        hand.type({
          ...form,
          typed: { ...form.typed, room: options.find(({ label }) => label === text)?.id ?? null },
          roomTyped: text,
        })
      }
      defaultTyped={form.roomTyped}
      matches={({ label }, text) => label.includes(normalizeText(text))}
      emptyText={experts.noRoom}
      problem={hand.wrong.includes('room') ? experts.roomUnknown : undefined}
    />
  )
}
