/** Who this desk is, whom it takes, and how soon it answers. */
import { useState } from 'react'
import { changeSettings } from '../../actions/settings/change-settings.ts'
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'
import { parseMail } from '../../../shared/domain/text/mail.ts'
import { normalizePhone, normalizeText } from '../../../shared/domain/text/normalize.ts'
import { parsePhone } from '../../../shared/domain/text/phone.ts'
import { deskIdentity } from '../../data/queries/presets.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Segment } from '../../ui/segment.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { problemText } from './outcome-text.ts'
import { dueHoursText, readDueHours } from './read-due-hours.ts'
import styles from './settings.module.css'

const { settings } = messages

export interface DeskCardProps {
  current: DeskSettings
  mayChange: boolean
}

interface Typed {
  readonly name: string
  readonly phone: string
  readonly mail: string
  readonly hours: string
  readonly posters: 'taken' | 'notTaken'
}
type Problems = Partial<Record<keyof Typed, string>>
type Changes = Pick<
  DeskSettings,
  'deskName' | 'deskPhone' | 'deskMail' | 'answerDueMinutes' | 'takesPosters'
>

const typedOf = (current: DeskSettings): Typed => ({
  name: current.deskName ?? '',
  phone: current.deskPhone ?? '',
  mail: current.deskMail ?? '',
  hours: dueHoursText(current.answerDueMinutes),
  posters: current.takesPosters ? 'taken' : 'notTaken',
})

const read = ({ name, phone, mail, hours, posters }: Typed): Changes | Problems => {
  const [number, address, minutes] = [parsePhone(phone), parseMail(mail), readDueHours(hours)]
  const problems: Problems = {
    ...(!number.ok && { phone: settings.phoneProblem }),
    ...(!address.ok && { mail: settings.mailProblem }),
    ...(minutes === null && { hours: settings.answerDueProblem }),
  }
  if (!number.ok || !address.ok || minutes === null) return problems
  const deskName = normalizeText(name)
  return {
    deskName: deskName === '' ? null : deskName,
    deskPhone: number.value,
    deskMail: address.value,
    answerDueMinutes: minutes,
    takesPosters: posters === 'taken',
  }
}

export function DeskCard({ current, mayChange }: DeskCardProps) {
  const [typed, setTyped] = useState(() => typedOf(current))
  const [problems, setProblems] = useState<Problems>({})
  const [said, setSaid] = useState<string | null>(null)
  const save = async () => {
    const wanted = read(typed)
    if (!('takesPosters' in wanted)) {
      setProblems(wanted)
      return
    }
    setSaid(problemText(await changeSettings(wanted)) ?? settings.saved)
  }
  const text = (field: Exclude<keyof Typed, 'posters'>) => ({
    value: typed[field],
    problem: problems[field],
    lockedReason: mayChange ? undefined : settings.readOnlyReason,
    onText: (next: string) => {
      setTyped({ ...typed, [field]: next })
      setProblems({ ...problems, [field]: undefined })
      setSaid(null)
    },
  })
  return (
    <Card title={settings.desk}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label={settings.deskName}
          lang="ja"
          hint={settings.presetHint(deskIdentity.name)}
          onBlurNormalize={normalizeText}
          {...text('name')}
        />
        <TextField
          label={settings.deskPhone}
          look="numbers"
          hint={settings.presetHint(deskIdentity.phone)}
          onBlurNormalize={normalizePhone}
          {...text('phone')}
        />
        <TextField
          label={settings.deskMail}
          look="numbers"
          hint={settings.presetHint(deskIdentity.mail)}
          onBlurNormalize={normalizeText}
          {...text('mail')}
        />
        <TextField
          label={settings.answerDue}
          inputMode="decimal"
          look="numbers"
          width="11em"
          suffix={settings.answerDueUnit}
          hint={settings.answerDueHint}
          onBlurNormalize={normalizeText}
          {...text('hours')}
        />
        <Segment<Typed['posters']>
          label={settings.posters}
          options={[
            { id: 'notTaken', label: settings.postersNotTaken },
            { id: 'taken', label: settings.postersTaken },
          ]}
          value={typed.posters}
          onChange={(posters) => posters !== null && setTyped({ ...typed, posters })}
          isRequired
          isDisabled={!mayChange}
        />
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
