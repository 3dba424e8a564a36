import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const little = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le')

describe('text of a file', () => {
  it('DX-1 is read in the coding it was written in', () => {
    expect(decodeText(utf8('窓口'), false)).toBe('窓口')
    expect(decodeText(Uint8Array.of(0x91, 0x8b, 0x8c, 0xfb), false)).toBe('窓口')
    expect(decodeText(little('窓口'), false)).toBe('窓口')
    expect(decodeText(Buffer.from(little('窓口')).swap16(), false)).toBe('窓口')
  })

  it('DX-2 cut anywhere keeps its beginning', () => {
    const whole = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(whole, fc.nat(), (text, pick) => {
        const bytes = utf8(`あ${text}`)
        const shown = decodeText(bytes.subarray(0, 3 + (pick % (bytes.length - 2))), true)
        expect(shown.startsWith('あ')).toBe(true)
      }),
    )
  })
})
