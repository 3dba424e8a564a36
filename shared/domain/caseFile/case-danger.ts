/**
 * Case danger: how urgent a case is, from all of its contacts.
 *
 *   CD-1  Of each kind of danger the newest answer over all contacts counts: a later contact that did not ask
 *         takes nothing back.
 *   CD-2  A case is as urgent as a counselor chose; where nobody chose, as its standing answers propose.
 *   CD-3  A case is an alarm while it is open, of urgency A, and somebody stands as being in danger.
 *   CD-4  Alarms stand first, then A before B before C; of the same urgency the newest contact.
 *
 * Must not know: storage, screens.
 */
import { isInDanger, urgencyOf, type Triage, type Urgency } from '../triage/triage.ts'
import type { CaseState } from './case-file.ts'

/** The answers that stand; `triages` in the order of the contacts, the oldest first. */
export function standingTriage(triages: readonly Triage[]): Triage {
  const standing = new Map(
    triages.flatMap((triage) => triage.map((answer) => [answer.kind, answer] as const)),
  )
  return [...standing.values()]
}

export interface CaseDanger {
  readonly urgency: Urgency | null
  readonly isInDanger: boolean
}

export function dangerOfCase(chosen: Urgency | null, triages: readonly Triage[]): CaseDanger {
  const standing = standingTriage(triages)
  return { urgency: urgencyOf(chosen, standing), isInDanger: isInDanger(standing) }
}

export const isAlarm = (one: CaseDanger & { readonly state: CaseState }): boolean =>
  one.state === 'open' && one.urgency === 'A' && one.isInDanger

type Ranked = CaseDanger & { readonly state: CaseState; readonly lastContactAt: string }
const rankOf = (one: Ranked): string => (isAlarm(one) ? '' : (one.urgency ?? 'Z'))

/** Negative when `one` comes first (CD-4). */
export const compareUrgency = (one: Ranked, other: Ranked): number => {
  const [mine, theirs] = [rankOf(one), rankOf(other)]
  if (mine !== theirs) return mine < theirs ? -1 : 1
  if (one.lastContactAt === other.lastContactAt) return 0
  return one.lastContactAt > other.lastContactAt ? -1 : 1
}
