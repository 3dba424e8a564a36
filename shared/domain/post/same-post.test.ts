import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differentPosts } from './different-posts.fixture.ts'
import { postKeyOf } from './same-post.ts'

const every = differentPosts.flat()
const anyPost = fc.constantFrom(...every)
const keysOf = (urls: readonly string[]): ReadonlySet<string | null> => new Set(urls.map(postKeyOf))
const join = (...urls: readonly string[]): void => {
  expect(keysOf(urls).size, urls.join(' ')).toBe(1)
}
const differ = (...urls: readonly string[]): void => {
  expect(keysOf(urls).size, urls.join(' ')).toBe(urls.length)
}

/** Parts of addresses, to make ones that look right and are not foreseen. */
const hosts = fc.constantFrom(
  ...'x.com twitter.com mobile.twitter.com youtu.be www.youtube.com m.youtube.com instagram.com'.split(
    ' ',
  ),
  ...'itest.5ch.net egg.5ch.net www.egg.5ch.io www.m.youtube.com www.www.x.com redd.it nico.ms'.split(
    ' ',
  ),
  ...'m.facebook.com old.reddit.com www.example.jp m.example.jp EXAMPLE.jp. 例え.jp tiktok.com'.split(
    ' ',
  ),
)
const pieces = fc.constantFrom(
  ...'status i web 123 watch shorts aB3_-x9Zk01 p reel CExample_-1 @example_a83 video 73000'.split(
    ' ',
  ),
  ...'test read.cgi egg www example 58 58-60 l50 comments abc comment %7e %2f %E3%81 % あ . ..'.split(
    ' ',
  ),
  '',
)
const parameters = fc.constantFrom(
  ...'v=aB3_-x9Zk01 v= lc=Ug1 s=20 t=1 si=x utm_source=a fbclid= igsh a b b=2 a=1 a=0 tag=あ =x'.split(
    ' ',
  ),
  '',
)
const made = fc
  .record({
    scheme: fc.constantFrom('http', 'https', 'HTTPS'),
    host: hosts,
    port: fc.constantFrom('', '', '', ':80', ':443', ':8080', ':'),
    path: fc.array(pieces, { maxLength: 6 }),
    query: fc.array(parameters, { maxLength: 5 }),
    fragment: fc.constantFrom(
      '',
      '#',
      '#top',
      '#58',
      '#!/a/status/1',
      '#:~:text=a',
      '#a:~:b',
      '#あ#',
    ),
  })
  .map(
    ({ scheme, host, port, path, query, fragment }) =>
      `${scheme}://${host}${port}${path.map((each) => `/${each}`).join('')}` +
      `${query.length > 0 ? '?' : ''}${query.join('&')}${fragment}`,
  )

describe('keys of posts', () => {
  it('SP-1 are one for both schemes, www and every spelling of the host', () => {
    join('http://example.jp/a', 'https://example.jp/a', 'https://www.example.jp/a')
    join('https://EXAMPLE.jp./a', 'https://ｅｘａｍｐｌｅ.jp:443/%61', 'http://example.jp:80/a')
    differ('https://www.www.example.jp/a', 'https://www.example.jp/a')
    differ('https://www.jp/a', 'https://jp.www/a')
    expect(postKeyOf('https://www.jp/a')).toBe('https://www.jp/a')
  })

  it('SP-2 leave out what counts readers and keep every other parameter', () => {
    const marks = 'utm_source utm_medium utm_x fbclid gclid dclid yclid msclkid igsh igshid g_st'
    for (const mark of marks.split(' '))
      join('https://example.jp/a', `https://example.jp/a?${mark}=1`)
    for (const name of ['s', 't', 'si', 'id', 'ref', 'source', 'xutm_a', 'utmost', 'list'])
      differ('https://example.jp/a', `https://example.jp/a?${name}=1`)
    differ('https://x.com/a/status/1', 'https://x.com/a/status/1?unknown=1')
  })

  it('SP-3 see no order of named parameters and that of all others', () => {
    join(
      'https://example.jp/?b=1&a=2',
      'https://example.jp/?a=2&b=1',
      'https://example.jp/?a=2&&b=1&',
    )
    differ('https://example.jp/?a=1&a=2', 'https://example.jp/?a=2&a=1')
    differ('https://example.jp/?b&a', 'https://example.jp/?a&b')
  })

  it('SP-4 keep upper and lower case apart', () => {
    differ('https://example.jp/a', 'https://example.jp/A')
    differ('https://example.jp/?a=x', 'https://example.jp/?a=X', 'https://example.jp/?A=x')
    differ('https://example.jp/#a', 'https://example.jp/#A')
    differ('https://youtu.be/aB3_-x9Zk01', 'https://youtu.be/ab3_-x9zk01')
  })

  it('SP-5 keep the fragment that may name a post', () => {
    join('https://example.jp/a', 'https://example.jp/a#', 'https://example.jp/a#top')
    join(
      'https://example.jp/a',
      'https://example.jp/a#:~:text=x',
      'https://example.jp/a#google_vignette',
    )
    differ('https://example.jp/a', 'https://example.jp/a#58', 'https://example.jp/a#59')
    join('https://x.com/a/status/1', 'https://x.com/a/status/1#m')
    differ('https://x.com/', 'https://x.com/#!/a/status/1', 'https://x.com/#!/a/status/2')
    differ(
      'https://www.youtube.com/watch#!v=aB3_-x9Zk01',
      'https://www.youtube.com/watch#!v=aB3_-x9Zk02',
    )
  })

  it('SP-6 see a slash at the end but for a bare host and known services', () => {
    join('https://example.jp', 'https://example.jp/')
    join('https://x.com/example_a83', 'https://x.com/example_a83/')
    join(
      'https://bsky.app/profile/example.jp/post/3k',
      'https://bsky.app/profile/example.jp/post/3k/',
    )
    differ('https://example.jp/a', 'https://example.jp/a/', 'https://example.jp/a//')
    differ('https://x.com/a', 'https://x.com/a//')
  })

  it('SP-7 know aliases and hosts for phones of the service alone', () => {
    join(
      'https://x.com/a',
      'https://twitter.com/a',
      'https://mobile.twitter.com/a',
      'https://m.x.com/a',
    )
    join('https://ameblo.jp/example/entry-1.html', 'https://s.ameblo.jp/example/entry-1.html')
    join('https://note.com/example/n/n1', 'https://note.mu/example/n/n1')
    differ('https://example.jp/a', 'https://m.example.jp/a', 'https://mobile.example.jp/a')
    differ('https://hatenablog.com/a', 'https://m.hatenablog.com/a')
    differ(
      'https://x.com/a',
      'https://help.x.com/a',
      'https://notx.com/a',
      'https://x.com.example.jp/a',
    )
    differ('https://youtube.com/a', 'https://youtu.be/a', 'https://music.youtube.com/a')
    differ('https://x.com/a', 'https://m-x.com/a', 'https://mx.com/a')
    differ('https://egg.5ch.net/a', 'https://egg-5ch.net/a')
    differ('https://5ch.net/a', 'https://egg.5ch.net/a', 'https://www.egg.5ch.net/a')
  })

  it('SP-8 join the forms of one post', () => {
    expect(postKeyOf('https://mobile.twitter.com/a/status/1/photo/1?s=20')).toBe(
      'https://x.com/i/status/1',
    )
    expect(postKeyOf('https://youtu.be/aB3_-x9Zk01?lc=Ug1&t=3')).toBe(
      'https://youtube.com/watch?lc=Ug1&v=aB3_-x9Zk01',
    )
    differ('https://youtu.be/watch?v=aB3_-x9Zk01', 'https://youtu.be/aB3_-x9Zk01')
    differ('https://youtube.com/shorts/aB3_-x9Zk01?v=aB3_-x9Zk02', 'https://youtu.be/aB3_-x9Zk01')
    differ('https://www.youtube-nocookie.com/watch?v=aB3_-x9Zk01', 'https://youtu.be/aB3_-x9Zk01')
    differ('https://redd.it/r/a/comments/abc', 'https://redd.it/abc')
  })

  it('SP-8 SP-9 are one for the clothes of one post', () => {
    for (const clothes of differentPosts) join(...clothes)
  })

  it('SP-8 SP-9 are never one for two posts', () => {
    expect(differentPosts.length).toBeGreaterThanOrEqual(60)
    differ(...differentPosts.map(([first = '']) => first))
    const owner = new Map<string | null, number>()
    for (const [at, clothes] of differentPosts.entries()) {
      for (const url of clothes) {
        const key = postKeyOf(url)
        expect(owner.get(key) ?? at, url).toBe(at)
        owner.set(key, at)
      }
    }
  })

  it('SP-9 keep reply, range and thread apart on every board', () => {
    const threads = [
      'https://egg.5ch.net/test/read.cgi/example/1700000001',
      'https://itest.5ch.net/mi/test/read.cgi/example/1700000001',
      'https://egg.2ch.sc/test/read.cgi/example/1700000001',
      'https://hayabusa.open2ch.net/test/read.cgi/example/1700000001',
      'https://phoebe.bbspink.com/test/read.cgi/example/1700000001',
      'https://kanto.machi.to/bbs/read.cgi/example/1700000001',
      'https://jbbs.shitaraba.net/bbs/read.cgi/game/50001/1700000001',
    ]
    const views = ['', '/58', '/59', '/58-60', '/58-', '/l50', '/58n']
    differ(...threads.flatMap((thread) => views.map((view) => thread + view)))
  })

  it('SP-10 keep an unusual port with its scheme', () => {
    differ('http://example.jp/a', 'http://example.jp:8080/a', 'https://example.jp:8080/a')
    differ('http://x.com/a', 'http://x.com:443/a', 'https://x.com:80/a')
    differ('https://x.com:8443/a/status/1', 'https://x.com:8443/i/status/1')
  })

  it('SP-11 stay the same for an address in other clothes', () => {
    const www = (url: string): string =>
      url.replace(/^(https?:\/\/)(?=example\.jp(?:[/?#]|$))/i, '$1www.')
    const changes: readonly ((url: string) => string)[] = [
      (url) => url.replace(/^https?/i, (scheme) => scheme.toUpperCase()),
      (url) => url.replace(/^(https?:\/\/)([^/]+)/i, (all) => all.toUpperCase()),
      (url) => url.replace(/%[0-9a-f]{2}/gi, (escape) => escape.toLowerCase()),
      (url) => url.replace(/^([^?#]*)([?#]|$)/, (all) => all.replace(/cgi/g, '%63g%69')),
      (url) => (url.includes('#') ? url : `${url}#`),
      (url) => (url.includes('?') || url.includes('#') ? url : `${url}?utm_source=a&fbclid=b`),
      www,
    ]
    fc.assert(
      fc.property(anyPost, fc.array(fc.constantFrom(...changes), { maxLength: 6 }), (url, some) => {
        const dressed = some.reduce((each, change) => change(each), url)
        expect(postKeyOf(` ${dressed}\n`)).toBe(postKeyOf(url))
      }),
      { numRuns: 1000 },
    )
  })

  it('SP-11 are their own keys and fail for no text', () => {
    const own = (text: string): void => {
      const key = postKeyOf(text)
      if (key !== null) expect(postKeyOf(key), text).toBe(key)
    }
    for (const url of every) own(url)
    own('https://itest.5ch.net/www/test/read.cgi/example/1700000001')
    own('https://www.m.youtube.com/a/')
    fc.assert(fc.property(made, own), { numRuns: 1000 })
    fc.assert(fc.property(fc.string({ unit: 'binary' }), own), { numRuns: 500 })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => own(`https://example.jp/${text}`)),
      { numRuns: 300 },
    )
    for (const none of [
      '',
      'x.com/a',
      'ftp://x.com/a',
      'https://',
      'https://x.com@example.jp/',
      '窓口',
    ])
      expect(postKeyOf(none), none).toBeNull()
  })
})
