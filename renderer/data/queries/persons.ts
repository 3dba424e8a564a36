/** Reading persons. */
import { theEngine } from '../client/engine-client.ts'
import type { PersonFileView } from './person-view.ts'

/** `null` when there is no such person. */
export const readPerson = (personId: string): Promise<PersonFileView | null> =>
  theEngine().readPerson(personId)
