import { describe, expect, it } from 'vitest'
import type { DateText } from '../time/tokyo.ts'
import { at, postOf } from './facts.fixture.ts'
import { tableOf } from './tables.fixture.ts'

describe('tables of posts', () => {
  it('TJ-1 a post belongs to the month in which it was noted, not posted', () => {
    const posts = [
      postOf(1, { notedAt: at('2026-11-30T23:59'), postedOn: '2026-10-01' }),
      postOf(2, { notedAt: at('2026-12-01T00:00'), postedOn: '2026-11-30' }),
    ]
    expect(tableOf('T7-posts', { posts }).base).toBe(1)
    expect(tableOf('T7-posts', { posts }, '2026-10').base).toBe(0)
  })

  it('TJ-2 services stand in their groups; one the list does not know in other', () => {
    const posts = ['x', 'fivech', 'elsewhere', null].map((service, number) =>
      postOf(number, { service }),
    )
    expect(tableOf('T7-posts', { posts }).named).toEqual({
      'x × sns': 1,
      'fivech × board': 1,
      'elsewhere × other': 1,
      'unknown × unknown': 1,
    })
  })

  it('TJ-3 a case file counts once in each group of its posts', () => {
    const posts = ['x', 'x', 'fivech'].map((service, number) =>
      postOf(number, { service, postedOn: '2026-11-20' }),
    )
    expect(tableOf('T7-caseFiles', { posts })).toMatchObject({
      named: { 'sns × upTo21': 1, 'board × upTo21': 1 },
      base: 1,
    })
  })

  it.each<[DateText | null, string]>([
    ['2026-11-24', 'upTo21'],
    ['2026-11-03', 'upTo21'],
    ['2026-11-02', 'upTo90'],
    ['2026-08-26', 'upTo90'],
    ['2026-08-25', 'upTo180'],
    ['2026-05-28', 'upTo180'],
    ['2026-05-27', 'over180'],
    ['2026-11-25', 'unknown'],
    [null, 'unknown'],
  ])('TJ-4 posted on %s and noted on 24 November it is %s', (postedOn, age) => {
    const posts = [postOf(1, { postedOn })]
    expect(tableOf('T13-noted', { posts }).named).toEqual({ [`unknown × ${age}`]: 1 })
  })
})
