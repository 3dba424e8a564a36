/** Dates, times and reception numbers as people read them. Pure: text in, text out. */
import { formatReceptionNumber } from '../domain/reception/reception-number.ts'
import { eraYearOf } from '../domain/time/era.ts'
import { dateOf, timeOf, weekdayOf, type DateText, type InstantText } from '../domain/time/tokyo.ts'
import { messages } from './language.ts'

export const receptionNumberText = formatReceptionNumber

const parts = (date: DateText) => ({
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
  weekday: messages.words.weekdays[weekdayOf(date) - 1] ?? '',
})

/** 令和8年11月24日(火) */
export const eraDateText = (date: DateText): string => {
  const { month, day, weekday } = parts(date)
  const era = eraYearOf(date)
  const year = era === null ? date.slice(0, 4) : `${messages.words.era[era.era]}${era.year}`
  return `${year}年${month}月${day}日(${weekday})`
}

/** 令和8年11月24日(火) 10:42 */
export const eraMomentText = (at: string): string =>
  `${eraDateText(dateOf(at as InstantText))} ${timeText(at)}`

/** 11/24(火) */
export const shortDateText = (date: DateText): string => {
  const { month, day, weekday } = parts(date)
  return `${month}/${day}(${weekday})`
}

/** 11/24(火) 10:42 */
export const momentText = (at: string): string =>
  `${shortDateText(dateOf(at as InstantText))} ${timeText(at)}`

/** 2026/11/24 10:42, for lists over years. */
export const longMomentText = (at: string): string =>
  `${at.slice(0, 10).replaceAll('-', '/')} ${timeText(at)}`

/** 10:42 */
export const timeText = (at: string): string => timeOf(at as InstantText)

/** 10:42:07 */
export const secondText = (at: string): string => at.slice(11, 19)

/** 9:00 for a minute of the day. */
export const minuteText = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** 1.2 MB */
export const sizeText = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`
  const units = ['KB', 'MB', 'GB'] as const
  const power = Math.min(units.length, Math.floor(Math.log2(bytes) / 10))
  return `${(bytes / 1024 ** power).toFixed(1)} ${units[power - 1] ?? ''}`
}

/** 令和8年 */
export const eraYearText = (date: DateText): string => {
  const era = eraYearOf(date)
  return `${era === null ? date.slice(0, 4) : `${messages.words.era[era.era]}${era.year}`}年`
}

/** 11月24日(火) */
export const dayText = (date: DateText): string => {
  const { month, day, weekday } = parts(date)
  return `${month}月${day}日(${weekday})`
}

/** 11月 */
export const monthText = (date: DateText): string => `${parts(date).month}月`

/** 11月23日 – 27日, and 11月30日 – 12月4日 over the end of a month. `last`: the last day itself. */
export const daysText = (first: DateText, last: DateText): string => {
  const [one, other] = [parts(first), parts(last)]
  const end = one.month === other.month ? `${other.day}日` : `${other.month}月${other.day}日`
  return `${one.month}月${one.day}日 – ${end}`
}
