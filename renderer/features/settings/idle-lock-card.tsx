/** After how many minutes without a touch the vault locks by itself. */
import { useState } from 'react'
import { changeSettings } from '../../actions/settings/change-settings.ts'
import { readSettings } from '../../data/queries/desk.ts'
import { subscribe } from '../../data/queries/live.ts'
import { idleLockMinutesLimits } from '../../../shared/domain/settings/desk-settings.ts'
import { normalizeText } from '../../../shared/domain/text/normalize.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useLive } from '../../ui/use-live.ts'
import { problemText } from './outcome-text.ts'
import styles from './settings.module.css'

const { settings } = messages

export function IdleLockCard({ mayChange }: { mayChange: boolean }) {
  const view = useLive({ read: readSettings, subscribe }, 'settings')
  return (
    <Card title={settings.lock}>
      {view !== undefined && (
        <IdleForm minutes={view.settings.idleLockMinutes} mayChange={mayChange} />
      )}
    </Card>
  )
}

const readMinutes = (typed: string): number | null => {
  const plain = normalizeText(typed)
  const { least, most } = idleLockMinutesLimits
  const minutes = /^\d{1,3}$/.test(plain) ? Number(plain) : null
  return minutes !== null && minutes >= least && minutes <= most ? minutes : null
}

function IdleForm({ minutes, mayChange }: { minutes: number; mayChange: boolean }) {
  const [typed, setTyped] = useState(String(minutes))
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [isSaved, setSaved] = useState(false)
  const save = async () => {
    const wanted = readMinutes(typed)
    if (wanted === null) {
      setProblem(settings.idleProblem)
      return
    }
    const said = problemText(await changeSettings({ idleLockMinutes: wanted }))
    setProblem(said ?? undefined)
    setSaved(said === null)
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={settings.idleMinutes}
        inputMode="numeric"
        look="numbers"
        width="9.5em"
        suffix={settings.minutes}
        hint={settings.idleHint}
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
  )
}
