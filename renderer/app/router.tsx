/** The screens and their addresses. Addresses carry random ids only: what was searched for never stands in one. */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  useNavigate,
  useParams,
} from '@tanstack/react-router'
import type { SheetKind } from '../actions/caseFile/print-case.ts'
import { CaseScreen } from '../features/cases/case-screen.tsx'
import { CasesScreen } from '../features/cases/cases-screen.tsx'
import type { CaseDesk } from '../features/cases/case-desk.ts'
import { PrintScreen } from '../features/cases/print-screen.tsx'
import { PersonScreen } from '../features/cases/person-screen.tsx'
import { EvidenceCard } from '../features/evidence/evidence-card.tsx'
import { AnswerScreen } from '../features/inbox/answer-screen.tsx'
import { AnswersCard } from '../features/inbox/answers-card.tsx'
import { MessagePanel } from '../features/inbox/message-panel.tsx'
import { InboxScreen } from '../features/inbox/inbox-screen.tsx'
import { IntakeScreen } from '../features/intake/intake-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { TodayScreen } from '../features/today/today-screen.tsx'
import { dateOf } from '../../shared/domain/time/tokyo.ts'
import { useDesk } from './desk-context.ts'
import { DeskFrame } from './desk-frame.tsx'

const rootRoute = createRootRoute({ component: DeskFrame, notFoundComponent: Today })

function Today() {
  const { now, hours, settings, takeCallReason, takeCall, resume } = useDesk()
  const navigate = useNavigate()
  return (
    <TodayScreen
      {...{ now, hours, takeCallReason }}
      onTakeCall={takeCall}
      onResume={resume}
      onOpenCase={(caseFileId) =>
        void navigate({ to: '/cases/$caseFileId', params: { caseFileId } })
      }
      onAllCases={() => void navigate({ to: '/cases' })}
      onInbox={() => void navigate({ to: '/inbox' })}
      measures={settings}
    />
  )
}

function Intake() {
  const { now, hours, settings, takeCallReason, takeCall, openDanger, say } = useDesk()
  const navigate = useNavigate()
  return (
    <IntakeScreen
      {...{ now, hours, settings, takeCallReason }}
      onTakeCall={takeCall}
      onDanger={openDanger}
      onStray={(said) => {
        say(said)
        void navigate({ to: '/' })
      }}
      onFinished={(caseFileId, said) => {
        say(said)
        void navigate({ to: '/cases/$caseFileId', params: { caseFileId } })
      }}
      renderMessage={(contactId) => (
        <MessagePanel
          contactId={contactId}
          enclosed={<EvidenceCard caseFileId="" {...{ contactId, now }} isLocked />}
        />
      )}
    />
  )
}

function Inbox() {
  const { now, hours, settings, session, takeCallReason, openMessage } = useDesk()
  const navigate = useNavigate()
  return (
    <InboxScreen
      now={now}
      clock={{ hours, measures: settings }}
      counselorId={session.counselor?.counselorId ?? ''}
      isLocked={takeCallReason !== undefined}
      onOpen={openMessage}
      onOpenCase={(caseFileId) =>
        void navigate({ to: '/cases/$caseFileId', params: { caseFileId } })
      }
    />
  )
}

function Cases() {
  const { searched, clearSearched } = useDesk()
  const navigate = useNavigate()
  return (
    <CasesScreen
      typed={searched}
      onClear={clearSearched}
      selectedId={null}
      onOpen={(caseFileId) => void navigate({ to: '/cases/$caseFileId', params: { caseFileId } })}
    />
  )
}

function useCaseDesk(): CaseDesk {
  const { now, hours, session, settings } = useDesk()
  return { today: dateOf(now), hours, session, edits: settings.codeEdits }
}

function OneCase() {
  const { caseFileId } = useParams({ from: '/cases/$caseFileId' })
  const desk = useCaseDesk()
  const { session, now } = useDesk()
  const navigate = useNavigate()
  const toSheet = useToSheet(caseFileId)
  const isLocked = session.readOnly !== null || !session.mayDo.includes('evidence.add')
  return (
    <CaseScreen
      key={caseFileId}
      caseFileId={caseFileId}
      desk={desk}
      onToList={() => void navigate({ to: '/cases' })}
      evidence={
        <>
          <AnswersCard
            caseFileId={caseFileId}
            isLocked={isLocked}
            onWrite={() =>
              void navigate({ to: '/cases/$caseFileId/answer', params: { caseFileId } })
            }
          />
          <EvidenceCard {...{ caseFileId, isLocked, now }} />
        </>
      }
      onOpenCase={(other) =>
        void navigate({ to: '/cases/$caseFileId', params: { caseFileId: other } })
      }
      onOpenPerson={(personId) => void navigate({ to: '/persons/$personId', params: { personId } })}
      onPrint={(kind) => toSheet(kind, null)}
    />
  )
}

function OnePerson() {
  const { personId } = useParams({ from: '/persons/$personId' })
  const desk = useCaseDesk()
  const navigate = useNavigate()
  return (
    <PersonScreen
      key={personId}
      {...{ personId, desk }}
      onToList={() => void navigate({ to: '/cases' })}
      onOpenCase={(caseFileId) =>
        void navigate({ to: '/cases/$caseFileId', params: { caseFileId } })
      }
    />
  )
}

function useToSheet(caseFileId: string) {
  const navigate = useNavigate()
  return (kind: SheetKind, contactId: string | null): void => {
    if (kind === 'record' && contactId !== null)
      void navigate({
        to: '/cases/$caseFileId/record/$contactId',
        params: { caseFileId, contactId },
      })
    else void navigate({ to: `/cases/$caseFileId/${kind}`, params: { caseFileId } })
  }
}

/** The address of each sheet says the case, that of one contact's record the contact too. */
function printOf(kind: SheetKind) {
  return function Print() {
    const { caseFileId = '', contactId = null } = useParams({ strict: false })
    const desk = useCaseDesk()
    const { now } = useDesk()
    const navigate = useNavigate()
    const onSheet = useToSheet(caseFileId)
    return (
      <PrintScreen
        {...{ caseFileId, kind, contactId, desk, now, onSheet }}
        onBack={() => void navigate({ to: '/cases/$caseFileId', params: { caseFileId } })}
      />
    )
  }
}

function Answer() {
  const { caseFileId } = useParams({ from: '/cases/$caseFileId/answer' })
  const { settings, hours, now, session, takeCallReason, say } = useDesk()
  const navigate = useNavigate()
  const back = () => void navigate({ to: '/cases/$caseFileId', params: { caseFileId } })
  const counselor = {
    counselorId: session.counselor?.counselorId ?? '',
    name: session.counselor?.name ?? '',
  }
  return (
    <AnswerScreen
      {...{ caseFileId, counselor, settings, hours, now }}
      isLocked={takeCallReason !== undefined}
      onBack={back}
      onRecorded={(said) => {
        say(said)
        back()
      }}
    />
  )
}

function Settings() {
  const { session, settings, isSettingsRead, look, onLook } = useDesk()
  // Fields take their first values from what is kept: they wait for it.
  return isSettingsRead ? (
    <SettingsScreen {...{ session, look, onLook }} current={settings} />
  ) : null
}

const routeTree = rootRoute.addChildren([
  createRoute({ getParentRoute: () => rootRoute, path: '/', component: Today }),
  createRoute({ getParentRoute: () => rootRoute, path: '/intake', component: Intake }),
  createRoute({ getParentRoute: () => rootRoute, path: '/inbox', component: Inbox }),
  createRoute({ getParentRoute: () => rootRoute, path: '/cases', component: Cases }),
  createRoute({ getParentRoute: () => rootRoute, path: '/cases/$caseFileId', component: OneCase }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cases/$caseFileId/handover',
    component: printOf('handover'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cases/$caseFileId/reception',
    component: printOf('reception'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cases/$caseFileId/record',
    component: printOf('record'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cases/$caseFileId/record/$contactId',
    component: printOf('record'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/persons/$personId',
    component: OnePerson,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cases/$caseFileId/answer',
    component: Answer,
  }),
  createRoute({ getParentRoute: () => rootRoute, path: '/settings', component: Settings }),
])

export const router = createRouter({ routeTree, history: createHashHistory() })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
