/** What the screen holds: the narrowing, the chosen window, and what was said last. */
import { useMemo, useState } from 'react'
import { isCheckDue } from '../../../shared/domain/referralBody/check-due.ts'
import { noWish, turnTo, type Turn } from '../../../shared/domain/referralBody/turn-to.ts'
import { makeFolder } from '../../../shared/domain/text/fold.ts'
import { dateOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import type { BodyView } from '../../data/queries/bodies.ts'
import { wordsOf } from './body-text.ts'
import type { Narrowing } from './filter-bar.tsx'

const fold = makeFolder({ groups: [] })
const turning = { bodyOf: ({ body }: BodyView) => body, wordsOf, fold }
export const noNarrowing: Narrowing = { ...noWish, isDueOnly: false }

export const isNarrowed = ({ typed, needs, persons, isOpenOnly, isDueOnly }: Narrowing): boolean =>
  typed !== '' || needs.length + persons.length > 0 || isOpenOnly || isDueOnly

export interface DirectoryState {
  readonly narrowing: Narrowing
  readonly narrow: (narrowing: Narrowing) => void
  readonly turns: readonly Turn<BodyView>[]
  readonly dueCount: number
  readonly chosen: Turn<BodyView> | null
  readonly choose: (id: string) => void
}

export function useDirectory(
  views: readonly BodyView[],
  now: InstantText,
  checkDays: number,
): DirectoryState {
  const [narrowing, narrow] = useState(noNarrowing)
  const [chosenId, choose] = useState<string | null>(null)
  // The clock ticks each second; what is open changes with the minute.
  const minute: InstantText = `${now.slice(0, 16)}:00.000+09:00` as InstantText
  const all = useMemo(() => turnTo(views, minute, noWish, turning), [views, minute])
  const turns = useMemo(() => {
    const today = dateOf(minute)
    const due = narrowing.isDueOnly
      ? views.filter(({ body }) => isCheckDue(body, today, checkDays))
      : views
    return turnTo(due, minute, narrowing, turning)
  }, [views, minute, narrowing, checkDays])
  const dueCount = views.filter(({ body }) => isCheckDue(body, dateOf(minute), checkDays)).length
  // What is shown beside the list does not change under somebody who types.
  const chosen = all.find(({ one }) => one.body.id === chosenId) ?? all[0] ?? null
  return { narrowing, narrow, turns, dueCount, chosen, choose }
}
