/** Through which channels people reach the desk, and how soon each written one is answered. */
import { useState } from 'react'
import { changeSettings } from '../../actions/settings/change-settings.ts'
import { channels, type Channel } from '../../../shared/domain/contact/contact.ts'
import {
  offersChannel,
  type ChannelOffer,
  type DeskSettings,
} from '../../../shared/domain/settings/desk-settings.ts'
import { normalizeText } from '../../../shared/domain/text/normalize.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CheckBox } from '../../ui/check-list.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { problemText } from './outcome-text.ts'
import { dueHoursText, readDueHours } from './read-due-hours.ts'
import styles from './settings.module.css'

const { settings, words } = messages

interface Typed {
  readonly isOffered: boolean
  readonly due: string
}
type TypedOffers = Readonly<Record<Channel, Typed>>

const typedOf = (current: DeskSettings): TypedOffers =>
  Object.fromEntries(
    channels.map((channel) => {
      const own = current.channelOffers.find((offer) => offer.channel === channel)
      const due = own?.answerDueMinutes ?? null
      const typed = { isOffered: own !== undefined, due: due === null ? '' : dueHoursText(due) }
      return [channel, typed]
    }),
  ) as unknown as TypedOffers

const hasGoodDue = ({ due, isOffered }: Typed): boolean =>
  !isOffered || normalizeText(due) === '' || readDueHours(due) !== null

const offersOf = (typed: TypedOffers): readonly ChannelOffer[] =>
  channels
    .filter((channel) => typed[channel].isOffered)
    .map((channel) => ({ channel, answerDueMinutes: readDueHours(typed[channel].due) }))

export interface ChannelsCardProps {
  current: DeskSettings
  mayChange: boolean
}

export function ChannelsCard({ current, mayChange }: ChannelsCardProps) {
  const [typed, setTyped] = useState(() => typedOf(current))
  const [wasChecked, setChecked] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const change = (channel: Channel, next: Partial<Typed>) => {
    setTyped((before) => ({ ...before, [channel]: { ...before[channel], ...next } }))
    setChecked(false)
    setSaid(null)
  }
  const save = async () => {
    setChecked(true)
    const channelOffers = offersOf(typed)
    if (!channels.every((channel) => hasGoodDue(typed[channel]))) return
    if (channelOffers.length === 0) setSaid(settings.channelsNone)
    else setSaid(problemText(await changeSettings({ channelOffers })) ?? settings.saved)
  }
  return (
    <Card title={settings.channels}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className={styles['hint']}>{settings.channelsLead}</p>
        {channels.map((channel) => (
          <div key={channel} className={styles['channel']}>
            {mayChange ? (
              <CheckBox
                label={words.channel[channel]}
                isOn={typed[channel].isOffered}
                onChange={(isOffered) => change(channel, { isOffered })}
              />
            ) : (
              offersChannel(current, channel) && <span>{words.channel[channel]}</span>
            )}
            {channel !== 'phone' && typed[channel].isOffered && (
              <TextField
                label={settings.channelDue(words.channel[channel])}
                layout="bare"
                inputMode="decimal"
                look="numbers"
                width="11em"
                suffix={settings.answerDueUnit}
                hint={settings.channelDueHint(dueHoursText(current.answerDueMinutes))}
                value={typed[channel].due}
                onText={(due) => change(channel, { due })}
                onBlurNormalize={normalizeText}
                problem={
                  wasChecked && !hasGoodDue(typed[channel]) ? settings.answerDueProblem : undefined
                }
                lockedReason={mayChange ? undefined : settings.readOnlyReason}
              />
            )}
          </div>
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
