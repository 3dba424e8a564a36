/** The open desk: what every screen shares, the one call, and locking. */
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { currentDraft } from '../actions/contact/current-draft.ts'
import { resumeDraft, takeCall } from '../actions/contact/take-call.ts'
import { openMessage } from '../actions/message/open-message.ts'
import { listDrafts, readSettings } from '../data/queries/desk.ts'
import { subscribe } from '../data/queries/live.ts'
import { deskHoursOf } from '../data/queries/presets.ts'
import type { SessionView } from '../data/queries/views.ts'
import { DangerSheet } from '../features/danger/danger-sheet.tsx'
import type { Look } from '../features/settings/settings-screen.tsx'
import { isBlank } from '../../shared/domain/contact/draft.ts'
import { isRunningCall } from '../../shared/domain/contact/live-call.ts'
import { defaultSettings } from '../../shared/domain/settings/desk-settings.ts'
import { messages } from '../../shared/messages/language.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useLive } from '../ui/use-live.ts'
import { DeskProvider, type DeskContext } from './desk-context.ts'
import { DeskFrameProvider } from './frame-state.ts'
import { router } from './router.tsx'
import { useNow } from './use-now.ts'

const { failures, refusals, refusedOtherwise, intake, nextCall } = messages

export interface DeskProps {
  session: SessionView
  look: Look
  onLook: (look: Look) => void
  lastLock: { readonly callStartedAt: string | null } | null
}

const whyNoCall = (session: SessionView): string | undefined => {
  if (session.readOnly !== null) return refusals['vault-read-only']
  return session.mayDo.includes('contact.save') ? undefined : refusals['not-allowed']
}

export function Desk({ session, look, onLook, lastLock }: DeskProps) {
  const now = useNow()
  const settings = useLive({ read: readSettings, subscribe }, 'settings')
  const hours = useMemo(() => deskHoursOf(settings?.settings ?? null), [settings])
  const [typed, setTyped] = useState('')
  const [searched, setSearched] = useState('')
  const [said, say] = useState<string | null>(null)
  const takeCallReason = whyNoCall(session)
  const counselorId = session.counselor?.counselorId ?? ''

  const [asked, setAsked] = useState<Next | null>(null)
  const takeUp = (next: Next) => {
    setAsked(null)
    say(null)
    void takeUpNext(next, counselorId).then((problem) =>
      problem === null ? router.navigate({ to: '/intake' }) : say(problem),
    )
  }
  /** A call that is being written is never pushed aside by a slip of the hand: it is asked for first. */
  const turnTo = (next: Next) => {
    const open = currentDraft.keeper?.draft ?? null
    const isRunning = open !== null && isRunningCall(open, now)
    if (takeCallReason !== undefined) say(takeCallReason)
    else if (!isRunning || (next.kind === 'message' && isBlank(open))) takeUp(next)
    else if (isBlank(open)) void router.navigate({ to: '/intake' })
    else setAsked(next)
  }
  const answer = () => turnTo({ kind: 'call' })
  const resume = (draftId: string) => {
    void resumeDraft(draftId).then((keeper) =>
      keeper === null ? say(intake.gone) : router.navigate({ to: '/intake' }),
    )
  }
  const [isDangerOpen, setDangerOpen] = useState(false)
  useResumedCall(lastLock?.callStartedAt ?? null)
  const desk: DeskContext = {
    settings: settings?.settings ?? defaultSettings,
    isSettingsRead: settings !== undefined,
    ...{ now, hours, session, look, onLook, takeCallReason, searched, say, resume },
    takeCall: answer,
    openMessage: (messageId) => turnTo({ kind: 'message', messageId }),
    isDangerOpen,
    openDanger: () => setDangerOpen(true),
    clearSearched: () => {
      setTyped('')
      setSearched('')
    },
  }
  return (
    <DeskProvider value={desk}>
      <DeskFrameProvider
        value={{ said, typed, setTyped, setSearched, settings: settings?.settings ?? null }}
      >
        <RouterProvider router={router} />
        {isDangerOpen && (
          <DangerSheet
            {...{ now, hours, takeCallReason }}
            onTakeCall={answer}
            onClose={() => setDangerOpen(false)}
          />
        )}
        <NextDialog next={asked} onStay={() => setAsked(null)} onTake={takeUp} />
      </DeskFrameProvider>
    </DeskProvider>
  )
}

/** What the desk turns to: the telephone, or something that arrived. */
type Next = { readonly kind: 'call' } | { readonly kind: 'message'; readonly messageId: string }

/** `null` when it is in hand; otherwise what to say. */
const takeUpNext = async (next: Next, counselorId: string): Promise<string | null> => {
  if (next.kind === 'call') {
    await takeCall(counselorId)
    return null
  }
  const opened = await openMessage(next.messageId, counselorId)
  if (opened.kind === 'done') return null
  return opened.kind === 'refused'
    ? (refusals[opened.refusal.code] ?? refusedOtherwise)
    : failures[opened.failure.kind]
}

interface NextProps {
  next: Next | null
  onStay: () => void
  onTake: (next: Next) => void
}

function NextDialog({ next, onStay, onTake }: NextProps) {
  const stay = () => {
    onStay()
    void router.navigate({ to: '/intake' })
  }
  return (
    <Dialog
      isOpen={next !== null}
      onClose={stay}
      title={nextCall.title}
      icon="phone"
      actions={
        <>
          <Button onPress={() => next !== null && onTake(next)}>
            {next?.kind === 'message' ? nextCall.open : nextCall.take}
          </Button>
          <Button variant="primary" onPress={stay} autoFocus>
            {nextCall.stay}
          </Button>
        </>
      }
    >
      <p>{nextCall.text}</p>
    </Dialog>
  )
}

/** A call that ran when the vault was locked is on the desk again when it opens. */
function useResumedCall(callStartedAt: string | null): void {
  useEffect(() => {
    if (callStartedAt === null) return
    void resumeCallOf(callStartedAt)
  }, [callStartedAt])
}

const resumeCallOf = async (startedAt: string): Promise<void> => {
  const running = (await listDrafts()).find(({ draft }) => draft.startedAt === startedAt)
  if (running === undefined) return
  await resumeDraft(running.draft.id)
  await router.navigate({ to: '/intake' })
}
