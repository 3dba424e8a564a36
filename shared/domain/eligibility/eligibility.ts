/**
 * Eligibility: whether the desk is the right place for this caller. It says so; it never blocks anything.
 *
 *   EL-1  The person concerned, or a guardian, with a tie to the prefecture (lives, studies or works there) is eligible.
 *   EL-2  Without any tie the desk is not the right place: the caller is told where to go instead.
 *   EL-3  A third party is asked to have the person concerned call, whatever the ties.
 *   EL-4  Whoever posted is judged by the ties where the desk's setting takes posters, and is sent on where it does not.
 *   EL-5  What was not asked leaves it unsure, and what is missing is named.
 *   EL-6  A municipality of the prefecture is a tie; one outside it says nothing about school and work.
 *
 * Age is no ground: pupils of every age are welcome.
 * Source: the desk's own page (questions and answers), DOMAIN 1. Must not know: wording, screens.
 */
import type { Municipality } from '../person/municipality.ts'

export const callerKinds = ['self', 'guardian', 'thirdParty', 'poster'] as const
export type CallerKind = (typeof callerKinds)[number]

export const ties = ['lives', 'studies', 'works'] as const
export type Tie = (typeof ties)[number]

export type Eligibility =
  | { readonly state: 'eligible'; readonly ties: readonly Tie[] }
  | { readonly state: 'notEligible'; readonly why: 'no-tie' | 'third-party' | 'poster' }
  | { readonly state: 'unsure'; readonly missing: readonly ('callerKind' | 'ties')[] }

export interface EligibilityFacts {
  readonly callerKind: CallerKind | null
  /** `null`: not asked; empty: none. */
  readonly ties: readonly Tie[] | null
  readonly municipality: Municipality | null
}

const knownTies = ({ ties: told, municipality }: EligibilityFacts): readonly Tie[] | null => {
  const lives = municipality !== null && municipality !== 'outside'
  if (told === null) return lives ? ['lives'] : null
  return lives && !told.includes('lives') ? ['lives', ...told] : told
}

export function checkEligibility(
  facts: EligibilityFacts,
  policy: { readonly takesPosters: boolean },
): Eligibility {
  const { callerKind } = facts
  if (callerKind === 'thirdParty') return { state: 'notEligible', why: 'third-party' }
  if (callerKind === 'poster' && !policy.takesPosters)
    return { state: 'notEligible', why: 'poster' }
  const known = knownTies(facts)
  if (known !== null && known.length === 0) return { state: 'notEligible', why: 'no-tie' }
  if (callerKind !== null && known !== null) return { state: 'eligible', ties: known }
  return {
    state: 'unsure',
    missing: [
      ...(callerKind === null ? (['callerKind'] as const) : []),
      ...(known === null ? (['ties'] as const) : []),
    ],
  }
}
