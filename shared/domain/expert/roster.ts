/**
 * Roster: on which days, from when to when, an expert is there.
 *
 *   RO-1  A line recurs on one weekday: every week, or on its first to fifth or last of the month. A fifth that a
 *         month has not is no day.
 *   RO-2  A line holds from its first day up to, not including, the day it ends; each end may be open.
 *   RO-3  A removed day takes away what recurs on it; an added day adds hours to its day, a removed one too.
 *   RO-4  The hours of a day are in order and apart: hours that overlap or touch are one.
 *   RO-5  Hours are half-open and lie within one day; a line that ends before it begins, or recurs never, is none.
 *   RO-6  An absence is a half-open period; it takes nothing off the roster, it says that the expert is away.
 *   RO-7  Added days, removed days and absences are taken back one by one; absences stand in the order of time.
 *
 * Must not know: desk hours, sessions, the clock.
 */
import * as v from 'valibot'
import { savedText } from '../core/text-field.ts'
import type { MinuteInterval } from '../desk/week-hours.ts'
import { overlaps, type Period } from '../time/period.ts'
import {
  dateField,
  daysInMonth,
  instantField,
  instantOn,
  weekdayOf,
  type DateText,
} from '../time/tokyo.ts'

export const nthsOfMonth = [1, 2, 3, 4, 5, 'last'] as const
export type NthOfMonth = (typeof nthsOfMonth)[number]

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440))
const hours = { fromMinute: minute, toMinute: minute }

const recurringField = v.pipe(
  v.strictObject({
    /** 1 Monday to 7 Sunday. */
    weekday: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
    /** `null`: every week. */
    nths: v.nullable(v.pipe(v.array(v.picklist(nthsOfMonth)), v.nonEmpty(), v.readonly())),
    ...hours,
    validFrom: v.nullable(dateField),
    /** The first day on which it holds no more. */
    validTo: v.nullable(dateField),
  }),
  v.check(({ fromMinute, toMinute }) => fromMinute < toMinute),
  v.check(
    ({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom < validTo,
  ),
  v.readonly(),
)
const addedField = v.pipe(
  v.strictObject({ date: dateField, ...hours }),
  v.check(({ fromMinute, toMinute }) => fromMinute < toMinute),
  v.readonly(),
)

export const rosterField = v.pipe(
  v.strictObject({
    recurring: v.pipe(v.array(recurringField), v.readonly()),
    added: v.pipe(v.array(addedField), v.readonly()),
    removed: v.pipe(v.array(dateField), v.readonly()),
  }),
  v.readonly(),
)
export type Roster = v.InferOutput<typeof rosterField>
export type RecurringLine = Roster['recurring'][number]
export type AddedDay = Roster['added'][number]

export const emptyRoster: Roster = { recurring: [], added: [], removed: [] }

export const absencesField = v.pipe(
  v.array(
    v.pipe(
      v.strictObject({ from: instantField, to: instantField, reason: v.nullable(savedText) }),
      v.check(({ from, to }) => from < to),
      v.readonly(),
    ),
  ),
  v.readonly(),
)
export type Absence = v.InferOutput<typeof absencesField>[number]

/** The hours of a day, in order and apart; none on a day off. */
export function rosterOn(roster: Roster, date: DateText): readonly MinuteInterval[] {
  const isRemoved = roster.removed.includes(date)
  const recurring = isRemoved ? [] : roster.recurring.filter((line) => recursOn(line, date))
  return joined([...recurring, ...roster.added.filter((day) => day.date === date)])
}

function recursOn(line: RecurringLine, date: DateText): boolean {
  if (line.validFrom !== null && date < line.validFrom) return false
  if (line.validTo !== null && date >= line.validTo) return false
  if (weekdayOf(date) !== line.weekday) return false
  return line.nths === null || line.nths.some((nth) => isNthOfMonth(date, nth))
}

function isNthOfMonth(date: DateText, nth: NthOfMonth): boolean {
  const day = Number(date.slice(8))
  const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))
  return nth === 'last' ? day + 7 > days : Math.ceil(day / 7) === nth
}

function joined(intervals: readonly MinuteInterval[]): readonly MinuteInterval[] {
  const inTurn = [...intervals].sort((one, other) => one.fromMinute - other.fromMinute)
  const apart: MinuteInterval[] = []
  for (const { fromMinute, toMinute } of inTurn) {
    const before = apart.at(-1)
    if (before === undefined || before.toMinute < fromMinute) apart.push({ fromMinute, toMinute })
    else apart[apart.length - 1] = { ...before, toMinute: Math.max(before.toMinute, toMinute) }
  }
  return apart
}

/** Hours of one more day; what recurs on it stays. */
export const withAddedDay = (roster: Roster, day: AddedDay): Roster => ({
  ...roster,
  added: [...roster.added, day].sort((one, other) => (one.date < other.date ? -1 : 1)),
})

/** The whole day off: hours added to it go as well. */
export const withRemovedDay = (roster: Roster, date: DateText): Roster => ({
  ...roster,
  added: roster.added.filter((day) => day.date !== date),
  removed: [...new Set([...roster.removed, date])].sort(),
})

export const withoutAddedDay = (roster: Roster, day: AddedDay): Roster => ({
  ...roster,
  added: roster.added.filter((each) => !isSameDay(each, day)),
})
const isSameDay = (one: AddedDay, other: AddedDay): boolean =>
  one.date === other.date && one.fromMinute === other.fromMinute && one.toMinute === other.toMinute

/** What recurs on the day is there again. */
export const withoutRemovedDay = (roster: Roster, date: DateText): Roster => ({
  ...roster,
  removed: roster.removed.filter((each) => each !== date),
})

export const withAbsence = (absences: readonly Absence[], absence: Absence): readonly Absence[] =>
  [...absences, absence].sort((one, other) => (one.from < other.from ? -1 : 1))

export const withoutAbsence = (absences: readonly Absence[], period: Period): readonly Absence[] =>
  absences.filter(({ from, to }) => from !== period.from || to !== period.to)

/** From the first day up to, not including, the last. */
export const wholeDays = (days: Period<DateText>): Period => ({
  from: instantOn(days.from, 0),
  to: instantOn(days.to, 0),
})

/** The first absence that takes some of a period. */
export const absenceOver = (absences: readonly Absence[], period: Period): Absence | null =>
  absences.find((absence) => overlaps(absence, period)) ?? null
