import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flipAt } from './entries.fixture.ts'
import { buildFrame, chainStart, longestBodyBytes, scanFrames } from './frame.ts'

const start = chainStart('vault-a')

interface Built {
  readonly bytes: Buffer
  readonly frames: readonly Buffer[]
}

const build = (texts: readonly string[], before: Buffer = start, first = 1): Built => {
  const frames: Buffer[] = []
  let hash = before
  for (const [index, text] of texts.entries()) {
    const built = buildFrame(first + index, hash, Buffer.from(text, 'utf8'))
    frames.push(built.bytes)
    hash = built.hash
  }
  return { bytes: Buffer.concat(frames), frames }
}

const bodiesIn = (bytes: Buffer, scan: ReturnType<typeof scanFrames>): readonly string[] =>
  scan.frames.map(({ bodyOffset, bodyLength }) =>
    bytes.subarray(bodyOffset, bodyOffset + bodyLength).toString('utf8'),
  )

describe('frames', () => {
  it('JF-1 chain hash is SHA-256 over the hash before, the first twelve bytes and the body', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(1_000_000), (body, sequence) => {
        const { bytes, hash } = buildFrame(sequence, start, body)
        const parts = [start, bytes.subarray(0, 12), Buffer.from(body)]
        const expected = createHash('sha256').update(Buffer.concat(parts)).digest()
        expect(hash.equals(expected)).toBe(true)
        expect(bytes.subarray(-32).equals(expected)).toBe(true)
        expect(bytes.readUInt32LE(4)).toBe(sequence)
        expect(bytes.readUInt32LE(8)).toBe(body.length)
      }),
    )
  })

  it('JF-1 starts differently in every vault', () => {
    expect(chainStart('vault-b').equals(start)).toBe(false)
    const foreign = build(['one', 'two'])
    expect(scanFrames(foreign.bytes, 1, chainStart('vault-b')).frames).toEqual([])
  })

  it('JF-1 reads back what was built, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const { bytes } = build(texts)
        const scan = scanFrames(bytes, 1, start)
        expect(scan.rest).toEqual({ kind: 'none', offset: bytes.length })
        expect(bodiesIn(bytes, scan)).toEqual(texts.map((text) => Buffer.from(text).toString()))
      }),
    )
  })

  it('JF-1 takes no entry longer than its limit', () => {
    expect(() => buildFrame(1, start, new Uint8Array(longestBodyBytes + 1))).toThrow(RangeError)
  })

  it('JF-2 cut at every byte of the last frame the frames before it stand', () => {
    const { bytes, frames } = build(['first', 'second', 'the last one'])
    const lastStart = bytes.length - (frames[2]?.length ?? 0)
    for (let end = lastStart + 1; end < bytes.length; end += 1) {
      const scan = scanFrames(bytes.subarray(0, end), 1, start)
      expect(scan.rest, `cut at ${end}`).toEqual({ kind: 'torn', offset: lastStart })
      expect(bodiesIn(bytes, scan)).toEqual(['first', 'second'])
    }
    expect(scanFrames(bytes.subarray(0, lastStart), 1, start).rest.kind).toBe('none')
  })

  it('JF-2 zeros that a file system left behind the last frame are torn', () => {
    const { bytes } = build(['first'])
    const scan = scanFrames(Buffer.concat([bytes, Buffer.alloc(4096)]), 1, start)
    expect(scan.rest).toEqual({ kind: 'torn', offset: bytes.length })
  })

  it('JF-3 a byte turned anywhere in a middle frame is damage from that frame on', () => {
    const { bytes, frames } = build(['first', 'in the middle', 'third', 'fourth'])
    const from = frames[0]?.length ?? 0
    const to = from + (frames[1]?.length ?? 0)
    for (let at = from; at < to; at += 1) {
      const scan = scanFrames(flipAt(at)(bytes), 1, start)
      expect(scan.rest, `byte ${at}`).toEqual({ kind: 'damage', offset: from })
      expect(bodiesIn(bytes, scan)).toEqual(['first'])
    }
  })

  it('JF-3 bytes missing in the middle are damage', () => {
    const { bytes, frames } = build(['first', 'second', 'third'])
    const from = frames[0]?.length ?? 0
    const length = frames[1]?.length ?? 0
    for (let missing = 1; missing <= length; missing += 1) {
      const cut = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + missing)])
      expect(scanFrames(cut, 1, start).rest, `${missing} bytes`).toEqual({
        kind: 'damage',
        offset: from,
      })
    }
  })

  it('JF-4 frames in another order, twice or left out are damage', () => {
    const { frames } = build(['first', 'second', 'third', 'fourth'])
    const [one = start, two = start, three = start, four = start] = frames
    const orders = [
      [one, three, two, four],
      [one, three, four],
      [one, one, two, three],
      [two, one, three],
    ]
    for (const order of orders)
      expect(scanFrames(Buffer.concat(order), 1, start).rest.kind).toBe('damage')
  })

  it('JF-4 a frame that skips a number is damage or torn, though the chain would hold', () => {
    const one = buildFrame(1, start, Buffer.from('first'))
    const three = buildFrame(3, one.hash, Buffer.from('third'))
    const four = buildFrame(4, three.hash, Buffer.from('fourth'))
    const scanOf = (...frames: Buffer[]) => scanFrames(Buffer.concat(frames), 1, start)
    expect(scanOf(one.bytes, three.bytes, four.bytes).rest.kind).toBe('damage')
    expect(scanOf(one.bytes, buildFrame(1, one.hash, Buffer.from('again')).bytes)).toMatchObject({
      frames: [{ sequence: 1 }],
      rest: { kind: 'torn', offset: one.bytes.length },
    })
  })

  it('JF-4 a frame out of chain with nothing behind it is torn', () => {
    const { bytes, frames } = build(['first', 'second'])
    const elsewhere = build(['else', 'where'], chainStart('vault-b'))
    const foreign = elsewhere.frames[1] ?? start
    const scan = scanFrames(Buffer.concat([frames[0] ?? start, foreign]), 1, start)
    expect(scan.rest).toEqual({ kind: 'torn', offset: frames[0]?.length })
    const lastStart = frames[0]?.length ?? 0
    for (let at = lastStart; at < bytes.length; at += 1)
      expect(scanFrames(flipAt(at)(bytes), 1, start).rest.kind, `byte ${at}`).toBe('torn')
  })
})
