import { readFile, writeFile, access } from 'node:fs/promises'
import { join } from 'node:path'
import { App } from '../fixtures/app.ts'
import { administrator, firstCase } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { CreatePage } from '../pages/create-page.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { RestorePage } from '../pages/restore-page.ts'
import { SettingsPage } from '../pages/settings-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

test('a backup opens on a new PC with the recovery key; a changed file does not', async ({
  app,
  made,
  port,
  sharedBrowser,
}) => {
  const page = await app.start()
  await new UnlockPage(page).unlock(administrator)
  const desk = new DeskPage(page)
  await expect(desk.status).toContainText(ja.frame.backupNever)
  await desk.goTo('settings')
  const file = await new SettingsPage(page).backUp()
  await expect(desk.status).toContainText('作成・照合済み')
  await app.close()
  const bytes = await readFile(file)
  expect(bytes.length).toBeGreaterThan(1000)

  const other = await App.make(port, sharedBrowser)
  try {
    await restoreElsewhere(other, bytes, made.recoveryKey)
  } finally {
    await other.close()
  }
  other.expectNoTrouble()
  await other.remove()
})

const restoreElsewhere = async (other: App, bytes: Buffer, recoveryKey: string) => {
  const page = await other.start()
  const restore = new RestorePage(page)
  const create = new CreatePage(page)
  const files = await writeVariants(other.home, bytes)

  await test.step('a changed, cut or foreign file is refused; the first start remains', async () => {
    await restore.open()
    for (const [damaged, texts] of files.damaged) {
      await restore.byRecoveryKey(damaged, recoveryKey)
      await expect(page.getByText(texts)).toBeVisible()
      await expect(restore.restoreNow).toBeVisible()
    }
    await expect(access(other.vaultFolder)).rejects.toThrow()
    await page.getByRole('button', { name: ja.vault.toCreate }).click()
    await expect(create.heading).toBeVisible()
  })

  await test.step('the whole file with the recovery key of another vault is refused', async () => {
    await restore.open()
    await restore.byRecoveryKey(files.whole, 'ABCD-EFGH')
    await expect(page.getByText(ja.refusals['recovery-key-length'] ?? '')).toBeVisible()
  })

  await test.step('the whole file is taken, and opens by the recovery key alone', async () => {
    await restore.byRecoveryKey(files.whole, recoveryKey)
    await expect(page.getByText(ja.vault.restored)).toBeVisible()
    const unlock = new UnlockPage(page)
    await unlock.toRecovery()
    await unlock.recoveryKey.fill(recoveryKey.replace(/.$/, (last) => (last === '7' ? '8' : '7')))
    await unlock.unlockNow.click()
    await expect(page.getByText(ja.refusals['recovery-key-mistyped'] ?? '')).toBeVisible()
    await page.getByRole('button', { name: ja.vault.toUnlock }).click()
    await unlock.unlockByRecovery(recoveryKey.toLowerCase(), 'atarashii-kotoba-wo-kimeta')
    const desk = new DeskPage(page)
    await desk.search(firstCase.name.slice(0, 2))
    await desk.expectFound(1)
    await desk.openCase(firstCase.number)
    await expect(desk.main).toContainText(firstCase.note)
  })

  await test.step('the new passphrase counts from now on, the old one no more', async () => {
    const desk = new DeskPage(page)
    const unlock = new UnlockPage(page)
    await desk.lock()
    await unlock.try(administrator)
    await expect(page.getByText(ja.vault.wrong)).toBeVisible()
    await unlock.unlock({ ...administrator, passphrase: 'atarashii-kotoba-wo-kimeta' })
  })
}

const writeVariants = async (folder: string, bytes: Buffer) => {
  const write = async (name: string, content: Uint8Array) => {
    const path = join(folder, `${name}.mdgbk`)
    await writeFile(path, content)
    return path
  }
  const flipped = Buffer.from(bytes)
  const middle = Math.floor(bytes.length / 2)
  flipped[middle] = (flipped[middle] ?? 0) ^ 1
  const notABackup = ja.failures['not-a-backup']
  const notWhole = new RegExp(`${ja.refusals['not-whole']}|${ja.failures.damaged}|${notABackup}`)
  const damaged: readonly (readonly [string, string | RegExp])[] = [
    [await write('cut', bytes.subarray(0, bytes.length - 100)), notABackup],
    [await write('empty', new Uint8Array()), notABackup],
    [await write('foreign', Buffer.from('%PDF-1.7 not ours')), notABackup],
    [await write('flipped', flipped), notWhole],
  ]
  return { whole: await write('whole', bytes), damaged }
}

test(
  'a backup replaces the vault in place by name and passphrase; the one before is kept beside',
  { tag: '@whole' },
  async ({ app }) => {
    const page = await app.start()
    const unlock = new UnlockPage(page)
    const desk = new DeskPage(page)
    await unlock.unlock(administrator)
    await desk.goTo('settings')
    const file = await new SettingsPage(page).backUp()
    await page.reload()
    const restore = new RestorePage(page)
    await restore.open()
    await expect(page.getByText(ja.vault.restoreReplaces)).toBeVisible()
    await restore.byPassphrase(file, { ...administrator, passphrase: 'chigau-kotoba-chigau' })
    await expect(page.getByText(ja.refusals['does-not-open'] ?? '')).toBeVisible()
    await restore.byPassphrase(file, administrator)
    await expect(page.getByText(ja.vault.restored)).toBeVisible()
    await unlock.unlock(administrator)
    await desk.search('掲示')
    await desk.expectFound(1)
  },
)
