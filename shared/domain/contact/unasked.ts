/**
 * Unasked: what has not been asked yet in this contact, most pressing first. A list, never a gate.
 *
 *   UA-1  Kinds of danger come first, then who it is, then the matter, then how to reach them, then the desk's own.
 *   UA-2  What is answered, whatever was typed, is not on the list; what was declined neither.
 *   UA-3  How to reach somebody is asked once there is a number or an address to reach them by.
 *   UA-4  Of the person concerned it is asked only where somebody else calls; about ties not of a third party.
 *   UA-5  A post without its day asks for the day.
 *   UA-6  Nothing that is asked for is needed to save.
 *
 * Source: DOMAIN 6, the desk's own list of what it asks. Must not know: wording, screens, keys.
 */
import { dangerKinds } from '../triage/triage.ts'
import type { Draft } from './draft.ts'

export const unaskedNames = [
  ...dangerKinds,
  'callerKind',
  'name',
  'kana',
  'age',
  'municipality',
  'ties',
  'phone',
  'affected',
  'harm',
  'url',
  'postedOn',
  'wishes',
  'safeHours',
  'introduceAs',
  'voicemail',
  'terms',
  'howHeard',
] as const
export type UnaskedName = (typeof unaskedNames)[number]
export type UnaskedGroup = 'danger' | 'caller' | 'matter' | 'reach' | 'desk'

export interface Unasked {
  readonly name: UnaskedName
  readonly group: UnaskedGroup
}

const groupOf = (name: UnaskedName): UnaskedGroup => {
  const at = unaskedNames.indexOf(name)
  if (at < unaskedNames.indexOf('callerKind')) return 'danger'
  if (at < unaskedNames.indexOf('harm')) return 'caller'
  if (at < unaskedNames.indexOf('safeHours')) return 'matter'
  return at < unaskedNames.indexOf('terms') ? 'reach' : 'desk'
}

const isTyped = (...texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '')

type Answered = Record<Exclude<UnaskedName, (typeof dangerKinds)[number]>, boolean>

const answeredIn = (draft: Draft): Answered => {
  const isReachable = isTyped(draft.phoneText, draft.mailText)
  const isOther = draft.callerKind === 'guardian' || draft.callerKind === 'thirdParty'
  return {
    callerKind: draft.callerKind !== null,
    name: isTyped(draft.name),
    kana: isTyped(draft.kana),
    age: isTyped(draft.ageText) || draft.ageBracket !== 'unknown',
    municipality: draft.municipality !== null,
    ties: draft.ties !== null || draft.callerKind === 'thirdParty',
    phone: isTyped(draft.phoneText),
    affected: !isOther || isTyped(draft.affectedName, draft.affectedKana, draft.affectedAgeText),
    harm: draft.harm.length > 0,
    url: draft.posts.some(({ url }) => isTyped(url)),
    postedOn: draft.posts.every(({ postedOnText }) => isTyped(postedOnText)),
    wishes: draft.wishes.length > 0,
    safeHours: !isReachable || isTyped(draft.safeHours),
    introduceAs: !isReachable || draft.introduceAs !== null,
    voicemail: !isReachable || draft.voicemail !== null,
    terms: draft.termsExplainedAt !== null,
    howHeard: draft.howHeard !== null,
  }
}

export function listUnasked(draft: Draft): readonly Unasked[] {
  const dangers = new Set<string>(draft.triage.map(({ kind }) => kind))
  const answered: Readonly<Record<string, boolean>> = answeredIn(draft)
  return unaskedNames
    .filter((name) => !(answered[name] ?? dangers.has(name)) && !draft.declined.includes(name))
    .map((name) => ({ name, group: groupOf(name) }))
}
