/** Telling the number of a body during a contact: it stands among the notes, and becomes a referral at the end. */
import type { ReferralBodyId, ReferralId } from '../../../shared/domain/core/id.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { drawId } from '../record/draw-id.ts'
import type { DraftKeeper } from './draft-keeper.ts'

/** Told once a contact; told again it stays as it was. */
export const noteToldBody = (
  keeper: DraftKeeper,
  bodyId: ReferralBodyId,
  at: InstantText,
): void => {
  const { toldBodies } = keeper.draft
  if (toldBodies.some((told) => told.bodyId === bodyId)) return
  keeper.update({ toldBodies: [...toldBodies, { id: drawId<ReferralId>(), bodyId, at }] })
}

/** `line`: how it is written among the notes. */
export const tellBody = (
  keeper: DraftKeeper,
  bodyId: ReferralBodyId,
  line: string,
  at: InstantText,
): void => {
  noteToldBody(keeper, bodyId, at)
  keeper.update({ lines: [...keeper.draft.lines, { at, text: line, mark: null }] })
}
