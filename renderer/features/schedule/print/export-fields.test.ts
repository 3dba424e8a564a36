import { describe, expect, it } from 'vitest'
import { readMonth } from './export-fields.tsx'

describe('a month that is typed', () => {
  it.each([
    ...['2026-11', '2026/11', '2026.11', '202611', 'R8.11', '令和8年11月', '2026年11月'],
    ...['２０２６／１１', ' 2026-11 ', '2026-11-24', 'R8.11.24'],
  ])('%s is read', (typed) => {
    expect(readMonth(typed)).toBe('2026-11')
  })

  it.each(['', '11', '8.11', '2026-13', '2026', 'きのう', '2026/0'])('%j is none', (typed) => {
    expect(readMonth(typed)).toBeNull()
  })
})
