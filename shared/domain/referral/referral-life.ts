/**
 * The life of a referral: the body is contacted, accepts or declines, works on it, answers; then it is closed.
 *
 *   RFL-1 Told leads to contacted, accepted or declined; contacted to accepted or declined; accepted to in progress
 *         or a result; in progress to a result; a result to a newer one. Any other move is refused with where it stands.
 *   RFL-2 Declining says why.
 *   RFL-3 A result is one of its body's kind, dated not later than today; `other` needs words.
 *   RFL-4 What was only told, was declined or has a result is closed; nothing is closed halfway.
 *   RFL-5 The person withdraws at any time before the end; why is said if it is known.
 *   RFL-6 A move keeps the day to follow up or sets another one; the end takes it away.
 *   RFL-7 Consent is written down later too, and a newer one takes its place; nothing is passed on before.
 *   RFL-8 What is passed on afterwards is added to what was, with a line of its own; by phone or by letter is then said.
 *   RFL-9 Nothing is changed on what has ended.
 *
 * Must not know: the clock (passed in), storage, who may.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import type { DeskHours } from '../desk/desk-hours.ts'
import { dateOf, type DateText } from '../time/tokyo.ts'
import {
  consentProblems,
  followUpProblems,
  refuseReferral,
  type Consented,
  type ReferralCase,
  type ReferralRefused,
} from './decide-referral.ts'
import {
  isEnded,
  isSaid,
  withLine,
  type Moment,
  type Referral,
  type ReferralMethod,
  type ReferralState,
} from './referral.ts'
import { resultsOfKind, type ResultCode } from './referral-results.ts'

const movesFrom: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  told: ['contacted', 'accepted', 'declined'],
  contacted: ['accepted', 'declined'],
  accepted: ['inProgress', 'result'],
  declined: [],
  inProgress: ['result'],
  result: ['result'],
  closed: [],
  withdrawn: [],
}

/** Where a referral can go from here, in the order in which it is offered. */
export function nextStates(referral: Pick<Referral, 'state' | 'method'>): readonly ReferralState[] {
  const { state, method } = referral
  if (isEnded(referral)) return []
  const mayClose =
    state === 'declined' || state === 'result' || (state === 'told' && method === 'told')
  return [...movesFrom[state], ...(mayClose ? (['closed'] as const) : []), 'withdrawn']
}

export type MoveRefusal =
  | Refusal<'no-such-move', { readonly from: ReferralState; readonly to: ReferralState }>
  | Refusal<'reason-needed'>
  | Refusal<'result-needed'>
  | Refusal<
      'result-not-of-kind',
      { readonly code: ResultCode; readonly bodyKind: Referral['bodyKind'] }
    >
  | Refusal<'result-later', { readonly on: DateText }>
  | Refusal<'result-text-needed'>
  | ReferralRefused

export interface ReferralMove {
  readonly to: ReferralState
  readonly reason: string | null
  /** Of a move to a result, and of no other. */
  readonly result: Referral['result']
  readonly resultText: string | null
  /** `undefined`: as it was. */
  readonly followUpOn?: DateText | null | undefined
}

export function moveReferral(
  referral: Referral,
  move: ReferralMove,
  moment: Moment,
  hours: DeskHours,
): Result<Referral, MoveRefusal> {
  const { to, reason } = move
  const { state: from } = referral
  if (!nextStates(referral).includes(to)) return refuse('no-such-move', { from, to })
  if (to === 'declined' && !isSaid(reason)) return refuse('reason-needed')
  const answered = answerOf(referral, move, dateOf(moment.at))
  if (!answered.ok) return answered
  const { followUpOn = referral.followUpOn } = move
  const isNew = followUpOn !== referral.followUpOn
  const problems = isNew ? followUpProblems(followUpOn, hours, dateOf(moment.at)) : []
  if (problems.length > 0) return refuseReferral(problems)
  const moved = { ...referral, ...answered.value, state: to }
  const next = { ...moved, followUpOn: isEnded(moved) ? null : followUpOn }
  return ok(withLine(next, to, moment, reason))
}

type Answer = Pick<Referral, 'result' | 'resultText'>

/** RFL-3. */
function answerOf(
  referral: Referral,
  { to, result, resultText }: ReferralMove,
  today: DateText,
): Result<Answer, MoveRefusal> {
  if (to !== 'result') return ok({ result: referral.result, resultText: referral.resultText })
  if (result === null) return refuse('result-needed')
  const { bodyKind } = referral
  const { code, on } = result
  if (!resultsOfKind(bodyKind).includes(code))
    return refuse('result-not-of-kind', { code, bodyKind })
  if (on > today) return refuse('result-later', { on })
  if (code === 'other' && !isSaid(resultText)) return refuse('result-text-needed')
  return ok({ result, resultText: isSaid(resultText) ? resultText : null })
}

export type EndedRefusal = Refusal<'referral-ended', { readonly state: ReferralState }>
const ended = ({ state }: Referral) => refuse('referral-ended', { state })

/** RFL-7. */
export function noteConsent(
  referral: Referral,
  consented: Consented,
  moment: Moment,
  caseFile: ReferralCase,
): Result<Referral, EndedRefusal | ReferralRefused | Refusal<'consent-stays'>> {
  if (isEnded(referral)) return ended(referral)
  if (consented.consent === null) return refuse('consent-stays')
  const problems = consentProblems(consented, caseFile, dateOf(moment.at))
  if (problems.length > 0) return refuseReferral(problems)
  return ok(withLine({ ...referral, ...consented }, 'consented', moment))
}

/** RFL-8. */
export function passOn(
  referral: Referral,
  added: { readonly what: string; readonly method: Exclude<ReferralMethod, 'told'> },
  moment: Moment,
): Result<Referral, EndedRefusal | Refusal<'consent-needed'> | Refusal<'nothing-passed-on'>> {
  if (isEnded(referral)) return ended(referral)
  if (referral.consent === null) return refuse('consent-needed')
  if (!isSaid(added.what)) return refuse('nothing-passed-on')
  const passedOn = isSaid(referral.passedOn) ? `${referral.passedOn}\n${added.what}` : added.what
  return ok(withLine({ ...referral, passedOn, method: added.method }, 'passedOn', moment))
}

/** RFL-6: `null` takes the day away. */
export function setFollowUp(
  referral: Referral,
  followUpOn: DateText | null,
  moment: Moment,
  hours: DeskHours,
): Result<Referral, EndedRefusal | ReferralRefused> {
  if (isEnded(referral)) return ended(referral)
  const problems = followUpProblems(followUpOn, hours, dateOf(moment.at))
  if (problems.length > 0) return refuseReferral(problems)
  return ok(withLine({ ...referral, followUpOn }, 'followUp', moment))
}

export const noteOnReferral = (
  referral: Referral,
  said: Partial<Pick<Referral, 'personThere' | 'notes'>>,
): Result<Referral, EndedRefusal> =>
  isEnded(referral) ? ended(referral) : ok({ ...referral, ...said })
