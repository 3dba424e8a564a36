/** What the screen of one person is given: the person, and everything the desk knows of them over all cases. */
import type { PersonView, PostView, PromiseView } from './case-views.ts'
import type { CaseSummary, ContactView } from './views.ts'

export interface PersonCaseView {
  readonly summary: CaseSummary
  readonly role: 'caller' | 'affected'
  /** What is due first stands first. */
  readonly openPromises: readonly PromiseView[]
}

export interface PersonFileView {
  readonly person: PersonView
  /** Newest contact first. */
  readonly cases: readonly PersonCaseView[]
  /** Newest first, whichever case they belong to. */
  readonly contacts: readonly { readonly contact: ContactView; readonly caseFileId: string }[]
  /** Newest first. */
  readonly posts: readonly { readonly post: PostView; readonly caseFileId: string }[]
}
