/**
 * Results of a referral: what a body answers, in the words of its kind.
 *
 *   RFA-1 A Legal Affairs Bureau aids, requests, does not request, finds the infringement unclear, or still
 *         investigates; a private body notified, and the post is deleted, partly, or not; the police take a
 *         consultation or a report of damage, or give advice.
 *   RFA-2 Whatever else a body of any kind answers is `other`, with words of its own.
 *
 * Must not know: which bodies there are, states, the wording.
 */
import type { BodyKind } from '../referralBody/referral-body.ts'

export const resultCodes = [
  'aid',
  'requested',
  'notRequested',
  'unclear',
  'investigating',
  'notified',
  'deleted',
  'partlyDeleted',
  'notDeleted',
  'consulted',
  'damageReport',
  'advised',
  'other',
] as const
export type ResultCode = (typeof resultCodes)[number]

const ofPrivate = ['notified', 'deleted', 'partlyDeleted', 'notDeleted'] as const
const resultsOf: ReadonlyMap<BodyKind, readonly ResultCode[]> = new Map<
  BodyKind,
  readonly ResultCode[]
>([
  ['legal-affairs-bureau', ['aid', 'requested', 'notRequested', 'unclear', 'investigating']],
  ['private', ofPrivate],
  ['private-or-commissioned', ofPrivate],
  ['police', ['consulted', 'damageReport', 'advised']],
])

export const resultsOfKind = (bodyKind: BodyKind): readonly ResultCode[] => [
  ...(resultsOf.get(bodyKind) ?? []),
  'other',
]
