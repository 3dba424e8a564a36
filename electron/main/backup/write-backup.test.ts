import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { tempFolder } from '../temp-folder.fixture.ts'
import { appendText, changeFile, flipAt, segmentsOf } from '../vault/entries.fixture.ts'
import { files, filesWork, type Files } from '../vault/failing-files.fixture.ts'
import { headerOf, sealedFile } from '../vault/vault-folder.fixture.ts'
import { VaultFolder } from '../vault/vault-folder.ts'
import { backUp, plainManifest, receive, vaultToCopy } from './backup.fixture.ts'
import { BackupWriter } from './write-backup.ts'

vi.mock('node:fs/promises', async (original) => {
  const { failable } = await import('../vault/failing-files.fixture.ts')
  return failable(await original<Files>())
})
beforeEach(filesWork)

const createdAt = '2026-04-01T09:00:00.000+09:00'
const pathsOf = (manifest: { files: readonly { path: string }[] }): readonly string[] =>
  manifest.files.map(({ path }) => path).sort()

describe('a backup', () => {
  it('BU-1 holds every file of the vault, and nothing unfinished lies beside it', async () => {
    const vault = await vaultToCopy()
    const { path, manifest } = await backUp(vault)
    expect(pathsOf(manifest)).toEqual(
      [
        ...['desk', 'case-one', 'case-two'].map((id) => `keys/${id}`),
        ...['draft-one', 'draft-two'].map((id) => `drafts/${id}`),
        ...(await segmentsOf(join(vault.path, 'journal'))).map((name) => `journal/${name}`),
      ].sort(),
    )
    expect(manifest).toMatchObject({ headSequence: 10, headHash: vault.journal.state.headHash })
    expect(await readdir(dirname(path))).toEqual(['copy.mdgbk'])
  })

  it('BU-1 gets no name when a byte reads back differently', async () => {
    const vault = await vaultToCopy()
    const { bytes } = await backUp(vault)
    const contents = 12 + bytes.readUInt32LE(8)
    for (const at of [40, contents, contents + 300, bytes.length - 14]) {
      const folder = await tempFolder()
      const writer = await BackupWriter.open(join(folder, 'copy.mdgbk'))
      const manifest = await writer.writeContents(vault, createdAt)
      // The disk turns a byte between writing and reading back.
      files.onSync = () => changeFile(folder, 'copy.mdgbk.part', flipAt(at))
      const finished = writer.finish(plainManifest(manifest))
      await expect(finished, `byte ${at}`).rejects.toThrow()
      filesWork()
      await writer.cancel()
      expect(await readdir(folder)).toEqual([])
    }
  })

  it('BU-1 on a disk that fills up at any step no file bears its name', async () => {
    const vault = await vaultToCopy()
    for (let step = 1; ; step += 1) {
      const folder = await tempFolder()
      Object.assign(files, { steps: 0, failAt: step })
      const work = async () => {
        const writer = await BackupWriter.open(join(folder, 'copy.mdgbk'))
        try {
          await writer.finish(plainManifest(await writer.writeContents(vault, createdAt)))
        } catch (thrown) {
          await writer.cancel()
          throw thrown
        }
      }
      const answer = await work().then(
        () => 'done',
        (thrown: unknown) => (thrown as { code?: string }).code,
      )
      const isThrough = files.steps < step
      const isNamed = files.asked.includes('rename')
      filesWork()
      expect(answer).toBe(isThrough ? 'done' : 'ENOSPC')
      if (isThrough) return
      if (!isNamed) expect(await readdir(folder), `step ${step}`).toEqual([])
      expect(await readdir(folder)).not.toContain('copy.mdgbk.part')
    }
  })

  it('BU-2 holds the journal as far as its head when the copy began', async () => {
    const vault = await vaultToCopy()
    const folder = await tempFolder()
    const writer = await BackupWriter.open(join(folder, 'copy.mdgbk'))
    let later = 0
    files.onWrite = async () => {
      later += 1
      if (later <= 20) await appendText(vault.journal, `written meanwhile ${later}`)
    }
    const manifest = await writer.writeContents(vault, createdAt)
    delete files.onWrite
    await writer.finish(plainManifest(manifest))
    expect(vault.journal.state.headSequence).toBeGreaterThan(manifest.headSequence)
    const parent = await tempFolder()
    const restored = new VaultFolder(parent)
    const reader = await receive(parent, await readFile(join(folder, 'copy.mdgbk')))
    await reader.finish(restored, manifest, null)
    expect(await restored.openJournal()).toMatchObject({
      headSequence: manifest.headSequence,
      headHash: manifest.headHash,
      damage: null,
      tornBytes: 0,
    })
  })

  it('BU-3 a draft that is finished while the copy runs is in the journal, with its key', async () => {
    for (const finishedAt of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const vault = await vaultToCopy()
      const writer = await BackupWriter.open(join(await tempFolder(), 'copy.mdgbk'))
      let writes = 0
      files.onWrite = async () => {
        writes += 1
        if (writes !== finishedAt) return
        delete files.onWrite
        await vault.putKey(sealedFile('new-case'))
        await appendText(vault.journal, 'the contact of draft two')
        await vault.drop('drafts', 'draft-two')
      }
      const manifest = await writer.writeContents(vault, createdAt)
      const paths = pathsOf(manifest)
      const isContactIn = manifest.headSequence === 11
      expect(isContactIn || paths.includes('drafts/draft-two'), `write ${finishedAt}`).toBe(true)
      if (isContactIn) expect(paths).toContain('keys/new-case')
      await writer.cancel()
    }
  })

  it('BU-3 copies a draft as it was at one moment, however it grows or shrinks meanwhile', async () => {
    const vault = await vaultToCopy()
    const writer = await BackupWriter.open(join(await tempFolder(), 'copy.mdgbk'))
    let writes = 0
    files.onWrite = async () => {
      writes += 1
      const text = writes % 2 === 0 ? 'short' : 'a text much longer than the one before it'
      await vault.putDraft(sealedFile('draft-two', text))
    }
    const manifest = await writer.writeContents(vault, createdAt)
    delete files.onWrite
    const sizes = ['sealed draft-two', 'short', 'a text much longer than the one before it']
    const copied = manifest.files.find(({ path }) => path === 'drafts/draft-two')
    expect(sizes.map((text) => text.length)).toContain(copied?.sizeBytes)
    await writer.finish(plainManifest(manifest))
  })

  it('BU-3 what cannot be read is said, not left out', async () => {
    const vault = await vaultToCopy()
    const writer = await BackupWriter.open(join(await tempFolder(), 'copy.mdgbk'))
    files.failToRead = /draft-two$/
    await expect(writer.writeContents(vault, createdAt)).rejects.toMatchObject({ code: 'EIO' })
    await writer.cancel()
  })

  it('BU-2 copies a damaged journal as it lies', async () => {
    const vault = await vaultToCopy()
    const folder = join(vault.path, 'journal')
    const [first = ''] = await segmentsOf(folder)
    await changeFile(folder, first, flipAt(70))
    const { damage } = await vault.openJournal()
    expect(damage).not.toBeNull()
    const { bytes, manifest } = await backUp(vault)
    const parent = await tempFolder()
    const restored = new VaultFolder(parent)
    await (await receive(parent, bytes)).finish(restored, manifest, null)
    expect((await restored.openJournal()).damage).toEqual(damage)
    for (const name of await segmentsOf(folder))
      expect(await readFile(join(restored.path, 'journal', name))).toEqual(
        await readFile(join(folder, name)),
      )
  })

  it('BU-1 leaves out what others put into the folder, so that it can be restored', async () => {
    const vault = await vaultToCopy()
    for (const folder of ['keys', 'drafts', 'journal', 'blobs'])
      await writeFile(join(vault.path, folder, '.DS_Store'), 'left by others')
    const { manifest } = await backUp(vault)
    expect(pathsOf(manifest).filter((path) => path.includes('DS_Store'))).toEqual([])
  })

  it('BU-1 refuses when there is no vault to copy', async () => {
    const folder = await tempFolder()
    const writer = await BackupWriter.open(join(folder, 'copy.mdgbk'))
    await expect(writer.writeContents(new VaultFolder(folder), createdAt)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await writer.cancel()
    expect(headerOf().format).toBe(1)
    await rm(folder, { recursive: true })
  })
})
