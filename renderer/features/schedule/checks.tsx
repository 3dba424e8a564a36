/** What was checked before a booking: each rule with its mark, and in words what speaks against. */
import type { BookingRefusal } from '../../../shared/domain/booking/check-booking.ts'
import { bookingRefusalLines } from '../../../shared/messages/booking-refusal-text.ts'
import { messages } from '../../../shared/messages/language.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { Note } from '../../ui/text.tsx'
import styles from './panel.module.css'
import type { Conflict } from './use-conflict.ts'

const { sessions } = messages

const groups = ['hours', 'roster', 'expert', 'person', 'quota', 'time'] as const
type Group = (typeof groups)[number]

const groupOf: Readonly<Record<BookingRefusal['code'], Group>> = {
  'not-a-period': 'time',
  'closed-day': 'hours',
  'outside-desk-hours': 'hours',
  'expert-retired': 'roster',
  'expert-absent': 'roster',
  'outside-roster': 'roster',
  'expert-unknown': 'roster',
  'override-not-allowed': 'roster',
  'override-reason-needed': 'roster',
  'expert-busy': 'expert',
  'seats-full': 'expert',
  'room-busy': 'expert',
  'person-busy': 'person',
  'open-booking-exists': 'person',
  'case-closed': 'person',
  'person-not-of-case': 'person',
  'quota-reached': 'quota',
  'in-the-past': 'time',
  'deadline-passed': 'time',
  'lead-time': 'time',
}

export const refusalLines = (refusals: readonly BookingRefusal[]): readonly string[] =>
  bookingRefusalLines({ code: 'booking-refused', facts: { refusals } })

interface ChecksProps {
  refusals: readonly BookingRefusal[]
  /** `undefined`: none is asked for; `null`: not known yet. */
  conflict: Conflict | null | undefined
}

/** What is good takes one line; what speaks against, a line each. */
export function Checks({ refusals, conflict }: ChecksProps) {
  const isAgainst = (group: Group): boolean => refusals.some(({ code }) => groupOf[code] === group)
  const good = groups.filter((group) => !isAgainst(group))
  return (
    <div className={styles['checked']} role="group" aria-label={sessions.checked}>
      <p className={styles['good']}>
        {good.map((group) => (
          <span key={group}>
            <Icon name="okc" size="s" />
            {sessions.checks[group]}
          </span>
        ))}
      </p>
      <ul className={styles['checks']} aria-live="polite">
        {refusalLines(refusals).map((line) => (
          <Check key={line} isGood={false} text={line} />
        ))}
        {conflict !== undefined && <ConflictCheck conflict={conflict} />}
      </ul>
    </div>
  )
}

function Check({ isGood, text, note }: { isGood: boolean; text: string; note?: string }) {
  return (
    <li className={cx(styles['check'], !isGood && styles['against'])}>
      <Icon name={isGood ? 'okc' : 'dia'} />
      <span>{text}</span>
      {note !== undefined && <Note>{note}</Note>}
    </li>
  )
}

/** A hit says nothing of the other case, not even how many there are. */
function ConflictCheck({ conflict }: { conflict: Conflict | null }) {
  if (conflict === null) return <Check isGood={false} text={sessions.conflictRuns} />
  if (conflict.isHit)
    return (
      <Check isGood={false} text={sessions.conflictHit(conflict.matched.join(sessions.listMark))} />
    )
  return conflict.wordCount === 0 ? (
    <Check isGood text={sessions.conflictUnknown} />
  ) : (
    <Check isGood text={sessions.conflictNone} note={sessions.conflictOver(conflict.wordCount)} />
  )
}
