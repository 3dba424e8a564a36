/** The directory of windows to turn to: changed, added, checked, retired. Whether somebody may is asked by the engine. */
import { checkRecord } from '../../../shared/domain/core/record.ts'
import { ok, type Refusal, type Result } from '../../../shared/domain/core/result.ts'
import { checkedBody } from '../../../shared/domain/referralBody/check-due.ts'
import {
  bringBackBody as bringBack,
  referralBodyRecord,
  retireBody as retire,
  type ReferralBody,
} from '../../../shared/domain/referralBody/referral-body.ts'
import { dateOf, toInstantText, type DateText } from '../../../shared/domain/time/tokyo.ts'
import { listBodies, type BodyView } from '../../data/queries/bodies.ts'
import { done, refused, type Outcome } from '../../data/queries/outcome.ts'
import { commit } from '../../data/writes/records.ts'
import { nowMs } from '../../platform/clock.ts'
import { writingOf } from '../caseFile/write-case.ts'
import { tryAfresh } from '../record/try-afresh.ts'

const noSuchBody = refused({ code: 'no-such-body', facts: {} })

const readBody = async (id: string): Promise<BodyView | null> =>
  (await listBodies()).find(({ body }) => body.id === id) ?? null

/** `revision`: of what was changed, 0 for one that is new or as shipped. Answers it as it is kept now. */
export const saveBody = async (
  body: ReferralBody,
  revision: number,
): Promise<Outcome<BodyView, Refusal>> => {
  const checked = checkRecord(referralBodyRecord, body)
  if (!checked.ok) return refused(checked.refusal)
  const committed = await commit({
    act: 'referralBody.change',
    subject: body.id,
    writings: [writingOf('referralBody', checked.value, revision)],
  })
  if (committed.kind !== 'done') return committed
  const kept = await readBody(body.id)
  return kept === null ? noSuchBody : done(kept)
}

const change = (
  id: string,
  decide: (body: ReferralBody) => Result<ReferralBody>,
): Promise<Outcome<BodyView, Refusal>> =>
  tryAfresh(async () => {
    const known = await readBody(id)
    if (known === null) return noSuchBody
    const decided = decide(known.body)
    return decided.ok ? saveBody(decided.value, known.revision) : refused(decided.refusal)
  })

const today = (): DateText => dateOf(toInstantText(nowMs()))

/** That somebody asked there today, and everything is as it stands. */
export const checkBody = (id: string): Promise<Outcome<BodyView, Refusal>> =>
  change(id, (body) => ok(checkedBody(body, today())))

/** From today on. */
export const retireBody = (id: string): Promise<Outcome<BodyView, Refusal>> =>
  change(id, (body) => retire(body, today()))

export const bringBackBody = (id: string): Promise<Outcome<BodyView, Refusal>> =>
  change(id, bringBack)
