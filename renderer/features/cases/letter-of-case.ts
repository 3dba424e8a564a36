/** A case as it could be told in a letter to a body, and everything by which somebody in it could be known. */
import type { LetterIdentity, LetterTold } from '../../../shared/domain/sheet/referral-sheet.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { PersonView } from '../../data/queries/case-views.ts'
import type { ReferralView } from '../../data/queries/referral-views.ts'
import type { CaseView } from '../../data/queries/views.ts'
import type { CaseDesk } from './case-desk.ts'
import { codeTexts, joined, placeText, postedText, serviceText } from './case-text.ts'
import { bothWays } from './told-of-case.ts'

const { cases } = messages

export interface LetterFrom {
  readonly view: CaseView
  readonly referral: ReferralView
  readonly desk: CaseDesk
}

const personsOf = ({ caller, affected }: CaseView): readonly PersonView[] => [
  ...(caller === null ? [] : [caller]),
  ...affected,
]
export const introducedOf = ({ view, referral }: Omit<LetterFrom, 'desk'>): PersonView | null =>
  personsOf(view).find(({ personId }) => personId === referral.coded.personId) ?? null

export const letterIdentity = (from: LetterFrom): LetterIdentity => {
  const { view } = from
  const introduced = introducedOf(from)
  const persons = personsOf(view)
  const others = persons.filter((person) => person !== introduced)
  const places = view.contacts.flatMap(({ coded: { municipality } }) =>
    municipality === null || municipality === 'outside' ? [] : [placeText(municipality)],
  )
  return {
    name: [introduced?.name ?? null, introduced?.kana ?? null],
    reach: [introduced?.phone ?? null, introduced?.mail ?? null],
    place: places.flatMap((place) => [place, place.length > 2 ? place.slice(0, -1) : null]),
    posts: view.posts.flatMap((post) => [
      ...[post.url, post.accountUrl].flatMap(bothWays),
      ...[post.posterName, post.posterKana, post.posterHandle],
    ]),
    others: others.flatMap(({ name, kana, phone, mail }) => [name, kana, phone, mail]),
    safeHours: persons.map(({ safeHours }) => safeHours),
  }
}

export const letterTold = (from: LetterFrom): LetterTold => {
  const { view, referral, desk } = from
  const { words } = referral
  const introduced = introducedOf(from)
  const place = view.contacts.find(({ coded }) => coded.municipality !== null)?.coded.municipality
  const harm = [...new Set(view.contacts.flatMap(({ coded }) => coded.harm))]
  return {
    ...{ name: introduced?.name ?? null, kana: introduced?.kana ?? null },
    ...{ phone: introduced?.phone ?? null, mail: introduced?.mail ?? null },
    place: place === undefined || place === null ? null : placeText(place),
    harm: codeTexts('harm', harm, desk.edits) || cases.unknown,
    wishes: codeTexts('wish', view.wishes, desk.edits) || cases.unknown,
    posts: view.posts.map((post) =>
      joined([serviceText(post), post.postNumber ?? '', post.url ?? '', postedText(post)]),
    ),
    ...{ why: words?.why ?? null, passedOn: words?.passedOn ?? null },
    personThere: words?.personThere ?? null,
  }
}
