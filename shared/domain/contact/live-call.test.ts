import { describe, expect, it } from 'vitest'
import { toInstantText, toEpochMs, type InstantText } from '../time/tokyo.ts'
import { endOfCall, isRunningCall, longestCallMinutes } from './live-call.ts'

const startedAt: InstantText = '2026-11-24T10:29:00.000+09:00'
const after = (minutes: number): InstantText =>
  toInstantText(toEpochMs(startedAt) + minutes * 60_000)
const draft = { channel: 'phone' as const, startedAt, lines: [], advice: [], pendingLineAt: null }

describe('live call', () => {
  it('LC-1 a call runs for three hours at most', () => {
    expect(isRunningCall(draft, after(0))).toBe(true)
    expect(isRunningCall(draft, after(longestCallMinutes - 1))).toBe(true)
    expect(isRunningCall(draft, after(longestCallMinutes))).toBe(false)
    expect(isRunningCall(draft, after(-0.01))).toBe(true)
    expect(isRunningCall(draft, after(-1))).toBe(false)
    expect(isRunningCall({ ...draft, channel: 'mail' }, after(1))).toBe(false)
  })
  it('LC-2 a running call ends now', () => {
    expect(endOfCall(draft, after(12))).toBe(after(12))
  })
  it('LC-3 a record left open ended when it was last written in', () => {
    const lines = [{ at: after(3), text: 'a', mark: null }] as const
    const advice = [{ kind: 'police' as const, at: after(9) }]
    expect(endOfCall({ ...draft, lines, advice }, after(3000))).toBe(after(9))
    expect(endOfCall({ ...draft, lines, pendingLineAt: after(15) }, after(3000))).toBe(after(15))
    expect(endOfCall(draft, after(3000))).toBe(startedAt)
  })
})
