import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BackupManifest } from '../../../shared/ipc/contract.ts'
import { tempFolder } from '../temp-folder.fixture.ts'
import { bodiesOf, flipAt } from '../vault/entries.fixture.ts'
import { headerOf, textsOf } from '../vault/vault-folder.fixture.ts'
import { VaultFolder } from '../vault/vault-folder.ts'
import { backUp, plainManifest, receive, vaultToCopy, type Made } from './backup.fixture.ts'
import { closingBytes } from './backup-format.ts'
import { BackupReader } from './restore-backup.ts'

/** What the window does: reads what the file says of itself, and only goes on with a manifest it trusts. */
const restore = async (
  parent: string,
  bytes: Uint8Array,
  trusted: BackupManifest,
  setAsideAs: string | null = null,
): Promise<VaultFolder> => {
  const vault = new VaultFolder(parent)
  const reader = await receive(parent, bytes)
  try {
    const { sealedManifest } = await reader.inspect()
    if (!Buffer.from(sealedManifest).equals(plainManifest(trusted))) throw new Error('not trusted')
    await reader.finish(vault, trusted, setAsideAs)
  } finally {
    await reader.cancel()
  }
  return vault
}

const withManifest = (made: Made, manifest: BackupManifest): Buffer => {
  const contents = made.bytes.subarray(0, -(plainManifest(made.manifest).length + 12))
  return Buffer.concat([contents, closingBytes(plainManifest(manifest))])
}

describe('a restore', () => {
  it('RS-1 puts the vault in place as it was', async () => {
    const vault = await vaultToCopy()
    const { bytes, manifest } = await backUp(vault)
    const parent = await tempFolder()
    const restored = await restore(parent, bytes, manifest)
    expect(await restored.look()).toEqual(await vault.look())
    expect(await restored.openJournal()).toEqual(vault.journal.state)
    expect(await bodiesOf(restored.journal)).toEqual(await bodiesOf(vault.journal))
    for (const kind of ['keys', 'drafts'] as const)
      expect(textsOf(await restored.listSealed(kind))).toEqual(
        textsOf(await vault.listSealed(kind)),
      )
    expect(await readdir(parent)).toEqual(['vault'])
  })

  it('RS-1 a byte turned anywhere in the file puts nothing in place', async () => {
    const made = await backUp(await vaultToCopy())
    const parent = await tempFolder()
    const { length } = made.bytes
    const isSampled = (at: number): boolean => at < 14 || at % 13 === 0 || at > length - 30
    for (const at of made.bytes.keys()) {
      if (!isSampled(at)) continue
      const restored = restore(parent, flipAt(at)(made.bytes), made.manifest)
      await expect(restored, `byte ${at}`).rejects.toThrow()
    }
    expect(await readdir(parent)).toEqual([])
  })

  it('RS-1 a file cut short, with bytes left out or added puts nothing in place', async () => {
    const made = await backUp(await vaultToCopy())
    const parent = await tempFolder()
    const { length } = made.bytes
    await fc.assert(
      fc.asyncProperty(fc.nat(length), fc.integer({ min: 1, max: 40 }), async (at, count) => {
        const [before, after] = [made.bytes.subarray(0, at), made.bytes.subarray(at)]
        const changed = [
          before.length < length ? before : before.subarray(0, -count),
          Buffer.concat([before, Buffer.alloc(count, 7), after]),
          ...(after.length > count ? [Buffer.concat([before, after.subarray(count)])] : []),
        ]
        for (const bytes of changed)
          await expect(restore(parent, bytes, made.manifest)).rejects.toThrow()
      }),
      { numRuns: 60 },
    )
    expect(await readdir(parent)).toEqual([])
  })

  it.each([
    ['another vault', (one: BackupManifest) => ({ ...one, vaultId: 'another-vault' })],
    ['another header', (one: BackupManifest) => ({ ...one, headerSha256: '0'.repeat(64) })],
    ['its first file less', (one: BackupManifest) => ({ ...one, files: one.files.slice(1) })],
    ['its last file less', (one: BackupManifest) => ({ ...one, files: one.files.slice(0, -1) })],
    [
      'a file of another content',
      (one: BackupManifest) => ({
        ...one,
        files: one.files.map((file) => ({ ...file, sha256: '0'.repeat(64) })),
      }),
    ],
    [
      'a file longer than the backup',
      (one: BackupManifest) => ({
        ...one,
        files: one.files.map((file) => ({ ...file, sizeBytes: file.sizeBytes + 1e6 })),
      }),
    ],
  ])('RS-1 a manifest of %s puts nothing in place', async (_what, change) => {
    const made = await backUp(await vaultToCopy())
    const manifest = change(made.manifest)
    const parent = await tempFolder()
    await expect(restore(parent, withManifest(made, manifest), manifest)).rejects.toMatchObject({
      kind: 'damaged',
    })
    expect(await readdir(parent)).toEqual([])
  })

  it('RS-1 bytes beyond the size that was announced are refused', async () => {
    const reader = await BackupReader.begin(await tempFolder(), 10)
    await expect(reader.take(8, new Uint8Array(3))).rejects.toMatchObject({ kind: 'not-a-backup' })
    await reader.cancel()
  })

  it.each([
    ['nothing', 0],
    ['a few bytes', 11],
    ['any file', 5000],
  ])('RS-1 %s is not a backup', async (_what, length) => {
    const reader = await receive(await tempFolder(), Buffer.alloc(length, 0x4d))
    await expect(reader.inspect()).rejects.toMatchObject({ kind: 'not-a-backup' })
    await reader.cancel()
  })

  it('RS-2 a vault that is there is refused, or kept whole beside', async () => {
    const made = await backUp(await vaultToCopy())
    const parent = await tempFolder()
    const present = new VaultFolder(parent)
    await present.create(headerOf(1, 'the-vault-before'), [])
    await expect(restore(parent, made.bytes, made.manifest)).rejects.toMatchObject({
      kind: 'already-there',
    })
    expect((await present.look())?.vaultId).toBe('the-vault-before')
    const restored = await restore(parent, made.bytes, made.manifest, 'kept-beside')
    expect((await restored.look())?.vaultId).toBe('vault-for-tests')
    const kept = await readFile(join(parent, 'kept-beside', 'header.json'), 'utf8')
    expect(kept).toContain('the-vault-before')
    expect((await readdir(parent)).sort()).toEqual(['kept-beside', 'vault'])
  })

  it('RS-3 a path that leads out of the vault folder puts nothing anywhere', async () => {
    const made = await backUp(await vaultToCopy())
    const wrong = [
      '../outside',
      'keys/../../outside',
      '/outside',
      'keys/..',
      'keys/.',
      'keys/',
      'header.json',
      'keys/a/b',
      'keys\\..\\outside',
      'KEYS/outside',
      'keys/outside\n',
      'keys/out\0side',
      'journal/outside',
      'journal/0000000001.mdj/../../../outside',
    ]
    for (const path of wrong) {
      const [first, ...others] = made.manifest.files
      if (first === undefined) throw new Error('an empty manifest')
      const manifest = { ...made.manifest, files: [{ ...first, path }, ...others] }
      const parent = await tempFolder()
      const restored = restore(parent, withManifest(made, manifest), manifest)
      await expect(restored, path).rejects.toMatchObject({ kind: 'damaged', code: 'path' })
      expect(await readdir(parent), path).toEqual([])
    }
  })
})
