/**
 * Names of attachments, safe to show and to save under.
 *
 *   NM-1  Only the last part of a path is the name.
 *   NM-2  Control characters and marks that turn the direction of writing are left out; what a file system
 *         forbids becomes an underscore; dots and spaces around it go.
 *   NM-3  A name that a system keeps for itself (CON, NUL, COM1 …) gets an underscore before it.
 *   NM-4  A long name is shortened before its ending; half a character is never left.
 *   NM-5  What leaves nothing gets the name passed in; any text gives a name that is itself safe.
 *
 * Must not know: mails.
 */
import { toOneLine } from './encoded-words.ts'

const forbidden = /[<>:"/\\|?*\ud800-\udfff]/gu
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const invisible = /[\u200b-\u200d\u2060\ufeff]/g
const longestName = 120
const longestEnding = 12

export function toSafeName(original: string, otherwise: string): string {
  const last = original.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? ''
  const plain = toOneLine(last).replace(invisible, '').replace(forbidden, '_')
  const bare = plain.replace(/^[\s.]+/, '').trimEnd()
  const name = withoutLastDots(shorten(bare))
  if (name === '') return otherwise
  return reserved.test(name) ? `_${name}` : name
}

function shorten(name: string): string {
  const characters = [...name]
  if (characters.length <= longestName) return name
  const dot = characters.lastIndexOf('.')
  const ending = dot > 0 && characters.length - dot <= longestEnding ? characters.slice(dot) : []
  return [...characters.slice(0, longestName - ending.length), ...ending].join('')
}

/** A loop, not a pattern: a pattern tries anew at each of very many dots. */
function withoutLastDots(name: string): string {
  let end = name.length
  while (end > 0 && /[\s.]/.test(name.charAt(end - 1))) end--
  return name.slice(0, end)
}
