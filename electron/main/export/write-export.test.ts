import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { exportHandlers } from '../ipc/blob-handlers.ts'
import { tempFolder } from '../temp-folder.fixture.ts'
import { files, filesWork, type Files } from '../vault/failing-files.fixture.ts'

vi.mock('node:fs/promises', async (original) => {
  const { failable } = await import('../vault/failing-files.fixture.ts')
  return failable(await original<Files>())
})
const { readdir, readFile } = await vi.importActual<Files>('node:fs/promises')
beforeEach(filesWork)

const fileName = 'evidence-9f2c71ab.png'
const piece = new Uint8Array([1, 2, 3])

describe('an export', () => {
  it('EX-1 is there whole or not at all, at every step of a full disk', async () => {
    for (let step = 1; ; step += 1) {
      filesWork()
      const folder = await tempFolder()
      const handlers = exportHandlers(async (proposed) => join(folder, proposed))
      Object.assign(files, { steps: 0, asked: [], failAt: step })
      const answer = await (async () => {
        await handlers['export.begin']({ fileName })
        await handlers['export.piece']({ offsetBytes: 0, piece })
        await handlers['export.piece']({ offsetBytes: 3, piece })
        return handlers['export.finish']()
      })().catch(() => null)
      const isThrough = files.steps < step
      filesWork()
      expect(await readdir(folder), `step ${step}`).toEqual(answer === null ? [] : [fileName])
      if (isThrough) {
        expect(await readFile(join(folder, fileName))).toEqual(Buffer.from([1, 2, 3, 1, 2, 3]))
        expect(step).toBeGreaterThan(4)
        return
      }
    }
  })

  it('EX-1 thought better of, given up or with a gap leaves nothing', async () => {
    const folder = await tempFolder()
    const refusing = exportHandlers(async () => null)
    await expect(refusing['export.begin']({ fileName })).rejects.toMatchObject({
      kind: 'cancelled',
    })
    const handlers = exportHandlers(async (proposed) => join(folder, proposed))
    await handlers['export.begin']({ fileName })
    await handlers['export.piece']({ offsetBytes: 0, piece })
    await handlers['export.cancel']()
    await handlers['export.begin']({ fileName })
    await expect(handlers['export.piece']({ offsetBytes: 1, piece })).rejects.toMatchObject({
      kind: 'stale-head',
    })
    await expect(handlers['export.finish']()).rejects.toMatchObject({ kind: 'not-found' })
    expect(await readdir(folder)).toEqual([])
  })
})
