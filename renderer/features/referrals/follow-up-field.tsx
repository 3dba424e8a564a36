/** When the desk asks what became of it: in so many open days, or not at all. */
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import { followUpDay, usualFollowUps } from '../../../shared/domain/referral/referral-follow-up.ts'
import { readNumber } from '../../../shared/domain/text/read-number.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { RadioList } from '../../ui/radio-list.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './referrals.module.css'

const { referrals } = messages

export interface FollowUpForm {
  /** A number of open days as text; `none`. */
  readonly chosen: string
  /** Typed stands above chosen. */
  readonly typed: string
}
export const usualFollowUp: FollowUpForm = { chosen: '10', typed: '' }
export const noFollowUp: FollowUpForm = { chosen: 'none', typed: '' }

const mostOpenDays = 250

/** `undefined`: what was typed is no number of open days. */
export const readFollowUp = (
  { chosen, typed }: FollowUpForm,
  hours: DeskHours,
  today: DateText,
): DateText | null | undefined => {
  if (typed.trim() === '')
    return chosen === 'none' ? null : followUpDay(hours, today, Number(chosen))
  const count = readNumber(typed, { least: 1, most: mostOpenDays })
  if (!count.ok || count.value === null) return undefined
  return followUpDay(hours, today, count.value) ?? undefined
}

export interface FollowUpFieldProps {
  form: FollowUpForm
  hours: DeskHours
  today: DateText
  onChange: (form: FollowUpForm) => void
}

export function FollowUpField({ form, hours, today, onChange }: FollowUpFieldProps) {
  const day = readFollowUp(form, hours, today)
  const usual = usualFollowUps.flatMap((count) => {
    const on = followUpDay(hours, today, count)
    return on === null
      ? []
      : [{ id: String(count), label: referrals.followUpIn(count, shortDateText(on)) }]
  })
  return (
    <div className={styles['followUp']}>
      <RadioList
        label={referrals.followUp}
        options={[...usual, { id: 'none', label: referrals.followUpNone }]}
        value={form.typed.trim() === '' ? form.chosen : null}
        onChange={(chosen) => onChange({ ...form, chosen })}
        columns={2}
      />
      <TextField
        label={referrals.followUpOther}
        layout="stacked"
        look="numbers"
        hint={
          form.typed.trim() !== '' && day
            ? referrals.followUpAt(shortDateText(day))
            : referrals.followUpOtherHint
        }
        defaultValue={form.typed}
        onText={(typed) => onChange({ ...form, typed })}
        problem={day === undefined ? referrals.notACount : undefined}
      />
    </div>
  )
}
