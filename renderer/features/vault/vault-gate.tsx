/** The way in: first start, unlocking, the recovery key, or a backup. */
import { useState } from 'react'
import type { SessionView } from '../../data/queries/views.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { LineState } from '../../ui/title-bar.tsx'
import { CreateVault } from './create-vault.tsx'
import { RestoreVault } from './restore-vault.tsx'
import { UnlockByRecovery } from './unlock-by-recovery.tsx'
import { UnlockVault, type LastLockView } from './unlock-vault.tsx'

export interface VaultGateProps {
  line: LineState
  nowText: string
  hasVault: boolean
  lastLock: LastLockView | null
  callTime: string | null
  /** Practice: how to open it; `null` at a desk. */
  practice: string | null
  onOpened: (session: SessionView) => void
}

type Way = 'usual' | 'recovery' | 'restore'

export function VaultGate({
  line,
  nowText,
  hasVault,
  lastLock,
  callTime,
  practice,
  onOpened,
}: VaultGateProps) {
  const [way, setWay] = useState<Way>('usual')
  const [isRestored, setRestored] = useState(false)
  const goBack = () => setWay('usual')
  if (way === 'restore')
    return (
      <RestoreVault
        line={line}
        hasVault={hasVault || isRestored}
        onBack={goBack}
        onRestored={() => {
          setRestored(true)
          goBack()
        }}
      />
    )
  if (way === 'recovery') return <UnlockByRecovery {...{ line, onOpened }} onBack={goBack} />
  if (!hasVault && !isRestored)
    return <CreateVault {...{ line, nowText, onOpened }} onRestore={() => setWay('restore')} />
  return (
    <UnlockVault
      {...{ line, lastLock: isRestored ? null : lastLock, callTime, practice, onOpened }}
      notice={isRestored ? messages.vault.restored : null}
      onRecovery={() => setWay('recovery')}
      onRestore={() => setWay('restore')}
    />
  )
}
