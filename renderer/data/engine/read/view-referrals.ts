/** Referrals, from the records of an open vault. Reads only; nothing to whoever may not open cases. */
import { asId, type CaseFileId } from '../../../../shared/domain/core/id.ts'
import type { ReferralGround, ReferralView } from '../../queries/referral-views.ts'
import type { ShapeOf } from '../../schema/tables.ts'
import type { Stored } from '../memory/held.ts'
import type { Records } from '../memory/records.ts'
import type { Session } from '../session.ts'
import type { CaseIndex } from './case-index.ts'
import { caseBehind, mayOpenCases } from './view-sessions.ts'
import { viewSettings } from './views-of.ts'

type StoredReferral = Stored<ShapeOf<'referral'>>

const viewReferral = (
  records: Records,
  { id, revision, coded, personal }: StoredReferral,
): readonly ReferralView[] => {
  const caseOf = caseBehind(records, coded)
  return caseOf === null ? [] : [{ referralId: id, revision, coded, caseOf, words: personal }]
}

const newestFirst = ({ coded: one }: StoredReferral, { coded: other }: StoredReferral): number =>
  one.madeAt === other.madeAt ? 0 : one.madeAt > other.madeAt ? -1 : 1

export const viewReferrals = (session: Session): readonly ReferralView[] =>
  mayOpenCases(session)
    ? [...session.records.all('referral')]
        .sort(newestFirst)
        .flatMap((one) => viewReferral(session.records, one))
    : []

export const viewReferralsOf = (
  session: Session,
  { byCase }: CaseIndex,
  caseFileId: string,
): readonly ReferralView[] =>
  mayOpenCases(session)
    ? byCase
        .of('referral', caseFileId)
        .sort(newestFirst)
        .flatMap((one) => viewReferral(session.records, one))
    : []

/** `null` to whoever may not open cases, and when there is no such case. */
export const viewReferralGround = (
  session: Session,
  caseFileId: string,
  referralId: string | null,
): ReferralGround | null => {
  const { records, head } = session
  const caseFile = records.get('caseFile', caseFileId)?.coded
  if (!mayOpenCases(session) || caseFile === undefined) return null
  const stored = referralId === null ? null : records.get('referral', referralId)
  const found = stored === null ? [] : viewReferral(records, stored)
  const { state, callerId, affectedIds } = caseFile
  return {
    head,
    settings: viewSettings(records).settings,
    caseFile: { id: asId<CaseFileId>(caseFileId), state, callerId, affectedIds },
    referral: found.find(({ words }) => words !== null) ?? null,
  }
}
