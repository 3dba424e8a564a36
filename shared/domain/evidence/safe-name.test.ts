import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeName } from './safe-name.ts'

const trick = fc.constantFrom(
  '/',
  '\\',
  '\u202e',
  '\u2066',
  '\0',
  '\n',
  '\u200f',
  '.',
  '名',
  '\ud800',
)
const anyName = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(trick, fc.string({ maxLength: 5 })), { maxLength: 40 })
    .map((parts) => parts.join('')),
)

describe('safe names', () => {
  it('SN-1 of a path only the last part', () => {
    expect(safeName('C:\\Users\\taro\\画面.png')).toBe('画面.png')
    expect(safeName('../../etc/passwd')).toBe('passwd')
    fc.assert(
      fc.property(anyName, (name) => {
        expect(safeName(name)).not.toMatch(/[/\\]/)
      }),
    )
  })

  it('SN-2 nothing invisible, and nothing that turns the reading', () => {
    expect(safeName('写真\u202egnp.exe')).toBe('写真gnp.exe')
    expect(safeName('a\0b\r\nc.txt')).toBe('abc.txt')
    expect(safeName('\u200b\u2066')).toBe('')
    fc.assert(
      fc.property(anyName, (name) => {
        expect(safeName(name)).not.toMatch(
          /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u,
        )
      }),
    )
  })

  it('SN-3 a long name keeps its beginning and its ending', () => {
    const name = `${'長'.repeat(300)}-end.png`
    expect(safeName(name)).toMatch(/^長{10}.*…長+-end\.png$/u)
    expect([...safeName(name)].length).toBeLessThanOrEqual(80)
    expect(safeName('👨‍👩‍👧の写真.png')).toBe('👨‍👩‍👧の写真.png')
  })

  it('SN-4 a safe name stays as it is', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(safeName(safeName(name))).toBe(safeName(name))
      }),
    )
  })
})
