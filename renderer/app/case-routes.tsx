/** The screens of one case and one person, and the sheets of a case. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { SheetKind } from '../actions/caseFile/print-case.ts'
import type { CaseDesk } from '../features/cases/case-desk.ts'
import { CaseScreen } from '../features/cases/case-screen.tsx'
import { PersonScreen } from '../features/cases/person-screen.tsx'
import { PrintScreen } from '../features/cases/print-screen.tsx'
import { EvidenceCard } from '../features/evidence/evidence-card.tsx'
import { AnswersCard } from '../features/inbox/answers-card.tsx'
import { ReferralsCard } from '../features/referrals/referrals-card.tsx'
import { whyNot } from '../features/schedule/schedule-desk.ts'
import { SessionsCard } from '../features/schedule/sessions-card.tsx'
import { dateOf } from '../../shared/domain/time/tokyo.ts'
import { useDesk } from './desk-context.ts'
import { minuteOf } from './schedule-route.tsx'

function useCaseDesk(): CaseDesk {
  const { now, hours, session, settings } = useDesk()
  return { today: dateOf(now), hours, session, edits: settings.codeEdits }
}

export function OneCase() {
  const { caseFileId } = useParams({ from: '/cases/$caseFileId' })
  const desk = useCaseDesk()
  const { session, now, say } = useDesk()
  const [isReferring, setReferring] = useState(false)
  const navigate = useNavigate()
  const toSheet = useToSheet(caseFileId)
  const isLocked = session.readOnly !== null || !session.mayDo.includes('evidence.add')
  const bookingReason = whyNot({ session }, 'session.book')
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
          <SessionsCard
            caseFileId={caseFileId}
            now={minuteOf(now)}
            lockedReason={bookingReason}
            onBook={() => void navigate({ to: '/schedule', search: { caseFileId } })}
            onOpen={(sessionId) => void navigate({ to: '/schedule', search: { sessionId } })}
          />
          <ReferralsCard
            {...{ caseFileId, desk }}
            isAsked={isReferring}
            onAsk={setReferring}
            onOpen={(referralId) => void navigate({ to: '/referrals', search: { referralId } })}
            onSay={say}
          />
          <EvidenceCard {...{ caseFileId, isLocked, now }} />
        </>
      }
      onOpenCase={(other) =>
        void navigate({ to: '/cases/$caseFileId', params: { caseFileId: other } })
      }
      onOpenPerson={(personId) => void navigate({ to: '/persons/$personId', params: { personId } })}
      onPrint={(kind) => toSheet(kind, null)}
      onRefer={() => setReferring(true)}
      onGuide={() => void navigate({ to: '/guide', search: { caseFileId } })}
    />
  )
}

export function OnePerson() {
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
export function printOf(kind: SheetKind) {
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
