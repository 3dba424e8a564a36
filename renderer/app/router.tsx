/** The screens and their addresses. Addresses carry random ids only: what was searched for never stands in one. */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  useNavigate,
  useParams,
} from '@tanstack/react-router'
import { CasesScreen } from '../features/cases/cases-screen.tsx'
import { EvidenceCard } from '../features/evidence/evidence-card.tsx'
import { AnswerScreen } from '../features/inbox/answer-screen.tsx'
import { MessagePanel } from '../features/inbox/message-panel.tsx'
import { InboxScreen } from '../features/inbox/inbox-screen.tsx'
import { IntakeScreen } from '../features/intake/intake-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { TodayScreen } from '../features/today/today-screen.tsx'
import { useDesk } from './desk-context.ts'
import { DeskFrame } from './desk-frame.tsx'
import { OneCase, OnePerson, printOf } from './case-routes.tsx'
import { Directory } from './directory-route.tsx'
import { Experts } from './experts-route.tsx'
import { Referrals, referralsStart, ReferralSheet } from './referral-routes.tsx'
import { Guide, guideStart, GuideBeside } from './guide-route.tsx'
import { useToSchedule } from './use-to-schedule.ts'
import { Schedule, scheduleStart } from './schedule-route.tsx'
import { readSheetSearch, ScheduleSheet, SessionSheet } from './session-routes.tsx'

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
      onSchedule={() => void navigate({ to: '/schedule' })}
      onOpenSession={(sessionId) => void navigate({ to: '/schedule', search: { sessionId } })}
      onReferrals={() => void navigate({ to: '/referrals' })}
      onOpenReferral={(referralId) => void navigate({ to: '/referrals', search: { referralId } })}
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
      renderGuide={(onClose) => <GuideBeside onClose={onClose} />}
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
  const navigate = useNavigate()
  const toSchedule = useToSchedule()
  // Fields take their first values from what is kept: they wait for it.
  return isSettingsRead ? (
    <SettingsScreen
      {...{ session, look, onLook }}
      current={settings}
      onToExperts={() => void navigate({ to: '/experts' })}
      onToHits={() => toSchedule()}
    />
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
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/schedule',
    component: Schedule,
    validateSearch: scheduleStart,
  }),
  createRoute({ getParentRoute: () => rootRoute, path: '/experts', component: Experts }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/guide',
    component: Guide,
    validateSearch: guideStart,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cases/$caseFileId/session/$sessionId',
    component: SessionSheet,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/schedule/sheet',
    validateSearch: readSheetSearch,
    component: ScheduleSheet,
  }),
  createRoute({ getParentRoute: () => rootRoute, path: '/directory', component: Directory }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/referrals',
    component: Referrals,
    validateSearch: referralsStart,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cases/$caseFileId/referral/$referralId',
    component: ReferralSheet,
  }),
  createRoute({ getParentRoute: () => rootRoute, path: '/settings', component: Settings }),
])

export const router = createRouter({ routeTree, history: createHashHistory() })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
