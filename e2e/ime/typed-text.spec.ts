import { Ime, jitsumei, nihon, plain } from '../fixtures/ime.ts'
import { administrator } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

test('TT-1 a composition is left in peace, whatever is drawn, searched and cleared around it', async ({
  app,
}) => {
  const page = await app.start()
  const desk = new DeskPage(page)
  const intake = new IntakePage(page)
  await new UnlockPage(page).unlock(administrator)
  const ime = await Ime.on(page)

  await test.step('the search box keeps it whole while every step of it searches', async () => {
    await desk.find.focus()
    for (const step of jitsumei.steps) {
      await ime.show(step)
      await expect(desk.find).toHaveValue(step)
    }
    await ime.pressEnterOfIme()
    await ime.commit(jitsumei.word)
    await expect(desk.find).toHaveValue('実名')
    await page.keyboard.press('Shift+Enter')
    await desk.expectFound(1)
  })

  await test.step('news that arrives meanwhile waits for its end', async () => {
    const clear = page.getByRole('button', { name: ja.cases.clear })
    await ime.compose({ steps: ['ｂ', 'ば'], word: 'ば' })
    await expect(desk.find).toHaveValue('実名ば')
    // The list is asked to begin anew from elsewhere, without taking the focus from the composition.
    await clear.evaluate((button) => (button as HTMLButtonElement).click())
    await expect(clear).toBeHidden()
    await expect(desk.find).toHaveValue('実名ば')
    await desk.find.blur()
    await expect(desk.find).toHaveValue('')
  })

  await test.step('typing 日本 into every kind of field gives exactly 日本', async () => {
    await desk.takeCall()
    await intake.tick(ja.words.advice.other)
    const fields = [
      intake.name,
      intake.kana,
      intake.age,
      intake.phone,
      intake.municipality,
      intake.notes,
      page.getByLabel(ja.intake.adviceOther),
    ]
    for (const field of fields) {
      await field.focus()
      await ime.type(nihon)
      await expect(field).toHaveValue('日本')
      await ime.type(nihon)
      await expect(field).toHaveValue('日本日本')
    }
  })
})

test('TT-2 a draft that is answered late does not disturb what is being typed', async ({ app }) => {
  test.skip(app.isElectron, 'main cannot be held up from outside there')
  const page = await app.start()
  const desk = new DeskPage(page)
  const intake = new IntakePage(page)
  await new UnlockPage(page).unlock(administrator)
  const ime = await Ime.on(page)
  await desk.takeCall()
  await expect(intake.saved).toBeVisible()
  const words = Array.from({ length: 5 }, () => [nihon, plain('の')]).flat()
  const text = '日本の'.repeat(5)
  await intake.name.focus()
  app.host.hold()
  await ime.type(...words)
  await expect(intake.name).toHaveValue(text)
  app.host.release()
  await ime.type(...words)
  await expect(intake.saved).toBeVisible()
  await expect(intake.name).toHaveValue(text + text)
  await intake.notes.focus()
  await ime.type(...words)
  await expect(intake.notes).toHaveValue(text)
})

test('TT-3 text is tidied on leaving the field, never before, and the draft hears of it', async ({
  app,
}) => {
  const page = await app.start()
  const desk = new DeskPage(page)
  const intake = new IntakePage(page)
  await new UnlockPage(page).unlock(administrator)
  const ime = await Ime.on(page)
  await desk.takeCall()
  const typed = [
    { field: intake.name, typed: '　ﾔﾏﾀﾞ　太郎　', tidy: 'ヤマダ 太郎' },
    { field: intake.kana, typed: 'やまだ　たろう', tidy: 'ヤマダ タロウ' },
    { field: intake.age, typed: '２４', tidy: '24' },
    { field: intake.phone, typed: '０９０ー００００−３３１２', tidy: '090-0000-3312' },
  ]
  for (const one of typed) {
    await one.field.focus()
    await ime.type(plain(one.typed))
    await expect(one.field).toHaveValue(one.typed)
    await one.field.blur()
    await expect(one.field).toHaveValue(one.tidy)
  }
  await intake.notes.focus()
  await ime.type(plain('　全角ＡＢＣ　'))
  await intake.notes.blur()
  await expect(intake.notes).toHaveValue('　全角ＡＢＣ　')
  await expect(intake.saved).toBeVisible()
  await desk.lock()
  await new UnlockPage(page).unlock(administrator)
  for (const one of typed) await expect(one.field).toHaveValue(one.tidy)
  await expect(intake.notes).toHaveValue('　全角ＡＢＣ　')
})

test('keys that belong to the IME do nothing of ours: no line, no search, no form is sent', async ({
  app,
}) => {
  const page = await app.start()
  const desk = new DeskPage(page)
  const intake = new IntakePage(page)
  const ime = await Ime.on(page)
  const unlock = new UnlockPage(page)

  await test.step('Enter in a composition does not end the line; the next one does', async () => {
    await unlock.unlock(administrator)
    await desk.takeCall()
    await ime.compose(nihon)
    await ime.pressEnterOfIme()
    await ime.pressEnterWhileComposing()
    await ime.commit(nihon.word)
    await ime.pressEnterOfIme()
    await expect(intake.notes).toHaveValue('日本')
    await expect(intake.lines).toHaveCount(0)
    await page.keyboard.press('Enter')
    await intake.expectLine(0, '日本')
    await expect(intake.notes).toHaveValue('')
  })

  await test.step('Shift+Enter breaks the line; Ctrl+Up takes it back, Escape leaves it', async () => {
    await ime.type(nihon)
    await page.keyboard.press('Shift+Enter')
    await ime.type(plain('二行目'))
    await expect(intake.notes).toHaveValue('日本\n二行目')
    await page.keyboard.press('Enter')
    await expect(intake.lines).toHaveCount(2)
    await page.keyboard.press('Control+ArrowUp')
    await expect(intake.notes).toHaveValue('日本\n二行目')
    await ime.type(plain('改'))
    await page.keyboard.press('Escape')
    await intake.expectLine(1, '二行目')
    await expect(intake.lines.nth(1)).not.toContainText('改')
  })

  await test.step('F6 to F10 change nothing', async () => {
    await ime.compose(nihon)
    for (const key of ['F6', 'F7', 'F8', 'F9', 'F10']) await page.keyboard.press(key)
    await ime.commit(nihon.word)
    await expect(intake.notes).toHaveValue('日本')
    await expect(desk.rail.getByRole('link', { name: ja.frame.intake })).toHaveAttribute(
      'aria-current',
      'page',
    )
  })
})
