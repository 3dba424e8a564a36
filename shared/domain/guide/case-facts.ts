/**
 * What a call says in codes so far, and what a case says over all its calls: the ground on which the guide proposes.
 *
 *   GC-1  A danger counts when its newest answer is yes (CD-1).
 *   GC-2  Whoever calls or is concerned and is under age makes it a case of somebody under age; so does a child in danger.
 *   GC-3  An age that cannot be read is not known; a bracket or a school may say it.
 *   GC-4  Harm, wishes and services of a case are those of all its calls, each once.
 *
 * Must not know: screens, storage.
 */
import { standingTriage } from '../caseFile/case-danger.ts'
import type { Contact } from '../contact/contact.ts'
import type { Draft } from '../contact/draft.ts'
import { valueOr } from '../core/result.ts'
import { parseAge } from '../text/age.ts'
import { isMinor, type Triage } from '../triage/triage.ts'
import type { CaseFacts } from './proposals.ts'

const each = (codes: readonly (string | null)[]): readonly string[] => [
  ...new Set(codes.filter((code): code is string => code !== null)),
]
const yesIn = (triage: Triage): CaseFacts['dangers'] =>
  triage.filter(({ isYes }) => isYes).map(({ kind }) => kind)
const isYoung = (ageYears: number | null): boolean =>
  ageYears !== null && isMinor({ ageYears, ageBracket: 'unknown', schoolLevel: null })

export function factsOfDraft(draft: Draft): CaseFacts {
  const { triage, harm, wishes, posts, ageText, affectedAgeText, ageBracket, schoolLevel } = draft
  const ageYears = valueOr(parseAge(ageText), null)
  const dangers = yesIn(triage)
  return {
    dangers,
    harms: each(harm),
    wishes: each(wishes),
    services: each(posts.map(({ service }) => service)),
    isMinor:
      dangers.includes('childInDanger') ||
      isMinor({ ageYears, ageBracket, schoolLevel }) ||
      isYoung(valueOr(parseAge(affectedAgeText), null)),
  }
}

type Told = Pick<
  Contact,
  'triage' | 'harm' | 'wishes' | 'ageYears' | 'ageBracket' | 'schoolLevel' | 'affectedAgeYears'
>

/** `contacts`: newest first. */
export function factsOfCase(
  contacts: readonly Told[],
  services: readonly (string | null)[],
): CaseFacts {
  const dangers = yesIn(standingTriage([...contacts].reverse().map(({ triage }) => triage)))
  return {
    dangers,
    harms: each(contacts.flatMap(({ harm }) => harm)),
    wishes: each(contacts.flatMap(({ wishes }) => wishes)),
    services: each(services),
    isMinor:
      dangers.includes('childInDanger') ||
      contacts.some((one) => isMinor(one) || isYoung(one.affectedAgeYears)),
  }
}
