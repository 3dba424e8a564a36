import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import servicesJson from '../../../resources/takedown/services.json'
import { expectOk, refuse } from '../core/result.ts'
import { accountOf, parseServices, recogniseService, serviceGroups } from './service.ts'

const services = expectOk(parseServices(servicesJson))
const codeOf = (url: string): string | null => recogniseService(url, services)

describe('services', () => {
  it('SV-1 are listed with source and date', () => {
    expect(services.length).toBeGreaterThanOrEqual(40)
    expect(new Set(services.map(({ group }) => group))).toEqual(new Set(serviceGroups))
    const [first] = servicesJson.services
    const list = (...all: readonly unknown[]): unknown => ({ ...servicesJson, services: all })
    expect(parseServices(list(first)).ok).toBe(true)
    for (const bad of [
      {},
      { ...servicesJson, source: '' },
      { ...servicesJson, checkedOn: 'today' },
      list({ ...first, hosts: [] }),
      list({ ...first, hosts: ['X.com'] }),
      list({ ...first, hosts: ['https://x.com'] }),
      list({ ...first, hosts: ['x.com/'] }),
      list({ ...first, code: '5ch' }),
      list({ ...first, group: 'forum' }),
    ])
      expect(parseServices(bad), JSON.stringify(bad).slice(0, 200)).toEqual(refuse('not-services'))
  })

  it('SV-1 name no code and no host twice', () => {
    const [first, second] = servicesJson.services
    for (const twice of [
      [first, { ...second, code: first?.code }],
      [first, { ...second, hosts: ['example.jp', first?.hosts[0]] }],
      [{ ...first, hosts: ['example.jp', 'example.jp'] }],
    ])
      expect(parseServices({ ...servicesJson, services: twice })).toEqual(refuse('not-services'))
  })

  it('SV-2 are known by their host on the border of a label', () => {
    for (const [url, code] of [
      ['https://x.com/example_a83/status/1', 'x'],
      ['http://mobile.twitter.com/example_a83', 'x'],
      ['https://WWW.X.COM.', 'x'],
      ['https://itest.5ch.io/egg/test/read.cgi/example/1700000001/', 'fiveChannel'],
      ['https://egg.2ch.sc/test/read.cgi/example/1700000001/', 'twoChannelSc'],
      ['https://youtu.be/aB3_-x9Zk01', 'youtube'],
      ['https://example.hatenablog.com/entry/1', 'hatenaBlog'],
      ['https://www.threads.com/@example_a83', 'threads'],
    ] as const)
      expect(codeOf(url), url).toBe(code)
    for (const url of [
      'https://notx.com/a',
      'https://x.com.example.jp/a',
      'https://example.jp/x.com/a',
      'https://example.jp/?u=https://x.com/a',
      'https://x.com@example.jp/',
      'https://example.jp\\@x.com/',
    ])
      expect(codeOf(url), url).toBeNull()
  })

  it('SV-3 may be narrowed by a path; the longest place decides', () => {
    for (const [url, code] of [
      ['https://www.google.com/maps/reviews/1', 'googleMaps'],
      ['https://www.google.co.jp/maps?cid=1', 'googleMaps'],
      ['https://www.google.com/search?q=maps', null],
      ['https://www.google.com/mapsearch', null],
      ['https://line.me/ti/g2/example', 'lineOpenChat'],
      ['https://line.me/ti/p/example', null],
      ['https://lite.tiktok.com/t/ZSExample/', 'tiktokLite'],
      ['https://vt.tiktok.com/ZSExample/', 'tiktok'],
      ['https://video.fc2.com/content/1', 'fc2Video'],
      ['https://example.blog.fc2.com/blog-entry-1.html', 'fc2'],
      ['https://detail.chiebukuro.yahoo.co.jp/qa/question_detail/q1', 'yahooChiebukuro'],
      ['https://finance.yahoo.co.jp/cm/message/1/2', 'yahooFinance'],
      ['https://news.yahoo.co.jp/articles/a/comments', 'yahooNews'],
    ] as const)
      expect(codeOf(url), url).toBe(code)
    expect(recogniseService('https://vt.tiktok.com/a', [...services].reverse())).toBe('tiktok')
    expect(recogniseService('https://lite.tiktok.com/a', [...services].reverse())).toBe(
      'tiktokLite',
    )
  })

  it('SV-4 are not known for anything else, and no text fails', () => {
    for (const none of ['', '窓口', 'x.com/a', 'https://', 'https://example.jp/'])
      expect(codeOf(none), none).toBeNull()
    const known = new Set([null, ...services.map(({ code }) => code)])
    const around = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'htps:/.x com@\\%＠。') }),
    )
    fc.assert(
      fc.property(around, around, (before, after) => {
        for (const text of [before, `https://${before}x.com${after}`, `https://x.com/${after}`]) {
          expect(known.has(codeOf(text))).toBe(true)
          expect(['string', 'object']).toContain(typeof accountOf(text))
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('accounts', () => {
  it('SV-5 are read where the path holds them', () => {
    for (const [url, handle] of [
      ['https://x.com/example_a83/status/1', '@example_a83'],
      ['https://mobile.twitter.com/example_a83', '@example_a83'],
      ['https://www.instagram.com/example.a83/p/CExample1/', '@example.a83'],
      ['https://www.tiktok.com/@example.a83/video/7300000000000000001', '@example.a83'],
      ['https://www.youtube.com/@example_a83/shorts', '@example_a83'],
      ['https://www.youtube.com/%40%E4%BE%8B%E3%81%88', '@例え'],
      ['https://threads.com/@example_a83/post/DExample1', '@example_a83'],
    ] as const)
      expect(accountOf(url), url).toBe(handle)
  })

  it('SV-5 are not guessed', () => {
    for (const url of [
      'https://x.com/',
      'https://x.com/i/web/status/1',
      'https://x.com/Search?q=a',
      'https://x.com/a_name_that_is_too_long/status/1',
      'https://help.x.com/example_a83',
      'https://www.instagram.com/p/CExample1/',
      'https://www.instagram.com/reel/CExample1/',
      'https://www.youtube.com/watch?v=aB3_-x9Zk01',
      'https://www.youtube.com/example',
      'https://www.youtube.com/@%E3%81',
      'https://youtu.be/@example_a83',
      'https://www.facebook.com/example.a83',
      'https://www.tiktok.com/example_a83',
      'https://example.jp/@example_a83',
      'example_a83',
    ])
      expect(accountOf(url), url).toBeNull()
  })
})
