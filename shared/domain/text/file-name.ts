/**
 * File names that somebody sent: as they are shown, and as they are saved under. The original is kept beside them.
 *
 *   SN-1  Of a path only its last part is shown.
 *   SN-2  No control character and nothing that turns the direction of reading: `fdp.exe` never looks like `exe.pdf`.
 *   SN-3  A long name that is shown keeps its beginning and its ending.
 *   SN-4  Making a shown name safe to show changes nothing.
 *   NM-1  Only the last part of a path is the name to save under.
 *   NM-2  Control characters and marks that turn the direction of writing are left out; what a file system
 *         forbids becomes an underscore; dots and spaces around it go.
 *   NM-3  A name that a system keeps for itself (CON, NUL, COM1 …) gets an underscore before it.
 *   NM-4  A long name to save under is shortened before its ending; half a character is never left.
 *   NM-5  What leaves nothing gets the name passed in; any text gives a name that is itself safe.
 *
 * Must not know: screens, mails, file systems.
 */
const invisible =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu

const lastPart = (path: string): string =>
  path.split(/[/\\]/u).findLast((part) => part.trim() !== '') ?? ''

const longestShown = 80
const shownEnding = 16

/** Empty when nothing that can be seen is left. */
export function nameToShow(fileName: string): string {
  const letters = [...lastPart(fileName.replace(invisible, '')).trim()]
  if (letters.length <= longestShown) return letters.join('')
  const head = letters.slice(0, longestShown - shownEnding - 1).join('')
  return `${head}\u2026${letters.slice(-shownEnding).join('')}`.trim()
}

const lineEnds = /[\p{Cc}\u2028\u2029]+/gu
const forbidden = /[<>:"/\\|?*\ud800-\udfff]/gu
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const longestSaved = 120
const longestEnding = 12

export function nameToSave(original: string, otherwise: string): string {
  const plain = lastPart(original).replace(lineEnds, ' ').replace(forbidden, '_')
  const bare = plain.replace(invisible, '').replace(/^[\s.]+/, '')
  const name = withoutLastDots(shorten(bare.trimEnd()))
  if (name === '') return otherwise
  return reserved.test(name) ? `_${name}` : name
}

function shorten(name: string): string {
  const characters = [...name]
  if (characters.length <= longestSaved) return name
  const dot = characters.lastIndexOf('.')
  const ending = dot > 0 && characters.length - dot <= longestEnding ? characters.slice(dot) : []
  return [...characters.slice(0, longestSaved - ending.length), ...ending].join('')
}

/** A loop, not a pattern: a pattern tries anew at each of very many dots. */
function withoutLastDots(name: string): string {
  let end = name.length
  while (end > 0 && /[\s.]/.test(name.charAt(end - 1))) end--
  return name.slice(0, end)
}
