/**
 * Sessions of an office over time: asked for, booked by the rules, moved, confirmed, held, missed, cancelled; and who
 * waits for one. About as many lie in a month as were wished.
 */
import { decideBooking, type NewBooking } from '../../shared/domain/booking/decide-booking.ts'
import type { ExpertSession } from '../../shared/domain/booking/expert-session.ts'
import { seatsOf, type Seat } from '../../shared/domain/booking/seats.ts'
import { planSeries } from '../../shared/domain/booking/series.ts'
import { asId, type ExpertSessionId, type SeriesId } from '../../shared/domain/core/id.ts'
import { isOpenOn, type DeskHours } from '../../shared/domain/desk/desk-hours.ts'
import type { Expert, ExpertKind } from '../../shared/domain/expert/expert.ts'
import { addDays, dateOf, type DateText, type InstantText } from '../../shared/domain/time/tokyo.ts'
import type { Chance } from './chance.ts'
import { inventExperts } from './invent-experts.ts'
import type { Matter } from './invent-matter.ts'
import type { Happening, Invented, OfficeWish, Planned, SessionWish } from './invented.ts'
import { LifeOfSession } from './life-of-session.ts'
import { deskMomentFrom, later } from './moments.ts'
import { SessionBook } from './session-book.ts'
import words from './sessions.json'
import { WaitingRoom } from './waiting-room.ts'

interface Given {
  readonly wish: OfficeWish & { readonly sessions: SessionWish }
  readonly hours: DeskHours
  readonly agenda: Planned
  readonly chance: Chance
}

const daysInMonth = 365.25 / 12
const lawyerShare = 0.3
const seriesShare = 0.35
/** Of the last days most still wait for their confirmation. */
const tentativeShare = { usual: 0.4, atTheEnd: 0.8 } as const
const waitingShare = 0.06
const tries = 12
/** A day, for the sessions wished in a month: beyond it the office is full. */
const mostFailuresOf = (perMonth: number): number => Math.max(5, perMonth / 20)
/** How far ahead people are booked. */
const farthest = { first: 14, last: 45 } as const

export class SessionCourse {
  readonly experts: readonly Expert[]
  readonly book: SessionBook
  readonly #given: Given
  readonly #life: LifeOfSession
  readonly #waiting = new WaitingRoom()
  /** Cases that were opened; closed ones are let go when they are met. */
  readonly #matters: Matter[] = []
  /** Sessions that are still to be booked to come to the number wished. */
  #owed = 0
  /** How often nobody could be booked today. */
  #failures = 0
  readonly #mostFailures: number

  constructor(given: Given) {
    const { wish, chance, hours } = given
    this.#given = given
    this.experts = inventExperts(chance, wish.sessions.perMonth, wish)
    this.book = new SessionBook(hours)
    this.#mostFailures = mostFailuresOf(wish.sessions.perMonth)
    this.#life = new LifeOfSession({
      ...{ ...given, end: wish.to, book: this.book, experts: this.experts },
      onCancelled: () => (this.#owed += 1),
    })
  }

  opened(matter: Matter): void {
    this.#matters.push(matter)
  }

  planDay(date: DateText): void {
    const { wish, hours, agenda, chance } = this.#given
    const { perMonth, from = wish.from } = wish.sessions
    if (date < from) return
    // An office of few cases never comes to the number wished: it does not owe more and more.
    this.#owed = Math.min(this.#owed + perMonth / daysInMonth, Math.max(perMonth, 1))
    this.#failures = 0
    if (!isOpenOn(hours, date)) return
    const day = chance.branch(`day-${date}`)
    for (let nth = 0; nth < Math.floor(this.#owed); nth += 1) {
      const own = day.branch(`${nth}`)
      agenda.add(deskMomentFrom(own, hours, date), (at) => this.#ask(own, at))
    }
  }

  #ask(chance: Chance, at: InstantText): Happening | null {
    if (this.#owed < 1 || this.#failures >= this.#mostFailures) return null
    const kind = chance.happens(lawyerShare) ? 'lawyer' : 'psychologist'
    const matter = this.#someone(chance, kind)
    const asked =
      matter === null
        ? this.#goOnWithSeries(chance, at)
        : this.#bookOrWait(chance, at, matter, kind)
    if (asked === null) this.#failures += 1
    return asked
  }

  #bookOrWait(chance: Chance, at: InstantText, matter: Matter, kind: ExpertKind): Happening | null {
    const waits = this.#waiting.of(matter.caseFileId, kind)
    return !waits && chance.happens(waitingShare)
      ? this.#wait(chance, at, matter, kind)
      : this.#bookFor(chance, at, matter, kind)
  }

  /** With an open case and nothing booked of that kind. */
  #someone(chance: Chance, kind: ExpertKind): Matter | null {
    for (let nth = 0; nth < tries && this.#matters.length > 0; nth += 1) {
      const at = chance.between(0, this.#matters.length - 1)
      const matter = this.#matters[at]
      if (matter === undefined) return null
      if (matter.caseFile?.state !== 'open') this.#matters.splice(at, 1)
      else if (this.book.openOf(matter.caseFileId, kind).length === 0) return matter
    }
    return null
  }

  #wait(chance: Chance, at: InstantText, matter: Matter, kind: ExpertKind): Happening {
    const experts = this.experts.filter((expert) => expert.kind === kind)
    const record = this.#waiting.join(chance, at, matter, experts)
    const { hours, agenda } = this.#given
    const day = addDays(dateOf(at), chance.between(5, 25))
    agenda.add(deskMomentFrom(chance, hours, day), (then) =>
      this.#endWaiting(chance, then, matter, kind),
    )
    return this.#happening('waiting', at, matter, [{ table: 'waitlistEntry', record }])
  }

  #endWaiting(chance: Chance, at: InstantText, matter: Matter, kind: ExpertKind): Happening | null {
    if (!this.#waiting.of(matter.caseFileId, kind)) return null
    const booked =
      matter.caseFile?.state === 'open' && chance.happens(0.7)
        ? this.#bookFor(chance, at, matter, kind)
        : null
    if (booked !== null) return booked
    const record = this.#waiting.end(matter, kind, at, 'withdrawn')
    return this.#happening('waiting', at, matter, [{ table: 'waitlistEntry', record }])
  }

  #bookFor(chance: Chance, at: InstantText, matter: Matter, kind: ExpertKind): Happening | null {
    const expert = chance.pick(this.experts.filter((each) => each.kind === kind))
    const seat = this.#freeSeat(chance, at, expert, matter)
    if (seat === null) return null
    const isSeries = kind === 'psychologist' && chance.happens(seriesShare)
    const sessions = isSeries
      ? this.#series(chance, at, matter, expert, seat)
      : this.#single(chance, at, matter, expert, seat, null)
    return this.#booked(chance, at, matter, sessions)
  }

  #booked(
    chance: Chance,
    at: InstantText,
    matter: Matter,
    sessions: readonly ExpertSession[],
  ): Happening | null {
    const [first] = sessions
    if (first === undefined) return null
    this.#owed -= sessions.length
    for (const session of sessions) {
      this.book.keep(session)
      this.#life.begin(chance.branch(session.id), session)
    }
    const waited = this.#waiting.of(matter.caseFileId, first.kind)
      ? [this.#waiting.end(matter, first.kind, at, 'booked')]
      : []
    return this.#happening('session', at, matter, [
      ...sessions.map((record): Invented => ({ table: 'expertSession', record })),
      ...waited.map((record): Invented => ({ table: 'waitlistEntry', record })),
    ])
  }

  #freeSeat(chance: Chance, at: InstantText, expert: Expert, matter: Matter): Seat | null {
    const around = this.book.around(at, expert, matter.caseFileId)
    const first = chance.between(1, farthest.first)
    for (let ahead = first; ahead < farthest.last; ahead += 1) {
      const [day] = seatsOf(around, expert, [addDays(dateOf(at), ahead)])
      if (day !== undefined && day.free.length > 0) return chance.pick(day.free)
    }
    return null
  }

  #request(matter: Matter, { room }: Expert, { expertId, from, to }: Seat) {
    const { caseFile, caller } = matter
    if (caseFile === null) throw new Error('no case to book for')
    const person = caller.affected ?? caller.caller
    return { caseFile, personId: person.id, expertId, from, to, room, override: null }
  }

  #details(
    chance: Chance,
    at: InstantText,
    matter: Matter,
    kind: ExpertKind,
  ): Omit<NewBooking, 'id' | 'nth'> {
    const by = matter.counselorId
    const isAtTheEnd = dateOf(at) >= addDays(this.#given.wish.to, -4)
    const asked = later(at, -chance.between(0, 3 * 24 * 3600))
    const opened = matter.caseFile?.openedAt ?? at
    const checked = { at: later(at, -chance.between(60, 600)), by, isHit: chance.happens(0.05) }
    return {
      ...{ by, holdUntil: null, requestedAt: asked > opened ? asked : opened < at ? opened : at },
      state: chance.happens(isAtTheEnd ? tentativeShare.atTheEnd : tentativeShare.usual)
        ? 'tentative'
        : 'confirmed',
      conflictCheck: kind === 'lawyer' ? checked : null,
      noteForExpert: chance.happens(0.6)
        ? chance.pick(kind === 'lawyer' ? words.lawyerNotes : words.careNotes)
        : null,
    }
  }

  #single(
    chance: Chance,
    at: InstantText,
    matter: Matter,
    expert: Expert,
    seat: Seat,
    series: ExpertSession['series'],
  ): readonly ExpertSession[] {
    const made: NewBooking = {
      ...this.#details(chance, at, matter, expert.kind),
      ...{ id: asId<ExpertSessionId>(chance.id()), nth: series?.nth ?? 1 },
    }
    const request = { ...this.#request(matter, expert, seat), seriesId: series?.id ?? null }
    const booked = decideBooking(request, made, this.book.around(at, expert, matter.caseFileId))
    return booked.ok ? [booked.value] : []
  }

  #series(
    chance: Chance,
    at: InstantText,
    matter: Matter,
    expert: Expert,
    seat: Seat,
  ): readonly ExpertSession[] {
    const seriesId = asId<SeriesId>(chance.id())
    const count = Math.min(chance.between(3, 6), Math.ceil(this.#owed))
    const ids = Array.from({ length: count }, () => asId<ExpertSessionId>(chance.id()))
    const wish = {
      request: { ...this.#request(matter, expert, seat), seriesId },
      ...{ everyWeeks: chance.pick([1, 2, 2]), ids },
      made: this.#details(chance, at, matter, expert.kind),
    }
    return planSeries(wish, this.book.around(at, expert, matter.caseFileId)).sessions
  }

  /** Where everybody is booked already, one who comes regularly comes once more. */
  #goOnWithSeries(chance: Chance, at: InstantText): Happening | null {
    for (let nth = 0; nth < tries && this.#matters.length > 0; nth += 1) {
      const matter = chance.pick(this.#matters)
      const last = this.book.openOf(matter.caseFileId, 'psychologist').at(-1)
      if (matter.caseFile?.state !== 'open' || !last?.series) continue
      const { id, nth: before } = last.series
      const expert = chance.pick(this.experts.filter(({ kind }) => kind === 'psychologist'))
      const seat = this.#freeSeat(chance, at, expert, matter)
      if (seat === null) return null
      const booked = this.#single(chance, at, matter, expert, seat, { id, nth: before + 1 })
      return this.#booked(chance, at, matter, booked)
    }
    return null
  }

  #happening(
    kind: Happening['kind'],
    at: InstantText,
    { caseFileId }: Matter,
    records: readonly Invented[],
  ): Happening {
    return { kind, at, caseFileId, records }
  }
}
