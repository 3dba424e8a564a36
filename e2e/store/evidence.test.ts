import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { flipAt } from '../../electron/main/vault/entries.fixture.ts'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import { chunkBytes } from '../../renderer/data/engine/evidence/sealed-blob.ts'
import type { Failure } from '../../shared/ipc/failure.ts'
import {
  doneOf,
  founderSecret,
  foundDesk,
  idsOf,
  ownId,
  saveCall,
  secretOf,
  unlock,
} from './desk.fixture.ts'
import { Pc, PowerCut } from './pc.fixture.ts'

const { caseFileId } = idsOf(1)
const reader = {
  name: '閲覧 三郎',
  role: 'reader' as const,
  passphrase: 'ishi mizu kaze hi tsuchi',
}
const full: Failure = { kind: 'disk-full', code: 'ENOSPC' }
const always = () => true

let pc: Pc
let engine: Engine
beforeEach(async () => {
  pc = await Pc.make()
  engine = await foundDesk(pc)
  await saveCall(engine, 1)
})

const contentOf = (length: number): Buffer => Buffer.alloc(length, 'CANARY 鳴かない鳥の写真 ')
const add = (content: Uint8Array, on = engine, fileName = '鳥の写真.png', goesOn = always) =>
  on.addEvidence(
    {
      file: new Blob([Uint8Array.from(content)]),
      fileName,
      contentType: 'image/png',
      caseFileId,
      contactId: null,
    },
    goesOn,
  )
const blobsOf = (on: Pc) => readdir(join(on.vaultPath, 'blobs'))
const onlyBlob = async (on: Pc): Promise<string> =>
  join(on.vaultPath, 'blobs', (await blobsOf(on))[0] ?? '')
const bytesOf = async (on: Engine, id: string): Promise<Buffer> =>
  Buffer.from(await doneOf(await on.readEvidence(id)).content.arrayBuffer())
const deedsOf = (on: Engine) =>
  on.listEvidence(caseFileId).map(({ custody }) => custody.map(({ deed }) => deed))

describe('a file of evidence', () => {
  it.each([0, 1, 1000, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes + 7])(
    'EF-1 EF-2 of %d bytes comes back after a restart, with its hash and its custody',
    async (length) => {
      const content = contentOf(length)
      const { evidenceId } = doneOf(await add(content))
      await pc.restart()
      const { engine: again, view } = await unlock(pc)
      expect(view.notices).toEqual([])
      expect(again.listEvidence(caseFileId)).toMatchObject([
        {
          evidenceId,
          sizeBytes: length,
          sha256: createHash('sha256').update(content).digest('hex'),
          mediaKind: 'image',
          match: 'matches',
          addedByName: '相談 花子',
          described: { name: '鳥の写真.png', note: null, showing: 'image' },
        },
      ])
      expect((await bytesOf(again, evidenceId)).equals(content)).toBe(true)
      expect(doneOf(await again.verifyEvidence(caseFileId, always))).toEqual({
        checkedCount: 1,
        differing: [],
      })
      expect(deedsOf(again)).toEqual([['received', 'viewed', 'verified']])
    },
  )

  it('leaves nothing readable in the vault folder: not its bytes, not its name', async () => {
    const { evidenceId } = doneOf(await add(contentOf(chunkBytes + 5)))
    doneOf(await engine.describeEvidence(evidenceId, { note: '鳥の覚え書き', checks: [] }))
    const entries = await readdir(pc.folder, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    expect(paths.some((path) => path.includes('/blobs/'))).toBe(true)
    for (const path of paths)
      for (const word of ['CANARY', '鳴かない', '鳥の写真', '鳥の覚え書き'])
        for (const coding of ['utf8', 'utf16le'] as const) {
          expect((await readFile(path)).includes(Buffer.from(word, coding)), path).toBe(false)
          expect(path).not.toContain(word)
        }
  })

  it('says how far it is, and is given up without a trace', async () => {
    const told: number[] = []
    const content = contentOf(3 * chunkBytes)
    const given = await add(
      content,
      engine,
      'a.png',
      ({ done }: { done: number } = { done: 0 }) => {
        told.push(done)
        return told.length < 2
      },
    )
    expect(given).toMatchObject({ kind: 'failed', failure: { kind: 'cancelled' } })
    expect(told).toEqual([chunkBytes, 2 * chunkBytes])
    expect(await blobsOf(pc)).toEqual([])
    expect(engine.listEvidence(caseFileId)).toEqual([])
  })

  it.each(['blobs.begin', 'blobs.append', 'blobs.finish', 'journal.append'] as const)(
    'EF-1 leaves no record and no blob when the disk is full at %s',
    async (channel) => {
      pc.failing.set(channel, full)
      expect(await add(contentOf(2 * chunkBytes))).toEqual({ kind: 'failed', failure: full })
      expect(await blobsOf(pc)).toEqual([])
      pc.failing.clear()
      expect(engine.listEvidence(caseFileId)).toEqual([])
      doneOf(await add(contentOf(10)))
      expect(await blobsOf(pc)).toHaveLength(1)
    },
  )

  it('EF-1 EF-4 a power cut at any step leaves a record only with its blob', async () => {
    for (let offAt = 1; offAt <= 14; offAt += 1) {
      const other = await Pc.make()
      const there = await foundDesk(other)
      await saveCall(there, 1)
      Object.assign(other.power, { steps: 0, offAt })
      const added = await add(contentOf(chunkBytes + 1), there).catch((thrown: unknown) => {
        expect(thrown).toBeInstanceOf(PowerCut)
        return null
      })
      await other.restart()
      const { engine: again, view } = await unlock(other)
      const listed = again.listEvidence(caseFileId)
      if (added?.kind === 'done') expect(listed).toHaveLength(1)
      for (const { evidenceId } of listed)
        expect(await bytesOf(again, evidenceId)).toHaveLength(chunkBytes + 1)
      const orphans = (await blobsOf(other)).length - listed.length
      expect(view.notices.filter(({ kind }) => kind === 'blobs-without-record')).toEqual(
        orphans === 0 ? [] : [{ kind: 'blobs-without-record', count: orphans }],
      )
    }
  })

  it('EF-4 a blob that no record names stays and is counted', async () => {
    doneOf(await add(contentOf(10)))
    await writeFile(join(pc.vaultPath, 'blobs', 'nobody-knows-me'), 'sealed')
    await pc.restart()
    const { view } = await unlock(pc)
    expect(view.notices).toEqual([{ kind: 'blobs-without-record', count: 1 }])
    expect(await blobsOf(pc)).toContain('nobody-knows-me')
  })
})

describe('evidence that was changed on the disk', () => {
  it.each([
    [
      'a byte is turned',
      async (path: string) => writeFile(path, flipAt(999)(await readFile(path))),
    ],
    [
      'its end is cut off',
      async (path: string) => writeFile(path, (await readFile(path)).subarray(0, -1)),
    ],
    ['it is gone', (path: string) => rm(path)],
  ])(
    'EF-2 EF-3 is not shown and not written out when %s, and that is put down',
    async (_how, change) => {
      const { evidenceId } = doneOf(await add(contentOf(chunkBytes + 5)))
      await change(await onlyBlob(pc))
      const differs = { kind: 'refused', refusal: { code: 'evidence-differs' } }
      expect(await engine.readEvidence(evidenceId)).toMatchObject(differs)
      pc.backupPath = join(pc.folder, 'out.png')
      expect(await engine.exportEvidence(evidenceId, always)).toMatchObject(differs)
      expect(await readdir(pc.folder)).not.toContain('out.png')
      expect(doneOf(await engine.verifyEvidence(caseFileId, always))).toEqual({
        checkedCount: 1,
        differing: [evidenceId],
      })
      expect(deedsOf(engine)).toEqual([['received', 'mismatch', 'mismatch', 'mismatch']])
      expect(engine.listEvidence(caseFileId)[0]?.match).toBe('differs')
    },
  )

  it('EF-2 two blobs changed for each other fit neither record', async () => {
    doneOf(await add(contentOf(50)))
    doneOf(await add(contentOf(60)))
    const [one = '', other = ''] = (await blobsOf(pc)).map((id) => join(pc.vaultPath, 'blobs', id))
    const [first, second] = [await readFile(one), await readFile(other)]
    await writeFile(one, second)
    await writeFile(other, first)
    expect(doneOf(await engine.verifyEvidence(caseFileId, always)).differing).toHaveLength(2)
  })
})

describe('evidence and those who use it', () => {
  it('is written out as it came, and the export is put down', async () => {
    const content = contentOf(2 * chunkBytes + 3)
    const { evidenceId } = doneOf(await add(content))
    pc.backupPath = join(pc.folder, 'out.png')
    const { path } = doneOf(await engine.exportEvidence(evidenceId, always))
    expect((await readFile(path)).equals(content)).toBe(true)
    expect(deedsOf(engine)).toEqual([['received', 'exported']])
    pc.backupPath = null
    expect(await engine.exportEvidence(evidenceId, always)).toMatchObject({
      failure: { kind: 'cancelled' },
    })
    pc.backupPath = join(pc.folder, 'again.png')
    pc.failing.set('journal.append', full)
    expect((await engine.exportEvidence(evidenceId, always)).kind).toBe('failed')
    expect((await readdir(pc.folder)).filter((name) => name.startsWith('again'))).toEqual([])
  })

  it('a comparison that was given up claims nothing', async () => {
    doneOf(await add(contentOf(10)))
    expect(await engine.verifyEvidence(caseFileId, () => false)).toMatchObject({
      failure: { kind: 'cancelled' },
    })
    expect(deedsOf(engine)).toEqual([['received']])
  })

  it('is seen by a reader, who neither adds, describes nor writes out', async () => {
    const { evidenceId } = doneOf(await add(contentOf(10)))
    doneOf(await engine.addCounselor(reader))
    const { engine: theirs } = await unlock(pc, secretOf(reader.name, reader.passphrase))
    expect(await bytesOf(theirs, evidenceId)).toHaveLength(10)
    const notAllowed = { kind: 'refused', refusal: { code: 'not-allowed' } }
    expect(await add(contentOf(10), theirs)).toMatchObject(notAllowed)
    expect(await theirs.exportEvidence(evidenceId, always)).toMatchObject(notAllowed)
    const described = { note: 'x', checks: [] }
    expect(await theirs.describeEvidence(evidenceId, described)).toMatchObject(notAllowed)
    expect(deedsOf(theirs)).toEqual([['received', 'viewed']])
    expect(await blobsOf(pc)).toHaveLength(1)
  })

  it('EF-3 no line is lost when many look at once', async () => {
    const { evidenceId } = doneOf(await add(contentOf(10)))
    await Promise.all([
      engine.readEvidence(evidenceId),
      engine.describeEvidence(evidenceId, { note: '本人から', checks: ['context', 'wholeUrl'] }),
      engine.verifyEvidence(caseFileId, always),
    ])
    expect(deedsOf(engine)[0]?.slice().sort()).toEqual(['received', 'verified', 'viewed'])
    expect(engine.listEvidence(caseFileId)[0]).toMatchObject({
      checks: ['wholeUrl', 'context'],
      described: { note: '本人から' },
    })
  })

  it('EF-5 can be looked at in a damaged vault, without a line', async () => {
    const { evidenceId } = doneOf(await add(contentOf(10)))
    await saveCall(engine, 2)
    await saveCall(engine, 3)
    await pc.restart()
    const [segment = ''] = await readdir(join(pc.vaultPath, 'journal'))
    const path = join(pc.vaultPath, 'journal', segment)
    const bytes = await readFile(path)
    await writeFile(path, flipAt(bytes.length - 3000)(bytes))
    const { engine: again, view } = await unlock(pc)
    expect(view.readOnly?.kind).toBe('damaged')
    const [listed] = again.listEvidence(caseFileId)
    if (listed !== undefined) expect(await bytesOf(again, evidenceId)).toHaveLength(10)
    expect(deedsOf(again)).toEqual([['received']])
    expect(await add(contentOf(10), again)).toMatchObject({
      refusal: { code: 'vault-read-only' },
    })
  })

  it('is closed for good with the key of its case; that it was there remains', async () => {
    const { evidenceId } = doneOf(await add(contentOf(10)))
    await pc.restart()
    await rm(join(pc.vaultPath, 'keys', caseFileId))
    const { engine: again } = await unlock(pc)
    expect(again.listEvidence(caseFileId)).toMatchObject([
      { evidenceId, sizeBytes: 10, mediaKind: 'image', described: null },
    ])
    expect(await again.readEvidence(evidenceId)).toMatchObject({ kind: 'refused' })
    expect(await add(contentOf(10), again)).toMatchObject({ refusal: { code: 'key-missing' } })
    expect(ownId(again)).not.toBe('')
  })

  it('belongs to a case that is on record', async () => {
    const wanted = { file: new Blob(['x']), fileName: 'x', contentType: '', contactId: null }
    for (const unknown of ['case-file-0099', 'desk', 'backup'])
      expect(await engine.addEvidence({ ...wanted, caseFileId: unknown }, always)).toMatchObject({
        refusal: { code: 'key-missing' },
      })
  })
})

describe('a backup', () => {
  it('SB-1 BU-3 brings evidence along, and it still fits on another PC', async () => {
    const content = contentOf(2 * chunkBytes + 9)
    const { evidenceId } = doneOf(await add(content))
    const file = await readFile(doneOf(await engine.makeBackup(false)).path)
    const other = await Pc.make()
    await other.ask('restore.begin', { sizeBytes: file.length })
    await other.ask('restore.piece', { offsetBytes: 0, piece: Uint8Array.from(file) })
    doneOf(await other.engine().restore(founderSecret, false))
    await other.restart()
    const { engine: there } = await unlock(other)
    expect(await blobsOf(other)).toEqual(await blobsOf(pc))
    expect((await bytesOf(there, evidenceId)).equals(content)).toBe(true)
    expect(doneOf(await there.verifyEvidence(caseFileId, always)).differing).toEqual([])
  })
})
