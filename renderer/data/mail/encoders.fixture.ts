/** Encoders of what other programs write, for tests: TextEncoder knows UTF-8 alone. */
export type Bytes = Uint8Array<ArrayBuffer>

const utf8 = new TextEncoder()
const pairs = (
  charset: string,
  leads: readonly number[],
  trails: readonly number[],
): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder(charset, { fatal: true })
  const table = new Map<string, readonly number[]>()
  for (const lead of leads)
    for (const trail of trails) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail))
        if ([...character].length === 1 && !table.has(character))
          table.set(character, [lead, trail])
      } catch {
        // No character stands there.
      }
    }
  return table
}
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_unused, at) => from + at)

const euc = pairs('euc-jp', range(0xa1, 0xfe), range(0xa1, 0xfe))
const shiftJis = pairs(
  'shift_jis',
  [...range(0x81, 0x9f), ...range(0xe0, 0xfc)],
  [...range(0x40, 0x7e), ...range(0x80, 0xfc)],
)
const halfKana = (character: string): number | null => {
  const code = character.charCodeAt(0)
  return code >= 0xff61 && code <= 0xff9f ? code - 0xff61 + 0xa1 : null
}

const byTable = (
  text: string,
  table: ReadonlyMap<string, readonly number[]>,
  kana: (byte: number) => readonly number[],
): Bytes =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const half = halfKana(character)
      if (half !== null) return kana(half)
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)]
      return table.get(character) ?? [0x3f]
    }),
  )

export const toUtf8 = (text: string): Bytes => utf8.encode(text)
export const toShiftJis = (text: string): Bytes => byTable(text, shiftJis, (byte) => [byte])
export const toEucJp = (text: string): Bytes => byTable(text, euc, (byte) => [0x8e, byte])

/** With the escapes Outlook and Thunderbird write, back to ASCII at each line's end. */
export function toJis(text: string): Bytes {
  const out: number[] = []
  let isKanji = false
  const to = (kanji: boolean): void => {
    if (kanji !== isKanji) out.push(0x1b, kanji ? 0x24 : 0x28, 0x42)
    isKanji = kanji
  }
  for (const character of text) {
    const pair = euc.get(character)
    to(pair !== undefined)
    out.push(...(pair?.map((byte) => byte & 0x7f) ?? [character.charCodeAt(0) & 0x7f]))
  }
  to(false)
  return Uint8Array.from(out)
}

export const base64 = (bytes: Uint8Array): string => {
  return Buffer.from(bytes).toString('base64')
}
export const base64Lines = (bytes: Uint8Array): string => base64(bytes).replace(/.{76}/g, '$&\r\n')

const quotedLine = (line: Uint8Array): string => {
  const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
  const isPlain = (byte: number): boolean => byte >= 0x20 && byte <= 0x7e && byte !== 0x3d
  const units = Array.from(line, (byte) => (isPlain(byte) ? String.fromCharCode(byte) : hex(byte)))
  let width = 0
  return units
    .map((unit) => {
      const isFull = width + unit.length > 72
      width = isFull ? unit.length : width + unit.length
      return isFull ? `=\r\n${unit}` : unit
    })
    .join('')
}
/** Line ends stay, everything else that is not plain is escaped; lines are broken softly. */
export const quotedPrintable = (bytes: Uint8Array): string => {
  const lines: string[] = []
  let from = 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, from)) {
    lines.push(quotedLine(bytes.subarray(from, at - (bytes[at - 1] === 0x0d ? 1 : 0))))
    from = at + 1
  }
  return [...lines, quotedLine(bytes.subarray(from))].join('\r\n')
}

export const wordB = (bytes: Uint8Array, charset: string): string =>
  `=?${charset}?B?${base64(bytes)}?=`
export const wordQ = (bytes: Uint8Array, charset: string): string =>
  `=?${charset}?Q?${[...bytes].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join('')}?=`
export const percent = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

/** Texts as UTF-8, bytes as they are. */
export function join(...parts: readonly (string | Uint8Array)[]): Bytes {
  const all = parts.map((part) => (typeof part === 'string' ? utf8.encode(part) : part))
  const whole = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of all) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
