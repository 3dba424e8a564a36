/**
 * Addresses: the parts of a web address, in the one spelling in which parts are compared.
 *
 *   AD-1  An address is `http` or `https`, a host with a dot in it and what follows; anything else is none.
 *   AD-2  Small and capital letters of the host are one, and so are its full-width ones; a dot at its end
 *         and the usual port of the scheme are left out. A host in Japanese and its `xn--` form stay two.
 *   AD-3  What stands before an `@` could pass for the host: such an address is none.
 *   AD-4  Percent signs: hex digits are capital, letters that need none are written plainly, letters
 *         outside ASCII are written with them. A part with a stray `%` stays as it is.
 *   AD-5  Reading never fails, whatever the text, and reading what was written gives the same parts.
 *
 * Must not know: services, posts. (`URL` belongs to browsers and Node, not to this floor.)
 */
export interface Address {
  readonly scheme: 'http' | 'https'
  readonly host: string
  /** Empty for the usual port of the scheme. */
  readonly port: string
  /** Begins with a slash. */
  readonly path: string
  /** Without `?`; empty when there is none. */
  readonly query: string
  /** Without `#`; empty when there is none. */
  readonly fragment: string
}

/** A backslash is a slash to browsers, so it ends the host here as well. */
const parts = /^(https?):\/\/([^/\\?#]*)([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/i
const hostAndPort = /^([^:]*?)\.?(?::(\d{0,5}))?$/
const hostPattern = /^(?:[\p{L}\p{N}\p{M}_-]{1,63}\.)+[\p{L}\p{N}\p{M}_-]{1,63}$/u
/** With the `u` flag only a half of a pair that stands alone; it cannot be written in an address. */
const loneSurrogate = /\p{Surrogate}/u
const whitespace = /[\s\p{Cc}]/u

const usualPort = { http: '80', https: '443' } as const

/** The parts of an address, or `null` for anything that is not one. */
export function parseAddress(text: string): Address | null {
  const typed = text.trim()
  if (loneSurrogate.test(typed) || whitespace.test(typed)) return null
  const [, typedScheme = '', authority = '', path = '', query = '', fragment = ''] =
    parts.exec(typed) ?? []
  const [, typedHost = '', port = ''] = hostAndPort.exec(authority) ?? []
  const host = plainHost(typedHost)
  if (host === null) return null
  const scheme = typedScheme.toLowerCase() === 'http' ? 'http' : 'https'
  return {
    scheme,
    host,
    port: port === usualPort[scheme] ? '' : port,
    path: plainEscapes(path.replace(/\\/g, '/')) || '/',
    query: plainEscapes(query),
    fragment: plainEscapes(fragment),
  }
}

/** The address in full. */
export const writeAddress = ({ scheme, host, port, path, query, fragment }: Address): string =>
  `${scheme}://${host}${port && `:${port}`}${path}${query && `?${query}`}${fragment && `#${fragment}`}`

const lowered = (host: string): string => host.normalize('NFKC').toLowerCase()

/** A host that would read differently the second time is refused. */
function plainHost(typed: string): string | null {
  const host = lowered(typed)
  return hostPattern.test(host) && lowered(host) === host ? host : null
}

const strayPercent = /%(?![0-9a-f]{2})/i
/** Letters, digits and `-._~` mean the same with and without a percent sign (RFC 3986, 2.3). */
const needsNone = /^[\w.~-]$/

function plainEscapes(part: string): string {
  if (strayPercent.test(part)) return part
  return part
    .replace(/[^\0-\x7f]+/g, encodeURIComponent)
    .replace(/%([0-9a-f]{2})/gi, (escape, hex: string) => {
      const letter = String.fromCharCode(parseInt(hex, 16))
      return needsNone.test(letter) ? letter : escape.toUpperCase()
    })
}
