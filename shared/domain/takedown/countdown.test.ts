import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PostState } from '../post/post-state.ts'
import { addDays, type DateText } from '../time/tokyo.ts'
import { clocksOf } from './clocks.ts'
import { countdownOf } from './countdown.ts'
import { nothing, post, world } from './takedown.fixture.ts'

/** Posted on 5 November: notch on the 26th, end on 5 February. */
const clocksOn = (today: DateText, state: PostState, postedOn: DateText | null) =>
  clocksOf({ ...nothing, post: { ...post, state, postedOn } }, { ...world, today })
const on = (today: DateText, state: PostState = 'published') =>
  countdownOf(clocksOn(today, state, post.postedOn), today)

describe('countdown bar', () => {
  it('TKB-2 is grey, amber at the notch, hatched at the end, and passed', () => {
    const days: readonly (readonly [DateText, string])[] = [
      ['2026-11-05', 'running'],
      ['2026-11-18', 'running'],
      ['2026-11-19', 'notchNear'],
      ['2026-11-26', 'notchNear'],
      ['2026-11-27', 'running'],
      ['2027-01-21', 'running'],
      ['2027-01-22', 'endNear'],
      ['2027-02-05', 'endNear'],
      ['2027-02-06', 'passed'],
    ]
    for (const [today, state] of days) {
      expect(on(today)?.state, today).toBe(state)
      expect(on(today, 'removed')?.state, today).toBe('removed')
    }
  })

  it('TKB-2 the end is nearer than the notch where both are', () => {
    const today = '2026-11-24'
    const clocks = clocksOn(today, 'published', post.postedOn).map((clock) =>
      clock.ruleId === 'log-mobile' ? { ...clock, endsOn: '2026-11-30' as const } : clock,
    )
    expect(countdownOf(clocks, today)?.state).toBe('endNear')
  })

  it('TKB-1 TKB-3 is as long as the log, with the notch in its place', () => {
    const bar = on('2026-11-24')
    expect(bar).toMatchObject({ daysToNotch: 2, daysToEnd: 73 })
    expect(bar?.elapsedShare).toBeCloseTo(19 / 92)
    expect(bar?.notchShare).toBeCloseTo(21 / 92)
    expect(on('2026-11-04')?.elapsedShare).toBe(0)
    expect(on('2027-02-05')?.elapsedShare).toBe(1)
    expect(on('2028-01-01')?.elapsedShare).toBe(1)
  })

  it('TKB-3 never empties', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 200 }), fc.nat(50), (from, more) => {
        const today = addDays(post.postedOn, from)
        const share = (date: DateText): number => on(date)?.elapsedShare ?? -1
        expect(share(today)).toBeGreaterThanOrEqual(0)
        expect(share(addDays(today, more))).toBeGreaterThanOrEqual(share(today))
        expect(share(addDays(today, more))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('TKB-4 is not drawn without its day or its rule; without the notch it stands alone', () => {
    const today = '2026-11-24'
    expect(countdownOf(clocksOn(today, 'published', null), today)).toBeNull()
    const clocks = clocksOn(today, 'published', post.postedOn)
    const without = (id: string) => clocks.filter(({ ruleId }) => ruleId !== id)
    expect(countdownOf(without('log-mobile'), today)).toBeNull()
    expect(countdownOf(without('lawyer-by'), today)).toMatchObject({
      ...{ state: 'running', notchShare: null, daysToNotch: null },
    })
  })
})
