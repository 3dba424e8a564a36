/** The screens and their addresses. Addresses carry random ids only: what was searched for never stands in one. */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  useNavigate,
  useParams,
} from '@tanstack/react-router'
import { CaseScreen } from '../features/cases/case-screen.tsx'
import { CasesScreen } from '../features/cases/cases-screen.tsx'
import type { CaseDesk } from '../features/cases/case-desk.ts'
import { HandoverScreen } from '../features/cases/handover-screen.tsx'
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
  const { typed, clearTyped } = useDesk()
  const navigate = useNavigate()
  return (
    <CasesScreen
      typed={typed}
      onClear={clearTyped}
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
      onHandover={() =>
        void navigate({ to: '/cases/$caseFileId/handover', params: { caseFileId } })
      }
    />
  )
}

function Handover() {
  const { caseFileId } = useParams({ from: '/cases/$caseFileId/handover' })
  const desk = useCaseDesk()
  const { now } = useDesk()
  const navigate = useNavigate()
  return (
    <HandoverScreen
      {...{ caseFileId, desk, now }}
      onBack={() => void navigate({ to: '/cases/$caseFileId', params: { caseFileId } })}
    />
  )
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
    component: Handover,
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
