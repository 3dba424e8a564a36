import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../temp-folder.fixture.ts'
import { TestDisk } from './disk.fixture.ts'
import { appendText, bodiesOf, journalOf, openJournal, segmentsOf } from './entries.fixture.ts'
import type { Journal } from './journal.ts'

const text = 'an entry that does not fit'
const frameBytes = 48 + text.length
const reopen = (folder: string): Promise<Journal> => openJournal(folder)
const sizeOf = async (folder: string): Promise<number> => {
  const names = await segmentsOf(folder)
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

describe('a disk that says no in the middle of an append', () => {
  it('JN-1 full after any number of bytes: the journal is as before and the next append works', async () => {
    for (let fitting = 0; fitting < frameBytes; fitting += 1) {
      const folder = await tempFolder()
      const disk = new TestDisk()
      const journal = await journalOf(folder, ['one', 'two'], disk)
      const { state, extent } = journal
      disk.leftBytes = fitting
      await expect(appendText(journal, text)).rejects.toMatchObject({ code: 'ENOSPC' })
      expect(journal.state).toEqual(state)
      expect(journal.extent).toEqual(extent)
      expect(await sizeOf(folder), `${fitting} bytes fitted`).toBe(extent[0]?.sizeBytes)
      expect((await reopen(folder)).state).toEqual(state)
      disk.leftBytes = Infinity
      await appendText(journal, 'short')
      await journal.close()
      const again = await reopen(folder)
      expect(again.state).toMatchObject({ tornBytes: 0, damage: null })
      expect(await bodiesOf(again)).toEqual(['one', 'two', 'short'])
    }
  })

  it('JN-1 an entry that was written and not synced is not there', async () => {
    const folder = await tempFolder()
    const disk = new TestDisk()
    const journal = await journalOf(folder, ['one'], disk)
    disk.failing = { datasync: 'EIO' }
    await expect(appendText(journal, text)).rejects.toMatchObject({ code: 'EIO' })
    expect(journal.state.headSequence).toBe(1)
    expect(await bodiesOf(await reopen(folder))).toEqual(['one'])
    disk.failing = {}
    await appendText(journal, 'next')
    await journal.close()
    expect(await bodiesOf(await reopen(folder))).toEqual(['one', 'next'])
  })

  it.each(['datasync', 'write'] as const)(
    'JN-1 what could not even be cut off after a failed %s is gone with the next append',
    async (call) => {
      const folder = await tempFolder()
      const disk = new TestDisk()
      const journal = await journalOf(folder, ['one'], disk)
      disk.leftBytes = call === 'write' ? 30 : Infinity
      disk.failing = { truncate: 'EIO', ...(call === 'datasync' ? { datasync: 'EIO' } : {}) }
      await expect(appendText(journal, text)).rejects.toThrow()
      const { size: left } = await stat(join(folder, '0000000001.mdj'))
      expect(left).toBeGreaterThan(51)
      await expect(appendText(journal, 'no'), 'while it cannot be cut off').rejects.toThrow()
      disk.failing = {}
      disk.leftBytes = Infinity
      await appendText(journal, 'x')
      await journal.close()
      const again = await reopen(folder)
      expect(again.state).toMatchObject({ tornBytes: 0, damage: null })
      expect(await bodiesOf(again)).toEqual(['one', 'x'])
    },
  )

  it('JN-1 full at the first byte of a new segment: the next append begins it', async () => {
    const folder = await tempFolder()
    const disk = new TestDisk(1)
    const journal = await journalOf(folder, ['one'], disk)
    disk.leftBytes = 7
    await expect(appendText(journal, text)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect((await reopen(folder)).state).toEqual(journal.state)
    disk.leftBytes = Infinity
    await appendText(journal, 'two')
    await appendText(journal, 'three')
    await journal.close()
    expect(await segmentsOf(folder)).toHaveLength(3)
    expect(await bodiesOf(await reopen(folder))).toEqual(['one', 'two', 'three'])
  })

  it('JN-1 a segment that cannot be opened leaves the journal as it was', async () => {
    const folder = await tempFolder()
    const disk = new TestDisk(1)
    const journal = await journalOf(folder, ['one'], disk)
    disk.failing = { truncate: 'EROFS' }
    await expect(appendText(journal, 'two')).rejects.toMatchObject({ code: 'EROFS' })
    disk.failing = {}
    await appendText(journal, 'two')
    expect(await bodiesOf(journal)).toEqual(['one', 'two'])
  })

  it('JN-2 appends that wait behind a failed one are refused or taken, never mixed', async () => {
    const folder = await tempFolder()
    const disk = new TestDisk()
    const journal = await journalOf(folder, ['one'], disk)
    disk.leftBytes = 5
    const failing = appendText(journal, text)
    const waiting = appendText(journal, 'also behind one')
    await expect(failing).rejects.toMatchObject({ code: 'ENOSPC' })
    disk.leftBytes = Infinity
    const answer = await waiting.then(
      () => 'taken',
      () => 'refused',
    )
    await journal.close()
    const texts = await bodiesOf(await reopen(folder))
    expect(texts).toEqual(answer === 'taken' ? ['one', 'also behind one'] : ['one'])
  })
})
