/** What was asked about danger, and what was done. Few are in danger; most say no to every question. */
import { dangerGuide } from '../../renderer/data/queries/danger-guide.ts'
import type { InstantText } from '../../shared/domain/time/tokyo.ts'
import {
  dangerKinds,
  isMinor,
  proposeUrgency,
  whoToCall,
  type DangerAction,
  type DangerKind,
  type Triage,
  type Urgency,
} from '../../shared/domain/triage/triage.ts'
import type { Chance, Weighted } from './chance.ts'
import type { Caller } from './invent-caller.ts'
import { later } from './moments.ts'

/** Kinds of harm that may come with danger, and with which. */
const dangersOf: Readonly<Record<string, readonly DangerKind[]>> = {
  threat: ['threatToLife', 'visit'],
  doxxing: ['visit'],
  harassment: ['stalking'],
  intimateImage: ['intimateImages'],
  bullying: ['suicidal', 'childInDanger'],
}
const shareInDanger = 0.18

const asked: Weighted<'all' | 'some' | 'none'> = [
  ['all', 80],
  ['some', 12],
  ['none', 8],
]

export interface Danger {
  readonly triage: Triage
  readonly dangerActions: readonly DangerAction[]
  readonly urgency: Urgency | null
}
export const notAskedOfDanger: Danger = { triage: [], dangerActions: [], urgency: null }

const deedsFor = (chance: Chance, triage: Triage, caller: Caller, at: InstantText) => {
  const { first } = whoToCall(dangerGuide, triage, { isMinor: isMinor(caller) })
  const told = first.slice(0, chance.between(1, 2)).map(({ id }, nth): DangerAction => ({
    ...{ at: later(at, 20 * (nth + 1)), deed: 'told', lineId: id },
  }))
  const agreed: DangerAction = { at: later(at, 90), deed: 'agreed', lineId: null }
  return [...told, agreed]
}

/** Asked in the first minutes of the first contact. */
export const inventDanger = (
  chance: Chance,
  caller: Caller,
  harm: readonly string[],
  receivedAt: InstantText,
): Danger => {
  const possible = harm.flatMap((code) => dangersOf[code] ?? [])
  const isYes = possible.length > 0 && chance.happens(shareInDanger)
  const yes = isYes ? chance.pick(possible) : null
  const wanted = yes === null ? chance.pickWeighted(asked) : 'all'
  const kinds = wanted === 'all' ? dangerKinds : wanted === 'some' ? dangerKinds.slice(0, 3) : []
  const triage: Triage = kinds.map((kind, nth) => ({
    ...{ kind, isYes: kind === yes, at: later(receivedAt, 60 + 8 * nth) },
  }))
  const isChosen = chance.happens(0.4)
  return {
    triage,
    dangerActions: yes === null ? [] : deedsFor(chance, triage, caller, later(receivedAt, 120)),
    urgency: isChosen ? proposeUrgency(triage) : null,
  }
}
