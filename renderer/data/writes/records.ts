/** Writing records. Only actions come here. */
import type { Act } from '../../../shared/domain/access/may.ts'
import { theEngine } from '../client/engine-client.ts'
import type { Writing } from '../engine/commit.ts'
import type { Order, WriteRefusal } from '../engine/session.ts'
import type { Outcome } from '../queries/outcome.ts'

export type { Order, Writing, WriteRefusal }

export const commit = (
  order: Order,
): Promise<Outcome<{ readonly sequence: number }, WriteRefusal>> => theEngine().commit(order)

/** Makes the key of a new case file durable, so that records can be sealed under it. */
export const ensureKey = (keyId: string): Promise<Outcome<null, WriteRefusal>> =>
  theEngine().ensureKey(keyId)

export const noteOpened = (act: Act, subject: string): Promise<void> =>
  theEngine().noteOpened(act, subject)
