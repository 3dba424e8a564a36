/**
 * A second opinion on bookings, for tests: minute by minute, day by day, slow and plain. It shares nothing with the
 * rules but the shapes of records.
 */
import type { Expert } from '../expert/expert.ts'
import type { BookingSettings } from './booking-settings.ts'
import type { Override } from './check-booking.ts'
import type { ExpertSession } from './expert-session.ts'

export interface SlowWorld {
  readonly now: string
  readonly deskIntervals: readonly (readonly [number, number])[]
  readonly closures: ReadonlySet<string>
  readonly openings: ReadonlySet<string>
  readonly settings: BookingSettings
  readonly experts: readonly Expert[]
  readonly sessions: readonly ExpertSession[]
}
export interface SlowRequest {
  readonly caseFile: {
    readonly id: string
    readonly state: string
    readonly callerId: string | null
    readonly affectedIds: readonly string[]
  }
  readonly personId: string
  readonly expertId: string
  readonly from: string
  readonly to: string
  readonly room: string | null
  readonly seriesId: string | null
  readonly override: Override | null
  readonly moved: string | null
}

/** Days off from the end of November 2026 to November 2028, substitute holidays included, written out by hand. */
const holidays = (
  '2026-11-23 2027-01-01 2027-01-11 2027-02-11 2027-02-23 2027-03-21 2027-03-22 2027-04-29 2027-05-03 2027-05-04 ' +
  '2027-05-05 2027-07-19 2027-08-11 2027-09-20 2027-09-23 2027-10-11 2027-11-03 2027-11-23 ' +
  '2028-01-01 2028-01-10 2028-02-11 2028-02-23 2028-03-20 2028-04-29 2028-05-03 2028-05-04 2028-05-05 ' +
  '2028-07-17 2028-08-11 2028-09-18 2028-09-22 2028-10-09 2028-11-03'
).split(' ')
const dayMs = 86_400_000
/** Remembers answers: the same few days are asked for millions of times. */
function remembering<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const found = answer(key)
    known.set(key, found)
    return found
  }
}
const utcDay = remembering(
  (date: string) => Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / dayMs,
)
export const dateOfDay = remembering((day: number) =>
  new Date(day * dayMs).toISOString().slice(0, 10),
)
export const nextDay = (date: string, days = 1): string => dateOfDay(utcDay(date) + days)
const weekday = (date: string): number => ((utcDay(date) + 3) % 7) + 1
/** Minutes since 1970, as if Tokyo were Greenwich. */
export const minuteOf = (at: string): number =>
  utcDay(at.slice(0, 10)) * 1440 + +at.slice(11, 13) * 60 + +at.slice(14, 16)

export function slowOpenDay(
  { closures, openings }: Pick<SlowWorld, 'closures' | 'openings'>,
  date: string,
): boolean {
  if (closures.has(date)) return false
  if (openings.has(date)) return true
  const yearEnd = ['12-29', '12-30', '12-31', '01-01', '01-02', '01-03']
  return weekday(date) < 6 && !holidays.includes(date) && !yearEnd.includes(date.slice(5))
}

const nthOfItsMonth = remembering((date: string) => {
  let nth = 0
  for (let day = `${date.slice(0, 8)}01`; day <= date; day = nextDay(day))
    if (weekday(day) === weekday(date)) nth++
  return nth
})

export function slowRostered(
  { roster }: Pick<Expert, 'roster'>,
  date: string,
  minute: number,
): boolean {
  for (const day of roster.added)
    if (day.date === date && minute >= day.fromMinute && minute < day.toMinute) return true
  if (roster.removed.some((removed) => removed === date)) return false
  for (const line of roster.recurring) {
    if (line.weekday !== weekday(date) || minute < line.fromMinute || minute >= line.toMinute)
      continue
    if (line.validFrom !== null && line.validFrom > date) continue
    if (line.validTo !== null && line.validTo <= date) continue
    const isLast = nextDay(date, 7).slice(0, 7) !== date.slice(0, 7)
    if (line.nths === null) return true
    for (const nth of line.nths)
      if (nth === 'last' ? isLast : nth === nthOfItsMonth(date)) return true
  }
  return false
}

interface Times {
  readonly from: string
  readonly to: string
}

/** What speaks against the place itself. */
export function slowPlaceCodes(world: SlowWorld, expert: Expert, { from, to }: Times): Set<string> {
  const codes = new Set<string>()
  const date = from.slice(0, 10)
  const [first, end] = [minuteOf(from), minuteOf(to)]
  const isOpen = slowOpenDay(world, date)
  if (!isOpen) codes.add('closed-day')
  if (expert.retiredOn !== null && expert.retiredOn <= date) codes.add('expert-retired')
  for (let each = first; each < end; each++) {
    const minute = each % 1440
    const inDesk = world.deskIntervals.some(([begin, stop]) => begin <= minute && minute < stop)
    if (isOpen && !inDesk) codes.add('outside-desk-hours')
    if (!slowRostered(expert, date, minute)) codes.add('outside-roster')
    if (expert.absences.some((away) => minuteOf(away.from) <= each && each < minuteOf(away.to)))
      codes.add('expert-absent')
  }
  return codes
}

/** Whether any minute of `[from, to)` is among the minutes of the others. */
function meets(from: number, to: number, others: readonly (readonly [number, number])[]): boolean {
  const taken = new Set<number>()
  for (const [begin, end] of others)
    if (Math.abs(begin - from) < 2880) for (let each = begin; each < end; each++) taken.add(each)
  for (let each = from; each < to; each++) if (taken.has(each)) return true
  return false
}

const fiscalYear = (date: string): number =>
  date.slice(5) >= '04-01' ? +date.slice(0, 4) : +date.slice(0, 4) - 1

/** Every reason against a booking, by its code. */
export function slowCodes(world: SlowWorld, wanted: SlowRequest): Set<string> {
  const expert = world.experts.find((one) => one.id === wanted.expertId)
  if (!expert) return new Set(['expert-unknown'])
  const codes = slowPlaceCodes(world, expert, wanted)
  const { override } = wanted
  if (override && override.role !== 'administrator') codes.add('override-not-allowed')
  else if (override && override.reason.trim() === '') codes.add('override-reason-needed')
  else if (override) codes.delete('outside-roster')
  if (wanted.caseFile.state === 'closed') codes.add('case-closed')
  const { callerId, affectedIds } = wanted.caseFile
  if (![callerId, ...affectedIds].some((each) => each === wanted.personId))
    codes.add('person-not-of-case')
  for (const code of slowTimeCodes(world, expert, wanted)) codes.add(code)
  for (const code of slowCrowdCodes(world, expert, wanted)) codes.add(code)
  return codes
}

function slowTimeCodes(world: SlowWorld, expert: Expert, { from }: Times): string[] {
  const codes: string[] = []
  const ahead = minuteOf(from) - minuteOf(world.now)
  if (ahead < 0) codes.push('in-the-past')
  if (expert.leadMinutes > 0 && ahead < expert.leadMinutes) codes.push('lead-time')
  if (expert.deadlineOpenDays !== null) {
    let openDays = 0
    for (let day = world.now.slice(0, 10); day < from.slice(0, 10); day = nextDay(day))
      if (slowOpenDay(world, day)) openDays++
    const isLater = world.now.slice(0, 10) > from.slice(0, 10)
    if (isLater || openDays < expert.deadlineOpenDays) codes.push('deadline-passed')
  }
  return codes
}

function slowCrowdCodes(world: SlowWorld, expert: Expert, wanted: SlowRequest): string[] {
  const codes: string[] = []
  const others = world.sessions.filter(
    (one) => one.id !== wanted.moved && one.state !== 'cancelled',
  )
  const [from, to] = [minuteOf(wanted.from), minuteOf(wanted.to)]
  const plain = (some: readonly ExpertSession[]) =>
    some.map((one) => [minuteOf(one.from), minuteOf(one.to)] as const)
  const ofExpert = others.filter((one) => one.expertId === expert.id)
  const held = ofExpert.map(
    (one) =>
      [
        minuteOf(one.from) - one.bufferBeforeMinutes,
        minuteOf(one.to) + one.bufferAfterMinutes,
      ] as const,
  )
  if (meets(from - expert.bufferBeforeMinutes, to + expert.bufferAfterMinutes, held))
    codes.push('expert-busy')
  if (meets(from, to, plain(others.filter((one) => one.personId === wanted.personId))))
    codes.push('person-busy')
  const inRoom = others.filter((one) => one.room !== null && one.room === wanted.room)
  if (world.settings.usesRooms && meets(from, to, plain(inRoom))) codes.push('room-busy')
  const date = wanted.from.slice(0, 10)
  const thatDay = ofExpert.filter((one) => one.from.slice(0, 10) === date).length
  if (expert.seatsPerDay !== null && thatDay + 1 > expert.seatsPerDay) codes.push('seats-full')
  const sameKind = others.filter((one) => one.kind === expert.kind)
  const open = sameKind.filter((one) => one.state === 'tentative' || one.state === 'confirmed')
  if (
    open.some(
      (one) =>
        one.caseFileId === wanted.caseFile.id &&
        (wanted.seriesId === null || one.series === null || one.series.id !== wanted.seriesId),
    )
  )
    codes.push('open-booking-exists')
  const limit = world.settings.quotaPerYear[expert.kind]
  const used = sameKind.filter(
    (one) =>
      one.personId === wanted.personId &&
      (one.state !== 'missed' || world.settings.missedCounts) &&
      fiscalYear(one.from.slice(0, 10)) === fiscalYear(date),
  ).length
  if (limit !== null && used + 1 > limit) codes.push('quota-reached')
  return codes
}

/** What is wrong with everything that stands: nothing, if all is well. */
export function slowFaults(world: SlowWorld): string[] {
  const faults: string[] = []
  const standing = world.sessions.filter((one) => one.state !== 'cancelled')
  const twice = (what: string, minutes: readonly (readonly [string, number, number])[]): void => {
    const taken = new Map<string, Set<number>>()
    for (const [who, from, to] of minutes) {
      const mine = taken.get(who) ?? new Set<number>()
      taken.set(who, mine)
      for (let each = from; each < to; each++) {
        if (mine.has(each))
          faults.push(`${what} ${who} twice at ${dateOfDay(Math.floor(each / 1440))}`)
        mine.add(each)
      }
    }
  }
  const span = (one: ExpertSession) => [minuteOf(one.from), minuteOf(one.to)] as const
  twice(
    'expert',
    standing.map((one) => [
      one.expertId,
      span(one)[0] - one.bufferBeforeMinutes,
      span(one)[1] + one.bufferAfterMinutes,
    ]),
  )
  twice(
    'person',
    standing.map((one) => [one.personId, ...span(one)]),
  )
  if (world.settings.usesRooms)
    twice(
      'room',
      standing.flatMap((one) => (one.room === null ? [] : [[one.room, ...span(one)] as const])),
    )
  for (const expert of world.experts) {
    const perDay = new Map<string, number>()
    for (const one of standing.filter(({ expertId }) => expertId === expert.id))
      perDay.set(one.from.slice(0, 10), (perDay.get(one.from.slice(0, 10)) ?? 0) + 1)
    for (const [date, count] of perDay)
      if (expert.seatsPerDay !== null && count > expert.seatsPerDay) faults.push(`seats on ${date}`)
  }
  const perYear = new Map<string, number>()
  const openOf = new Map<string, Set<string>>()
  for (const one of standing) {
    const year = `${one.personId} ${one.kind} ${fiscalYear(one.from.slice(0, 10))}`
    const counts = one.state !== 'missed' || world.settings.missedCounts
    perYear.set(year, (perYear.get(year) ?? 0) + (counts ? 1 : 0))
    const limit = world.settings.quotaPerYear[one.kind]
    if (limit !== null && (perYear.get(year) ?? 0) > limit) faults.push(`quota of ${year}`)
    if (one.state !== 'tentative' && one.state !== 'confirmed') continue
    const key = `${one.caseFileId} ${one.kind}`
    openOf.set(key, (openOf.get(key) ?? new Set()).add(one.series?.id ?? one.id))
    if ((openOf.get(key)?.size ?? 0) > 1) faults.push(`open bookings of ${key}`)
  }
  for (const one of slowUnfitting(world)) faults.push(`place of ${one.id}`)
  return faults
}

/** Open bookings ahead that cannot stand where they are. */
export const slowUnfitting = (world: SlowWorld): ExpertSession[] =>
  world.sessions.filter((one) => {
    if ((one.state !== 'tentative' && one.state !== 'confirmed') || one.from < world.now)
      return false
    const expert = world.experts.find(({ id }) => id === one.expertId)
    const codes = expert ? slowPlaceCodes(world, expert, one) : new Set<string>()
    if (one.override !== null) codes.delete('outside-roster')
    return codes.size > 0
  })
