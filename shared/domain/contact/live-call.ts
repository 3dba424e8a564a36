/**
 * Whether a draft is a call that is still running, and when it ended.
 *
 *   LC-1  A draft counts as a running call for three hours from its start; after that it is a record left open.
 *         A clock up to a minute behind the start changes nothing: screens tick in whole seconds.
 *   LC-2  A running call ends when the counselor says so.
 *   LC-3  A record left open ended when it was last written in, not when somebody tidied it up days later.
 *
 * Must not know: the clock, screens.
 */
import { toEpochMs, type InstantText } from '../time/tokyo.ts'
import type { Draft } from './draft.ts'

export const longestCallMinutes = 180

export const isRunningCall = (
  draft: Pick<Draft, 'channel' | 'startedAt'>,
  now: InstantText,
): boolean => {
  const minutes = (toEpochMs(now) - toEpochMs(draft.startedAt)) / 60_000
  return draft.channel === 'phone' && minutes > -1 && minutes < longestCallMinutes
}

export const endOfCall = (
  draft: Pick<Draft, 'channel' | 'startedAt' | 'lines' | 'advice' | 'pendingLineAt'>,
  now: InstantText,
): InstantText => {
  if (isRunningCall(draft, now)) return now
  const written = [...draft.lines, ...draft.advice].map(({ at }) => at)
  const moments = [draft.startedAt, ...written, draft.pendingLineAt ?? draft.startedAt]
  return moments.reduce((latest, moment) => (moment > latest ? moment : latest))
}
