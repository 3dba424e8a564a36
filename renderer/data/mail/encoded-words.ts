/**
 * Encoded words of headers: `=?ISO-2022-JP?B?GyRC…?=` (RFC 2047).
 *
 *   EW-1  Both encodings are read; the blank between two words is none; words of one charset are decoded as
 *         one, since programs cut characters in two.
 *   EW-2  A charset that is unknown or does not fit is found as in any text, and that is said.
 *   EW-3  What is read to be shown is one line: control characters, line ends and marks that turn the
 *         direction of writing are not in it.
 *   EW-4  What looks like an encoded word and is none stays as it is; any text is read.
 *
 * Must not know: which header it is.
 */
import { decodeLabelled } from '../text/decode-text.ts'
import type { MailProblem } from './mail.ts'

type Say = (problem: MailProblem) => void

const word = /=\?([^?\s*]{1,60})(?:\*[^?\s]{0,20})?\?([bq])\?([^?]*)\?=/gi
const utf8 = new TextEncoder()

/** Line ends, controls; and marks and overrides of direction: they can make a name read as another. */
const unsafe = /[\p{Cc}\u2028\u2029]+/gu
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** One line, without what cannot be seen but acts. */
export const toOneLine = (text: string): string =>
  text.replace(unsafe, ' ').replace(turning, '').trim()

function fromBase64(text: string): Uint8Array {
  const plain = text.replace(/[^A-Za-z0-9+/]/g, '')
  // A last group of one character holds no byte.
  const whole = plain.length % 4 === 1 ? plain.slice(0, -1) : plain
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0))
}

function fromQ(text: string): Uint8Array {
  const bytes: number[] = []
  const pieces = text.replaceAll('_', ' ').split(/(=[0-9a-f]{2})/i)
  for (const piece of pieces) {
    const isByte = /^=[0-9a-f]{2}$/i.test(piece)
    if (isByte) bytes.push(Number.parseInt(piece.slice(1), 16))
    else for (const byte of utf8.encode(piece)) bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

interface Run {
  readonly charset: string
  readonly bytes: number[]
}

function decodeRun({ charset, bytes }: Run, say: Say): string {
  const { text, label, isLossy } = decodeLabelled(Uint8Array.from(bytes), charset)
  if (label === 'unknown') say('unknown-charset')
  if (label === 'wrong') say('wrong-charset')
  if (isLossy) say('characters-lost')
  return text
}

function addWord(runs: Run[], [, charset = '', encoding = '', text = '']: RegExpExecArray): void {
  const bytes = encoding.toUpperCase() === 'B' ? fromBase64(text) : fromQ(text)
  const last = runs.at(-1)
  const run = last?.charset === charset ? last : { charset, bytes: [] }
  if (run !== last) runs.push(run)
  for (const byte of bytes) run.bytes.push(byte)
}

/** Each run of words is replaced by what `write` makes of its text. */
function replaceWords(value: string, write: (text: string) => string, say: Say): string {
  const out: string[] = []
  let runs: Run[] = []
  let end = 0
  const flush = (): void => {
    if (runs.length > 0) out.push(write(runs.map((run) => decodeRun(run, say)).join('')))
    runs = []
  }
  for (const found of value.matchAll(word)) {
    const between = value.slice(end, found.index)
    const isJoined = runs.length > 0 && between.trim() === ''
    if (!isJoined) {
      flush()
      out.push(between)
    }
    addWord(runs, found)
    end = found.index + found[0].length
  }
  flush()
  return out.join('') + value.slice(end)
}

/** As it was encoded, with whatever it holds: to be kept, not to be shown. */
export const decodeWords = (value: string, say: Say): string =>
  replaceWords(value, (text) => text, say)

/** The text of a header without structure, one line. */
export const readWords = (value: string, say: Say): string => toOneLine(decodeWords(value, say))

/**
 * The same header, its words encoded anew as UTF-8: what takes it apart (commas, brackets) must not see what
 * stood encoded in a name.
 */
export const encodeWordsAnew = (value: string, say: Say): string =>
  replaceWords(
    value,
    (text) => {
      const binary = Array.from(utf8.encode(text), (byte) => String.fromCharCode(byte)).join('')
      return `=?utf-8?B?${btoa(binary)}?=`
    },
    say,
  )
