/** After how many days a window to turn to is asked again. */
import { useState } from 'react'
import { changeSettings } from '../../actions/settings/change-settings.ts'
import {
  directoryCheckDaysLimits,
  type DeskSettings,
} from '../../../shared/domain/settings/desk-settings.ts'
import { valueOr } from '../../../shared/domain/core/result.ts'
import { normalizeText } from '../../../shared/domain/text/normalize.ts'
import { readNumber } from '../../../shared/domain/text/read-number.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { problemText } from './outcome-text.ts'
import styles from './settings.module.css'

const { directory, settings } = messages

export interface DirectoryCardProps {
  current: DeskSettings
  mayChange: boolean
}

export function DirectoryCard({ current, mayChange }: DirectoryCardProps) {
  const [typed, setTyped] = useState(String(current.directoryCheckDays))
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [isSaved, setSaved] = useState(false)
  const save = async () => {
    const days = valueOr(readNumber(typed, directoryCheckDaysLimits), null)
    if (days === null) {
      setProblem(directory.settingsProblem)
      return
    }
    const said = problemText(await changeSettings({ directoryCheckDays: days }))
    setProblem(said ?? undefined)
    setSaved(said === null)
  }
  return (
    <Card title={directory.settingsTitle}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label={directory.settingsDays}
          inputMode="numeric"
          look="numbers"
          width="9.5em"
          suffix={directory.settingsUnit}
          hint={directory.settingsHint}
          value={typed}
          onText={(text) => {
            setTyped(text)
            setProblem(undefined)
            setSaved(false)
          }}
          onBlurNormalize={normalizeText}
          problem={problem}
          lockedReason={mayChange ? undefined : settings.readOnlyReason}
        />
        {mayChange && (
          <div className={styles['buttons']}>
            <Button type="submit" size="sm">
              {settings.save}
            </Button>
            {isSaved && (
              <Banner tone="ok" live="polite">
                {settings.saved}
              </Banner>
            )}
          </div>
        )}
      </form>
    </Card>
  )
}
