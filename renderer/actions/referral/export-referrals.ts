/** Writing referrals out as a table. The file's name says nothing of whose they are. */
import type { Refusal } from '../../../shared/domain/core/result.ts'
import {
  writeReferralCsv,
  type ReferralCsvWords,
} from '../../../shared/domain/referral/write-referral-csv.ts'
import { dateOf, toInstantText } from '../../../shared/domain/time/tokyo.ts'
import { refused, type Outcome } from '../../data/queries/outcome.ts'
import type { ReferralView } from '../../data/queries/referral-views.ts'
import { exportFile } from '../../data/writes/messages.ts'
import { nowMs } from '../../platform/clock.ts'

export const exportReferrals = (
  views: readonly ReferralView[],
  nameOf: (bodyId: string) => string,
  words: ReferralCsvWords,
  withNames: boolean,
): Promise<Outcome<{ readonly path: string }, Refusal>> => {
  if (views.length === 0) return Promise.resolve(refused({ code: 'nothing-to-export', facts: {} }))
  const rows = views.map(({ coded, caseOf }) => ({
    ...{ referral: coded, bodyName: nameOf(coded.bodyId) },
    ...{ receptionNumber: caseOf.receptionNumber, personName: caseOf.personName },
  }))
  const day = dateOf(toInstantText(nowMs()))
  return exportFile({
    act: withNames ? 'referral.exportNames' : 'referral.export',
    ...{ subject: day, fileName: `shokai-${day}.csv` },
    bytes: new TextEncoder().encode(writeReferralCsv(rows, words, withNames)),
  })
}
