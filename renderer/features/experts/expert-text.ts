/** Experts, their rosters and what is wrong with a field, in words. */
import type { ClosedReason } from '../../../shared/domain/desk/desk-hours.ts'
import { writeHours } from '../../../shared/domain/desk/read-hours.ts'
import { leadMinutesLimits } from '../../../shared/domain/expert/expert.ts'
import { limitsOf, type ExpertField } from '../../../shared/domain/expert/read-expert.ts'
import type { RowProblem } from '../../../shared/domain/expert/read-roster.ts'
import type { DayStanding } from '../../../shared/domain/expert/roster-ahead.ts'
import type { Absence, AddedDay, RecurringLine } from '../../../shared/domain/expert/roster.ts'
import { addDays, dateOf, timeOf } from '../../../shared/domain/time/tokyo.ts'
import { eraDateText, timeText } from '../../../shared/messages/dates.ts'
import { hoursProblemText } from '../../../shared/messages/hours-text.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { Outcome } from '../../data/queries/outcome.ts'

const { experts, words } = messages

/** `null` when it was done. */
export const problemText = (outcome: Outcome<unknown>): string | null => {
  if (outcome.kind === 'done') return null
  return outcome.kind === 'failed'
    ? messages.failures[outcome.failure.kind]
    : (messages.refusals[outcome.refusal.code] ?? messages.refusedOtherwise)
}

export const fieldProblemText = (field: ExpertField): string => {
  switch (field) {
    case 'name':
    case 'phone':
    case 'mail':
      return experts.problems[field]
    case 'kana':
    case 'affiliation':
      return messages.refusedOtherwise
    case 'leadHours':
      return experts.problems.number(leadMinutesLimits.least, leadMinutesLimits.most / 60)
    default:
      return experts.problems.number(limitsOf[field].least, limitsOf[field].most)
  }
}

export const rowProblemText = (problem: RowProblem): string => {
  switch (problem.code) {
    case 'missing':
    case 'ends-before-begin':
    case 'not-a-date':
    case 'no-such-day':
    case 'not-in-era':
    case 'no-roster-day':
      return experts.rowProblems[problem.code]
    default:
      return hoursProblemText(problem)
  }
}

/** 第2・第4 水曜 13:00–16:00 令和9年3月31日(水)まで */
export const lineText = (line: RecurringLine): string => {
  const { nths, weekday, validFrom, validTo } = line
  const weeks = nths?.map((nth) => experts.nths[nth]).join(words.listMark) ?? experts.everyWeek
  const day = experts.weekdayOf(words.weekdays[weekday - 1] ?? '')
  const from = validFrom === null ? [] : [experts.fromDay(eraDateText(validFrom))]
  const until = validTo === null ? [] : [experts.untilDay(eraDateText(addDays(validTo, -1)))]
  return [weeks, day, writeHours([line]), ...from, ...until].join(' ')
}

export const addedText = (day: AddedDay): string => `${eraDateText(day.date)} ${writeHours([day])}`

/** Whole days as days, both included; otherwise with times. */
export const absenceText = ({ from, to, reason }: Absence): string => {
  const isWhole = timeOf(from) === '00:00' && timeOf(to) === '00:00'
  const first = dateOf(from)
  const last = isWhole ? addDays(dateOf(to), -1) : dateOf(to)
  const begin = isWhole ? eraDateText(first) : `${eraDateText(first)} ${timeText(from)}`
  const isOneDay = first === last
  const end = isWhole
    ? isOneDay
      ? ''
      : `–${eraDateText(last)}`
    : `–${isOneDay ? '' : `${eraDateText(last)} `}${timeText(to)}`
  return [`${begin}${end}`, ...(reason === null ? [] : [reason])].join(' ')
}

export const closedText = (why: ClosedReason): string =>
  experts.closedBecause(
    why.code === 'national-holiday' ? words.holiday[why.holiday] : experts.closures[why.code],
  )

export const standingText = (standing: DayStanding): string =>
  standing.code === 'closed' ? closedText(standing.why) : experts.standings[standing.code]
