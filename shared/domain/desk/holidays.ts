/**
 * National holidays of Japan, 2000 to 2099, as codes.
 *
 *   NH-1  The days are those of the Act on National Holidays (Act No. 178 of 1948) art. 2, each in the
 *         years its wording held, with the Mondays of the amendments of 1998 and 2001.
 *   NH-2  Vernal and autumnal equinox days are computed (the usual formula, right for 1980 to 2099); the
 *         official day is announced each February for the year after and may in theory differ.
 *   NH-3  A holiday on a Sunday makes the next day that is no holiday a day off (art. 3 para. 2; before
 *         2007 only the Monday).
 *   NH-4  A day between two holidays is a day off (art. 3 para. 3; before 2007 not on Sundays).
 *   NH-5  2019: enthronement on 1 May and its ceremony on 22 October (Act No. 99 of 2018). 2020 and
 *         2021: marine, mountain and sports day moved for the Olympics (Act No. 35 of 2015 art. 32).
 *   NH-6  Outside 2000 to 2099 no holiday is known and none is invented: a PC whose clock has lost the
 *         year must still start.
 *
 * Must not know: desks, the names of holidays in any language, the clock.
 */
import { addDays, weekdayOf, type DateText } from '../time/tokyo.ts'

export const holidayCodes = [
  'newYear',
  'comingOfAge',
  'foundation',
  'emperorsBirthday',
  'vernalEquinox',
  'showa',
  'constitution',
  'greenery',
  'children',
  'marine',
  'mountain',
  'respectForTheAged',
  'autumnalEquinox',
  'healthAndSports',
  'sports',
  'culture',
  'laborThanksgiving',
  'enthronement',
  'enthronementCeremony',
  'substitute',
  'citizens',
] as const
export type HolidayCode = (typeof holidayCodes)[number]
export const holidayYears = { first: 2000, last: 2099 } as const

/** `[code, first year, last year, month-day]`, or `[…, month, nth]` for the nth Monday of a month. */
type Line =
  | readonly [HolidayCode, number, number, string]
  | readonly [HolidayCode, number, number, number, number]

const { first, last } = holidayYears
const act: readonly Line[] = [
  ['newYear', first, last, '01-01'],
  ['comingOfAge', first, last, 1, 2],
  ['foundation', first, last, '02-11'],
  ['emperorsBirthday', first, 2018, '12-23'],
  ['emperorsBirthday', 2020, last, '02-23'],
  ['greenery', first, 2006, '04-29'],
  ['showa', 2007, last, '04-29'],
  ['constitution', first, last, '05-03'],
  ['greenery', 2007, last, '05-04'],
  ['children', first, last, '05-05'],
  ['marine', first, 2002, '07-20'],
  ['marine', 2003, 2019, 7, 3],
  ['marine', 2020, 2020, '07-23'],
  ['marine', 2021, 2021, '07-22'],
  ['marine', 2022, last, 7, 3],
  ['mountain', 2016, 2019, '08-11'],
  ['mountain', 2020, 2020, '08-10'],
  ['mountain', 2021, 2021, '08-08'],
  ['mountain', 2022, last, '08-11'],
  ['respectForTheAged', first, 2002, '09-15'],
  ['respectForTheAged', 2003, last, 9, 3],
  ['healthAndSports', first, 2019, 10, 2],
  ['sports', 2020, 2020, '07-24'],
  ['sports', 2021, 2021, '07-23'],
  ['sports', 2022, last, 10, 2],
  ['culture', first, last, '11-03'],
  ['laborThanksgiving', first, last, '11-23'],
  ['enthronement', 2019, 2019, '05-01'],
  ['enthronementCeremony', 2019, 2019, '10-22'],
]

type Year = ReadonlyMap<DateText, HolidayCode>
const remembered = new Map<number, Year>()

/** The holiday a day is, or `null`. */
export const holidayOn = (date: DateText): HolidayCode | null =>
  holidaysOf(Number(date.slice(0, 4))).get(date) ?? null

/** All holidays of a calendar year in order; none outside `holidayYears`. */
export function holidaysOf(year: number): Year {
  if (!(year >= first && year <= last)) return new Map()
  const known = remembered.get(year) ?? withDaysOff(year, namedHolidays(year))
  remembered.set(year, known)
  return known
}

function namedHolidays(year: number): Year {
  const days = new Map<DateText, HolidayCode>()
  for (const line of act) {
    if (year >= line[1] && year <= line[2]) days.set(dayOfLine(year, line), line[0])
  }
  days.set(`${year}-03-${equinoxDay(year, 20.8431)}`, 'vernalEquinox')
  days.set(`${year}-09-${equinoxDay(year, 23.2488)}`, 'autumnalEquinox')
  return days
}

function dayOfLine(year: number, line: Line): DateText {
  if (line.length === 4) return `${year}-${line[3]}` as DateText
  const firstOfMonth: DateText = `${year}-${String(line[3]).padStart(2, '0')}-01`
  const toMonday = (8 - weekdayOf(firstOfMonth)) % 7
  return addDays(firstOfMonth, toMonday + (line[4] - 1) * 7)
}

function equinoxDay(year: number, base: number): string {
  const since = year - 1980
  return String(Math.floor(base + 0.242194 * since) - Math.floor(since / 4))
}

function withDaysOff(year: number, named: Year): Year {
  const days = new Map(named)
  for (const date of named.keys()) {
    if (weekdayOf(date) !== 7) continue
    let off = addDays(date, 1)
    while (named.has(off)) off = addDays(off, 1)
    days.set(off, 'substitute')
  }
  for (const date of named.keys()) {
    const between = addDays(date, 1)
    const offBefore2007 = year >= 2007 || weekdayOf(between) !== 7
    if (!days.has(between) && named.has(addDays(date, 2)) && offBefore2007)
      days.set(between, 'citizens')
  }
  return new Map([...days].sort(([one], [other]) => (one < other ? -1 : 1)))
}
