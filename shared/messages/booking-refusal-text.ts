/** Why a booking was refused, in lines that can be read: each refusal with its facts. Pure: facts in, text out. */
import type { confirmBooking, noteAnswer, OutcomeRefusal } from '../domain/booking/booking-life.ts'
import type { BookingRefused, MoveRefusal } from '../domain/booking/decide-booking.ts'
import type { recordPastSession } from '../domain/booking/record-past.ts'
import type { decideSeries } from '../domain/booking/series.ts'
import type { endWaiting, JoinRefusal } from '../domain/booking/waitlist.ts'
import type { CodeEdit } from '../domain/codes/code-lists.ts'
import type { Facts, Refusal, Result } from '../domain/core/result.ts'
import type { ClosedReason, MinuteInterval } from '../domain/desk/desk-hours.ts'
import type { retireExpert } from '../domain/expert/expert.ts'
import { eraOfFiscalYear } from '../domain/time/era.ts'
import { dateOf, type DateText, type InstantText } from '../domain/time/tokyo.ts'
import { codeText } from './code-text.ts'
import { minuteText, momentText, shortDateText, timeText } from './dates.ts'
import { messages } from './language.ts'

const { bookingRefusals: texts, bookingWords, words, today } = messages

type RefusalOf<F extends (...given: never[]) => Result<unknown>> = Extract<
  ReturnType<F>,
  { readonly ok: false }
>['refusal']

/** Everything the rules of sessions refuse with, and an action that finds no session. */
export type SessionRefusal =
  | BookingRefused['facts']['refusals'][number]
  | Exclude<
      | MoveRefusal
      | OutcomeRefusal
      | JoinRefusal
      | RefusalOf<typeof confirmBooking>
      | RefusalOf<typeof noteAnswer>
      | RefusalOf<typeof recordPastSession>
      | RefusalOf<typeof decideSeries>
      | RefusalOf<typeof endWaiting>
      | RefusalOf<typeof retireExpert>,
      BookingRefused
    >
  | Refusal<'no-such-session'>
type Code = SessionRefusal['code']
type FactsOf<C extends Code> = Extract<SessionRefusal, { readonly code: C }>['facts']
type Line<F> = (facts: F, edits: readonly CodeEdit[]) => string

/** 11/25(水) 13:00〜13:30; over midnight both days are said. */
const periodText = ({ from, to }: { readonly from: InstantText; readonly to: InstantText }) =>
  bookingWords.period(momentText(from), dateOf(from) === dateOf(to) ? timeText(to) : momentText(to))

const hoursText = (hours: readonly MinuteInterval[]): string =>
  hours
    .map(({ fromMinute, toMinute }) =>
      bookingWords.period(minuteText(fromMinute), minuteText(toMinute)),
    )
    .join(words.listMark)

const closedText = (why: ClosedReason): string => {
  if (why.code === 'national-holiday') return words.holiday[why.holiday]
  if (why.code !== 'weekend') return today.reasons[why.code]
  return bookingWords.weekday(words.weekdays[why.weekday - 1] ?? '')
}

const yearText = (fiscalYear: number): string => {
  const era = eraOfFiscalYear(fiscalYear)
  return bookingWords.fiscalYear(
    era === null ? String(fiscalYear) : `${words.era[era.era]}${era.year}`,
  )
}

const rosterText = (date: DateText, roster: readonly MinuteInterval[]): string => {
  const day = shortDateText(date)
  return roster.length === 0
    ? texts['no-roster'](day)
    : texts['outside-roster'](day, hoursText(roster))
}

const expertBusyText: Line<FactsOf<'expert-busy'>> = (facts) => {
  const { bufferBeforeMinutes, bufferAfterMinutes } = facts
  const buffers = [
    ...(bufferBeforeMinutes > 0 ? [bookingWords.before(bufferBeforeMinutes)] : []),
    ...(bufferAfterMinutes > 0 ? [bookingWords.after(bufferAfterMinutes)] : []),
  ]
  const period = periodText(facts)
  return buffers.length === 0
    ? texts['expert-busy'](period)
    : texts['expert-busy-buffers'](period, buffers.join(words.listMark))
}

const stateText = ({ state }: FactsOf<'booking-not-open'>): string => words.sessionState[state]

const lines: { readonly [C in Code]: Line<FactsOf<C>> } = {
  'not-a-period': () => texts['not-a-period'],
  'closed-day': ({ date, why }) => texts['closed-day'](shortDateText(date), closedText(why)),
  'outside-desk-hours': ({ desk }) => texts['outside-desk-hours'](hoursText(desk)),
  'expert-retired': ({ retiredOn }) => texts['expert-retired'](shortDateText(retiredOn)),
  'outside-roster': ({ date, roster }) => rosterText(date, roster),
  'expert-absent': (away) => texts['expert-absent'](periodText(away)),
  'in-the-past': ({ from }) => texts['in-the-past'](momentText(from)),
  'deadline-passed': ({ lastDay }) =>
    lastDay === null ? texts['no-deadline-day'] : texts['deadline-passed'](shortDateText(lastDay)),
  'lead-time': ({ earliest }) => texts['lead-time'](momentText(earliest)),
  'expert-busy': expertBusyText,
  'person-busy': (busy) => texts['person-busy'](periodText(busy)),
  'room-busy': (busy, edits) =>
    texts['room-busy'](codeText('room', busy.room, edits), periodText(busy)),
  'seats-full': ({ date, seats }) => texts['seats-full'](shortDateText(date), seats),
  'expert-unknown': () => texts['expert-unknown'],
  'case-closed': () => texts['case-closed'],
  'person-not-of-case': () => texts['person-not-of-case'],
  'override-not-allowed': () => texts['override-not-allowed'],
  'override-reason-needed': () => texts['override-reason-needed'],
  'open-booking-exists': ({ kind, from }) =>
    texts['open-booking-exists'](words.expertKind[kind], momentText(from)),
  'quota-reached': ({ kind, fiscalYear, counted, limit }) =>
    texts['quota-reached'](yearText(fiscalYear), words.expertKind[kind], counted, limit),
  'conflict-check-needed': () => texts['conflict-check-needed'],
  'requested-later': () => texts['requested-later'],
  'hold-until-passed': ({ now }) => texts['hold-until-passed'](momentText(now)),
  'hold-until-late': ({ from }) => texts['hold-until-late'](momentText(from)),
  'no-such-session': () => texts['no-such-session'],
  'booking-not-open': (facts) => texts['booking-not-open'](stateText(facts)),
  'not-tentative': (facts) => texts['not-tentative'](stateText(facts)),
  'session-begun': ({ from }) => texts['session-begun'](momentText(from)),
  'session-not-begun': ({ from }) => texts['session-not-begun'](momentText(from)),
  'reason-needed': () => texts['reason-needed'],
  'nothing-moved': () => texts['nothing-moved'],
  'other-kind': () => texts['other-kind'],
  'not-over': () => texts['not-over'],
  'not-held': (facts) => texts['not-held'](stateText(facts)),
  'already-waiting': () => texts['already-waiting'],
  'not-waiting': () => texts['not-waiting'],
  'series-short': ({ wanted, planned }) => texts['series-short'](wanted, planned),
}

const lineOf = ({ code, facts }: Refusal, edits: readonly CodeEdit[]): string => {
  // A refusal carries the facts of its code: both come from the same rule.
  const line = (lines as Readonly<Record<string, unknown>>)[code] as Line<Facts> | undefined
  return line?.(facts, edits) ?? messages.refusals[code] ?? messages.refusedOtherwise
}

const isBookingRefused = (refusal: Refusal): refusal is BookingRefused =>
  refusal.code === 'booking-refused'

/** One line for each reason. `edits`: the desk's own names of rooms. */
export const bookingRefusalLines = (
  refusal: Refusal,
  edits: readonly CodeEdit[] = [],
): readonly string[] =>
  isBookingRefused(refusal)
    ? refusal.facts.refusals.map((each) => lineOf(each, edits))
    : [lineOf(refusal, edits)]
