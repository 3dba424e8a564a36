import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fromBase64,
  fromJsonBytes,
  joinBytes,
  packParts,
  randomId,
  toBase64,
  toJsonBytes,
  unpackParts,
} from './bytes.ts'

const bytes = fc.uint8Array({ maxLength: 300 }).map((one) => Uint8Array.from(one))
/** Any UTF-16, lone surrogates and NUL included. */
const anyText = fc
  .array(fc.nat(0xffff))
  .map((units) => units.map((unit) => String.fromCharCode(unit)).join(''))

describe('bytes', () => {
  it('keep any text exactly, lone surrogates and NUL included', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fromJsonBytes(toJsonBytes({ text }))).toEqual({ text })
      }),
    )
    for (const text of ['\ud800', '\udfff\ud800', '\0', '𠮷\u202e<script>', '👨‍👩‍👧'])
      expect(fromJsonBytes(toJsonBytes(text))).toBe(text)
  })

  it('refuse to read what is no UTF-8 rather than repairing it', () => {
    expect(() => fromJsonBytes(Uint8Array.of(0x22, 0xff, 0x22))).toThrow()
  })

  it('pack a value and any parts, and give them back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(bytes), (value, parts) => {
        const unpacked = unpackParts(packParts(value, parts))
        expect(unpacked.value).toEqual(JSON.parse(JSON.stringify(value)))
        expect(unpacked.parts).toEqual(parts)
      }),
    )
  })

  it('go into base64 and back, and one behind the other', () => {
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(toBase64(one)).toBe(Buffer.from(one).toString('base64'))
        expect(fromBase64(toBase64(one))).toEqual(one)
        expect([...joinBytes(one, other)]).toEqual([...one, ...other])
      }),
    )
  })

  it('make ids that are safe in a file name and never the same', () => {
    const ids = Array.from({ length: 500 }, randomId)
    expect(new Set(ids).size).toBe(500)
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/)
  })
})
