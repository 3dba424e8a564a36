import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findInFiles, findInRows, plantRows, removePlantedRows } from '../fixtures/find-text.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { CreatePage } from '../pages/create-page.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { SettingsPage } from '../pages/settings-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

test.use({ begins: 'empty', keepsProfile: true })

const administrator = { name: '神保 奈央子', passphrase: 'higashi-no-sora-ga-akarui' }
const reader = { name: '角田 繁', passphrase: 'nishi-no-yama-ga-takai' }
const saved = {
  name: '都丸 千尋',
  kana: 'トマル チヒロ',
  phone: '090-0000-8632',
  note: '匿名掲示板に住所を晒された anzenna-kanari-83b1',
}
const leftOpen = {
  name: '茂木 灯',
  phone: '090-0000-7714',
  note: '書きかけの行 kakikake-kanari-55c0',
}
/** What a search through folders would look for. */
const secrets = [
  ...['神保', '奈央子', '角田 繁', administrator.passphrase, reader.passphrase],
  ...['都丸', '千尋', 'トマル', 'チヒロ', '0000-8632', '00008632', '匿名掲示板', 'anzenna-kanari'],
  ...['茂木', '0000-7714', '書きかけの行', 'kakikake-kanari', '見つける語', 'R8-0001'],
]

/** Not one of them: LevelDB keeps what was deleted for a while. */
const planted = '植えた語'

test('nothing that was typed lies on the disk in plain text, neither in files nor in rows', async ({
  app,
}) => {
  const page = await app.start()
  const desk = new DeskPage(page)
  const intake = new IntakePage(page)
  const unlock = new UnlockPage(page)

  await test.step('a working day: counselors, a case, a draft, a search, a backup', async () => {
    await new CreatePage(page).createVault(administrator)
    await desk.goTo('settings')
    await new SettingsPage(page).addPerson(reader, 'reader')
    await desk.takeCall()
    await intake.fill(saved)
    await intake.finish('R8-0001')
    await desk.search('見つける語')
    await expect(page.getByText(ja.cases.notFound)).toBeVisible()
    await desk.goTo('settings')
    await new SettingsPage(page).backUp()
    await desk.takeCall()
    await intake.fill(leftOpen)
    await expect(intake.saved).toBeVisible()
  })

  await test.step('rows, while the vault is open and after locking', async () => {
    const open = await findInRows(page, secrets)
    expect(open.found).toEqual([])
    expect(open.rows).toBeGreaterThan(5)
    await desk.lock()
    expect((await findInRows(page, secrets)).found).toEqual([])
    await unlock.unlock(reader)
    await desk.lock()
  })

  await test.step('the search through rows would find a planted text', async () => {
    await plantRows(page, planted)
    const { found } = await findInRows(page, [...secrets, planted])
    expect(found).toEqual([...Array.from({ length: 3 }, () => `canary/rows: ${planted}`)])
    await removePlantedRows(page)
  })

  await app.close()

  await test.step('files of vault, backup and browser', async () => {
    expect(await findInFiles(app.home, secrets)).toEqual([])
  })

  await test.step('the search through files would find a planted text', async () => {
    for (const encoding of ['utf8', 'utf16le'] as const)
      for (const folder of [app.vaultFolder, join(app.vaultFolder, 'journal'), app.profileFolder]) {
        const canary = join(folder, 'canary')
        await writeFile(canary, Buffer.from(`...${leftOpen.name}...`, encoding))
        expect(await findInFiles(app.home, secrets)).toHaveLength(1)
        await rm(canary)
      }
  })
})
