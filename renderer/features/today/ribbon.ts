/** The desk's day as the ribbon draws it: per cent of the axis, from an hour before opening to an hour after closing. */
import type { DayHours, MinuteInterval } from '../../../shared/domain/desk/desk-hours.ts'
import { minuteText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { RibbonLane, RibbonSpan } from '../../ui/day-ribbon.tsx'

const { today } = messages
const marginMinutes = 30
const usualDay: MinuteInterval = { fromMinute: 9 * 60, toMinute: 17 * 60 }

export interface Axis {
  readonly fromMinute: number
  readonly toMinute: number
}

const whole = (intervals: readonly MinuteInterval[]): MinuteInterval => ({
  fromMinute: Math.min(...intervals.map(({ fromMinute }) => fromMinute)),
  toMinute: Math.max(...intervals.map(({ toMinute }) => toMinute)),
})

export const axisOf = (day: DayHours): Axis => {
  const { fromMinute, toMinute } =
    day.desk.length === 0 ? usualDay : whole([...day.desk, ...day.phone])
  return { fromMinute: fromMinute - marginMinutes, toMinute: toMinute + marginMinutes }
}

export const percentOf = ({ fromMinute, toMinute }: Axis, minute: number): number =>
  Math.min(100, Math.max(0, ((minute - fromMinute) / (toMinute - fromMinute)) * 100))

const openSpans = (axis: Axis, interval: MinuteInterval, now: number): RibbonSpan[] => {
  const { fromMinute, toMinute } = interval
  const at = (minute: number): number => percentOf(axis, minute)
  const id = String(fromMinute)
  const later = today.interval(minuteText(fromMinute), minuteText(toMinute))
  if (now >= toMinute) return [{ id, start: at(fromMinute), end: at(toMinute), kind: 'past' }]
  if (now < fromMinute)
    return [{ id, start: at(fromMinute), end: at(toMinute), kind: 'next', text: later }]
  return [
    { id: `${id}-past`, start: at(fromMinute), end: at(now), kind: 'past' },
    { id, start: at(now), end: at(toMinute), kind: 'now', text: today.until(minuteText(toMinute)) },
  ]
}

/** Times in which this line rests while the desk's day goes on. */
const restSpans = (
  axis: Axis,
  line: readonly MinuteInterval[],
  day: MinuteInterval,
): RibbonSpan[] => {
  const ends = [day.fromMinute, ...line.map(({ toMinute }) => toMinute)]
  const starts = [...line.map(({ fromMinute }) => fromMinute), day.toMinute]
  return ends.flatMap((from, index) => {
    const to = starts[index] ?? from
    const text = index === line.length ? today.over : today.pause
    const span: RibbonSpan = {
      id: `rest-${from}`,
      start: percentOf(axis, from),
      end: percentOf(axis, to),
      kind: 'off',
      text,
    }
    return to > from ? [span] : []
  })
}

export const lanesOf = (day: DayHours, axis: Axis, now: number): readonly RibbonLane[] => {
  const closed: RibbonSpan[] = [
    { id: 'closed', start: 0, end: 100, kind: 'off', text: today.closed },
  ]
  const lane = (id: string, label: string, line: readonly MinuteInterval[]): RibbonLane => ({
    id,
    label,
    spans:
      line.length === 0
        ? closed
        : [
            ...line.flatMap((interval) => openSpans(axis, interval, now)),
            ...restSpans(axis, line, whole(day.desk)),
          ],
  })
  return [lane('phone', today.phone, day.phone), lane('desk', today.desk, day.desk)]
}

export const ticksOf = (axis: Axis): readonly { readonly at: number; readonly text: string }[] => {
  const first = Math.ceil(axis.fromMinute / 60)
  const last = Math.floor(axis.toMinute / 60)
  return Array.from({ length: last - first + 1 }, (_unused, index) => ({
    at: percentOf(axis, (first + index) * 60),
    text: String(first + index),
  }))
}
