/**
 * Media kinds: what a file is for showing it. Nothing that could run is ever shown as anything but text.
 *
 *   MK-1  Only what a picture decoder shows is an image: SVG and HTML are `other`, whatever type is claimed.
 *   MK-2  A name and a claimed type that disagree give the kind of which less is shown.
 *   MK-3  What is text to the eye (also SVG and HTML) may be shown as text; nothing else of `other` is.
 *   MK-5  A PDF is drawn page by page; nothing it carries (scripts, forms, links, files) works.
 *   MK-4  An exported file is named by its hash alone, and ends in `.bin` unless its ending is known to run nothing.
 *
 * Must not know: bytes, screens.
 */
export const mediaKinds = ['image', 'pdf', 'text', 'mail', 'other'] as const
export type MediaKind = (typeof mediaKinds)[number]
export type Showing = 'image' | 'text' | 'pdf' | 'nothing'

const imageTypes = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['bmp', 'image/bmp'],
  ['avif', 'image/avif'],
])
const kindByEnding = new Map<string, MediaKind>([
  ...[...imageTypes.keys()].map((ending) => [ending, 'image'] as const),
  ['pdf', 'pdf'],
  ['txt', 'text'],
  ['csv', 'text'],
  ['log', 'text'],
  ['md', 'text'],
  ['eml', 'mail'],
])
const kindByType = new Map<string, MediaKind>([
  ...[...imageTypes.values()].map((type) => [type, 'image'] as const),
  ['application/pdf', 'pdf'],
  ['text/plain', 'text'],
  ['text/csv', 'text'],
  ['message/rfc822', 'mail'],
])
const markup = new Set(['svg', 'html', 'htm', 'xhtml', 'xml', 'json', 'mht', 'mhtml'])
const harmless = new Set(
  'mp4 mov webm mkv avi mp3 m4a wav ogg heic tif tiff zip doc docx xls xlsx ppt pptx msg'.split(
    ' ',
  ),
)

export interface Named {
  readonly fileName: string
  readonly contentType: string
}

const endingOf = (fileName: string): string =>
  /\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? ''

const typeOf = (contentType: string): string =>
  (contentType.split(';')[0] ?? '').trim().toLowerCase()

export const mediaKindOf = ({ fileName, contentType }: Named): MediaKind => {
  const [ending, type] = [endingOf(fileName), typeOf(contentType)]
  const byEnding = kindByEnding.get(ending) ?? 'other'
  const byType = kindByType.get(type) ?? 'other'
  if (ending === '') return byType
  if (type === '' || type === 'application/octet-stream') return byEnding
  return byEnding === byType ? byEnding : 'other'
}

const isMarkup = ({ fileName, contentType }: Named): boolean =>
  markup.has(endingOf(fileName)) || /[/+](?:svg|x?html|xml|json)/.test(typeOf(contentType))

export const showingOf = (named: Named): Showing => {
  const kind = mediaKindOf(named)
  if (kind === 'image' || kind === 'pdf') return kind
  return kind === 'text' || kind === 'mail' || isMarkup(named) ? 'text' : 'nothing'
}

/** The type under which verified bytes of an image are handed to the window's decoder. */
export const imageTypeOf = (named: Named): string =>
  imageTypes.get(endingOf(named.fileName)) ?? typeOf(named.contentType)

/** MK-4 */
export const exportName = (sha256: string, fileName: string): string => {
  const ending = endingOf(fileName)
  const isKept = kindByEnding.has(ending) || harmless.has(ending)
  return `evidence-${sha256.slice(0, 8)}.${isKept ? ending : 'bin'}`
}
