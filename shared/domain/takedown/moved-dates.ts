/**
 * Moved dates: what a change of the rules does to last days that were already reckoned.
 *
 *   TKM-1  Told is each clock whose last day is another one after the change, with the day before and after; a clock
 *         that was not there, or is not there any more, has no day on that side. Nothing else is told.
 *
 * Must not know: who is told, screens, storage.
 */
import type { DateText } from '../time/tokyo.ts'
import { clocksOf, type ClockFacts, type ClockWorld, type TakedownClock } from './clocks.ts'
import type { DeadlineRule } from './deadline-rules.ts'

export interface MovedDate<Id extends string> {
  readonly id: Id
  readonly ruleId: string
  readonly before: DateText | null
  readonly after: DateText | null
}

/** `subjects`: whatever has clocks, by its own id. `world`: with the rules as they were. */
export function movedDates<Id extends string>(
  subjects: readonly { readonly id: Id; readonly facts: ClockFacts }[],
  world: ClockWorld,
  after: readonly DeadlineRule[],
): readonly MovedDate<Id>[] {
  const ruleIds = new Set([...world.rules, ...after].map(({ id }) => id))
  return subjects.flatMap(({ id, facts }) => {
    const clocksBefore = clocksOf(facts, world)
    const clocksAfter = clocksOf(facts, { ...world, rules: after })
    return [...ruleIds]
      .map((ruleId) => ({
        ...{ id, ruleId },
        before: endOf(clocksBefore, ruleId),
        after: endOf(clocksAfter, ruleId),
      }))
      .filter((moved) => moved.before !== moved.after)
  })
}

const endOf = (clocks: readonly TakedownClock[], ruleId: string): DateText | null =>
  clocks.find((clock) => clock.ruleId === ruleId)?.endsOn ?? null
