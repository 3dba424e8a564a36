/** The frame around every screen: line state, search, lock, rail, status bar, and the keys that work anywhere. */
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useState, useSyncExternalStore } from 'react'
import type { SavingState } from '../actions/contact/draft-keeper.ts'
import { currentAnswer } from '../actions/message/current-answer.ts'
import { currentDraft } from '../actions/contact/current-draft.ts'
import type { SessionView } from '../data/queries/views.ts'
import { isRunningCall } from '../../shared/domain/contact/live-call.ts'
import { dateOf, toEpochMs, type InstantText } from '../../shared/domain/time/tokyo.ts'
import { eraDateText, momentText, secondText, timeText } from '../../shared/messages/dates.ts'
import { messages } from '../../shared/messages/language.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { AppFrame, type StatusItem } from '../ui/frame.tsx'
import { Icon } from '../ui/icon.tsx'
import { useShortcuts } from '../ui/keys.ts'
import { formatSeconds } from '../ui/timer.tsx'
import { TitleAction } from '../ui/title-bar.tsx'
import { useDesk } from './desk-context.ts'
import { Finder } from './finder.tsx'
import { useFrameState, type ScreenPath } from './frame-state.ts'
import { lineText } from './line-text.ts'
import { useRailItems } from './rail-items.ts'
import { useIdleLock } from './use-idle-lock.ts'
import { useLocking, type Locking } from './use-locking.ts'

const { danger, experts, frame, guide, referrals, unsavedLock, vault, words } = messages

const useKeeper = () => useSyncExternalStore(currentDraft.subscribe, () => currentDraft.keeper)
/** Of the record and the answer that are being written, whichever is less sure. */
const useSaving = (): SavingState | null => {
  const record = useSyncExternalStore(
    currentDraft.subscribe,
    () => currentDraft.keeper?.state ?? null,
  )
  const answer = useSyncExternalStore(
    currentAnswer.subscribe,
    () => currentAnswer.keeper?.state ?? null,
  )
  return answer === null || record?.kind === 'failed' || record?.kind === 'refused'
    ? record
    : record === null || answer.kind !== 'saved'
      ? answer
      : record
}

const never = 24 * 60
/** Screens without a heading of their own. */
const headings: Readonly<Record<string, string>> = {
  '/': frame.today,
  '/inbox': frame.inbox,
  '/cases': frame.cases,
  '/schedule': frame.schedule,
  '/experts': experts.title,
  '/directory': frame.directory,
  '/referrals': referrals.title,
  '/guide': guide.title,
  '/settings': frame.settings,
}

export function DeskFrame() {
  const desk = useDesk()
  const { now, session, hours } = desk
  const { settings } = useFrameState()
  const keeper = useKeeper()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const locking = useLocking(session.counselor?.name ?? '')
  const isRunning = keeper !== null && isRunningCall(keeper.draft, now)
  useIdleLock(settings?.idleLockMinutes ?? never, isRunning, locking.lockNow)
  // A screen that was asked for is where the keys go on; one with a field of its own takes the focus from here.
  const goTo = (to: ScreenPath) => {
    document.getElementById('main')?.focus()
    if (!to.startsWith('/cases')) desk.clearSearched()
    void navigate({ to })
  }
  useShortcuts({
    'Ctrl+N': desk.takeCall,
    'Ctrl+1': () => goTo('/'),
    'Ctrl+2': () => goTo('/intake'),
    'Ctrl+3': () => goTo('/inbox'),
    'Ctrl+4': () => goTo('/cases'),
    'Ctrl+5': () => goTo('/schedule'),
    'Ctrl+6': () => goTo('/directory'),
    'Ctrl+8': () => goTo('/settings'),
  })
  useShortcuts({ 'Ctrl+L': locking.lockNow, 'Ctrl+D': desk.openDanger }, { underDialog: true })
  const callSeconds =
    keeper === null ? 0 : (toEpochMs(now) - toEpochMs(keeper.draft.startedAt)) / 1000
  const liveText = isRunning ? formatSeconds(callSeconds) : undefined
  return (
    <AppFrame
      brand={frame.product}
      heading={headings[pathname]}
      skipLabel={frame.skip}
      line={lineText(hours, now)}
      search={
        <Finder
          goTo={goTo}
          lockNow={locking.lockNow}
          call={isRunning ? () => goTo('/intake') : desk.takeCall}
        />
      }
      actions={
        <TitleAction icon="lock" keys="Ctrl+L" onPress={locking.lockNow}>
          {frame.lock}
        </TitleAction>
      }
      who={
        <>
          <Icon name="visit" />
          {session.counselor?.name ?? ''}
          <small>{session.counselor === null ? '' : words.role[session.counselor.role]}</small>
        </>
      }
      rail={{
        label: frame.mainScreens,
        items: useRailItems(pathname, goTo),
        call: {
          label: frame.call,
          keys: 'Ctrl+N',
          onPress: isRunning ? () => goTo('/intake') : desk.takeCall,
          liveText,
          liveLabel: liveText === undefined ? undefined : frame.backToCall(liveText),
        },
        danger: {
          label: danger.button,
          keys: 'Ctrl+D',
          onPress: desk.openDanger,
          isOn: desk.isDangerOpen,
        },
      }}
      status={useStatus()}
    >
      <Warnings session={session} />
      <Outlet />
      <UnsavedDialog locking={locking} />
    </AppFrame>
  )
}

const savedItem = (saving: ReturnType<typeof useSaving>): StatusItem => {
  const shared = { id: 'saved', isLive: true }
  if (saving === null) return { ...shared, text: frame.allSaved, icon: 'check', tone: 'ok' }
  if (saving.kind === 'saved')
    return { ...shared, text: frame.savedAt(secondText(saving.at)), icon: 'check', tone: 'ok' }
  if (saving.kind === 'saving') return { ...shared, text: frame.saving, icon: 'clock' }
  return { ...shared, text: frame.notSaved, icon: 'dia', tone: 'warn' }
}

const backupItem = (at: InstantText | null, now: InstantText): StatusItem => {
  const isToday = at !== null && dateOf(at) === dateOf(now)
  const when = at === null ? '' : isToday ? timeText(at) : momentText(at)
  return {
    id: 'backup',
    text: at === null ? frame.backupNever : frame.backupAt(when),
    icon: 'shield',
  }
}

function useStatus(): readonly StatusItem[] {
  const { now, session } = useDesk()
  const { said, settings } = useFrameState()
  const saving = useSaving()
  const items: StatusItem[] = [savedItem(saving)]
  if (said !== null) items.push({ id: 'said', text: said, icon: 'info', isLive: true })
  if (settings !== null) items.push(backupItem(settings.lastBackupAt, now))
  if (session.readOnly !== null)
    items.push({ id: 'read-only', text: frame.readOnly, icon: 'lock', tone: 'warn' })
  items.push({ id: 'offline', text: frame.offline, icon: 'off' })
  items.push({ id: 'clock', text: `${eraDateText(dateOf(now))} ${timeText(now)}`, isEnd: true })
  return items
}

const noticeText = (notice: SessionView['notices'][number]): string => {
  switch (notice.kind) {
    case 'torn-set-aside':
      return vault.tornNotice
    case 'store-rebuilt':
      return vault.rebuiltNotice(notice.entries)
    case 'store-set-aside':
      return vault.setAsideNotice(notice.entries)
    case 'keys-unreadable':
      return vault.keysUnreadable(notice.count)
    case 'drafts-unreadable':
      return vault.draftsUnreadable(notice.count)
    case 'blobs-without-record':
      return vault.blobsWithoutRecord(notice.count)
  }
}

function Warnings({ session: { readOnly, notices } }: { session: SessionView }) {
  const [read, setRead] = useState<readonly string[]>([])
  return (
    <>
      {readOnly?.kind === 'damaged' && (
        <Banner tone="warn" title={vault.damagedTitle}>
          {' '}
          {vault.damagedText(readOnly.atSequence)}
        </Banner>
      )}
      {readOnly?.kind === 'cannot-write' && (
        <Banner tone="warn" title={vault.cannotWriteTitle}>
          {' '}
          {vault.cannotWriteText}
        </Banner>
      )}
      {notices
        .filter(({ kind }) => !read.includes(kind))
        .map((notice) => (
          <Banner
            key={notice.kind}
            tone="info"
            actions={
              <Button variant="quiet" size="sm" onPress={() => setRead([...read, notice.kind])}>
                {frame.close}
              </Button>
            }
          >
            {noticeText(notice)}
          </Banner>
        ))}
    </>
  )
}

function UnsavedDialog({ locking }: { locking: Locking }) {
  return (
    <Dialog
      isOpen={locking.isAsking}
      onClose={locking.stay}
      role="alertdialog"
      title={unsavedLock.title}
      size="sm"
      actions={
        <>
          <Button onPress={locking.stay}>{frame.back}</Button>
          <Button onPress={locking.lockAnyway}>{unsavedLock.lockAnyway}</Button>
          <Button variant="primary" onPress={locking.lockNow}>
            {unsavedLock.retry}
          </Button>
        </>
      }
    >
      <p>{unsavedLock.text}</p>
    </Dialog>
  )
}
