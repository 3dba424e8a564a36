/**
 * Bytes of mails, exports and evidence -> text: the charset is found, said, and nothing is silently wrong.
 *
 *   DT-1  A byte order mark names UTF-8 or UTF-16 and is no part of the text.
 *   DT-2  Without one: escapes of ISO-2022-JP in 7-bit bytes, then UTF-8 if every byte fits it. An escape
 *         right behind another is no error.
 *   DT-3  Shift_JIS (windows-31j) and EUC-JP are told apart by which fits, and when both fit by which reads
 *         more like Japanese: kana and common signs for it, half-width katakana and rare rows against it.
 *   DT-4  A charset that is named is used when it is known and every byte fits; otherwise it is found as if
 *         none had been named, and that is said. A Western charset, which every byte fits, is not used for what reads as Japanese.
 *   DT-5  When nothing fits, the charset that loses least is used and the loss is said.
 *   DT-6  Any bytes give a text; decoding never throws.
 *   DT-7  A text that was cut in the middle of a character is read as what it was before, without that character.
 *
 * TextDecoder's shift_jis is windows-31j: circled numbers and the old shapes of names are in it.
 * Must not know: mails, CSV.
 */
export type Charset = string

export interface DecodedText {
  readonly text: string
  /** As the platform names it: `utf-8`, `shift_jis`, `iso-2022-jp` … */
  readonly charset: Charset
  /** Some bytes stand for no character and became U+FFFD. */
  readonly isLossy: boolean
}
export interface LabelledText extends DecodedText {
  /** What became of the charset that was named. `none`: there was none. */
  readonly label: 'used' | 'unknown' | 'wrong' | 'none'
}

const jis = 'iso-2022-jp'

const tryDecode = (bytes: Uint8Array, charset: Charset): string | null => {
  try {
    const clear = charset === jis ? withoutIdleEscapes(bytes) : bytes
    return new TextDecoder(charset, { fatal: true }).decode(clear)
  } catch {
    return null
  }
}
const decodeLossy = (bytes: Uint8Array, charset: Charset): DecodedText => ({
  text: new TextDecoder(charset).decode(charset === jis ? withoutIdleEscapes(bytes) : bytes),
  charset,
  isLossy: true,
})

const escape = 0x1b
/** Bytes 1B 24 (to kanji) or 1B 28 (to another one-byte set). */
const isEscape = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === escape && (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28)

function hasJisEscape(bytes: Uint8Array): boolean {
  let at = bytes.indexOf(escape)
  while (at >= 0 && !isEscape(bytes, at)) at = bytes.indexOf(escape, at + 1)
  return at >= 0
}

/**
 * The Encoding Standard takes an escape right behind another for an error. Texts put together of pieces have
 * them at every seam, and nothing is lost by leaving the first out.
 */
function withoutIdleEscapes(bytes: Uint8Array): Uint8Array {
  if (!hasJisEscape(bytes)) return bytes
  const kept = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    if (isEscape(bytes, at) && isEscape(bytes, at + 3)) at += 2
    else kept[length++] = bytes[at] ?? 0
  }
  return kept.subarray(0, length)
}

export const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80)

function byMark(bytes: Uint8Array): Charset | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** How much of a text must be looked at to tell two charsets apart. */
const sampleLength = 20_000
/** Hiragana, katakana, ideographic space to brackets, wide ASCII. */
const likely = /[\u3041-\u3096\u30a1-\u30fc\u3000-\u3011\uff01-\uff5e]/g
const unlikely = /[\uff61-\uff9f\u2500-\u257f\ue000-\uf8ff\ufa0e-\ufa2d\u0370-\u04ff]/g

function likeJapanese(text: string): number {
  const sample = text.slice(0, sampleLength)
  return (sample.match(likely)?.length ?? 0) - 2 * (sample.match(unlikely)?.length ?? 0)
}

const lossIn = (text: string): number => text.match(/\ufffd/g)?.length ?? 0

function decodeTwoByte(bytes: Uint8Array): DecodedText {
  const fitting = ['shift_jis', 'euc-jp'].flatMap((charset) => {
    const text = tryDecode(bytes, charset)
    return text === null ? [] : [{ text, charset, isLossy: false }]
  })
  const [one, other] = fitting
  if (one && other) return likeJapanese(other.text) > likeJapanese(one.text) ? other : one
  return one ?? decodeLeastLossy(bytes)
}

function decodeLeastLossy(bytes: Uint8Array): DecodedText {
  const all = ['utf-8', 'shift_jis', 'euc-jp'].map((charset) => decodeLossy(bytes, charset))
  return all.reduce((best, each) => (lossIn(each.text) < lossIn(best.text) ? each : best))
}

/** The text, its charset found. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes)
  if (marked !== null) {
    const text = tryDecode(bytes, marked)
    return text === null ? decodeLossy(bytes, marked) : { text, charset: marked, isLossy: false }
  }
  const isSevenBit = isAscii(bytes)
  if (isSevenBit && hasJisEscape(bytes)) return decodeJis(bytes)
  const text = tryDecode(bytes, 'utf-8')
  return text === null ? decodeTwoByte(bytes) : { text, charset: 'utf-8', isLossy: false }
}

function decodeJis(bytes: Uint8Array): DecodedText {
  const text = tryDecode(bytes, jis)
  return text === null ? decodeLossy(bytes, jis) : { text, charset: jis, isLossy: false }
}

/** A cut leaves up to three bytes of a character that was longer. */
const longestRest = 3

/** The beginning of a longer text. What is UTF-8 but for its cut is no other charset, though it may fit one. */
export function decodeCutText(bytes: Uint8Array): DecodedText {
  const shorter = Array.from({ length: longestRest + 1 }, (_unused, rest) =>
    bytes.subarray(0, Math.max(0, bytes.length - rest)),
  )
  const read = shorter.map(decodeText).filter(({ isLossy }) => !isLossy)
  const isUtf8 = shorter.some((each) => tryDecode(each, 'utf-8') !== null)
  const fitting = isUtf8
    ? read.filter(({ charset }) => charset === 'utf-8' || charset === jis)
    : read
  const [first, ...others] = fitting
  if (first === undefined) return decodeText(bytes)
  return others.reduce(
    (best, each) => (likeJapanese(each.text) > likeJapanese(best.text) ? each : best),
    first,
  )
}

/** Names that mail programs write and the platform does not know. */
const otherNames: Readonly<Record<string, Charset>> = {
  cp932: 'shift_jis',
  'windows-932': 'shift_jis',
  mskanji: 'shift_jis',
  'x-ms-cp932': 'shift_jis',
  shiftjis: 'shift_jis',
  'iso-2022-jp-ms': 'iso-2022-jp',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  iso2022jp: 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  eucjp: 'euc-jp',
  'eucjp-ms': 'euc-jp',
  'euc-jp-ms': 'euc-jp',
  cp51932: 'euc-jp',
}

function charsetOf(label: string): Charset | null {
  const plain = label.trim().toLowerCase()
  try {
    return new TextDecoder(otherNames[plain] ?? plain).encoding
  } catch {
    return null
  }
}

/** The text, in the charset `label` names if that can be; `null` or '' names none. */
export function decodeLabelled(bytes: Uint8Array, label: string | null): LabelledText {
  if (label === null || label.trim() === '') return { ...decodeText(bytes), label: 'none' }
  const charset = charsetOf(label)
  if (charset === null) return { ...decodeText(bytes), label: 'unknown' }
  const isUnlikely = charset !== jis && isAscii(bytes) && hasJisEscape(bytes)
  // Every byte fits a Western charset, so fitting says nothing: it is what programs write by default.
  const isWestern = /^(windows-125|iso-8859)/.test(charset) && !isAscii(bytes)
  const text = isUnlikely ? null : tryDecode(bytes, charset)
  if (text !== null && !isWestern) return { text, charset, isLossy: false, label: 'used' }
  const found = decodeText(bytes)
  if (isWestern && text !== null && (found.isLossy || !readsJapanese(found.text)))
    return { text, charset, isLossy: false, label: 'used' }
  return found.isLossy ? decodeNamed(bytes, charset, found) : { ...found, label: 'wrong' }
}

const readsJapanese = (text: string): boolean => likeJapanese(text) > 0

/** Nothing fits: the charset that was named loses, but it was named. */
function decodeNamed(bytes: Uint8Array, charset: Charset, found: DecodedText): LabelledText {
  const named = decodeLossy(bytes, charset)
  return lossIn(named.text) <= lossIn(found.text)
    ? { ...named, label: 'used' }
    : { ...found, label: 'wrong' }
}
