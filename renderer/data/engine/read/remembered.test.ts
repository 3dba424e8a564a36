import { expect, it } from 'vitest'
import type { Drafts } from '../drafts.ts'
import type { Session } from '../session.ts'
import { Remembered } from './remembered.ts'

const drafts = (...ids: readonly string[]): Drafts =>
  ({ list: () => ids.map((id) => ({ draft: { id } })) }) as unknown as Drafts
const session = (head: number): Session => ({ head }) as unknown as Session

it('an answer is made again for a commit, another set of drafts or another session, and for no keystroke', () => {
  const remembered = new Remembered<number>()
  const open = session(1)
  let made = 0
  const ask = (from: Session, of: Drafts): number => remembered.get(from, of, () => (made += 1))
  expect([ask(open, drafts('a')), ask(open, drafts('a'))]).toEqual([1, 1])
  expect(ask(open, drafts('a', 'b'))).toBe(2)
  Object.assign(open, { head: 2 })
  expect([ask(open, drafts('a', 'b')), ask(open, drafts('a', 'b'))]).toEqual([3, 3])
  expect(ask(session(2), drafts('a', 'b'))).toBe(4)
  const about = (what: string): number => remembered.get(open, drafts(), () => (made += 1), what)
  expect([about('one'), about('one'), about('other')]).toEqual([5, 5, 6])
})
