/** How windows to turn to are worded. */
import type { OpenState } from '../../../shared/domain/referralBody/open-now.ts'
import {
  municipalityOfPerson,
  type BodyPerson,
  type ReferralBody,
} from '../../../shared/domain/referralBody/referral-body.ts'
import { addDays, dateOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { minuteText, shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { MinuteInterval } from '../../../shared/domain/desk/week-hours.ts'
import { municipalities, municipalityName } from '../../data/queries/presets.ts'
import type { BodyTableWords } from '../../../shared/domain/referralBody/body-table.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { TagTone } from '../../ui/tag.tsx'

const { directory } = messages

export const tableWords: BodyTableWords = { ...directory.table, municipalities }

export const personText = (person: BodyPerson): string => {
  const code = municipalityOfPerson(person)
  if (code === null) return directory.persons[person as keyof typeof directory.persons]
  return directory.residentsOf(municipalityName(code) ?? code)
}

/** What is looked through besides the texts of a window. */
export const wordsOf = (body: ReferralBody): readonly string[] => [
  directory.kinds[body.kind],
  ...body.needs.map((need) => directory.needs[need]),
  ...body.persons.map(personText),
]

const clock = (at: InstantText): string =>
  minuteText(Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)))

/** The moment, as near as it is: today and tomorrow are said so. */
export function momentFrom(at: InstantText, now: InstantText): string {
  const [day, today] = [dateOf(at), dateOf(now)]
  if (day === today) return directory.todayAt(clock(at))
  if (day === addDays(today, 1)) return directory.tomorrowAt(clock(at))
  return directory.dayAt(shortDateText(day), clock(at))
}

export interface StateLook {
  readonly text: string
  readonly tone: TagTone
  readonly icon: IconName
}

export function stateLook(state: OpenState, now: InstantText): StateLook {
  if (state.kind === 'unknown')
    return { text: directory.unknownHours, tone: 'unknown', icon: 'ring' }
  if (state.kind === 'closed') {
    const { opensAt } = state
    const text =
      opensAt === null ? directory.closed : directory.closedUntil(momentFrom(opensAt, now))
    return { text, tone: 'neutral', icon: 'dash' }
  }
  return { text: openText(state.until, now), tone: 'ok', icon: 'okc' }
}

function openText(until: InstantText | null, now: InstantText): string {
  if (until === null) return directory.openAlways
  const isMidnight = clock(until) === '0:00' && dateOf(until) === addDays(dateOf(now), 1)
  if (isMidnight) return directory.openUntil('24:00')
  const isToday = dateOf(until) === dateOf(now)
  return directory.openUntil(isToday ? clock(until) : momentFrom(until, now))
}

export const stretchesText = (stretches: readonly MinuteInterval[]): string => {
  const [first] = stretches
  if (first === undefined) return directory.dayClosed
  if (first.fromMinute === 0 && first.toMinute === 1440) return directory.wholeDay
  return stretches
    .map(({ fromMinute, toMinute }) => `${minuteText(fromMinute)}–${minuteText(toMinute)}`)
    .join(' / ')
}
