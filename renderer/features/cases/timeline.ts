/** Everything that happened to a case, in one line: contacts, posts noted, promises made and ended, answers, notes. */
import type { CaseNoteView, PostView, PromiseView } from '../../data/queries/case-views.ts'
import type { AnswerView } from '../../data/queries/message-views.ts'
import type { CaseView, ContactView } from '../../data/queries/views.ts'

interface At {
  readonly id: string
  readonly at: string
}
export type TimelineItem =
  | (At & { readonly kind: 'contact'; readonly contact: ContactView })
  | (At & { readonly kind: 'post'; readonly posts: readonly PostView[] })
  | (At & {
      readonly kind: 'promise'
      readonly event: 'made' | 'kept' | 'dropped'
      readonly promise: PromiseView
    })
  | (At & { readonly kind: 'note'; readonly note: CaseNoteView })
  | (At & { readonly kind: 'answer'; readonly answer: AnswerView })

const postsByContact = (posts: readonly PostView[]): readonly TimelineItem[] => {
  const grouped = new Map<string, PostView[]>()
  for (const post of posts)
    grouped.set(post.contactId, [...(grouped.get(post.contactId) ?? []), post])
  return [...grouped].map(([id, some]) => ({
    ...{ kind: 'post' as const, id: `posts-${id}`, at: some[0]?.notedAt ?? '', posts: some },
  }))
}

const promiseItems = (promise: PromiseView): readonly TimelineItem[] => {
  const { promiseId, madeAt, endedAt, state } = promise
  const shared = { kind: 'promise' as const, promise }
  const made: TimelineItem = { ...shared, id: `${promiseId}-made`, at: madeAt, event: 'made' }
  if (state === 'open' || endedAt === null) return [made]
  return [{ ...shared, id: `${promiseId}-ended`, at: endedAt, event: state }, made]
}

/** Newest first; of one moment the order is kept: notes, answers, promises, posts, contacts. */
export const timelineOf = (view: CaseView): readonly TimelineItem[] => {
  const items: readonly TimelineItem[] = [
    ...view.notes.map((note) => ({ kind: 'note' as const, id: note.noteId, at: note.at, note })),
    ...view.answers.map((answer) => ({
      ...{ kind: 'answer' as const, id: answer.answerId, at: answer.sentAt, answer },
    })),
    ...view.promises.flatMap(promiseItems),
    ...postsByContact(view.posts),
    ...view.contacts.map((contact) => ({
      ...{ kind: 'contact' as const, id: contact.contactId, at: contact.coded.receivedAt, contact },
    })),
  ]
  return [...items].sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? 1 : -1))
}
