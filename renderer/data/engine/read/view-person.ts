/**
 * The view of one person over all cases. Reads only.
 *
 *   PV-1  Every case in which the person is caller or person concerned is there once, the newest contact first.
 *   PV-2  The contacts of all these cases stand in one line of time, the newest first; so do the posts.
 *   PV-3  Of promises only the open ones are there, each with its case, what is due first at the top.
 *   PV-4  A person whose personal half was destroyed is still there, with the cases and nothing that identifies.
 */
import { compareDue } from '../../../../shared/domain/promise/promise.ts'
import type { PersonCaseView, PersonFileView } from '../../queries/person-view.ts'
import type { Records } from '../memory/records.ts'
import type { CaseIndex } from './case-index.ts'
import { viewContact, viewPerson, viewPost, viewPromise } from './view-case.ts'

const newestFirst = (one: string, other: string): number =>
  one === other ? 0 : one < other ? 1 : -1

const openPromisesOf = (records: Records, index: CaseIndex, caseFileId: string) =>
  index.byCase
    .of('promise', caseFileId)
    .filter(({ coded }) => coded.state === 'open')
    .map((row) => viewPromise(records, row))
    .sort(compareDue)

export const viewPersonFile = (
  records: Records,
  index: CaseIndex,
  personId: string,
): PersonFileView | null => {
  const person = viewPerson(records, personId)
  if (person === null) return null
  const cases = index.casesWith(personId).map(({ summary, role }): PersonCaseView => {
    const openPromises = openPromisesOf(records, index, summary.caseFileId)
    return { summary, role, openPromises }
  })
  const ids = cases.map(({ summary }) => summary.caseFileId)
  const contacts = ids.flatMap((caseFileId) =>
    index.contactsOf(caseFileId).map((row) => ({ contact: viewContact(records, row), caseFileId })),
  )
  const posts = ids.flatMap((caseFileId) =>
    index.byCase.of('post', caseFileId).map((row) => ({ post: viewPost(row), caseFileId })),
  )
  return {
    ...{ person, cases },
    contacts: contacts.sort((one, other) =>
      newestFirst(one.contact.coded.receivedAt, other.contact.coded.receivedAt),
    ),
    posts: posts.sort((one, other) => newestFirst(one.post.notedAt, other.post.notedAt)),
  }
}
