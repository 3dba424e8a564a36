/** A backup now: the whole vault folder in one sealed file, read back and compared. */
import { useState } from 'react'
import { makeBackup, type MadeBackup } from '../../actions/vault/back-up.ts'
import { sizeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Num } from '../../ui/text.tsx'
import { problemText } from './outcome-text.ts'
import styles from './settings.module.css'

const { settings, refusals } = messages

export function BackupCard({ mayMake }: { mayMake: boolean }) {
  const [made, setMade] = useState<MadeBackup | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const reason = mayMake ? (isBusy ? settings.backingUp : undefined) : refusals['not-allowed']
  const make = async (isPlaceAsked: boolean) => {
    setBusy(true)
    setMade(null)
    setProblem(null)
    const outcome = await makeBackup(isPlaceAsked)
    setBusy(false)
    if (outcome.kind === 'done') setMade(outcome.value)
    else setProblem(problemText(outcome))
  }
  return (
    <Card title={settings.backup}>
      <div className={styles['form']}>
        <p>{settings.backupLead}</p>
        <div className={styles['buttons']}>
          <Button
            variant="primary"
            icon="shield"
            onPress={() => void make(false)}
            disabledReason={reason}
          >
            {settings.backupNow}
          </Button>
          <Button icon="save" onPress={() => void make(true)} disabledReason={reason}>
            {settings.backupElsewhere}
          </Button>
        </div>
        {isBusy && <Progress label={settings.backingUp} />}
        {made !== null && (
          <Banner tone="ok" live="polite" title={settings.backedUp(sizeText(made.sizeBytes))}>
            <div>
              {settings.backupPlace} <Num>{made.path}</Num>
            </div>
          </Banner>
        )}
        {problem !== null && (
          <Banner tone="warn" live="polite">
            {problem}
          </Banner>
        )}
        <p className={styles['hint']}>{settings.restoreHint}</p>
      </div>
    </Card>
  )
}
