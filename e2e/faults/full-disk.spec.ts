import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '../fixtures/app.ts'
import { administrator, firstCase } from '../fixtures/made-vault.ts'
import {
  allowWriting,
  mountSmallDisk,
  refuseWriting,
  type SmallDisk,
} from '../fixtures/small-disk.ts'
import { expect, test as base } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { CreatePage } from '../pages/create-page.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { SettingsPage } from '../pages/settings-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const test = base.extend<{ disk: SmallDisk }>({
  disk: async ({ app, begins, made }, use) => {
    const disk = await mountSmallDisk(app.dataFolder)
    base.skip(disk === null, 'mounting a small disk is not allowed here')
    if (disk === null) return
    if (begins === 'made') await app.takeVault(made.folder)
    try {
      await use(disk)
    } finally {
      await app.close()
      await disk.unmount()
    }
  },
})

const typed = { name: '須藤 満', phone: '090-0000-5150', note: '空きがなくなる前に書いた行。' }

/** A call on the screen and in the vault. */
const takeCall = async (app: App): Promise<IntakePage> => {
  const page = await app.start()
  await new UnlockPage(page).unlock(administrator)
  await new DeskPage(page).takeCall()
  const intake = new IntakePage(page)
  await intake.fill(typed)
  await expect(intake.saved).toBeVisible()
  return intake
}

/** What could not be kept is on the screen still, said to be unsaved, and is not saved by Ctrl+Enter either. */
const expectHeldOnScreen = async (intake: IntakePage, failure: string): Promise<void> => {
  const { page } = intake
  const desk = new DeskPage(page)
  await intake.notes.fill('空きがないときに書いた行。')
  await expect(intake.unsaved).toBeVisible()
  await expect(desk.status).toContainText(ja.frame.notSaved)
  await intake.end()
  await expect(desk.main.getByText(failure)).toBeVisible()
  await expect(intake.notes).toHaveValue('空きがないときに書いた行。')
  await expect(intake.name).toHaveValue(typed.name)
}

const expectSavedAfterAll = async (app: App, intake: IntakePage): Promise<void> => {
  await expect(intake.saved).toBeVisible()
  await intake.finish('R8-0002')
  const page = await app.restart()
  await new UnlockPage(page).unlock(administrator)
  const desk = new DeskPage(page)
  await expect(desk.rail).toBeVisible()
  await expect(page.getByText(ja.vault.tornNotice)).toBeHidden()
  await expect(page.getByText(ja.vault.damagedTitle)).toBeHidden()
  await desk.search('空き')
  await desk.expectFound(1)
  await desk.openCase('R8-0002')
  await expect(desk.main).toContainText('空きがないときに書いた行。')
}

test(
  'disk full while a call is written: said, kept on the screen, saved once there is room',
  { tag: '@whole' },
  async ({ app, disk }) => {
    const intake = await takeCall(app)
    await disk.fill()
    await expectHeldOnScreen(intake, ja.failures['disk-full'])

    await test.step('locking asks first, for something is on the screen only', async () => {
      const { page } = intake
      await page.keyboard.press('Control+l')
      const question = page.getByRole('alertdialog', { name: ja.unsavedLock.title })
      await expect(question).toBeVisible()
      await question.getByRole('button', { name: ja.frame.back }).click()
      await expect(question).toBeHidden()
      await expect(intake.notes).toHaveValue('空きがないときに書いた行。')
    })

    await disk.free()
    await expectSavedAfterAll(app, intake)
    const leftovers = (await readdir(app.vaultFolder, { recursive: true })).filter((name) =>
      name.endsWith('.part'),
    )
    expect(leftovers, 'half-written files').toEqual([])
  },
)

test(
  'disk full while a backup is made: said, no file that looks like a backup',
  { tag: '@whole' },
  async ({ app, disk }) => {
    const page = await app.start()
    const desk = new DeskPage(page)
    const settings = new SettingsPage(page)
    await new UnlockPage(page).unlock(administrator)
    await desk.goTo('settings')
    await disk.fill()
    await settings.backUpNow.click()
    await expect(desk.main.getByText(ja.failures['disk-full'])).toBeVisible()
    await disk.free()
    const file = await settings.backUp()
    expect(await readdir(join(app.dataFolder, 'backups'))).toEqual([file.split(/[\\/]/).at(-1)])
  },
)

test.describe('on the first start', () => {
  test.use({ begins: 'empty' })

  test(
    'disk full while the vault is made: said, and made once there is room',
    { tag: '@whole' },
    async ({ app, disk }) => {
      await disk.fill()
      const page = await app.start()
      const create = new CreatePage(page)
      await create.fill(administrator)
      await create.next.click()
      const recoveryKey = await create.readRecoveryKey()
      await create.lastGroup.fill(recoveryKey.slice(-4))
      await create.createNow.click()
      await expect(page.getByText(ja.failures['disk-full'])).toBeVisible()
      expect(await readdir(app.dataFolder)).not.toContain('vault')
      await disk.free()
      await create.createNow.click()
      await expect(new DeskPage(page).callButton).toBeVisible()
    },
  )
})

base(
  'drafts cannot be kept for a reason of their own: said, and tried again until they can',
  async ({ app }) => {
    const intake = await takeCall(app)
    const drafts = join(app.vaultFolder, 'drafts')
    await rename(drafts, `${drafts}.away`)
    await writeFile(drafts, 'a file where a folder should be')
    await intake.notes.fill('フォルダがない間に書いた行。')
    await expect(intake.unsaved).toBeVisible()
    await expect(intake.notes).toHaveValue('フォルダがない間に書いた行。')
    await rm(drafts)
    await rename(`${drafts}.away`, drafts)
    await expect(intake.saved).toBeVisible()
    await intake.finish('R8-0002')
  },
)

const readOnly = base.extend<{
  locks: { readonly refuse: () => Promise<void>; readonly allow: () => Promise<void> }
}>({
  locks: async ({ app }, use) => {
    await use({
      refuse: async () => {
        const isRefused = await refuseWriting(app.vaultFolder)
        base.skip(!isRefused, 'files cannot be locked here')
      },
      allow: () => allowWriting(app.vaultFolder),
    })
    // Also after a failure, or the folder could not be removed.
    await allowWriting(app.vaultFolder).catch(() => undefined)
  },
})

readOnly(
  'the vault turns read-only while a call is written: said, kept, saved once it can be written',
  async ({ app, locks }) => {
    const intake = await takeCall(app)
    await locks.refuse()
    await expectHeldOnScreen(intake, ja.failures['read-only'])
    await locks.allow()
    await expectSavedAfterAll(app, intake)
  },
)

readOnly(
  'a read-only vault opens for reading; a call is kept on the screen and said to be unsaved',
  async ({ app, locks }) => {
    await locks.refuse()
    const page = await app.start()
    const desk = new DeskPage(page)
    const intake = new IntakePage(page)
    await new UnlockPage(page).unlock(administrator)
    await desk.search('実名')
    await desk.expectFound(1)
    await desk.openCase(firstCase.number)
    await expect(desk.main).toContainText(firstCase.note)
    await desk.takeCall()
    await intake.notes.fill('書けない保管庫の電話。')
    await expect(intake.unsaved).toBeVisible()
    await expect(intake.notes).toHaveValue('書けない保管庫の電話。')
    await locks.allow()
    await expect(intake.saved).toBeVisible()
  },
)
