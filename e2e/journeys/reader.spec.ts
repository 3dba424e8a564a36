import { administrator, firstCase } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { SettingsPage } from '../pages/settings-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const reader = { name: '小林', passphrase: 'yomu-dake-no-kotoba-desu' } as const

test('a second counselor who may only read, and is disabled later', async ({ app }) => {
  const page = await app.start()
  const unlock = new UnlockPage(page)
  const desk = new DeskPage(page)
  const settings = new SettingsPage(page)

  await test.step('added in the settings; the same name twice is refused', async () => {
    await unlock.unlock(administrator)
    await desk.goTo('settings')
    await settings.add.click()
    await settings.dialog.getByRole('button', { name: ja.settings.addNow }).click()
    await expect(settings.dialog).toContainText(ja.refusals['name-missing'] ?? '')
    await settings.dialog.getByRole('button', { name: ja.frame.cancel }).click()
    await settings.addPerson(reader, 'reader')
    await expect(settings.people).toHaveCount(2)
    await desk.lock()
  })

  await test.step('finds and opens a case', async () => {
    await unlock.unlock(reader)
    await expect(page.getByRole('banner')).toContainText(reader.name)
    await desk.search('実名')
    await desk.expectFound(1)
    await desk.openCase(firstCase.number)
    await expect(desk.main).toContainText(firstCase.note)
  })

  await test.step('cannot take a call, and is told why', async () => {
    const why = ja.refusals['not-allowed'] ?? ''
    await page.keyboard.press('Control+n')
    await expect(desk.status).toContainText(why)
    await expect(page.getByLabel(ja.intake.notes)).toBeHidden()
    await desk.goTo('today')
    await expect(desk.callButton).toHaveAttribute('aria-disabled', 'true')
    await expect(desk.callButton).toHaveAccessibleDescription(why)
    await desk.callButton.click({ force: true })
    await expect(page.getByLabel(ja.intake.notes)).toBeHidden()
    await expect(desk.drafts).toHaveCount(0)
  })

  await test.step('cannot change the settings, and is told why', async () => {
    await desk.goTo('settings')
    const reason = ja.settings.readOnlyReason
    await expect(settings.add).toHaveAccessibleDescription(reason)
    await settings.add.click({ force: true })
    await expect(settings.dialog).toBeHidden()
    const disable = settings.person(administrator.name).getByRole('button')
    await expect(disable).toHaveAccessibleDescription(reason)
    await expect(settings.backUpNow).toHaveAccessibleDescription(ja.refusals['not-allowed'] ?? '')
    await expect(settings.idleMinutes).toHaveAccessibleDescription(reason)
    await expect(settings.idleMinutes).not.toBeEditable()
    await desk.lock()
  })

  await test.step('disabled: cannot open the vault any more, and nothing is given away', async () => {
    await unlock.unlock(administrator)
    await desk.goTo('settings')
    await settings.disablePerson(reader.name)
    await desk.lock()
    await unlock.try(reader)
    await expect(
      page.getByText(new RegExp(`${ja.vault.wrong}|${ja.refusals['counselor-disabled']}`)),
    ).toBeVisible()
    await expect(unlock.heading).toBeVisible()
  })

  await test.step('the last administrator cannot be disabled', async () => {
    await unlock.unlock(administrator)
    await desk.goTo('settings')
    await settings.person(administrator.name).getByRole('button').click()
    await settings.dialog.getByRole('button', { name: ja.settings.disable }).click()
    await expect(settings.dialog).toContainText(ja.refusals['last-administrator'] ?? '')
  })
})
