import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../temp-folder.fixture.ts'
import { TestDisk } from './disk.fixture.ts'
import {
  appendText,
  bodiesOf,
  body,
  changeFile,
  flipAt,
  journalOf,
  openJournal,
  segmentsOf,
  vaultId,
} from './entries.fixture.ts'
import { chainStart } from './frame.ts'
import type { Journal } from './journal.ts'

const reopen = (folder: string): Promise<Journal> => openJournal(folder)
const manyTexts = Array.from({ length: 12 }, (_unused, index) => `entry ${index + 1}`)

describe('journal', () => {
  it('JN-1 answers after the bytes were written and synced, not before', async () => {
    const disk = new TestDisk()
    const journal = await journalOf(await tempFolder(), [], disk)
    let release = (): void => undefined
    disk.beforeSync = new Promise((resolve) => {
      release = resolve
    })
    let answered = false
    const appended = appendText(journal, 'kept').then((head) => {
      answered = true
      return head
    })
    while (!disk.calls.includes('write')) await new Promise(setImmediate)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(answered).toBe(false)
    expect(journal.state.headSequence).toBe(0)
    release()
    expect((await appended).sequence).toBe(1)
    expect(disk.calls.slice(-3)).toEqual(['write', 'datasync', 'synced'])
  })

  it('JN-1 gives back every entry after closing, with the same hashes', async () => {
    const folder = await tempFolder()
    const journal = await journalOf(folder, manyTexts)
    await journal.close()
    const again = await reopen(folder)
    expect(await bodiesOf(again)).toEqual(manyTexts)
    expect(again.state).toEqual(journal.state)
    for (let at = 0; at <= 12; at += 1) expect(again.hashAt(at)).toBe(journal.hashAt(at))
    expect(again.hashAt(0)).toBe(chainStart(vaultId).toString('hex'))
    expect(again.hashAt(13)).toBeNull()
  })

  it('JN-2 refuses an append behind another head and stays as it was', async () => {
    const folder = await tempFolder()
    const journal = await journalOf(folder, ['one', 'two'])
    const { headHash } = journal.state
    const before = journal.hashAt(1) ?? ''
    for (const [sequence, hash] of [
      [1, before],
      [2, before],
      [3, headHash],
      [1, headHash],
      [0, journal.hashAt(0) ?? ''],
    ] as const)
      await expect(journal.append(sequence, hash, body('stale'))).rejects.toMatchObject({
        kind: 'stale-head',
      })
    expect(await bodiesOf(await reopen(folder))).toEqual(['one', 'two'])
  })

  it('JN-2 of two appends behind one head only the first is taken', async () => {
    const folder = await tempFolder()
    const journal = await journalOf(folder, ['one'])
    const answers = await Promise.allSettled([
      appendText(journal, 'first'),
      appendText(journal, 'second'),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(await bodiesOf(await reopen(folder))).toEqual(['one', 'first'])
  })

  it('JN-3 cut at every byte of the last frame keeps the rest, sets the torn bytes aside, goes on', async () => {
    const folder = await tempFolder()
    const journal = await journalOf(folder, ['one', 'two', 'three'])
    await journal.close()
    const [name = ''] = await segmentsOf(folder)
    const whole = await readFile(join(folder, name))
    const lastStart = whole.length - (48 + 'three'.length)
    for (let end = lastStart + 1; end < whole.length; end += 1) {
      await writeFile(join(folder, name), whole.subarray(0, end))
      await rm(join(folder, 'torn'), { recursive: true, force: true })
      const torn = await reopen(folder)
      expect(torn.state).toMatchObject({
        headSequence: 2,
        tornBytes: end - lastStart,
        damage: null,
      })
      await expect(appendText(torn, 'too early')).rejects.toMatchObject({ kind: 'damaged' })
      expect(await torn.setAsideTorn()).toMatchObject({ headSequence: 2, tornBytes: 0 })
      const kept = await readFile(join(folder, 'torn', `3-${lastStart}-1.bin`))
      expect(kept.equals(whole.subarray(lastStart, end)), `cut at ${end}`).toBe(true)
      await appendText(torn, 'after the cut')
      await torn.close()
      expect(await bodiesOf(await reopen(folder))).toEqual(['one', 'two', 'after the cut'])
    }
  })

  it('JN-3 the same place torn twice keeps both pieces', async () => {
    const folder = await tempFolder()
    await (await journalOf(folder, ['one'])).close()
    const [name = ''] = await segmentsOf(folder)
    for (const torn of ['MDGF first', 'MDGF again']) {
      await changeFile(folder, name, (bytes) => Buffer.concat([bytes, body(torn)]))
      await (await reopen(folder)).setAsideTorn()
    }
    const { size } = await stat(join(folder, name))
    const kept = (at: number) => readFile(join(folder, 'torn', `2-${size}-${at}.bin`), 'utf8')
    expect([await kept(1), await kept(2)]).toEqual(['MDGF first', 'MDGF again'])
  })

  it('JN-3 changes nothing when nothing is torn', async () => {
    const folder = await tempFolder()
    const journal = await journalOf(folder, ['one'])
    const { state } = journal
    expect(await journal.setAsideTorn()).toEqual(state)
    expect(await segmentsOf(folder)).toHaveLength(1)
  })

  it('JN-4 a byte turned anywhere in a middle frame: no append, what stands before is readable', async () => {
    const folder = await tempFolder()
    await (await journalOf(folder, ['one', 'two', 'three', 'four'])).close()
    const [name = ''] = await segmentsOf(folder)
    const whole = await readFile(join(folder, name))
    const from = 48 + 'one'.length
    for (let at = from; at < from + 48 + 'two'.length; at += 1) {
      await writeFile(join(folder, name), flipAt(at)(whole))
      const journal = await reopen(folder)
      const { damage, headSequence } = journal.state
      expect(damage, `byte ${at}`).toEqual({ atSequence: 2, segment: name, offsetBytes: from })
      expect(headSequence).toBe(1)
      expect(await bodiesOf(journal)).toEqual(['one'])
      await expect(appendText(journal, 'more')).rejects.toMatchObject({ kind: 'damaged' })
      const { state } = journal
      expect(await journal.setAsideTorn()).toEqual(state)
      expect((await readFile(join(folder, name))).equals(flipAt(at)(whole))).toBe(true)
    }
  })
})

describe('journal in several segments', () => {
  /** Three entries to a segment. */
  const smallDisk = (): TestDisk => new TestDisk(3 * 55)

  it('JN-1 begins a new segment when the last has grown, and reads over all of them', async () => {
    const folder = await tempFolder()
    const journal = await journalOf(folder, manyTexts, smallDisk())
    expect(await segmentsOf(folder)).toEqual([
      '0000000001.mdj',
      '0000000004.mdj',
      '0000000007.mdj',
      '0000000010.mdj',
    ])
    await journal.close()
    const again = await reopen(folder)
    expect(again.state).toEqual(journal.state)
    expect(await bodiesOf(again)).toEqual(manyTexts)
  })

  it('JN-1 reads from any entry, as many as fit, at least one', async () => {
    const journal = await journalOf(await tempFolder(), manyTexts, smallDisk())
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 14 }), fc.nat(100), async (from, maxBytes) => {
        const entries = await journal.read(from, maxBytes)
        const texts = entries.map(({ sealed }) => Buffer.from(sealed).toString())
        expect(texts).toEqual(manyTexts.slice(from - 1, from - 1 + entries.length))
        const size = (count: number): number => texts.slice(0, count).join('').length
        if (entries.length > 1) expect(size(entries.length)).toBeLessThanOrEqual(maxBytes)
        if (from <= 12) {
          expect(entries.length).toBeGreaterThan(0)
          const next = manyTexts[from - 1 + entries.length]
          if (next !== undefined)
            expect(size(entries.length) + next.length).toBeGreaterThan(maxBytes)
        }
        for (const { sequence, hash } of entries) expect(hash).toBe(journal.hashAt(sequence))
      }),
    )
  })

  it.each([
    ['first', 0, 0],
    ['second', 1, 3],
    ['third', 2, 6],
  ])('JN-4 the %s segment missing or renamed is damage', async (_which, index, whole) => {
    for (const renamed of [null, '0000000099.mdj', '0000000011.mdj', '0000000004.mdj.bak']) {
      const folder = await tempFolder()
      await (await journalOf(folder, manyTexts, smallDisk())).close()
      const name = (await segmentsOf(folder))[index] ?? ''
      if (renamed === null) await rm(join(folder, name))
      else await rename(join(folder, name), join(folder, renamed))
      const journal = await reopen(folder)
      expect(journal.state.damage).toMatchObject({ atSequence: whole + 1 })
      expect(await bodiesOf(journal)).toEqual(manyTexts.slice(0, whole))
      await expect(appendText(journal, 'more')).rejects.toMatchObject({ kind: 'damaged' })
    }
  })

  it('JN-4 a middle segment cut short is damage, the last one cut short is torn', async () => {
    const folder = await tempFolder()
    await (await journalOf(folder, manyTexts, smallDisk())).close()
    const names = await segmentsOf(folder)
    const cut = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length - 5)
    await changeFile(folder, names[3] ?? '', cut)
    expect((await reopen(folder)).state).toMatchObject({ headSequence: 11, damage: null })
    await changeFile(folder, names[1] ?? '', cut)
    expect((await reopen(folder)).state).toMatchObject({
      headSequence: 5,
      tornBytes: 0,
      damage: { atSequence: 6, segment: names[1] },
    })
  })

  it('JN-4 files that others left in the folder are no part of the journal', async () => {
    const folder = await tempFolder()
    await (await journalOf(folder, manyTexts, smallDisk())).close()
    for (const name of ['.DS_Store', '._0000000001.mdj', 'Thumbs.db', '0000000001.mdj.part'])
      await writeFile(join(folder, name), 'left by others')
    expect(await bodiesOf(await reopen(folder))).toEqual(manyTexts)
  })

  it('JN-1 goes on in an empty segment that a crash left', async () => {
    const folder = await tempFolder()
    await (await journalOf(folder, ['one'])).close()
    await (await open(join(folder, '0000000002.mdj'), 'a')).close()
    const journal = await reopen(folder)
    expect(journal.state).toMatchObject({ headSequence: 1, tornBytes: 0, damage: null })
    await appendText(journal, 'two')
    await journal.close()
    expect(await bodiesOf(await reopen(folder))).toEqual(['one', 'two'])
  })
})
