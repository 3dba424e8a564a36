import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress, writeAddress } from './address.ts'

const written = (text: string): string | null => {
  const address = parseAddress(text)
  return address && writeAddress(address)
}

describe('addresses', () => {
  it('AD-1 have a scheme, a host and what follows', () => {
    expect(parseAddress(' https://example.jp:8443/a/b?c=d?e#f#g ')).toEqual({
      scheme: 'https',
      host: 'example.jp',
      port: '8443',
      path: '/a/b',
      query: 'c=d?e',
      fragment: 'f#g',
    })
    for (const none of [
      'example.jp/a',
      'ftp://example.jp/',
      'javascript:alert(1)',
      'https://',
      'https://example',
      'https://[::1]/',
      'https://example..jp/',
      'https://-./',
      'https://example.jp/a b',
      'https://exa mple.jp/',
      'https://example.jp:999999/',
      'https://example.jp。evil.jp/',
    ])
      expect(parseAddress(none), none).toBeNull()
  })

  it('AD-2 have one spelling of host and port', () => {
    for (const way of [
      'HTTPS://EXAMPLE.JP',
      'https://ｅｘａｍｐｌｅ.ｊｐ:443/',
      'https://example.jp.:/',
    ])
      expect(written(way), way).toBe('https://example.jp/')
    expect(written('http://example.jp:80/')).toBe('http://example.jp/')
    expect(written('http://example.jp:443/')).toBe('http://example.jp:443/')
    expect(written('https://例え.jp/')).not.toBe(written('https://xn--r8jz45g.jp/'))
  })

  it('AD-3 are none where something could pass for the host', () => {
    for (const none of [
      'https://x.com@example.jp/',
      'https://x.com:a@example.jp/a',
      'https://@x.com/',
    ])
      expect(parseAddress(none), none).toBeNull()
    expect(parseAddress('https://example.jp\\@x.com/')?.host).toBe('example.jp')
    expect(parseAddress('https://example.jp/@x.com')?.host).toBe('example.jp')
  })

  it('AD-4 have one spelling of percent signs', () => {
    expect(written('https://example.jp/%7ea%2fb?%61=%e3%81%82#あ')).toBe(
      'https://example.jp/~a%2Fb?a=%E3%81%82#%E3%81%82',
    )
    for (const stray of ['100%', '%%411', '%zz%7e'])
      expect(written(`https://example.jp/${stray}`)).toBe(`https://example.jp/${stray}`)
    expect(parseAddress('https://example.jp/\ud800')).toBeNull()
    expect(written('https://example.jp/😀')).toBe('https://example.jp/%F0%9F%98%80')
  })

  it('AD-5 are read back as written, whatever the text', () => {
    // Small letters bring a letter and its mark together, so the second reading would differ.
    expect(parseAddress('https://J\u030c.jp/')).toBeNull()
    const tricky = fc.string({ unit: fc.constantFrom(...'aA1.:/\\?#@%25あＡ。ßİΣ[]-_ \t\ud800😀') })
    fc.assert(
      fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), (text) => {
        for (const each of [
          text,
          `https://${text}`,
          `http://${text}.jp`,
          `https://example.jp/${text}`,
        ]) {
          const once = written(each)
          if (once !== null) expect(written(once), each).toBe(once)
        }
      }),
      { numRuns: 500 },
    )
  })
})
