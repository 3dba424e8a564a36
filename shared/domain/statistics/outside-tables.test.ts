import { describe, expect, it } from 'vitest'
import { sessionStates } from '../booking/expert-session.ts'
import { asId, type CounselorId, type ReferralBodyId } from '../core/id.ts'
import { at, referralOf, sessionOf } from './facts.fixture.ts'
import { tableOf } from './tables.fixture.ts'

const by = asId<CounselorId>('counselor-1')

describe('tables of experts and other bodies', () => {
  it('TG-1 a session booked for 31 March and held on 1 April belongs to April', () => {
    const held = sessionOf(1, {
      requestedAt: at('2026-03-20T10:00'),
      from: at('2026-04-01T13:00'),
    })
    const last = sessionOf(2, { from: at('2026-03-31T23:59'), state: 'missed' })
    const of = (month: `${string}-${string}`) =>
      tableOf('T11-sessions', { sessions: [held, last] }, month).named
    expect(of('2026-03')).toEqual({ 'lawyer × missed': 1 })
    expect(of('2026-04')).toEqual({ 'lawyer × held': 1 })
  })

  it('TG-2 tentative and confirmed are open; together with held, cancelled and missed they are what was booked', () => {
    const sessions = sessionStates.map((state, number) => sessionOf(number, { state }))
    const table = tableOf('T11-sessions', { sessions })
    expect(table.cells).toEqual([
      [2, 1, 1, 1],
      [0, 0, 0, 0],
    ])
    expect(table.rowTotals).toEqual([5, 0])
  })

  it('TG-3 an introduction of March whose result came in April belongs to March', () => {
    const referrals = [
      referralOf(1, {
        madeAt: at('2026-03-31T23:59'),
        ...{ state: 'result', result: { code: 'requested', on: '2026-04-20' } },
      }),
    ]
    expect(tableOf('T12-bodies', { referrals }, '2026-03').named).toEqual({
      'body-moj-1 × requested': 1,
    })
    expect(tableOf('T12-bodies', { referrals }, '2026-04').base).toBe(0)
    expect(tableOf('T10-referrals', { referrals }, '2026-03').named).toEqual({
      'legal-affairs-bureau × told': 1,
    })
  })

  it('TG-4 without a result it is withdrawn, declined though closed since, or has none yet', () => {
    const history = [{ act: 'declined' as const, at: at('2026-11-25T10:00'), by }]
    const referrals = [
      referralOf(1, { state: 'closed', history }),
      referralOf(2, { state: 'withdrawn', history }),
      referralOf(3, { state: 'closed' }),
      referralOf(4, {
        bodyId: asId<ReferralBodyId>('body-unlisted'),
        ...{
          bodyKind: 'police',
          state: 'withdrawn',
          result: { code: 'advised', on: '2026-11-25' },
        },
      }),
    ]
    expect(tableOf('T12-kinds', { referrals }).named).toEqual({
      'police × advised': 1,
      'legal-affairs-bureau × declined': 1,
      'legal-affairs-bureau × withdrawn': 1,
      'legal-affairs-bureau × noResult': 1,
    })
    expect(tableOf('T12-bodies', { referrals }).rows).toEqual([
      ...['body-moj-1', 'body-police-1', 'body-unlisted'],
    ])
  })
})
