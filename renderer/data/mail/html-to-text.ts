/**
 * HTML of mails -> plain text. Nothing in it is run, loaded or drawn.
 *
 *   HT-1  Tags are left out; scripts, styles, titles and comments with what they hold.
 *   HT-2  Blocks, rows and breaks become line breaks, cells a tab, list items a dash; space is folded.
 *   HT-3  The address of a link stands behind its text unless it is the text.
 *   HT-4  Quoted blocks get `> ` before their lines, as in plain mails.
 *   HT-5  Numbered entities and the common named ones become their character.
 *   HT-6  Any text is read, in time that grows as its length.
 *
 * Must not know: mails.
 */
const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', copy: '\u00a9', reg: '\u00ae' },
  ...{ hellip: '\u2026', mdash: '\u2014', ndash: '\u2013', laquo: '\u00ab', raquo: '\u00bb' },
  ...{
    middot: '\u00b7',
    bull: '\u2022',
    times: '\u00d7',
    yen: '\u00a5',
    zwnj: '',
    zwj: '',
    shy: '',
  },
  ...{ ensp: ' ', emsp: ' ', thinsp: ' ', lsquo: '\u2018', rsquo: '\u2019', ldquo: '\u201c' },
  ...{ rdquo: '\u201d', rarr: '\u2192', larr: '\u2190', deg: '\u00b0' },
}
const entity = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi

function decodeEntities(text: string): string {
  return text.replace(entity, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : '\ufffd'
  })
}

const hidden = new Set(['script', 'style', 'title', 'template', 'noscript', 'object', 'textarea'])
const breaking = new Set(
  'address article aside blockquote body br caption center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
)
const opening = /^(\/?)([a-z][a-z0-9]*)/i
const address = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
const longestTag = 8000
/** Deeper quotes read alike; a bomb of quotes within quotes must not grow. */
const deepestQuote = 5

export const htmlToText = (html: string): string => new Stripping().run(html)

class Stripping {
  readonly #lines: string[] = []
  #words: string[] = []
  #quoteDepth = 0
  #link: { readonly address: string; readonly from: number } | null = null

  run(html: string): string {
    let at = 0
    while (at < html.length) {
      const open = html.indexOf('<', at)
      if (open < 0) break
      this.#say(html.slice(at, open))
      at = this.#takeTag(html, open)
    }
    this.#say(html.slice(at))
    this.#break()
    return this.#lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  }

  /** Where reading goes on behind what begins at `open`. */
  #takeTag(html: string, open: number): number {
    if (html.startsWith('<!--', open)) return after(html, '-->', open + 4)
    const name = opening.exec(html.slice(open + 1, open + 40))
    if (!name && html[open + 1] !== '!' && html[open + 1] !== '?') {
      this.#say('<')
      return open + 1
    }
    const end = after(html, '>', open)
    const isEnd = name?.[1] === '/'
    const tag = name?.[2]?.toLowerCase() ?? ''
    if (!isEnd && hidden.has(tag)) return afterHidden(html, tag, end)
    this.#takeName(tag, isEnd, html.slice(open, Math.min(end, open + longestTag)))
    return end
  }

  #takeName(tag: string, isEnd: boolean, whole: string): void {
    if (tag === 'a') this.#takeLink(isEnd, whole)
    if (tag === 'br' && this.#words.length === 0) this.#lines.push('')
    if (breaking.has(tag)) this.#break()
    if (tag === 'td' || tag === 'th') this.#words.push(isEnd ? '\t' : '')
    if (tag === 'li' && !isEnd) this.#words.push('- ')
    if ((tag === 'p' || tag === 'table') && isEnd) this.#lines.push('')
    if (tag === 'blockquote') this.#quoteDepth = Math.max(0, this.#quoteDepth + (isEnd ? -1 : 1))
  }

  #takeLink(isEnd: boolean, whole: string): void {
    if (!isEnd) {
      const found = address.exec(whole)
      const target = decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim()
      this.#link = { address: target.replace(/^mailto:/i, ''), from: this.#words.length }
    } else if (this.#link) {
      const text = this.#words.slice(this.#link.from).join('').trim()
      const target = this.#link.address
      const isSaid = target === '' || target.startsWith('#') || target === text
      if (!isSaid) this.#words.push(text === '' ? target : ` <${target}>`)
      this.#link = null
    }
  }

  #say(text: string): void {
    if (text !== '') this.#words.push(decodeEntities(text.replace(/[ \t\r\n\f]+/g, ' ')))
  }

  #break(): void {
    const line = this.#words.join('').replace(/ +/g, ' ').trim()
    this.#words = []
    if (this.#link) this.#link = { ...this.#link, from: 0 }
    if (line === '') return
    this.#lines.push('> '.repeat(Math.min(this.#quoteDepth, deepestQuote)) + line)
  }
}

const after = (text: string, part: string, from: number): number => {
  const at = text.indexOf(part, from)
  return at < 0 ? text.length : at + part.length
}

function afterHidden(html: string, tag: string, from: number): number {
  const closing = new RegExp(`</${tag}\\b`, 'gi')
  closing.lastIndex = from
  const found = closing.exec(html)
  return found ? after(html, '>', found.index) : html.length
}
