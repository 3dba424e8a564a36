import { expect, test } from 'vitest'
import { cloneOrRefuse, decodeMessage, encodeMessage } from './wire.mjs'

/** @param {unknown} value */
const roundTrip = (value) => decodeMessage(encodeMessage(cloneOrRefuse(value)))

test.each([
  ['nothing', undefined],
  ['null', null],
  ['numbers', [0, -0, NaN, Infinity, 2 ** 53, 12n]],
  ['texts', ['', '𠮷野家', '\u0000', '\u202e', '<script>', 'あ'.repeat(70_000)]],
  ['undefined inside', { a: undefined, b: [undefined, null] }],
  ['a date, a map, a set', { at: new Date(0), map: new Map([['k', { v: 1 }]]), set: new Set([1]) }],
  ['no bytes at all', new Uint8Array(0)],
  ['views', [new Float64Array([1.5, -2]), new Uint16Array([1, 65535]), new BigInt64Array([-1n])]],
])('%s cross unchanged', (_name, value) => {
  expect(roundTrip(value)).toStrictEqual(value)
})

test('nested bytes cross raw, in order, beside the structure', () => {
  const value = {
    files: [
      { id: 'a', sealed: new Uint8Array([1, 2, 3]) },
      { id: 'b', sealed: new Uint8Array([255]) },
    ],
    buffer: new Uint8Array([9, 8]).buffer,
  }
  expect(roundTrip(value)).toStrictEqual(value)
  const random = crypto.getRandomValues(new Uint8Array(60_000))
  expect(encodeMessage(random).byteLength).toBeLessThan(random.byteLength + 100)
})

test('a Buffer arrives as a Uint8Array of its own, as over Electron', () => {
  const arrived = roundTrip({ read: Buffer.from('abc') })
  expect(arrived).toStrictEqual({ read: new Uint8Array([97, 98, 99]) })
})

test('only the seen part of a larger buffer crosses', () => {
  const large = new Uint8Array(1000).fill(7)
  const frame = encodeMessage(large.subarray(10, 13))
  expect(frame.byteLength).toBeLessThan(100)
  expect(decodeMessage(frame)).toStrictEqual(new Uint8Array([7, 7, 7]))
})

test('a frame that lies inside another buffer is read from its own beginning', () => {
  const frame = encodeMessage({ sealed: new Uint8Array([5, 6]) })
  const around = new Uint8Array(frame.byteLength + 11)
  around.set(frame, 3)
  expect(decodeMessage(around.subarray(3, 3 + frame.byteLength))).toStrictEqual({
    sealed: new Uint8Array([5, 6]),
  })
})

test('an error crosses with name and message', () => {
  const arrived = roundTrip({ reason: new RangeError('too far') })
  expect(arrived).toMatchObject({ reason: { name: 'RangeError', message: 'too far' } })
})

test.each([
  ['a function', { run: () => undefined }],
  ['a symbol', { mark: Symbol('s') }],
  ['a promise', Promise.resolve()],
])('%s is refused as Electron refuses it', (_name, value) => {
  expect(() => cloneOrRefuse(value)).toThrow(/could not be cloned/)
})

test('class instances arrive as plain objects', () => {
  class Named {
    name = 'x'
  }
  expect(roundTrip(new Named())).toStrictEqual({ name: 'x' })
})

test.each([
  ['a structure that is too long', [9, 0, 0, 0, 123]],
  ['no structure', [0, 0, 0, 0]],
  ['cut short', [1, 0]],
])('%s is an error', (_name, bytes) => {
  expect(() => decodeMessage(new Uint8Array(bytes))).toThrow()
})

test('bytes outside the frame and unknown kinds are errors', () => {
  /** @param {unknown} placed */
  const forge = (placed) => {
    const text = new TextEncoder().encode(
      JSON.stringify([['Bytes', 1], [2, 3, 4], .../** @type {unknown[]} */ (placed)]),
    )
    const frame = new Uint8Array(4 + text.byteLength)
    new DataView(frame.buffer).setUint32(0, text.byteLength, true)
    frame.set(text, 4)
    return frame
  }
  expect(() => decodeMessage(forge(['Uint8Array', 0, 1]))).toThrow(/outside/)
  expect(() => decodeMessage(forge(['constructor', 0, 0]))).toThrow(/unknown bytes/)
})
