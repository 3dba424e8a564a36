import { administrator } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const typed = {
  name: '小暮 遥',
  age: '３１',
  phone: '090-0000-2291',
  note: 'なりすましの投稿が続いている。',
}

test.describe('on the same PC', () => {
  test.use({ keepsProfile: true })

  test('a draft survives a reload, and closing and opening the app', async ({ app }) => {
    const page = await app.start()
    const unlock = new UnlockPage(page)
    await unlock.unlock(administrator)
    await new DeskPage(page).takeCall()
    await new IntakePage(page).fill(typed)
    await new IntakePage(page).notes.fill('まだ書いている途中')
    await expect(new IntakePage(page).saved).toBeVisible()

    await test.step('reloaded: the vault is locked, the draft is kept', async () => {
      await page.reload()
      await unlock.unlock(administrator)
      await new DeskPage(page).goTo('today')
      await expect(new DeskPage(page).drafts).toHaveCount(1)
      await expect(new DeskPage(page).drafts).toContainText('小暮 遥')
    })

    await test.step('closed and opened: it can be gone on with and finished', async () => {
      const reopened = await app.restart()
      await new UnlockPage(reopened).unlock(administrator)
      const desk = new DeskPage(reopened)
      const intake = new IntakePage(reopened)
      await desk.drafts.getByRole('button', { name: ja.today.resume }).click()
      await expect(intake.name).toHaveValue(typed.name)
      await expect(intake.age).toHaveValue('31')
      await expect(intake.phone).toHaveValue(typed.phone)
      await intake.expectLine(0, typed.note)
      await expect(intake.notes).toHaveValue('まだ書いている途中')
      await intake.finish('R8-0002')
      await expect(desk.main).toContainText('まだ書いている途中')
      await desk.goTo('today')
      await expect(desk.drafts).toHaveCount(0)
    })
  })
})

test('locking during a call: the call goes on on the lock screen, and is back after unlocking', async ({
  app,
}) => {
  const page = await app.start()
  const unlock = new UnlockPage(page)
  const desk = new DeskPage(page)
  const intake = new IntakePage(page)
  await unlock.unlock(administrator)
  await desk.takeCall()
  await intake.fill(typed)
  await intake.notes.fill('代わりの者に')
  await desk.lock()
  await expect(page.getByText(/通話中 0?0:0\d|通話中 \d+:\d\d/)).toBeVisible()
  await expect(page.getByText(typed.name)).toBeHidden()
  await unlock.unlock(administrator)
  await expect(intake.running).toBeVisible()
  await expect(intake.name).toHaveValue(typed.name)
  await expect(intake.notes).toHaveValue('代わりの者に')
  await intake.expectLine(0, typed.note)
})

test('a second call: asked for first, then the one before is kept as a draft; thrown away only after a question', async ({
  app,
}) => {
  const page = await app.start()
  const desk = new DeskPage(page)
  const intake = new IntakePage(page)
  await new UnlockPage(page).unlock(administrator)
  await desk.takeCall()

  await test.step('Ctrl+N twice by accident is one call', async () => {
    await desk.goTo('today')
    await desk.takeCall()
    await expect(page.getByRole('dialog')).toBeHidden()
    await intake.name.fill('星野 一')
    await expect(intake.saved).toBeVisible()
    await desk.goTo('today')
    await expect(desk.drafts).toHaveCount(1)
  })

  await test.step('a call that is being written is not pushed aside by a slip', async () => {
    const question = page.getByRole('dialog', { name: ja.nextCall.title })
    await page.keyboard.press('Control+n')
    await question.getByRole('button', { name: ja.nextCall.stay }).click()
    await expect(intake.name).toHaveValue('星野 一')
    await page.keyboard.press('Control+n')
    await question.getByRole('button', { name: ja.nextCall.take }).click()
    await expect(intake.name).toHaveValue('')
    await intake.fill({ name: '星野 二', note: '二本目の電話' })
    await intake.finish('R8-0002')
  })

  await test.step('the first is a draft now, and is thrown away only after a question', async () => {
    const question = page.getByRole('dialog', { name: ja.today.discardTitle })
    await desk.goTo('today')
    await expect(desk.drafts).toHaveCount(1)
    await desk.drafts.getByRole('button', { name: ja.today.discard }).click()
    await question.getByRole('button', { name: ja.frame.cancel }).click()
    await expect(question).toBeHidden()
    await expect(desk.drafts).toContainText('星野 一')
    await desk.drafts.getByRole('button', { name: ja.today.discard }).click()
    await question.getByRole('button', { name: ja.today.discardNow }).click()
    await expect(desk.drafts).toHaveCount(0)
  })
})
