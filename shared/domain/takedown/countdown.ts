/**
 * Countdown bar: how near a post's log is to its expected end, with the notch by which a lawyer should have it.
 *
 *   TKB-1  It runs from the day of the post to the end on mobile lines; the notch stands at its share of that length.
 *   TKB-2  Its state: `removed` whatever the days; `passed` after the last day; `endNear` from 14 days before it;
 *         `notchNear` from 7 days before the notch until that day; `running` otherwise, after the notch too.
 *   TKB-3  It is filled by the share that has gone by: nothing before the post, all of it from the last day on.
 *   TKB-4  Without the day of the post, or without the rule, there is no bar.
 *
 * Must not know: colours, words, the clock.
 */
import { daysBetween, type DateText } from '../time/tokyo.ts'
import type { TakedownClock } from './clocks.ts'

const notchRule = 'lawyer-by'
const endRule = 'log-mobile'
const notchNearDays = 7
const endNearDays = 14

export interface Countdown {
  readonly state: 'running' | 'notchNear' | 'endNear' | 'passed' | 'removed'
  /** Of the whole length, 0 to 1. */
  readonly elapsedShare: number
  /** `null`: no notch, where its rule is retired. */
  readonly notchShare: number | null
  /** Negative once it is over. */
  readonly daysToNotch: number | null
  readonly daysToEnd: number
}

/** `clocks`: those of one post. */
export function countdownOf(clocks: readonly TakedownClock[], today: DateText): Countdown | null {
  const end = clocks.find(({ ruleId }) => ruleId === endRule)
  if (!end || end.countedFrom === null || end.endsOn === null) return null
  const { countedFrom, endsOn } = end
  const notchOn = clocks.find(({ ruleId }) => ruleId === notchRule)?.endsOn ?? null
  const shareOf = (date: DateText): number => {
    const share = daysBetween(countedFrom, date) / Math.max(1, daysBetween(countedFrom, endsOn))
    return Math.min(1, Math.max(0, share))
  }
  const daysToNotch = notchOn && daysBetween(today, notchOn)
  const daysToEnd = daysBetween(today, endsOn)
  return {
    state: end.state === 'stopped' ? 'removed' : stateOf(daysToNotch, daysToEnd),
    elapsedShare: shareOf(today),
    notchShare: notchOn && shareOf(notchOn),
    daysToNotch,
    daysToEnd,
  }
}

function stateOf(daysToNotch: number | null, daysToEnd: number) {
  if (daysToEnd < 0) return 'passed'
  if (daysToEnd <= endNearDays) return 'endNear'
  const isNotchNear = daysToNotch !== null && daysToNotch >= 0 && daysToNotch <= notchNearDays
  return isNotchNear ? 'notchNear' : 'running'
}
