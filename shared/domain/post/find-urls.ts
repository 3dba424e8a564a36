/**
 * Finding addresses in pasted text: mails, chat logs, notes, with Japanese around them.
 *
 *   FU-1  Addresses come in the order of the text, one entry for each post: the same post in other
 *         clothes is left out, the same thread with another reply number is not.
 *   FU-2  Full-width letters, digits and signs of an address are read as narrow ones; an address ends
 *         where Japanese begins. Only a host that follows its scheme may be in Japanese.
 *   FU-3  Stops, quotes and brackets behind an address are not its own; a bracket it opened itself is.
 *   FU-4  A scheme without its first letter or made harmless (`ttp`, `hxxps`, `[.]`) is mended; nothing
 *         else of what was typed changes.
 *   FU-5  Without a scheme, `www.…` and a path of a known service are addresses and get `https://`;
 *         a mail address, a service's name alone and hosts nobody knows are not.
 *   FU-6  Two addresses without a space between them are two, unless one is part of the other's path or
 *         parameters.
 *   FU-7  A reply number behind an address on its line belongs to it: `>>58` or the word for reply
 *         anywhere up to the next address, the counter behind a number only right behind the address.
 *         Several make several entries; a range stays a range.
 *   FU-8  Any text is taken, and the time grows with its length.
 *
 * Must not know: records, what a post is about, which services there are (passed in).
 */
import { parseAddress } from './address.ts'
import { postKeyOf } from './same-post.ts'
import { recogniseService, type Service } from './service.ts'

export interface FoundUrl {
  readonly url: string
  readonly postNumber: string | null
}

/** The addresses in a text, made whole. */
export function findUrls(text: string, services: readonly Service[]): readonly FoundUrl[] {
  const found = new Map<string, FoundUrl>()
  for (const line of text.replace(unseen, '').split(/[\r\n\u2028\u2029]+/)) {
    for (const each of findInLine(narrowed(line), services)) {
      const key = `${postKeyOf(each.url) ?? each.url} ${each.postNumber ?? ''}`
      if (!found.has(key)) found.set(key, each)
    }
  }
  return [...found.values()]
}

/** Soft hyphens, zero-width characters, bidi marks, the byte order mark. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** Full-width letters and digits, and % & + - . = @ _ # that prose does not put behind an address. */
const wide =
  /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff06\uff0b\uff0d\uff0e\uff1d\uff20\uff3f\uff03]/g
/** The full-width colon of a scheme; elsewhere it is punctuation. */
const wideColon = /(?<=ttps?|xxps?)\uff1a(?=[/\uff0f]{2})/gi
/** The full-width slash, unless it stands between two addresses. */
const wideSlash = /\uff0f(?!h?ttps?:)/gi
/** The full-width question mark before a parameter; elsewhere it ends a question. */
const wideQuestion = /\uff1f(?=\w{1,40}=)/g

const narrow = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)

const narrowed = (line: string): string =>
  line
    .replace(wide, narrow)
    .replace(wideColon, ':')
    .replace(wideSlash, '/')
    .replace(wideQuestion, '?')
    .replaceAll('[.]', '.')

/* Every repetition is bounded or its pieces cannot be split in two ways, so that no text takes long. */
const asciiLabel = String.raw`[a-z0-9_-]{1,63}`
const japaneseLabel = String.raw`(?:(?![\0-\x7f])[\p{L}\p{N}\p{M}]){1,63}`
const withScheme = String.raw`(?:h?ttp|hxxp)(?<secure>s?):\/\/(?<host>(?:(?:${asciiLabel}|${japaneseLabel})\.){1,10}${asciiLabel})`
/** Not inside a word, a mail address or a host. */
const bare = String.raw`(?<![\w@.-])(?<bareHost>(?:${asciiLabel}\.){1,10}[a-z][a-z0-9-]{1,62})`
/** The host ends here, and it is not the name before an `@`. */
const hostEnd = String.raw`(?![a-z0-9_-]|\.[a-z0-9]|(?::[^\s\/@]{0,64})?@)`
const glued = String.raw`(?<![\/=?&#%:])https?:\/\/`
const rest = String.raw`(?<rest>(?::\d{1,5}(?!\d))?(?:[\/?#](?:(?!${glued})[\w\-.~:\/?#[\]@!$&'()*+,;=%^])*)?)`
const addressPattern = new RegExp(`(?:${withScheme}|${bare})${hostEnd}${rest}`, 'giu')

interface Located {
  readonly url: string
  readonly start: number
  readonly end: number
}

function findInLine(line: string, services: readonly Service[]): readonly FoundUrl[] {
  const located = [...line.matchAll(addressPattern)].flatMap((match) => locate(match, services))
  return located.flatMap(({ url, end }, at) =>
    postNumbersIn(line.slice(end, located[at + 1]?.start)).map((postNumber) => ({
      url,
      postNumber,
    })),
  )
}

function locate(match: RegExpExecArray, services: readonly Service[]): readonly Located[] {
  const { host, bareHost = '', secure = 's', rest: typedRest = '' } = match.groups ?? {}
  const kept = withoutTail(typedRest)
  const url = `http${host ? secure.toLowerCase() : 's'}://${host ?? bareHost}${kept}`
  const isAddress = parseAddress(url) !== null && (host || isKnown(url, bareHost, kept, services))
  const end = match.index + match[0].length - (typedRest.length - kept.length)
  return isAddress ? [{ url, start: match.index, end }] : []
}

const isKnown = (url: string, host: string, path: string, services: readonly Service[]): boolean =>
  /^www\.[^.]+\../i.test(host) ||
  (/^(?::\d+)?\/./.test(path) && recogniseService(url, services) !== null)

const stops = new Set(".,;:!?'*")
const opening = new Map([
  [')', '('],
  [']', '['],
])

/** Takes one sign after another from the end, so that `(see https://example.jp/a_(b)).` keeps its own. */
function withoutTail(rest: string): string {
  const left = new Map<string, number>()
  for (const sign of rest) left.set(sign, (left.get(sign) ?? 0) + 1)
  const isForeign = (sign: string): boolean => {
    const partner = opening.get(sign)
    if (partner) return (left.get(sign) ?? 0) > (left.get(partner) ?? 0)
    return stops.has(sign) || sign === '(' || sign === '['
  }
  let end = rest.length
  for (let sign = rest.charAt(end - 1); isForeign(sign); sign = rest.charAt(end - 1)) {
    left.set(sign, (left.get(sign) ?? 0) - 1)
    end -= 1
  }
  return rest.slice(0, end)
}

const number = String.raw`(\d{1,5}(?:[-,]\d{1,5}){0,9})(?!\d)`
/** Two `>` of either width, or res (reply) in katakana that is not the end of another word; not a count (ken). */
const marked = new RegExp(
  String.raw`(?:[>\uff1e]{2}|\u226b|(?<![\u30a1-\u30fc])\u30ec\u30b9(?:\u756a\u53f7?)?)[ \u3000]{0,3}${number}(?!\u4ef6)`,
  'g',
)
/** Spaces, commas, opening brackets and no (of), a number, ban; not banchi (a house's number). */
const counted = /^[\s\u3001,(\uff08\u300c\u3010\u306e]{0,6}(\d{1,5})\u756a(?!\u5730)/

function postNumbersIn(between: string): readonly (string | null)[] {
  const numbers = [...between.matchAll(marked)].flatMap(([, each]) => each ?? [])
  if (numbers.length > 0) return numbers
  return [counted.exec(between)?.[1] ?? null]
}
