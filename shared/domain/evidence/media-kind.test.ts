import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportName, imageTypeOf, mediaKindOf, showingOf } from './media-kind.ts'

const named = (fileName: string, contentType = '') => ({ fileName, contentType })
const active = ['svg', 'html', 'htm', 'xhtml', 'xml', 'mhtml']

describe('media kinds', () => {
  it.each([
    ['画面.PNG', 'image/png', 'image', 'image'],
    ['photo.jpeg', '', 'image', 'image'],
    ['貼り付け', 'image/png', 'image', 'image'],
    ['a.pdf', 'application/pdf', 'pdf', 'pdf'],
    ['a.txt', 'text/plain; charset=utf-8', 'text', 'text'],
    ['a.eml', 'message/rfc822', 'mail', 'text'],
    ['a.mp4', 'video/mp4', 'other', 'nothing'],
    ['a', '', 'other', 'nothing'],
    ['', '', 'other', 'nothing'],
  ])('%s of type "%s" is %s, shown as %s', (fileName, contentType, kind, shown) => {
    expect(mediaKindOf({ fileName, contentType })).toBe(kind)
    expect(showingOf({ fileName, contentType })).toBe(shown)
  })

  it('MK-1 MK-3 what could run is never an image, whatever type it claims; it is shown as text', () => {
    const types = fc.constantFrom(
      '',
      'image/png',
      'text/plain',
      'image/svg+xml',
      'text/html',
      'a/b',
    )
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...active), types, (name, ending, contentType) => {
        for (const fileName of [`${name}.${ending}`, `${name}.${ending.toUpperCase()}`]) {
          expect(mediaKindOf({ fileName, contentType })).toBe('other')
          expect(showingOf({ fileName, contentType })).toBe('text')
        }
      }),
    )
    for (const type of ['image/svg+xml', 'text/html', 'application/xhtml+xml; charset=utf-8']) {
      expect(mediaKindOf(named('picture.png', type))).toBe('other')
      expect(showingOf(named('picture.png', type))).toBe('text')
    }
  })

  it('MK-5 only what is a PDF by name and type is drawn as one', () => {
    expect(showingOf(named('a.PDF', ''))).toBe('pdf')
    expect(showingOf(named('a.pdf', 'text/html'))).toBe('text')
    expect(showingOf(named('a.exe', 'application/pdf'))).toBe('nothing')
  })

  it('MK-2 a name and a type that disagree show less', () => {
    expect(mediaKindOf(named('a.png', 'application/pdf'))).toBe('other')
    expect(mediaKindOf(named('a.exe', 'image/png'))).toBe('other')
    expect(showingOf(named('a.exe', 'image/png'))).toBe('nothing')
  })

  it('hands an image to the decoder as an image', () => {
    expect(imageTypeOf(named('a.JPG', ''))).toBe('image/jpeg')
    expect(imageTypeOf(named('貼り付け', 'image/png'))).toBe('image/png')
  })

  it('MK-4 an exported file is named by its hash, with an ending that runs nothing', () => {
    const sha256 = '9f2c71ab'.repeat(8)
    expect(exportName(sha256, '高野 恵.png')).toBe('evidence-9f2c71ab.png')
    for (const ending of [...active, 'exe', 'js', 'lnk', 'bat', 'hta'])
      expect(exportName(sha256, `a.${ending}`), ending).toBe('evidence-9f2c71ab.bin')
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(exportName(sha256, name)).toMatch(/^evidence-9f2c71ab\.[a-z0-9]{1,8}$/)
      }),
    )
  })
})
