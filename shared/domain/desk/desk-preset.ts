/**
 * Desk preset: what a desk is, as shipped in `resources/desk/desk.*.json`.
 *
 *   DP-1  Intervals of a line are in order, do not touch, and lie within one day.
 *   DP-2  A preset that is not whole is refused, naming what is missing.
 *
 * Must not know: files, the settings of one installation.
 */
import * as v from 'valibot'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { dateField } from '../time/tokyo.ts'

const clockPattern = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/
const clock = v.pipe(v.string(), v.regex(clockPattern))
const interval = v.strictTuple([clock, clock])
const inOrder = (intervals: readonly (readonly [string, string])[]): boolean =>
  intervals.every(
    ([from, to], at) => from < to && (at === 0 || (intervals[at - 1]?.[1] ?? '') < from),
  )
const line = v.object({
  /** 1 Monday to 7 Sunday. */
  weekdays: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
  intervals: v.pipe(
    v.array(interval),
    v.check((intervals) => inOrder(intervals)),
  ),
})
const monthDay = v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

export const deskPresetSchema = v.object({
  name: v.string(),
  prefecture: v.string(),
  phoneNumber: v.string(),
  mail: v.string(),
  timeZone: v.literal('Asia/Tokyo'),
  desk: line,
  phone: line,
  closed: v.object({
    weekend: v.boolean(),
    nationalHolidays: v.boolean(),
    /** Both days belong to it; it may cross the new year. */
    yearEnd: v.nullable(v.object({ from: monthDay, to: monthDay })),
  }),
  extraClosures: v.array(dateField),
  extraOpenings: v.array(dateField),
  source: v.string(),
  /** The day its facts were taken from the source. */
  date: dateField,
})
export type DeskPreset = v.InferOutput<typeof deskPresetSchema>

export function parseDeskPreset(
  input: unknown,
): Result<DeskPreset, Refusal<'not-a-desk-preset', { readonly at: readonly string[] }>> {
  const parsed = v.safeParse(deskPresetSchema, input)
  if (parsed.success) return ok(parsed.output)
  return refuse('not-a-desk-preset', {
    at: parsed.issues.map((issue) => v.getDotPath(issue) ?? ''),
  })
}
