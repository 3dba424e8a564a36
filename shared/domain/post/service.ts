/**
 * Services: which service an address belongs to, and whose account it names.
 *
 *   SV-1  A list of services has source and date; each service a code, a name, a group and its hosts.
 *         A code or a host named twice is refused.
 *   SV-2  An address belongs to a service whose host it has or stands under, on the border of a label:
 *         `notx.com` and `x.com.example.jp` are not `x.com`.
 *   SV-3  A place may be narrowed by a path (`google.com/maps`); the longest place decides.
 *   SV-4  What is not an address, and what no service claims, is not known (`null`), never a failure.
 *   SV-5  A handle is read where the path holds it for certain (X, Instagram, Threads, TikTok, YouTube)
 *         and written with `@`; words of the service itself are nobody's handle.
 *
 * Must not know: which services there are (passed in), posts, cases.
 */
import * as v from 'valibot'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { parseAddress, type Address } from './address.ts'
import { siteOf } from './sites.ts'

export const serviceGroups = [
  'sns',
  'board',
  'video',
  'review',
  'chat',
  'blog',
  'qa',
  'news',
  'other',
] as const
export type ServiceGroup = (typeof serviceGroups)[number]

const text = v.pipe(v.string(), v.nonEmpty())
const place = v.pipe(v.string(), v.regex(/^(?:[a-z0-9-]+\.)+[a-z0-9-]+(?:\/[\w./-]*\w)?$/))

const serviceSchema = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/)),
  name: text,
  group: v.picklist(serviceGroups),
  hosts: v.pipe(v.array(place), v.nonEmpty(), v.readonly()),
})
export type Service = Readonly<v.InferOutput<typeof serviceSchema>>

const servicesSchema = v.strictObject({
  source: text,
  checkedOn: v.pipe(v.string(), v.isoDate()),
  services: v.pipe(v.array(serviceSchema), v.readonly()),
})

const namesNoneTwice = (names: readonly string[]): boolean => new Set(names).size === names.length

/** The services of a resource, in its order. */
export function parseServices(input: unknown): Result<readonly Service[], Refusal<'not-services'>> {
  const parsed = v.safeParse(servicesSchema, input)
  if (!parsed.success) return refuse('not-services')
  const { services } = parsed.output
  const isUnique =
    namesNoneTwice(services.map(({ code }) => code)) &&
    namesNoneTwice(services.flatMap(({ hosts }) => hosts))
  return isUnique ? ok(services) : refuse('not-services')
}

/** The code of the service an address belongs to. */
export function recogniseService(url: string, services: readonly Service[]): string | null {
  const address = parseAddress(url)
  if (!address) return null
  let longest = { code: null as string | null, place: '' }
  for (const { code, hosts } of services) {
    for (const each of hosts) {
      if (each.length > longest.place.length && standsIn(address, each)) {
        longest = { code, place: each }
      }
    }
  }
  return longest.code
}

function standsIn({ host, path }: Address, placed: string): boolean {
  const slash = placed.indexOf('/')
  const placedHost = slash < 0 ? placed : placed.slice(0, slash)
  const placedPath = slash < 0 ? '' : placed.slice(slash)
  return (
    (host === placedHost || host.endsWith(`.${placedHost}`)) &&
    (path === placedPath || path.startsWith(`${placedPath}/`))
  )
}

/** Words of X and Instagram that stand where a handle would. */
const ownWords = new Set(
  (
    'i home search explore hashtag intent share settings messages notifications login logout signup ' +
    'tos privacy about jobs download compose account who_to_follow p reel reels tv stories accounts ' +
    'direct legal developer web oauth challenge emails directory press'
  ).split(' '),
)
const plainHandle = (pattern: RegExp) => (segment: string) =>
  pattern.test(segment) && !ownWords.has(segment.toLowerCase()) ? `@${segment}` : null
const handleWithAt = (segment: string): string | null =>
  /^@[\p{L}\p{N}\p{M}._\u00b7-]{1,60}$/u.test(segment) ? segment : null

/** Where the handle is the first part of the path, by the host in keys. */
const handles: Readonly<Record<string, (segment: string) => string | null>> = {
  'x.com': plainHandle(/^\w{1,15}$/),
  'instagram.com': plainHandle(/^[\w.]{1,30}$/),
  'threads.net': handleWithAt,
  'tiktok.com': handleWithAt,
  'youtube.com': handleWithAt,
}

/** The handle of the account in an address, as `@example_a83`; `null` where the address does not tell. */
export function accountOf(url: string): string | null {
  const address = parseAddress(url)
  const read = address && handles[siteOf(address.host)?.host ?? '']
  const segment = address && decoded(address.path.split('/')[1] ?? '')
  return read && segment ? read(segment) : null
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    // Bytes that are no text (an old encoding): nothing a handle could be.
    return null
  }
}
