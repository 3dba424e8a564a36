/** Lawyers and psychologists of an invented office: the usual four, and as many more as a large wish needs. */
import { asId, type ExpertId } from '../../shared/domain/core/id.ts'
import type { Expert, ExpertKind } from '../../shared/domain/expert/expert.ts'
import { wholeDays, type RecurringLine } from '../../shared/domain/expert/roster.ts'
import { addDays, daysBetween } from '../../shared/domain/time/tokyo.ts'
import type { Chance } from './chance.ts'
import type { Span } from './moments.ts'
import names from './names.json'
import words from './sessions.json'

const line = (weekday: number, from: number, to: number): RecurringLine => ({
  ...{ weekday, nths: null, validFrom: null, validTo: null },
  ...{ fromMinute: from * 60, toMinute: to * 60 },
})
const onDays = (days: readonly number[], from: number, to: number): readonly RecurringLine[] =>
  days.map((day) => line(day, from, to))

interface Post {
  readonly kind: ExpertKind
  readonly recurring: readonly RecurringLine[]
}
const usualPosts: readonly Post[] = [
  { kind: 'lawyer', recurring: [{ ...line(3, 13, 16), nths: [2, 4] }] },
  { kind: 'lawyer', recurring: [line(5, 9.5, 12)] },
  { kind: 'psychologist', recurring: [line(2, 10, 16)] },
  { kind: 'psychologist', recurring: [line(4, 10, 16)] },
]
/** Sessions that these give in a month. */
const usualSeats = 70
const everyDay = [1, 2, 3, 4, 5]
/** One lawyer to three psychologists, each on every day. */
const moreOf = (nth: number): Post =>
  nth % 4 === 0
    ? { kind: 'lawyer', recurring: onDays(everyDay, 13, 16) }
    : { kind: 'psychologist', recurring: onDays(everyDay, 10, 16) }
const seatsOfMore = 90
/** Nobody's days are booked out to the last seat. */
const share = 0.7

export const inventExperts = (chance: Chance, perMonth: number, span: Span): readonly Expert[] => {
  const more = Math.max(0, Math.ceil((perMonth / share - usualSeats) / seatsOfMore))
  const posts = [...usualPosts, ...Array.from({ length: more }, (_each, nth) => moreOf(nth))]
  return posts.map((post, nth) => inventExpert(chance.branch(`expert-${nth}`), post, span))
}

const inventExpert = (chance: Chance, { kind, recurring }: Post, span: Span): Expert => {
  const [family = '', familyKana = ''] = chance.pick(names.families)
  const [given = '', givenKana = ''] = chance.pick([...names.female, ...names.male])
  const isLawyer = kind === 'lawyer'
  return {
    ...{ id: asId<ExpertId>(chance.id()), name: `${family} ${given}`, kind },
    ...{ kana: `${familyKana} ${givenKana}`, affiliation: chance.pick(words.affiliations) },
    ...{ phone: '027-000-0000', mail: 'senmonka@example.jp', seatsPerDay: null },
    ...{ sessionMinutes: isLawyer ? 30 : 50, bufferBeforeMinutes: 0, bufferAfterMinutes: 10 },
    ...{ deadlineOpenDays: isLawyer ? 1 : null, leadMinutes: isLawyer ? 0 : 120 },
    ...{ room: isLawyer ? 'room1' : 'room2', retiredOn: null },
    roster: { recurring, added: [], removed: [] },
    absences: absencesIn(chance, span),
  }
}

/** Some days a year. */
const absencesIn = (chance: Chance, { from, to }: Span): Expert['absences'] =>
  Array.from({ length: Math.ceil(daysBetween(from, to) / 180) }, (_each, nth) => {
    const first = addDays(from, nth * 180 + chance.between(0, 170))
    return {
      ...wholeDays({ from: first, to: addDays(first, chance.between(1, 5)) }),
      reason: chance.pick(['学会', '休暇']),
    }
  })
