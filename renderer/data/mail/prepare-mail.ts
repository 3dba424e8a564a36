/**
 * Preparing a mail: before the parser sees the bytes, they are cut to the limits, and header lines that
 * hold raw bytes (Shift_JIS names, unescaped ISO-2022-JP) become UTF-8, the only thing the parser reads there.
 *
 *   PM-1  A mail beyond a limit (bytes, lines, parts) is cut there; of headers beyond theirs the lines are
 *         left out. Each is said.
 *   PM-2  Header lines of the mail and of its parts that are not ASCII, or hold an escape, become UTF-8, the
 *         charset found line by line; bodies stay as they are.
 *   PM-3  Parts below the deepest allowed multipart become plain text; that is said.
 *   PM-4  A multipart that is not closed is said.
 *   PM-5  A mark of UTF-8 and blank lines before the header are left out; lines that end in CR alone count.
 *   PM-6  A mail that needs none of this keeps its bytes.
 *
 * Must not know: what headers mean, but for the boundary a multipart declares.
 */
import { decodeText, isAscii } from '../text/decode-text.ts'
import type { Bytes, MailLimits, MailProblem } from './mail.ts'

export interface PreparedMail {
  readonly bytes: Bytes
  readonly rawHeaders: string
  readonly problems: ReadonlySet<MailProblem>
}

const lf = 0x0a
const cr = 0x0d
const escape = 0x1b
const dash = 0x2d
const longestBoundary = 200
const longestContentType = 4096
const utf8 = new TextEncoder()
const ascii = new TextDecoder('windows-1252')
const plainText = utf8.encode('Content-Type: text/plain\r\n')

export const prepareMail = (original: Uint8Array, limits: MailLimits): PreparedMail =>
  new Preparing(original, limits).run()

/** Where the first header begins. */
function startOf(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (bytes[at] === cr || bytes[at] === lf) at++
  return at
}

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (bytes.includes(lf) || !bytes.includes(cr)) return bytes
  return bytes.map((byte) => (byte === cr ? lf : byte))
}

class Preparing {
  readonly #bytes: Uint8Array
  readonly #limits: MailLimits
  readonly #problems = new Set<MailProblem>()
  readonly #pieces: Uint8Array[] = []
  readonly #rawHeaders: string[] = []
  /** Boundaries not yet closed, with the depth of their multipart. */
  readonly #boundaries = new Map<string, number>()
  #copiedTo = 0
  #headerBytes = 0
  #partCount = 0
  #depth = 0
  #isInHeader = true
  #contentType = ''
  #isContentType = false
  #isBase64 = false
  #lineCount = 0
  #textLineCount = 0

  constructor(original: Uint8Array, limits: MailLimits) {
    this.#limits = limits
    if (original.length > limits.maxBytes) this.#problems.add('mail-too-large')
    this.#bytes = withLineFeeds(original.subarray(0, limits.maxBytes))
  }

  run(): PreparedMail {
    const start = startOf(this.#bytes)
    this.#copiedTo = start
    const end = this.#readLines(start)
    this.#copy(end)
    if (this.#isInHeader) this.#endHeader()
    if (this.#boundaries.size > 0) this.#problems.add('truncated-multipart')
    return {
      bytes: concat(this.#pieces),
      rawHeaders: this.#rawHeaders.join('\n'),
      problems: this.#problems,
    }
  }

  /** Where the mail ends, or is cut. */
  #readLines(start: number): number {
    const { length } = this.#bytes
    for (let at = start; at < length;) {
      const beyond = this.#limitPassed()
      if (beyond !== null) {
        this.#problems.add(beyond)
        return at
      }
      const feed = this.#bytes.indexOf(lf, at)
      const next = feed < 0 ? length : feed + 1
      this.#takeLine(at, next)
      at = next
    }
    return length
  }

  #limitPassed(): MailProblem | null {
    const { maxLines, maxTextLines, maxParts } = this.#limits
    if (this.#partCount > maxParts) return 'too-many-parts'
    this.#lineCount += 1
    if (!this.#isBase64) this.#textLineCount += 1
    return this.#lineCount > maxLines || this.#textLineCount > maxTextLines
      ? 'too-many-lines'
      : null
  }

  #takeLine(at: number, next: number): void {
    let end = next
    while (end > at && (this.#bytes[end - 1] === lf || this.#bytes[end - 1] === cr)) end--
    if (this.#takeBoundary(at, end, next)) return
    if (!this.#isInHeader) return
    if (end === at) this.#endHeader()
    else this.#takeHeader(at, end, next)
  }

  #takeHeader(at: number, end: number, next: number): void {
    this.#headerBytes += end - at
    if (this.#headerBytes > this.#limits.maxHeaderBytes) {
      this.#problems.add('header-too-long')
      this.#replace(at, next, null)
      return
    }
    const line = this.#bytes.subarray(at, end)
    const isPlain = isAscii(line) && !line.includes(escape)
    const text = isPlain ? ascii.decode(line) : this.#decode(line)
    if (!isPlain) this.#replace(at, next, utf8.encode(`${text}\r\n`))
    if (this.#partCount === 0) this.#rawHeaders.push(text)
    if (base64.test(text)) this.#isBase64 = true
    if (!/^[ \t]/.test(text)) this.#isContentType = /^content-type[ \t]*:/i.test(text)
    if (this.#isContentType) this.#contentType += text.slice(0, longestContentType)
  }

  #decode(line: Uint8Array): string {
    const { text, isLossy } = decodeText(line)
    if (isLossy) this.#problems.add('characters-lost')
    return text.replace(/[\r\n\u2028\u2029]/g, ' ')
  }

  #endHeader(): void {
    this.#isInHeader = false
    const header = this.#contentType.slice(0, longestContentType)
    this.#contentType = ''
    this.#isContentType = false
    const boundary = boundaryOf(header)
    if (boundary !== null && this.#depth <= this.#limits.maxDepth)
      this.#boundaries.set(boundary, this.#depth)
  }

  /** Whether the line is a boundary: then a part begins or a multipart ends. */
  #takeBoundary(at: number, end: number, next: number): boolean {
    const isLike = this.#bytes[at] === dash && this.#bytes[at + 1] === dash
    if (!isLike || end - at > longestBoundary || this.#boundaries.size === 0) return false
    const text = ascii.decode(this.#bytes.subarray(at + 2, end)).trimEnd()
    const closed = text.endsWith('--') ? this.#boundaries.get(text.slice(0, -2)) : undefined
    const depth = this.#boundaries.get(text) ?? closed
    if (depth === undefined) return false
    if (this.#isInHeader) this.#endHeader()
    this.#closeBelow(depth)
    if (!this.#boundaries.has(text)) this.#boundaries.delete(text.slice(0, -2))
    else this.#beginPart(depth + 1, next)
    return true
  }

  /** A line of an outer multipart ends all inner ones. */
  #closeBelow(depth: number): void {
    for (const [boundary, below] of this.#boundaries) {
      if (below <= depth) continue
      this.#boundaries.delete(boundary)
      this.#problems.add('truncated-multipart')
    }
  }

  #beginPart(depth: number, at: number): void {
    this.#depth = depth
    this.#partCount += 1
    this.#isInHeader = true
    this.#isBase64 = false
    if (depth <= this.#limits.maxDepth) return
    this.#problems.add('nested-too-deep')
    this.#replace(at, at, plainText)
  }

  #copy(to: number): void {
    if (to > this.#copiedTo) this.#pieces.push(this.#bytes.subarray(this.#copiedTo, to))
  }

  #replace(from: number, to: number, by: Uint8Array | null): void {
    this.#copy(from)
    if (by) this.#pieces.push(by)
    this.#copiedTo = to
  }
}

const base64 = /^content-transfer-encoding[ \t]*:[ \t]*base64/i
const declared = /\bboundary[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/i

function boundaryOf(contentType: string): string | null {
  if (!/^content-type[ \t]*:[ \t]*multipart\//i.test(contentType)) return null
  const found = declared.exec(contentType)
  const boundary = found?.[1]?.replace(/\\(.)/g, '$1') ?? found?.[2] ?? ''
  return boundary === '' ? null : boundary
}

function concat(pieces: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
