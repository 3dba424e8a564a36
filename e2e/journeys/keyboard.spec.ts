import { expectFocusSeen, tabTo } from '../fixtures/keyboard.ts'
import { administrator } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { deskForm } from '../../renderer/data/mail/mails.fixture.ts'
import { CasePage } from '../pages/case-page.ts'
import { AnswerPage, arriving, InboxPage } from '../pages/inbox-page.ts'
import { CreatePage } from '../pages/create-page.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

test.describe('on the first start', () => {
  test.use({ begins: 'empty' })

  test('without a mouse: a vault, a call, saving, finding, opening, locking', async ({ app }) => {
    const page = await app.start()
    const { keyboard } = page
    const create = new CreatePage(page)
    const desk = new DeskPage(page)
    const intake = new IntakePage(page)

    await test.step('the vault', async () => {
      await expect(create.name).toBeFocused()
      await keyboard.type(administrator.name)
      await tabTo(page, create.passphrase)
      await keyboard.type(administrator.passphrase)
      await tabTo(page, create.again)
      await keyboard.type(administrator.passphrase)
      await tabTo(page, create.next)
      await keyboard.press('Enter')
      const recoveryKey = await create.readRecoveryKey()
      await tabTo(page, create.lastGroup)
      await keyboard.type(recoveryKey.slice(-4))
      await keyboard.press('Enter')
      await expect(desk.callButton).toBeVisible()
    })

    await test.step('the call', async () => {
      await keyboard.press('Control+n')
      await expect(intake.notes).toBeFocused()
      await keyboard.type('手を離さずに書く。')
      await keyboard.press('Enter')
      await intake.expectLine(0, '手を離さずに書く。')
      await tabTo(page, intake.name, 'Shift+Tab')
      await keyboard.type('深津 渉')
      await tabTo(page, intake.age)
      await keyboard.type('45')
      await tabTo(page, page.getByRole('combobox', { name: ja.intake.bracket }))
      await keyboard.press('Tab')
      await tabTo(page, page.getByRole('radio', { name: ja.words.gender.male }), 'ArrowLeft')
      await keyboard.press('Space')
      await expect(page.getByRole('radio', { name: ja.words.gender.male })).toBeChecked()
      await tabTo(page, intake.municipality)
      await keyboard.type('まえばし')
      await keyboard.press('ArrowDown')
      await keyboard.press('Enter')
      await expect(intake.municipality).toHaveValue('前橋市')
      await tabTo(page, page.getByRole('checkbox', { name: ja.words.advice.lawyer }))
      await keyboard.press('Space')
      await expect(page.getByRole('checkbox', { name: ja.words.advice.lawyer })).toBeChecked()
      await intake.end()
      await expect(desk.main.getByRole('heading', { level: 1 })).toContainText('R8-0001')
    })

    await test.step('found and opened', async () => {
      await keyboard.press('Control+k')
      await keyboard.type('深津')
      await keyboard.press('Shift+Enter')
      await desk.expectFound(1)
      await tabTo(page, page.getByRole('grid', { name: ja.cases.list }))
      await keyboard.press('Enter')
      await expect(desk.main.getByRole('heading', { level: 1 })).toContainText('深津 渉')
      await expect(desk.main).toContainText('前橋市')
    })

    await test.step('closed', async () => {
      const file = new CasePage(page)
      await tabTo(page, file.button(ja.cases.close))
      await keyboard.press('Enter')
      const reason = file.dialog.getByRole('radio', { name: ja.words.codes.closing.resolved })
      await tabTo(page, file.dialog.getByRole('radio').first())
      await tabTo(page, reason, 'ArrowRight')
      await keyboard.press('Space')
      await tabTo(page, file.dialog.getByRole('button', { name: ja.cases.close, exact: true }))
      await keyboard.press('Enter')
      await expect(file.dialog).toBeHidden()
      await expect(file.main.getByText(ja.words.caseState.closed, { exact: true })).toBeVisible()
    })

    await test.step('a mail that arrived, opened as a record', async () => {
      await keyboard.press('Control+3')
      const arrived = new InboxPage(page)
      await arrived.take(arriving('相談.eml', deskForm))
      // Taking in is work of its own: a key pressed before it is listed is for nothing.
      await expect(arrived.grid).toContainText('見本 花子')
      await tabTo(page, arrived.grid)
      await keyboard.press('Enter')
      await keyboard.press('Enter')
      await expect(intake.notes).toBeFocused()
      await expect(intake.name).toHaveValue('見本 花子')
      await intake.end()
      const answer = new AnswerPage(page)
      await tabTo(page, answer.write)
      await keyboard.press('Enter')
      await expect(answer.text).toBeFocused()
      await keyboard.type('拝見しました。')
      await keyboard.press('Control+Enter')
      await expect(page.getByText(ja.answers.recorded(1))).toBeVisible()
    })

    await test.step('locked and opened again', async () => {
      await keyboard.press('Control+l')
      const unlock = new UnlockPage(page)
      await expect(unlock.passphrase).toBeFocused()
      await keyboard.type(administrator.passphrase)
      await keyboard.press('Enter')
      await expect(desk.rail).toBeVisible()
    })
  })
})

test('wherever Tab leads, one sees where one is', { tag: '@whole' }, async ({ app }) => {
  const page = await app.start()
  const desk = new DeskPage(page)
  await new UnlockPage(page).unlock(administrator)

  let seen = 0
  /** From the beginning of the page, for as many stops as the screen has. */
  const walk = async (stops: number) => {
    // The skip link is the first stop of the page.
    await page.getByRole('link', { name: ja.frame.skip }).focus()
    await page.keyboard.press('Tab')
    for (let stop = 0; stop < stops; stop += 1) {
      if (await page.evaluate(() => document.activeElement === document.body)) break
      await expectFocusSeen(page)
      seen += 1
      await page.keyboard.press('Tab')
    }
  }
  for (const [colorScheme, screen] of [
    ['light', 'today'],
    ['dark', 'cases'],
    ['light', 'settings'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await desk.goTo(screen)
    await walk(14)
  }
  await desk.takeCall()
  await new IntakePage(page).writeLine('一行目')
  await walk(14)
  expect(seen).toBeGreaterThan(25)
})
