import { beforeEach, describe, expect, it, vi } from 'vitest'
import { tempFolder } from '../temp-folder.fixture.ts'
import { appendText, bodiesOf, openJournal } from './entries.fixture.ts'
import { files, filesWork, type Files } from './failing-files.fixture.ts'
import { headerOf, sealedFile, textsOf } from './vault-folder.fixture.ts'
import { VaultFolder } from './vault-folder.ts'

vi.mock('node:fs/promises', async (original) => {
  const { failable } = await import('./failing-files.fixture.ts')
  return failable(await original<Files>())
})
const { readdir, readFile, writeFile } = await vi.importActual<Files>('node:fs/promises')

const keys = [sealedFile('desk'), sealedFile('case')]
const listed = async (folder: string): Promise<readonly string[]> => (await readdir(folder)).sort()

/** Runs `work` with its first, second, third … step failing, until it gets through. */
const atEveryStep = async (
  isPowerCut: boolean,
  prepare: () => Promise<VaultFolder>,
  work: (vault: VaultFolder) => Promise<unknown>,
  check: (vault: VaultFolder, parent: string, asked: string) => Promise<void>,
): Promise<void> => {
  for (let step = 1; ; step += 1) {
    filesWork()
    const vault = await prepare()
    const parent = vault.path.slice(0, -'/vault'.length)
    Object.assign(files, { steps: 0, asked: [], failAt: step, isPowerCut })
    const answer = await work(vault).then(
      () => 'done',
      (thrown: unknown) => (thrown as { code?: string }).code,
    )
    const asked = `step ${step}: ${files.asked.join()}`
    const isThrough = files.steps < step
    filesWork()
    expect(answer, asked).toBe(isThrough ? 'done' : 'ENOSPC')
    await check(new VaultFolder(parent), parent, asked)
    if (isThrough) {
      expect(step).toBeGreaterThan(3)
      return
    }
  }
}

const empty = async (): Promise<VaultFolder> => new VaultFolder(await tempFolder())
const founded = async (): Promise<VaultFolder> => {
  const vault = await empty()
  await vault.create(headerOf(), keys)
  await vault.putDraft(sealedFile('draft', 'as it was before'))
  return vault
}

beforeEach(filesWork)

describe.each([
  ['full disk', false],
  ['power cut', true],
])('at every step of a %s', (_name, isPowerCut) => {
  it('VF-1 a new vault is there whole or not at all, and can be made afterwards', async () => {
    await atEveryStep(
      isPowerCut,
      empty,
      (vault) => vault.create(headerOf(), keys),
      async (vault, parent, asked) => {
        if (!isPowerCut) expect(await listed(parent), asked).not.toContain('vault.new')
        if ((await vault.look()) === null) await vault.create(headerOf(), keys)
        expect(await vault.look(), asked).toEqual(headerOf())
        expect(textsOf(await vault.listSealed('keys')), asked).toEqual(textsOf(keys))
        expect(await vault.openJournal(), asked).toMatchObject({ headSequence: 0, damage: null })
      },
    )
  })

  it('VF-2 a header is the old one or the new one', async () => {
    await atEveryStep(
      isPowerCut,
      founded,
      (vault) => vault.putHeader(headerOf(2)),
      async (vault, _parent, asked) => {
        const revision = (await vault.look())?.revision ?? 0
        expect([1, 2], asked).toContain(revision)
        await vault.putHeader(headerOf(revision + 1))
        expect(await vault.look()).toEqual(headerOf(revision + 1))
        expect(await listed(vault.path)).not.toContain('header.json.part')
      },
    )
  })

  it('VF-3 a key is there whole or not at all', async () => {
    await atEveryStep(
      isPowerCut,
      founded,
      (vault) => vault.putKey(sealedFile('new-key')),
      async (vault, _parent, asked) => {
        const there = textsOf(await vault.listSealed('keys'))['new-key']
        expect([undefined, 'sealed new-key'], asked).toContain(there)
        // A key that was said to have failed is not there, so that it can be made again.
        if (!isPowerCut && there !== undefined)
          await expect(vault.putKey(sealedFile('new-key'))).rejects.toThrow('already-there')
        if (there === undefined) await vault.putKey(sealedFile('new-key'))
        expect(textsOf(await vault.listSealed('keys'))).toMatchObject(textsOf(keys))
      },
    )
  })

  it('VF-3 a draft is the old one or the new one', async () => {
    await atEveryStep(
      isPowerCut,
      founded,
      (vault) => vault.putDraft(sealedFile('draft', 'as it is now')),
      async (vault, _parent, asked) => {
        const { draft } = textsOf(await vault.listSealed('drafts'))
        expect(['as it was before', 'as it is now'], asked).toContain(draft)
        await vault.putDraft(sealedFile('draft', 'and again'))
        expect(textsOf(await vault.listSealed('drafts'))).toEqual({ draft: 'and again' })
      },
    )
  })

  it('JN-3 torn bytes are in the journal or aside, never lost', async () => {
    const torn = async (): Promise<VaultFolder> => {
      const vault = await founded()
      await vault.openJournal()
      await appendText(vault.journal, 'one')
      const path = `${vault.path}/journal/0000000001.mdj`
      await vault.close()
      await writeFile(path, Buffer.concat([await readFile(path), Buffer.from('MDGF torn')]))
      return vault
    }
    await atEveryStep(
      isPowerCut,
      torn,
      async (vault) => {
        await vault.openJournal()
        await vault.journal.setAsideTorn()
      },
      async (vault, _parent, asked) => {
        const { tornBytes } = await vault.openJournal()
        const aside = await readdir(`${vault.path}/journal/torn`).catch(() => [])
        const whole = aside.filter((name) => !name.endsWith('.part'))
        if (tornBytes === 0) {
          const [name = ''] = whole
          const kept = await readFile(`${vault.path}/journal/torn/${name}`, 'utf8')
          expect(kept, asked).toBe('MDGF torn')
        } else expect(tornBytes, asked).toBe('MDGF torn'.length)
        await vault.journal.setAsideTorn()
        await appendText(vault.journal, 'two')
        await vault.close()
        expect(await bodiesOf(await openJournal(`${vault.path}/journal`))).toEqual(['one', 'two'])
      },
    )
  })
})

describe('a key that was written and whose folder could not be synced', () => {
  it('VF-3 is taken away again: said to have failed, it can be made anew', async () => {
    const vault = await founded()
    Object.assign(files, { steps: 0, asked: [] })
    await vault.putKey(sealedFile('probe'))
    const { steps } = files
    Object.assign(files, { steps: 0, failAt: steps, code: 'EIO' })
    await expect(vault.putKey(sealedFile('new-key'))).rejects.toMatchObject({ code: 'EIO' })
    filesWork()
    expect(textsOf(await vault.listSealed('keys'))).not.toHaveProperty('new-key')
    await vault.putKey(sealedFile('new-key', 'second try'))
    expect(textsOf(await vault.listSealed('keys'))).toMatchObject({ 'new-key': 'second try' })
  })
})
