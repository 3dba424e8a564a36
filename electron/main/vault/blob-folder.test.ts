import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { tempFolder } from '../temp-folder.fixture.ts'
import { BlobFolder } from './blob-folder.ts'
import { files, filesWork, type Files } from './failing-files.fixture.ts'

vi.mock('node:fs/promises', async (original) => {
  const { failable } = await import('./failing-files.fixture.ts')
  return failable(await original<Files>())
})
const { readdir, readFile, writeFile } = await vi.importActual<Files>('node:fs/promises')
beforeEach(filesWork)

const piece = (length: number, fill: number): Uint8Array => new Uint8Array(length).fill(fill)
const write = async (blobs: BlobFolder, id: string, pieces: readonly Uint8Array[]) => {
  await blobs.begin(id)
  let at = 0
  for (const one of pieces) {
    await blobs.append(id, at, one)
    at += one.length
  }
  await blobs.finish(id)
}

describe('the folder of sealed blobs', () => {
  it('BF-1 holds under its name what was handed over, and gives any part of it', async () => {
    const folder = await tempFolder()
    const blobs = new BlobFolder(folder)
    await fc.assert(
      fc.asyncProperty(
        fc.uuid(),
        fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 5 }),
        fc.nat(200),
        fc.nat(200),
        async (id, pieces, from, most) => {
          await write(blobs, id, pieces)
          const whole = Buffer.concat(pieces)
          expect(Buffer.from(await readFile(join(folder, id)))).toEqual(whole)
          const { sealed, sizeBytes } = await blobs.read(id, from, most)
          expect(Buffer.from(sealed)).toEqual(whole.subarray(from, from + most))
          expect(sizeBytes).toBe(whole.length)
        },
      ),
      { numRuns: 40 },
    )
  })

  it.each([
    ['a full disk', false],
    ['a power cut', true],
  ])('BF-1 BF-4 at every step of %s there is the whole blob or none', async (_what, isPowerCut) => {
    for (let step = 1; ; step += 1) {
      filesWork()
      const folder = await tempFolder()
      const blobs = new BlobFolder(folder)
      await write(blobs, 'blob-before', [piece(5, 1)])
      Object.assign(files, { steps: 0, asked: [], failAt: step, isPowerCut })
      const answer = await write(blobs, 'blob-new', [piece(9, 2), piece(7, 3)]).then(
        () => 'done',
        (thrown: unknown) => (thrown as { code?: string }).code,
      )
      const asked = `step ${step}: ${files.asked.join()}`
      const isThrough = files.steps < step
      filesWork()
      expect(answer, asked).toBe(isThrough ? 'done' : 'ENOSPC')
      if (!isPowerCut && !isThrough) expect(await readdir(folder), asked).toEqual(['blob-before'])
      const again = new BlobFolder(folder)
      await again.sweep()
      const names = await readdir(folder)
      expect(await again.list(), asked).toEqual(names.sort())
      if (names.includes('blob-new'))
        expect(await readFile(join(folder, 'blob-new'))).toHaveLength(16)
      expect(await readFile(join(folder, 'blob-before'))).toHaveLength(5)
      if (isThrough) {
        expect(names).toContain('blob-new')
        expect(step).toBeGreaterThan(5)
        return
      }
    }
  })

  it('BF-2 a piece at another place ends the blob', async () => {
    const folder = await tempFolder()
    const blobs = new BlobFolder(folder)
    for (const at of [0, 4, 6]) {
      await blobs.begin('blob-new')
      await blobs.append('blob-new', 0, piece(5, 1))
      await expect(blobs.append('blob-new', at, piece(5, 1))).rejects.toMatchObject({
        kind: 'stale-head',
      })
      await expect(blobs.finish('blob-new')).rejects.toMatchObject({ kind: 'not-found' })
      expect(await readdir(folder)).toEqual([])
    }
  })

  it('BF-3 a blob that is there, or on its way, is not begun again', async () => {
    const blobs = new BlobFolder(await tempFolder())
    await blobs.begin('blob-one')
    await expect(blobs.begin('blob-one')).rejects.toMatchObject({ kind: 'already-there' })
    await blobs.finish('blob-one')
    await expect(blobs.begin('blob-one')).rejects.toMatchObject({ kind: 'already-there' })
    await blobs.drop('blob-one')
    await blobs.begin('blob-one')
    await blobs.cancel('blob-one')
    expect(await blobs.list()).toEqual([])
  })

  it('BF-4 clears away what is unfinished and nothing else', async () => {
    const folder = await tempFolder()
    const blobs = new BlobFolder(folder)
    await write(blobs, 'blob-one', [piece(3, 1)])
    for (const name of ['blob-two.part', 'Thumbs.db', '.DS_Store'])
      await writeFile(join(folder, name), 'left')
    await blobs.sweep()
    expect((await readdir(folder)).sort()).toEqual(['.DS_Store', 'Thumbs.db', 'blob-one'])
    expect(await blobs.list()).toEqual(['blob-one'])
    expect(await new BlobFolder(join(folder, 'not-there')).list()).toEqual([])
  })
})
