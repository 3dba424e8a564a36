import { describe, expect, it } from 'vitest'
import { done, refused, type Outcome } from '../../data/queries/outcome.ts'
import { tryAfresh } from './try-afresh.ts'

const late = refused({ code: 'changed-meanwhile', facts: {} })
const answering = (...answers: readonly Outcome<number>[]) => {
  let asked = 0
  const write = async (): Promise<Outcome<number>> => answers[asked++] ?? done(asked)
  return { write, asked: () => asked }
}

describe('trying afresh', () => {
  it('goes on while others write in between, three times at most', async () => {
    const once = answering(late)
    expect(await tryAfresh(once.write)).toEqual(done(2))
    const always = answering(late, late, late, late)
    expect(await tryAfresh(always.write)).toEqual(late)
    expect(always.asked()).toBe(3)
  })

  it('takes every other answer as it is', async () => {
    const no = refused({ code: 'case-closed', facts: {} })
    const failed: Outcome<number> = { kind: 'failed', failure: { kind: 'disk-full', code: 'x' } }
    for (const answer of [done(7), no, failed]) {
      const asked = answering(answer)
      expect(await tryAfresh(asked.write)).toEqual(answer)
      expect(asked.asked()).toBe(1)
    }
  })
})
