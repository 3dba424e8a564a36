import { describe, expect, it } from 'vitest'
import type { CaseView, ContactView } from '../../data/queries/views.ts'
import type { CaseNoteView, PostView, PromiseView } from '../../data/queries/case-views.ts'
import { timelineOf } from './timeline.ts'

const at = (minute: number) => `2026-11-24T10:${String(minute).padStart(2, '0')}:00.000+09:00`
const part = <T>(fields: object): T => fields as T
const contact = (contactId: string, receivedAt: string): ContactView =>
  part({ contactId, coded: { receivedAt } })
const post = (postId: string, contactId: string, notedAt: string): PostView =>
  part({ postId, contactId, notedAt })
const promise = (promiseId: string, fields: object): PromiseView =>
  part({ promiseId, state: 'open', endedAt: null, ...fields })
const note = (noteId: string, noted: string): CaseNoteView => part({ noteId, at: noted })

const timeline = (parts: Partial<CaseView>): readonly string[] => {
  const empty = { contacts: [], posts: [], promises: [], notes: [], answers: [] }
  return timelineOf(part<CaseView>({ ...empty, ...parts })).map(({ id }) => id)
}

describe('the timeline of a case', () => {
  it('stands newest first, whatever it is', () => {
    expect(
      timeline({
        contacts: [contact('second', at(30)), contact('first', at(1))],
        notes: [note('note', at(20))],
        answers: [part({ answerId: 'answer', sentAt: at(25) })],
        promises: [promise('promise', { madeAt: at(10) })],
      }),
    ).toEqual(['second', 'answer', 'note', 'promise-made', 'first'])
  })

  it('tells of a promise twice once it was ended', () => {
    const kept = promise('promise', { madeAt: at(1), state: 'kept', endedAt: at(9) })
    expect(timeline({ promises: [kept] })).toEqual(['promise-ended', 'promise-made'])
  })

  it('tells of the posts of one contact once, above the contact', () => {
    const posts = [post('b', 'first', at(1)), post('a', 'first', at(1)), post('c', 'second', at(5))]
    const contacts = [contact('second', at(5)), contact('first', at(1))]
    expect(timeline({ posts, contacts })).toEqual([
      'posts-second',
      'second',
      'posts-first',
      'first',
    ])
  })
})
