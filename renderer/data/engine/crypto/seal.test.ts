import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textToBytes, toJsonBytes, type Bytes } from '../bytes.ts'
import { rawKey } from '../ring.fixture.ts'
import { importKey, seal, SealBroken, unseal, type Place } from './seal.ts'

const key = importKey(rawKey(1))
const plain = textToBytes('相談の内容')
const placeParts = ['vault-a', 'row', 'person', 'id-1', 'coded', 1, 2, '', '1'] as const
const place = fc.array(fc.constantFrom(...placeParts), { minLength: 1, maxLength: 5 })

const flip = (bytes: Bytes, at: number, bit: number): Bytes => {
  const flipped = bytes.slice()
  flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
  return flipped
}

describe('sealing', () => {
  it('SE-1 opens at its place', async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.uint8Array(), async (at, content) => {
        const bytes = Uint8Array.from(content)
        expect(await unseal(await key, at, await seal(await key, at, bytes))).toEqual(bytes)
      }),
    )
  })

  it('SE-1 opens at no other place', async () => {
    await fc.assert(
      fc.asyncProperty(place, place, async (at, other) => {
        fc.pre(JSON.stringify(at) !== JSON.stringify(other))
        const sealed = await seal(await key, at, plain)
        await expect(unseal(await key, other, sealed)).rejects.toThrow(SealBroken)
      }),
    )
  })

  it('SE-1 tells a place from one whose parts run together', async () => {
    const places: Place[] = [
      ['ab', 'c'],
      ['a', 'bc'],
      ['abc'],
      ['a', 'b', 'c'],
      ['a,b', 'c'],
      [1],
      ['1'],
    ]
    for (const at of places) {
      const sealed = await seal(await key, at, plain)
      for (const other of places.filter((one) => one !== at))
        await expect(unseal(await key, other, sealed)).rejects.toThrow(SealBroken)
    }
  })

  it('SE-1 opens with no other key', async () => {
    const sealed = await seal(await key, ['place'], plain)
    await expect(unseal(await importKey(rawKey(2)), ['place'], sealed)).rejects.toThrow(SealBroken)
  })

  it('SE-2 a bit turned anywhere is refused', async () => {
    const sealed = await seal(await key, ['place'], plain)
    for (const at of sealed.keys())
      for (const bit of [0, 7])
        await expect(
          unseal(await key, ['place'], flip(sealed, at, bit)),
          `byte ${at}`,
        ).rejects.toThrow(SealBroken)
  })

  it('SE-2 bytes cut off or added are refused', async () => {
    const sealed = await seal(await key, ['place'], plain)
    for (let length = 0; length < sealed.length; length += 1)
      await expect(unseal(await key, ['place'], sealed.slice(0, length))).rejects.toThrow(
        SealBroken,
      )
    const longer = new Uint8Array([...sealed, 0])
    await expect(unseal(await key, ['place'], longer)).rejects.toThrow(SealBroken)
  })

  it('SE-2 the same text is never sealed the same way twice', async () => {
    const sealed = await Promise.all(
      Array.from({ length: 200 }, async () => seal(await key, ['place'], toJsonBytes('same'))),
    )
    const nonces = new Set(sealed.map((bytes) => bytes.slice(0, 12).join()))
    expect(nonces.size).toBe(200)
  })

  it('says nothing of what it was about', async () => {
    const sealed = await seal(await key, ['vault', 'row', 'person'], plain)
    const thrown = await unseal(await key, ['vault', 'row', 'secret-id'], sealed).catch(
      (error: unknown) => error,
    )
    expect(String(thrown)).not.toContain('secret-id')
  })
})
