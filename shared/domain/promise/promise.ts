/**
 * Promise: what the desk said it would do for a case, and by which day.
 *
 *   PR-1  A promise has a due day; it is kept or dropped once, with the moment and by whom.
 *   PR-2  The usual due days are counted in open days and never fall on a closed one.
 *   PR-3  An open promise is overdue from the day after its due day; how far is said in open days.
 *   PR-4  What is due first stands first; of one day the one made first.
 *   PR-5  A new promise is due today or later.
 *   PR-6  On a case the open promises stand first, those due first at the top; then the ended ones, the last ended first.
 *   PR-7  An open promise is overdue, due today, or ahead, always with the open days in between.
 *   PR-8  A call back promised in danger is the next promise of the contact, due on the first usual day; a call
 *         back promised before stays as it is, any other promise gives way.
 *
 * Must not know: the clock, screens.
 */
import * as v from 'valibot'
import {
  idOf,
  type CaseFileId,
  type ContactId,
  type CounselorId,
  type PromiseId,
} from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { savedText } from '../core/text-field.ts'
import { isOpenOn, type DeskHours } from '../desk/desk-hours.ts'
import { addOpenDays, countOpenDays } from '../desk/open-days.ts'
import { addDays, dateField, instantField, type DateText, type InstantText } from '../time/tokyo.ts'

export const promiseKinds = ['callBack', 'sendAnswer', 'check', 'other'] as const
export type PromiseKind = (typeof promiseKinds)[number]

export const promiseStates = ['open', 'kept', 'dropped'] as const

export const promiseRecord = defineRecord({
  table: 'promise',
  version: 1,
  id: idOf<PromiseId>(),
  keyOf: { kind: 'field', field: 'caseFileId' },
  fields: {
    caseFileId: coded(idOf<CaseFileId>()),
    /** The contact in which it was given; `null` when it was written down on the case. */
    contactId: coded(v.nullable(idOf<ContactId>())),
    kind: coded(v.picklist(promiseKinds)),
    dueOn: coded(dateField),
    madeAt: coded(instantField),
    madeBy: coded(idOf<CounselorId>()),
    state: coded(v.picklist(promiseStates)),
    endedAt: coded(v.nullable(instantField)),
    endedBy: coded(v.nullable(idOf<CounselorId>())),
    text: personal(v.nullable(savedText)),
  },
})
export type DeskPromise = RecordOf<typeof promiseRecord>

/** Refuses what was ended before. */
export function endPromise(
  promise: DeskPromise,
  end: { readonly state: 'kept' | 'dropped'; readonly at: InstantText; readonly by: CounselorId },
): Result<DeskPromise, Refusal<'promise-ended'>> {
  if (promise.state !== 'open') return refuse('promise-ended')
  return ok({ ...promise, state: end.state, endedAt: end.at, endedBy: end.by })
}

export const usualOpenDays = [0, 1, 3, 5] as const
export interface DueChoice {
  readonly openDays: number
  readonly dueOn: DateText
}

/** From `today` on; today itself is left out on a closed day. */
export function usualDueDays(hours: DeskHours, today: DateText): readonly DueChoice[] {
  return usualOpenDays.flatMap((openDays): DueChoice[] => {
    const dueOn = addOpenDays(hours, today, openDays)
    return dueOn === null || !isOpenOn(hours, dueOn) ? [] : [{ openDays, dueOn }]
  })
}

/** Open days past the due day (0 on a closed day right behind it); `null` while it is not overdue. */
export function overdueOpenDays(
  hours: DeskHours,
  promise: Pick<DeskPromise, 'dueOn' | 'state'>,
  today: DateText,
): number | null {
  if (promise.state !== 'open' || today <= promise.dueOn) return null
  return countOpenDays(hours, { from: addDays(promise.dueOn, 1), to: addDays(today, 1) })
}

type Ordered = Pick<DeskPromise, 'dueOn' | 'madeAt'>
/** Negative when `one` comes first. */
export const compareDue = (one: Ordered, other: Ordered): number => {
  const keys = [one, other].map(({ dueOn, madeAt }) => `${dueOn} ${madeAt}`)
  return (keys[0] ?? '') < (keys[1] ?? '') ? -1 : keys[0] === keys[1] ? 0 : 1
}

/** Refuses a due day that has passed. */
export function startPromise(
  made: Omit<DeskPromise, 'state' | 'endedAt' | 'endedBy'>,
  today: DateText,
): Result<DeskPromise, Refusal<'due-passed'>> {
  if (made.dueOn < today) return refuse('due-passed')
  return ok({ ...made, state: 'open', endedAt: null, endedBy: null })
}

/** Negative when `one` comes first (PR-6). */
export const comparePromises = (
  one: Ordered & Pick<DeskPromise, 'state' | 'endedAt'>,
  other: Ordered & Pick<DeskPromise, 'state' | 'endedAt'>,
): number => {
  if (one.state === 'open' && other.state === 'open') return compareDue(one, other)
  if (one.state === 'open' || other.state === 'open') return one.state === 'open' ? -1 : 1
  const [mine, theirs] = [one.endedAt ?? '', other.endedAt ?? '']
  return mine === theirs ? compareDue(one, other) : mine > theirs ? -1 : 1
}

export type Due =
  | { readonly kind: 'overdue'; readonly openDays: number }
  | { readonly kind: 'today' }
  /** 0 open days: due on a closed day before the desk opens again. */
  | { readonly kind: 'ahead'; readonly openDays: number }

/** How an open promise stands today. */
export function dueOf(hours: DeskHours, promise: Pick<DeskPromise, 'dueOn'>, today: DateText): Due {
  const overdue = overdueOpenDays(hours, { ...promise, state: 'open' }, today)
  if (overdue !== null) return { kind: 'overdue', openDays: overdue }
  if (promise.dueOn === today) return { kind: 'today' }
  const between = { from: addDays(today, 1), to: addDays(promise.dueOn, 1) }
  return { kind: 'ahead', openDays: countOpenDays(hours, between) }
}

/** The promise that a call back in danger makes (PR-8); `null`: what was promised before stays. */
export function callBackInDanger(
  hours: DeskHours,
  given: Pick<DeskPromise, 'kind'> | null,
  today: DateText,
): Pick<DeskPromise, 'kind' | 'dueOn'> | null {
  const [first] = usualDueDays(hours, today)
  if (first === undefined || given?.kind === 'callBack') return null
  return { kind: 'callBack', dueOn: first.dueOn }
}
