import { administrator, firstCase } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { CasePage } from '../pages/case-page.ts'
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

test('a case that was closed while its next contact was written: nothing is kept without a word', async ({
  app,
}) => {
  const page = await app.start()
  const desk = new DeskPage(page)
  const intake = new IntakePage(page)
  const file = new CasePage(page)
  const { closedTitle, closedNew, closedReason, closedReasonMissing } = ja.intake
  const question = page.getByRole('dialog', { name: closedTitle })
  const heading = desk.main.getByRole('heading', { level: 1 })
  const openFirst = async () => {
    await desk.goTo('cases')
    await desk.openCase('R8-0001')
  }
  const writeAndCloseMeanwhile = async (note: string) => {
    await desk.takeCall()
    await intake.fill({ phone: firstCase.phone, note })
    await expect(page.getByText(ja.intake.earlierTitle)).toBeVisible()
    await page.keyboard.press('Alt+p')
    await expect(page.getByText(ja.intake.continuedText)).toBeVisible()
    await openFirst()
    await file.close(ja.words.codes.closing.advised, '')
    await desk.goTo('intake')
    await intake.end()
    await expect(question).toBeVisible()
  }
  await new UnlockPage(page).unlock(administrator)
  await expect(desk.callButton).toBeVisible()

  await test.step('the case opens again with the contact, for a reason; until then it stays a draft', async () => {
    await writeAndCloseMeanwhile('もう一度の電話。')
    await page.keyboard.press('Escape')
    await expect(question).toBeHidden()
    await intake.expectLine(0, 'もう一度の電話。')
    await intake.end()
    const reason = question.getByRole('textbox', { name: closedReason })
    await reason.fill(' ')
    await page.keyboard.press('Control+Enter')
    await expect(question).toContainText(closedReasonMissing)
    await reason.fill('新しい書き込み')
    await page.keyboard.press('Control+Enter')
    await expect(heading).toContainText('R8-0001')
    await expect(desk.main.getByText(ja.words.caseState.open, { exact: true })).toBeVisible()
    await expect(file.timeline.filter({ hasText: '新しい書き込み' })).toHaveCount(1)
    await expect(file.timeline.filter({ hasText: 'もう一度の電話。' })).toHaveCount(1)
  })

  await test.step('or it begins a new case of the same person', async () => {
    await writeAndCloseMeanwhile('また書き込まれた。')
    await question.getByRole('button', { name: closedNew }).click()
    await expect(heading).toContainText('R8-0002')
    await expect(heading).toContainText(firstCase.name)
  })
})
