/** What the calendar draws: sessions and free seats as things to press, closed time and the telephone's pause behind them. */
import type { EventInput } from '@fullcalendar/react'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import { isOpenState } from '../../../shared/domain/booking/expert-session.ts'
import type { Seat } from '../../../shared/domain/booking/seats.ts'
import {
  describeDay,
  type DeskHours,
  type MinuteInterval,
} from '../../../shared/domain/desk/desk-hours.ts'
import type { Expert, ExpertKind } from '../../../shared/domain/expert/expert.ts'
import {
  instantOn,
  minuteOfDay,
  type DateText,
  type InstantText,
} from '../../../shared/domain/time/tokyo.ts'
import { closedText } from './schedule-text.ts'
import type { Schedule } from './use-schedule.ts'

/** Where a session may go: not booked yet, only shown. */
export interface Picked {
  readonly kind: ExpertKind
  readonly expertId: string
  readonly from: InstantText
  readonly to: InstantText
}

export type Meaning =
  | { readonly is: 'session'; readonly view: ExpertSessionView; readonly isChosen: boolean }
  | { readonly is: 'seat'; readonly seat: Seat; readonly expert: Expert }
  | { readonly is: 'picked'; readonly picked: Picked; readonly expert: Expert | undefined }
  | { readonly is: 'closed'; readonly why: string | null }
  | { readonly is: 'pause' }

export const meaningOf = (event: { readonly extendedProps: object }): Meaning | null =>
  (event.extendedProps as { readonly meaning?: Meaning }).meaning ?? null

const lastMinute = 24 * 60

export const sessionEvents = (
  sessions: readonly ExpertSessionView[],
  { isLocked, chosenId }: { readonly isLocked: boolean; readonly chosenId: string | null },
): readonly EventInput[] =>
  sessions.map((view) => ({
    id: view.sessionId,
    start: view.coded.from,
    end: view.coded.to,
    editable: !isLocked && isOpenState(view.coded.state),
    extendedProps: {
      meaning: { is: 'session', view, isChosen: view.sessionId === chosenId } satisfies Meaning,
    },
  }))

const startsAs = (seat: Seat, picked: Picked | null): boolean =>
  picked?.expertId === seat.expertId && picked.from === seat.from

export const seatEvents = (
  { seats, experts }: Pick<Schedule, 'seats' | 'experts'>,
  picked: Picked | null,
): readonly EventInput[] =>
  [...seats.values()].flatMap((days) =>
    days.flatMap(({ free }) =>
      free
        .filter((seat) => !startsAs(seat, picked))
        .flatMap((seat) => {
          const expert = experts.find(({ id }) => id === seat.expertId)
          if (expert === undefined) return []
          const meaning: Meaning = { is: 'seat', seat, expert }
          const { from, to, expertId } = seat
          return [
            {
              id: `${expertId} ${from}`,
              start: from,
              end: to,
              editable: false,
              extendedProps: { meaning },
            },
          ]
        }),
    ),
  )

export const pickedEvents = (
  picked: Picked | null,
  experts: readonly Expert[],
): readonly EventInput[] => {
  if (picked === null) return []
  const expert = experts.find(({ id }) => id === picked.expertId)
  const meaning: Meaning = { is: 'picked', picked, expert }
  return [
    {
      ...{ id: 'picked', start: picked.from, end: picked.to, editable: false },
      extendedProps: { meaning },
    },
  ]
}

const behind = (
  date: DateText,
  { fromMinute, toMinute }: MinuteInterval,
  meaning: Meaning,
): EventInput => ({
  id: `${meaning.is} ${date} ${fromMinute}`,
  start: instantOn(date, fromMinute),
  end: instantOn(date, toMinute),
  display: 'background',
  extendedProps: { meaning },
})

/** What of a day lies in none of the intervals. */
const gapsOf = (
  intervals: readonly MinuteInterval[],
  { fromMinute, toMinute }: MinuteInterval,
): readonly MinuteInterval[] => {
  const edges = [
    fromMinute,
    ...intervals.flatMap((one) => [one.fromMinute, one.toMinute]),
    toMinute,
  ]
  return edges.flatMap((edge, at) => {
    const next = edges[at + 1]
    return at % 2 === 0 && next !== undefined && edge < next
      ? [{ fromMinute: edge, toMinute: next }]
      : []
  })
}

/** Closed time grey, and within desk hours what the telephone does not take, hatched. */
export const backgroundEvents = (
  hours: DeskHours,
  dates: readonly DateText[],
): readonly EventInput[] =>
  dates.flatMap((date) => {
    const { closed, desk, phone } = describeDay(hours, date)
    const whole = { fromMinute: 0, toMinute: lastMinute }
    if (closed !== null) return [behind(date, whole, { is: 'closed', why: closedText(closed) })]
    return [
      ...gapsOf(desk, whole).map((gap) => behind(date, gap, { is: 'closed', why: null })),
      ...(hours.offersPhone
        ? desk.flatMap((open) => gapsOf(phoneWithin(phone, open), open))
        : []
      ).map((gap) => behind(date, gap, { is: 'pause' })),
    ]
  })

const phoneWithin = (
  phone: readonly MinuteInterval[],
  { fromMinute, toMinute }: MinuteInterval,
): readonly MinuteInterval[] =>
  phone
    .map((one) => ({
      fromMinute: Math.max(one.fromMinute, fromMinute),
      toMinute: Math.min(one.toMinute, toMinute),
    }))
    .filter((one) => one.fromMinute < one.toMinute)

const marginMinutes = 30

/** The hours to draw: those of the desk and of what lies outside, with half an hour around. */
export const minutesShown = (
  hours: DeskHours,
  dates: readonly DateText[],
  sessions: readonly ExpertSessionView[],
): MinuteInterval => {
  const open = dates.flatMap((date) => describeDay(hours, date).desk)
  const froms = [
    ...open.map(({ fromMinute }) => fromMinute),
    ...sessions.map(({ coded }) => minuteOfDay(coded.from)),
  ]
  const tos = [
    ...open.map(({ toMinute }) => toMinute),
    ...sessions.map(({ coded }) => minuteOfDay(coded.to)),
  ]
  const [first, last] = [Math.min(...froms, 9 * 60), Math.max(...tos, 17 * 60)]
  return {
    fromMinute: Math.max(0, first - marginMinutes),
    toMinute: Math.min(lastMinute, last + marginMinutes),
  }
}
