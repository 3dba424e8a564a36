/** What is still to happen, day by day. Nothing is added to a day that is being taken or has passed. */
import { dateOf, type DateText, type InstantText } from '../../shared/domain/time/tokyo.ts'

export interface Due<T> {
  readonly at: InstantText
  readonly what: T
}

export class Agenda<T> {
  readonly #days = new Map<DateText, Due<T>[]>()
  readonly #end: DateText

  /** What falls on `end` or later never happens. */
  constructor(end: DateText) {
    this.#end = end
  }

  add(at: InstantText, what: T): void {
    const date = dateOf(at)
    if (date >= this.#end) return
    const day = this.#days.get(date) ?? []
    day.push({ at, what })
    this.#days.set(date, day)
  }

  /** In order of time; of one moment, what was added first. */
  takeDay(date: DateText): readonly Due<T>[] {
    const day = this.#days.get(date) ?? []
    this.#days.delete(date)
    return day.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  }
}
