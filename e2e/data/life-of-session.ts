/** What becomes of a booking: confirmed or not, moved, cancelled, and in the end held or missed. */
import {
  cancelBooking,
  confirmBooking,
  markHeld,
  markMissed,
  notePersonTold,
} from '../../shared/domain/booking/booking-life.ts'
import { usualBookingSettings } from '../../shared/domain/booking/booking-settings.ts'
import { moveBooking } from '../../shared/domain/booking/decide-booking.ts'
import { isOpenBooking, type ExpertSession } from '../../shared/domain/booking/expert-session.ts'
import { seatsOf } from '../../shared/domain/booking/seats.ts'
import type { Result } from '../../shared/domain/core/result.ts'
import type { DeskHours } from '../../shared/domain/desk/desk-hours.ts'
import type { Expert } from '../../shared/domain/expert/expert.ts'
import { addDays, dateOf, type DateText, type InstantText } from '../../shared/domain/time/tokyo.ts'
import type { Chance } from './chance.ts'
import type { Happening, Planned } from './invented.ts'
import { deskMomentFrom, later, openDayAfter } from './moments.ts'
import { bookedCase, type SessionBook } from './session-book.ts'
import words from './sessions.json'

interface Given {
  readonly hours: DeskHours
  readonly agenda: Planned
  readonly book: SessionBook
  readonly experts: readonly Expert[]
  /** The first day that no longer belongs to the office. */
  readonly end: DateText
  readonly onCancelled: () => void
}
/** `null`: it has come to something else meanwhile. */
type Change = (session: ExpertSession, at: InstantText) => Result<ExpertSession> | null

export class LifeOfSession {
  readonly #given: Given

  constructor(given: Given) {
    this.#given = given
  }

  begin(chance: Chance, session: ExpertSession): void {
    const bookedOn = dateOf(session.history[0]?.at ?? session.from)
    if (session.state === 'tentative') this.#planConfirmation(chance, session)
    this.#planOutcome(chance, session)
    const before = (days: number): DateText | null => {
      const day = openDayAfter(this.#given.hours, bookedOn, days)
      return day < dateOf(session.from) ? day : null
    }
    const day = before(chance.between(1, 6))
    if (day === null) return
    if (chance.happens(0.07)) this.#planCancelling(chance, session, day)
    else if (chance.happens(0.06)) this.#planMove(chance, session, day)
    else if (chance.happens(0.4)) this.#planTelling(chance, session, day)
  }

  #plan(chance: Chance, session: ExpertSession, day: DateText, change: Change): void {
    const { hours, agenda } = this.#given
    agenda.add(deskMomentFrom(chance, hours, day), (at) => this.#apply(session, at, change))
  }

  #apply(session: ExpertSession, at: InstantText, change: Change): Happening | null {
    const changed = change(this.#given.book.now(session), at)
    if (!changed?.ok) return null
    this.#given.book.keep(changed.value)
    const records = [{ table: 'expertSession', record: changed.value } as const]
    return { kind: 'sessionChange', at, caseFileId: session.caseFileId, records }
  }

  #byOf({ history }: ExpertSession) {
    const by = history[0]?.by
    if (by === undefined) throw new Error('booked by nobody')
    return by
  }

  #planConfirmation(chance: Chance, session: ExpertSession): void {
    const until = session.holdUntil ?? session.from
    const isHeard = chance.happens(0.75)
    this.#plan(chance, session, dateOf(until), (now, at) =>
      isHeard && at < until ? confirmBooking(now, { at, by: this.#byOf(now) }) : null,
    )
    if (isHeard || !chance.happens(0.6)) return
    const day = openDayAfter(this.#given.hours, dateOf(until), 1)
    this.#plan(chance, session, day, (now, at) =>
      now.state === 'tentative' && at < now.from ? this.#cancel(now, at, words.ranOut) : null,
    )
  }

  #cancel(session: ExpertSession, at: InstantText, reason: string): Result<ExpertSession> {
    const cancelled = cancelBooking(session, { at, by: this.#byOf(session) }, reason)
    if (cancelled.ok) this.#given.onCancelled()
    return cancelled
  }

  #planCancelling(chance: Chance, session: ExpertSession, day: DateText): void {
    const reason = chance.pick(words.cancelReasons)
    this.#plan(chance, session, day, (now, at) =>
      at < now.from ? this.#cancel(now, at, reason) : null,
    )
  }

  #planTelling(chance: Chance, session: ExpertSession, day: DateText): void {
    const how = chance.pick(['phone', 'phone', 'mail'] as const)
    this.#plan(chance, session, day, (now, at) =>
      notePersonTold(now, { at, by: this.#byOf(now) }, how),
    )
  }

  #planMove(chance: Chance, session: ExpertSession, day: DateText): void {
    this.#plan(chance, session, day, (now, at) => {
      const { book, experts } = this.#given
      const expert = experts.find(({ id }) => id === now.expertId)
      if (expert === undefined || at >= now.from || !isOpenBooking(now)) return null
      const around = book.around(at, expert, now.caseFileId)
      const days = Array.from({ length: 28 }, (_each, ahead) => addDays(dateOf(at), ahead + 1))
      const seats = seatsOf(around, expert, days).flatMap(({ free }) => free)
      if (seats.length === 0) return null
      const { from, to } = chance.pick(seats)
      const place = { expertId: expert.id, from, to, room: expert.room, override: null }
      const moved = moveBooking(
        now,
        {
          ...{ ...place, by: this.#byOf(now), reason: chance.pick(words.moveReasons) },
          caseFile: bookedCase(now.caseFileId, now.personId),
        },
        around,
      )
      if (moved.ok) this.#planOutcome(chance, moved.value)
      return moved
    })
  }

  /** A little after its end; of the last days some wait for it. */
  #planOutcome(chance: Chance, session: ExpertSession): void {
    const { agenda, end } = this.#given
    const isLate = dateOf(session.from) >= addDays(end, -6) && chance.happens(0.3)
    const isMissed = chance.happens(0.1)
    const note = {
      answer: chance.happens(0.8) ? chance.pick(words.answers) : null,
      nextStep: chance.happens(0.4) ? chance.pick(words.nextSteps) : null,
    }
    if (isLate) return
    agenda.add(later(session.to, chance.between(60, 1500)), (when) =>
      this.#apply(session, when, (now, at) => {
        if (now.to !== session.to || !isOpenBooking(now)) return null
        const moment = { at, by: this.#byOf(now) }
        const isHeld = now.state === 'confirmed' && !isMissed
        return isHeld ? markHeld(now, moment, note) : markMissed(now, moment, usualBookingSettings)
      }),
    )
  }
}
