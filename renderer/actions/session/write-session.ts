/** The way of every change of an expert session: read as it stands, decide, write; again where another change came first. */
import type { Act } from '../../../shared/domain/access/may.ts'
import type { Around, BookedCase, Override } from '../../../shared/domain/booking/check-booking.ts'
import type { ExpertSession, Moment } from '../../../shared/domain/booking/expert-session.ts'
import { asId, type CounselorId } from '../../../shared/domain/core/id.ts'
import { refuse, type Refusal, type Result } from '../../../shared/domain/core/result.ts'
import type { Role } from '../../../shared/domain/counselor/counselor.ts'
import { toInstantText } from '../../../shared/domain/time/tokyo.ts'
import { aroundOf } from '../../data/queries/booking-around.ts'
import { readSession } from '../../data/queries/desk.ts'
import { done, refused, type Outcome } from '../../data/queries/outcome.ts'
import type { BookingGround, BookingQuestion } from '../../data/queries/session-views.ts'
import { readBookingGround } from '../../data/queries/sessions.ts'
import type { CounselorView } from '../../data/queries/views.ts'
import { commit, type Writing } from '../../data/writes/records.ts'
import { nowMs } from '../../platform/clock.ts'
import { writingOf } from '../caseFile/write-case.ts'
import { tryAfresh } from '../record/try-afresh.ts'

export interface Deciding {
  readonly ground: BookingGround
  readonly around: Around
  readonly moment: Moment
  readonly role: Role
}
export const decidingOf = (
  ground: BookingGround,
  { counselorId, role }: Pick<CounselorView, 'counselorId' | 'role'>,
): Deciding => {
  const at = toInstantText(nowMs())
  const moment = { at, by: asId<CounselorId>(counselorId) }
  return { ground, around: aroundOf(ground, at), moment, role }
}

type Decide = (deciding: Deciding) => Result<readonly Writing[]>

const writeOnce = async (
  act: Act,
  question: BookingQuestion,
  decide: Decide,
): Promise<Outcome<null, Refusal>> => {
  const [ground, { counselor }] = await Promise.all([readBookingGround(question), readSession()])
  if (counselor === null || ground === null)
    return refused({ code: 'not-allowed', facts: { act, role: counselor?.role ?? 'recovery' } })
  const decided = decide(decidingOf(ground, counselor))
  if (!decided.ok) return refused(decided.refusal)
  if (decided.value.length === 0) return done(null)
  const committed = await commit({
    act,
    ...(question.sessionId === null ? {} : { subject: question.sessionId }),
    ifHead: ground.head,
    writings: decided.value,
  })
  return committed.kind === 'done' ? done(null) : committed
}

/** Whether somebody may do it is asked by the engine, at every commit. */
export const writeSession = (
  act: Act,
  question: BookingQuestion,
  decide: Decide,
): Promise<Outcome<null, Refusal>> => tryAfresh(() => writeOnce(act, question, decide))

/** A change of a session that stays where it is. */
export const changeSession = (
  sessionId: string,
  change: (session: ExpertSession, deciding: Deciding) => Result<ExpertSession>,
): Promise<Outcome<null, Refusal>> =>
  writeSession('session.change', onSession(sessionId), (deciding) =>
    changed(sessionId, deciding, (session) => change(session, deciding)),
  )

export const onSession = (
  sessionId: string | null,
  period: BookingQuestion['period'] = null,
): BookingQuestion => ({ caseFileId: null, personId: null, sessionId, period })

export const changed = (
  sessionId: string,
  { ground }: Deciding,
  change: (session: ExpertSession) => Result<ExpertSession>,
): Result<readonly Writing[]> => {
  const known = ground.sessions.find(({ record }) => record.id === sessionId)
  if (known === undefined) return refuse('no-such-session')
  const after = change(known.record)
  return after.ok
    ? { ok: true, value: [writingOf('expertSession', after.value, known.revision)] }
    : after
}

export const caseIn = ({ cases }: BookingGround, caseFileId: string): BookedCase | null =>
  cases.find(({ id }) => id === caseFileId) ?? null

/** `null`: nothing is overridden. An override is written down as an act of its own. */
export type OverrideReason = string | null

export const overrideOf = (
  reason: OverrideReason,
  { moment, role }: Pick<Deciding, 'moment' | 'role'>,
): Override | null => (reason === null ? null : { by: moment.by, role, reason })

export const actOf = (act: Act, reason: OverrideReason): Act =>
  reason === null ? act : 'session.override'
