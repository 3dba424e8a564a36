/**
 * Week hours: at which times of which weekday desk and telephone are open, as a desk chose it for itself.
 *
 *   WH-1  A week has seven days, Monday first; the stretches of a day are in order, lie within it, and neither
 *         overlap nor touch.
 *   WH-2  The telephone is open only while the desk is; where it is not, the weekday is named.
 *   WH-3  On an extra opening a weekday without hours takes those of the day that is most usual; of equally usual
 *         ones the earlier in the week.
 *   WH-4  A week that is the shipped one is no choice of the desk's own.
 *
 * Must not know: dates, holidays (`desk-hours.ts`), how hours are typed (`read-hours.ts`).
 */
import * as v from 'valibot'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import type { DeskPreset } from './desk-preset.ts'

/** Minutes since midnight in Tokyo, half-open, 0 to 1440. */
export interface MinuteInterval {
  readonly fromMinute: number
  readonly toMinute: number
}
/** Monday to Sunday. */
export type WeekLine = readonly (readonly MinuteInterval[])[]
export interface WeekHours {
  readonly desk: WeekLine
  readonly phone: WeekLine
}

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof weekdays)[number]
export const minutesOfDay = 1440

export const isDayInOrder = (day: readonly MinuteInterval[]): boolean =>
  day.every(
    ({ fromMinute, toMinute }, at) =>
      fromMinute < toMinute && (at === 0 || (day[at - 1]?.toMinute ?? 0) < fromMinute),
  )

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(minutesOfDay))
const stretch = v.pipe(v.strictObject({ fromMinute: minute, toMinute: minute }), v.readonly())
const day = v.pipe(
  v.array(stretch),
  v.check((stretches) => isDayInOrder(stretches)),
  v.readonly(),
)
const line = v.pipe(v.array(day), v.length(weekdays.length), v.readonly())

export const weekHoursField = v.pipe(
  v.strictObject({ desk: line, phone: line }),
  v.check((week) => checkWeek(week).ok),
  v.readonly(),
)

export const hoursOn = (weekLine: WeekLine, weekday: number): readonly MinuteInterval[] =>
  weekLine[weekday - 1] ?? []

const isWithin = (inner: MinuteInterval, outer: readonly MinuteInterval[]): boolean =>
  outer.some(
    ({ fromMinute, toMinute }) => fromMinute <= inner.fromMinute && inner.toMinute <= toMinute,
  )

export function checkWeek(
  week: WeekHours,
): Result<WeekHours, Refusal<'phone-outside-desk', { readonly weekdays: readonly Weekday[] }>> {
  const outside = weekdays.filter(
    (weekday) =>
      !hoursOn(week.phone, weekday).every((each) => isWithin(each, hoursOn(week.desk, weekday))),
  )
  return outside.length === 0 ? ok(week) : refuse('phone-outside-desk', { weekdays: outside })
}

const toMinute = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** The stretches of a shipped line, whatever the day. */
export const shippedStretches = (
  intervals: DeskPreset['desk']['intervals'],
): readonly MinuteInterval[] =>
  intervals.map(([from, to]) => ({ fromMinute: toMinute(from), toMinute: toMinute(to) }))

const shippedLine = (shipped: DeskPreset['desk']): WeekLine =>
  weekdays.map((weekday) =>
    shipped.weekdays.includes(weekday) ? shippedStretches(shipped.intervals) : [],
  )

export const shippedWeek = (preset: Pick<DeskPreset, 'desk' | 'phone'>): WeekHours => ({
  desk: shippedLine(preset.desk),
  phone: shippedLine(preset.phone),
})

const sameAs = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const plain = ({ desk, phone }: WeekHours): WeekHours => {
  const copy = (weekLine: WeekLine): WeekLine =>
    weekLine.map((stretches) =>
      stretches.map(({ fromMinute, toMinute: until }) => ({ fromMinute, toMinute: until })),
    )
  return { desk: copy(desk), phone: copy(phone) }
}

/** `null`: as shipped. */
export const ownWeek = (
  preset: Pick<DeskPreset, 'desk' | 'phone'>,
  week: WeekHours,
): WeekHours | null => (sameAs(plain(week), plain(shippedWeek(preset))) ? null : week)

/** What an extra opening takes where its weekday has no hours. */
export function usualDayOf(week: WeekHours): {
  readonly desk: readonly MinuteInterval[]
  readonly phone: readonly MinuteInterval[]
} {
  const days = weekdays.map((weekday) => ({
    desk: hoursOn(week.desk, weekday),
    phone: hoursOn(week.phone, weekday),
  }))
  const open = days.filter(({ desk }) => desk.length > 0)
  const howUsual = (one: (typeof days)[number]): number =>
    open.filter((other) => sameAs(one, other)).length
  const most = Math.max(0, ...open.map(howUsual))
  return open.find((one) => howUsual(one) === most) ?? { desk: [], phone: [] }
}
