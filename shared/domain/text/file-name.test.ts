import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameToSave, nameToShow } from './file-name.ts'

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

describe('names to show', () => {
  it('SN-1 of a path only the last part', () => {
    expect(nameToShow('C:\\Users\\taro\\画面.png')).toBe('画面.png')
    expect(nameToShow('../../etc/passwd')).toBe('passwd')
    fc.assert(
      fc.property(anyName, (name) => {
        expect(nameToShow(name)).not.toMatch(/[/\\]/)
      }),
    )
  })

  it('SN-2 nothing invisible, and nothing that turns the reading', () => {
    expect(nameToShow('写真\u202egnp.exe')).toBe('写真gnp.exe')
    expect(nameToShow('a\0b\r\nc.txt')).toBe('abc.txt')
    expect(nameToShow('\u200b\u2066')).toBe('')
    fc.assert(
      fc.property(anyName, (name) => {
        expect(nameToShow(name)).not.toMatch(
          /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u,
        )
      }),
    )
  })

  it('SN-3 a long name keeps its beginning and its ending', () => {
    const name = `${'長'.repeat(300)}-end.png`
    expect(nameToShow(name)).toMatch(/^長{10}.*…長+-end\.png$/u)
    expect([...nameToShow(name)].length).toBeLessThanOrEqual(80)
    expect(nameToShow('👨‍👩‍👧の写真.png')).toBe('👨‍👩‍👧の写真.png')
  })

  it('SN-4 a safe name stays as it is', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(nameToShow(nameToShow(name))).toBe(nameToShow(name))
      }),
    )
  })
})

describe('names to save under', () => {
  const safe = (name: string): string => nameToSave(name, 'part-1')

  it('NM-1 are the last part of a path', () => {
    for (const path of [
      '/etc/写し.png',
      'C:\\写し.png',
      '../../写し.png',
      'a/..\\写し.png',
      '写し.png/',
    ])
      expect(safe(path), path).toBe('写し.png')
  })

  it('NM-2 hold nothing that acts or is forbidden', () => {
    expect(safe('a\u202egnp.exe')).toBe('agnp.exe')
    expect(safe('a\r\nb\u0000.png')).toBe('a b .png')
    expect(safe('a<b>:"|?*.png')).toBe('a_b______.png')
    expect(safe(' . a\u200b.png. . ')).toBe('a.png')
    expect(safe('\ud800a')).toBe('_a')
  })

  it('NM-3 are none a system keeps', () => {
    expect(safe('CON')).toBe('_CON')
    expect(safe('nul.txt')).toBe('_nul.txt')
    expect(safe('console.txt')).toBe('console.txt')
  })

  it('NM-4 are shortened before their ending', () => {
    const long = safe(`${'𠮷'.repeat(300)}.jpeg`)
    expect([...long]).toHaveLength(120)
    expect(long.endsWith('𠮷.jpeg')).toBe(true)
    expect(safe(`${'a'.repeat(200)}. ${'b'.repeat(99)}`)).toHaveLength(120)
  })

  it('NM-5 are safe whatever they were', () => {
    for (const nothing of ['', ' ', '...', '/', '\u202e', '\\\\'])
      expect(safe(nothing), nothing).toBe('part-1')
    const tricky = fc.string({
      unit: fc.constantFrom(...'a./\\ :\u202e\u200b\r\ud800𠮷あ~', 'CON', 'nul', '. '),
      maxLength: 200,
    })
    fc.assert(
      fc.property(fc.oneof(anyName, tricky), (text) => {
        const name = safe(text)
        expect(safe(name)).toBe(name)
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\u202a-\u202e]|^[\s.]|[\s.]$/u)
        expect([...name].length).toBeLessThanOrEqual(121)
      }),
      { numRuns: 500 },
    )
    safe('. '.repeat(500_000))
  })
})
