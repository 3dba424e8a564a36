/**
 * Preset bodies: the windows the desk is shipped with, as `resources/desk/referral-bodies.json` writes them.
 *
 *   PB-1  A shipped list that is not whole, or names an id twice, is refused, naming what is wrong.
 *   PB-2  A shipped body has the id of its record-to-be: a prefix, so that it is long enough to be one (ID-1).
 *   PB-3  Days are written daily, mon-fri, sat or sun; several lines may fall on one day.
 *
 * Must not know: files, what the desk changed.
 */
import * as v from 'valibot'
import { asId, type ReferralBodyId } from '../core/id.ts'
import { checkRecord } from '../core/record.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { weekdays, type MinuteInterval } from '../desk/week-hours.ts'
import { dateField } from '../time/tokyo.ts'
import {
  referralBodyRecord,
  type BodyHours,
  type BodyPerson,
  type ReferralBody,
} from './referral-body.ts'

const daysOf = {
  daily: weekdays,
  'mon-fri': [1, 2, 3, 4, 5],
  sat: [6],
  sun: [7],
} as const satisfies Record<string, readonly number[]>

const clock = v.pipe(v.string(), v.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/))
const line = v.object({
  days: v.picklist(['daily', 'mon-fri', 'sat', 'sun']),
  from: clock,
  to: clock,
})
const text = v.nullable(v.string())
const shippedBody = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  name: v.string(),
  kind: v.string(),
  ...{ phone: text, web: text, place: text, note: text, canDo: text, howTo: text },
  needs: v.array(v.string()),
  persons: v.array(v.string()),
  hours: v.nullable(v.array(line)),
  closed: v.array(v.picklist(['holidays', '12-29..01-03'])),
  closedAssumed: v.boolean(),
  source: v.string(),
  verified: v.boolean(),
  checkedOn: v.nullable(dateField),
})
type Shipped = v.InferOutput<typeof shippedBody>
const shippedList = v.object({ bodies: v.array(shippedBody) })

export const presetBodyId = (id: string): ReferralBodyId => asId<ReferralBodyId>(`body-${id}`)

export function parsePresetBodies(
  input: unknown,
): Result<
  readonly ReferralBody[],
  Refusal<'not-preset-bodies', { readonly at: readonly string[] }>
> {
  const parsed = v.safeParse(shippedList, input)
  if (!parsed.success)
    return refuse('not-preset-bodies', {
      at: parsed.issues.map((issue) => v.getDotPath(issue) ?? ''),
    })
  const bodies = parsed.output.bodies.map(toBody)
  const wrong = bodies.filter(
    (body, at) =>
      !checkRecord(referralBodyRecord, body).ok ||
      bodies.findIndex(({ id }) => id === body.id) !== at,
  )
  return wrong.length === 0 ? ok(bodies) : refuse('not-preset-bodies', { at: wrong.map(idOf) })
}

const idOf = ({ id }: ReferralBody): string => id

function toBody(shipped: Shipped): ReferralBody {
  const { id, name, phone, web, place, note, canDo, howTo, source, checkedOn } = shipped
  return {
    id: presetBodyId(id),
    kind: shipped.kind as ReferralBody['kind'],
    ...{ name, phone, web, place, note, canDo, howTo, source, checkedOn },
    needs: shipped.needs as ReferralBody['needs'],
    persons: shipped.persons as readonly BodyPerson[],
    hours: toHours(shipped),
    isVerified: shipped.verified,
    retiredOn: null,
  }
}

function toHours({ hours, closed, closedAssumed }: Shipped): BodyHours | null {
  if (hours === null) return null
  const on = (weekday: number): readonly MinuteInterval[] =>
    hours
      .filter(({ days }) => (daysOf[days] as readonly number[]).includes(weekday))
      .map(({ from, to }) => ({ fromMinute: toMinute(from), toMinute: toMinute(to) }))
      .sort((one, other) => one.fromMinute - other.fromMinute)
  return {
    week: weekdays.map(on),
    isClosedOnHolidays: closed.includes('holidays'),
    isClosedAtYearEnd: closed.includes('12-29..01-03'),
    isClosureAssumed: closedAssumed,
    exceptions: [],
  }
}

const toMinute = (written: string): number =>
  Number(written.slice(0, 2)) * 60 + Number(written.slice(3, 5))
