/** The person concerned gets an id with the first word about them, so that saving twice keeps them once. */
import type { PersonId } from '../../../shared/domain/core/id.ts'
import { drawId } from '../record/draw-id.ts'
import type { DraftKeeper } from './draft-keeper.ts'

export const noteAffected = (keeper: DraftKeeper): void => {
  if (keeper.draft.affectedPersonId === null)
    keeper.update({ affectedPersonId: drawId<PersonId>() })
}
