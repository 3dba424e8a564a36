/** The way of every change of a case: read it as it stands, decide, write; again where another change came first. */
import type { Act } from '../../../shared/domain/access/may.ts'
import type { CounselorId } from '../../../shared/domain/core/id.ts'
import { asId } from '../../../shared/domain/core/id.ts'
import type { Refusal, Result } from '../../../shared/domain/core/result.ts'
import { toInstantText, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { readCaseRecords } from '../../data/queries/cases.ts'
import type { CaseRecords } from '../../data/queries/case-views.ts'
import { readSession } from '../../data/queries/desk.ts'
import { done, refused, type Outcome } from '../../data/queries/outcome.ts'
import { commit, type Writing } from '../../data/writes/records.ts'
import { nowMs } from '../../platform/clock.ts'
import { tryAfresh } from '../record/try-afresh.ts'

export interface Acting {
  readonly at: InstantText
  readonly by: CounselorId
}
type Decide = (records: CaseRecords, acting: Acting) => Result<readonly Writing[]>

export const writingOf = <R extends { readonly id: string }>(
  table: Writing['table'],
  record: R,
  baseRevision = 0,
): Writing => ({ table, id: record.id, baseRevision, fields: { ...record } })

const notAllowed = (act: Act): Refusal => ({ code: 'not-allowed', facts: { act } })

const writeOnce = async (
  act: Act,
  caseFileId: string,
  decide: Decide,
): Promise<Outcome<null, Refusal>> => {
  const [records, { counselor }] = await Promise.all([readCaseRecords(caseFileId), readSession()])
  if (counselor === null) return refused(notAllowed(act))
  if (records === null) return refused({ code: 'no-such-case', facts: {} })
  const by = asId<CounselorId>(counselor.counselorId)
  const decided = decide(records, { at: toInstantText(nowMs()), by })
  if (!decided.ok) return refused(decided.refusal)
  const order = { act, subject: caseFileId, writings: decided.value, ifHead: records.head }
  const committed = await commit(order)
  return committed.kind === 'done' ? done(null) : committed
}

/** Whether somebody may do it is asked by the engine, at every commit. */
export const writeCase = (
  act: Act,
  caseFileId: string,
  decide: Decide,
): Promise<Outcome<null, Refusal>> => tryAfresh(() => writeOnce(act, caseFileId, decide))
