/** A desk that is worked on at random, for tests: the rules decide, the slow check looks over their shoulder. */
import { expect } from 'vitest'
import { asId, type CaseFileId, type ExpertSessionId, type SeriesId } from '../core/id.ts'
import { expectOk, type Result } from '../core/result.ts'
import { makeDeskHours, type DeskHours } from '../desk/desk-hours.ts'
import { gunma } from '../desk/gunma.fixture.ts'
import { retireExpert, type Expert } from '../expert/expert.ts'
import { withAddedDay, withRemovedDay } from '../expert/roster.ts'
import { dateOf, type DateText, type InstantText } from '../time/tokyo.ts'
import {
  cancelBooking,
  confirmBooking,
  expireTentatives,
  markHeld,
  markMissed,
} from './booking-life.ts'
import { administrator, at, caseNumber, counselor, made, personNumber } from './booking.fixture.ts'
import type { BookingSettings } from './booking-settings.ts'
import { checkBooking, type Around, type BookedCase, type BookingRequest } from './check-booking.ts'
import { checkMove, decideBooking, moveBooking, type Move } from './decide-booking.ts'
import { isOpenBooking, type ExpertSession } from './expert-session.ts'
import { hitBy, noLongerFit, type Blow } from './hit-by.ts'
import { nextFreeSeats } from './next-free-seats.ts'
import { seatsOf } from './seats.ts'
import {
  nextDay,
  slowCodes,
  slowFaults,
  slowOpenDay,
  slowRostered,
  slowUnfitting,
  type SlowRequest,
  type SlowWorld,
} from './slow-check.fixture.ts'

const daysAfter = (date: DateText, days: number): DateText => nextDay(date, days) as DateText
const two = (part: number): string => String(part).padStart(2, '0')
const timeOn = (date: DateText, minute: number): InstantText =>
  at(`${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`)

/** A case is its caller's, and one person more is concerned. */
const caseOf = (who: number): BookedCase => ({
  ...{ id: caseNumber(who), state: 'open', callerId: personNumber(who % 7) },
  affectedIds: [personNumber((who + 1) % 7)],
})
const caseNamed = (id: CaseFileId): BookedCase => caseOf(Number(id.slice('casefile-'.length)))

export interface Step {
  readonly act: number
  readonly day: number
  readonly slot: number
  readonly minutes: number
  readonly who: number
  readonly which: number
  /** Most bookings aim at hours in which the expert is there. */
  readonly aims: boolean
  readonly override: number
}
export interface DeskPlan {
  readonly experts: readonly Expert[]
  readonly settings: BookingSettings
  readonly lunchBreak: boolean
}

/** The slow check knows the days off of some weeks more. */
const lastMoment = at('2028-08-01T09:00')
const wholeDay = ['09:00', '17:00'] as const
const halves: [string, string][] = [
  ['09:00', '12:00'],
  ['13:00', '17:00'],
]

export class ModelDesk {
  now: InstantText = at('2026-11-25T09:00')
  sessions: readonly ExpertSession[] = []
  experts: readonly Expert[]
  readonly seen = new Map<string, number>()
  private readonly plan: DeskPlan
  private readonly closures = new Set<DateText>()
  private readonly openings = new Set<DateText>()
  private hours: DeskHours
  private drawn = 0

  constructor(plan: DeskPlan) {
    this.plan = plan
    this.experts = plan.experts
    this.hours = this.currentHours()
  }

  private currentHours(): DeskHours {
    const intervals = this.plan.lunchBreak ? halves : [[...wholeDay] as [string, string]]
    return makeDeskHours(
      { ...gunma, desk: { ...gunma.desk, intervals } },
      { extraClosures: [...this.closures], extraOpenings: [...this.openings] },
    )
  }

  around(): Around {
    const { now, hours, experts, sessions } = this
    return { now, hours, experts, sessions, settings: this.plan.settings }
  }

  slow(): SlowWorld {
    const { now, closures, openings, experts, sessions } = this
    const deskIntervals: SlowWorld['deskIntervals'] = this.plan.lunchBreak
      ? [
          [540, 720],
          [780, 1020],
        ]
      : [[540, 1020]]
    return {
      ...{ now, closures, openings, experts, sessions, deskIntervals },
      settings: this.plan.settings,
    }
  }

  private count(what: string): void {
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1)
  }

  run(step: Step): void {
    const acts = [
      () => this.book(step),
      () => this.book(step),
      () => this.book(step),
      () => this.move(step),
      () => this.move(step),
      () => this.end(step),
      () => this.end(step),
      () => this.wait(step),
      () => this.change(step),
      () => this.search(step),
    ]
    acts[step.act % acts.length]?.()
    this.count('steps')
    expect(slowFaults(this.slow())).toEqual([])
  }

  private expertOf(step: Step): Expert {
    const expert = this.experts[step.which % this.experts.length]
    if (!expert) throw new Error('a desk without experts')
    return expert
  }

  private dayOf(step: Step): DateText {
    return daysAfter(dateOf(this.now), step.day - 2)
  }

  /** A time of the step: where the expert is there, when it aims, or anywhere in the day. */
  private timeOf(step: Step, expert: Expert) {
    let date = this.dayOf(step)
    let first = 480 + step.slot * 7
    for (let ahead = 0; step.aims && ahead < 40; ahead++) {
      const day = daysAfter(this.dayOf(step), ahead)
      const minute = [540, 600, 660, 780, 840, 900].find((each) => slowRostered(expert, day, each))
      if (minute === undefined || !slowOpenDay(this.slow(), day)) continue
      date = day
      first = minute + (step.slot % 6) * 20
      break
    }
    return { from: timeOn(date, first), to: timeOn(date, first + step.minutes) }
  }

  private requestOf(step: Step): Omit<BookingRequest, 'moved'> {
    const expert = this.expertOf(step)
    const caseFile =
      step.who === 11 ? ({ ...caseOf(11), state: 'closed' } as const) : caseOf(step.who)
    const person = step.slot % 11 === 0 ? step.who + 3 : step.who + (step.slot % 2)
    return {
      ...{ caseFile, personId: personNumber(person % 7), expertId: expert.id },
      ...this.timeOf(step, expert),
      room: step.slot % 4 === 0 ? null : `room${step.slot % 2}`,
      seriesId: step.slot % 5 === 0 ? asId<SeriesId>(`series-${step.who}`) : null,
      override: this.overrideOf(step),
    }
  }

  private overrideOf({ override }: Step): BookingRequest['override'] {
    if (override === 0) return { by: counselor, role: 'counselor', reason: '急ぎ' }
    if (override === 1) return { by: administrator, role: 'administrator', reason: ' ' }
    return override <= 3 ? { by: administrator, role: 'administrator', reason: '急ぎ' } : null
  }

  /** The rules and the slow check refuse for the same reasons, and what is cancelled changes nothing. */
  private agreeOn(wanted: SlowRequest, refusals: readonly { readonly code: string }[]): boolean {
    const codes = refusals.map(({ code }) => code).sort()
    expect(codes).toEqual([...slowCodes(this.slow(), wanted)].sort())
    for (const code of codes) this.count(code)
    return codes.length === 0
  }

  private book(step: Step): void {
    const request = this.requestOf(step)
    const around = this.around()
    const refusals = checkBooking({ ...request, moved: null }, around)
    if (step.slot % 4 === 0) {
      const standing = this.sessions.filter(({ state }) => state !== 'cancelled')
      const without = checkBooking({ ...request, moved: null }, { ...around, sessions: standing })
      expect(refusals).toEqual(without)
    }
    const agreed = this.agreeOn({ ...request, moved: null }, refusals)
    const id = asId<ExpertSessionId>(`session-${this.drawn++}`)
    const state = step.slot % 3 === 0 ? 'confirmed' : 'tentative'
    const details = { ...made, id, state, requestedAt: this.now } as const
    const booked = decideBooking(request, details, around)
    expect(booked.ok).toBe(agreed)
    if (!booked.ok) return
    this.sessions = [...this.sessions, booked.value]
    this.count('booked')
  }

  private pick(step: Step): ExpertSession | undefined {
    const open = this.sessions.filter(isOpenBooking)
    const some = step.slot % 9 === 0 ? this.sessions : open
    return some[step.day % Math.max(1, some.length)]
  }

  private replace(result: Result<ExpertSession>, what: string): void {
    if (!result.ok) return this.count(`not ${what}`)
    this.sessions = this.sessions.map((each) => (each.id === result.value.id ? result.value : each))
    this.count(what)
  }

  private move(step: Step): void {
    const session = this.pick(step)
    if (!session) return
    const expert = this.experts.find(({ id }) => id === session.expertId) ?? this.expertOf(step)
    const target = step.slot % 3 === 0 ? this.expertOf(step) : expert
    const time = step.slot % 7 === 1 ? session : this.timeOf(step, target)
    const move: Move = {
      caseFile: caseNamed(session.caseFileId),
      ...{ expertId: target.id, from: time.from, to: time.to, room: session.room },
      ...{ override: this.overrideOf(step), by: counselor, reason: '' },
    }
    const moved = moveBooking(session, move, this.around())
    const { personId, series, id } = session
    const wanted = { ...move, personId, seriesId: series?.id ?? null, moved: id }
    const agreed = this.agreeOn(wanted, checkMove(session, move, this.around()))
    const stays = move.from === session.from && move.to === session.to && target.id === expert.id
    expect(moved.ok).toBe(
      agreed && isOpenBooking(session) && !stays && target.kind === session.kind,
    )
    this.replace(moved, 'moved')
  }

  private end(step: Step): void {
    const session = this.pick(step)
    if (!session) return
    const moment = { at: this.now, by: counselor }
    const begun = session.from <= this.now
    if (step.slot % 4 === 0) return this.replace(confirmBooking(session, moment), 'confirmed')
    if (!begun) return this.replace(cancelBooking(session, moment, '都合'), 'cancelled')
    const note = { answer: null, nextStep: null }
    if (step.slot % 2 === 0) return this.replace(markHeld(session, moment, note), 'held')
    this.replace(markMissed(session, moment, this.plan.settings), 'missed')
  }

  /** Time goes on, now and then to just after the next session. */
  private wait(step: Step): void {
    const soonest = this.sessions
      .filter((session) => isOpenBooking(session) && session.from > this.now)
      .sort((one, other) => (one.from < other.from ? -1 : 1))[0]
    const next = daysAfter(dateOf(this.now), step.slot % 3)
    const plain = timeOn(next, 540 + (step.slot % 48) * 10)
    const then = step.slot % 3 === 0 && soonest ? soonest.to : plain
    if (then > this.now && then < lastMoment) this.now = then
    const moment = { at: this.now, by: counselor }
    const { listed, freed } = expireTentatives(this.sessions, moment, this.plan.settings)
    expect(this.plan.settings.expiredFallFree ? listed : freed).toEqual([])
    for (const each of freed) this.replace({ ok: true, value: each }, 'expired')
  }

  private change(step: Step): void {
    const expert = this.expertOf(step)
    const aimed = step.aims ? this.sessions.filter(isOpenBooking)[step.day % 9] : undefined
    const date = aimed ? dateOf(aimed.from) : daysAfter(dateOf(this.now), step.day)
    const absence = {
      from: timeOn(date, 600),
      to: timeOn(daysAfter(date, 1), 720),
      reason: null,
    }
    const absent = { ...expert, absences: [...expert.absences, absence] }
    const hours = { date, fromMinute: 540 + step.slot, toMinute: 800 + step.slot }
    const changes = [
      () => this.close(date),
      () => this.close(date),
      () => this.openings.add(date),
      () => this.hit({ kind: 'absence', expertId: expert.id, period: absence }, absent),
      () => this.renew({ ...expert, roster: withRemovedDay(expert.roster, date) }),
      () => this.renew({ ...expert, roster: withAddedDay(expert.roster, hours) }),
      () => step.minutes > 50 && this.retire(expert, daysAfter(date, 20)),
      () => this.closures.delete(date),
    ]
    changes[step.slot % changes.length]?.()
    this.hours = this.currentHours()
    this.walk()
  }

  private close(date: DateText): void {
    this.closures.add(date)
    this.expectHit({ kind: 'closure', dates: [date] }, ({ from }) => from.startsWith(date))
  }

  private retire(expert: Expert, retiredOn: DateText): void {
    const retired = retireExpert(expert, retiredOn)
    expect(retired.ok).toBe(expert.retiredOn === null)
    if (retired.ok) this.hit({ kind: 'retirement', expertId: expert.id, retiredOn }, retired.value)
  }

  private hit(blow: Exclude<Blow, { kind: 'closure' }>, expert: Expert): void {
    this.renew(expert)
    this.expectHit(blow, ({ expertId, from, to }) => {
      if (expertId !== blow.expertId) return false
      if (blow.kind === 'retirement') return from.slice(0, 10) >= blow.retiredOn
      return !(to <= blow.period.from || from >= blow.period.to)
    })
  }

  private expectHit(blow: Blow, isHit: (session: ExpertSession) => boolean): void {
    const open = this.sessions.filter(({ state }) => state === 'tentative' || state === 'confirmed')
    const ids = (some: readonly ExpertSession[]) => some.map(({ id }) => id).sort()
    expect(ids(hitBy(blow, this.sessions))).toEqual(ids(open.filter(isHit)))
  }

  private renew(expert: Expert): void {
    this.experts = this.experts.map((each) => (each.id === expert.id ? expert : each))
  }

  /** Whatever no longer fits is listed; each goes to the next free seat, or is cancelled. */
  private walk(): void {
    const listed = noLongerFit(this.around())
    const ids = listed.map(({ session }) => session.id).sort()
    expect(ids).toEqual(
      slowUnfitting(this.slow())
        .map(({ id }) => id)
        .sort(),
    )
    for (const { session } of listed) {
      const caseFile = caseNamed(session.caseFileId)
      const seat = this.seatsFor(session)[0]
      const move = seat && { ...seat, caseFile, override: null, by: counselor, reason: '' }
      if (move)
        this.sessions = this.sessions.map((each) =>
          each.id === session.id ? expectOk(moveBooking(session, move, this.around())) : each,
        )
      else
        this.replace(cancelBooking(session, { at: this.now, by: counselor }, '閉所'), 'cancelled')
      this.count('walked')
    }
  }

  private seatsFor({ id, caseFileId, personId, kind, series }: ExpertSession) {
    return nextFreeSeats(this.around(), {
      ...{ caseFile: caseNamed(caseFileId), personId, kind, days: 21, most: 3 },
      ...{ preferredExperts: [], preferredWeekdays: [], fromDate: null },
      ...{ seriesId: series?.id ?? null, moved: id },
    }).seats
  }

  /** Every seat that is shown could be booked by somebody new. */
  private search(step: Step): void {
    const expert = this.expertOf(step)
    const dates = Array.from({ length: 7 }, (_, ahead) => daysAfter(this.dayOf(step), ahead))
    const free = seatsOf(this.around(), expert, dates).flatMap((day) => day.free)
    for (const seat of free) {
      const caseFile = { id: 'none', state: 'open', callerId: 'none', affectedIds: [] }
      const nobody = { caseFile, personId: 'none', seriesId: null }
      const wanted = { ...nobody, ...seat, room: null, override: null, moved: null }
      expect([...slowCodes(this.slow(), wanted)]).toEqual([])
      this.count('seats')
    }
  }
}
