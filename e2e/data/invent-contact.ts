/** One contact of a case, as it is kept when it ends. */
import { presetCodes } from '../../shared/domain/codes/preset-codes.ts'
import {
  notAsked,
  type Advice,
  type Channel,
  type Contact,
} from '../../shared/domain/contact/contact.ts'
import { asId, type ContactId, type CounselorId } from '../../shared/domain/core/id.ts'
import { isOpenAt, type DeskHours } from '../../shared/domain/desk/desk-hours.ts'
import type { PromiseKind } from '../../shared/domain/promise/promise.ts'
import type { InstantText } from '../../shared/domain/time/tokyo.ts'
import type { Chance } from './chance.ts'
import type { Caller } from './invent-caller.ts'
import { inventDanger, notAskedOfDanger } from './invent-danger.ts'
import type { Matter } from './invent-matter.ts'
import { inventLines } from './invent-notes.ts'
import { later } from './moments.ts'

export interface Received {
  readonly at: InstantText
  readonly channel: Channel
  readonly counselorId: CounselorId
  readonly promise: PromiseKind | null
}

/** How long a call takes, or reading and writing down what came in writing. */
const minutesOf = (chance: Chance, channel: Channel, isFirst: boolean): number => {
  if (channel !== 'phone') return chance.between(4, 25)
  return isFirst ? chance.between(12, 55) : chance.between(5, 35)
}

const inventAdvice = (chance: Chance, endedAt: InstantText, isFirst: boolean): readonly Advice[] =>
  chance
    .pickSome(presetCodes.advice, isFirst ? chance.between(1, 3) : chance.between(0, 2))
    .map((kind) => ({ kind, at: later(endedAt, -chance.between(30, 150)) }))

const askedAtFirst = (chance: Chance, matter: Matter, at: InstantText) => ({
  howHeard: matter.howHeard,
  termsExplainedAt: chance.happens(0.9) ? later(at, chance.between(40, 170)) : null,
  ...inventDanger(chance, matter.caller, matter.harm, at),
})

const knownOf = (caller: Caller) => ({
  ...{ callerKind: caller.callerKind, ties: caller.ties, municipality: caller.municipality },
  ...{ gender: caller.gender, ageYears: caller.ageYears, ageBracket: caller.ageBracket },
  ...{ schoolLevel: caller.schoolLevel, relation: caller.relation },
  affectedAgeYears: caller.affectedAgeYears,
})

export const inventContact = (
  chance: Chance,
  hours: DeskHours,
  matter: Matter,
  { at, channel, counselorId, promise }: Received,
): Contact => {
  const { caseFileId, caller } = matter
  const isFirst = matter.contactsSoFar === 0
  const endedAt = later(at, minutesOf(chance, channel, isFirst) * 60 + chance.between(0, 59))
  const advice = inventAdvice(chance, endedAt, isFirst)
  const asked = isFirst ? askedAtFirst(chance, matter, at) : notAskedOfDanger
  const told = { harm: matter.harm, wishes: matter.wishes }
  const lines = inventLines(chance, {
    ...{ receivedAt: at, endedAt, isFirst, isWritten: channel !== 'phone', promise, ...told },
    dangers: asked.triage.flatMap(({ kind, isYes }) => (isYes ? [kind] : [])),
    advice: advice.map(({ kind }) => kind),
  })
  return {
    ...{ id: asId<ContactId>(chance.id()), caseFileId, counselorId, channel },
    ...{ receivedAt: at, endedAt },
    inDeskHours: isOpenAt(hours, 'desk', at),
    inPhoneHours: isOpenAt(hours, 'phone', at),
    nth: matter.contactsSoFar + 1,
    ...{ ...notAsked, ...knownOf(caller), ...told, ...asked },
    ...{ answeredAt: null, answerChannel: null, advice, adviceOther: null, lines },
  }
}
