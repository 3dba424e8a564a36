/**
 * An office that never was, from its first day to the day before the last, happening after happening, in
 * the order of time. The same wish gives the same office, letter by letter. Only what is still to come is
 * kept in memory, so that an office may be as large as one likes.
 *
 * About two thirds of the contacts are calls, which come while the telephone is open; mails and forms come
 * at any hour. Every word and every number is invented: 090-0000-xxxx, example.jp, x.com/example_.
 */
import { deskHoursOf } from '../../renderer/data/queries/presets.ts'
import { isOpenAt, isOpenOn } from '../../shared/domain/desk/desk-hours.ts'
import { asId, type CounselorId, type StrayCallId } from '../../shared/domain/core/id.ts'
import type { Channel } from '../../shared/domain/contact/contact.ts'
import { strayKinds } from '../../shared/domain/contact/stray-call.ts'
import { instantOn, type DateText, type InstantText } from '../../shared/domain/time/tokyo.ts'
import { Agenda } from './agenda.ts'
import { Chance, type Weighted } from './chance.ts'
import { CaseCourse, type Course } from './course-of-case.ts'
import { SessionCourse } from './course-of-sessions.ts'
import type { Happening, OfficeWish } from './invented.ts'
import { inventMatter } from './invent-matter.ts'
import { receptionOn, spreadOverDays } from './moments.ts'

const usualHours = deskHoursOf(null)
const usualCounselors = [
  asId<CounselorId>('mihon-counselor-1'),
  asId<CounselorId>('mihon-counselor-2'),
]

const openDayChannels: Weighted<Channel> = [
  ['phone', 76],
  ['form', 14],
  ['mail', 10],
]
const closedDayChannels: Weighted<Channel> = [
  ['form', 55],
  ['mail', 45],
]
const strayCallsPerCase = 0.3

export function* inventOffice(wish: OfficeWish): Generator<Happening> {
  const { hours = usualHours, counselorIds = usualCounselors } = wish
  const root = new Chance(wish.seed)
  const agenda: Course['agenda'] = new Agenda(wish.to)
  const sessions = sessionsOf(wish, { hours, agenda, chance: root.branch('sessions') })
  const course: Course = { hours, counselorIds, agenda, numbersGiven: new Map(), sessions }
  if (sessions !== null) yield begin(wish, sessions)
  const strayCount = Math.round(wish.cases * strayCallsPerCase)
  const strays = spreadOverDays(hours, wish, strayCount, root.branch('stray-days'))
  let born = 0
  for (const { date, count } of spreadOverDays(hours, wish, wish.cases, root.branch('days'))) {
    for (let nth = 0; nth < count; nth += 1)
      beginCase(course, root.branch(`case-${(born += 1)}`), date)
    const strayOfDay = strays.next().value?.count ?? 0
    for (let nth = 0; nth < strayOfDay; nth += 1)
      addStrayCall(course, root.branch(`stray-${date}-${nth}`), date)
    sessions?.planDay(date)
    for (const { at, what } of agenda.takeDay(date)) {
      const happening = what(at)
      if (happening !== null) yield happening
    }
  }
}

const sessionsOf = (
  wish: OfficeWish,
  given: Pick<Course, 'hours' | 'agenda'> & { readonly chance: Chance },
): SessionCourse | null =>
  wish.sessions === undefined
    ? null
    : new SessionCourse({ ...given, wish: { ...wish, sessions: wish.sessions } })

/** The experts are there before the first call. */
const begin = ({ from }: OfficeWish, { experts }: SessionCourse): Happening => ({
  ...{ kind: 'experts', at: instantOn(from, 0), caseFileId: null },
  records: experts.map((record) => ({ table: 'expert', record })),
})

const beginCase = (course: Course, chance: Chance, date: DateText): void => {
  const { hours, counselorIds, agenda } = course
  const channels = isOpenOn(hours, date) ? openDayChannels : closedDayChannels
  const channel = chance.pickWeighted(channels)
  const at = receptionOn(chance, hours, date, channel)
  if (at === null) throw new Error('a call on a closed day')
  const begun = new CaseCourse(course, chance, inventMatter(chance, counselorIds))
  agenda.add(at, (moment) => begun.receive(moment, channel))
}

/** Nobody writes down the calls of a closed day. */
const addStrayCall = (course: Course, chance: Chance, date: DateText): void => {
  const at = receptionOn(chance, course.hours, date, 'phone')
  if (at !== null) course.agenda.add(at, (moment) => strayCallAt(course, chance, moment))
}

const strayCallAt = (course: Course, chance: Chance, at: InstantText): Happening => {
  const record = {
    id: asId<StrayCallId>(chance.id()),
    counselorId: chance.pick(course.counselorIds),
    kind: chance.pick(strayKinds),
    receivedAt: at,
    inDeskHours: isOpenAt(course.hours, 'desk', at),
    inPhoneHours: isOpenAt(course.hours, 'phone', at),
  }
  return { kind: 'strayCall', at, caseFileId: null, records: [{ table: 'strayCall', record }] }
}
