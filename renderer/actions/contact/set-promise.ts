/** The promise given at the end of a contact. It keeps its id while it is changed. */
import type { PromiseId } from '../../../shared/domain/core/id.ts'
import type { PromiseKind } from '../../../shared/domain/promise/promise.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { drawId } from '../record/draw-id.ts'
import type { DraftKeeper } from './draft-keeper.ts'

export const setPromise = (keeper: DraftKeeper, kind: PromiseKind, dueOn: DateText): void => {
  const id = keeper.draft.nextPromise?.id ?? drawId<PromiseId>()
  keeper.update({ nextPromise: { id, kind, dueOn } })
}
