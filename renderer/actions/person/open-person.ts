/** Opening a person's own view: that it was opened is written down, as for a case. */
import { readPerson } from '../../data/queries/persons.ts'
import { noteOpened } from '../../data/writes/records.ts'

export const openPerson = async (personId: string): Promise<void> => {
  if ((await readPerson(personId)) !== null) await noteOpened('person.open', personId)
}
