/** Finding records of every kind by what is typed. */
import { theEngine } from '../client/engine-client.ts'
import type { FoundRecords } from './found-view.ts'

/** At most `most` of each kind. */
export const findRecords = (typed: string, most: number): Promise<FoundRecords> =>
  theEngine().findRecords(typed, most)
