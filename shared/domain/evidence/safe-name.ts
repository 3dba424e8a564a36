/**
 * Safe names: how the name of a file that somebody sent is shown. The original is kept beside it.
 *
 *   SN-1  Of a path only its last part is shown.
 *   SN-2  No control character and nothing that turns the direction of reading: `fdp.exe` never looks like `exe.pdf`.
 *   SN-3  A long name keeps its beginning and its ending.
 *   SN-4  Making a safe name safe changes nothing.
 *
 * Must not know: screens, what a name is used for.
 */
const longestName = 80
const keptEnding = 16

const invisible =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu

/** Empty when nothing that can be seen is left. */
export const safeName = (fileName: string): string => {
  const visible = fileName.replace(invisible, '')
  const last = visible.split(/[/\\]/u).at(-1) ?? ''
  const letters = [...last.trim()]
  if (letters.length <= longestName) return letters.join('')
  const head = letters.slice(0, longestName - keptEnding - 1).join('')
  return `${head}…${letters.slice(-keptEnding).join('')}`.trim()
}
