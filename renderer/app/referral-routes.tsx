/** The board of referrals, and the papers of one. Their addresses carry random ids only. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import * as v from 'valibot'
import { ReferralPrintScreen } from '../features/cases/referral-print-screen.tsx'
import { ReferralsBoard } from '../features/referrals/board-screen.tsx'
import { dateOf } from '../../shared/domain/time/tokyo.ts'
import { useDesk } from './desk-context.ts'
import { DirectoryTabs } from './directory-tabs.tsx'

/** The one to be looked at, or the body to be narrowed to. */
export const referralsStart = v.object({
  referralId: v.optional(v.string()),
  bodyId: v.optional(v.string()),
})

export function Referrals() {
  const { now, hours, session, say } = useDesk()
  const { referralId = null, bodyId = null } = useSearch({ from: '/referrals' })
  const navigate = useNavigate()
  return (
    <ReferralsBoard
      key={`${referralId ?? ''} ${bodyId ?? ''}`}
      desk={{ today: dateOf(now), hours, session }}
      start={{ referralId, bodyId }}
      tabs={<DirectoryTabs />}
      onOpenCase={(caseFileId) =>
        void navigate({ to: '/cases/$caseFileId', params: { caseFileId } })
      }
      onSheet={({ referralId, coded: { caseFileId } }) =>
        void navigate({
          to: '/cases/$caseFileId/referral/$referralId',
          params: { caseFileId, referralId },
        })
      }
      onSay={say}
    />
  )
}

export function ReferralSheet() {
  const { caseFileId, referralId } = useParams({ from: '/cases/$caseFileId/referral/$referralId' })
  const { now, hours, session, settings } = useDesk()
  const navigate = useNavigate()
  const desk = { today: dateOf(now), hours, session, edits: settings.codeEdits }
  return (
    <ReferralPrintScreen
      {...{ caseFileId, referralId, desk, now, settings }}
      onBack={() => void navigate({ to: '/cases/$caseFileId', params: { caseFileId } })}
    />
  )
}
