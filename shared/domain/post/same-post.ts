/**
 * The same post: one key for one post, whatever clothes its address came in. Two keys that differ may
 * still be one post; two posts never share a key. Whoever is unsure adds nothing here.
 *
 *   SP-1  `http` and `https`, `www.` or none, the spelling of host and percent signs make no difference.
 *   SP-2  Marks that only say how a reader came (`utm_…`, `fbclid`, `igsh` …) are left out; every other
 *         parameter is kept.
 *   SP-3  The order of named parameters makes no difference; that of nameless or repeated ones does.
 *   SP-4  Upper and lower case of path, parameters and fragment are kept apart.
 *   SP-5  A fragment is kept, as it may name a comment, unless it is empty, `top`, a text mark or an
 *         advertisement's, or stands behind a post whose service names it elsewhere.
 *   SP-6  A slash at the end makes no difference for a bare host and for the services in `sites.ts`;
 *         elsewhere it does.
 *   SP-7  A known service has one host whatever its aliases and its hosts for phones (`m.`, `mobile.`);
 *         these are left out for that service alone, as elsewhere `m` may be somebody's blog.
 *   SP-8  The forms of one post of a known service are one (`post-forms.ts`): a status of X by its number,
 *         a video by its id. A comment named in the address makes another post.
 *   SP-9  On boards, thread, reply and range stay apart: `/58`, `/58-60`, `/l50` and the thread alone.
 *   SP-10 A port other than the usual one is kept with its scheme and host; no service is seen behind it.
 *   SP-11 The key of a key is that key. What is not an address has none. No text makes it fail.
 *
 * Must not know: records, cases, which service a code names.
 */
import { parseAddress, writeAddress, type Address } from './address.ts'
import { siteOf } from './sites.ts'
import type { Place } from './post-forms.ts'

/** The key by which posts are compared, itself an address; `null` for what is not one. */
export function postKeyOf(url: string): string | null {
  const address = parseAddress(url)
  if (!address) return null
  const place = dressedPlace(address)
  return address.port === ''
    ? keyOf(inOneForm(place), address)
    : writeAddress({ ...address, ...writtenOf(place) })
}

const keyOf = (place: Place, address: Address): string =>
  writeAddress({ ...address, scheme: 'https', ...writtenOf(place) })

const dressedPlace = ({ host, path, query, fragment }: Address): Place => ({
  host,
  path,
  parameters: query === '' ? [] : query.split('&').filter((each) => !isMark(each)),
  fragment: namingFragment(fragment),
})

function inOneForm(dressed: Place): Place {
  const site = siteOf(dressed.host)
  if (!site) return { ...dressed, host: undressed(dressed.host) }
  const place = {
    ...dressed,
    host: site.host,
    path: dressed.path.replace(/([^/])\/$/, '$1'),
  }
  return site.inOneForm(place) ?? place
}

const writtenOf = ({ host, path, parameters, fragment }: Place) => ({
  host,
  path,
  query: inOrder(parameters).join('&'),
  fragment,
})

/** Twice `www.` is a name somebody chose, and so is one before a known host that does not use it. */
function undressed(host: string): string {
  const rest = /^www\.(?!www\.)(.+\..+)$/.exec(host)?.[1]
  return rest === undefined || siteOf(rest) ? host : rest
}

/** Names that no page uses for anything but counting readers. */
const marks = new Set(
  (
    'fbclid gclid dclid gbraid wbraid msclkid yclid twclid ttclid igsh igshid mibextid ' +
    'mc_cid mc_eid _gl g_st g_ep'
  ).split(' '),
)

const isMark = (parameter: string): boolean => {
  const name = nameOf(parameter)
  return marks.has(name) || name.startsWith('utm_')
}

const nameOf = (parameter: string): string => parameter.split('=', 1)[0] ?? ''

/** Pages that take parameters by their place write them without `=`: there the order is kept. */
function inOrder(parameters: readonly string[]): readonly string[] {
  if (parameters.some((each) => each !== '' && !each.includes('='))) return parameters
  return parameters.filter((each) => each !== '').sort(byName)
}

function byName(one: string, other: string): number {
  const [first, second] = [nameOf(one), nameOf(other)]
  return first === second ? 0 : first < second ? -1 : 1
}

/** A text mark (`:~:text=`) is where the browser scrolled to. */
function namingFragment(fragment: string): string {
  const named = fragment.split(':~:', 1)[0] ?? ''
  return named === 'top' || named === 'google_vignette' ? '' : named
}
