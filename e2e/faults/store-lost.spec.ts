import { access, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { administrator, firstCase } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import type { App } from '../fixtures/app.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

test.use({ keepsProfile: true })

const notice = /作業用の索引が.+から作り直しました。/

const openAndFind = async (app: App): Promise<DeskPage> => {
  const page = await app.start()
  await new UnlockPage(page).unlock(administrator)
  const desk = new DeskPage(page)
  await expect(desk.main).toBeVisible()
  return desk
}
const expectEverything = async (desk: DeskPage): Promise<void> => {
  await desk.search('実名')
  await desk.expectFound(1)
  await desk.openCase(firstCase.number)
  for (const text of [firstCase.name, firstCase.kana, firstCase.phone, firstCase.note])
    await expect(desk.main).toContainText(text)
}

test('the working store is lost: it is rebuilt from the vault, and says so once', async ({
  app,
}) => {
  const first = await openAndFind(app)
  await expect(first.page.getByText(notice), 'a copied vault on a new PC').toBeVisible()
  await app.close()

  const second = await openAndFind(app)
  await expect(second.callButton).toBeVisible()
  await expect(second.page.getByText(notice), 'the store was kept').toBeHidden()
  await app.close()

  await access(app.storeFolder)
  await rm(app.storeFolder, { recursive: true })
  const third = await openAndFind(app)
  await expect(third.page.getByText(notice)).toBeVisible()
  await expectEverything(third)
})

test(
  'the working store is garbage: it is rebuilt from the vault',
  { tag: '@whole' },
  async ({ app }) => {
    const first = await openAndFind(app)
    await expect(first.callButton).toBeVisible()
    await app.close()
    const [database = ''] = (await readdir(app.storeFolder)).filter((name) =>
      name.endsWith('.leveldb'),
    )
    const folder = join(app.storeFolder, database)
    for (const name of await readdir(folder))
      if (/^(MANIFEST|\d)/.test(name)) await writeFile(join(folder, name), 'this is no database')
    app.expectTrouble(/IndexedDB|UnknownError|backing store/i)
    const second = await openAndFind(app)
    await expect(second.page.getByText(notice)).toBeVisible()
    await expectEverything(second)
  },
)

test(
  'the last frame of the journal is torn: it is set aside, and work goes on',
  { tag: '@whole' },
  async ({ app }) => {
    const journal = join(app.vaultFolder, 'journal')
    const [segment = ''] = await readdir(journal)
    await writeFile(join(journal, segment), Buffer.from([0x4d, 0x44, 0x47, 0x00, 0x7f]), {
      flag: 'a',
    })
    const desk = await openAndFind(app)
    await expect(desk.page.getByText(ja.vault.tornNotice)).toBeVisible()
    await expectEverything(desk)
    await desk.takeCall()
  },
)

test(
  'the journal is damaged in the middle: read-only with the reason, never an empty app',
  { tag: '@whole' },
  async ({ app }) => {
    const first = await openAndFind(app)
    await expect(first.callButton).toBeVisible()
    await app.close()
    const journal = join(app.vaultFolder, 'journal')
    const [segment = ''] = await readdir(journal)
    await writeFile(join(journal, segment), Buffer.alloc(4), { flag: 'r+' })
    const desk = await openAndFind(app)
    await expect(desk.page.getByText(ja.vault.damagedTitle)).toBeVisible()
    await expectEverything(desk)
    await desk.page.keyboard.press('Control+n')
    await expect(desk.status).toContainText(ja.refusals['vault-read-only'] ?? '')
  },
)
