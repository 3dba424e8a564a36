/** From start to an open desk: asks main what there is, shows the way in, then the frame. */
import { useEffect, useState } from 'react'
import { startUp, type StartUp } from '../actions/vault/start-up.ts'
import { deskHoursOf } from '../data/queries/presets.ts'
import type { SessionView } from '../data/queries/views.ts'
import { RestoreVault } from '../features/vault/restore-vault.tsx'
import { VaultGate } from '../features/vault/vault-gate.tsx'
import { isRunningCall } from '../../shared/domain/contact/live-call.ts'
import { toEpochMs, type InstantText } from '../../shared/domain/time/tokyo.ts'
import { longMomentText } from '../../shared/messages/dates.ts'
import { messages } from '../../shared/messages/language.ts'
import { reloadPage } from '../platform/page.ts'
import { Button } from '../ui/button.tsx'
import { LockLayout } from '../ui/lock-layout.tsx'
import { formatSeconds } from '../ui/timer.tsx'
import { TitleMarkProvider } from '../ui/title-bar.tsx'
import { Desk } from './desk.tsx'
import { lineText } from './line-text.ts'
import { useLook } from './look.ts'
import { useNow } from './use-now.ts'

const { demo, frame, vault, failures } = messages
const presetHours = deskHoursOf(null)

/** In practice every title bar says so. */
export function App() {
  const [started, setStarted] = useState<StartUp | null>(null)
  useEffect(() => {
    void startUp().then(setStarted)
  }, [])
  const isDemo = started?.kind === 'done' && started.value.isDemo
  return (
    <TitleMarkProvider value={isDemo ? demo.mark : null}>
      <Started started={started} />
    </TitleMarkProvider>
  )
}

function Started({ started }: { started: StartUp | null }) {
  const [session, setSession] = useState<SessionView | null>(null)
  const [look, setLook] = useLook()
  if (session !== null)
    return <Desk session={session} look={look} onLook={setLook} lastLock={lastLockOf(started)} />
  if (started === null) return null
  if (started.kind === 'failed') return <Broken failure={started.failure} />
  const { isDemo } = started.value
  return (
    <Gate
      started={started.value}
      onOpened={(opened) => setSession(isDemo ? withoutStoreNews(opened) : opened)}
    />
  )
}

/** Practice begins with a new working store each time: that it was made is no news there. */
const withoutStoreNews = (session: SessionView): SessionView => ({
  ...session,
  notices: session.notices.filter(({ kind }) => kind !== 'store-rebuilt'),
})

/** The vault cannot even be looked at: try again, or put a backup in its place. */
function Broken({ failure }: { failure: Extract<StartUp, { kind: 'failed' }>['failure'] }) {
  const now = useNow()
  const [isRestoring, setRestoring] = useState(false)
  if (isRestoring)
    return (
      <RestoreVault
        line={lineText(presetHours, now)}
        hasVault
        onRestored={reloadPage}
        onBack={() => setRestoring(false)}
      />
    )
  return (
    <LockLayout
      brand={frame.product}
      line={lineText(presetHours, now)}
      title={vault.startFailed}
      icon="dia"
      lead={failures[failure.kind]}
    >
      <Button variant="primary" size="lg" isWide onPress={reloadPage}>
        {frame.reload}
      </Button>
      <Button variant="quiet" icon="undo" onPress={() => setRestoring(true)}>
        {vault.restore}
      </Button>
    </LockLayout>
  )
}

type StartedUp = Extract<StartUp, { kind: 'done' }>['value']

const lastLockOf = (started: StartUp | null): StartedUp['lastLock'] =>
  started?.kind === 'done' ? started.value.lastLock : null

function Gate({
  started,
  onOpened,
}: {
  started: StartedUp
  onOpened: (session: SessionView) => void
}) {
  const now = useNow()
  const { lastLock, hasVault, isDemo } = started
  return (
    <VaultGate
      line={lineText(presetHours, now)}
      nowText={longMomentText(now)}
      hasVault={hasVault}
      lastLock={lastLock}
      callTime={runningTime(lastLock?.callStartedAt ?? null, now)}
      practice={isDemo ? demo.lockText(demo.counselorName, demo.passphrase) : null}
      onOpened={onOpened}
    />
  )
}

const runningTime = (startedAt: string | null, now: InstantText): string | null => {
  if (startedAt === null) return null
  const draft = { channel: 'phone' as const, startedAt: startedAt as InstantText }
  const seconds = (toEpochMs(now) - toEpochMs(draft.startedAt)) / 1000
  return isRunningCall(draft, now) ? formatSeconds(seconds) : null
}
