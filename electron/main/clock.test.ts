import { describe, expect, it } from 'vitest'
import { readClockOffsetMs } from './clock.ts'

const pcNowMs = Date.UTC(2026, 0, 1)
const runsAt = (wanted: string | undefined, isPackaged = false): string =>
  new Date(pcNowMs + readClockOffsetMs(wanted, isPackaged, pcNowMs)).toISOString()

describe('clock', () => {
  it.each([
    ['2026-04-01T09:00:00+09:00', '2026-04-01T00:00:00.000Z'],
    ['2026-04-01T09:00', '2026-04-01T00:00:00.000Z'],
    ['2026-04-01', '2026-03-31T15:00:00.000Z'],
    ['2026-04-01T09:00:00Z', '2026-04-01T09:00:00.000Z'],
  ])('starts at %s, a text without an offset in Tokyo', (wanted, expected) => {
    expect(runsAt(wanted)).toBe(expected)
  })

  it('is the clock of the PC when nothing is wanted, and always once packaged', () => {
    for (const none of [undefined, '']) expect(runsAt(none)).toBe('2026-01-01T00:00:00.000Z')
    expect(runsAt('2026-04-01', true)).toBe('2026-01-01T00:00:00.000Z')
  })

  it('throws on a text that is no moment', () => {
    for (const wrong of ['tomorrow', '2026-13-01', '9:00'])
      expect(() => runsAt(wrong), wrong).toThrow(RangeError)
  })
})
