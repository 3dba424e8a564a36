/** What the desk chooses about bookings of expert sessions. */
import { useState } from 'react'
import { changeSettings } from '../../actions/settings/change-settings.ts'
import {
  quotaLimits,
  type BookingSettings,
} from '../../../shared/domain/booking/booking-settings.ts'
import { expertKinds, type ExpertKind } from '../../../shared/domain/expert/expert.ts'
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'
import { normalizeText } from '../../../shared/domain/text/normalize.ts'
import { readNumber } from '../../../shared/domain/text/read-number.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Segment } from '../../ui/segment.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { problemText } from './outcome-text.ts'
import styles from './settings.module.css'

const { settings, experts } = messages
const switches = [
  {
    field: 'missedCounts',
    label: settings.missed,
    on: settings.missedCounts,
    off: settings.missedNot,
  },
  {
    field: 'expiredFallFree',
    label: settings.expired,
    on: settings.expiredFree,
    off: settings.expiredListed,
  },
  { field: 'usesRooms', label: settings.rooms, on: settings.roomsUsed, off: settings.roomsNot },
] as const

interface Typed extends Omit<BookingSettings, 'quotaPerYear'> {
  readonly quota: Readonly<Record<ExpertKind, string>>
}

const typedOf = ({ quotaPerYear, ...others }: BookingSettings): Typed => ({
  ...others,
  quota: {
    lawyer: String(quotaPerYear.lawyer ?? ''),
    psychologist: String(quotaPerYear.psychologist ?? ''),
  },
})

const read = ({ quota, ...others }: Typed): BookingSettings | null => {
  const lawyer = readNumber(quota.lawyer, quotaLimits)
  const psychologist = readNumber(quota.psychologist, quotaLimits)
  if (!lawyer.ok || !psychologist.ok) return null
  return { ...others, quotaPerYear: { lawyer: lawyer.value, psychologist: psychologist.value } }
}

export interface BookingCardProps {
  current: DeskSettings
  mayChange: boolean
  onToExperts: () => void
}

export function BookingCard({ current, mayChange, onToExperts }: BookingCardProps) {
  const [typed, setTyped] = useState(() => typedOf(current.booking))
  const [wasChecked, setChecked] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const change = (next: Partial<Typed>) => {
    setTyped({ ...typed, ...next })
    setChecked(false)
    setSaid(null)
  }
  const save = async () => {
    setChecked(true)
    const booking = read(typed)
    if (booking !== null) setSaid(problemText(await changeSettings({ booking })) ?? settings.saved)
  }
  const { least, most } = quotaLimits
  return (
    <Card
      title={settings.booking}
      actions={
        <Button size="sm" icon="people" onPress={onToExperts}>
          {settings.toExperts}
        </Button>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className={styles['hint']}>{settings.bookingLead}</p>
        {expertKinds.map((kind) => (
          <TextField
            key={kind}
            label={settings.quotaOf(experts.kinds[kind])}
            inputMode="numeric"
            look="numbers"
            width="11em"
            suffix={settings.quotaUnit}
            value={typed.quota[kind]}
            onText={(text) => change({ quota: { ...typed.quota, [kind]: text } })}
            onBlurNormalize={normalizeText}
            problem={
              wasChecked && !readNumber(typed.quota[kind], quotaLimits).ok
                ? settings.quotaProblem(least, most)
                : undefined
            }
            lockedReason={mayChange ? undefined : settings.readOnlyReason}
          />
        ))}
        {switches.map(({ field, label, on, off }) => (
          <Segment
            key={field}
            label={label}
            options={[
              { id: 'off', label: off },
              { id: 'on', label: on },
            ]}
            value={typed[field] ? 'on' : 'off'}
            onChange={(next) => change({ [field]: next === 'on' })}
            isRequired
            isDisabled={!mayChange}
          />
        ))}
        {mayChange && (
          <div className={styles['buttons']}>
            <Button type="submit" size="sm">
              {settings.save}
            </Button>
            {said !== null && (
              <Banner tone={said === settings.saved ? 'ok' : 'warn'} live="polite">
                {said}
              </Banner>
            )}
          </div>
        )}
      </form>
    </Card>
  )
}
