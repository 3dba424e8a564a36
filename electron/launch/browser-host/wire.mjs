/**
 * The wire between page and host: one message, one binary frame.
 *
 *   [length of the structure, u32 LE][structure: devalue text, UTF-8][bytes, raw, one after another]
 *
 * Bytes are never turned into text. Both ends `cloneOrRefuse` first, so that what Electron's
 * structured clone refuses (functions, symbols) is refused here as well.
 */
import { parse, stringify } from 'devalue'

/** @type {Readonly<Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>>} */
const viewByKind = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
}
const lengthBytes = 4

/** @param {unknown} value */
const tagOf = (value) => Object.prototype.toString.call(value).slice('[object '.length, -1)

/**
 * @template T
 * @param {T} value
 * @returns {T}
 */
export const cloneOrRefuse = (value) => structuredClone(value)

/** Takes bytes out of a structure and remembers where they will lie. */
function makeByteCollector() {
  /** @type {Uint8Array[]} */
  const parts = []
  let offset = 0
  /** @param {string} kind @param {Uint8Array} bytes */
  const place = (kind, bytes) => {
    const placed = [kind, offset, bytes.byteLength]
    parts.push(bytes)
    offset += bytes.byteLength
    return placed
  }
  /** @param {unknown} value */
  const collect = (value) => {
    if (ArrayBuffer.isView(value)) return place(tagOf(value), asBytes(value))
    if (value instanceof ArrayBuffer) return place('ArrayBuffer', new Uint8Array(value))
    return false
  }
  return { parts, collect, size: () => offset }
}

/** @param {ArrayBufferView} view */
const asBytes = (view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)

/**
 * @param {unknown} message
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function encodeMessage(message) {
  const bytes = makeByteCollector()
  const text = stringify(message, {
    Bytes: bytes.collect,
    Error: (value) => value instanceof Error && [value.name, value.message],
  })
  const structure = new TextEncoder().encode(text)
  const frame = new Uint8Array(lengthBytes + structure.byteLength + bytes.size())
  new DataView(frame.buffer).setUint32(0, structure.byteLength, true)
  frame.set(structure, lengthBytes)
  let at = lengthBytes + structure.byteLength
  for (const part of bytes.parts) {
    frame.set(part, at)
    at += part.byteLength
  }
  return frame
}

/**
 * @param {ArrayBuffer} raw the bytes behind the structure
 * @param {unknown} placed
 */
function takeBytes(raw, placed) {
  const [kind, offset, length] = /** @type {[string, number, number]} */ (placed)
  if (!(offset >= 0 && length >= 0 && offset + length <= raw.byteLength))
    throw new RangeError('wire: bytes outside the frame')
  const buffer = raw.slice(offset, offset + length)
  if (kind === 'ArrayBuffer') return buffer
  const View = Object.hasOwn(viewByKind, kind) ? viewByKind[kind] : undefined
  if (View === undefined) throw new TypeError(`wire: unknown bytes ${kind}`)
  return new View(buffer)
}

/** @param {unknown} placed */
function takeError(placed) {
  const [name, message] = /** @type {[string, string]} */ (placed)
  return Object.assign(new Error(message), { name })
}

/**
 * @param {Uint8Array} frame
 * @returns {unknown}
 */
export function decodeMessage(frame) {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
  const rawStart = lengthBytes + view.getUint32(0, true)
  if (rawStart > frame.byteLength) throw new RangeError('wire: structure outside the frame')
  const text = new TextDecoder('utf-8', { fatal: true }).decode(
    frame.subarray(lengthBytes, rawStart),
  )
  const raw = /** @type {ArrayBuffer} */ (
    frame.buffer.slice(frame.byteOffset + rawStart, frame.byteOffset + frame.byteLength)
  )
  return parse(text, { Bytes: (placed) => takeBytes(raw, placed), Error: takeError })
}
