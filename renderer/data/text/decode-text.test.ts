import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCutText, decodeLabelled, decodeText } from './decode-text.ts'
import { join, toEucJp, toJis, toShiftJis, toUtf8 } from '../mail/encoders.fixture.ts'

const sentence = '掲示板に実名と電話番号を書かれました。ＵＲＬは①です。'
const anyBytes = fc.uint8Array({ maxLength: 400 })
const japanese = fc.string({
  unit: fc.constantFrom(
    ...'あいうえおかがきぎくさしすせそたちってなにのはひをんアイウエン、。氏名相談内容電話',
  ),
  minLength: 12,
  maxLength: 60,
})

describe('decoding', () => {
  it('DT-1 obeys a mark and leaves it out', () => {
    expect(decodeText(join(Uint8Array.of(0xef, 0xbb, 0xbf), sentence))).toEqual({
      text: sentence,
      charset: 'utf-8',
      isLossy: false,
    })
    const units = [0xfeff, ...[...'氏名'].map((each) => each.charCodeAt(0))]
    const little = Uint8Array.from(units.flatMap((unit) => [unit & 255, unit >> 8]))
    const big = Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 255]))
    expect(decodeText(little)).toEqual({ text: '氏名', charset: 'utf-16le', isLossy: false })
    expect(decodeText(big)).toEqual({ text: '氏名', charset: 'utf-16be', isLossy: false })
    expect(decodeText(little.slice(0, -1)).isLossy).toBe(true)
  })

  it('DT-2 finds ISO-2022-JP and UTF-8', () => {
    expect(decodeText(toJis(sentence))).toMatchObject({ text: sentence, charset: 'iso-2022-jp' })
    expect(decodeText(toUtf8(sentence))).toMatchObject({ text: sentence, charset: 'utf-8' })
    expect(decodeText(toUtf8('plain'))).toMatchObject({ text: 'plain', charset: 'utf-8' })
    const seams = join(toJis('掲示'), toJis('板'), toJis('に'))
    expect(decodeText(seams)).toMatchObject({ text: '掲示板に', isLossy: false })
    expect(decodeText(toUtf8('a\u001bb')).text).toBe('a\u001bb')
    expect(decodeText(toUtf8('氏名\u001b(B')).charset).toBe('utf-8')
  })

  it('DT-3 tells Shift_JIS and EUC-JP apart', () => {
    for (const text of [sentence, '氏名,年齢', '髙﨑', 'こんにちは', 'ｱｲｳ です', '電話番号'])
      expect(decodeText(toShiftJis(text)), text).toMatchObject({ text, charset: 'shift_jis' })
    for (const text of [sentence, '氏名,年齢', 'こんにちは', '電話番号'])
      expect(decodeText(toEucJp(text)), text).toMatchObject({ text, charset: 'euc-jp' })
    fc.assert(
      fc.property(japanese, (text) => {
        expect(decodeText(toShiftJis(text)).text).toBe(text)
        expect(decodeText(toEucJp(text)).text).toBe(text)
      }),
    )
  })

  it('DT-4 uses a named charset that fits and says when one does not', () => {
    const read = (bytes: Uint8Array, label: string | null): readonly string[] => {
      const { text, charset, label: what } = decodeLabelled(bytes, label)
      expect(text).toBe(sentence)
      return [charset, what]
    }
    expect(read(toShiftJis(sentence), 'Shift_JIS')).toEqual(['shift_jis', 'used'])
    expect(read(toShiftJis(sentence), 'CP932')).toEqual(['shift_jis', 'used'])
    expect(read(toJis(sentence), 'ISO-2022-JP')).toEqual(['iso-2022-jp', 'used'])
    expect(read(toEucJp(sentence), 'x-no-such')).toEqual(['euc-jp', 'unknown'])
    expect(read(toShiftJis(sentence), 'utf-8')).toEqual(['shift_jis', 'wrong'])
    expect(read(toUtf8(sentence), 'iso-2022-jp')).toEqual(['utf-8', 'wrong'])
    expect(read(toJis(sentence), 'us-ascii')).toEqual(['iso-2022-jp', 'wrong'])
    expect(read(toShiftJis(sentence), 'iso-8859-1')).toEqual(['shift_jis', 'wrong'])
    expect(read(toUtf8(sentence), null)).toEqual(['utf-8', 'none'])
    expect(read(toUtf8(sentence), ' ')).toEqual(['utf-8', 'none'])
    const french = Uint8Array.of(0x63, 0x61, 0x66, 0xe9)
    expect(decodeLabelled(french, 'iso-8859-1')).toMatchObject({ text: 'café', label: 'used' })
  })

  it('DT-5 says what is lost', () => {
    const cut = toShiftJis(sentence).slice(0, -1)
    const found = decodeText(join(cut, Uint8Array.of(0xff)))
    expect(found).toMatchObject({ charset: 'shift_jis', isLossy: true })
    expect(found.text.startsWith('掲示板に実名')).toBe(true)
    const broken = join(sentence, Uint8Array.of(0xff), sentence)
    expect(decodeLabelled(broken, 'utf-8')).toMatchObject({ charset: 'utf-8', isLossy: true })
    expect(decodeText(join(toJis(sentence), Uint8Array.of(0x1b, 0x24, 0x42, 0x21)))).toMatchObject({
      charset: 'iso-2022-jp',
      isLossy: true,
    })
  })

  it('DT-6 gives a text for any bytes', () => {
    const label = fc.option(fc.constantFrom('utf-8', 'shift_jis', 'iso-2022-jp', 'x', 'euc-jp'))
    fc.assert(
      fc.property(anyBytes, label, (bytes, name) => {
        expect(typeof decodeText(bytes).text).toBe('string')
        const { text, isLossy } = decodeLabelled(bytes, name)
        if (!isLossy)
          expect(text.includes('\ufffd') && !decodeText(bytes).text.includes('\ufffd')).toBe(false)
      }),
    )
    expect(decodeText(new Uint8Array())).toEqual({ text: '', charset: 'utf-8', isLossy: false })
  })

  it('DT-7 reads a text that was cut as what it was', () => {
    const little = (text: string): Uint8Array =>
      Uint8Array.from(
        [
          0xfeff,
          ...Array.from({ length: text.length }, (_unused, at) => text.charCodeAt(at)),
        ].flatMap((unit) => [unit & 255, unit >> 8]),
      )
    for (const encode of [toUtf8, toShiftJis, toEucJp, toJis, little]) {
      const bytes = encode(sentence)
      for (let length = 8; length <= bytes.length; length += 1) {
        const { text } = decodeCutText(bytes.subarray(0, length))
        expect(sentence.startsWith(text), `${encode.name} ${length} ${text}`).toBe(true)
        expect(text.length).toBeGreaterThan(0)
      }
    }
    const whole = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(whole, fc.nat(), (text, pick) => {
        const bytes = toUtf8(`あ${text}`)
        const cut = bytes.subarray(0, 3 + (pick % (bytes.length - 2)))
        expect(decodeCutText(cut).text.startsWith('あ')).toBe(true)
      }),
    )
    expect(decodeCutText(new Uint8Array()).text).toBe('')
  })
})
