/** A new random id. */
import { asId, type Id } from '../../../shared/domain/core/id.ts'

export const drawId = <I extends Id<string>>(): I => asId<I>(crypto.randomUUID())
