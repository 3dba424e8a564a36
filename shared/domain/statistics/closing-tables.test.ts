import { describe, expect, it } from 'vitest'
import { asId, type CounselorId } from '../core/id.ts'
import type { InstantText } from '../time/tokyo.ts'
import { at, caseOf } from './facts.fixture.ts'
import { tableOf } from './tables.fixture.ts'

const by = asId<CounselorId>('counselor-1')
type Closing = NonNullable<ReturnType<typeof caseOf>['closing']>
const closed = (
  number: number,
  openedAt: InstantText,
  closedAt: InstantText,
  perWish: Closing['perWish'] = [],
) =>
  caseOf(number, {
    openedAt,
    closing: { at: closedAt, by, reason: 'resolved', perWish },
  })

describe('tables of closing', () => {
  it('TK-1 a case over years belongs to the month in which it was closed', () => {
    const caseFiles = [
      closed(1, at('2023-06-01T10:00'), at('2026-11-30T23:59')),
      closed(2, at('2026-11-01T10:00'), at('2026-12-01T00:00')),
      caseOf(3),
    ]
    expect(tableOf('T17-reasons', { caseFiles }).named).toEqual({ 'resolved × over365': 1 })
    expect(tableOf('T17-reasons', { caseFiles }, '2023-06').base).toBe(0)
  })

  it.each([
    ['2026-11-30', 'upTo30'],
    ['2026-10-31', 'upTo30'],
    ['2026-10-30', 'upTo90'],
    ['2026-09-01', 'upTo90'],
    ['2026-08-31', 'upTo365'],
    ['2025-11-30', 'upTo365'],
    ['2025-11-29', 'over365'],
  ])('TK-2 opened on %s and closed on 30 November it was open %s', (day, span) => {
    const caseFiles = [closed(1, at(`${day}T16:00`), at('2026-11-30T17:00'))]
    expect(tableOf('T17-reasons', { caseFiles }).named).toEqual({ [`resolved × ${span}`]: 1 })
  })

  it('TK-3 what was reached is told per wish, of the closed case files', () => {
    const [opened, ended] = [at('2026-11-02T10:00'), at('2026-11-20T10:00')]
    const caseFiles = [
      closed(1, opened, ended, [
        { wish: 'delete', reached: 'reached' },
        { wish: 'punish', reached: 'notReached' },
      ]),
      closed(2, opened, ended),
    ]
    expect(tableOf('T17-wishes', { caseFiles })).toMatchObject({
      named: { 'delete × reached': 1, 'punish × notReached': 1, 'unknown × unknown': 1 },
      base: 2,
    })
  })
})
