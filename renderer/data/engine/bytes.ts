/** Texts and parts as bytes. JSON keeps lone surrogates and NUL as typed: it writes them as escapes. */
export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

export const textToBytes = (text: string): Bytes => encoder.encode(text)
export const toJsonBytes = (value: unknown): Bytes => encoder.encode(JSON.stringify(value))
export const fromJsonBytes = (bytes: Bytes): unknown => JSON.parse(decoder.decode(bytes))

export const joinBytes = (...parts: readonly Bytes[]): Bytes => {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** One JSON text and any number of binary parts: lengths u32 LE, first the JSON's, then each part's. */
export const packParts = (value: unknown, parts: readonly Bytes[]): Bytes => {
  const json = toJsonBytes(value)
  const head = new DataView(new ArrayBuffer(8 + 4 * parts.length))
  head.setUint32(0, parts.length, true)
  head.setUint32(4, json.length, true)
  parts.forEach((part, index) => head.setUint32(8 + 4 * index, part.length, true))
  return joinBytes(new Uint8Array(head.buffer), json, ...parts)
}

export const unpackParts = (
  bytes: Bytes,
): { readonly value: unknown; readonly parts: readonly Bytes[] } => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  let at = 8 + 4 * count
  const jsonEnd = at + view.getUint32(4, true)
  const value = fromJsonBytes(bytes.slice(at, jsonEnd))
  at = jsonEnd
  const parts = Array.from({ length: count }, (_unused, index) => {
    const length = view.getUint32(8 + 4 * index, true)
    const part = bytes.slice(at, at + length)
    at += length
    return part
  })
  return { value, parts }
}

export const toBase64 = (bytes: Bytes): string => {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

export const fromBase64 = (text: string): Bytes =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

/** 128 random bits as 22 characters that are safe in a file name. */
export const randomId = (): string =>
  toBase64(randomBytes(16)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
