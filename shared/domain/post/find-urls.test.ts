import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import servicesJson from '../../../resources/takedown/services.json'
import { expectOk } from '../core/result.ts'
import { differentPosts } from './different-posts.fixture.ts'
import { findUrls } from './find-urls.ts'
import { postKeyOf } from './same-post.ts'
import { parseServices } from './service.ts'

const services = expectOk(parseServices(servicesJson))
const urlsIn = (text: string): readonly string[] => findUrls(text, services).map(({ url }) => url)
const numbersIn = (text: string): readonly (string | null)[] =>
  findUrls(text, services).map(({ postNumber }) => postNumber)
const post = 'https://x.com/example_a83/status/1'
const thread = 'https://egg.5ch.net/test/read.cgi/example/1700000001/'

describe('finding addresses', () => {
  it('FU-1 keeps their order and each post once', () => {
    expect(
      urlsIn(
        `一つ目 https://example.jp/b\r\n二つ目 ${post}\r\rhttps://example.jp/a\n` +
          'また http://twitter.com/i/web/status/1?s=20\u2028https://example.jp/B',
      ),
    ).toEqual(['https://example.jp/b', post, 'https://example.jp/a', 'https://example.jp/B'])
    expect(numbersIn(`${thread} >>58\n${thread} >>60\n${thread} >>58\n${thread}`)).toEqual([
      '58',
      '60',
      null,
    ])
  })

  it('FU-2 reads full-width letters and ends where Japanese begins', () => {
    for (const way of [
      'ｈｔｔｐｓ：／／ｘ．ｃｏｍ／ｅｘａｍｐｌｅ＿ａ８３／ｓｔａｔｕｓ／１',
      'https：//x.com／example_a83／status/１',
      `投稿は${post}という内容`,
      `${post}。その後`,
      `${post}：2026年`,
      `${post}（2026年）`,
      `\ufeff${post}\u200b`,
      'https://x.com/exam\u200bple_a83/status/1',
    ])
      expect(urlsIn(way), way).toEqual([post])
    expect(urlsIn('https://example.jp/a？ｂ＝ｃ＆ｄ＝％E3 です')).toEqual([
      'https://example.jp/a?b=c&d=%E3',
    ])
    expect(urlsIn('https://example.jp/a？2026年に見た')).toEqual(['https://example.jp/a'])
    expect(urlsIn('https：／／example.jp／a')).toEqual(['https://example.jp/a'])
    expect(urlsIn('https://例え.jp/a と https://example.jpを見た')).toEqual([
      'https://例え.jp/a',
      'https://example.jp',
    ])
    expect(urlsIn('https://example.jpとyoutube.com/watch?v=aB3_-x9Zk01')).toEqual([
      'https://example.jp',
      'https://youtube.com/watch?v=aB3_-x9Zk01',
    ])
  })

  it('FU-3 leaves out stops, quotes and brackets behind them', () => {
    for (const [before, after] of [
      ['<', '>'],
      ['「', '」'],
      ['【', '】'],
      ['（', '）。'],
      ['(', ').'],
      ['"', '",'],
      ["'", "'"],
      ['[投稿](', ')'],
      ['[', ']'],
      ['**', '**'],
      ['', '、'],
      ['', '...'],
      ['', '?!'],
      ['', '…'],
      ['', '('],
    ] as const)
      expect(urlsIn(`${before}${post}${after}`), before + after).toEqual([post])
    expect(urlsIn('(see https://example.jp/a_(b)).')).toEqual(['https://example.jp/a_(b)'])
    expect(urlsIn('https://youtu.be/aB3_-x9Zk0_ https://youtu.be/aB3_-x9Zk0-')).toEqual([
      'https://youtu.be/aB3_-x9Zk0_',
      'https://youtu.be/aB3_-x9Zk0-',
    ])
  })

  it('FU-4 mends schemes and changes nothing else', () => {
    expect(
      urlsIn('ttp://example.jp/a ttps://example.jp/b hxxp://example.jp/c hXXps://example[.]jp/d'),
    ).toEqual([
      'http://example.jp/a',
      'https://example.jp/b',
      'http://example.jp/c',
      'https://example.jp/d',
    ])
    expect(urlsIn('h ttps://example.jp/b')).toEqual(['https://example.jp/b'])
    const odd = 'https://WWW.Example.JP:443/%7e/../a//?b=&utm_source=x#top'
    expect(urlsIn(`${odd} `)).toEqual([odd])
    expect(urlsIn('https://[::1]/ https://user@example.jp/a https://x.com:a@example.jp/b')).toEqual(
      [],
    )
  })

  it('FU-5 puts a scheme before www and known services', () => {
    expect(
      urlsIn('x.com/example_a83/status/1 と、www.example.jp と//youtu.be/aB3_-x9Zk01'),
    ).toEqual([post, 'https://www.example.jp', 'https://youtu.be/aB3_-x9Zk01'])
    expect(urlsIn('Ｘ．ｃｏｍ／example_a83／status／１')).toEqual([
      'https://X.com/example_a83/status/1',
    ])
    for (const none of [
      'example@x.com/a',
      'x.com で見た',
      'x.com/',
      'example.jp/a',
      'notx.com/a',
      'x.com.example.jp/a',
      'example.jp/x.com/a',
      'a-x.com/a',
      'www.jp',
      '3.14/2',
    ])
      expect(urlsIn(none), none).toEqual([])
  })

  it('FU-6 parts two addresses without a space', () => {
    const other = 'https://example.jp/b'
    for (const way of [
      `${post}${other}`,
      `${post}、${other}`,
      `${post}／${other}`,
      `${post},${other}`,
    ])
      expect(urlsIn(way), way).toEqual([post, other])
    for (const one of [
      `https://web.archive.org/web/2026/${post}`,
      `https://example.jp/?to=${post}`,
      `https://example.jp/?${post}`,
    ])
      expect(urlsIn(one), one).toEqual([one])
  })

  it('FU-7 reads the reply number behind an address', () => {
    for (const way of [
      '>>58',
      ' >>58',
      '＞＞５８',
      '≫58',
      'のレス58',
      ' レス番号 58',
      ' 58番',
      'の58番目',
      '（58番）',
      ' というスレの>>58 です',
    ])
      expect(findUrls(thread + way, services), way).toEqual([{ url: thread, postNumber: '58' }])
    expect(numbersIn(`${thread} >>58-60`)).toEqual(['58-60'])
    expect(numbersIn(`${thread} >>58 >>60`)).toEqual(['58', '60'])
    expect(numbersIn(`${thread} >>58 ${post} 60番`)).toEqual(['58', '60'])
    for (const none of [
      '',
      ' 58',
      ' レス58件',
      ' アドレス58',
      '\n>>58',
      ' を見て110番',
      ' 58番地',
      ' >58',
      ' >>123456',
      ' 58-60',
    ])
      expect(numbersIn(thread + none), none).toEqual([null])
    expect(numbersIn(`${thread} ${post} >>60`)).toEqual([null, '60'])
    expect(numbersIn(`>>58 ${thread}`)).toEqual([null])
  })

  it('FU-8 takes any text', () => {
    // One letter that stands for words with spaces: no host.
    expect(urlsIn('https://\ufdfa.jp/a')).toEqual([])
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({
            unit: fc.constantFrom('https://', 'x.com/', 'www.', ...'a.：／>5番(）@ レス\r\n%?#'),
          }),
        ),
        (text) => {
          for (const { url } of findUrls(text, services)) expect(postKeyOf(url), url).not.toBeNull()
        },
      ),
      { numRuns: 400 },
    )
  })

  it('FU-1 FU-8 finds every post between any words', () => {
    const firsts = differentPosts
      .map(([first = '']) => first)
      .filter((url) => !/[\u0080-\uffff]/.test(url))
    const words = fc
      .string({ unit: fc.constantFrom(...'窓口です。、「」 　\n（）') })
      .map((text) => `${text} `)
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...firsts), { maxLength: 12 }),
        words,
        (urls, between) => {
          expect(urlsIn(urls.map((url) => between + url).join(''))).toEqual(urls)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('FU-8 takes a long text in a time that grows with its length', () => {
    const long = (piece: string): string => piece.repeat(Math.ceil(100_000 / piece.length))
    for (const piece of [
      'a',
      'a.',
      'あ',
      'あ.',
      '-',
      '(',
      ')',
      '.',
      '/',
      '?',
      '？a',
      '%',
      '>',
      '5',
      '>>5',
      'レス',
      '[.]',
      '@',
      'https://',
      'https://a.',
      'https://あ',
      'https://x.com/',
      'x.com/',
      'x.com ',
      'a@x.com ',
      'www.a.jp ',
      'https://x.com/a)',
      'h',
      'ttps',
      'ttp：／／',
      '&a=1',
      '\r\n',
      '\ud800',
      `${post}\n`,
      '58番',
    ]) {
      for (const text of [long(piece), `https://x.com/${long(piece)}`, `https://${long(piece)}`]) {
        const begun = performance.now()
        findUrls(text, services)
        expect(performance.now() - begun, JSON.stringify(piece)).toBeLessThan(5000)
      }
    }
  })
})
