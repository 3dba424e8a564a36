/** What was read aloud from the guide is ticked as told, with its time; told again, the first time stays. */
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import type { DraftKeeper } from '../contact/draft-keeper.ts'

/** `kind`: of the code list of advice. */
export const tellEntry = (keeper: DraftKeeper, kind: string, at: InstantText): void => {
  const { advice } = keeper.draft
  if (advice.some((one) => one.kind === kind)) return
  keeper.update({ advice: [...advice, { kind, at }] })
}
