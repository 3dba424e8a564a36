import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../temp-folder.fixture.ts'
import { headerOf, sealedFile, textsOf } from './vault-folder.fixture.ts'
import { VaultFolder } from './vault-folder.ts'

const newVault = async (): Promise<{ parent: string; vault: VaultFolder }> => {
  const parent = await tempFolder()
  const vault = new VaultFolder(parent)
  await vault.create(headerOf(), [sealedFile('desk')])
  return { parent, vault }
}

describe('vault folder', () => {
  it('VF-1 is not there before and whole afterwards', async () => {
    const parent = await tempFolder()
    const vault = new VaultFolder(parent)
    expect(await vault.look()).toBeNull()
    await vault.create(headerOf(), [sealedFile('desk'), sealedFile('other')])
    expect(await vault.look()).toEqual(headerOf())
    expect(textsOf(await vault.listSealed('keys'))).toEqual({
      desk: 'sealed desk',
      other: 'sealed other',
    })
    expect(await vault.listSealed('drafts')).toEqual([])
    expect(await readdir(parent)).toEqual(['vault'])
    expect(await vault.openJournal()).toMatchObject({ headSequence: 0, damage: null, tornBytes: 0 })
  })

  it('VF-1 is made once: a second one is refused and changes nothing', async () => {
    const { parent, vault } = await newVault()
    await expect(vault.create(headerOf(1, 'another-vault'), [])).rejects.toMatchObject({
      kind: 'already-there',
    })
    expect(await vault.look()).toEqual(headerOf())
    expect(await readdir(parent)).toEqual(['vault'])
  })

  it('VF-1 takes no notice of a staging folder that a crash left', async () => {
    const parent = await tempFolder()
    await mkdir(join(parent, 'vault.new', 'keys'), { recursive: true })
    await writeFile(join(parent, 'vault.new', 'keys', 'stray'), 'half')
    const vault = new VaultFolder(parent)
    expect(await vault.look()).toBeNull()
    await vault.create(headerOf(), [sealedFile('desk')])
    expect(Object.keys(textsOf(await vault.listSealed('keys')))).toEqual(['desk'])
  })

  it('VF-2 takes the header that follows by one revision, and no other', async () => {
    const { vault } = await newVault()
    for (const wrong of [headerOf(1), headerOf(3), headerOf(2, 'another-vault')])
      await expect(vault.putHeader(wrong)).rejects.toMatchObject({ kind: 'stale-head' })
    expect(await vault.look()).toEqual(headerOf(1))
    await vault.putHeader(headerOf(2))
    expect(await vault.look()).toEqual(headerOf(2))
  })

  it('VF-2 of two headers that follow the same one only the first is taken', async () => {
    const { vault } = await newVault()
    const other = { ...headerOf(2), slots: [] }
    const answers = await Promise.allSettled([vault.putHeader(headerOf(2)), vault.putHeader(other)])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(await vault.look()).toEqual(headerOf(2))
  })

  it('VF-2 says that there is no header to follow', async () => {
    const vault = new VaultFolder(await tempFolder())
    await expect(vault.putHeader(headerOf(2))).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('VF-3 writes a key once', async () => {
    const { vault } = await newVault()
    await vault.putKey(sealedFile('case'))
    await expect(vault.putKey(sealedFile('case', 'another'))).rejects.toMatchObject({
      kind: 'already-there',
    })
    expect(textsOf(await vault.listSealed('keys'))['case']).toBe('sealed case')
  })

  it('VF-3 of two keys for one case only the first is taken, also at the same moment', async () => {
    const { vault } = await newVault()
    const answers = await Promise.allSettled([
      vault.putKey(sealedFile('case', 'first')),
      vault.putKey(sealedFile('case', 'second')),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(textsOf(await vault.listSealed('keys'))['case']).toBe('first')
  })

  it('VF-3 lists whole files of ours only', async () => {
    const { vault } = await newVault()
    for (const name of ['.DS_Store', 'Thumbs.db', 'case.part', '鍵'])
      await writeFile(join(vault.path, 'keys', name), 'stray')
    await mkdir(join(vault.path, 'keys', 'folder'))
    expect(Object.keys(textsOf(await vault.listSealed('keys')))).toEqual(['desk'])
  })

  it('VF-4 a vault whose header is lost is damaged: not absent, and nothing is made over it', async () => {
    const { vault } = await newVault()
    await rm(join(vault.path, 'header.json'))
    await expect(vault.look()).rejects.toMatchObject({ kind: 'damaged', code: 'header-missing' })
    await expect(vault.create(headerOf(1, 'another-vault'), [])).rejects.toThrow()
    expect(await readFile(join(vault.path, 'keys', 'desk'), 'utf8')).toBe('sealed desk')
  })

  it.each([['not json'], ['{}'], [JSON.stringify({ ...headerOf(), format: 2 })]])(
    'VF-4 a header that cannot be read is damage: %s',
    async (text) => {
      const { vault } = await newVault()
      await writeFile(join(vault.path, 'header.json'), text)
      await expect(vault.look()).rejects.toMatchObject({ kind: 'damaged', code: 'header' })
      await expect(vault.openJournal()).rejects.toMatchObject({ kind: 'damaged' })
    },
  )

  it('VF-4 what is moved out of the way lies whole beside it', async () => {
    const { parent, vault } = await newVault()
    const other = await tempFolder()
    const coming = new VaultFolder(other)
    await coming.create(headerOf(1, 'another-vault'), [])
    await expect(vault.moveIn(coming.path)).rejects.toMatchObject({ kind: 'already-there' })
    await vault.moveIn(coming.path, 'kept-beside')
    expect((await vault.look())?.vaultId).toBe('another-vault')
    expect(await readFile(join(parent, 'kept-beside', 'keys', 'desk'), 'utf8')).toBe('sealed desk')
  })

  it('VF-4 a move that fails leaves the vault where it was', async () => {
    const { parent, vault } = await newVault()
    await expect(vault.moveIn(join(parent, 'not there'), 'kept-beside')).rejects.toMatchObject({
      code: 'ENOENT',
    })
    expect(await vault.look()).toEqual(headerOf())
    expect(await readdir(parent)).toEqual(['vault'])
  })

  it('drops a draft and a key, and does not mind when they are gone', async () => {
    const { vault } = await newVault()
    await vault.putDraft(sealedFile('draft'))
    for (let times = 0; times < 2; times += 1) {
      await vault.drop('drafts', 'draft')
      await vault.drop('keys', 'desk')
    }
    expect([await vault.listSealed('drafts'), await vault.listSealed('keys')]).toEqual([[], []])
  })

  it('has no journal before it is opened', async () => {
    const { vault } = await newVault()
    expect(() => vault.journal).toThrow('journal-not-open')
    await expect(new VaultFolder(await tempFolder()).openJournal()).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  it('VF-5 cut between the two renames, the vault that was on its way is there at the next look', async () => {
    const { parent, vault } = await newVault()
    await vault.openJournal()
    await vault.close()
    const other = new VaultFolder(await tempFolder())
    await other.create(headerOf(1, 'the-one-restored'), [sealedFile('desk')])
    await rename(vault.path, join(parent, 'vault-before-restore-1'))
    await rename(other.path, join(parent, 'vault.next'))
    const after = new VaultFolder(parent)
    expect((await after.look())?.vaultId).toBe('the-one-restored')
    expect((await readdir(parent)).sort()).toEqual(['vault', 'vault-before-restore-1'])
    expect(textsOf(await after.listSealed('keys'))).toEqual({ desk: 'sealed desk' })
  })

  it('VF-5 cut before the first rename, the vault in place stays, and the other never comes back', async () => {
    const { parent, vault } = await newVault()
    const other = new VaultFolder(await tempFolder())
    await other.create(headerOf(1, 'the-one-restored'), [])
    await rename(other.path, join(parent, 'vault.next'))
    expect(await vault.look()).toEqual(headerOf())
    await vault.openJournal()
    await vault.close()
    expect(await readdir(parent)).toEqual(['vault'])
  })

  it('VF-5 a half copied folder is never taken', async () => {
    const parent = await tempFolder()
    await mkdir(join(parent, 'vault.next', 'keys'), { recursive: true })
    await writeFile(join(parent, 'vault.next', 'keys', 'stray'), 'half')
    expect(await new VaultFolder(parent).look()).toBeNull()
  })
})
