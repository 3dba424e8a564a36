/**
 * Turning to: which windows fit what somebody wants and who that is, the open ones first.
 *
 *   TU-1  A window fits a need it names; of several chosen needs one is enough.
 *   TU-2  Where persons are chosen, a window fits that is for anyone, for one of them, or of which it is not known for
 *         whom it is. One for residents fits those of its municipality alone.
 *   TU-3  Open ones stand first, then those that open, the soonest before, then those that do not open within a year,
 *         then those of unknown hours, the retired ones last; equals keep the order of the list.
 *   TU-4  Of what is typed every word is found somewhere in the window's words, all of them folded.
 *   TU-5  Only what is open: unknown hours are not open, and neither is what was retired.
 *   TU-6  Choosing loses no window but those that do not fit, and doubles none.
 *
 * Must not know: the clock, the wording of kinds and needs (passed in as words), screens.
 */
import { containsFolded, type Fold } from '../text/fold.ts'
import { dateOf, type InstantText } from '../time/tokyo.ts'
import { openState, type OpenState } from './open-now.ts'
import { isRetiredOn, type BodyNeed, type BodyPerson, type ReferralBody } from './referral-body.ts'

export interface Wish {
  readonly needs: readonly BodyNeed[]
  readonly persons: readonly BodyPerson[]
  readonly isOpenOnly: boolean
  readonly typed: string
}
export const noWish: Wish = { needs: [], persons: [], isOpenOnly: false, typed: '' }

export interface Turn<T> {
  readonly one: T
  readonly state: OpenState
  readonly isRetired: boolean
}

export interface TurningTo<T> {
  readonly bodyOf: (one: T) => ReferralBody
  /** How its kind, needs and persons are worded. */
  readonly wordsOf: (body: ReferralBody) => readonly string[]
  readonly fold: Fold
}

export function turnTo<T>(
  all: readonly T[],
  at: InstantText,
  wish: Wish,
  { bodyOf, wordsOf, fold }: TurningTo<T>,
): readonly Turn<T>[] {
  const words = wish.typed
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== '')
  return all
    .filter((one) => fits(bodyOf(one), wish))
    .filter((one) => hasWords(bodyOf(one), words, wordsOf, fold))
    .map((one) => stateOf(one, bodyOf(one), at))
    .filter(({ state, isRetired }) => !wish.isOpenOnly || (state.kind === 'open' && !isRetired))
    .sort(inTurn)
}

const stateOf = <T>(one: T, body: ReferralBody, at: InstantText): Turn<T> => ({
  one,
  state: openState(body.hours, at),
  isRetired: isRetiredOn(body, dateOf(at)),
})

const fits = (body: ReferralBody, { needs, persons }: Wish): boolean =>
  (needs.length === 0 || needs.some((need) => body.needs.includes(need))) &&
  (persons.length === 0 || body.persons.length === 0 || isFor(body, persons))

const isFor = ({ persons }: ReferralBody, wanted: readonly BodyPerson[]): boolean =>
  persons.includes('anyone') || wanted.some((person) => persons.includes(person))

function hasWords(
  body: ReferralBody,
  words: readonly string[],
  wordsOf: (body: ReferralBody) => readonly string[],
  fold: Fold,
): boolean {
  if (words.length === 0) return true
  const { name, phone, web, place, note, canDo, howTo } = body
  const own = [name, phone, web, place, note, canDo, howTo, ...wordsOf(body)]
  const folded = own.flatMap((text) => (text === null ? [] : [fold(text)]))
  return words.every((word) => folded.some((text) => containsFolded(text, word)))
}

const rankOf = ({ state, isRetired }: Turn<unknown>): number => {
  if (isRetired) return 4
  if (state.kind === 'open') return 0
  if (state.kind === 'unknown') return 3
  return state.opensAt === null ? 2 : 1
}
const opensAtOf = ({ state }: Turn<unknown>): string =>
  state.kind === 'closed' ? (state.opensAt ?? '') : ''

/** Sorting is stable: what is equal stays in the order of the list. */
const inTurn = (one: Turn<unknown>, other: Turn<unknown>): number => {
  const byRank = rankOf(one) - rankOf(other)
  if (byRank !== 0 || rankOf(one) !== 1) return byRank
  const [first, second] = [opensAtOf(one), opensAtOf(other)]
  return first === second ? 0 : first < second ? -1 : 1
}
