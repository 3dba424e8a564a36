/**
 * Referral letter: what a body is told of a person on paper, and what is kept from the paper.
 *
 *   RFS-1 Only the parts that the consent covers are told: name, how to reach the person, where it lives, the matter,
 *         the posts. Without consent none is.
 *   RFS-2 What is not covered stands nowhere: not as a fact, and covered in every other text of the letter (CB).
 *   RFS-3 The rules of contact never leave the desk: hours told as safe are covered whatever the consent covers.
 *   RFS-4 What the counselor wrote for the letter (why, what is passed on) is told with the same covering.
 *   RFS-5 What is kept from the body is listed, so that nobody takes it for unknown.
 *
 * Must not know: screens, the wording.
 */
import { consentParts, type ConsentPart } from '../referral/referral.ts'
import { coverWords, type Covering } from './cover-words.ts'
import { hiddenWords } from './expert-sheet.ts'

export interface LetterTold {
  readonly name: string | null
  readonly kana: string | null
  readonly phone: string | null
  readonly mail: string | null
  readonly place: string | null
  readonly harm: string
  readonly wishes: string
  readonly posts: readonly string[]
  readonly why: string | null
  readonly passedOn: string | null
  readonly personThere: string | null
}

/** By what somebody could be known, by the part that tells it. */
export interface LetterIdentity {
  /** Of the person introduced. */
  readonly name: readonly (string | null)[]
  readonly reach: readonly (string | null)[]
  readonly place: readonly (string | null)[]
  /** Addresses, and who posted. */
  readonly posts: readonly (string | null)[]
  /** Of everybody else on the case: never told. */
  readonly others: readonly (string | null)[]
  readonly safeHours: readonly (string | null)[]
}

export interface Letter {
  readonly told: LetterTold
  readonly kept: readonly ConsentPart[]
}

export function referralLetter(
  told: LetterTold,
  identity: LetterIdentity,
  covers: readonly ConsentPart[],
  covering: Covering,
): Letter {
  const kept = consentParts.filter((part) => !covers.includes(part))
  const words = wordsToHide(identity, new Set(kept))
  const cover = (text: string): string => coverWords(text, words, covering)
  const orNone = (text: string | null): string | null => (text === null ? null : cover(text))
  const open = withoutKept(told, new Set(kept))
  return {
    kept,
    told: {
      ...{ name: orNone(open.name), kana: orNone(open.kana) },
      ...{ phone: orNone(open.phone), mail: orNone(open.mail), place: orNone(open.place) },
      ...{ harm: cover(open.harm), wishes: cover(open.wishes), posts: open.posts.map(cover) },
      ...{ why: orNone(open.why), passedOn: orNone(open.passedOn) },
      personThere: orNone(open.personThere),
    },
  }
}

const withoutKept = (told: LetterTold, kept: ReadonlySet<ConsentPart>): LetterTold => ({
  ...told,
  ...(kept.has('name') ? { name: null, kana: null } : {}),
  ...(kept.has('reach') ? { phone: null, mail: null } : {}),
  ...(kept.has('place') ? { place: null } : {}),
  ...(kept.has('matter') ? { harm: '', wishes: '' } : {}),
  ...(kept.has('posts') ? { posts: [] } : {}),
})

function wordsToHide(
  { name, reach, place, posts, others, safeHours }: LetterIdentity,
  kept: ReadonlySet<ConsentPart>,
): readonly string[] {
  const none: readonly (string | null)[] = []
  return hiddenWords(
    {
      ...{ safeHours, others, poster: none },
      name: kept.has('name') ? name : none,
      reach: kept.has('reach') ? reach : none,
      place: kept.has('place') ? place : none,
      postUrls: kept.has('posts') ? posts : none,
    },
    new Set(['name', 'others', 'reach', 'place', 'postUrls']),
  )
}
